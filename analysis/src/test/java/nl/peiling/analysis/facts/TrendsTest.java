package nl.peiling.analysis.facts;

import static nl.peiling.model.facts.Verdict.Outcome.CANNOT_BE_JUDGED;
import static nl.peiling.model.facts.Verdict.Outcome.FAILS;
import static nl.peiling.model.facts.Verdict.Outcome.HOLDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.peiling.analysis.judge.ClaimRules;
import nl.peiling.analysis.judge.Judge;
import nl.peiling.analysis.sample.SampleEdition;
import nl.peiling.analysis.sample.SampleSurvey;
import nl.peiling.model.edition.Intake;
import nl.peiling.model.edition.Likeness;
import nl.peiling.model.edition.Likeness.Degree;
import nl.peiling.model.edition.PastEdition;
import nl.peiling.model.edition.Ratio;
import nl.peiling.model.edition.SeriesPoint;
import nl.peiling.model.facts.Changes;
import nl.peiling.model.facts.Changes.Outcome;
import nl.peiling.model.facts.ClaimParser;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Interval;
import nl.peiling.model.facts.Provenance;
import nl.peiling.model.facts.Unit;
import nl.peiling.model.facts.Verdict;
import nl.peiling.model.language.DirectionWords;
import nl.peiling.model.language.QuantifierLexicon;
import org.junit.jupiter.api.Test;

/**
 * 400 respondents, of whom 60% chose p, 30% q and 10% r, and who work 40 hours with a standard
 * deviation of about 1.4; in the edition of 2021 that was 50%, 38% and 12%, and 38 hours.
 */
class TrendsTest {

  private static final int ROWS = 400;
  private static final Judge JUDGE = judge();
  private static final EditionFacts FACTS = edition();

  @Test
  void testsTheChangeOfAShare() {
    Fact change = fact("keuze.peiling2021.p.verandering");

    assertThat(change.number().orElseThrow()).isEqualTo(0.1, within(1e-12));
    // √(0.6·0.4/399 + 0.025²): respondents of another edition add their own variance
    assertThat(change.standardError().orElseThrow())
        .isEqualTo(Math.sqrt(0.6 * 0.4 / 399 + 0.025 * 0.025), within(1e-12));
    assertThat(change.unit()).isEqualTo(Unit.POINT);
    assertThat(change.interval().orElseThrow().lower())
        .isEqualTo(0.1 - 1.959963984540054 * change.standardError().orElseThrow(), within(1e-9));
    assertThat(outcome("keuze.totaal.p")).isEqualTo(Outcome.HIGHER);
  }

  @Test
  void adjustsTheTestsOfOneQuestionTogether() {
    double z = 0.1 / Math.sqrt(0.6 * 0.4 / 399 + 0.025 * 0.025);
    double alone = nl.peiling.analysis.inference.PValue.twoSided(z, Double.POSITIVE_INFINITY);

    assertThat(fact("keuze.peiling2021.p.verandering_p").number().orElseThrow())
        .isEqualTo(3 * alone, within(1e-12));
    assertThat(outcome("keuze.totaal.r")).isEqualTo(Outcome.ALIKE);
  }

  @Test
  void testsTheChangeOfAMean() {
    assertThat(fact("uren.peiling2021.verandering_gemiddelde").number().orElseThrow())
        .isEqualTo(2, within(1e-12));
    assertThat(fact("uren.peiling2021.verandering_gemiddelde").unit()).isEqualTo(Unit.HOUR);
    assertThat(outcome("uren.totaal.gemiddelde")).isEqualTo(Outcome.CLEARLY_HIGHER);
  }

  @Test
  void saysNothingOfAChangeThatCannotBe() {
    assertThat(names())
        .contains("oud.peiling2021.ja", "nieuw.peiling2021.ja", "klein.peiling2021.ja")
        .doesNotContain(
            "oud.peiling2021.ja.verandering",
            "nieuw.peiling2021.ja.verandering",
            "klein.peiling2021.ja.verandering",
            "dicht.peiling2021.ja.verandering",
            "keuze.peiling2021.p.verandering_gewogen",
            "keuze.peiling2021.p.verandering_aantal");
    assertThat(outcome("oud.totaal.ja")).isEqualTo(Outcome.BROKEN);
    assertThat(outcome("nieuw.totaal.ja")).isEqualTo(Outcome.CHANGED);
    assertThat(outcome("klein.totaal.ja")).isEqualTo(Outcome.SMALL_BASE);
    assertThat(outcome("dicht.totaal.ja")).isEqualTo(Outcome.NOT_TESTED);
    assertThat(outcome("keuze.totaal.p.aandeel_gewogen")).isEqualTo(Outcome.NOT_TESTED);
  }

  @Test
  void testsTheChangeOfAMedianByTheFacingEndsOfTheIntervals() {
    Fact change = fact("uren.peiling2021.verandering_mediaan");

    // now 40, of 400 who answer 38 to 42 equally often; then 38 between 37 and 39
    assertThat(change.number()).hasValue(2);
    assertThat(change.unit()).isEqualTo(Unit.HOUR);
    assertThat(change.standardError()).isEmpty();
    assertThat(change.interval().orElseThrow().lower()).isEqualTo(1, within(1e-12));
    assertThat(change.interval().orElseThrow().upper()).isEqualTo(3, within(1e-12));
    assertThat(outcome("uren.totaal.mediaan")).isEqualTo(Outcome.CLEARLY_HIGHER);
    assertThat(outcome("uren.totaal.kwartiel1")).as("the same then").isEqualTo(Outcome.ALIKE);
    assertThat(outcome("uren.totaal.kwartiel3"))
        .as("without an interval, as the program wrote it before")
        .isEqualTo(Outcome.NOT_TESTED);
    assertThat(judge("meer:uren.totaal.mediaan, uren.peiling2021.mediaan").outcome())
        .isEqualTo(HOLDS);
    assertThat(judge("meer:uren.totaal.kwartiel1, uren.peiling2021.kwartiel1").outcome())
        .isEqualTo(FAILS);
    assertThat(judge("meer:uren.totaal.kwartiel3, uren.peiling2021.kwartiel3").outcome())
        .isEqualTo(CANNOT_BE_JUDGED);
  }

  @Test
  void testsTheChangeOfARatioByItsInterval() {
    Fact now = fact("p_per_helft.totaal.p.verhouding");
    Fact change = fact("p_per_helft.peiling2021.p.verandering_verhouding");

    assertThat(now.number().orElseThrow()).isEqualTo(240 / 200.0, within(1e-12));
    assertThat(change.number().orElseThrow()).isEqualTo(0.2, within(1e-12));
    double down =
        Math.hypot(now.number().orElseThrow() - now.interval().orElseThrow().lower(), 0.2);
    assertThat(change.interval().orElseThrow().lower()).isEqualTo(0.2 - down, within(1e-12));
    assertThat(outcome("p_per_helft.totaal.p.verhouding")).isEqualTo(Outcome.ALIKE);
    assertThat(judge("meer:p_per_helft.totaal.p.verhouding, p_per_helft.peiling2021.p.verhouding"))
        .satisfies(verdict -> assertThat(verdict.outcome()).isEqualTo(FAILS))
        .satisfies(verdict -> assertThat(probability(verdict)).isGreaterThan(0.05));
  }

  @Test
  void testsTheChangeOfAnIntake() {
    Fact change = fact("instroom.peiling2021.binnen1.verandering");

    // everybody was observed for three years: a fifth started within one
    assertThat(change.number().orElseThrow()).isEqualTo(0.1, within(1e-12));
    assertThat(change.standardError().orElseThrow())
        .isEqualTo(Math.hypot(Math.sqrt(0.2 * 0.8 / ROWS), 0.02), within(1e-12));
    assertThat(outcome("instroom.totaal.binnen1")).isEqualTo(Outcome.CLEARLY_HIGHER);
    Fact wait = fact("instroom.peiling2021.verandering_gemiddelde");
    assertThat(wait.number().orElseThrow()).isEqualTo(-0.1, within(1e-12));
    assertThat(outcome("instroom.totaal.gemiddelde")).isEqualTo(Outcome.ALIKE);
    assertThat(judge("meer:instroom.totaal.binnen1, instroom.peiling2021.binnen1").outcome())
        .isEqualTo(HOLDS);
    assertThat(
            judge("minder:instroom.totaal.gemiddelde, instroom.peiling2021.gemiddelde").outcome())
        .isEqualTo(FAILS);
  }

  @Test
  void namesARiseOverEditionsOnlyIfItIsLargeEnoughToo() {
    // 0.2 hours is significant, and less than 0.2 standard deviations
    assertThat(outcome("uren_gewenst.totaal.gemiddelde")).isEqualTo(Outcome.CLEARLY_HIGHER);
    assertThat(
            judge("stijgt:uren_gewenst.peiling2021.gemiddelde, uren_gewenst.totaal.gemiddelde")
                .outcome())
        .isEqualTo(FAILS);
  }

  @Test
  void keepsBackWhatWasKeptBackThen() {
    assertThat(fact("dicht.peiling2021.ja").value()).isInstanceOf(FactValue.Suppressed.class);
  }

  @Test
  void keepsTheReasonsForTheReader() {
    Changes.Change change = change("oud.totaal.ja");

    assertThat(change.then().text()).isEqualTo("oud.peiling2021.ja");
    assertThat(change.remarks()).containsExactly("andere vraag");
  }

  @Test
  void usesBothErrorsInAClaim() {
    assertThat(judge("meer:keuze.totaal.p, keuze.peiling2021.p").outcome()).isEqualTo(HOLDS);
    assertThat(judge("minder:keuze.totaal.q, keuze.peiling2021.q").outcome()).isEqualTo(HOLDS);
    assertThat(judge("geen_verschil:keuze.totaal.r, keuze.peiling2021.r").outcome())
        .isEqualTo(HOLDS);
    assertThat(judge("meer:uren.totaal.gemiddelde, uren.peiling2021.gemiddelde").outcome())
        .isEqualTo(HOLDS);
    assertThat(probability(judge("meer:keuze.totaal.p, keuze.peiling2021.p")))
        .as("as the test, not adjusted")
        .isEqualTo(
            fact("keuze.peiling2021.p.verandering_p").number().orElseThrow() / 3, within(1e-9));
  }

  @Test
  void takesAPublishedNumberAsKnownUnlessItsBaseIsGiven() {
    Verdict bare = judge("meer:keuze.totaal.q, keuze.peiling2012.q");
    Verdict based = judge("meer:keuze.totaal.q, keuze.peiling2016.q");

    assertThat(bare.outcome()).isEqualTo(HOLDS);
    assertThat(based.outcome()).as("the same share, of fifty doctors").isEqualTo(FAILS);
    assertThat(words(based)).doesNotContain("vast getal");
    assertThat(words(judge("minder:keuze.totaal.q, keuze.peiling2012.q")))
        .contains("is overgenomen en telt als vast getal");
    assertThat(fact("keuze.peiling2016.q").standardError().orElseThrow())
        .isEqualTo(Math.sqrt(0.22 * 0.78 / 49), within(1e-12));
    assertThat(fact("uren.peiling2016.gemiddelde").standardError().orElseThrow())
        .isEqualTo(5 / Math.sqrt(50), within(1e-12));
  }

  @Test
  void refusesAClaimAcrossABreak() {
    Verdict verdict = judge("meer:oud.totaal.ja, oud.peiling2021.ja");

    assertThat(verdict.outcome()).isEqualTo(CANNOT_BE_JUDGED);
    assertThat(words(verdict)).contains("er is een breuk (andere vraag)", "Noem de getallen los");
  }

  @Test
  void refusesAClaimAcrossAnotherWording() {
    Verdict verdict = judge("gelijk:nieuw.totaal.ja, nieuw.peiling2021.ja");

    assertThat(verdict.outcome()).isEqualTo(CANNOT_BE_JUDGED);
    assertThat(words(verdict))
        .contains("niet op dezelfde manier gemeten (andere tekst)", "concordantie.csv");
  }

  @Test
  void refusesAWeightedNumberBesideAnUnweightedOne() {
    assertThat(judge("meer:keuze.totaal.p, keuze.peiling2021.p.aandeel_gewogen").outcome())
        .isEqualTo(CANNOT_BE_JUDGED);
  }

  @Test
  void refusesNumbersOfRespondentsOfTwoEditions() {
    Verdict verdict = judge("meer:keuze.totaal.p.aantal, keuze.peiling2021.p.aantal");

    assertThat(verdict.outcome()).isEqualTo(CANNOT_BE_JUDGED);
    assertThat(words(verdict)).contains("geen standaardfout");
  }

  @Test
  void speaksOfTheEarlierEditionByItself() {
    assertThat(judge("meerderheid:oud.peiling2021.ja").outcome()).isEqualTo(HOLDS);
    assertThat(judge("meer:keuze.peiling2021.p, keuze.peiling2021.q").outcome()).isEqualTo(HOLDS);
    assertThat(judge("hoogste:keuze.peiling2021.p").outcome()).isEqualTo(HOLDS);
    assertThat(judge("hoogste:keuze.peiling2021.q").outcome()).isEqualTo(FAILS);
  }

  @Test
  void speaksOfARiseOverEditionsThatCanBeCompared() {
    assertThat(judge("stijgt:keuze.peiling2021.p, keuze.totaal.p").outcome()).isEqualTo(HOLDS);
    assertThat(judge("daalt:keuze.peiling2021.p, keuze.totaal.p").outcome()).isEqualTo(FAILS);
    assertThat(judge("daalt:keuze.peiling2021.r, keuze.totaal.r").outcome())
        .as("no more than chance")
        .isEqualTo(FAILS);
    assertThat(judge("stijgt:keuze.peiling2012.q, keuze.totaal.q").outcome())
        .as("published numbers are no series")
        .isEqualTo(CANNOT_BE_JUDGED);
  }

  private static Fact fact(String name) {
    return FACTS.shown().find(name).orElseThrow(() -> new AssertionError(name));
  }

  private static List<String> names() {
    return FACTS.shown().facts().stream().map(fact -> fact.id().text()).toList();
  }

  private static Changes.Change change(String now) {
    return Changes.find(FACTS.trends().changes().editions().getFirst(), id(now)).orElseThrow();
  }

  private static Outcome outcome(String now) {
    return change(now).outcome();
  }

  private static double probability(Verdict verdict) {
    return verdict.explanation().stream()
        .filter(Verdict.Part.Probability.class::isInstance)
        .map(part -> ((Verdict.Part.Probability) part).p())
        .findFirst()
        .orElseThrow();
  }

  private static String words(Verdict verdict) {
    StringBuilder words = new StringBuilder();
    verdict
        .explanation()
        .forEach(part -> words.append(part instanceof Verdict.Part.Words(String text) ? text : ""));
    return words.toString();
  }

  private static Verdict judge(String claim) {
    return JUDGE.judge(ClaimParser.parse(claim).value().orElseThrow(), "");
  }

  private static Judge judge() {
    EditionFacts facts = edition();
    QuantifierLexicon none =
        new QuantifierLexicon(List.of(), new DirectionWords(Set.of(), Set.of(), Set.of()));
    return new Judge(facts, facts.shown(), none, ClaimRules.usual());
  }

  private static EditionFacts edition() {
    List<PastEdition.Counterpart> then = new ArrayList<>();
    then.add(then("keuze.totaal.p", 0.5, 0.025, Likeness.equal()));
    then.add(then("keuze.totaal.q", 0.38, 0.024, Likeness.equal()));
    then.add(then("keuze.totaal.r", 0.12, 0.016, Likeness.equal()));
    then.add(then("keuze.totaal.p.aantal", 200, 0, Likeness.equal()));
    then.add(then("keuze.totaal.p.aandeel_gewogen", 0.4, 0.03, Likeness.equal()));
    then.add(then("uren.totaal.gemiddelde", 38, 0.1, Likeness.equal()));
    then.add(then("uren.totaal.sd", 2, 0, Likeness.equal()));
    then.add(then("oud.totaal.ja", 0.6, 0.03, like(Degree.BROKEN, "andere vraag")));
    then.add(then("nieuw.totaal.ja", 0.6, 0.03, like(Degree.CHANGED, "andere tekst")));
    then.add(then("klein.totaal.ja", 0.6, 0.03, Likeness.equal()));
    then.add(hidden(then("dicht.totaal.ja", 0.6, 0, Likeness.equal())));
    then.add(then("uren.totaal.mediaan", 38, 37, 39));
    then.add(then("uren.totaal.kwartiel1", 39, 38, 40));
    then.add(then("uren.totaal.kwartiel3", 41, 0, Likeness.equal()));
    then.add(then("p_per_helft.totaal.p.verhouding", 1, 0.8, 1.2));
    then.add(then("instroom.totaal.binnen1", 0.1, 0.02, Likeness.equal()));
    then.add(then("instroom.totaal.gemiddelde", 2.7, 0.1, Likeness.equal()));
    then.add(then("uren_gewenst.totaal.gemiddelde", 39.8, 0.01, Likeness.equal()));
    return EditionFacts.of(
        new SampleEdition(
                new SampleSurvey(ROWS)
                    .single("helft", "p q", cells(row -> row % 2 == 0 ? "p" : "q"))
                    .number("uren_gewenst", "uur", cells(row -> Integer.toString(38 + row % 5)))
                    .date("afstuderen", cells(row -> "2020-11"))
                    .date("start", cells(row -> row % 5 == 0 ? "2021-11" : ""))
                    .single("keuze", "p q r", cells(TrendsTest::choice))
                    .single("oud", "ja nee", cells(row -> row % 2 == 0 ? "ja" : "nee"))
                    .single("nieuw", "ja nee", cells(row -> row % 2 == 0 ? "ja" : "nee"))
                    .single("klein", "ja nee", cells(row -> row > 12 ? "" : "ja"))
                    .single("dicht", "ja nee", cells(row -> row % 2 == 0 ? "ja" : "nee"))
                    .number("uren", "uur", cells(row -> Integer.toString(38 + row % 5)))
                    .build())
            .smallCells(13, 1)
            .ratio(new Ratio("p_per_helft", "p", "keuze", "helft", List.of("p")))
            .intake(new Intake("instroom", "instroom", "afstuderen", "start", 3, List.of("totaal")))
            .past(new PastEdition("2021", then))
            .series(point("22", "%", "keuze.peiling2012.q", OptionalInt.empty()))
            .series(point("22", "%", "keuze.peiling2016.q", OptionalInt.of(50)))
            .series(point("36", "uur", "uren.peiling2016.gemiddelde", OptionalInt.of(50)))
            .build());
  }

  private static Likeness like(Degree degree, String reason) {
    return new Likeness(degree, List.of(reason));
  }

  private static PastEdition.Counterpart then(
      String name, double number, double error, Likeness likeness) {
    FactId now = id(name);
    FactId id =
        new FactId(
            now.variable(), PastEdition.group("2021", now.group()), now.category(), now.measure());
    boolean hours = now.variable().startsWith("uren");
    boolean count = name.endsWith("aantal");
    Fact fact =
        new Fact(
            id,
            new FactValue.Shown(number),
            hours
                ? Unit.HOUR
                : count
                    ? Unit.COUNT
                    : name.endsWith("verhouding")
                        ? Unit.RATIO
                        : name.startsWith("instroom") && name.endsWith("gemiddelde")
                            ? Unit.YEAR
                            : Unit.FRACTION,
            OptionalInt.of(now.variable().equals("klein") ? 12 : ROWS),
            error == 0 ? OptionalDouble.empty() : OptionalDouble.of(error),
            error == 0
                ? Optional.empty()
                : Optional.of(new Interval(number - 2 * error, number + 2 * error)),
            Provenance.EARLIER);
    return new PastEdition.Counterpart(fact, now, likeness);
  }

  private static PastEdition.Counterpart then(
      String name, double number, double lower, double upper) {
    PastEdition.Counterpart plain = then(name, number, 0, Likeness.equal());
    return new PastEdition.Counterpart(
        plain.fact().between(new Interval(lower, upper)), plain.now(), plain.likeness());
  }

  private static PastEdition.Counterpart hidden(PastEdition.Counterpart number) {
    return new PastEdition.Counterpart(
        number.fact().suppressed(FactValue.Reason.NOT_STATED), number.now(), number.likeness());
  }

  private static SeriesPoint point(String value, String unit, String fact, OptionalInt n) {
    return new SeriesPoint(
        "reeks",
        "2016",
        "totaal",
        new BigDecimal(value),
        unit,
        "bron",
        n,
        unit.equals("uur") ? OptionalDouble.of(5) : OptionalDouble.empty(),
        Optional.of(id(fact)),
        Optional.empty());
  }

  private static FactId id(String name) {
    return FactId.parse(name).value().orElseThrow();
  }

  private static String choice(int row) {
    int of10 = row % 10;
    return of10 < 6 ? "p" : of10 < 9 ? "q" : "r";
  }

  private static String[] cells(IntFunction<String> cell) {
    return IntStream.range(0, ROWS).mapToObj(cell).toArray(String[]::new);
  }
}
