package nl.peiling.analysis.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.peiling.analysis.estimate.ShareInterval;
import nl.peiling.analysis.estimate.SurveyDesign;
import nl.peiling.analysis.inference.ChiSquaredTest;
import nl.peiling.analysis.sample.SampleEdition;
import nl.peiling.analysis.sample.SampleSurvey;
import nl.peiling.model.edition.Methods;
import nl.peiling.model.edition.Methods.Correction;
import nl.peiling.model.edition.Methods.IntervalMethod;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.GroupTest;
import nl.peiling.model.facts.GroupTest.Kind;
import org.junit.jupiter.api.Test;

/** The outcomes themselves are held to R on the edition of 2023; here is what is tested at all. */
class GroupTestFactsTest {

  private static final int SIZE = 240;

  private static String[] cells(java.util.function.IntFunction<String> cell) {
    return IntStream.range(0, SIZE).mapToObj(cell).toArray(String[]::new);
  }

  /** Men and women apart; who works here and there in both; a question of each kind. */
  private static SampleEdition edition(Correction correction, String... tested) {
    return new SampleEdition(
            new SampleSurvey(SIZE)
                .single("geslacht", "man vrouw", cells(row -> row < 100 ? "man" : "vrouw"))
                .multiple(
                    "werk",
                    "hier daar",
                    List.of(),
                    cells(row -> row < 120 ? "hier" : row < 140 ? "hier+daar" : "daar"))
                .single("keus", "ja nee", cells(row -> row * 7 % 5 < 2 ? "ja" : "nee"))
                .multiple("energie", "a b", List.of(), cells(row -> row % 3 == 0 ? "a" : "a+b"))
                .ratingGrid(
                    "cijfer",
                    "p1 p2 p3",
                    List.of(),
                    Map.of("x", List.of(cells(row -> "p" + (1 + row % 3)))))
                .number("uren", "uur per week", cells(row -> Integer.toString(row * 13 % 40)))
                .build())
        .group("man", "geslacht", "man")
        .group("vrouw", "geslacht", "vrouw")
        .group("hier", "werk", "hier")
        .group("daar", "werk", "daar")
        .banner("sekse", "totaal", "man", "vrouw")
        .banner("plaats", "totaal", "hier", "daar")
        .methods(new Methods(true, IntervalMethod.WILSON, correction, List.of(tested)));
  }

  private static Optional<Kind> kind(EditionFacts facts, String variable, String banner) {
    return facts.tests().stream()
        .filter(test -> test.variable().equals(variable) && test.banner().equals(banner))
        .map(GroupTest::kind)
        .distinct()
        .reduce((one, other) -> {
          throw new AssertionError("two kinds");
        });
  }

  @Test
  void takesTheTestThatSuitsTheAnswersAndTheGroups() {
    EditionFacts facts = EditionFacts.of(edition(Correction.HOLM, "sekse", "plaats").build());

    assertThat(kind(facts, "keus", "sekse")).contains(Kind.RAO_SCOTT);
    assertThat(kind(facts, "energie", "sekse")).contains(Kind.RAO_SCOTT);
    assertThat(kind(facts, "cijfer.x", "sekse")).contains(Kind.KRUSKAL_WALLIS);
    assertThat(kind(facts, "uren", "sekse")).contains(Kind.WELCH);
    assertThat(kind(facts, "keus", "plaats")).contains(Kind.WALD_SHARES);
    assertThat(kind(facts, "energie", "plaats")).contains(Kind.WALD_SHARES);
    assertThat(kind(facts, "cijfer.x", "plaats")).contains(Kind.WALD_RANKS);
    assertThat(kind(facts, "uren", "plaats")).contains(Kind.WALD_MEANS);
  }

  @Test
  void testsNothingUnlessTheEditionAsksForIt() {
    EditionFacts facts = EditionFacts.of(edition(Correction.HOLM).build());

    assertThat(facts.tests()).isEmpty();
    assertThat(facts.shown().facts()).noneMatch(fact -> fact.id().measure().isOfGroupTest());
  }

  @Test
  void givesTheOutcomeOfTheWholeSurveyWithAlikeRespondentsTakenTogether() {
    FactBook book = EditionFacts.of(edition(Correction.HOLM, "sekse").build()).shown();

    ChiSquaredTest apart =
        ChiSquaredTest.of(
                SurveyDesign.unweighted(SIZE),
                row -> true,
                row -> row * 7 % 5 < 2 ? 0 : 1,
                row -> row < 100 ? 0 : 1)
            .orElseThrow();
    assertThat(number(book, "keus.sekse.p_waarde")).isCloseTo(apart.pValue(), within(1e-12));
    assertThat(number(book, "keus.sekse.f_waarde")).isCloseTo(apart.f(), within(1e-12));
    assertThat(book.find("keus.sekse.f_waarde").orElseThrow().n()).hasValue(SIZE);
  }

  @Test
  void testsNoQuestionThatTheGroupsAreMadeOf() {
    EditionFacts facts = EditionFacts.of(edition(Correction.HOLM, "sekse", "plaats").build());

    assertThat(kind(facts, "geslacht", "sekse")).isEmpty();
    assertThat(kind(facts, "werk", "plaats")).isEmpty();
    assertThat(kind(facts, "werk", "sekse")).contains(Kind.RAO_SCOTT);
  }

  @Test
  void correctsTheAnswersToAQuestionTogetherAsTheEditionChooses() {
    FactBook holm = EditionFacts.of(edition(Correction.HOLM, "plaats").build()).shown();
    FactBook none = EditionFacts.of(edition(Correction.NONE, "plaats").build()).shown();
    FactBook bonferroni = EditionFacts.of(edition(Correction.BONFERRONI, "plaats").build()).shown();

    String name = "keus.plaats.ja.antwoord_p";
    double p = number(holm, name);
    assertThat(number(none, name)).isEqualTo(p);
    assertThat(number(none, name + "_gecorrigeerd")).isEqualTo(p);
    // yes and no are each other's mirror: two tests with one p-value
    assertThat(number(holm, name + "_gecorrigeerd")).isCloseTo(Math.min(1, 2 * p), within(1e-12));
    assertThat(number(bonferroni, name + "_gecorrigeerd"))
        .isCloseTo(Math.min(1, 2 * p), within(1e-12));
  }

  @Test
  void leavesOutAGroupBelowTheLowBase() {
    SampleEdition edition = edition(Correction.HOLM, "sekse", "plaats").smallCells(101, 1);

    assertThat(EditionFacts.of(edition.build()).tests())
        .as("only a hundred men")
        .noneMatch(test -> test.banner().equals("sekse"))
        .isEmpty();
  }

  @Test
  void keepsQuietAboutGroupsThatShareFewRespondents() {
    // twenty work here and there: from the outcome their answers could be worked out
    SampleEdition few = edition(Correction.HOLM, "plaats").smallCells(21, 1);
    SampleEdition enough = edition(Correction.HOLM, "plaats").smallCells(20, 1);

    assertThat(EditionFacts.of(few.build()).tests()).isEmpty();
    assertThat(EditionFacts.of(enough.build()).tests()).isNotEmpty();
  }

  @Test
  void keepsQuietWhereACellIsKeptBack() {
    SampleEdition edition =
        new SampleEdition(
                new SampleSurvey(SIZE)
                    .single("geslacht", "man vrouw", cells(row -> row < 100 ? "man" : "vrouw"))
                    .single(
                        "keus",
                        "ja nee anders",
                        cells(row -> row < 3 ? "anders" : row % 2 == 0 ? "ja" : "nee"))
                    .build())
            .group("man", "geslacht", "man")
            .group("vrouw", "geslacht", "vrouw")
            .banner("sekse", "man", "vrouw")
            .methods(new Methods(true, IntervalMethod.WILSON, Correction.HOLM, List.of("sekse")));

    assertThat(kind(EditionFacts.of(edition.smallCells(5, 1).build()), "keus", "sekse"))
        .isPresent();
    assertThat(kind(EditionFacts.of(edition.smallCells(5, 5).build()), "keus", "sekse")).isEmpty();
  }

  @Test
  void makesIntervalsAsTheEditionChooses() {
    SampleEdition edition =
        edition(Correction.HOLM)
            .methods(new Methods(true, IntervalMethod.CLOPPER_PEARSON, Correction.HOLM, List.of()));
    Fact share = EditionFacts.of(edition.build()).shown().find("keus.totaal.ja").orElseThrow();

    // without a known population the base is n - 1
    double p = 96.0 / SIZE;
    var exact = ShareInterval.clopperPearson(p * (SIZE - 1), SIZE - 1, 0.95);
    assertThat(share.interval().orElseThrow().lower()).isCloseTo(exact.lower(), within(1e-12));
    assertThat(share.interval().orElseThrow().upper()).isCloseTo(exact.upper(), within(1e-12));
    Fact wilson =
        EditionFacts.of(edition(Correction.HOLM).build())
            .shown()
            .find("keus.totaal.ja")
            .orElseThrow();
    assertThat(wilson.interval().orElseThrow().lower()).isGreaterThan(exact.lower());
  }

  private static double number(FactBook book, String name) {
    return book.find(name).orElseThrow(() -> new AssertionError(name)).number().orElseThrow();
  }
}
