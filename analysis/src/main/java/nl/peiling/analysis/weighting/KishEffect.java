package nl.peiling.analysis.weighting;

import java.util.Arrays;

/**
 * What unequal weights cost: deff = n Σw²/(Σw)² = 1 + CV², and the effective number of respondents
 * n/deff (Kish 1965, "Survey Sampling", section 11.7). Holds for answers that have nothing to do
 * with the weights; where the margins explain an answer, weighting costs less or even gains.
 *
 * @param respondents n
 * @param designEffect deff, at least 1
 * @param effectiveRespondents n/deff
 */
public record KishEffect(int respondents, double designEffect, double effectiveRespondents) {

  /** Returns the effect of these weights, of which at least one is above zero. */
  public static KishEffect of(double... weights) {
    double sum = Arrays.stream(weights).sum();
    double squares = Arrays.stream(weights).map(w -> w * w).sum();
    if (!(sum > 0)) {
      throw new IllegalArgumentException("weights of zero have no effect");
    }
    double effective = sum * sum / squares;
    return new KishEffect(weights.length, weights.length / effective, effective);
  }
}
