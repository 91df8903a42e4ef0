package nl.peiling.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.peiling.analysis.facts.EditionFacts;
import nl.peiling.analysis.judge.ClaimRules;
import nl.peiling.analysis.sample.SampleEdition;
import nl.peiling.analysis.sample.SampleSurvey;
import nl.peiling.model.edition.EditionFolder;
import nl.peiling.model.edition.Published;
import nl.peiling.model.edition.PublishedRelation;
import nl.peiling.model.facts.ClaimParser;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.language.QuantifierLexicon;
import nl.peiling.model.problem.Place;
import nl.peiling.model.survey.Survey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationCheckTest {

  @ParameterizedTest
  @CsvSource({
    "29, 200, 15, true",
    "29, 200, 14, false",
    "29, 200, 14.5, true",
    "1, 8, 13, true",
    "1, 8, 12, false",
    "1, 3, 33.3, true",
    "5, 6, 83, true",
    "0, 7, 0, true",
    "7, 7, 100, true",
    "1, 200, 1, true",
  })
  void roundsHalfUpOnceAtThePublishedDecimals(int yes, int n, String published, boolean holds) {
    CalibrationReport report = check(survey(yes, n), Optional.of(published), "", "");

    assertThat(report.numbers()).singleElement().extracting(CheckedNumber::holds).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({
    "37, 200, 18.5, 21.5, true, 0",
    "43, 200, 18.5, 21.5, true, 0",
    "36, 200, 18.5, 21.5, false, -0.5",
    "44, 200, 18.5, 21.5, false, 0.5",
  })
  void acceptsWhatLiesWithinTheLimits(
      int yes, int n, String min, String max, boolean holds, String outside) {
    CheckedNumber number = check(survey(yes, n), Optional.empty(), min, max).numbers().getFirst();

    assertThat(number.holds()).isEqualTo(holds);
    assertThat(number.difference().orElseThrow()).isEqualByComparingTo(outside);
  }

  @Test
  void doesNotHoldWithoutANumber() {
    EditionFolder folder =
        new SampleEdition(survey(1, 2))
            .published(row(Optional.of("50"), "", "", "antwoord.totaal.misschien"))
            .build();

    assertThat(run(folder).holds()).isFalse();
    assertThat(run(folder).failedNumbers()).hasSize(1);
  }

  @Test
  void judgesARelationByAllItsClaims() {
    EditionFolder folder =
        new SampleEdition(survey(60, 100))
            .relation(relation("meerderheid:antwoord.totaal.ja", ""))
            .relation(relation("meerderheid:antwoord.totaal.ja; boven:antwoord.totaal.ja, 70%", ""))
            .build();

    assertThat(run(folder).relations())
        .extracting(CheckedRelation::holds)
        .containsExactly(true, false);
    assertThat(run(folder).failedRelations()).hasSize(1);
  }

  @Test
  void letsASmallDifferenceCountWhereThePublicationSaysIets() {
    // 24% and 21%, of nearly all doctors who were invited
    Survey survey =
        new SampleSurvey(400)
            .single("groep", "a b", cells(row -> row < 200 ? "a" : "b"))
            .single(
                "antwoord",
                "ja nee",
                cells(row -> row % 100 < (row < 200 ? 24 : 21) ? "ja" : "nee"))
            .build();
    String claim = "meer:antwoord.a.ja, antwoord.b.ja";
    EditionFolder folder =
        new SampleEdition(survey)
            .group("a", "groep", "a")
            .group("b", "groep", "b")
            .relation(relation(claim, ""))
            .relation(relation(claim, "relatief iets"))
            .invited(410)
            .build();

    assertThat(run(folder).relations())
        .extracting(CheckedRelation::holds)
        .containsExactly(false, true);
  }

  private static String[] cells(IntFunction<String> cell) {
    return IntStream.range(0, 400).mapToObj(cell).toArray(String[]::new);
  }

  @Test
  void failsWhenOneRespondentAnswersDifferently() {
    assertThat(check(survey(29, 200), Optional.of("15"), "", "").holds()).isTrue();
    assertThat(check(survey(28, 200), Optional.of("15"), "", "").holds()).isFalse();
  }

  private static CalibrationReport check(
      Survey survey, Optional<String> value, String min, String max) {
    return run(
        new SampleEdition(survey).published(row(value, min, max, "antwoord.totaal.ja")).build());
  }

  private static CalibrationReport run(EditionFolder folder) {
    return new PublicationCheck(
            EditionFacts.of(folder), new QuantifierLexicon(List.of()), ClaimRules.usual())
        .run();
  }

  private static Survey survey(int yes, int n) {
    String[] cells =
        IntStream.range(0, n).mapToObj(row -> row < yes ? "ja" : "nee").toArray(String[]::new);
    return new SampleSurvey(n).single("antwoord", "ja nee misschien_niet", cells).build();
  }

  private static Published row(Optional<String> value, String min, String max, String fact) {
    return new Published(
        "rij",
        "tabel 1",
        "antwoord",
        "totaal",
        "ja",
        value.map(BigDecimal::new),
        number(min),
        number(max),
        "%",
        "",
        FactId.parse(fact).value().orElseThrow(),
        Place.nowhere());
  }

  private static Optional<BigDecimal> number(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
  }

  private static PublishedRelation relation(String claims, String note) {
    return new PublishedRelation(
        "v1",
        "figuur 1",
        "",
        "",
        ">",
        "",
        note,
        ClaimParser.parseAll(claims).value().orElseThrow(),
        Place.nowhere());
  }
}
