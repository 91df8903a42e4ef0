package nl.peiling.analysis.estimate;

/**
 * Confidence intervals for a share. The base need not be a whole number: for weighted answers, or
 * for answers from a finite population, the base is n* = p(1-p)/Var(p), the number of independent
 * answers that would give the same variance.
 */
public final class ShareInterval {

  private ShareInterval() {}

  /**
   * The score interval of Wilson (1927, "Probable inference, the law of succession, and statistical
   * inference", JASA 22):
   *
   * <pre>  (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n)</pre>
   *
   * <p>Keeps close to its level from about ten answers on, also near 0 and 1; averages the level
   * over shares rather than guaranteeing it for each.
   *
   * @param share 0 to 1
   * @param base answers it rests on, above zero; positive infinity gives an interval of no width
   * @param level confidence level
   */
  public static Interval wilson(double share, double base, double level) {
    require(share, base);
    if (Double.isInfinite(base)) {
      return new Interval(share, share, level);
    }
    double z = CriticalValue.normal(level);
    double zz = z * z / base;
    double middle = share + zz / 2;
    double half = z * Math.sqrt(share * (1 - share) / base + zz / (4 * base));
    double lower = share == 0 ? 0 : (middle - half) / (1 + zz);
    double upper = share == 1 ? 1 : (middle + half) / (1 + zz);
    return new Interval(Math.max(0, lower), Math.min(1, upper), level);
  }

  /**
   * The "exact" interval of Clopper and Pearson (1934, Biometrika 26), with beta quantiles:
   *
   * <pre>  [B(α/2; x, n-x+1), B(1-α/2; x+1, n-x)]</pre>
   *
   * <p>Never below its level for independent answers, hence wide. Count and base may be effective
   * numbers instead of whole ones.
   *
   * @param count answers that have the property, 0 to base
   * @param base answers, above zero
   * @param level confidence level
   */
  public static Interval clopperPearson(double count, double base, double level) {
    require(count / base, base);
    double tail = (1 - Interval.requireLevel(level)) / 2;
    double lower = count <= 0 ? 0 : CriticalValue.beta(tail, count, base - count + 1);
    double upper = count >= base ? 1 : CriticalValue.beta(1 - tail, count + 1, base - count);
    return new Interval(lower, upper, level);
  }

  /**
   * The interval of Korn and Graubard (1998, "Confidence intervals for proportions with small
   * expected number of positive counts", Survey Methodology 24): Clopper-Pearson on the effective
   * base, made smaller for the degrees of freedom that the variance was estimated with.
   *
   * @param share 0 to 1
   * @param effectiveBase n* = p(1-p)/Var(p)
   * @param n respondents in the base, at least 2
   * @param degreesOfFreedom of the design, above zero
   * @param level confidence level
   */
  public static Interval kornGraubard(
      double share, double effectiveBase, int n, double degreesOfFreedom, double level) {
    require(share, effectiveBase);
    double ratio =
        CriticalValue.student(level, n - 1.0) / CriticalValue.student(level, degreesOfFreedom);
    double base = effectiveBase * ratio * ratio;
    return clopperPearson(share * base, base, level);
  }

  private static void require(double share, double base) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a share lies between 0 and 1: " + share);
    }
    if (!(base > 0)) {
      throw new IllegalArgumentException("an interval needs a base above zero: " + base);
    }
  }
}
