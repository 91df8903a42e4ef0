package nl.peiling.analysis.estimate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * How the respondents stand for the population: their weights, the strata they were drawn or
 * counted in, and how large a part of the (finite) population answered.
 *
 * <p>A row is normally one respondent. {@link #groupedBy} makes a design whose rows are groups of
 * respondents who are alike in everything an estimate looks at; results are the same, calculations
 * much shorter.
 *
 * <p>The variance of an estimate whose respondents have influences u_i = w_i g_i is
 *
 * <pre>  Var = Σ_h (1 - f_h) n_h/(n_h - 1) Σ_{i in h} (u_i - ū_h)²,   f_h = n_h/N_h</pre>
 *
 * (with replacement within strata, corrected for the finite population; Särndal, Swensson and
 * Wretman 1992; Lumley 2010, "Complex Surveys", section 2.3). For weights calibrated on population
 * margins g_i is replaced by its residual after regression on the margins (Deville and Särndal
 * 1992). A stratum with one respondent counts with its own squared contribution around zero, which
 * is on the safe side (as R survey's {@code lonely.psu = "adjust"}).
 *
 * <p>Assumes that those who answered are, within strata and given the weights, like those who did
 * not. No formula here repairs it if they are not: the intervals leave that error out.
 */
public final class SurveyDesign {

  private final double[] weight;
  private final double[] squaredWeight;
  private final int[] respondents;
  private final int[] stratum;
  private final int[] stratumSize;
  private final double[] stratumPopulation;
  private final Optional<Calibration> calibration;

  private SurveyDesign(
      double[] weight,
      double[] squaredWeight,
      int[] respondents,
      int[] stratum,
      int[] stratumSize,
      double[] stratumPopulation,
      Optional<Calibration> calibration) {
    this.weight = weight;
    this.squaredWeight = squaredWeight;
    this.respondents = respondents;
    this.stratum = stratum;
    this.stratumSize = stratumSize;
    this.stratumPopulation = stratumPopulation;
    this.calibration = calibration;
  }

  /** Every respondent counts once, one stratum, a population without end. */
  public static SurveyDesign unweighted(int respondents) {
    double[] ones = new double[respondents];
    Arrays.fill(ones, 1);
    return weighted(ones);
  }

  /**
   * Respondents with the given weights, one stratum, a population without end.
   *
   * @param weights one weight a respondent, finite and not negative
   */
  public static SurveyDesign weighted(double... weights) {
    double[] squares = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      if (!(weights[i] >= 0) || Double.isInfinite(weights[i])) {
        throw new IllegalArgumentException("weight " + weights[i] + " on row " + i);
      }
      squares[i] = weights[i] * weights[i];
    }
    int[] ones = new int[weights.length];
    Arrays.fill(ones, 1);
    return new SurveyDesign(
        weights.clone(),
        squares,
        ones,
        new int[weights.length],
        new int[] {weights.length},
        new double[] {Double.POSITIVE_INFINITY},
        Optional.empty());
  }

  /**
   * The same respondents drawn in strata.
   *
   * @param stratumOfRow the stratum of each row, numbered from 0
   * @param populations the number of people in each stratum; positive infinity where no finite
   *     population correction is wanted
   */
  public SurveyDesign stratified(int[] stratumOfRow, double... populations) {
    if (stratumOfRow.length != rows()) {
      throw new IllegalArgumentException("a stratum for each row is needed");
    }
    int[] sizes = new int[populations.length];
    for (int row = 0; row < rows(); row++) {
      sizes[stratumOfRow[row]] += respondents[row];
    }
    for (int h = 0; h < sizes.length; h++) {
      requirePopulation(sizes[h], populations[h]);
    }
    return new SurveyDesign(
        weight,
        squaredWeight,
        respondents,
        stratumOfRow.clone(),
        sizes,
        populations.clone(),
        calibration);
  }

  /** The same respondents, all drawn from one finite population of this size. */
  public SurveyDesign inPopulation(double population) {
    return stratified(new int[rows()], population);
  }

  /**
   * The same survey without finite population correction: for statements about the process behind
   * the answers, such as a difference between years, instead of about the people of that day.
   */
  public SurveyDesign withoutFinitePopulation() {
    double[] endless = new double[stratumPopulation.length];
    Arrays.fill(endless, Double.POSITIVE_INFINITY);
    return stratified(stratum, endless);
  }

  /**
   * The same respondents with weights calibrated (post-stratified or raked) on population margins;
   * their variance is that of the residuals after regression on the margins.
   *
   * @param calibrated the calibrated weights
   * @param margins for each margin the category of each row, numbered from 0
   */
  public SurveyDesign calibrated(double[] calibrated, List<int[]> margins) {
    if (Arrays.stream(respondents).anyMatch(m -> m != 1)) {
      throw new IllegalStateException("calibrate respondents, not groups of respondents");
    }
    SurveyDesign plain = weighted(calibrated).stratified(stratum, stratumPopulation);
    return new SurveyDesign(
        plain.weight,
        plain.squaredWeight,
        plain.respondents,
        plain.stratum,
        plain.stratumSize,
        plain.stratumPopulation,
        Optional.of(Calibration.on(margins, weight)));
  }

  /**
   * The part of the survey in the domain as a survey of its own, drawn from its own finite
   * population: for a group whose number of people in the population is known.
   *
   * @param domain the respondents kept
   * @param population the number of people in the population who belong to the domain
   */
  public Subsurvey only(Domain domain, double population) {
    if (calibration.isPresent()) {
      throw new IllegalStateException("calibrated weights hold for the whole survey only");
    }
    int[] kept = java.util.stream.IntStream.range(0, rows()).filter(domain::contains).toArray();
    int size = Arrays.stream(kept).map(row -> respondents[row]).sum();
    requirePopulation(size, population);
    SurveyDesign part =
        new SurveyDesign(
            Arrays.stream(kept).mapToDouble(row -> weight[row]).toArray(),
            Arrays.stream(kept).mapToDouble(row -> squaredWeight[row]).toArray(),
            Arrays.stream(kept).map(row -> respondents[row]).toArray(),
            new int[kept.length],
            new int[] {size},
            new double[] {population},
            Optional.empty());
    return new Subsurvey(part, row -> kept[row]);
  }

  /** A part of a survey and, for each of its rows, the row in the whole survey. */
  public record Subsurvey(SurveyDesign design, IntUnaryOperator rowInWhole) {}

  /**
   * The same survey with rows merged that have the same key, stratum and margin categories. An
   * estimate that looks only at the key has the same value and variance on it.
   *
   * @param key what an estimate will look at, for each row: for example the banner columns someone
   *     is in together with the answer given
   */
  public Grouped groupedBy(IntUnaryOperator key) {
    Grouping grouping = Grouping.of(rows(), stratum, calibration, key);
    int groups = grouping.size();
    double[] weights = new double[groups];
    double[] squares = new double[groups];
    int[] counts = new int[groups];
    for (int row = 0; row < rows(); row++) {
      int group = grouping.groupOf(row);
      weights[group] += weight[row];
      squares[group] += squaredWeight[row];
      counts[group] += respondents[row];
    }
    SurveyDesign merged =
        new SurveyDesign(
            weights,
            squares,
            counts,
            grouping.pick(stratum),
            stratumSize,
            stratumPopulation,
            calibration.map(c -> c.grouped(grouping)));
    return new Grouped(merged, grouping::keyOf);
  }

  /** A survey of merged rows and the key of each of its rows. */
  public record Grouped(SurveyDesign design, IntUnaryOperator keyOfRow) {}

  /** Number of rows: respondents, or groups of respondents after {@link #groupedBy}. */
  public int rows() {
    return weight.length;
  }

  /** Total weight of the row. */
  public double weight(int row) {
    return weight[row];
  }

  /** Sum of the squared weights of the respondents on the row. */
  public double squaredWeight(int row) {
    return squaredWeight[row];
  }

  /** Number of respondents on the row. */
  public int respondents(int row) {
    return respondents[row];
  }

  /** Stratum of the row, numbered from 0. */
  public int stratum(int row) {
    return stratum[row];
  }

  /** Number of strata. */
  public int strata() {
    return stratumSize.length;
  }

  /** Number of respondents in the whole survey. */
  public int respondents() {
    return Arrays.stream(stratumSize).sum();
  }

  /** Part of the whole population that answered, n/N; 0 for a population without end. */
  public double sampledFraction() {
    return respondents() / Arrays.stream(stratumPopulation).sum();
  }

  /** The variance of an estimate with these influences. */
  public double variance(Influence influence) {
    return covariance(List.of(influence))[0][0];
  }

  /** The covariance matrix of several estimates on the survey. */
  public double[][] covariance(List<Influence> influences) {
    int k = influences.size();
    double[][] u = new double[k][];
    double[][] mean = new double[k][];
    for (int a = 0; a < k; a++) {
      u[a] = evaluate(influences.get(a));
      mean[a] = stratumMeans(u[a]);
    }
    double[] scale = stratumScales();
    double[][] result = new double[k][k];
    for (int a = 0; a < k; a++) {
      for (int b = 0; b <= a; b++) {
        result[a][b] = product(u[a], mean[a], u[b], mean[b], scale);
        result[b][a] = result[a][b];
      }
    }
    return result;
  }

  private double[] evaluate(Influence influence) {
    double[] g = new double[rows()];
    for (int row = 0; row < g.length; row++) {
      g[row] = influence.at(row);
    }
    calibration.ifPresent(c -> c.removeFrom(g));
    return g;
  }

  private double[] stratumMeans(double[] g) {
    double[] mean = new double[strata()];
    for (int row = 0; row < g.length; row++) {
      mean[stratum[row]] += weight[row] * g[row];
    }
    for (int h = 0; h < mean.length; h++) {
      mean[h] = stratumSize[h] == 1 ? 0 : mean[h] / stratumSize[h];
    }
    return mean;
  }

  private double[] stratumScales() {
    double[] scale = new double[strata()];
    for (int h = 0; h < scale.length; h++) {
      double n = stratumSize[h];
      scale[h] = (1 - n / stratumPopulation[h]) * (n > 1 ? n / (n - 1) : 1);
    }
    return scale;
  }

  /** Σ (u_a - ū_a)(u_b - ū_b) over respondents, also where a row holds several of them. */
  private double product(double[] ga, double[] meanA, double[] gb, double[] meanB, double[] scale) {
    double sum = 0;
    for (int row = 0; row < ga.length; row++) {
      int h = stratum[row];
      int m = respondents[row];
      if (m == 0) {
        continue;
      }
      double w = weight[row] / m;
      double between = m * (w * ga[row] - meanA[h]) * (w * gb[row] - meanB[h]);
      double within = m == 1 ? 0 : ga[row] * gb[row] * (squaredWeight[row] - m * w * w);
      sum += scale[h] * (between + within);
    }
    return sum;
  }

  private static void requirePopulation(int size, double population) {
    if (!(population >= size)) {
      throw new IllegalArgumentException(
          "a population of " + population + " cannot hold " + size + " respondents");
    }
  }
}
