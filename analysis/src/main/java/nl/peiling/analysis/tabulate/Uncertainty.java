package nl.peiling.analysis.tabulate;

import java.util.HashMap;
import java.util.Map;
import nl.peiling.analysis.estimate.CriticalValue;
import nl.peiling.analysis.estimate.Interval;
import nl.peiling.analysis.estimate.ShareInterval;

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
 * <p>Shares get Wilson's interval on the base n* = p(1-p)/Var(p), means the t interval with m - 1
 * degrees of freedom (Särndal, Swensson and Wretman 1992; see {@code docs/statistiek.md}).
 */
public final class Uncertainty {

  private final int respondents;
  private final double population;
  private final double level;
  private final Map<Integer, Double> student = new HashMap<>();

  /**
   * Makes the formulas for one survey.
   *
   * @param respondents everybody who answered, n
   * @param population everybody who was asked to, N; positive infinity if unknown
   * @param level confidence level of the intervals
   */
  public Uncertainty(int respondents, double population, double level) {
    if (!(population >= respondents)) {
      throw new IllegalArgumentException(
          respondents + " respondents out of a population of " + population);
    }
    this.respondents = respondents;
    this.population = population;
    this.level = level;
  }

  /** A standard error and the interval around the number. */
  public record Bounds(double standardError, Interval interval) {}

  /** Returns the uncertainty of the share count/base; the base is not 0. */
  public Bounds share(int count, int base) {
    double p = (double) count / base;
    double scale = scale();
    double error = Math.sqrt(scale * p * (1 - p) / base);
    double effective = scale > 0 ? base / scale : Double.POSITIVE_INFINITY;
    return new Bounds(error, ShareInterval.wilson(p, effective, level));
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

  private double scale() {
    double correction = respondents > 1 ? respondents / (respondents - 1.0) : 1;
    return (1 - respondents / population) * correction;
  }
}
