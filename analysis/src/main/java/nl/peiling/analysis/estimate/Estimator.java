package nl.peiling.analysis.estimate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.peiling.model.edition.Methods.IntervalMethod;

/**
 * Makes estimates from one survey at one confidence level.
 *
 * <p>Every base is the caller's: the respondents of a group who were asked the question and gave a
 * valid answer. An empty base (nobody, or only weights of zero) gives no estimate.
 */
public final class Estimator {

  private final SurveyDesign design;
  private final double level;
  private final IntervalMethod method;

  /** Estimates with Wilson intervals for shares and t intervals for means. */
  public Estimator(SurveyDesign design, double level) {
    this(design, level, IntervalMethod.WILSON);
  }

  /** Estimates with the given interval for shares and t intervals for means. */
  public Estimator(SurveyDesign design, double level, IntervalMethod method) {
    this.design = design;
    this.level = Interval.requireLevel(level);
    this.method = method;
  }

  /** The survey estimated from. */
  public SurveyDesign design() {
    return design;
  }

  /**
   * The share of the base that has a property, p = Σ w d y / Σ w d. For an option of a
   * multiple-response question the base is everyone who was asked and did not skip the question, so
   * shares may add up to more than one.
   *
   * @param base respondents asked, with a valid answer
   * @param having respondents with the property; those outside the base do not count
   */
  public Optional<ShareEstimate> share(Domain base, Domain having) {
    Size size = size(base);
    if (size.weight <= 0) {
      return Optional.empty();
    }
    Linearised share = Linearised.share(design, base, having);
    double p = Math.clamp(share.value(), 0, 1);
    double variance = design.variance(share.influence());
    double effective = size.weight * size.weight / size.squaredWeight;
    int count = size(base.and(having)).n;
    boolean certain = count == 0 || count == size.n || p == 0 || p == 1;
    double intervalBase = certain ? certainBase(effective) : p * (1 - p) / variance;
    double error = certain ? 0 : Math.sqrt(variance);
    Interval interval = interval(p, intervalBase, size);
    return Optional.of(
        new ShareEstimate(p, error, interval, count, size.n, size.weight, effective, intervalBase));
  }

  /**
   * The mean of the values in the base, ȳ = Σ w d y / Σ w d, with the interval ȳ ± t · SE.
   *
   * @param base respondents asked, with a valid answer
   * @param values their values
   */
  public Optional<MeanEstimate> mean(Domain base, Values values) {
    Size size = size(base);
    if (size.weight <= 0) {
      return Optional.empty();
    }
    Linearised mean = Linearised.mean(design, base, values);
    double squares = 0;
    for (int row = 0; row < design.rows(); row++) {
      if (base.contains(row)) {
        double distance = values.at(row) - mean.value();
        squares += design.weight(row) * distance * distance;
      }
    }
    double error = Math.sqrt(design.variance(mean.influence()));
    int degrees = size.n - size.strata;
    double n = size.n;
    double frequency = size.weight > 1 ? Math.sqrt(squares / (size.weight - 1)) : Double.NaN;
    return Optional.of(
        new MeanEstimate(
            mean.value(),
            error,
            student(mean.value(), error, degrees),
            size.n,
            size.weight,
            size.weight * size.weight / size.squaredWeight,
            degrees,
            n > 1 ? Math.sqrt(squares / size.weight * n / (n - 1)) : Double.NaN,
            frequency));
  }

  /**
   * Quantiles of the values in the base, as {@link WeightedDistribution} defines them; none of an
   * empty base. The interval has the values that a part q ± z s of the weight reaches (Woodruff
   * 1952, "Confidence intervals for medians and other position measures", JASA 47), with s² = q(1 -
   * q) Var(p)/(p(1 - p)) and p the share up to the quantile: the variance at q itself, which is
   * known, as Francisco and Fuller (1991, Annals of Statistics 19) turn a test into an interval.
   * With equal weights it is that of {@link nl.peiling.analysis.tabulate.Uncertainty}. Where
   * answers heap on round numbers it may be a single number.
   *
   * @param base respondents asked, with a valid answer
   * @param values their values
   * @param probabilities each strictly between 0 and 1
   */
  public List<QuantileEstimate> quantiles(Domain base, Values values, double... probabilities) {
    Size size = size(base);
    if (size.weight <= 0) {
      return List.of();
    }
    WeightedDistribution distribution = WeightedDistribution.of(design, base, values);
    return Arrays.stream(probabilities)
        .mapToObj(q ->
            new QuantileEstimate(
                q,
                distribution.quantile(q),
                interval(distribution, q, variance(distribution, q, base, values, size)),
                size.n))
        .toList();
  }

  /** The variance of a share q, where q is the share up to a quantile. */
  private double variance(
      WeightedDistribution distribution, double q, Domain base, Values values, Size size) {
    double quantile = distribution.quantile(q);
    if (quantile >= distribution.highest()) {
      return q * (1 - q) / certainBase(size.weight * size.weight / size.squaredWeight);
    }
    Linearised reached = Linearised.share(design, base, row -> values.at(row) <= quantile);
    double p = reached.value();
    return q * (1 - q) * design.variance(reached.influence()) / (p * (1 - p));
  }

  /** The values that a part q with this variance may reach; none if that is beyond all values. */
  private Optional<Interval> interval(
      WeightedDistribution distribution, double q, double variance) {
    double half = CriticalValue.normal(level) * Math.sqrt(variance);
    return q - half > 0 && q + half < 1
        ? Optional.of(
            new Interval(distribution.quantile(q - half), distribution.quantile(q + half), level))
        : Optional.empty();
  }

  /** The standard error of any linearised estimate on the survey. */
  public double standardError(Linearised estimate) {
    return Math.sqrt(design.variance(estimate.influence()));
  }

  /**
   * The interval value ± t · SE.
   *
   * @param degrees degrees of freedom; none leaves the bounds open
   */
  public Interval student(double value, double standardError, int degrees) {
    if (degrees < 1) {
      return new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, level);
    }
    double half = CriticalValue.student(level, degrees) * standardError;
    return new Interval(value - half, value + half, level);
  }

  private Interval interval(double p, double base, Size size) {
    if (Double.isInfinite(base)) {
      return new Interval(p, p, level);
    }
    return switch (method) {
      case WILSON -> ShareInterval.wilson(p, base, level);
      case CLOPPER_PEARSON -> ShareInterval.clopperPearson(p * base, base, level);
      case KORN_GRAUBARD ->
          size.n - size.strata < 1
              ? new Interval(0, 1, level)
              : ShareInterval.kornGraubard(p, base, size.n, size.n - size.strata, level);
    };
  }

  /**
   * Where everybody or nobody has the property the variance is zero and says nothing; the base is
   * then what p(1-p)/Var is for any other share with these weights in a design without strata.
   */
  private double certainBase(double effective) {
    double n = design.respondents();
    double unseen = 1 - design.sampledFraction();
    if (unseen <= 0) {
      return Double.POSITIVE_INFINITY;
    }
    return n > 1 ? effective * (n - 1) / n / unseen : effective / unseen;
  }

  private Size size(Domain base) {
    boolean[] seen = new boolean[design.strata()];
    int n = 0;
    int strata = 0;
    double weight = 0;
    double squaredWeight = 0;
    for (int row = 0; row < design.rows(); row++) {
      if (base.contains(row)) {
        n += design.respondents(row);
        weight += design.weight(row);
        squaredWeight += design.squaredWeight(row);
        strata += seen[design.stratum(row)] ? 0 : 1;
        seen[design.stratum(row)] = true;
      }
    }
    return new Size(n, weight, squaredWeight, strata);
  }

  private record Size(int n, double weight, double squaredWeight, int strata) {}
}
