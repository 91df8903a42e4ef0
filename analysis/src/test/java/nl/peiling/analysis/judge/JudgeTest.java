package nl.peiling.analysis.judge;

import static nl.peiling.model.facts.Verdict.Outcome.CANNOT_BE_JUDGED;
import static nl.peiling.model.facts.Verdict.Outcome.FAILS;
import static nl.peiling.model.facts.Verdict.Outcome.HOLDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.peiling.analysis.facts.EditionFacts;
import nl.peiling.analysis.sample.SampleEdition;
import nl.peiling.analysis.sample.SampleSurvey;
import nl.peiling.model.edition.SeriesPoint;
import nl.peiling.model.facts.Claim;
import nl.peiling.model.facts.ClaimParser;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Verdict;
import nl.peiling.model.language.DirectionWords;
import nl.peiling.model.language.Quantifier;
import nl.peiling.model.language.QuantifierLexicon;
import nl.peiling.model.language.ShareRange;
import nl.peiling.model.survey.Survey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Group a has 200 respondents, b 250, of whom 50 in both. Of a 60% chose p, 30% q, 10% r; of b 36%,
 * 38% and 26%.
 */
class JudgeTest {

  private static final int ROWS = 400;
  private static final Judge JUDGE = judge();

  @ParameterizedTest
  @CsvSource({
    "meer:keuze.a.p; keuze.b.p, HOLDS",
    "meer:keuze.b.p; keuze.a.p, FAILS",
    "minder:keuze.b.p; keuze.a.p, HOLDS",
    "minder:keuze.a.p; keuze.b.p, FAILS",
    "meer:keuze.b.q; keuze.b.p, FAILS",
    "geen_verschil:keuze.b.q; keuze.b.p, HOLDS",
    "geen_verschil:keuze.a.p; keuze.b.p, FAILS",
    "gelijk:keuze.b.q; keuze.b.p, HOLDS",
    "gelijk:keuze.a.p; keuze.b.p, FAILS",
    "gelijk:keuze.a.p; keuze.b.p; marge 25%, HOLDS",
    "hoogste:keuze.a.p, HOLDS",
    "hoogste:keuze.a.q, FAILS",
    "hoogste:keuze.a.p; keuze.a.q, HOLDS",
    "hoogste:keuze.b.q, FAILS",
    "hoogste:keuze.b.q; marge 0, FAILS",
    "hoogste:keuze.b.q; marge 3%, FAILS",
    "laagste:keuze.a.r; keuze.a.s, HOLDS",
    "laagste:keuze.a.r, FAILS",
    "laagste:keuze.a.p, FAILS",
    "volgorde:keuze.a.p; keuze.a.q; keuze.a.r, HOLDS",
    "volgorde:keuze.a.q; keuze.a.p; keuze.a.r, FAILS",
    "stijgt:keuze.a.r; keuze.a.q; keuze.a.p, HOLDS",
    "stijgt:keuze.a.p; keuze.a.q; keuze.a.r, FAILS",
    "daalt:keuze.a.p; keuze.a.q; keuze.a.r, HOLDS",
    "piekt:keuze.a.q; keuze.a.p; keuze.a.r, HOLDS",
    "piekt:keuze.a.p; keuze.a.q; keuze.a.r, FAILS",
    "meerderheid:keuze.a.p, HOLDS",
    "meerderheid:keuze.b.p, FAILS",
    "minderheid:keuze.b.p, HOLDS",
    "boven:keuze.a.p; 59%, HOLDS",
    "boven:keuze.a.p; 60%, FAILS",
    "onder:keuze.a.p; 61%, HOLDS",
    "onder:keuze.a.p; 60%, FAILS",
    "ongeveer:keuze.a.p; 62%, HOLDS",
    "ongeveer:keuze.a.p; 64%, FAILS",
    "ongeveer:keuze.a.p; 64%; marge 5%, HOLDS",
    "tussen:keuze.a.q; keuze.a.r; keuze.a.p, HOLDS",
    "tussen:keuze.a.p; keuze.a.q; keuze.a.r, FAILS",
    "tussen:keuze.a.q; 20%; 40%, HOLDS",
    "alle:werk.a.a, HOLDS",
    "alle:keuze.a.p, FAILS",
    "geen:keuze.a.s, HOLDS",
    "geen:keuze.a.r, FAILS",
    "meer:uren.a.gemiddelde; uren.b.gemiddelde, HOLDS",
    "minder:uren.a.gemiddelde; uren.b.gemiddelde, FAILS",
    "hoogste:oordeel.inhoud.a.hoog, HOLDS",
    "hoogste:oordeel.sfeer.a.hoog, FAILS",
    "hoogste:oordeel.inhoud.a.gemiddelde, HOLDS",
    "laagste:oordeel.loon.a.hoog, HOLDS",
  })
  void judges(String claim, Verdict.Outcome outcome) {
    assertThat(judge(claim).outcome()).as(claim).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "meer:keuze.a.p; keuze.c.p",
    "boven:keuze.a.p; 60",
    "boven:uren.a.gemiddelde; 60%",
    "meer:keuze.a.p; uren.a.gemiddelde",
    "hoogste:keuze.a.p; keuze.b.p",
    "hoogste:uren.a.gemiddelde",
    "feit:uren.a.gemiddelde",
    "meerderheid:alleen_b.a.ja",
  })
  void cannotJudgeWhatHasNoMeaning(String claim) {
    assertThat(judge(claim).outcome()).as(claim).isEqualTo(CANNOT_BE_JUDGED);
  }

  @Test
  void judgesAQuantityWord() {
    assertThat(judge("feit:keuze.a.p", "Drievijfde").outcome()).isEqualTo(HOLDS);
    assertThat(judge("feit:keuze.b.p", "drievijfde van de anios").outcome()).isEqualTo(FAILS);
    assertThat(judge("feit:keuze.b.p", "drievijfde").alternatives()).contains("een minderheid");
    assertThat(judge("feit:keuze.a.p", "nogal wat").outcome()).isEqualTo(CANNOT_BE_JUDGED);
    assertThat(judge("feit:keuze.a.p", "drievijfde, een minderheid").outcome())
        .isEqualTo(CANNOT_BE_JUDGED);
  }

  @Test
  void refusesAQuantityWordThatTheLevelDoesNotBear() {
    assertThat(judge("boven:keuze.a.p, 30%", "drievijfde").outcome()).isEqualTo(HOLDS);
    assertThat(judge("boven:keuze.b.p, 30%", "drievijfde").outcome()).isEqualTo(FAILS);
    assertThat(judge("meerderheid:keuze.a.p", "een minderheid").outcome()).isEqualTo(FAILS);
  }

  @Test
  void letsASmallDifferenceBeCalledSmall() {
    assertThat(judge("meer:klein.a.ja, klein.b.ja", "vaker").outcome()).isEqualTo(HOLDS);
    assertThat(judge("meer:keuze.a.p, keuze.b.p", "iets vaker").outcome())
        .as("24 points is more than iets")
        .isEqualTo(FAILS);
  }

  @Test
  void refusesWordsThatPointTheOtherWay() {
    assertThat(judge("meer:keuze.a.p, keuze.b.p", "vaker").outcome()).isEqualTo(HOLDS);
    assertThat(judge("meer:keuze.a.p, keuze.b.p", "minder vaak").outcome()).isEqualTo(FAILS);
    assertThat(judge("minder:keuze.b.p, keuze.a.p", "minder vaak").outcome()).isEqualTo(HOLDS);
    assertThat(judge("hoogste:keuze.a.p", "het minst").outcome()).isEqualTo(FAILS);
    assertThat(judge("meer:keuze.a.p, keuze.b.p", "minder tevreden").outcome()).isEqualTo(HOLDS);
  }

  @Test
  void needsADifferenceThatIsMoreThanChanceAndLargeEnough() {
    Verdict verdict = judge("meer:keuze.b.r, keuze.a.r");

    assertThat(verdict.outcome()).isEqualTo(HOLDS);
    assertThat(verdict.explanation())
        .filteredOn(Verdict.Part.Probability.class::isInstance)
        .hasSize(1);
    double threshold =
        verdict.explanation().stream()
            .filter(Verdict.Part.Difference.class::isInstance)
            .map(part -> ((Verdict.Part.Difference) part).number())
            .toList()
            .get(1);
    assertThat(threshold).isGreaterThanOrEqualTo(0.05);
    assertThat(verdict.margin().orElseThrow()).isCloseTo(0.16 - threshold, within(1e-12));
  }

  @Test
  void tellsWhatWouldBeTrueInstead() {
    assertThat(judge("hoogste:keuze.a.q").alternatives()).containsExactly("hoogste:keuze.a.p");
    assertThat(judge("meer:keuze.b.p, keuze.a.p").alternatives())
        .containsExactly("minder:keuze.b.p, keuze.a.p");
    assertThat(judge("meer:keuze.b.q, keuze.b.p").alternatives())
        .containsExactly("geen_verschil:keuze.b.q, keuze.b.p");
    assertThat(judge("volgorde:keuze.a.q, keuze.a.p").alternatives())
        .containsExactly("volgorde:keuze.a.p, keuze.a.q");
  }

  @Test
  void suggestsTheNameOfAFactThatDoesNotExist() {
    assertThat(judge("meerderheid:keuze.a.pp").alternatives()).contains("keuze.a.p");
  }

  @Test
  void namesTheFactsThatItJudgedOn() {
    assertThat(judge("hoogste:keuze.a.q").evidence())
        .extracting(fact -> fact.id().text())
        .containsExactly("keuze.a.q", "keuze.a.p");
  }

  @Test
  void listsAsCloseWhatHoldsOnlyJust() {
    assertThat(judge("boven:keuze.a.p, 59.5%").close()).isTrue();
    assertThat(judge("boven:keuze.a.p, 50%").close()).isFalse();
    assertThat(judge("boven:keuze.a.p, 60.5%").close()).as("fails").isFalse();
  }

  @Test
  void doesNotSpeakOfWhatIsKeptBack() {
    EditionFacts edition =
        EditionFacts.of(
            new SampleEdition(survey()).group("a", "werk", "a").smallCells(300, 1).build());
    Judge strict = new Judge(edition, edition.shown(), lexicon(), ClaimRules.usual());

    Verdict verdict = strict.judge(claim("meerderheid:keuze.a.p"), "");

    assertThat(verdict.outcome()).isEqualTo(CANNOT_BE_JUDGED);
    assertThat(verdict.evidence()).extracting(Fact::number).allMatch(number -> number.isEmpty());
  }

  @Test
  void refusesAPublishedNumberBesideABreak() {
    EditionFacts edition =
        EditionFacts.of(
            new SampleEdition(survey())
                .group("a", "werk", "a")
                .series(published("keuze.toen.p", "De vraag luidde anders."))
                .series(published("keuze.later.p", ""))
                .build());
    Judge judge = new Judge(edition, edition.shown(), lexicon(), ClaimRules.usual());

    Verdict refused = judge.judge(claim("meer:keuze.a.p, keuze.toen.p"), "");
    assertThat(refused.outcome()).isEqualTo(CANNOT_BE_JUDGED);
    assertThat(refused.explanation().toString()).contains("breuk").contains("luidde anders");
    assertThat(judge.judge(claim("meer:keuze.a.p, keuze.later.p"), "").outcome()).isEqualTo(HOLDS);
    assertThat(judge.judge(claim("onder:keuze.toen.p, 50%"), "").outcome()).isEqualTo(HOLDS);
  }

  private static SeriesPoint published(String fact, String breakNote) {
    return new SeriesPoint(
        "keuze",
        "toen",
        "totaal",
        new BigDecimal("20"),
        "%",
        "bron",
        OptionalInt.empty(),
        OptionalDouble.empty(),
        Optional.of(FactId.parse(fact).value().orElseThrow()),
        Optional.of(breakNote).filter(note -> !note.isEmpty()));
  }

  private static Verdict judge(String claim) {
    return judge(claim.replace(';', ','), "");
  }

  private static Verdict judge(String claim, String phrase) {
    return JUDGE.judge(claim(claim), phrase);
  }

  private static Claim claim(String text) {
    return ClaimParser.parse(text).value().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "hoogste:keuze.a.p, SECONDARY, CANNOT_BE_JUDGED",
    "hoogste:keuze.a.p, SMALL_CELL, HOLDS",
    "laagste:keuze.a.s, SECONDARY, CANNOT_BE_JUDGED",
    "laagste:keuze.a.s, SMALL_CELL, CANNOT_BE_JUDGED",
  })
  void doesNotRankAboveWhatItDoesNotKnow(
      String claim, FactValue.Reason reason, Verdict.Outcome outcome) {
    Judge judge = without("keuze.a.r", reason);
    Verdict verdict = judge.judge(ClaimParser.parse(claim).value().orElseThrow(), "woorden");
    assertThat(verdict.outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "SMALL_BASE, er zijn te weinig respondenten",
    "SMALL_CELL, te weinig respondenten geven dit antwoord",
    "SECONDARY, een ander klein aantal zou er anders uit volgen",
  })
  void saysTruthfullyWhyANumberIsNotThere(FactValue.Reason reason, String why) {
    Verdict verdict = without("keuze.a.r", reason).judge(claim("meerderheid:keuze.a.r"), "");
    assertThat(verdict.explanation())
        .extracting(part -> part instanceof Verdict.Part.Words words ? words.text() : "keuze.a.r")
        .containsExactly("keuze.a.r", " wordt niet getoond: " + why + ".");
  }

  /** A judge that is not shown one number. */
  private static Judge without(String hidden, FactValue.Reason reason) {
    EditionFacts edition = edition();
    return new Judge(
        edition,
        edition
            .shown()
            .withEach(fact ->
                fact.id().text().equals(hidden)
                    ? new Fact(
                        fact.id(),
                        new FactValue.Suppressed(reason),
                        fact.unit(),
                        fact.n(),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        fact.provenance())
                    : fact),
        lexicon(),
        ClaimRules.usual());
  }

  private static Judge judge() {
    EditionFacts edition = edition();
    return new Judge(edition, edition.shown(), lexicon(), ClaimRules.usual());
  }

  private static EditionFacts edition() {
    return EditionFacts.of(
        new SampleEdition(survey())
            .group("a", "werk", "a")
            .group("b", "werk", "b")
            .invited(1000)
            .build());
  }

  private static QuantifierLexicon lexicon() {
    return new QuantifierLexicon(
        List.of(
            new Quantifier(
                List.of("drievijfde"),
                ShareRange.closed(0.585, 0.615),
                Quantifier.Kind.FRACTION,
                0.6,
                0),
            new Quantifier(
                List.of("een minderheid"),
                new ShareRange(0.1, true, 0.5, false),
                Quantifier.Kind.PART,
                0.3,
                0)),
        new DirectionWords(
            Set.of("vaker"), Set.of("minder", "minst"), Set.of("vaak", "het", "iets")));
  }

  private static Survey survey() {
    Map<String, List<String>> items = new LinkedHashMap<>();
    items.put("inhoud", List.of(cells(row -> row % 10 < 8 ? "hoog" : "laag")));
    items.put("sfeer", List.of(cells(row -> row % 10 < 4 ? "hoog" : "laag")));
    items.put("loon", List.of(cells(row -> row % 10 < 7 ? "midden" : "hoog")));
    return new SampleSurvey(ROWS)
        .multiple("werk", "a b", List.of(), cells(JudgeTest::work))
        .single("keuze", "p q r s", cells(JudgeTest::choice))
        .single("klein", "ja nee", cells(row -> row < 200 && row % 10 == 0 ? "ja" : "nee"))
        .single("alleen_b", "ja nee", cells(row -> row < 200 ? "" : "ja"))
        .number("uren", "uur", cells(row -> Integer.toString((row < 200 ? 40 : 36) + row % 5)))
        .ratingGrid("oordeel", "laag midden hoog", List.of(), items)
        .build();
  }

  private static String work(int row) {
    return row < 150 ? "a" : row < 200 ? "a+b" : "b";
  }

  private static String choice(int row) {
    int of10 = row % 10;
    return row < 200
        ? of10 < 6 ? "p" : of10 < 9 ? "q" : "r"
        : of10 < 3 ? "p" : of10 < 7 ? "q" : "r";
  }

  private static String[] cells(IntFunction<String> cell) {
    return IntStream.range(0, ROWS).mapToObj(cell).toArray(String[]::new);
  }
}
