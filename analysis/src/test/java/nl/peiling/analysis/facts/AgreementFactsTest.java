package nl.peiling.analysis.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import nl.peiling.analysis.sample.SampleEdition;
import nl.peiling.analysis.sample.SampleSurvey;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Measure;
import org.junit.jupiter.api.Test;

/** Two coders of thirty answers, of which the second saw twenty. */
class AgreementFactsTest {

  private static final List<String> FIRST = new ArrayList<>();
  private static final List<String> SECOND = new ArrayList<>();

  static {
    add(8, "sfeer", "sfeer");
    add(2, "sfeer+loon", "loon");
    add(1, "loon", "sfeer");
    add(9, "geen", "geen");
    add(10, "sfeer", "");
  }

  private static void add(int respondents, String first, String second) {
    for (int i = 0; i < respondents; i++) {
      FIRST.add(first);
      SECOND.add(second);
    }
  }

  private static FactBook book(int minimumBase, int minimumCell) {
    return EditionFacts.of(
            new SampleEdition(
                    new SampleSurvey(30)
                        .codedTwice("thema", "sfeer loon rust", FIRST, SECOND)
                        .build())
                .smallCells(minimumBase, minimumCell)
                .build())
        .shown();
  }

  @Test
  void comparesTheCodersOnTheAnswersThatBothCoded() {
    FactBook book = book(0, 1);

    Fact agreement = book.find("thema.totaal.sfeer.overeenstemming").orElseThrow();
    assertThat(agreement.number().orElseThrow()).isCloseTo(17.0 / 20, within(1e-12));
    assertThat(agreement.n()).hasValue(20);
    // by hand: expected agreement (10*9 + 10*11)/400 = 0.5
    Fact kappa = book.find("thema.totaal.sfeer.kappa").orElseThrow();
    assertThat(kappa.number().orElseThrow()).isCloseTo(0.7, within(1e-12));
    assertThat(kappa.n()).hasValue(20);
    assertThat(kappa.interval().orElseThrow().lower()).isBetween(0.35, 0.45);
    assertThat(book.find("thema.totaal.sfeer.aantal").orElseThrow().number()).hasValue(20);
  }

  @Test
  void saysThatAThemeThatNobodyGotHasNoKappa() {
    Fact kappa = book(0, 1).find("thema.totaal.rust.kappa").orElseThrow();

    assertThat(kappa.value()).isEqualTo(new FactValue.NotAsked());
    assertThat(kappa.n()).hasValue(20);
    assertThat(book(0, 1).find("thema.totaal.rust.overeenstemming").orElseThrow().number())
        .hasValue(1);
  }

  @Test
  void keepsBackWhatRestsOnFewAnswersCodedTwice() {
    assertThat(book(21, 1).find("thema.totaal.sfeer.kappa").orElseThrow().value())
        .isEqualTo(new FactValue.Suppressed(FactValue.Reason.SMALL_BASE));
    assertThat(book(20, 1).find("thema.totaal.sfeer.kappa").orElseThrow().number()).isPresent();
  }

  @Test
  void keepsBackAThemeThatACoderGaveToFew() {
    FactBook book = book(10, 3);

    assertThat(book.find("thema.totaal.loon.kappa").orElseThrow().value())
        .as("the second coder gave it to two")
        .isEqualTo(new FactValue.Suppressed(FactValue.Reason.SMALL_CELL));
    assertThat(book.find("thema.totaal.loon.overeenstemming").orElseThrow().number()).isEmpty();
    assertThat(book.find("thema.totaal.sfeer.kappa").orElseThrow().number()).isPresent();
  }

  @Test
  void isSilentWithoutASecondCoder() {
    FactBook book =
        EditionFacts.of(
                new SampleEdition(
                        new SampleSurvey(2)
                            .multiple("thema", "sfeer", List.of(), "sfeer", "geen")
                            .build())
                    .build())
            .shown();

    assertThat(book.facts())
        .isNotEmpty()
        .noneMatch(fact ->
            fact.id().measure() == Measure.KAPPA || fact.id().measure() == Measure.AGREEMENT);
  }
}
