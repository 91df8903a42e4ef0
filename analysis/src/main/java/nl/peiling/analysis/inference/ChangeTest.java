package nl.peiling.analysis.inference;

/**
 * Tests whether a share or a mean changed from one edition to the next:
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

  /** The change of a share; a normal test. */
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
