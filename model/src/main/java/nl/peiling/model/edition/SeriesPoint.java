package nl.peiling.model.edition;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import nl.peiling.model.facts.FactId;

/**
 * A published number of an earlier edition or a related source.
 *
 * @param series what is measured; series that must not be mixed have different names
 * @param edition the year, or what the source says instead
 * @param unit as published
 * @param n the respondents it rests on; empty if the source does not say
 * @param deviation the standard deviation behind a mean; empty if the source does not say
 * @param fact what it is called as a fact; empty for an outcome of this edition, which is computed
 * @param breakNote why it cannot simply be compared with the number before it
 */
public record SeriesPoint(
    String series,
    String edition,
    String group,
    BigDecimal value,
    String unit,
    String source,
    OptionalInt n,
    OptionalDouble deviation,
    Optional<FactId> fact,
    Optional<String> breakNote) {}
