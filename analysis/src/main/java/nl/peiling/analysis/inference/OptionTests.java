package nl.peiling.analysis.inference;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import nl.peiling.analysis.estimate.Classification;
import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.estimate.Linearised;
import nl.peiling.analysis.estimate.SurveyDesign;
import nl.peiling.analysis.estimate.Values;

/**
 * Tests the answers to a question against groups, one answer at a time. So it must be for multiple
 * response, where a chi-square test on all the answers together would count respondents more than
 * once, and for groups that share respondents.
 *
 * <p>For groups that do not overlap each answer gets the {@link ChiSquaredTest} of given or not by
 * group, with Cramér's V; groups that may overlap get the {@link SurveyMeansTest} of the shares,
 * with Cohen's h between the largest and the smallest. The p-values of the answers are adjusted as
 * one family.
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
   * The outcome for one answer that could be tested.
   *
   * @param pValue not adjusted
   * @param adjustedP adjusted for the answers tested
   * @param effect Cramér's V or Cohen's h
   */
  public record Outcome(double pValue, double adjustedP, double effect) {}

  private record Raw(double pValue, double effect) {}

  /** For each answer, whether groups that do not overlap give it equally often. */
  public List<Optional<Outcome>> acrossGroups(
      Domain base, List<Domain> options, Classification group) {
    return adjusted(
        options.stream()
            .map(option ->
                ChiSquaredTest.of(design, base, row -> option.contains(row) ? 1 : 0, group)
                    .map(test -> new Raw(test.pValue(), test.cramersV())))
            .toList());
  }

  /**
   * For each answer, whether groups, which may overlap, give it equally often. An answer that all
   * or none give in one of the groups is not tested: its variance there is zero.
   */
  public List<Optional<Outcome>> acrossOverlapping(List<Domain> groups, List<Domain> options) {
    return adjusted(options.stream().map(option -> overlapping(groups, option)).toList());
  }

  private Optional<Raw> overlapping(List<Domain> groups, Domain option) {
    DoubleSummaryStatistics shares =
        groups.stream()
            .mapToDouble(group -> Linearised.share(design, group, option).value())
            .summaryStatistics();
    return shares.getMin() <= 0 || shares.getMax() >= 1
        ? Optional.empty()
        : SurveyMeansTest.means(design, groups, Values.indicating(option))
            .map(test ->
                new Raw(test.pValue(), EffectSize.cohenH(shares.getMax(), shares.getMin())));
  }

  private List<Optional<Outcome>> adjusted(List<Optional<Raw>> tested) {
    List<Double> adjusted =
        family.adjust(tested.stream().flatMap(Optional::stream).map(Raw::pValue).toList());
    List<Optional<Outcome>> outcomes = new ArrayList<>();
    int next = 0;
    for (Optional<Raw> raw : tested) {
      if (raw.isPresent()) {
        double p = adjusted.get(next++);
        outcomes.add(raw.map(one -> new Outcome(one.pValue(), p, one.effect())));
      } else {
        outcomes.add(Optional.empty());
      }
    }
    return List.copyOf(outcomes);
  }
}
