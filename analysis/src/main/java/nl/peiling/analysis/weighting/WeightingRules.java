package nl.peiling.analysis.weighting;

/**
 * How far weighting may go.
 *
 * @param smallestClass classes with fewer respondents are joined with another
 * @param lowest lowest weight allowed, as a part of the mean weight
 * @param highest highest weight allowed, as a multiple of the mean weight
 * @param precision raking stops when every class is within this part of its target
 * @param rounds most passes over the margins before raking is given up
 * @param trims most times that weights are cut to the bounds and raked again
 * @param slack how far the totals of two margins may differ, as a part of the larger, and count as
 *     one population: rounding of published shares
 */
public record WeightingRules(
    int smallestClass,
    double lowest,
    double highest,
    double precision,
    int rounds,
    int trims,
    double slack) {

  /** At least 20 respondents a class; weights from a third of the mean to three times it. */
  public static WeightingRules usual() {
    return new WeightingRules(20, 1 / 3.0, 3, 1e-12, 1000, 10, 0.01);
  }

  /** These rules without bounds on the weights. */
  public WeightingRules untrimmed() {
    return new WeightingRules(
        smallestClass, 0, Double.POSITIVE_INFINITY, precision, rounds, 0, slack);
  }
}
