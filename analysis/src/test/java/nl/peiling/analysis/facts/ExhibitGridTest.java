package nl.peiling.analysis.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.peiling.analysis.sample.SampleEdition;
import nl.peiling.analysis.sample.SampleSurvey;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.edition.ChartForm;
import nl.peiling.model.edition.Derivation;
import nl.peiling.model.edition.Exhibit;
import nl.peiling.model.edition.ExhibitFacts;
import nl.peiling.model.edition.SourceGroup;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.problem.Place;
import nl.peiling.model.survey.Survey;
import org.junit.jupiter.api.Test;

class ExhibitGridTest {

  @Test
  void putsAnswersInRowsAndGroupsInColumnsLargestFirst() {
    ExhibitFacts grid =
        of(
            exhibit("energie")
                .groups("anios", "aios")
                .chart(ChartForm.GROUPED_BARS)
                .order(Exhibit.Order.DESCENDING));

    assertThat(keys(grid.rows())).containsExactly("sfeer", "patient", "regie");
    assertThat(keys(grid.columns())).containsExactly("anios", "aios");
    assertThat(row(grid, 0)).containsExactly("energie.anios.sfeer", "energie.aios.sfeer");
    assertThat(grid.columns().get(1).label()).isEqualTo("Groep aios");
    assertThat(grid.columns().get(1).base().map(FactId::text)).contains("energie.aios.n");
    assertThat(grid.base().map(FactId::text)).contains("energie.totaal.n");
  }

  @Test
  void keepsTheOrderOfTheQuestionnaireAndOfNamedAnswers() {
    assertThat(keys(of(exhibit("energie").groups("anios").chart(ChartForm.BARS)).rows()))
        .containsExactly("patient", "regie", "sfeer");
    assertThat(
            keys(
                of(exhibit("energie")
                        .groups("anios")
                        .categories("werk", "patient")
                        .order(Exhibit.Order.DESCENDING)
                        .chart(ChartForm.BARS))
                    .rows()))
        .containsExactly("werk", "patient");
  }

  @Test
  void stacksTheAnswersOfAScaleItemsByTheirFirstNet() {
    ExhibitFacts grid =
        of(
            exhibit("oordeel")
                .groups("totaal")
                .chart(ChartForm.LIKERT)
                .order(Exhibit.Order.DESCENDING));

    assertThat(keys(grid.rows())).containsExactly("oordeel.sfeer", "oordeel.inhoud");
    assertThat(keys(grid.columns())).containsExactly("laag", "midden", "hoog");
    assertThat(row(grid, 0))
        .containsExactly(
            "oordeel.sfeer.totaal.laag",
            "oordeel.sfeer.totaal.midden",
            "oordeel.sfeer.totaal.hoog");
  }

  @Test
  void stacksGroupsOfOneQuestion() {
    ExhibitFacts grid = of(exhibit("keuze").groups("anios", "aios").chart(ChartForm.STACKED_BARS));

    assertThat(keys(grid.rows())).containsExactly("anios", "aios");
    assertThat(row(grid, 1)).containsExactly("keuze.aios.ja", "keuze.aios.nee");
  }

  @Test
  void putsOneAnswerToSeveralItemsInRowsOfItems() {
    ExhibitFacts grid =
        of(
            exhibit("oordeel")
                .groups("anios", "aios")
                .categories("hoog")
                .chart(ChartForm.GROUPED_BARS)
                .order(Exhibit.Order.DESCENDING));

    assertThat(keys(grid.rows())).containsExactly("oordeel.sfeer", "oordeel.inhoud");
    assertThat(row(grid, 0)).containsExactly("oordeel.sfeer.anios.hoog", "oordeel.sfeer.aios.hoog");
  }

  @Test
  void putsTwoQuestionsWithOneListBesideEachOther() {
    ExhibitFacts grid =
        of(
            exhibit("energie", "zorgen")
                .groups("anios")
                .chart(ChartForm.TWO_SIDED)
                .order(Exhibit.Order.DESCENDING)
                .limit(2));

    assertThat(keys(grid.columns())).containsExactly("energie", "zorgen");
    assertThat(keys(grid.rows())).containsExactly("sfeer", "patient");
    assertThat(row(grid, 0)).containsExactly("energie.anios.sfeer", "zorgen.anios.sfeer");
  }

  @Test
  void givesMeansARowForEachQuestionOrForEachGroup() {
    ExhibitFacts items =
        of(
            exhibit("oordeel")
                .groups("anios", "aios")
                .measures(Measure.MEAN)
                .chart(ChartForm.GROUPED_BARS));
    assertThat(row(items, 0))
        .containsExactly("oordeel.inhoud.anios.gemiddelde", "oordeel.inhoud.aios.gemiddelde");

    ExhibitFacts one =
        of(
            exhibit("uren")
                .groups("anios", "peiling2009")
                .measures(Measure.MEAN, Measure.STANDARD_DEVIATION)
                .chart(ChartForm.SPREAD));
    assertThat(keys(one.rows())).containsExactly("anios", "peiling2009");
    assertThat(one.rows().get(1).label()).isEqualTo("Peiling van 2009");
    assertThat(row(one, 0)).containsExactly("uren.anios.gemiddelde", "uren.anios.sd");
  }

  @Test
  void givesRanksARowForEachPlace() {
    ExhibitFacts grid =
        of(
            exhibit("keuze", "combi")
                .groups("anios", "aios")
                .measures(Measure.SHARE, Measure.RANK)
                .limit(2)
                .chart(ChartForm.NONE));

    assertThat(keys(grid.columns())).containsExactly("anios", "aios");
    assertThat(keys(grid.rows())).containsExactly("ja", "nee", "plaats1", "plaats2");
    assertThat(row(grid, 2)).containsExactly("combi.anios.sfeer.rang", "combi.aios.patient.rang");
    assertThat(grid.cells().get(3).get(1).label()).isEqualTo("regie + sfeer");
  }

  @Test
  void showsNothingForADiagramWithoutNumbers() {
    assertThat(of(exhibit("energie").groups("totaal").measures().chart(ChartForm.DIAGRAM)).facts())
        .isEmpty();
  }

  private static ExhibitFacts of(Draft draft) {
    Survey survey = survey();
    EditionFacts facts =
        EditionFacts.of(
            new SampleEdition(survey)
                .group("anios", "werk", "anios")
                .group("aios", "werk", "aios")
                .sourceGroup(new SourceGroup("peiling2009", "Peiling van 2009", ""))
                .derivation(
                    new Derivation.Combination(
                        new Derivation.Heading("combi", "combi", "", Condition.everyone()),
                        "energie"))
                .exhibit(draft.build())
                .build());
    return facts.exhibits().getFirst();
  }

  private static List<String> keys(List<ExhibitFacts.Head> heads) {
    return heads.stream().map(ExhibitFacts.Head::key).toList();
  }

  private static List<String> row(ExhibitFacts grid, int row) {
    return grid.cells().get(row).stream()
        .map(cell -> cell.fact().map(FactId::text).orElse(""))
        .toList();
  }

  private static Draft exhibit(String... questions) {
    return new Draft(questions);
  }

  private static final class Draft {
    private final List<String> questions;
    private List<String> groups = List.of();
    private List<Measure> measures = List.of(Measure.SHARE);
    private List<String> categories = List.of();
    private Exhibit.Order order = Exhibit.Order.QUESTIONNAIRE;
    private OptionalInt limit = OptionalInt.empty();
    private ChartForm chart = ChartForm.BARS;

    Draft(String... questions) {
      this.questions = List.of(questions);
    }

    Draft groups(String... keys) {
      groups = List.of(keys);
      return this;
    }

    Draft measures(Measure... shown) {
      measures = List.of(shown);
      return this;
    }

    Draft categories(String... keys) {
      categories = List.of(keys);
      return this;
    }

    Draft order(Exhibit.Order asked) {
      order = asked;
      return this;
    }

    Draft limit(int most) {
      limit = OptionalInt.of(most);
      return this;
    }

    Draft chart(ChartForm form) {
      chart = form;
      return this;
    }

    Exhibit build() {
      return new Exhibit(
          "figuur",
          Exhibit.Kind.FIGURE,
          questions,
          Optional.of("totaal"),
          groups,
          measures,
          categories,
          order,
          limit,
          OptionalInt.empty(),
          chart,
          "Titel",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Place.nowhere());
    }
  }

  private static Survey survey() {
    Map<String, List<String>> items = new LinkedHashMap<>();
    items.put("inhoud", List.of("laag", "laag", "midden", "hoog"));
    items.put("sfeer", List.of("hoog", "hoog", "midden", "laag"));
    return new SampleSurvey(4)
        .multiple("werk", "anios aios", List.of(), "anios", "anios", "aios", "aios")
        .multiple(
            "energie",
            "patient regie sfeer",
            List.of("werk=regie+sfeer"),
            "sfeer",
            "sfeer",
            "patient",
            "regie+sfeer")
        .multiple("zorgen", "patient regie sfeer", List.of(), "sfeer", "patient", "patient", "geen")
        .single("keuze", "ja nee", "ja", "nee", "nee", "ja")
        .ratingGrid("oordeel", "laag midden hoog", List.of("hoog_net=midden+hoog"), items)
        .number("uren", "uur", "36", "40", "44", "40")
        .build();
  }
}
