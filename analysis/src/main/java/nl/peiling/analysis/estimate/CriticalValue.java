package nl.peiling.analysis.estimate;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Quantiles of the distributions behind the intervals, to about 1e-13 relative. The library's
 * solver stops at an absolute 1e-9, too coarse for a bound near zero; these go on from there.
 */
public final class CriticalValue {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final int ROUNDS = 200;
  private static final double SMALLEST = Math.log(Double.MIN_NORMAL);

  private CriticalValue() {}

  /** The z that a standard normal variable stays within with this probability: 1,96 for 0,95. */
  public static double normal(double level) {
    return NORMAL.inverseSurvivalProbability((1 - Interval.requireLevel(level)) / 2);
  }

  /**
   * The t that a Student variable stays within with this probability.
   *
   * @param level probability within the bounds
   * @param degreesOfFreedom more than zero, need not be whole; positive infinity for the normal
   */
  public static double student(double level, double degreesOfFreedom) {
    if (Double.isInfinite(degreesOfFreedom)) {
      return normal(level);
    }
    double tail = (1 - Interval.requireLevel(level)) / 2;
    TDistribution t = TDistribution.of(degreesOfFreedom);
    double x = t.inverseSurvivalProbability(tail);
    for (int step = 0; step < 3; step++) {
      x += (t.survivalProbability(x) - tail) / t.density(x);
    }
    return x;
  }

  /**
   * The p-quantile of the beta distribution with real-valued parameters, both above zero: Newton on
   * the logarithm, kept between bounds that close in by halving.
   */
  public static double beta(double p, double a, double b) {
    BetaDistribution beta = BetaDistribution.of(a, b);
    double low = SMALLEST;
    double high = 0;
    double y = Math.log(a / (a + b));
    for (int round = 0; round < ROUNDS && high - low > 1e-15 * Math.abs(low); round++) {
      double x = Math.exp(y);
      double error = beta.cumulativeProbability(x) - p;
      if (error > 0) {
        high = y;
      } else {
        low = y;
      }
      double next = y - error / (beta.density(x) * x);
      if (Math.abs(next - y) <= 1e-15 * Math.abs(y)) {
        return Math.exp(next);
      }
      y = next > low && next < high ? next : (low + high) / 2;
    }
    return Math.exp(y);
  }
}
