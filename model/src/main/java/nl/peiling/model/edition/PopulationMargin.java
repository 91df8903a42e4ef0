package nl.peiling.model.edition;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import nl.peiling.model.facts.FactId;

/**
 * The share of one class among all doctors who were invited, to hold the respondents against.
 *
 * @param variable the question or derived variable that has the classes
 * @param category the class
 * @param label the class, as printed
 * @param from the lowest value in the class, where the classes are made from a number
 * @param to the highest value in the class
 * @param percent the share, in per cents as published
 * @param population the number of doctors that the share is of, by its key in the edition; empty if
 *     it is not said
 * @param publishedAs how the source describes the class, where that differs
 * @param source where it was found
 */
public record PopulationMargin(
    String variable,
    String category,
    String label,
    OptionalInt from,
    OptionalInt to,
    BigDecimal percent,
    Optional<String> population,
    Optional<String> publishedAs,
    String source,
    Optional<String> note) {

  /** The name of the group in facts. */
  public static final String GROUP = "aangeschreven";

  /** Returns the name of this number as a fact. */
  public FactId fact() {
    return FactId.share(variable, GROUP, category);
  }
}
