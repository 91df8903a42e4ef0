package nl.peiling.analysis.inference;

/** How large a difference is, apart from how many respondents it was found with. */
public final class EffectSize {

  private EffectSize() {}

  /**
   * Cohen's h = 2 asin √p1 - 2 asin √p2, between -π and π; 0,2 is small, 0,5 medium, 0,8 large
   * (Cohen 1988, "Statistical Power Analysis for the Behavioral Sciences", chapter 6).
   */
  public static double cohenH(double first, double second) {
    return 2 * Math.asin(Math.sqrt(first)) - 2 * Math.asin(Math.sqrt(second));
  }

  /**
   * Cohen's d = (m1 - m2)/s, with s² = ((n1-1)s1² + (n2-1)s2²)/(n1+n2-2) (Cohen 1988, chapter 2).
   * Supposes about equal spread in both groups.
   */
  public static double cohenD(Moments first, Moments second) {
    double degrees = first.n() + second.n() - 2;
    double pooled =
        ((first.n() - 1) * first.variance() + (second.n() - 1) * second.variance()) / degrees;
    return (first.mean() - second.mean()) / Math.sqrt(pooled);
  }

  /**
   * Cramér's V = √(X²/(n · min(R-1, C-1))), 0 to 1 (Cramér 1946, "Mathematical Methods of
   * Statistics", section 21.9). Above zero by chance alone in small or large tables.
   */
  public static double cramersV(double chiSquared, double n, int rows, int columns) {
    return Math.sqrt(chiSquared / (n * (Math.min(rows, columns) - 1)));
  }
}
