package nl.peiling.analysis.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.estimate.SurveyDesign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InferenceTest {

  private static final Domain NOBODY = row -> false;

  @Test
  void comparesNothingWithAnEmptyGroup() {
    GroupComparison comparison = new GroupComparison(SurveyDesign.unweighted(10), 0.95);
    assertThat(comparison.shares(NOBODY, Domain.everyone(), row -> row < 5)).isEmpty();
    assertThat(comparison.means(Domain.everyone(), NOBODY, row -> row)).isEmpty();
  }

  @Test
  void comparesNothingWhereAllAnsweredAlike() {
    GroupComparison comparison = new GroupComparison(SurveyDesign.unweighted(10), 0.95);
    assertThat(comparison.shares(row -> row < 5, row -> row >= 5, NOBODY)).isEmpty();
    assertThat(comparison.shares(row -> row < 5, row -> row >= 5, row -> row < 5)).isEmpty();
  }

  @Test
  void takesEveryDifferenceForRealWhenTheWholePopulationAnswered() {
    SurveyDesign census = SurveyDesign.unweighted(100).inPopulation(100);
    Contrast contrast =
        new GroupComparison(census, 0.95)
            .shares(row -> row < 50, row -> row >= 50, row -> row % 50 < 20 + row / 50)
            .orElseThrow();
    assertThat(contrast.difference()).isCloseTo(-0.02, within(1e-12));
    assertThat(contrast.pValue()).isZero();
    assertThat(contrast.interval().width()).isZero();
  }

  @Test
  void correctsASimpleSampleByTheSameFactorWithAndWithoutEmptyCells() {
    int[][] table = {{40, 0, 12}, {25, 30, 18}, {35, 20, 20}};
    int[] answer = new int[200];
    int[] group = new int[200];
    int row = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        for (int k = 0; k < table[i][j]; k++) {
          answer[row] = i;
          group[row++] = j;
        }
      }
    }
    SurveyDesign design = SurveyDesign.unweighted(200).inPopulation(800);

    ChiSquaredTest test =
        ChiSquaredTest.of(design, Domain.everyone(), r -> answer[r], r -> group[r]).orElseThrow();

    double scale = (1 - 200 / 800.0) * 200 / 199.0;
    assertThat(test.f()).isCloseTo(test.pearson() / (4 * scale), within(1e-9));
    assertThat(test.numeratorDegrees()).isCloseTo(4, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theRestIsTheComplementOfTheGroup(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    boolean[] member = new boolean[200];
    boolean[] answer = new boolean[200];
    for (int row = 0; row < 200; row++) {
      member[row] = random.nextInt(3) == 0;
      answer[row] = random.nextBoolean();
    }
    SurveyDesign design = SurveyDesign.unweighted(200);
    GroupComparison comparison = new GroupComparison(design, 0.95);
    Domain group = row -> member[row];
    Domain having = row -> answer[row];
    Contrast rest = comparison.shares(group, Domain.everyone().except(group), having).orElseThrow();
    Contrast total = comparison.shares(group, Domain.everyone(), having).orElseThrow();
    // p_group - p_total = (1 - n_group/n)(p_group - p_rest): the same test, to first order exactly
    assertThat(total.statistic()).isCloseTo(rest.statistic(), within(0.02));
  }

  @Test
  void adjustsNothingInAnEmptyFamily() {
    assertThat(new Family("vraag", Adjustment.HOLM).adjust(List.of())).isEmpty();
  }

  @Test
  void refusesAPValueAboveOne() {
    assertThatIllegalArgumentException().isThrownBy(() -> Adjustment.HOLM.adjust(List.of(1.2)));
  }

  @Test
  void testsEachOptionOfAMultipleResponseQuestionAndAdjustsThemTogether() {
    OptionTests tests =
        new OptionTests(SurveyDesign.unweighted(400), new Family("energie", Adjustment.BONFERRONI));
    List<Domain> options = List.of(row -> row % 2 == 0, row -> row < 150, NOBODY);
    List<Optional<OptionTests.Outcome>> outcomes =
        tests.acrossGroups(Domain.everyone(), options, row -> row / 200);
    assertThat(outcomes.get(0).orElseThrow().adjustedP()).isEqualTo(1.0);
    OptionTests.Outcome second = outcomes.get(1).orElseThrow();
    assertThat(second.adjustedP()).isLessThan(1e-9).isEqualTo(2 * second.pValue());
    assertThat(outcomes.get(2)).isEmpty();
  }

  @Test
  void testsAnAnswerInGroupsThatShareRespondentsAsTheirContrastDoes() {
    SurveyDesign design = SurveyDesign.unweighted(400);
    Domain first = row -> row < 250;
    Domain second = row -> row >= 200;
    Domain having = row -> row % 3 == 0 || row > 350;
    OptionTests.Outcome outcome =
        new OptionTests(design, new Family("energie", Adjustment.HOLM))
            .acrossOverlapping(List.of(first, second), List.of(having))
            .getFirst()
            .orElseThrow();
    Contrast contrast =
        new GroupComparison(design, 0.95).shares(first, second, having).orElseThrow();
    double z = contrast.difference() / contrast.standardError();
    assertThat(outcome.pValue()).isCloseTo(PValue.f(z * z, 1, 400 - 2), within(1e-12));
    assertThat(outcome.effect())
        .isCloseTo(EffectSize.cohenH(99 / 200.0, 84 / 250.0), within(1e-12));
  }

  @Test
  void rankTestDoesNotDependOnTheOrderOfTiedRespondents() {
    double[] weights = {1, 5, 2, 4, 3, 1, 2, 6};
    double[] reversed = {6, 2, 1, 3, 4, 2, 5, 1};
    double one = tied(SurveyDesign.weighted(weights), row -> row < 4);
    double other = tied(SurveyDesign.weighted(reversed), row -> row >= 4);
    assertThat(one).isCloseTo(other, within(1e-12));
  }

  private static double tied(SurveyDesign design, Domain first) {
    int[] value = {1, 2, 2, 3, 3, 2, 2, 1};
    return SurveyMeansTest.ranks(
            design, List.of(first, Domain.everyone().except(first)), row -> value[row])
        .orElseThrow()
        .statistic();
  }

  @Test
  void chiSquareOfASimpleSampleIsPearsonsUpToOneRespondent() {
    // trΔ = n/(n-1) times the degrees of freedom without weights: the design form divides by n-1
    ChiSquaredTest test =
        ChiSquaredTest.of(
                SurveyDesign.unweighted(300), Domain.everyone(), row -> row % 3, row -> row % 7 % 2)
            .orElseThrow();
    assertThat(test.f()).isCloseTo(test.pearson() / 2 * 299 / 300, within(1e-12));
  }

  @Test
  void hasNoChiSquareForOneGroup() {
    assertThat(
            ChiSquaredTest.of(
                SurveyDesign.unweighted(30), Domain.everyone(), row -> row % 3, row -> 0))
        .isEmpty();
  }
}
