package nl.peiling.analysis.facts;

import java.util.Optional;
import nl.peiling.analysis.estimate.Linearised;
import nl.peiling.analysis.inference.Moments;
import nl.peiling.model.survey.Members;

/**
 * How a number rests on the respondents.
 *
 * @param linearised the number with what each respondent contributes to its error; empty if no
 *     standard error is known for it
 * @param base the respondents that it rests on
 * @param moments the spread of the values behind a mean, a median or a quartile
 * @param finite whether its error is that of a sample from the doctors who were invited; otherwise
 *     as if there were doctors without end
 */
public record Contribution(
    Optional<Linearised> linearised, Members base, Optional<Moments> moments, boolean finite) {}
