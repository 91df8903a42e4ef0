package nl.peiling.analysis.judge;

import static nl.peiling.model.facts.Verdict.Outcome.FAILS;
import static nl.peiling.model.facts.Verdict.Outcome.HOLDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.peiling.analysis.facts.EditionFacts;
import nl.peiling.analysis.sample.SampleEdition;
import nl.peiling.analysis.sample.SampleSurvey;
import nl.peiling.model.facts.ClaimParser;
import nl.peiling.model.facts.Verdict;
import nl.peiling.model.language.DirectionWords;
import nl.peiling.model.language.QuantifierLexicon;
import nl.peiling.model.survey.Survey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Of a reason 38% chose p, 34% q and 28% r: in the sure survey nearly all doctors were asked, so
 * that four points are more than chance; in the unsure one 50 of very many, so that ten are not.
 */
class OrderClaimsTest {

  private static final Judge SURE = judge(new SampleEdition(survey(400)).invited(410));
  private static final Judge UNSURE = judge(new SampleEdition(survey(50)));

  @ParameterizedTest
  @CsvSource({
    "volgorde:reden.totaal.p; reden.totaal.q; reden.totaal.r, FAILS",
    "volgorde:reden.totaal.q; reden.totaal.r, HOLDS",
    "daalt:reden.totaal.p; reden.totaal.q; reden.totaal.r, FAILS",
    "volgorde:reden.totaal.p; reden.totaal.q; reden.totaal.r; marge 3%, HOLDS",
    "hoogste:reden.totaal.p, HOLDS",
    "laagste:reden.totaal.r, HOLDS",
  })
  void namesAStepThatIsLargeEnough(String claim, Verdict.Outcome outcome) {
    assertThat(judge(SURE, claim).outcome()).as(claim).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "volgorde:reden.totaal.p; reden.totaal.r",
    "daalt:reden.totaal.p; reden.totaal.r",
    "volgorde:reden.totaal.p; reden.totaal.r; marge 0",
    "meer:reden.totaal.p; reden.totaal.r; marge 0",
    "hoogste:reden.totaal.p; reden.totaal.q",
    "hoogste:reden.totaal.p; marge 0",
  })
  void namesNothingThatMayBeChance(String claim) {
    assertThat(judge(UNSURE, claim).outcome()).as(claim).isEqualTo(FAILS);
  }

  @Test
  void saysThatAPlaceInAListNeedNotBeALargeDifference() {
    assertThat(words(judge(SURE, "hoogste:reden.totaal.p")))
        .contains("een plaats in een lijst hoeft alleen aantoonbaar te zijn");
    assertThat(words(judge(SURE, "laagste:reden.totaal.r"))).doesNotContain("plaats in een lijst");
    assertThat(words(judge(SURE, "meer:reden.totaal.p, reden.totaal.q, marge 0")))
        .contains("de bewering heeft een eigen marge");
  }

  private static String words(Verdict verdict) {
    assertThat(verdict.outcome()).isEqualTo(HOLDS);
    return verdict.explanation().stream()
        .map(part -> part instanceof Verdict.Part.Words said ? said.text() : "…")
        .collect(Collectors.joining());
  }

  private static Verdict judge(Judge judge, String claim) {
    return judge.judge(ClaimParser.parse(claim.replace("; ", ", ")).value().orElseThrow(), "");
  }

  private static Judge judge(SampleEdition edition) {
    EditionFacts facts = EditionFacts.of(edition.build());
    return new Judge(
        facts,
        facts.shown(),
        new QuantifierLexicon(List.of(), new DirectionWords(Set.of(), Set.of(), Set.of())),
        ClaimRules.usual());
  }

  private static Survey survey(int rows) {
    IntFunction<String> reason = row -> row % 50 < 19 ? "p" : row % 50 < 36 ? "q" : "r";
    return new SampleSurvey(rows)
        .single("reden", "p q r", IntStream.range(0, rows).mapToObj(reason).toArray(String[]::new))
        .build();
  }
}
