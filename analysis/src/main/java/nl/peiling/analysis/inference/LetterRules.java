package nl.peiling.analysis.inference;

import java.util.OptionalDouble;

/**
 * The rules by which columns get letters.
 *
 * @param level adjusted p-values below this give a lower-case letter, for example 0.05
 * @param strictLevel adjusted p-values below this give a capital letter, for example 0.01
 * @param adjustment over the pairs tested in one row of one banner block
 * @param minimumBase columns with fewer valid answers are not tested
 */
public record LetterRules(
    double level, OptionalDouble strictLevel, Adjustment adjustment, int minimumBase) {

  /** 5% and 1%, Holm, at least 30 answers in a column, overlap taken into account. */
  public static LetterRules usual() {
    return new LetterRules(0.05, OptionalDouble.of(0.01), Adjustment.HOLM, 30);
  }

  /** These rules with another adjustment. */
  public LetterRules with(Adjustment other) {
    return new LetterRules(level, strictLevel, other, minimumBase);
  }
}
