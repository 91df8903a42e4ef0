package nl.peiling.model.edition;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * An edition of the peiling as published; what was not found is empty.
 *
 * @param responsePercent the response, in whole per cents
 */
public record EarlierEdition(
    String key,
    String executor,
    String title,
    Optional<String> published,
    Optional<String> fieldwork,
    OptionalLong population,
    OptionalLong respondents,
    OptionalInt responsePercent,
    Optional<String> weighting,
    Optional<String> note) {}
