package nl.peiling.analysis.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.peiling.analysis.inference.PValue;
import nl.peiling.analysis.judge.ClaimRules;
import nl.peiling.analysis.judge.Judge;
import nl.peiling.analysis.sample.SampleEdition;
import nl.peiling.analysis.sample.SampleSurvey;
import nl.peiling.model.edition.PopulationMargin;
import nl.peiling.model.edition.SourcedNumber;
import nl.peiling.model.edition.Weighting;
import nl.peiling.model.facts.ClaimParser;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Interval;
import nl.peiling.model.facts.Verdict;
import nl.peiling.model.language.DirectionWords;
import nl.peiling.model.language.QuantifierLexicon;
import nl.peiling.model.survey.Survey;
import org.junit.jupiter.api.Test;

class WeightedFactsTest {

  private static final Weighting.Characteristic SEX =
      new Weighting.Characteristic("geslacht", false);

  @Test
  void countsEveryRespondentForHisWeight() {
    FactBook book = EditionFacts.of(edition().weighting(SEX).build()).shown();

    // 30 men weigh 40/30 each, 70 women 60/70; yes: 15 men and 14 women
    assertThat(number(book, "mee.totaal.ja")).isEqualTo(0.29);
    assertThat(number(book, "mee.totaal.ja.aandeel_gewogen"))
        .isCloseTo((15 * 40 / 30.0 + 14 * 60 / 70.0) / 100, within(1e-12));
    assertThat(number(book, "mee.man.ja.aandeel_gewogen")).isCloseTo(0.5, within(1e-12));
    assertThat(number(book, "uren.totaal.gemiddelde_gewogen"))
        .isCloseTo(0.4 * 40 + 0.6 * 30, within(1e-12));
    assertThat(number(book, "geslacht.totaal.man.aandeel_gewogen"))
        .as("the margin is met")
        .isCloseTo(0.4, within(1e-12));
  }

  @Test
  void givesTheSpreadAndTheQuartilesOfTheWeighted() {
    // 30 men of 40 hours weigh 60/30 each, 70 women of 30 hours 40/70
    FactBook book =
        EditionFacts.of(
                new SampleEdition(survey())
                    .margin(margin("geslacht", "man", "60"))
                    .margin(margin("geslacht", "vrouw", "40"))
                    .weighting(SEX)
                    .build())
            .shown();

    assertThat(number(book, "uren.totaal.mediaan")).isEqualTo(30);
    assertThat(number(book, "uren.totaal.mediaan_gewogen")).isEqualTo(40);
    assertThat(number(book, "uren.totaal.kwartiel1_gewogen")).isEqualTo(30);
    assertThat(number(book, "uren.totaal.kwartiel3_gewogen")).isEqualTo(40);
    assertThat(number(book, "uren.totaal.sd_gewogen"))
        .isCloseTo(Math.sqrt(0.6 * 0.4 * 10 * 10 * 100 / 99), within(1e-12));
    assertThat(book.find("uren.totaal.mediaan_gewogen").orElseThrow().n()).hasValue(100);
    assertThat(book.find("uren.totaal.mediaan_gewogen").orElseThrow().interval())
        .hasValueSatisfying(interval -> assertThat(interval.upper()).isEqualTo(40));
  }

  @Test
  void givesTheSameSpreadAndQuartilesAsUnweightedWhereAllWeighTheSame() {
    Random random = new Random(20231115);
    String[] hours = new String[97];
    Arrays.setAll(hours, row -> String.valueOf(24 + 4 * random.nextInt(8)));
    String[] half = new String[97];
    Arrays.setAll(half, row -> row < 40 ? "a" : "b");
    FactBook book =
        EditionFacts.of(
                new SampleEdition(
                        new SampleSurvey(97)
                            .single("helft", "a b", half)
                            .number("uren", "uur per week", hours)
                            .build())
                    .margin(margin("helft", "a", String.valueOf(4000 / 97.0)))
                    .margin(margin("helft", "b", String.valueOf(5700 / 97.0)))
                    .group("b", "helft", "b")
                    .weighting(new Weighting.Characteristic("helft", false))
                    .build())
            .shown();

    for (String group : List.of("totaal", "b")) {
      for (String measure : List.of("gemiddelde", "sd", "mediaan", "kwartiel1", "kwartiel3")) {
        String name = "uren." + group + "." + measure;
        assertThat(number(book, name + "_gewogen"))
            .as(name)
            .isCloseTo(number(book, name), within(1e-9));
      }
    }
  }

  @Test
  void keepsTheEndsOfTheIntervalOfAQuartileOfFewBack() {
    SampleEdition edition = edition().weighting(SEX).smallCells(10, 1);
    assertThat(interval(edition, "uren.man.mediaan_gewogen")).isPresent();
    edition.lowBase(31);
    assertThat(interval(edition, "uren.man.mediaan_gewogen")).isEmpty();
    assertThat(interval(edition, "uren.totaal.mediaan_gewogen")).isPresent();
  }

  private static Optional<Interval> interval(SampleEdition edition, String name) {
    return EditionFacts.of(edition.build()).shown().find(name).orElseThrow().interval();
  }

  @Test
  void accountsForTheWeights() {
    FactBook book = EditionFacts.of(edition().weighting(SEX).build()).shown();

    double squares = 30 * Math.pow(4 / 3.0, 2) + 70 * Math.pow(6 / 7.0, 2);
    assertThat(number(book, "weging.ontwerpeffect.verhouding"))
        .isCloseTo(squares / 100, within(1e-12));
    assertThat(number(book, "weging.effectief.aantal")).isCloseTo(1e4 / squares, within(1e-9));
    assertThat(number(book, "weging.laagste.verhouding")).isCloseTo(6 / 7.0, within(1e-12));
    assertThat(number(book, "weging.hoogste.verhouding")).isCloseTo(4 / 3.0, within(1e-12));
    assertThat(number(book, "weging.buiten_grenzen.aantal")).isZero();
  }

  @Test
  void givesTheWeightedBaseAndWhatItIsWorth() {
    FactBook book = EditionFacts.of(edition().weighting(SEX).build()).shown();

    assertThat(number(book, "mee.totaal.n")).isEqualTo(100);
    assertThat(number(book, "mee.totaal.n_gewogen")).isCloseTo(100, within(1e-9));
    assertThat(number(book, "mee.totaal.n_effectief"))
        .isCloseTo(number(book, "weging.effectief.aantal"), within(1e-9));
    assertThat(number(book, "mee.man.n_gewogen")).isCloseTo(40, within(1e-9));
    assertThat(number(book, "mee.man.n_effectief"))
        .as("equal weights cost nothing within a group")
        .isCloseTo(30, within(1e-9));
  }

  @Test
  void accountsForEachClassBeforeAndAfter() {
    FactBook book = EditionFacts.of(edition().weighting(SEX).build()).shown();

    assertThat(number(book, "weging.geslacht.aangeschreven.man")).isEqualTo(0.4);
    assertThat(number(book, "weging.geslacht.respondenten.man")).isEqualTo(0.3);
    assertThat(number(book, "weging.geslacht.respondenten.man.aantal")).isEqualTo(30);
    assertThat(number(book, "weging.geslacht.gewogen.man")).isCloseTo(0.4, within(1e-12));
    assertThat(number(book, "weging.geslacht.gewogen.man.verhouding"))
        .isCloseTo(4 / 3.0, within(1e-12));
  }

  @Test
  void hidesTheClassesOfACharacteristicWithASmallCell() {
    FactBook book =
        EditionFacts.of(
                edition()
                    .weighting(new Weighting.Characteristic("mee", false))
                    .smallCells(10, 30)
                    .build())
            .shown();

    assertThat(book.find("mee.totaal.ja").orElseThrow().value())
        .isInstanceOf(FactValue.Suppressed.class);
    assertThat(book.find("weging.mee.respondenten.nee.aantal").orElseThrow().value())
        .isInstanceOf(FactValue.Suppressed.class);
    assertThat(book.find("weging.mee.aangeschreven.ja").orElseThrow().number())
        .as("the population was public already")
        .isPresent();
  }

  @Test
  void hasNoWeightedFactsWhereTheEditionDoesNotWeight() {
    assertThat(EditionFacts.of(edition().build()).shown().facts())
        .noneMatch(fact -> fact.id().text().contains("gewogen"))
        .noneMatch(fact -> fact.id().text().endsWith("n_effectief"))
        .noneMatch(fact -> fact.id().isOfWeighting());
  }

  @Test
  void hidesAWeightedShareWithTheUnweighted() {
    FactBook book = EditionFacts.of(edition().weighting(SEX).smallCells(10, 16).build()).shown();

    assertThat(book.find("mee.man.ja").orElseThrow().value())
        .isInstanceOf(FactValue.Suppressed.class);
    assertThat(book.find("mee.man.ja.aandeel_gewogen").orElseThrow().value())
        .isInstanceOf(FactValue.Suppressed.class);
  }

  @Test
  void hidesAWeightedShareThatTellsWhatIsHiddenOfTheGroupsWithOneWeight() {
    FactBook book =
        EditionFacts.of(
                edition()
                    .group("vrouw", "geslacht", "vrouw")
                    .weighting(SEX)
                    .smallCells(10, 15)
                    .build())
            .shown();

    // 29 say yes, of whom 14 women; men weigh 4/3 and women 6/7, and so 29 weigh 32
    assertThat(number(book, "mee.totaal.ja.aantal")).isEqualTo(29);
    assertThat(book.find("mee.man.ja.aantal").orElseThrow().number()).isEmpty();
    assertThat(book.find("mee.totaal.ja.aandeel_gewogen").orElseThrow().value())
        .as("x 4/3 + (29 - x) 6/7 = 32 has one solution")
        .isInstanceOf(FactValue.Suppressed.class);
    assertThat(number(book, "uren.totaal.gemiddelde_gewogen")).isPositive();
  }

  @Test
  void hidesAWeightedShareWhereFewWithOneWeightGaveTheAnswer() {
    // men and women are no groups here: of 29 who say yes 14 are women
    FactBook book =
        EditionFacts.of(withoutGroups().weighting(SEX).smallCells(10, 15).build()).shown();

    assertThat(number(book, "mee.totaal.ja.aantal")).isEqualTo(29);
    assertThat(book.find("mee.totaal.ja.aandeel_gewogen").orElseThrow().value())
        .isInstanceOf(FactValue.Suppressed.class);
    assertThat(
            number(
                EditionFacts.of(withoutGroups().weighting(SEX).smallCells(10, 14).build()).shown(),
                "mee.totaal.ja.aandeel_gewogen"))
        .isPositive();
  }

  @Test
  void testsClaimsOnWeightedNumbersWithTheWeights() {
    EditionFacts facts =
        EditionFacts.of(edition().group("vrouw", "geslacht", "vrouw").weighting(SEX).build());
    Judge judge =
        new Judge(
            facts,
            facts.shown(),
            new QuantifierLexicon(List.of(), new DirectionWords(Set.of(), Set.of(), Set.of())),
            ClaimRules.usual());

    Verdict apart = judge(judge, "meer:mee.man.ja.aandeel_gewogen, mee.vrouw.ja.aandeel_gewogen");
    assertThat(apart.outcome()).isEqualTo(Verdict.Outcome.HOLDS);
    double error = Math.sqrt((0.5 * 0.5 / 30 + 0.2 * 0.8 / 70) * 100 / 99);
    assertThat(probability(apart))
        .isCloseTo(PValue.twoSided(0.3 / error, Double.POSITIVE_INFINITY), within(1e-9));
    Verdict small = judge(judge, "meer:mee.totaal.ja.aandeel_gewogen, mee.totaal.ja");
    assertThat(small.outcome())
        .as("weighted against unweighted is not tested, and needs five points")
        .isEqualTo(Verdict.Outcome.FAILS);
  }

  @Test
  void testsWeightedMediansByTheirIntervals() {
    EditionFacts facts =
        EditionFacts.of(edition().group("vrouw", "geslacht", "vrouw").weighting(SEX).build());
    Judge judge =
        new Judge(
            facts,
            facts.shown(),
            new QuantifierLexicon(List.of(), new DirectionWords(Set.of(), Set.of(), Set.of())),
            ClaimRules.usual());

    Verdict apart = judge(judge, "meer:uren.man.mediaan_gewogen, uren.vrouw.mediaan_gewogen");
    assertThat(apart.outcome()).isEqualTo(Verdict.Outcome.HOLDS);
    assertThat(probability(apart)).isLessThan(0.05);
    assertThat(judge(judge, "meer:uren.man.mediaan_gewogen, uren.vrouw.mediaan").explanation())
        .as("weighted against unweighted is not tested")
        .noneMatch(Verdict.Part.Probability.class::isInstance);
  }

  private static Verdict judge(Judge judge, String claim) {
    return judge.judge(ClaimParser.parse(claim).value().orElseThrow(), "");
  }

  private static double probability(Verdict verdict) {
    return verdict.explanation().stream()
        .filter(Verdict.Part.Probability.class::isInstance)
        .map(part -> ((Verdict.Part.Probability) part).p())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void refusesMarginsThatAreNotOfOnePopulation() {
    EditionFacts refused =
        EditionFacts.of(
            new SampleEdition(survey())
                .margin(margin("geslacht", "man", "40", Optional.of("aangeschreven")))
                .margin(margin("geslacht", "vrouw", "60", Optional.of("aangeschreven")))
                .margin(margin("mee", "ja", "30", Optional.of("verzonden")))
                .margin(margin("mee", "nee", "70", Optional.of("verzonden")))
                .invited(21_040)
                .number(new SourcedNumber("verzonden", "verzonden", 23_640, Optional.empty()))
                .weighting(SEX, new Weighting.Characteristic("mee", false))
                .build());

    assertThat(refused.problems().list()).hasSize(1);
    assertThat(refused.problems().list().getFirst().text())
        .contains("editie.yaml", "geslacht over 21040", "mee over 23640 mensen")
        .contains("Het verschil is 2600 mensen (11,0%)")
        .contains("Gewichten kunnen niet naar twee populaties tegelijk verwijzen");
    assertThat(refused.shown().find("mee.totaal.ja")).isPresent();
  }

  @Test
  void saysThatACharacteristicHasNoSharesInThePopulation() {
    EditionFacts refused =
        EditionFacts.of(
            edition().weighting(SEX, new Weighting.Characteristic("klas", true)).build());

    assertThat(refused.problems().list().getFirst().text())
        .contains("Op ‘klas’ kan niet worden gewogen")
        .contains("populatie.csv");
  }

  private static double number(FactBook book, String name) {
    return book.find(name).orElseThrow().number().orElseThrow();
  }

  /** 30 men, half of whom say yes and who work 40 hours; 70 women, a fifth and 30 hours. */
  private static SampleEdition edition() {
    return withoutGroups().group("man", "geslacht", "man");
  }

  private static SampleEdition withoutGroups() {
    return new SampleEdition(survey())
        .margin(margin("geslacht", "man", "40"))
        .margin(margin("geslacht", "vrouw", "60"))
        .margin(margin("mee", "ja", "30"))
        .margin(margin("mee", "nee", "70"));
  }

  private static Survey survey() {
    String[] sex = new String[100];
    String[] yes = new String[100];
    String[] hours = new String[100];
    String[] class_ = new String[100];
    Arrays.fill(class_, "a");
    IntStream.range(0, 100)
        .forEach(row -> {
          boolean man = row < 30;
          sex[row] = man ? "man" : "vrouw";
          yes[row] = row % (man ? 2 : 5) == 0 ? "ja" : "nee";
          hours[row] = man ? "40" : "30";
        });
    return new SampleSurvey(100)
        .single("geslacht", "man vrouw", sex)
        .single("mee", "ja nee", yes)
        .single("klas", "a b", class_)
        .number("uren", "uur per week", hours)
        .build();
  }

  private static PopulationMargin margin(String variable, String category, String percent) {
    return margin(variable, category, percent, Optional.empty());
  }

  private static PopulationMargin margin(
      String variable, String category, String percent, Optional<String> population) {
    return new PopulationMargin(
        variable,
        category,
        category,
        OptionalInt.empty(),
        OptionalInt.empty(),
        new BigDecimal(percent),
        population,
        Optional.empty(),
        "bron",
        Optional.empty());
  }
}
