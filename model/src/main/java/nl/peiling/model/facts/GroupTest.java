package nl.peiling.model.facts;

import java.util.Optional;

/**
 * A test of the groups of a banner against each other, whose outcome is in the book of facts under
 * the variable, with the key of the banner in the place of a group.
 *
 * @param variable the question, or the item of a grid
 * @param banner the key of the banner
 * @param answer the answer that was tested by itself; empty if all were tested together
 * @param kind which test
 */
public record GroupTest(String variable, String banner, Optional<String> answer, Kind kind) {

  /** A test, and the measure of effect that goes with it. */
  public enum Kind {
    RAO_SCOTT("Rao-Scott", "Cramérs V"),
    WALD_SHARES("Wald, aandelen", "Cohens h"),
    KRUSKAL_WALLIS("Kruskal-Wallis", "Cohens d"),
    WALD_RANKS("Wald, rangen", "Cohens d"),
    WELCH("Welch", "Cohens d"),
    WALD_MEANS("Wald, gemiddelden", "Cohens d");

    private final String label;
    private final String effect;

    Kind(String label, String effect) {
      this.label = label;
      this.effect = effect;
    }

    /** Returns the name of the test, as the tables say it. */
    public String label() {
      return label;
    }

    /** Returns the name of its measure of effect. */
    public String effect() {
      return effect;
    }
  }

  /** Returns the name of a fact about the test. */
  public FactId fact(Measure measure) {
    return new FactId(variable, banner, answer, measure);
  }
}
