package nl.peiling.analysis.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import nl.peiling.analysis.sample.SampleSurvey;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.codebook.Missing;
import nl.peiling.model.edition.Derivation;
import nl.peiling.model.edition.Specialism;
import nl.peiling.model.facts.Unit;
import nl.peiling.model.survey.ChoiceColumn;
import nl.peiling.model.survey.ChoicesColumn;
import nl.peiling.model.survey.Column;
import nl.peiling.model.survey.NumberColumn;
import nl.peiling.model.survey.Survey;
import org.junit.jupiter.api.Test;

class DeriverTest {

  private static final List<Specialism> SPECIALISMS =
      List.of(
          specialism("huisarts", OptionalInt.of(1)),
          specialism("chirurgie", OptionalInt.of(2)),
          specialism("intern", OptionalInt.of(2)),
          specialism("bedrijf", OptionalInt.of(3)),
          specialism("forensisch", OptionalInt.empty()));
  private static final String OPTIONS = "huisarts chirurgie intern bedrijf forensisch";
  private static final List<Category> CLUSTERS =
      List.of(
          Category.of("cluster1", "cluster 1"),
          Category.of("cluster2", "cluster 2"),
          Category.of("cluster3", "cluster 3"));

  @Test
  void givesTheFirstCaseThatHolds() {
    Survey survey = new SampleSurvey(3).number("jaar", "jaar", "2005", "2012", "2020").build();

    Survey derived = derive(survey, cohort(Condition.everyone()));

    assertThat(cells(derived, "cohort")).containsExactly("oud", "midden", "anders");
  }

  @Test
  void leavesAnUnansweredInputMissingInsteadOfPuttingItInTheLastCase() {
    Survey survey = new SampleSurvey(3).number("jaar", "jaar", "-9", "-8", "").build();

    Survey derived = derive(survey, cohort(Condition.everyone()));

    assertThat(cells(derived, "cohort")).containsExactly("NO_ANSWER", "DONT_KNOW", "NOT_ROUTED");
  }

  @Test
  void decidesACaseWithoutTheMissingAnswerWhereItCannotMatter() {
    Survey survey =
        new SampleSurvey(4)
            .single("een", "ja nee", "ja", "nee", "-9", "-9")
            .single("twee", "ja nee", "-9", "-9", "ja", "nee")
            .build();
    Condition either = new Condition.Or(List.of(gave("een", "ja"), gave("twee", "ja")));

    Survey derived = derive(survey, cases("som", false, oneCase("minstens_een", either), anders()));

    assertThat(cells(derived, "som"))
        .containsExactly("minstens_een", "NO_ANSWER", "minstens_een", "NO_ANSWER");
  }

  @Test
  void negatesOnlyWhatIsKnown() {
    Survey survey = new SampleSurvey(3).single("een", "ja nee", "ja", "nee", "-9").build();

    Survey derived =
        derive(
            survey, cases("niet", false, oneCase("niet_ja", new Condition.Not(gave("een", "ja")))));

    assertThat(cells(derived, "niet")).containsExactly("NO_ANSWER", "niet_ja", "NO_ANSWER");
  }

  @Test
  void takesAQuestionThatWasNotAskedAsNotApplying() {
    Survey survey =
        new SampleSurvey(2)
            .single("een", "ja nee", "ja", "nee")
            .single("twee", "ja nee", "", "")
            .build();

    Survey derived =
        derive(
            survey,
            cases(
                "som",
                false,
                oneCase("beide", new Condition.And(List.of(gave("een", "ja"), gave("twee", "ja")))),
                oneCase("een", gave("een", "ja"))));

    assertThat(cells(derived, "som")).containsExactly("een", "NO_ANSWER");
  }

  @Test
  void givesAllCasesThatHoldAndNoneWhenOneIsUndecided() {
    Survey survey =
        new SampleSurvey(4)
            .multiple(
                "werk", "anios onderzoek aios", List.of(), "anios+onderzoek", "aios", "-9", "geen")
            .single("baan", "ja nee", "ja", "-9", "nee", "nee")
            .build();

    Survey derived =
        derive(
            survey,
            cases(
                "rollen",
                true,
                oneCase("arts", contains("werk", "anios")),
                oneCase("onderzoek", contains("werk", "onderzoek")),
                oneCase("ander", gave("baan", "ja"))));

    assertThat(cells(derived, "rollen"))
        .containsExactly("arts+onderzoek+ander", "NO_ANSWER", "NO_ANSWER", "");
  }

  @Test
  void marksWhoIsOutsideTheBaseAsNotAsked() {
    Survey survey =
        new SampleSurvey(2)
            .single("rol", "aios anios", "aios", "anios")
            .number("jaar", "jaar", "2005", "2005")
            .build();

    Survey derived = derive(survey, cohort(gave("rol", "aios")));

    assertThat(cells(derived, "cohort")).containsExactly("oud", "NOT_ROUTED");
  }

  @Test
  void countsTheMonthsBetweenTwoDates() {
    Survey survey =
        new SampleSurvey(6)
            .date("afstuderen", "2018-09", "2018-09", "-9", "2018-09", "2020-01", "-9")
            .date("start", "2021-03", "2018-09", "2020-01", "", "2019-12", "")
            .build();

    Survey derived =
        derive(
            survey,
            new Derivation.YearOf(heading("jaar"), "afstuderen"),
            new Derivation.Elapsed(heading("duur"), "afstuderen", "start", Unit.YEAR),
            new Derivation.Elapsed(heading("maanden"), "afstuderen", "start", Unit.MONTH));

    assertThat(cells(derived, "jaar"))
        .containsExactly("2018.0", "2018.0", "NO_ANSWER", "2018.0", "2020.0", "NO_ANSWER");
    assertThat(cells(derived, "duur"))
        .containsExactly("2.5", "0.0", "NO_ANSWER", "NOT_ROUTED", "NO_ANSWER", "NOT_ROUTED");
    assertThat(cells(derived, "maanden").getFirst()).isEqualTo("30.0");
  }

  @Test
  void findsTheClusterOfASpecialism() {
    Survey survey =
        new SampleSurvey(5)
            .single("opleiding", OPTIONS, "huisarts", "intern", "forensisch", "-9", "")
            .build();

    Survey derived =
        derive(survey, new Derivation.ClusterOf(heading("cluster"), "opleiding", CLUSTERS, false));

    assertThat(cells(derived, "cluster"))
        .containsExactly("cluster1", "cluster2", "NO_ANSWER", "NO_ANSWER", "NOT_ROUTED");
  }

  @Test
  void findsTheClustersOfSeveralSpecialisms() {
    Survey survey =
        new SampleSurvey(4)
            .multiple(
                "gesolliciteerd",
                OPTIONS,
                List.of(),
                "huisarts+bedrijf",
                "chirurgie+intern",
                "-8",
                "forensisch")
            .build();

    Survey derived =
        derive(
            survey,
            new Derivation.ClusterOf(heading("clusters"), "gesolliciteerd", CLUSTERS, true));

    assertThat(cells(derived, "clusters"))
        .containsExactly("cluster1+cluster3", "cluster2", "DONT_KNOW", "");
  }

  @Test
  void countsAnAnswerOutsideTheClustersWhereThereIsACategoryForIt() {
    List<Category> withNone = new ArrayList<>(CLUSTERS);
    withNone.add(Category.of(Derivation.ClusterOf.NO_CLUSTER, "geen cluster"));
    Survey survey =
        new SampleSurvey(2).single("opleiding", OPTIONS, "forensisch", "intern").build();

    Survey derived =
        derive(survey, new Derivation.ClusterOf(heading("cluster"), "opleiding", withNone, false));

    assertThat(cells(derived, "cluster")).containsExactly("geen_cluster", "cluster2");
  }

  @Test
  void unitesTheAnswersToTheItemsOfAGrid() {
    Map<String, List<String>> places = new LinkedHashMap<>();
    places.put("p1", List.of("intern", "bedrijf", "-9", ""));
    places.put("p2", List.of("huisarts", "", "intern", ""));
    Survey survey = new SampleSurvey(4).choiceGrid("plek", OPTIONS, places).build();
    List<Category> some =
        List.of(Category.of("intern", "intern"), Category.of("huisarts", "huisarts"));

    Survey derived = derive(survey, new Derivation.Union(heading("vakken"), "plek", some));

    assertThat(cells(derived, "vakken"))
        .containsExactly("intern+huisarts", "", "NO_ANSWER", "NOT_ROUTED");
  }

  @Test
  void takesAwayTheAnswersToAnotherQuestion() {
    Survey survey =
        new SampleSurvey(5)
            .multiple(
                "gevraagd",
                OPTIONS,
                List.of(),
                "intern+bedrijf",
                "intern+huisarts",
                "intern",
                "",
                "-9")
            .multiple(
                "gekregen", OPTIONS, List.of(), "bedrijf+huisarts", "", "-8", "intern", "intern")
            .build();
    List<Category> some =
        List.of(Category.of("intern", "intern"), Category.of("bedrijf", "bedrijf"));

    Survey derived =
        derive(survey, new Derivation.Without(heading("niet"), "gevraagd", "gekregen", some));

    assertThat(cells(derived, "niet"))
        .containsExactly("intern", "intern", "DONT_KNOW", "NOT_ROUTED", "NO_ANSWER");
  }

  @Test
  void combinesTheDifferentAnswersOfAGridInTheOrderOfTheList() {
    Map<String, List<String>> places = new LinkedHashMap<>();
    places.put("p1", List.of("intern", "intern", "intern", "huisarts", "intern", "-9"));
    places.put("p2", List.of("chirurgie", "intern", "chirurgie", "-9", "", ""));
    places.put("p3", List.of("intern", "", "", "", "", ""));
    Survey survey = new SampleSurvey(6).choiceGrid("plek", OPTIONS, places).build();

    Survey derived = derive(survey, new Derivation.Combination(heading("plekken"), "plek"));

    assertThat(cells(derived, "plekken"))
        .containsExactly(
            "chirurgie__intern", "intern", "chirurgie__intern", "NO_ANSWER", "intern", "NO_ANSWER");
    assertThat(derived.variable("plekken").categories())
        .extracting(Category::key)
        .as("equally frequent, so by key")
        .containsExactly("chirurgie__intern", "intern");
    assertThat(derived.variable("plekken").labelOf("chirurgie__intern"))
        .contains("chirurgie + intern");
  }

  @Test
  void ordersCombinationsByTheirNumber() {
    Survey survey =
        new SampleSurvey(3)
            .multiple("plek", OPTIONS, List.of(), "chirurgie", "intern", "intern")
            .build();

    Survey derived = derive(survey, new Derivation.Combination(heading("plekken"), "plek"));

    assertThat(derived.variable("plekken").categories())
        .extracting(Category::key)
        .containsExactly("intern", "chirurgie");
  }

  private static Survey derive(Survey survey, Derivation... derivations) {
    return new Deriver(SPECIALISMS).derive(survey, List.of(derivations));
  }

  private static Derivation cohort(Condition askedOf) {
    return new Derivation.Cases(
        new Derivation.Heading("cohort", "cohort", "cohort", askedOf),
        List.of(
            oneCase("oud", new Condition.Compares("jaar", Condition.Comparison.LESS, 2009)),
            oneCase("midden", new Condition.Compares("jaar", Condition.Comparison.LESS, 2019)),
            anders()),
        false,
        List.of());
  }

  private static Derivation cases(String key, boolean multiple, Derivation.Case... cases) {
    return new Derivation.Cases(heading(key), List.of(cases), multiple, List.of());
  }

  private static Derivation.Heading heading(String key) {
    return new Derivation.Heading(key, key, key, Condition.everyone());
  }

  private static Derivation.Case oneCase(String key, Condition rule) {
    return new Derivation.Case(key, key, rule);
  }

  private static Derivation.Case anders() {
    return oneCase("anders", Condition.everyone());
  }

  private static Condition gave(String variable, String category) {
    return new Condition.Gave(variable, List.of(category), false);
  }

  private static Condition contains(String variable, String category) {
    return new Condition.Gave(variable, List.of(category), true);
  }

  private static Specialism specialism(String key, OptionalInt cluster) {
    return new Specialism(key, key, key, key, cluster, "specialisme", Optional.empty());
  }

  private static List<String> cells(Survey survey, String key) {
    Column column = survey.column(key);
    List<Category> categories = survey.variable(key).categories();
    List<String> cells = new ArrayList<>();
    for (int row = 0; row < survey.size(); row++) {
      cells.add(cell(column, categories, row));
    }
    return cells;
  }

  private static String cell(Column column, List<Category> categories, int row) {
    if (!column.isValid(row)) {
      return column.missing(row).map(Missing::name).orElseThrow();
    }
    if (column instanceof ChoiceColumn choice) {
      return categories.get(choice.code(row)).key();
    }
    if (column instanceof ChoicesColumn choices) {
      return String.join(
          "+",
          IntStream.range(0, categories.size())
              .filter(code -> choices.has(row, code))
              .mapToObj(code -> categories.get(code).key())
              .toList());
    }
    return Double.toString(((NumberColumn) column).value(row));
  }
}
