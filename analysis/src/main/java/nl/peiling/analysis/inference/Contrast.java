package nl.peiling.analysis.inference;

import nl.peiling.analysis.estimate.CriticalValue;
import nl.peiling.analysis.estimate.Interval;

/**
 * The difference between two groups, tested two-sided against no difference.
 *
 * @param first the estimate in the first group
 * @param second the estimate in the second group
 * @param difference first less second
 * @param standardError of the difference, shared respondents taken into account
 * @param statistic difference / standardError; infinite where everybody in the population answered
 * @param degreesOfFreedom positive infinity for a normal test (shares)
 * @param pValue chance of a difference at least this large if there is none, not adjusted
 * @param interval of the difference
 */
public record Contrast(
    double first,
    double second,
    double difference,
    double standardError,
    double statistic,
    double degreesOfFreedom,
    double pValue,
    Interval interval) {

  static Contrast of(
      double first, double second, double standardError, double degrees, double level) {
    double difference = first - second;
    double statistic = difference == 0 ? 0 : difference / standardError;
    double half = standardError == 0 ? 0 : CriticalValue.student(level, degrees) * standardError;
    return new Contrast(
        first,
        second,
        difference,
        standardError,
        statistic,
        degrees,
        PValue.twoSided(statistic, degrees),
        new Interval(difference - half, difference + half, level));
  }
}
