package nl.peiling.analysis.weighting;

import java.util.List;
import java.util.OptionalDouble;
import nl.peiling.analysis.estimate.Classification;

/**
 * How the population is divided over the classes of one characteristic, and in which class each
 * respondent is.
 *
 * @param key the question or derived variable
 * @param label as printed
 * @param ordered whether neighbouring classes belong together (age) or not (region)
 * @param population the number of people that the shares are of, where it is known
 * @param classes the classes with their shares, which together are one
 * @param classOf the class of each respondent by its place in the list; negative if unknown
 */
public record Margin(
    String key,
    String label,
    boolean ordered,
    OptionalDouble population,
    List<MarginClass> classes,
    Classification classOf) {

  /**
   * One class of a characteristic.
   *
   * @param key the category or categories
   * @param label as printed
   * @param share the part of the population in the class, 0 to 1
   */
  public record MarginClass(String key, String label, double share) {}

  public Margin {
    classes = List.copyOf(classes);
  }

  /** Returns a margin given as numbers of people. */
  public static Margin ofPeople(
      String key,
      String label,
      boolean ordered,
      List<MarginClass> numbers,
      Classification classOf) {
    double total = numbers.stream().mapToDouble(MarginClass::share).sum();
    List<MarginClass> shares =
        numbers.stream().map(c -> new MarginClass(c.key(), c.label(), c.share() / total)).toList();
    return new Margin(key, label, ordered, OptionalDouble.of(total), shares, classOf);
  }
}
