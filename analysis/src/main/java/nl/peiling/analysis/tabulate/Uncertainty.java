package nl.peiling.analysis.tabulate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.peiling.analysis.estimate.CriticalValue;
import nl.peiling.analysis.estimate.Interval;
import nl.peiling.analysis.estimate.ShareInterval;
import nl.peiling.model.edition.Methods.IntervalMethod;

/**
 * Standard errors and intervals of shares and means from counts, where every respondent counts
 * once: the formulas of {@link nl.peiling.analysis.estimate.Estimator}, written out for that case
 * so that they need no second pass over the respondents. Every count is given for each stratum.
 *
 * <p>For a group within a survey of n_h respondents out of N_h in stratum h, with base m,
 *
 * <pre>  Var = Σ_h (1 - n_h/N_h) n_h/(n_h-1) [Σ u² - (Σ u)²/n_h],   u = (y - ȳ)/m</pre>
 *
 * <p>with both sums over the base within the stratum; in one stratum Σ u = 0. A stratum of one
 * respondent is not centred.
 *
 * <p>Shares get the chosen interval on the base n* = p(1-p)/Var(p), means the t interval with as
 * many degrees of freedom as the base has respondents less strata (Särndal, Swensson and Wretman
 * 1992; see {@code docs/statistiek.md}).
 */
public final class Uncertainty {

  private static final double ROUNDING = 1e-12;

  private final int[] respondents;
  private final double[] scales;
  private final double scaleOfAll;
  private final double level;
  private final IntervalMethod method;
  private final Map<Integer, Double> student = new HashMap<>();

  /** Makes the formulas for one survey without strata, with Wilson's intervals. */
  public Uncertainty(int respondents, double population, double level) {
    this(new int[] {respondents}, new double[] {population}, level, IntervalMethod.WILSON);
  }

  /**
   * Makes the formulas for one survey.
   *
   * @param respondents everybody who answered, n, in each stratum
   * @param populations everybody who was asked to, N, in each stratum; positive infinity if unknown
   * @param level confidence level of the intervals
   * @param method how the interval of a share is made
   */
  public Uncertainty(int[] respondents, double[] populations, double level, IntervalMethod method) {
    this.respondents = respondents.clone();
    this.scales = new double[respondents.length];
    for (int h = 0; h < scales.length; h++) {
      if (!(populations[h] >= respondents[h])) {
        throw new IllegalArgumentException(
            respondents[h] + " respondents out of a population of " + populations[h]);
      }
      scales[h] = scale(respondents[h], populations[h]);
    }
    this.scaleOfAll = scale(Arrays.stream(respondents).sum(), Arrays.stream(populations).sum());
    this.level = level;
    this.method = method;
  }

  private static double scale(int respondents, double population) {
    double correction = respondents > 1 ? respondents / (respondents - 1.0) : 1;
    return (1 - respondents / population) * correction;
  }

  /** A standard error and the interval around the number. */
  public record Bounds(double standardError, Interval interval) {}

  /**
   * Returns the uncertainty of a share; the base is not empty.
   *
   * @param counts how many have the property, in each stratum
   * @param bases how many it is a share of, in each stratum
   */
  public Bounds share(int[] counts, int[] bases) {
    int count = Arrays.stream(counts).sum();
    int base = Arrays.stream(bases).sum();
    double p = (double) count / base;
    boolean certain = count == 0 || count == base;
    if (scales.length == 1 || certain) {
      double error = Math.sqrt(scaleOfAll * p * (1 - p) / base);
      double effective = scaleOfAll > 0 ? base / scaleOfAll : Double.POSITIVE_INFINITY;
      return new Bounds(error, interval(p, effective, bases));
    }
    double variance = variance(p, counts, bases);
    double effective = variance > 0 ? p * (1 - p) / variance : Double.POSITIVE_INFINITY;
    return new Bounds(Math.sqrt(variance), interval(p, effective, bases));
  }

  /** Var(p) in strata: c_h respondents have 1 - p to the mean, and m_h - c_h have p. */
  private double variance(double p, int[] counts, int[] bases) {
    double m = Arrays.stream(bases).sum();
    double variance = 0;
    for (int h = 0; h < scales.length; h++) {
      double c = counts[h];
      double sum = c - bases[h] * p;
      double squares = c * (1 - p) * (1 - p) + (bases[h] - c) * p * p;
      variance += scales[h] * centred(h, sum, squares);
    }
    return variance / (m * m);
  }

  /** The squares in a stratum around its mean over all its respondents. */
  private double centred(int stratum, double sum, double squares) {
    int n = respondents[stratum];
    double centred = n > 1 ? squares - sum * sum / n : squares;
    // where all of a stratum answered alike nothing is left but what was rounded
    return centred > ROUNDING * squares ? centred : 0;
  }

  private static int degrees(int[] bases) {
    return Arrays.stream(bases).sum() - (int) Arrays.stream(bases).filter(m -> m > 0).count();
  }

  private Interval interval(double p, double effective, int[] bases) {
    if (Double.isInfinite(effective)) {
      return new Interval(p, p, level);
    }
    int degrees = degrees(bases);
    return switch (method) {
      case WILSON -> ShareInterval.wilson(p, effective, level);
      case CLOPPER_PEARSON -> ShareInterval.clopperPearson(p * effective, effective, level);
      case KORN_GRAUBARD ->
          degrees < 1
              ? new Interval(0, 1, level)
              : ShareInterval.kornGraubard(
                  p, effective, Arrays.stream(bases).sum(), degrees, level);
    };
  }

  /**
   * Returns the uncertainty of a mean; there are at least two respondents.
   *
   * @param distribution the numbers in all strata together
   * @param strata the numbers in each stratum
   */
  public Bounds mean(Distribution distribution, List<Distribution> strata) {
    double mean = distribution.mean().orElseThrow();
    double error = Math.sqrt(squares(distribution, strata)) / distribution.n();
    int degrees = degrees(strata.stream().mapToInt(Distribution::n).toArray());
    if (degrees < 1) {
      return new Bounds(
          error, new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, level));
    }
    double critical =
        student.computeIfAbsent(degrees, freedom -> CriticalValue.student(level, freedom));
    double half = critical * error;
    return new Bounds(error, new Interval(mean - half, mean + half, level));
  }

  private double squares(Distribution distribution, List<Distribution> strata) {
    if (scales.length == 1) {
      return scaleOfAll * distribution.squares();
    }
    double mean = distribution.mean().orElseThrow();
    return IntStream.range(0, scales.length)
        .mapToDouble(h -> {
          Distribution part = strata.get(h);
          double distance = part.mean().orElse(mean) - mean;
          double sum = part.n() * distance;
          return scales[h] * centred(h, sum, part.squares() + sum * distance);
        })
        .sum();
  }

  /**
   * Returns the interval of a quantile: the values that a part q ± z s of the respondents reach,
   * with s the standard error of a share q (Woodruff 1952, JASA 47; with the variance at q itself,
   * which is known, as Francisco and Fuller 1991, Annals of Statistics 19, turn a test into an
   * interval). It is right for answers that heap on round numbers as well; then it may be a single
   * number. Empty where the base is too small for a bound.
   *
   * <p>In strata s² is q(1-q)/m times what strata and response make of the variance of the share up
   * to the quantile.
   *
   * @param distribution the numbers in all strata together
   * @param strata the numbers in each stratum
   */
  public Optional<Interval> quantile(
      Distribution distribution, List<Distribution> strata, Distribution.Part part) {
    double q = part.fraction();
    double scale = scales.length == 1 ? scaleOfAll : scale(distribution, strata, part);
    double half = CriticalValue.normal(level) * Math.sqrt(scale * q * (1 - q) / distribution.n());
    if (!(q - half > 0 && q + half < 1)) {
      return Optional.empty();
    }
    return Optional.of(
        new Interval(
            distribution.quantile(q - half).orElseThrow(),
            distribution.quantile(q + half).orElseThrow(),
            level));
  }

  /** The variance of the share up to a quantile, as a multiple of p(1-p)/m. */
  private double scale(
      Distribution distribution, List<Distribution> strata, Distribution.Part part) {
    double quantile = distribution.quantile(part).orElseThrow();
    int[] counts = strata.stream().mapToInt(one -> one.upTo(quantile)).toArray();
    int[] bases = strata.stream().mapToInt(Distribution::n).toArray();
    double p = (double) distribution.upTo(quantile) / distribution.n();
    return p < 1 ? variance(p, counts, bases) * distribution.n() / (p * (1 - p)) : scaleOfAll;
  }

  /**
   * Returns the uncertainty of a ratio of two numbers of respondents, R = a/b, linearised:
   *
   * <pre>  Var(R) = Σ_h (1 - n_h/N_h) n_h/(n_h-1) [a_h - 2 R c_h + R² b_h - (a_h - R b_h)²/n_h]/b²
   * </pre>
   *
   * <p>with c_h respondents in both (Särndal, Swensson and Wretman 1992, section 5.6); in one
   * stratum a - R b = 0. The interval is R e^(± z se/R), that of the logarithm, which keeps it
   * above zero.
   *
   * @param above a in each stratum, together more than 0
   * @param below b in each stratum, together more than 0
   * @param both c in each stratum; with 0 the variance is the largest it can be
   */
  public Bounds ratio(int[] above, int[] below, int[] both) {
    int a = Arrays.stream(above).sum();
    int b = Arrays.stream(below).sum();
    double ratio = (double) a / b;
    double variance = 0;
    for (int h = 0; h < scales.length; h++) {
      double squares = above[h] - 2 * ratio * both[h] + ratio * ratio * below[h];
      double sum = scales.length == 1 ? 0 : above[h] - ratio * below[h];
      variance += scales[h] * centred(h, sum, Math.max(0, squares));
    }
    double error = Math.sqrt(variance) / b;
    double factor = Math.exp(CriticalValue.normal(level) * error / ratio);
    return new Bounds(error, new Interval(ratio / factor, ratio * factor, level));
  }
}
