package nl.peiling.model.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the numbers of this edition compare with those of earlier ones. Immutable. */
public final class Changes {

  private final List<Edition> editions;

  private Changes(List<Edition> editions) {
    this.editions = List.copyOf(editions);
  }

  /**
   * An earlier edition.
   *
   * @param key the year
   * @param changes for a number of this edition what is known of the same number then
   */
  public record Edition(String key, Map<FactId, Change> changes) {
    public Edition {
      changes = Map.copyOf(changes);
    }
  }

  /**
   * What is known of one number.
   *
   * @param then the number of the earlier edition
   * @param outcome what came of the test
   * @param remarks what a reader must know before he compares, as Dutch phrases
   */
  public record Change(FactId then, Outcome outcome, List<String> remarks) {
    public Change {
      remarks = List.copyOf(remarks);
    }
  }

  /** What came of holding a number against the same number then. */
  public enum Outcome {
    /** More than chance, at the stricter level too. */
    CLEARLY_HIGHER,
    HIGHER,
    /** Tested, and no difference shown; there may be one. */
    ALIKE,
    LOWER,
    CLEARLY_LOWER,
    /** Too few respondents now or then. */
    SMALL_BASE,
    /** Asked or worked out in another way. */
    CHANGED,
    /** Not comparable. */
    BROKEN,
    /** There is no test for such a number, or one of the two is not shown. */
    NOT_TESTED
  }

  /** Returns the changes since these editions. */
  public static Changes of(List<Edition> editions) {
    return new Changes(editions);
  }

  /** Returns that there are no earlier editions. */
  public static Changes none() {
    return new Changes(List.of());
  }

  /** Returns the earlier editions, the first first. */
  public List<Edition> editions() {
    return editions;
  }

  /** Returns what is known of a number since an edition. */
  public static Optional<Change> find(Edition edition, FactId now) {
    return Optional.ofNullable(edition.changes().get(now));
  }
}
