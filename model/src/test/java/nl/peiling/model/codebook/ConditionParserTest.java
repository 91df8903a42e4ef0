package nl.peiling.model.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.peiling.model.codebook.Condition.Comparison;
import nl.peiling.model.problem.Flaw;
import nl.peiling.model.problem.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionParserTest {

  private static final Vocabulary VOCABULARY =
      Vocabulary.empty()
          .with("functie", new Form.AnyOf(answers("anios", "aios"), List.of(), OptionalInt.empty()))
          .with(
              "zekerheid",
              new Form.OneOf(
                  answers("zeker_wel", "twijfel", "zeker_niet"),
                  List.of(new Net("zeker", "zeker", List.of("zeker_wel", "zeker_niet")))))
          .with("overweging.inhoud", rating())
          .with("overweging.uren", rating())
          .with("leeftijd", new Form.Amount("jaar", 20, 90, 0))
          .with("afstuderen", new Form.Month(Optional.empty(), Optional.empty()))
          .with("toelichting", new Form.FreeText())
          .with("combinatie", new Form.OneOf(List.of(), List.of()));

  private static List<Category> answers(String... keys) {
    return java.util.Arrays.stream(keys).map(key -> Category.of(key, key)).toList();
  }

  private static Form rating() {
    return new Form.Rating(new Scale(1, answers("niet", "matig", "hoog")), List.of());
  }

  private static Condition parse(String text) {
    Parsed<Condition> parsed = ConditionParser.parse(text, VOCABULARY);
    assertThat(parsed.flaws()).isEmpty();
    return parsed.value().orElseThrow();
  }

  private static Flaw flaw(String text) {
    Parsed<Condition> parsed = ConditionParser.parse(text, VOCABULARY);
    assertThat(parsed.flaws()).hasSize(1);
    return parsed.flaws().getFirst();
  }

  @Test
  void readsEverybody() {
    assertThat(parse("iedereen")).isEqualTo(Condition.everyone());
  }

  @Test
  void readsAnAnswerToEachKindOfQuestion() {
    assertThat(parse("zekerheid = twijfel"))
        .isEqualTo(new Condition.Gave("zekerheid", List.of("twijfel"), false));
    assertThat(parse("functie bevat aios"))
        .isEqualTo(new Condition.Gave("functie", List.of("aios"), true));
    assertThat(parse("functie in (anios, aios)"))
        .isEqualTo(new Condition.Gave("functie", List.of("anios", "aios"), true));
    assertThat(parse("zekerheid = zeker"))
        .isEqualTo(new Condition.Gave("zekerheid", List.of("zeker"), false));
    assertThat(parse("beantwoord toelichting")).isEqualTo(new Condition.Answered("toelichting"));
  }

  @Test
  void readsAnAnswerThatIsAlsoAWordOfTheLanguage() {
    assertThat(parse("overweging.inhoud = niet"))
        .isEqualTo(new Condition.Gave("overweging.inhoud", List.of("niet"), false));
  }

  @Test
  void readsNumbersAndMonths() {
    assertThat(parse("leeftijd >= 30"))
        .isEqualTo(new Condition.Compares("leeftijd", Comparison.AT_LEAST, 30));
    assertThat(parse("leeftijd < 30,5"))
        .isEqualTo(new Condition.Compares("leeftijd", Comparison.LESS, 30.5));
    assertThat(parse("overweging.uren = 2"))
        .isEqualTo(new Condition.Compares("overweging.uren", Comparison.EQUAL, 2));
    assertThat(parse("afstuderen <= 2018-12"))
        .isEqualTo(
            new Condition.ComparesMonth("afstuderen", Comparison.AT_MOST, YearMonth.of(2018, 12)));
  }

  @Test
  void readsARangeWithBothEnds() {
    assertThat(parse("leeftijd van 30 tot en met 35"))
        .isEqualTo(
            new Condition.And(
                List.of(
                    new Condition.Compares("leeftijd", Comparison.AT_LEAST, 30),
                    new Condition.Compares("leeftijd", Comparison.AT_MOST, 35))));
  }

  @Test
  void bindsNietBeforeEnBeforeOf() {
    assertThat(parse("niet leeftijd < 30 en leeftijd < 40 of leeftijd > 60").text())
        .isEqualTo("niet leeftijd < 30 en leeftijd < 40 of leeftijd > 60");
    assertThat(parse("niet leeftijd < 30 en leeftijd < 40 of leeftijd > 60"))
        .isInstanceOf(Condition.Or.class);
    assertThat(parse("niet (leeftijd < 30 of leeftijd > 60) en functie bevat aios"))
        .isInstanceOf(Condition.And.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "iedereen",
        "niet (functie bevat aios of zekerheid in (twijfel, zeker_niet)) en leeftijd >= 30",
        "(functie bevat aios of functie bevat anios) en (leeftijd < 30 of leeftijd > 40)",
        "niet niet beantwoord overweging.inhoud",
        "afstuderen > 2009-01 en leeftijd = 30.5",
        "niet (leeftijd > 30 en leeftijd < 40)",
      })
  void writesARuleSoThatItReadsTheSame(String text) {
    assertThat(parse(text).text()).isEqualTo(text);
    assertThat(parse(parse(text).text())).isEqualTo(parse(text));
  }

  @Test
  void pointsAtAQuestionThatDoesNotExist() {
    assertThat(flaw("leeftijd > 30 en zekerhied = twijfel"))
        .isEqualTo(
            new Flaw(
                17,
                "De vraag ‘zekerhied’ bestaat niet.",
                Optional.of("Bedoeld is misschien ‘zekerheid’.")));
  }

  @Test
  void pointsAtAnAnswerThatDoesNotExist() {
    assertThat(flaw("functie bevat aois"))
        .isEqualTo(
            new Flaw(
                14,
                "‘aois’ is geen antwoord op ‘functie’.",
                Optional.of("Bedoeld is misschien ‘aios’.")));
    assertThat(flaw("zekerheid = ja").hint())
        .hasValue("Kies uit: zeker_wel, twijfel, zeker_niet, zeker.");
  }

  @Test
  void reportsAllNamesThatDoNotExist() {
    assertThat(
            ConditionParser.parse("a = b of functie bevat c of leeftijd < 2019-01", VOCABULARY)
                .flaws())
        .extracting(Flaw::offset)
        .containsExactly(0, 23, 39);
  }

  @Test
  void asksForAnItemOfAGrid() {
    assertThat(flaw("overweging = hoog").message())
        .isEqualTo("‘overweging’ heeft meer onderdelen: kies er een, zoals overweging.inhoud.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "functie = aios",
        "zekerheid bevat twijfel",
        "leeftijd = oud",
        "afstuderen = 2019",
        "leeftijd > 2019-01",
        "toelichting = ja",
        "combinatie = a__b",
        "zekerheid > 3",
        "afstuderen > 2019-13",
        "leeftijd van 40 tot en met 30",
        "zekerheid == twijfel",
        "leeftijd ≥ 3",
        "leeftijd van 30 tot 40",
        "functie bevat",
        "functie in aios",
        "functie in (aios",
        "functie in (aios anios)",
        "zekerheid",
        "zekerheid twijfel",
        "(leeftijd > 3",
        "leeftijd > 3)",
        "leeftijd > 3 leeftijd < 5",
        "en",
        "iedereen en",
        "",
        "   ",
        "beantwoord",
        "leeftijd > oud",
        "leeftijd > 3; iedereen",
        "Leeftijd > 3",
        "leeftijd > ３",
        "functie\u00a0bevat aios",
      })
  void saysWhatIsWrong(String text) {
    assertThat(flaw(text).message()).endsWith(".").doesNotContain("\u00a0");
    assertThat(flaw(text).offset()).isBetween(0, text.length());
  }

  @Test
  void refusesNestingThatNobodyCanRead() {
    assertThat(flaw("(".repeat(100_000)).message()).contains("haakjes");
    assertThat(flaw("niet ".repeat(100_000)).message()).contains("haakjes");
  }

  @Test
  void givesAFlawForEveryRuleCutOff() {
    String rule =
        "niet (functie in (anios, aios) of leeftijd van 30 tot en met 35) en zekerheid = twijfel";
    for (int end = 0; end < rule.length(); end++) {
      Parsed<Condition> parsed = ConditionParser.parse(rule.substring(0, end), VOCABULARY);
      boolean complete =
          end == "niet (functie in (anios, aios) of leeftijd van 30 tot en met 35)".length()
              || end
                  == "niet (functie in (anios, aios) of leeftijd van 30 tot en met 35) ".length();
      assertThat(parsed.value().isPresent()).as(rule.substring(0, end)).isEqualTo(complete);
    }
  }
}
