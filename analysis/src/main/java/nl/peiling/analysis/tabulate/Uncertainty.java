package nl.peiling.analysis.tabulate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.peiling.analysis.estimate.CriticalValue;
import nl.peiling.analysis.estimate.Interval;
import nl.peiling.analysis.estimate.ShareInterval;
import nl.peiling.model.edition.Methods.IntervalMethod;

/**
 * Standard errors and intervals of shares and means from counts, where every respondent counts once
 * and all were drawn from one population: the formulas of {@link
 * nl.peiling.analysis.estimate.Estimator}, written out for that case so that they need no second
 * pass over the respondents.
 *
 * <p>For a group within a survey of n respondents out of N, with base m,
 *
 * <pre>  Var(p) = (1 - n/N) n/(n-1) p(1-p)/m,   Var(ȳ) = (1 - n/N) n/(n-1) Σ(y-ȳ)²/m²</pre>
 *
 * <p>Shares get the chosen interval on the base n* = p(1-p)/Var(p), means the t interval with m - 1
 * degrees of freedom (Särndal, Swensson and Wretman 1992; see {@code docs/statistiek.md}).
 */
public final class Uncertainty {

  private final int respondents;
  private final double population;
  private final double level;
  private final IntervalMethod method;
  private final Map<Integer, Double> student = new HashMap<>();

  /** Makes the formulas for one survey, with Wilson's intervals. */
  public Uncertainty(int respondents, double population, double level) {
    this(respondents, population, level, IntervalMethod.WILSON);
  }

  /**
   * Makes the formulas for one survey.
   *
   * @param respondents everybody who answered, n
   * @param population everybody who was asked to, N; positive infinity if unknown
   * @param level confidence level of the intervals
   * @param method how the interval of a share is made
   */
  public Uncertainty(int respondents, double population, double level, IntervalMethod method) {
    if (!(population >= respondents)) {
      throw new IllegalArgumentException(
          respondents + " respondents out of a population of " + population);
    }
    this.respondents = respondents;
    this.population = population;
    this.level = level;
    this.method = method;
  }

  /** A standard error and the interval around the number. */
  public record Bounds(double standardError, Interval interval) {}

  /** Returns the uncertainty of the share count/base; the base is not 0. */
  public Bounds share(int count, int base) {
    double p = (double) count / base;
    double scale = scale();
    double error = Math.sqrt(scale * p * (1 - p) / base);
    double effective = scale > 0 ? base / scale : Double.POSITIVE_INFINITY;
    return new Bounds(error, interval(p, effective, base));
  }

  private Interval interval(double p, double effective, int base) {
    if (Double.isInfinite(effective)) {
      return new Interval(p, p, level);
    }
    return switch (method) {
      case WILSON -> ShareInterval.wilson(p, effective, level);
      case CLOPPER_PEARSON -> ShareInterval.clopperPearson(p * effective, effective, level);
      case KORN_GRAUBARD ->
          base < 2
              ? new Interval(0, 1, level)
              : ShareInterval.kornGraubard(p, effective, base, base - 1.0, level);
    };
  }

  /** Returns the uncertainty of a mean; there are at least two respondents. */
  public Bounds mean(Distribution distribution) {
    double mean = distribution.mean().orElseThrow();
    int base = distribution.n();
    double error = Math.sqrt(scale() * distribution.squares()) / base;
    double critical =
        student.computeIfAbsent(base - 1, degrees -> CriticalValue.student(level, degrees));
    double half = critical * error;
    return new Bounds(error, new Interval(mean - half, mean + half, level));
  }

  /**
   * Returns the interval of a quantile: the values that a part q ± z s of the respondents reach,
   * with s the standard error of a share q (Woodruff 1952, JASA 47; with the variance at q itself,
   * which is known, as Francisco and Fuller 1991, Annals of Statistics 19, turn a test into an
   * interval). It is right for answers that heap on round numbers as well; then it may be a single
   * number. Empty where the base is too small for a bound.
   */
  public Optional<Interval> quantile(Distribution distribution, Distribution.Part part) {
    double q = part.fraction();
    double half = CriticalValue.normal(level) * Math.sqrt(scale() * q * (1 - q) / distribution.n());
    if (!(q - half > 0 && q + half < 1)) {
      return Optional.empty();
    }
    return Optional.of(
        new Interval(
            distribution.quantile(q - half).orElseThrow(),
            distribution.quantile(q + half).orElseThrow(),
            level));
  }

  /**
   * Returns the uncertainty of a ratio of two numbers of respondents, R = a/b, linearised:
   *
   * <pre>  Var(R) = (1 - n/N) n/(n-1) (a - 2 R c + R² b)/b²</pre>
   *
   * <p>with c respondents in both (Särndal, Swensson and Wretman 1992, section 5.6). The interval
   * is R e^(± z se/R), that of the logarithm, which keeps it above zero.
   *
   * @param above a, more than 0
   * @param below b, more than 0
   * @param both c; with 0 the variance is the largest it can be
   */
  public Bounds ratio(int above, int below, int both) {
    double ratio = (double) above / below;
    double squares = above - 2 * ratio * both + ratio * ratio * below;
    double error = Math.sqrt(scale() * Math.max(0, squares)) / below;
    double factor = Math.exp(CriticalValue.normal(level) * error / ratio);
    return new Bounds(error, new Interval(ratio / factor, ratio * factor, level));
  }

  private double scale() {
    double correction = respondents > 1 ? respondents / (respondents - 1.0) : 1;
    return (1 - respondents / population) * correction;
  }
}
