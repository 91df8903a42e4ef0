package nl.peiling.model.edition;

import java.math.BigDecimal;
import java.util.Optional;
import nl.peiling.model.facts.FactId;

/**
 * A published number of an earlier edition or a related source.
 *
 * @param series what is measured; series that must not be mixed have different names
 * @param edition the year, or what the source says instead
 * @param unit as published
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
    Optional<FactId> fact,
    Optional<String> breakNote) {}
