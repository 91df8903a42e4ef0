package nl.peiling.analysis.estimate;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The values of a base in order, with the weight of each: how quantiles are read off.
 *
 * <p>The p-quantile is the smallest value up to which at least a part p of the weight lies; where
 * exactly p lies up to a value, the mean of that value and the next. The median of an even number
 * of unweighted values is thus the mean of the middle two (definition 2 of Hyndman and Fan 1996,
 * The American Statistician 50; R survey's {@code qrule = "school"}). It does not change with the
 * scale of the weights.
 */
final class WeightedDistribution {

  /** Part of the total weight within which a cumulative weight counts as exactly p. */
  private static final double EXACT = 1e-12;

  private final double[] values;
  private final double[] cumulative;

  private WeightedDistribution(double[] values, double[] cumulative) {
    this.values = values;
    this.cumulative = cumulative;
  }

  static WeightedDistribution of(SurveyDesign design, Domain base, Values values) {
    int[] rows =
        IntStream.range(0, design.rows())
            .filter(row -> base.contains(row) && design.weight(row) > 0)
            .toArray();
    double[] number = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      number[i] = values.at(rows[i]);
      if (!Double.isFinite(number[i])) {
        throw new IllegalArgumentException("no valid value inside the base on row " + rows[i]);
      }
    }
    Integer[] sorted =
        IntStream.range(0, rows.length)
            .boxed()
            .sorted((a, b) -> Double.compare(number[a], number[b]))
            .toArray(Integer[]::new);
    double[] ordered = Arrays.stream(sorted).mapToDouble(i -> number[i]).toArray();
    double[] cumulative = Arrays.stream(sorted).mapToDouble(i -> design.weight(rows[i])).toArray();
    for (int i = 1; i < cumulative.length; i++) {
      cumulative[i] += cumulative[i - 1];
    }
    return new WeightedDistribution(ordered, cumulative);
  }

  /** The largest value. */
  double highest() {
    return values[values.length - 1];
  }

  /**
   * A quantile.
   *
   * @param probability strictly between 0 and 1
   */
  double quantile(double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException("no quantile for " + probability);
    }
    double total = cumulative[cumulative.length - 1];
    double wanted = probability * total;
    int at = 0;
    while (at < cumulative.length - 1 && cumulative[at] < wanted - EXACT * total) {
      at++;
    }
    boolean exact = Math.abs(cumulative[at] - wanted) <= EXACT * total;
    int next = exact ? Math.min(at + 1, values.length - 1) : at;
    return (values[at] + values[next]) / 2;
  }
}
