package nl.peiling.model.edition;

import java.util.Optional;

/**
 * A number about the population or the fieldwork that does not come from the respondents.
 *
 * @param key names it in facts: {@code populatie.<key>.aantal}
 * @param number how many doctors
 * @param source where it was found; empty if it is the survey's own administration
 */
public record SourcedNumber(String key, String label, long number, Optional<String> source) {}
