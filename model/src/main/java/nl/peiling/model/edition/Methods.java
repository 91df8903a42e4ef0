package nl.peiling.model.edition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which statistical methods an edition wants where there is a choice.
 *
 * @param finitePopulation whether numbers are about the doctors who were invited, of whom a good
 *     part answered; if not, about the process that brought forth these doctors and their answers
 * @param interval how the interval around a share is made
 * @param correction how tests that are read together are made stricter
 * @param tested keys of the banners whose groups are tested against each other on every question
 */
public record Methods(
    boolean finitePopulation, IntervalMethod interval, Correction correction, List<String> tested) {

  /** How a finite population is written in the edition. */
  public static final String FINITE = "eindig";

  /** How a population without end is written in the edition. */
  public static final String ENDLESS = "oneindig";

  public Methods {
    tested = List.copyOf(tested);
  }

  /** A finite population, Wilson's intervals, Holm's correction, and no tests of whole banners. */
  public static Methods usual() {
    return new Methods(true, IntervalMethod.WILSON, Correction.HOLM, List.of());
  }

  /** How the interval around a share is made. */
  public enum IntervalMethod {
    /** Right on average, over all shares (Wilson 1927). */
    WILSON("wilson", "Wilson"),
    /** Never too narrow for independent answers (Clopper and Pearson 1934). */
    CLOPPER_PEARSON("clopper_pearson", "Clopper en Pearson"),
    /** The same on the effective base (Korn and Graubard 1998). */
    KORN_GRAUBARD("korn_graubard", "Korn en Graubard");

    private final String key;
    private final String label;

    IntervalMethod(String key, String label) {
      this.key = key;
      this.label = label;
    }

    /** Returns how it is written in the edition. */
    public String key() {
      return key;
    }

    /** Returns whose method it is, as the tables say. */
    public String label() {
      return label;
    }

    /** Returns the method written in this way. */
    public static Optional<IntervalMethod> ofKey(String key) {
      return Arrays.stream(values()).filter(method -> method.key.equals(key)).findFirst();
    }

    /** Returns how all methods are written. */
    public static List<String> keys() {
      return Arrays.stream(values()).map(IntervalMethod::key).toList();
    }
  }

  /** How tests that are read together are made stricter. */
  public enum Correction {
    /** No false difference in the family (Holm 1979). */
    HOLM("holm", "volgens de methode van Holm"),
    /** The same, and simpler, and finding less. */
    BONFERRONI("bonferroni", "volgens de methode van Bonferroni"),
    /** Few false differences among those found (Benjamini and Hochberg 1995). */
    BENJAMINI_HOCHBERG("benjamini_hochberg", "volgens de methode van Benjamini en Hochberg"),
    /** Every test by itself. */
    NONE("geen", "zonder correctie");

    private final String key;
    private final String label;

    Correction(String key, String label) {
      this.key = key;
      this.label = label;
    }

    /** Returns how it is written in the edition. */
    public String key() {
      return key;
    }

    /** Returns how the tables say it: "volgens de methode van Holm". */
    public String label() {
      return label;
    }

    /** Returns the correction written in this way. */
    public static Optional<Correction> ofKey(String key) {
      return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }

    /** Returns how all corrections are written. */
    public static List<String> keys() {
      return Arrays.stream(values()).map(Correction::key).toList();
    }
  }
}
