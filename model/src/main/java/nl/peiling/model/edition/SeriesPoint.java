package nl.peiling.model.edition;

import java.math.BigDecimal;

/**
 * A published number of an earlier edition or a related source.
 *
 * @param series what is measured; series that must not be mixed have different names
 * @param edition the year, or what the source says instead
 * @param unit as published
 */
public record SeriesPoint(
    String series, String edition, String group, BigDecimal value, String unit, String source) {}
