package nl.peiling.analysis.inference;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.peiling.analysis.estimate.CriticalValue;
import nl.peiling.analysis.estimate.Interval;

/**
 * How far two coders who judged the same answers agree beyond what chance would give,
 *
 * <pre>  κ = (p_o - p_e) / (1 - p_e),   p_o = Σ p_ii,   p_e = Σ p_i. p_.i</pre>
 *
 * <p>(Cohen 1960, Educational and Psychological Measurement 20), with the standard error for large
 * numbers of Fleiss, Cohen and Everitt (1969, Psychological Bulletin 72):
 *
 * <pre>  Var κ = (Σ p_ij [δ_ij - (p_i. + p_.j)(1 - κ)]² - [κ - p_e (1 - κ)]²) / (n (1 - p_e)²)
 * </pre>
 *
 * <p>with p_i. the part that the one coder and p_.j the part that the other gave a category, where
 * in each term the part is that of the other coder. Every answer counts once. No finite population
 * correction: the question is how these coders agree on answers like these, not on these answers.
 *
 * <p>Undefined where both coders put every answer in one and the same category: chance then agrees
 * as well. Low where a category is rare, even with few disagreements (Feinstein and Cicchetti 1990,
 * Journal of Clinical Epidemiology 43); so read it beside the observed agreement. The interval
 * supposes that the answers are not few.
 *
 * @param n answers judged by both
 * @param observed p_o
 * @param expected p_e
 * @param value κ; absent where undefined
 * @param standardError of κ; 0 where the table leaves no room for it to differ
 */
public record CohenKappa(
    int n, double observed, double expected, OptionalDouble value, OptionalDouble standardError) {

  /**
   * Compares two coders.
   *
   * @param table the number of answers in category i by the one coder and j by the other; square
   *     and not empty
   */
  public static CohenKappa of(int[][] table) {
    int n = Arrays.stream(table).flatMapToInt(Arrays::stream).sum();
    if (n == 0) {
      throw new IllegalArgumentException("no answers coded twice");
    }
    int k = table.length;
    double[] first = new double[k];
    double[] second = new double[k];
    double observed = 0;
    for (int i = 0; i < k; i++) {
      observed += (double) table[i][i] / n;
      for (int j = 0; j < k; j++) {
        first[i] += (double) table[i][j] / n;
        second[j] += (double) table[i][j] / n;
      }
    }
    boolean sameForAll = Arrays.stream(first).anyMatch(p -> p == 1) && observed == 1;
    double expected = 0;
    for (int i = 0; i < k; i++) {
      expected += first[i] * second[i];
    }
    if (sameForAll) {
      return new CohenKappa(n, 1, 1, OptionalDouble.empty(), OptionalDouble.empty());
    }
    double kappa = (observed - expected) / (1 - expected);
    double sum = 0;
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        double term = (i == j ? 1 : 0) - (second[i] + first[j]) * (1 - kappa);
        sum += (double) table[i][j] / n * term * term;
      }
    }
    double centre = kappa - expected * (1 - kappa);
    double variance = Math.max(0, sum - centre * centre) / n;
    return new CohenKappa(
        n,
        observed,
        expected,
        OptionalDouble.of(kappa),
        OptionalDouble.of(Math.sqrt(variance) / (1 - expected)));
  }

  /**
   * Returns κ ± z · standard error, within -1 and 1; absent where κ is, or where the standard error
   * is nothing but rounding (the coders never differ, or one of them never varies).
   */
  public Optional<Interval> interval(double level) {
    if (value.isEmpty() || standardError.orElse(0) < 1e-9) {
      return Optional.empty();
    }
    double half = CriticalValue.normal(level) * standardError.getAsDouble();
    return Optional.of(
        new Interval(
            Math.max(-1, value.getAsDouble() - half),
            Math.min(1, value.getAsDouble() + half),
            level));
  }
}
