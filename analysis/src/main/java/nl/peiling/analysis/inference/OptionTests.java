package nl.peiling.analysis.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peiling.analysis.estimate.Classification;
import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.estimate.SurveyDesign;

/**
 * Tests a multiple-response question against groups, one option at a time: a chi-square test on all
 * the answers together would count respondents more than once and is never right.
 *
 * <p>For groups that do not overlap each option gets the {@link ChiSquaredTest} of mentioned or not
 * by group; two groups that may overlap get the contrast of {@link GroupComparison}. The p-values
 * of the options are adjusted as one family.
 *
 * <p>The base is the respondents who were asked and did not skip the question.
 */
public final class OptionTests {

  private final SurveyDesign design;
  private final Family family;

  /** Tests on a survey; the family is named after the question, Holm is usual. */
  public OptionTests(SurveyDesign design, Family family) {
    this.design = design;
    this.family = family;
  }

  /**
   * The outcome for one option.
   *
   * @param pValue not adjusted; absent where nothing could be tested
   * @param adjustedP adjusted for the options tested
   */
  public record Outcome(Optional<Double> pValue, Optional<Double> adjustedP) {}

  /** For each option, whether groups that do not overlap mention it equally often. */
  public List<Outcome> acrossGroups(Domain base, List<Domain> options, Classification group) {
    return adjusted(
        options.stream()
            .map(option ->
                ChiSquaredTest.of(design, base, row -> option.contains(row) ? 1 : 0, group)
                    .map(ChiSquaredTest::pValue))
            .toList());
  }

  /** For each option, whether two groups, which may overlap, mention it equally often. */
  public List<Outcome> betweenTwo(Domain first, Domain second, List<Domain> options) {
    GroupComparison comparison = new GroupComparison(design, 0.95);
    return adjusted(
        options.stream()
            .map(option -> comparison.shares(first, second, option).map(Contrast::pValue))
            .toList());
  }

  private List<Outcome> adjusted(List<Optional<Double>> pValues) {
    List<Double> known = pValues.stream().flatMap(Optional::stream).toList();
    List<Double> adjusted = family.adjust(known);
    List<Outcome> outcomes = new ArrayList<>();
    int next = 0;
    for (Optional<Double> p : pValues) {
      outcomes.add(
          p.isPresent()
              ? new Outcome(p, Optional.of(adjusted.get(next++)))
              : new Outcome(Optional.empty(), Optional.empty()));
    }
    return List.copyOf(outcomes);
  }
}
