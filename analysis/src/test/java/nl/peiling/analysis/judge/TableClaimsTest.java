package nl.peiling.analysis.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.peiling.analysis.facts.EditionFacts;
import nl.peiling.analysis.inference.PValue;
import nl.peiling.analysis.sample.SampleEdition;
import nl.peiling.analysis.sample.SampleSurvey;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.edition.Breakdown;
import nl.peiling.model.edition.Flow;
import nl.peiling.model.edition.Intake;
import nl.peiling.model.facts.ClaimParser;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.Verdict;
import nl.peiling.model.language.DirectionWords;
import nl.peiling.model.language.QuantifierLexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Claims on intakes, flows and breakdowns. Of three groups of 200 respondents 50%, 30% and 26%
 * started after a year, and as many moved from a hospital to another; in the last place they worked
 * 40, 36 and 35.9 hours on average, with a standard deviation of about 1.4.
 */
class TableClaimsTest {

  private static final int GROUP = 200;
  private static final int ROWS = 3 * GROUP;
  private static final int[] STARTED = {100, 60, 52};
  private static final EditionFacts FACTS = EditionFacts.of(edition().build());
  private static final Judge JUDGE =
      new Judge(
          FACTS,
          FACTS.shown(),
          new QuantifierLexicon(List.of(), new DirectionWords(Set.of(), Set.of(), Set.of())),
          ClaimRules.usual());

  @ParameterizedTest
  @CsvSource({
    "meer:instroom.a.binnen2; instroom.b.binnen2, HOLDS",
    "meer:instroom.b.binnen2; instroom.c.binnen2, FAILS",
    "geen_verschil:instroom.b.binnen2; instroom.c.binnen2, HOLDS",
    "geen_verschil:instroom.a.binnen2; instroom.b.binnen2, FAILS",
    "meer:instroom.totaal.binnen2; instroom.c.binnen2, HOLDS",
    "minder:instroom.a.gemiddelde; instroom.b.gemiddelde, HOLDS",
    "minder:instroom.b.gemiddelde; instroom.c.gemiddelde, FAILS",
    "meer:stroom.p1.a.huis__elders; stroom.p1.b.huis__elders, HOLDS",
    "meer:stroom.p1.b.huis__elders; stroom.p1.c.huis__elders, FAILS",
    "meer:stroom.p1.a.huis__huis; stroom.p1.a.huis__elders, FAILS",
    "meer:uren_naar_vak.a.totaal.gemiddelde; uren_naar_vak.b.totaal.gemiddelde, HOLDS",
    "meer:uren_naar_vak.b.totaal.gemiddelde; uren_naar_vak.c.totaal.gemiddelde, FAILS",
    "meer:uren_naar_vak.a.totaal.mediaan; uren_naar_vak.b.totaal.mediaan, HOLDS",
    "meer:uren_naar_vak.b.totaal.mediaan; uren_naar_vak.c.totaal.mediaan, FAILS",
    "meer:uren.a.mediaan; uren.b.mediaan, HOLDS",
    "meer:uren.a.mediaan; uren.totaal.mediaan, HOLDS",
    "meer:uren.b.mediaan; uren.c.mediaan, FAILS",
  })
  void judges(String claim, Verdict.Outcome outcome) {
    assertThat(judge(claim).outcome()).as(claim).isEqualTo(outcome);
  }

  @Test
  void usesTheVarianceOfGreenwoodWithoutAFinitePopulation() {
    double one = 0.5 * 0.5 / GROUP;
    double other = 0.3 * 0.7 / GROUP;

    // the contrast multiplies the variance by n/(n-1)
    assertThat(probability(judge("meer:instroom.a.binnen2, instroom.b.binnen2")))
        .isEqualTo(normal(0.2 / Math.sqrt((one + other) * ROWS / (ROWS - 1))), within(1e-9));
  }

  @Test
  void countsSharedRespondentsOnceInTheVarianceOfAnIntake() {
    double share = begun(0, 300) / 300.0;
    double other = begun(250, ROWS) / 350.0;
    double variance = 0;
    for (int row = 0; row < ROWS; row++) {
      double started = begun(row) ? 1 : 0;
      double ofEarly = row < 300 ? (started - share) / 300 : 0;
      double ofLate = row >= 250 ? (started - other) / 350 : 0;
      variance += Math.pow(ofEarly - ofLate, 2);
    }

    assertThat(probability(judge("meer:instroom.vroeg.binnen2, instroom.laat.binnen2")))
        .isEqualTo(normal((share - other) / Math.sqrt(variance * ROWS / (ROWS - 1))), within(1e-9));
  }

  private static double begun(int from, int to) {
    return IntStream.range(from, to).filter(TableClaimsTest::begun).count();
  }

  @Test
  void holdsTheIntakeOfAGroupAgainstThatOfTheOthers() {
    double others = 0.4 * 0.6 / (2 * GROUP);
    double variance = others + 0.26 * 0.74 / GROUP;

    assertThat(probability(judge("meer:instroom.totaal.binnen2, instroom.c.binnen2")))
        .isEqualTo(normal(0.14 / Math.sqrt(variance * ROWS / (ROWS - 1))), within(1e-9));
  }

  @Test
  void usesTheFinitePopulationForAFlow() {
    double variance = (0.5 * 0.5 + 0.3 * 0.7) / GROUP * ROWS / (ROWS - 1) * (1 - ROWS / 2400.0);

    assertThat(probability(judge("meer:stroom.p1.a.huis__elders, stroom.p1.b.huis__elders")))
        .isEqualTo(normal(0.2 / Math.sqrt(variance)), within(1e-9));
  }

  @Test
  void givesAQuantileItsInterval() {
    Fact median = FACTS.shown().find("uren.a.mediaan").orElseThrow();

    assertThat(median.number()).hasValue(40);
    assertThat(median.standardError()).isEmpty();
    assertThat(median.interval()).isPresent();
  }

  private static double normal(double z) {
    return PValue.twoSided(z, Double.POSITIVE_INFINITY);
  }

  private static double probability(Verdict verdict) {
    return verdict.explanation().stream()
        .filter(Verdict.Part.Probability.class::isInstance)
        .map(part -> ((Verdict.Part.Probability) part).p())
        .findFirst()
        .orElseThrow();
  }

  private static Verdict judge(String claim) {
    return JUDGE.judge(ClaimParser.parse(claim.replace("; ", ", ")).value().orElseThrow(), "");
  }

  private static SampleEdition edition() {
    List<List<String>> places = List.of(new ArrayList<>(), new ArrayList<>());
    for (int row = 0; row < ROWS; row++) {
      places.get(0).add("huis");
      places.get(1).add(begun(row) ? "elders" : "huis");
    }
    List<String> groups = List.of("totaal", "a", "b", "c", "vroeg", "laat");
    return new SampleEdition(
            new SampleSurvey(ROWS)
                .single("vak", "a b c", cells(row -> "abc".substring(row / GROUP, row / GROUP + 1)))
                .multiple(
                    "tijd",
                    "vroeg laat",
                    List.of(),
                    cells(row -> row < 250 ? "vroeg" : row < 300 ? "vroeg+laat" : "laat"))
                .date("afstuderen", cells(row -> "2020-11"))
                .date("start", cells(row -> begun(row) ? "2021-11" : ""))
                .number("uren", "uur", cells(TableClaimsTest::hours))
                .number("hoeveel", "plekken", cells(row -> "2"))
                .places("plek", "huis elders", "hoeveel", places)
                .build())
        .invited(2400)
        .group("a", "vak", "a")
        .group("b", "vak", "b")
        .group("c", "vak", "c")
        .group("vroeg", "tijd", "vroeg")
        .group("laat", "tijd", "laat")
        .intake(new Intake("instroom", "instroom", "afstuderen", "start", 3, groups))
        .breakdown(
            new Breakdown(
                "uren_naar_vak", "uren", "uren", "vak", List.of("a", "b", "c"), List.of("totaal")))
        .flow(
            new Flow(
                "stroom",
                "stroom",
                "plek",
                List.of("p1", "p2"),
                List.of(
                    new Net("huis", "huis", List.of("huis")),
                    new Net("elders", "elders", List.of("elders"))),
                groups));
  }

  private static boolean begun(int row) {
    return row % GROUP < STARTED[row / GROUP];
  }

  private static String hours(int row) {
    int middle = row < GROUP ? 40 : 36;
    boolean less = row >= 2 * GROUP && row % 10 == 0;
    return Integer.toString(middle - 2 + row % 5 - (less ? 1 : 0));
  }

  private static String[] cells(IntFunction<String> cell) {
    return IntStream.range(0, ROWS).mapToObj(cell).toArray(String[]::new);
  }
}
