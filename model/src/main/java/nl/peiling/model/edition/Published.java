package nl.peiling.model.edition;

import java.math.BigDecimal;
import java.util.Optional;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.problem.Place;

/**
 * A number as published, with our fact that reproduces it: exact at its printed rounding, or
 * between two limits where the report only words it.
 *
 * @param location figure, table or section of the published report
 * @param quantity what the number says
 * @param value the printed number, with as many decimals as printed; percentages from 0 to 100
 * @param minimum the lowest number that fits the words
 * @param maximum the highest number that fits the words
 * @param unit as published: {@code %}, {@code aantal}, {@code jaar}, ...
 * @param fact what reproduces it
 * @param place the row of the file
 */
public record Published(
    String id,
    String location,
    String quantity,
    String group,
    String category,
    Optional<BigDecimal> value,
    Optional<BigDecimal> minimum,
    Optional<BigDecimal> maximum,
    String unit,
    String note,
    FactId fact,
    Place place) {}
