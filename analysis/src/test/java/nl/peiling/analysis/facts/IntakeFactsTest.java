package nl.peiling.analysis.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import nl.peiling.analysis.sample.SampleEdition;
import nl.peiling.analysis.sample.SampleSurvey;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.edition.Intake;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Unit;
import org.junit.jupiter.api.Test;

class IntakeFactsTest {

  /** Twenty graduated in November 2021: five started after half a year, five after 18 months. */
  private static SampleEdition edition(int minimumBase) {
    String[] graduated = new String[24];
    String[] started = new String[24];
    Arrays.fill(graduated, 0, 20, "2021-11");
    Arrays.fill(graduated, 20, 24, "2015-06");
    Arrays.fill(started, "");
    Arrays.fill(started, 0, 5, "2022-05");
    Arrays.fill(started, 5, 10, "2023-05");
    Arrays.fill(started, 20, 24, "2016-01");
    return new SampleEdition(
            new SampleSurvey(24).date("afstuderen", graduated).date("start", started).build())
        .smallCells(minimumBase, 1)
        .intake(new Intake("instroom", "instroom", "afstuderen", "start", 3, List.of("totaal")));
  }

  @Test
  void countsOnlyWhoGraduatedWithinTheShortestTraining() {
    FactBook book = EditionFacts.of(edition(0).build()).shown();

    assertThat(number(book, "instroom.totaal.n")).isEqualTo(20);
    assertThat(number(book, "instroom.totaal.binnen1")).isCloseTo(0.25, within(1e-12));
    assertThat(number(book, "instroom.totaal.binnen2")).isCloseTo(0.5, within(1e-12));
    // Greenwood at one year: 0.75 sqrt(5/(20*15))
    assertThat(book.find("instroom.totaal.binnen1").orElseThrow().standardError().orElseThrow())
        .isCloseTo(0.75 * Math.sqrt(5.0 / (20 * 15)), within(1e-12));
  }

  /** All graduated three years ago; so many started after a year, and so many after two. */
  private static FactBook afterYears(int one, int two, int never, int minimumCell) {
    int all = one + two + never;
    String[] graduated = new String[all];
    String[] started = new String[all];
    Arrays.fill(graduated, "2020-11");
    Arrays.fill(started, "");
    Arrays.fill(started, 0, one, "2021-11");
    Arrays.fill(started, one, one + two, "2022-11");
    return EditionFacts.of(
            new SampleEdition(
                    new SampleSurvey(all)
                        .date("afstuderen", graduated)
                        .date("start", started)
                        .build())
                .smallCells(0, minimumCell)
                .intake(
                    new Intake("instroom", "instroom", "afstuderen", "start", 3, List.of("totaal")))
                .build())
        .shown();
  }

  private static boolean isShown(FactBook book, String name) {
    return book.find(name).orElseThrow().value() instanceof FactValue.Shown;
  }

  @Test
  void keepsBackAShareByWhichFewBeganOrAfterWhichFewAreLeft() {
    FactBook began = afterYears(20, 3, 20, 5);
    assertThat(isShown(began, "instroom.totaal.binnen1")).isTrue();
    assertThat(isShown(began, "instroom.totaal.binnen2")).as("three more began").isFalse();
    assertThat(isShown(afterYears(20, 5, 20, 5), "instroom.totaal.binnen2")).isTrue();
    assertThat(isShown(afterYears(20, 20, 3, 5), "instroom.totaal.binnen2"))
        .as("three have not begun")
        .isFalse();
    assertThat(isShown(afterYears(20, 20, 3, 1), "instroom.totaal.binnen2")).isTrue();
  }

  @Test
  void keepsTheIntakeOfAGroupBackThatTellsWhenFewOthersBegan() {
    String[] sex = new String[63];
    Arrays.fill(sex, 0, 30, "vrouw");
    Arrays.fill(sex, 30, 60, "man");
    Arrays.fill(sex, 60, 63, "-9");
    String[] graduated = new String[63];
    Arrays.fill(graduated, "2020-11");
    String[] started = new String[63];
    Arrays.fill(started, "");
    Arrays.fill(started, 20, 40, "2021-11");
    Arrays.fill(started, 60, 62, "2021-11");
    FactBook book =
        EditionFacts.of(
                new SampleEdition(
                        new SampleSurvey(63)
                            .date("afstuderen", graduated)
                            .date("start", started)
                            .single("geslacht", "man vrouw", sex)
                            .build())
                    .group("man", "geslacht", "man")
                    .group("vrouw", "geslacht", "vrouw")
                    .banner("sekse", "man", "vrouw")
                    .smallCells(10, 2)
                    .intake(
                        new Intake(
                            "instroom",
                            "instroom",
                            "afstuderen",
                            "start",
                            3,
                            List.of("totaal", "man", "vrouw"),
                            List.of("sekse")))
                    .build())
            .shown();

    assertThat(isShown(book, "instroom.totaal.binnen1")).isTrue();
    assertThat(List.of("man", "vrouw"))
        .as("22 of 63 began, 10 of the 30 men and 10 of the 30 women")
        .anyMatch(group -> !isShown(book, "instroom." + group + ".binnen1"));
    assertThat(isShown(book, "instroom.sekse.vrouw.verschil"))
        .as("with the one group it tells the other")
        .isFalse();
  }

  /** Two groups of twelve; half of the first and a quarter of the second started. */
  private static SampleEdition compared(int minimumBase, String... columns) {
    String[] graduated = new String[24];
    String[] started = new String[24];
    String[] sex = new String[24];
    Arrays.fill(graduated, "2020-11");
    Arrays.fill(started, "");
    Arrays.fill(started, 0, 6, "2021-11");
    Arrays.fill(started, 12, 15, "2022-11");
    Arrays.fill(sex, 0, 12, "man");
    Arrays.fill(sex, 12, 24, "vrouw");
    return new SampleEdition(
            new SampleSurvey(24)
                .date("afstuderen", graduated)
                .date("start", started)
                .single("geslacht", "man vrouw", sex)
                .build())
        .group("man", "geslacht", "man")
        .group("vrouw", "geslacht", "vrouw")
        .banner("sekse", columns)
        .smallCells(minimumBase, 1)
        .intake(
            new Intake(
                "instroom",
                "instroom",
                "afstuderen",
                "start",
                3,
                List.of("totaal", "man", "vrouw"),
                List.of("sekse")));
  }

  @Test
  void comparesTheGroupsOfABannerWithoutTheTotalThatHoldsThem() {
    FactBook book = EditionFacts.of(compared(0, "totaal", "man", "vrouw").build()).shown();

    // by hand: at one year 6 of 24, at two years 3 of 18 of whom 6 men
    double expected = 6 * 12 / 24.0 + 3 * 6 / 18.0;
    double variance = 6 * 18.0 / 23 * 0.5 * 0.5 + 3 * 15.0 / 17 * (6 / 18.0) * (12 / 18.0);
    double chi2 = (6 - expected) * (6 - expected) / variance;
    assertThat(number(book, "instroom.sekse.chi2")).isCloseTo(chi2, within(1e-12));
    assertThat(number(book, "instroom.sekse.vrijheidsgraden")).isEqualTo(1);
    assertThat(number(book, "instroom.sekse.p_waarde")).isBetween(0.1, 0.9);
    assertThat(book.find("instroom.sekse.p_waarde").orElseThrow().unit())
        .as("printed as a chance")
        .isEqualTo(Unit.PROBABILITY);
    assertThat(book.find("instroom.sekse.chi2").orElseThrow().n()).hasValue(24);
    // men 1 + 0.5 * 2 years, women 2 + 0.75 years
    assertThat(number(book, "instroom.man.gemiddelde")).isCloseTo(2, within(1e-12));
    assertThat(number(book, "instroom.sekse.vrouw.verschil")).isCloseTo(0.75, within(1e-12));
    double errors =
        Math.hypot(
            book.find("instroom.man.gemiddelde").orElseThrow().standardError().orElseThrow(),
            book.find("instroom.vrouw.gemiddelde").orElseThrow().standardError().orElseThrow());
    assertThat(
            book.find("instroom.sekse.vrouw.verschil").orElseThrow().standardError().orElseThrow())
        .isCloseTo(errors, within(1e-12));
    assertThat(book.find("instroom.sekse.man.verschil")).isEmpty();
  }

  @Test
  void keepsTheTestBackWhereAGroupIsSmall() {
    FactBook book = EditionFacts.of(compared(13, "man", "vrouw").build()).shown();

    for (String name : List.of("chi2", "vrijheidsgraden", "p_waarde", "vrouw.verschil")) {
      assertThat(book.find("instroom.sekse." + name).orElseThrow().value())
          .isEqualTo(new FactValue.Suppressed(FactValue.Reason.SMALL_BASE));
    }
  }

  @Test
  void refusesGroupsThatShareRespondents() {
    EditionFacts facts =
        EditionFacts.of(
            compared(0, "man", "vrouw", "begonnen")
                .group("begonnen", new Condition.Answered("start"))
                .build());

    assertThat(facts.problems().text())
        .isEqualTo(
            "fout: editie.yaml: De groepen van de kolomreeks ‘sekse’ zijn niet te vergelijken bij"
                + " ‘instroom’: ‘man’ en ‘begonnen’ hebben artsen gemeen.\n"
                + "  Kies bij ‘instroom’ in editie.yaml een kolomreeks van minstens twee groepen"
                + " zonder gemeenschappelijke artsen, of laat de vergelijking weg.\n");
    assertThat(facts.shown().find("instroom.sekse.chi2")).isEmpty();
  }

  @Test
  void saysNothingOfALongerTimeThanAnybodyWasObserved() {
    assertThat(EditionFacts.of(edition(0).build()).shown().find("instroom.totaal.binnen3"))
        .isEmpty();
  }

  @Test
  void keepsBackAShareAfterWhichTooFewWereStillWaiting() {
    FactBook book = EditionFacts.of(edition(12).build()).shown();

    assertThat(book.find("instroom.totaal.binnen1").orElseThrow().number()).isPresent();
    assertThat(book.find("instroom.totaal.binnen2").orElseThrow().value())
        .as("ten were still waiting")
        .isEqualTo(new FactValue.Suppressed(FactValue.Reason.SMALL_BASE));
    assertThat(book.find("instroom.totaal.n").orElseThrow().unit()).isEqualTo(Unit.COUNT);
  }

  private static double number(FactBook book, String name) {
    return book.find(name).orElseThrow().number().orElseThrow();
  }
}
