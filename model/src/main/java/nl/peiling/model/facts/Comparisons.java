package nl.peiling.model.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of testing the columns of the tabellenboek against each other: for a number in a column
 * the columns that it exceeds by more than chance. Immutable.
 */
public final class Comparisons {

  private final Map<String, Map<FactId, Outcome>> byBanner;

  private Comparisons(Map<String, Map<FactId, Outcome>> byBanner) {
    this.byBanner = byBanner;
  }

  /** What is said about one number among the other columns of its banner. */
  public sealed interface Outcome {
    /** It was tested; it exceeds these columns, in the order of the banner. */
    record Tested(List<Exceeded> exceeded) implements Outcome {
      public Tested {
        exceeded = List.copyOf(exceeded);
      }
    }

    /** It was not tested: there is no column in the banner to test it against. */
    record NoOther() implements Outcome {}

    /** It was not tested: the column has too few answers. */
    record SmallBase() implements Outcome {}

    /** It was not tested: nobody in the column, or everybody, gave the answer. */
    record Certain() implements Outcome {}
  }

  /**
   * A column with a lower number.
   *
   * @param group of that column
   * @param strictly whether this also holds at the stricter level
   */
  public record Exceeded(String group, boolean strictly) {}

  /** Returns these outcomes, by the key of the banner. */
  public static Comparisons of(Map<String, Map<FactId, Outcome>> outcomes) {
    return new Comparisons(
        outcomes.entrySet().stream()
            .collect(
                java.util.stream.Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> Map.copyOf(entry.getValue()))));
  }

  /** Returns that nothing was tested. */
  public static Comparisons none() {
    return new Comparisons(Map.of());
  }

  /** Returns what is said about a number in a banner; empty if it has no place in the tests. */
  public Optional<Outcome> find(String banner, FactId fact) {
    return Optional.ofNullable(byBanner.getOrDefault(banner, Map.of()).get(fact));
  }

  /** Returns how many numbers have an outcome. */
  public int size() {
    return byBanner.values().stream().mapToInt(Map::size).sum();
  }
}
