package nl.peiling.analysis.inference;

import nl.peiling.analysis.estimate.CriticalValue;
import nl.peiling.analysis.estimate.Interval;

/**
 * Tests whether a number changed from one edition to the next: for shares and means
 *
 * <pre>  z = (p2 - p1)/√(Var1 + Var2)</pre>
 *
 * <p>two-sided, each variance that of its own edition, with its own design and finite population
 * ({@link nl.peiling.analysis.estimate.SurveyDesign}). Not pooled: the standard errors are those
 * that stand beside the numbers.
 *
 * <p>Supposes that the two editions asked different doctors. Who took part in both cannot be told
 * from their answers; the covariance of such doctors is not negative where people keep to their
 * answers, and then the true variance is smaller (Kish 1965, "Survey Sampling", on repeated
 * surveys): the test keeps its level and finds somewhat less.
 */
public final class ChangeTest {

  private ChangeTest() {}

  /**
   * A number of one edition.
   *
   * @param value the share or the mean
   * @param standardError zero for a number that is taken as known
   * @param n the respondents it rests on; only means use it
   */
  public record Estimate(double value, double standardError, int n) {
    double variance() {
      return standardError * standardError;
    }
  }

  /**
   * The change of a share; a normal test. As well of the share that started and the mean wait of an
   * intake, with the variances of Greenwood (1926) and of Royston and Parmar (2013) ({@link
   * nl.peiling.analysis.duration.KaplanMeier}), which suppose a population without end.
   */
  public static Contrast shares(Estimate now, Estimate then, double level) {
    return contrast(now, then, Double.POSITIVE_INFINITY, level);
  }

  /**
   * The change of a mean; a t test with (V1+V2)²/(V1²/(n1-1) + V2²/(n2-1)) degrees of freedom
   * (Satterthwaite 1946, Biometrics Bulletin 2; Welch 1947, Biometrika 34). Both have at least two
   * respondents.
   */
  public static Contrast means(Estimate now, Estimate then, double level) {
    double both = now.variance() + then.variance();
    double shares = part(now) + part(then);
    return contrast(
        now, then, shares == 0 ? Double.POSITIVE_INFINITY : both * both / shares, level);
  }

  private static double part(Estimate estimate) {
    double variance = estimate.variance();
    return variance == 0 ? 0 : variance * variance / (estimate.n() - 1);
  }

  private static Contrast contrast(Estimate now, Estimate then, double degrees, double level) {
    double error = Math.sqrt(now.variance() + then.variance());
    return Contrast.of(now.value(), then.value(), error, degrees, level);
  }

  /**
   * A number of one edition of which the interval is known, and a standard error would say less: a
   * median or a quartile (by way of shares; Woodruff 1952), a ratio (by way of its logarithm).
   *
   * @param n the respondents it rests on
   */
  public record Bounded(double value, Interval interval, int n) {}

  /**
   * The change of a number with an interval, from the ends of the two intervals that face each
   * other (the square-and-add interval: Newcombe 1998, Statistics in Medicine 17; for any two
   * estimates Zou and Donner 2008, Statistics in Medicine 27). With d = m2 - m1 > 0, intervals (l,
   * u) and z of their level
   *
   * <pre>  d - √((m2 - l2)² + (u1 - m1)²) < difference < d + √((u2 - m2)² + (m1 - l1)²)
   *   p = 2 Φ(-z d/√((m2 - l2)² + (u1 - m1)²))</pre>
   *
   * <p>For a median a standard error from half the width of the interval would not do: where
   * answers heap on round numbers it is zero or jumps, and a median that may be either of two
   * numbers would be found to change. For a ratio the interval keeps the skewness that a standard
   * error loses.
   *
   * <p>Where both facing ends are the numbers themselves, which happens with answers that heap, the
   * intervals tell no more than that a part q ± z s of the answers was reached, with s of each
   * edition in proportion to 1/√n; then p is the most it can be, 2 Φ(-z (√n1 + √n2)/√(n1 + n2)).
   *
   * @param level of both intervals, and of that of the difference
   */
  public static Contrast bounded(Bounded now, Bounded then, double level) {
    double root = Math.sqrt((double) now.n() + then.n());
    double most = (Math.sqrt(now.n()) + Math.sqrt(then.n())) / root;
    double down = Math.hypot(below(now), above(then));
    double up = Math.hypot(above(now), below(then));
    return between(now, then, new Facing(down, up, most), level);
  }

  /**
   * The same for two numbers of one survey that share respondents, of which it is not known how
   * they hang together: whatever that is, the difference is within d - (m2 - l2) - (u1 - m1) and d
   * + (u2 - m2) + (m1 - l1), so that the test never rejects too soon.
   */
  public static Contrast boundedTogether(Bounded one, Bounded other, double level) {
    return between(
        one, other, new Facing(below(one) + above(other), above(one) + below(other), 1), level);
  }

  /**
   * How far a difference reaches.
   *
   * @param down below itself
   * @param up above itself
   * @param most how many times z the statistic is where the facing ends tell no more
   */
  private record Facing(double down, double up, double most) {}

  private static Contrast between(Bounded one, Bounded other, Facing facing, double level) {
    double z = CriticalValue.normal(level);
    double difference = one.value() - other.value();
    double reach =
        difference == 0
            ? (facing.down() + facing.up()) / 2
            : difference > 0 ? facing.down() : facing.up();
    double statistic =
        difference == 0
            ? 0
            : reach > 0 ? z * difference / reach : Math.copySign(z * facing.most(), difference);
    return new Contrast(
        one.value(),
        other.value(),
        difference,
        reach / z,
        statistic,
        Double.POSITIVE_INFINITY,
        PValue.twoSided(statistic, Double.POSITIVE_INFINITY),
        new Interval(difference - facing.down(), difference + facing.up(), level));
  }

  private static double below(Bounded number) {
    return number.value() - number.interval().lower();
  }

  private static double above(Bounded number) {
    return number.interval().upper() - number.value();
  }

  /**
   * Two numbers of the same earlier edition, of which it is not known how they hang together. Their
   * difference has at most the standard error se1 + se2, whatever their covariance
   * (Cauchy-Schwarz), so that the test never rejects too soon.
   */
  public static Contrast withinOneEdition(Estimate first, Estimate second, double level) {
    return Contrast.of(
        first.value(),
        second.value(),
        first.standardError() + second.standardError(),
        Double.POSITIVE_INFINITY,
        level);
  }
}
