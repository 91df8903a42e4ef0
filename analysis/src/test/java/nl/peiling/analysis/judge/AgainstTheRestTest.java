package nl.peiling.analysis.judge;

import static nl.peiling.model.facts.Verdict.Outcome.CANNOT_BE_JUDGED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.estimate.Values;
import nl.peiling.analysis.facts.EditionFacts;
import nl.peiling.analysis.inference.Contrast;
import nl.peiling.analysis.inference.GroupComparison;
import nl.peiling.analysis.sample.SampleEdition;
import nl.peiling.analysis.sample.SampleSurvey;
import nl.peiling.model.facts.ClaimParser;
import nl.peiling.model.facts.Verdict;
import nl.peiling.model.language.DirectionWords;
import nl.peiling.model.language.QuantifierLexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Of 400 respondents 100 are in a, of whom 27% said yes; of the others 21%, so that it is 22,5% of
 * all. All but the last are in most. Nearly all doctors who were invited answered.
 */
class AgainstTheRestTest {

  private static final int ROWS = 400;
  private static final Domain A = row -> row < 100;
  private static final Domain OTHERS = row -> row >= 100;
  private static final EditionFacts FACTS = EditionFacts.of(edition().build());
  private static final Judge JUDGE =
      new Judge(
          FACTS,
          FACTS.shown(),
          new QuantifierLexicon(List.of(), new DirectionWords(Set.of(), Set.of(), Set.of())),
          ClaimRules.usual());

  @ParameterizedTest
  @CsvSource({
    "meer:keus.a.ja; keus.totaal.ja, HOLDS",
    "minder:keus.totaal.ja; keus.a.ja, HOLDS",
    "minder:keus.a.ja; keus.totaal.ja, FAILS",
    "volgorde:keus.a.ja; keus.totaal.ja, HOLDS",
    "geen_verschil:keus.a.ja; keus.totaal.ja, FAILS",
    "gelijk:keus.a.ja; keus.totaal.ja, FAILS",
    "gelijk:keus.a.ja; keus.totaal.ja; marge 6.1%, HOLDS",
    "meer:uren.a.gemiddelde; uren.totaal.gemiddelde, HOLDS",
    "meer:uren.a.mediaan; uren.totaal.mediaan, HOLDS",
    "meer:keus.totaal.ja.aantal; keus.a.ja.aantal, HOLDS",
  })
  void judges(String claim, Verdict.Outcome outcome) {
    assertThat(judge(claim).outcome()).as(claim).isEqualTo(outcome);
  }

  @Test
  void testsTheShareOfAGroupAgainstThatOfTheOthers() {
    Domain yes = row -> choice(row).equals("ja");
    Contrast expected =
        new GroupComparison(FACTS.design(), 0.95).shares(A, OTHERS, yes).orElseThrow();
    Verdict verdict = judge("meer:keus.a.ja, keus.totaal.ja");

    assertThat(numbers(verdict, Verdict.Part.Difference.class).getFirst())
        .isEqualTo(0.06, within(1e-12));
    assertThat(numbers(verdict, Verdict.Part.Probability.class)).containsExactly(expected.pValue());
    assertThat(numbers(judge("meer:keus.totaal.ja, keus.a.ja"), Verdict.Part.Difference.class))
        .element(0)
        .isEqualTo(numbers(verdict, Verdict.Part.Difference.class).getFirst() * -1);
  }

  @Test
  void testsTheMeanOfAGroupAgainstThatOfTheOthers() {
    Values hours = row -> Double.parseDouble(hours(row));
    Contrast expected =
        new GroupComparison(FACTS.design(), 0.95).means(A, OTHERS, hours).orElseThrow();

    assertThat(
            numbers(
                judge("meer:uren.a.gemiddelde, uren.totaal.gemiddelde"),
                Verdict.Part.Probability.class))
        .containsExactly(expected.pValue());
  }

  @Test
  void saysWhomTheGroupWasHeldAgainst() {
    assertThat(words(judge("meer:keus.a.ja, keus.totaal.ja")))
        .contains("; vergeleken met de anderen van ‘Groep totaal’ (zonder ‘Groep a’): ");
    assertThat(words(judge("gelijk:keus.a.ja, keus.totaal.ja")))
        .contains("vergeleken met de anderen");
    assertThat(words(judge("volgorde:keus.a.ja, keus.totaal.ja")))
        .contains("vergeleken met de anderen");
    assertThat(words(judge("meer:keus.a.ja, keus.b.ja"))).doesNotContain("vergeleken");
  }

  @Test
  void saysNothingOfAGroupThatLeavesTooFewOut() {
    Verdict verdict = judge("meer:keus.most.ja, keus.totaal.ja");

    assertThat(verdict.outcome()).isEqualTo(CANNOT_BE_JUDGED);
    assertThat(words(verdict))
        .contains("de anderen van ‘Groep totaal’ (zonder ‘Groep most’) zijn daarvoor te weinig");
  }

  @Test
  void holdsOverlappingGroupsAgainstEachOtherAsTheyAre() {
    Domain b = row -> row >= 50 && row < 200;
    Contrast expected =
        new GroupComparison(FACTS.design(), 0.95)
            .shares(A, b, row -> choice(row).equals("ja"))
            .orElseThrow();

    assertThat(numbers(judge("meer:keus.a.ja, keus.b.ja"), Verdict.Part.Probability.class))
        .containsExactly(expected.pValue());
  }

  private static <P extends Verdict.Part> List<Double> numbers(Verdict verdict, Class<P> kind) {
    return verdict.explanation().stream()
        .filter(kind::isInstance)
        .map(part ->
            part instanceof Verdict.Part.Probability chance
                ? chance.p()
                : ((Verdict.Part.Difference) part).number())
        .toList();
  }

  private static String words(Verdict verdict) {
    return verdict.explanation().stream()
        .map(part -> part instanceof Verdict.Part.Words said ? said.text() : "…")
        .collect(Collectors.joining());
  }

  private static Verdict judge(String claim) {
    return JUDGE.judge(ClaimParser.parse(claim.replace("; ", ", ")).value().orElseThrow(), "");
  }

  private static SampleEdition edition() {
    return new SampleEdition(
            new SampleSurvey(ROWS)
                .multiple("werk", "a b most", List.of(), cells(AgainstTheRestTest::work))
                .single("keus", "ja nee", cells(AgainstTheRestTest::choice))
                .number("uren", "uur", cells(AgainstTheRestTest::hours))
                .build())
        .group("a", "werk", "a")
        .group("b", "werk", "b")
        .group("most", "werk", "most")
        .invited(410);
  }

  private static String work(int row) {
    return List.of(
            Optional.of("a").filter(key -> A.contains(row)),
            Optional.of("b").filter(key -> row >= 50 && row < 200),
            Optional.of("most").filter(key -> row < 399))
        .stream()
        .flatMap(Optional::stream)
        .collect(Collectors.joining("+"));
  }

  private static String choice(int row) {
    return row % 100 < (row < 100 ? 27 : 21) ? "ja" : "nee";
  }

  private static String hours(int row) {
    return Integer.toString((row < 100 ? 40 : 36) + row % 5);
  }

  private static String[] cells(IntFunction<String> cell) {
    return IntStream.range(0, ROWS).mapToObj(cell).toArray(String[]::new);
  }
}
