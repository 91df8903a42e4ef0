package nl.peiling.analysis.weighting;

import java.util.List;
import nl.peiling.analysis.estimate.SurveyDesign;
import nl.peiling.model.problem.Problems;

/** The respondents weighted, or why that cannot be done. */
public sealed interface WeightingResult {

  /**
   * Weights were found.
   *
   * @param design the survey with the weights (mean one), knowing the margins they were calibrated
   *     on, so that its variances are those of calibrated estimates
   * @param report what was done
   * @param problems what asks for attention, such as weights that are still extreme
   */
  record Weighted(SurveyDesign design, WeightingReport report, Problems problems)
      implements WeightingResult {

    /** Returns the weight of each respondent. */
    public List<Double> weights() {
      return java.util.stream.IntStream.range(0, design.rows()).mapToObj(design::weight).toList();
    }
  }

  /**
   * The margins cannot be used.
   *
   * @param problems all of them, with what to do
   */
  record Refused(Problems problems) implements WeightingResult {}
}
