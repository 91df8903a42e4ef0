package nl.peiling.analysis.inference;

import java.util.List;
import java.util.Optional;

/**
 * Whether a share rises or falls over ordered groups that do not overlap (cohorts, editions):
 *
 * <pre>  X² = [Σ s_j (x_j - n_j p̄)]² / (p̄(1-p̄)(Σ n_j s_j² - (Σ n_j s_j)²/n)),   χ² with 1 degree
 * </pre>
 *
 * <p>(Cochran 1954, Biometrics 10; Armitage 1955, Biometrics 11). Looks for a straight line over
 * the scores; a share that rises and falls again goes unseen. Unweighted.
 *
 * @param statistic X²
 * @param direction sign of the trend: 1 rises, -1 falls, 0 flat
 * @param pValue two-sided, not adjusted
 */
public record CochranArmitageTest(double statistic, int direction, double pValue) {

  /**
   * One of the ordered groups.
   *
   * @param score its place: 1, 2, 3, or a year
   * @param count respondents with the property
   * @param n respondents in the base
   */
  public record Step(double score, int count, int n) {}

  /**
   * Tests a trend.
   *
   * @return absent where all scores are equal, or nobody or everybody has the property
   */
  public static Optional<CochranArmitageTest> of(List<Step> steps) {
    double n = steps.stream().mapToDouble(Step::n).sum();
    double p = steps.stream().mapToDouble(Step::count).sum() / n;
    double middle = steps.stream().mapToDouble(s -> s.n() * s.score()).sum() / n;
    double covered = 0;
    double spread = 0;
    for (Step step : steps) {
      double score = step.score() - middle;
      covered += score * (step.count() - step.n() * p);
      spread += step.n() * score * score;
    }
    double variance = p * (1 - p) * spread;
    if (!(variance > 0)) {
      return Optional.empty();
    }
    double x2 = covered * covered / variance;
    return Optional.of(
        new CochranArmitageTest(x2, (int) Math.signum(covered), PValue.chiSquared(x2, 1)));
  }
}
