package nl.peiling.analysis.inference;

import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.estimate.Values;

/**
 * What the tests for means need of a group: how many, the mean and the variance with n - 1.
 *
 * @param n respondents with a valid value, unweighted
 * @param mean their mean; NaN if there are none
 * @param variance s²; NaN with fewer than two
 */
public record Moments(int n, double mean, double variance) {

  /** The moments of the values of rows in the domain, each respondent once. */
  public static Moments of(int rows, Domain domain, Values values) {
    int n = 0;
    double mean = 0;
    double squares = 0;
    for (int row = 0; row < rows; row++) {
      if (domain.contains(row)) {
        double value = values.at(row);
        double before = value - mean;
        n++;
        mean += before / n;
        squares += before * (value - mean);
      }
    }
    return new Moments(n, n == 0 ? Double.NaN : mean, n < 2 ? Double.NaN : squares / (n - 1));
  }
}
