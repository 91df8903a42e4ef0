package nl.peiling.model.edition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether numbers of an earlier edition may be held against those of this one.
 *
 * @param degree how comparable they are
 * @param reasons what a reader must know of it, as Dutch phrases; may be none
 */
public record Likeness(Degree degree, List<String> reasons) {

  public Likeness {
    reasons = List.copyOf(reasons);
  }

  /** How comparable two editions are on a question, an answer or a group; the worst last. */
  public enum Degree {
    /** The same: shown and tested. */
    EQUAL("gelijk", ""),
    /** Asked or worked out in another way: shown with a mark, not tested. */
    CHANGED("gewijzigd", "beperkt vergelijkbaar"),
    /** Not comparable: shown with a break, not tested; the text may not compare. */
    BROKEN("breuk", "niet vergelijkbaar");

    private final String key;
    private final String warning;

    Degree(String key, String warning) {
      this.key = key;
      this.warning = warning;
    }

    /** Returns how it is written in the files. */
    public String key() {
      return key;
    }

    /** Returns what a reader of a sentence must know of such a number; nothing if it is equal. */
    public Optional<String> warning() {
      return Optional.of(warning).filter(words -> !words.isEmpty());
    }

    /** Returns the degree written in this way. */
    public static Optional<Degree> ofKey(String key) {
      return Arrays.stream(values()).filter(degree -> degree.key.equals(key)).findFirst();
    }

    /** Returns how all degrees are written. */
    public static List<String> keys() {
      return Arrays.stream(values()).map(Degree::key).toList();
    }
  }

  /** Returns that nothing is known to stand in the way. */
  public static Likeness equal() {
    return new Likeness(Degree.EQUAL, List.of());
  }

  /** Returns what can be said of numbers that rest on both: the worse degree, all reasons. */
  public Likeness and(Likeness other) {
    return new Likeness(
        degree.compareTo(other.degree) >= 0 ? degree : other.degree,
        Stream.concat(reasons.stream(), other.reasons.stream()).distinct().toList());
  }
}
