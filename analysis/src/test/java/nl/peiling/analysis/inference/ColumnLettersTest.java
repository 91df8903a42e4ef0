package nl.peiling.analysis.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.estimate.SurveyDesign;
import nl.peiling.analysis.inference.ColumnLetters.Column;
import nl.peiling.analysis.inference.ColumnLetters.Outcome;
import nl.peiling.analysis.inference.ColumnLetters.Tested;
import org.junit.jupiter.api.Test;

/** A thousand respondents: 0-399 in B, 300-699 in C (a hundred in both), 700-979 in D. */
class ColumnLettersTest {

  private static final SurveyDesign DESIGN = SurveyDesign.unweighted(1000);
  private static final Column TOTAL = new Column("A", Domain.everyone());
  private static final Column B = new Column("B", row -> row < 400);
  private static final Column C = new Column("C", row -> row >= 300 && row < 700);
  private static final Column D = new Column("D", row -> row >= 700 && row < 980);
  private static final Column FEW = new Column("E", row -> row >= 980);

  private static List<Outcome> shares(LetterRules rules, Domain having) {
    return new ColumnLetters(DESIGN, List.of(TOTAL, B, C, D, FEW), rules).shares(having);
  }

  /** 25% of B, 50% of C where they differ, 40% of D. */
  private static final Domain HAVING =
      row -> row < 350 ? row % 4 == 0 : row < 700 ? row % 2 == 0 : row % 5 < 2;

  @Test
  void givesTheHigherColumnTheLetterOfTheLower() {
    List<Outcome> outcomes = shares(LetterRules.usual(), HAVING);
    assertThat(outcomes.get(1).letters()).isEmpty();
    assertThat(outcomes.get(2).letters()).isEqualTo("B");
    assertThat(outcomes.get(3).letters()).isEqualTo("B");
  }

  @Test
  void neverTestsAColumnAgainstATotalThatContainsIt() {
    List<Outcome> outcomes = shares(LetterRules.usual(), HAVING);
    assertThat(outcomes.get(0).letters()).isEmpty();
    assertThat(outcomes)
        .allSatisfy(outcome -> assertThat(outcome.letters()).doesNotContainIgnoringCase("a"));
  }

  @Test
  void leavesSmallColumnsUntested() {
    List<Outcome> outcomes = shares(LetterRules.usual(), row -> row >= 980);
    assertThat(outcomes.get(4).tested()).isEqualTo(Tested.SMALL_BASE);
    assertThat(outcomes.get(4).exceeded()).isEmpty();
  }

  @Test
  void leavesColumnsOfZeroOrAHundredPercentUntestedAndOutOfTheFamily() {
    List<Outcome> outcomes = shares(LetterRules.usual(), row -> row < 350 && row % 3 == 0);
    assertThat(outcomes.get(3).tested()).isEqualTo(Tested.CERTAIN);
    // only B against C is left, so Bonferroni changes nothing
    LetterRules bonferroni = LetterRules.usual().with(Adjustment.BONFERRONI);
    LetterRules none = LetterRules.usual().with(Adjustment.NONE);
    assertThat(shares(bonferroni, row -> row < 350 && row % 3 == 0))
        .isEqualTo(shares(none, row -> row < 350 && row % 3 == 0));
  }

  @Test
  void printsALowerCaseLetterAboveTheStricterLevel() {
    // 22% against 30%: p = 0.01 to 0.05
    Domain having = row -> row < 400 ? row % 50 < 11 : row < 700 ? row % 10 < 3 : row % 4 == 0;
    LetterRules rules = LetterRules.usual().with(Adjustment.NONE);
    ColumnLetters.Mark mark = shares(rules, having).get(2).exceeded().get(0);
    assertThat(mark.letter()).isEqualTo("b");
    assertThat(mark.adjustedP()).isBetween(0.01, 0.05);
  }

  @Test
  void testsMeansOverTheSameColumns() {
    List<Outcome> outcomes =
        new ColumnLetters(DESIGN, List.of(TOTAL, B, C, D, FEW), LetterRules.usual())
            .means(row -> row % 7 + (row >= 700 ? 2 : 0));
    assertThat(outcomes.get(3).letters()).isEqualTo("B C");
    assertThat(outcomes.get(1).letters()).isEmpty();
  }

  @Test
  void letterSaysTheSameAsThePairwiseContrast() {
    LetterRules none = LetterRules.usual().with(Adjustment.NONE);
    double letter = shares(none, HAVING).get(2).exceeded().get(0).adjustedP();
    Contrast contrast =
        new GroupComparison(DESIGN, 0.95).shares(C.base(), B.base(), HAVING).orElseThrow();
    assertThat(letter / contrast.pValue()).isBetween(1 - 1e-9, 1 + 1e-9);
  }

  @Test
  void marksComeInBannerOrder() {
    Domain having = row -> (row >= 700 && row % 2 == 0) || row % 10 == 1;
    assertThat(shares(LetterRules.usual(), having).get(3).letters()).isEqualTo("B C");
    assertThat(IntStream.of(1, 2).mapToObj(i -> shares(LetterRules.usual(), having).get(i)))
        .allSatisfy(outcome -> assertThat(outcome.exceeded()).isEmpty());
  }

  @Test
  void saysThatAColumnHadNoOtherToBeTestedAgainst() {
    Column within = new Column("F", row -> row < 100);
    Column other = new Column("G", row -> row >= 500);
    ColumnLetters nested = new ColumnLetters(DESIGN, List.of(B, within), LetterRules.usual());
    assertThat(nested.means(row -> row % 7))
        .extracting(Outcome::tested)
        .containsExactly(Tested.NO_OTHER, Tested.NO_OTHER);
    ColumnLetters three =
        new ColumnLetters(DESIGN, List.of(B, within, other, FEW), LetterRules.usual());
    assertThat(three.means(row -> row % 7))
        .extracting(Outcome::against)
        .containsExactly(List.of("G"), List.of("G"), List.of("B", "F"), List.of());
    assertThat(three.shares(row -> row < 50))
        .extracting(Outcome::tested)
        .containsExactly(Tested.NO_OTHER, Tested.NO_OTHER, Tested.CERTAIN, Tested.SMALL_BASE);
  }
}
