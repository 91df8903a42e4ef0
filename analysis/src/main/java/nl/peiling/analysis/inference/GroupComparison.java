package nl.peiling.analysis.inference;

import java.util.Optional;
import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.estimate.Linearised;
import nl.peiling.analysis.estimate.SurveyDesign;
import nl.peiling.analysis.estimate.Values;

/**
 * Compares groups of one survey that may share respondents:
 *
 * <pre>  z = (p1 - p2)/√Var,   u_i = w_i [ d1_i (y_i - p1)/Σ w d1  -  d2_i (y_i - p2)/Σ w d2 ]
 * </pre>
 *
 * <p>with Var as in {@link SurveyDesign}. One formula for overlap, weights, strata and finite
 * population; exact in the overlap also where the shared respondents differ from the others
 * (linearised difference of ratios; Särndal, Swensson and Wretman 1992, section 5.5; equal to R's
 * {@code svycontrast(svyratio(...))}).
 *
 * <p>The test is of the Wald type: too quick to reject with fewer than about five respondents, or
 * expected respondents, with or without the property in a group. Callers keep to a minimum base.
 *
 * <p>Domains hold respondents who were asked and gave a valid answer. Where a group is empty, or
 * where all in both groups answered alike, nothing can be tested and there is no result.
 */
public final class GroupComparison {

  private final SurveyDesign design;
  private final double level;

  /**
   * Comparisons on a survey.
   *
   * @param design the survey
   * @param level confidence level of the intervals of differences
   */
  public GroupComparison(SurveyDesign design, double level) {
    this.design = design;
    this.level = level;
  }

  /** The share that has a property in one group against that in another; a normal test. */
  public Optional<Contrast> shares(Domain first, Domain second, Domain having) {
    Values values = Values.indicating(having);
    if (isEmpty(first) || isEmpty(second)) {
      return Optional.empty();
    }
    return contrast(
        Linearised.mean(design, first, values),
        Linearised.mean(design, second, values),
        Double.POSITIVE_INFINITY);
  }

  /**
   * The mean in one group against that in another; a t test on the respondents in either group less
   * the strata.
   */
  public Optional<Contrast> means(Domain first, Domain second, Values values) {
    if (isEmpty(first) || isEmpty(second)) {
      return Optional.empty();
    }
    int degrees = respondents(first.or(second)) - design.strata();
    return degrees < 1
        ? Optional.empty()
        : contrast(
            Linearised.mean(design, first, values),
            Linearised.mean(design, second, values),
            degrees);
  }

  /**
   * Any two linearised estimates on the survey.
   *
   * @param degrees degrees of freedom, positive infinity for a normal test
   */
  public Optional<Contrast> contrast(Linearised first, Linearised second, double degrees) {
    double variance = design.variance(first.minus(second).influence());
    boolean census = design.sampledFraction() >= 1;
    if (!(variance > 0) && !census) {
      return Optional.empty();
    }
    return Optional.of(
        Contrast.of(
            first.value(), second.value(), Math.sqrt(Math.max(0, variance)), degrees, level));
  }

  private boolean isEmpty(Domain domain) {
    for (int row = 0; row < design.rows(); row++) {
      if (domain.contains(row) && design.weight(row) > 0) {
        return false;
      }
    }
    return true;
  }

  private int respondents(Domain domain) {
    int n = 0;
    for (int row = 0; row < design.rows(); row++) {
      n += domain.contains(row) ? design.respondents(row) : 0;
    }
    return n;
  }
}
