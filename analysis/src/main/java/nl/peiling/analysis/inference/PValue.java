package nl.peiling.analysis.inference;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** The chance of a test statistic at least this extreme if there is no difference. */
public final class PValue {

  private PValue() {}

  /** Both tails of Student's distribution; of the normal with infinitely many degrees. */
  public static double twoSided(double statistic, double degrees) {
    double size = Math.abs(statistic);
    double tail =
        Double.isInfinite(degrees)
            ? NormalDistribution.of(0, 1).survivalProbability(size)
            : TDistribution.of(degrees).survivalProbability(size);
    return Math.min(1, 2 * tail);
  }

  /** The upper tail of chi-square. */
  public static double chiSquared(double statistic, double degrees) {
    return ChiSquaredDistribution.of(degrees).survivalProbability(statistic);
  }

  /** The upper tail of Fisher's F; degrees of freedom need not be whole. */
  public static double f(double statistic, double numerator, double denominator) {
    return FDistribution.of(numerator, denominator).survivalProbability(statistic);
  }
}
