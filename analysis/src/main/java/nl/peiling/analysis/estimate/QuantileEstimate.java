package nl.peiling.analysis.estimate;

import java.util.Optional;

/**
 * A quantile of the values in a base, for example the median.
 *
 * @param probability 0.5 for the median
 * @param value the quantile
 * @param interval confidence interval; absent where the base is too small for a bound
 * @param n respondents in the base, unweighted
 */
public record QuantileEstimate(
    double probability, double value, Optional<Interval> interval, int n) {}
