package nl.peiling.model.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Missing;
import nl.peiling.model.codebook.Question;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.ChartForm;
import nl.peiling.model.edition.Derivation;
import nl.peiling.model.edition.EditionFolder;
import nl.peiling.model.edition.Exhibit;
import nl.peiling.model.edition.Fieldwork;
import nl.peiling.model.edition.Group;
import nl.peiling.model.edition.SmallCells;
import nl.peiling.model.edition.SourcedNumber;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.survey.Survey;
import org.junit.jupiter.api.Test;

/** What is read from the small edition of twelve respondents. */
class ProefEditionTest {

  private static final EditionFolder FOLDER =
      EditionReader.read(Proef.ORIGINAL).value().orElseThrow();
  private static final Survey SURVEY = FOLDER.survey();

  private static Question question(String key) {
    return SURVEY.codebook().question(key).orElseThrow();
  }

  private static Derivation derivation(String key) {
    return FOLDER.edition().derivations().stream()
        .filter(d -> d.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void readsTheAnswersOfEachKindOfQuestion() {
    assertThat(SURVEY.size()).isEqualTo(12);
    assertThat(SURVEY.id(11)).isEqualTo("12");
    assertThat(SURVEY.choice("geslacht").code(0)).isEqualTo(1);
    assertThat(SURVEY.choices("functie").mask(2)).isEqualTo(0b0011);
    assertThat(SURVEY.choice("cijfer_studie").code(4)).isEqualTo(8);
    assertThat(SURVEY.number("uren_nu").value(2)).isEqualTo(38.5);
    assertThat(SURVEY.date("afstuderen").month(3)).hasValue(YearMonth.of(2005, 3));
    assertThat(SURVEY.choice("plek_werkveld.p2").code(1)).isEqualTo(1);
    assertThat(SURVEY.choice("overweging.inhoud").code(0)).isEqualTo(4);
    assertThat(SURVEY.choices("sollicitatie").mask(9)).isEqualTo(0b10001);
    assertThat(SURVEY.text("toelichting").text(2))
        .hasValue("Mijn begeleider zei: \"Probeer het eens.\"\nDat deed ik.");
    assertThat(SURVEY.choices("toelichting_thema").mask(2)).isEqualTo(0b011);
  }

  @Test
  void keepsTheReasonsForNoAnswerApart() {
    assertThat(SURVEY.choice("zekerheid").missing(3)).hasValue(Missing.DONT_KNOW);
    assertThat(SURVEY.choice("zekerheid").missing(7)).hasValue(Missing.NO_ANSWER);
    assertThat(SURVEY.choices("energie").missing(3)).hasValue(Missing.NO_ANSWER);
    assertThat(SURVEY.choices("energie").missing(8)).hasValue(Missing.NOT_ROUTED);
    assertThat(SURVEY.choices("toelichting_thema").missing(1)).hasValue(Missing.NOT_ROUTED);
  }

  @Test
  void readsTheQuestionnaire() {
    assertThat(SURVEY.codebook().blocks()).hasSize(6);
    assertThat(SURVEY.codebook().idField()).isEqualTo("respondent");
    Question.MultipleChoice energy = (Question.MultipleChoice) question("energie");
    assertThat(energy.form().atMost()).isEqualTo(OptionalInt.of(2));
    assertThat(energy.heading().randomOrder()).isTrue();
    assertThat(energy.heading().askedOf().text()).isEqualTo("niet functie bevat anders");
    assertThat(energy.form().nets().getFirst().members())
        .containsExactly("patientcontact", "werksfeer");
    assertThat(energy.form().categories().getLast())
        .isEqualTo(new Category("anders", "anders", true, false));
    assertThat(((Form.AnyOf) question("functie").variables().getFirst().form()).categories())
        .last()
        .isEqualTo(new Category("anders", "niet werkend of anders", true, true));
    assertThat(question("zekerheid").heading().offersDontKnow()).isTrue();
    assertThat(question("toelichting_thema").heading().codedAfterwards()).isTrue();
    assertThat(question("minst_werkveld").heading().defect()).isPresent();
    assertThat(((Question.OpenText) question("toelichting")).themes())
        .hasValue("toelichting_thema");
    assertThat(((Form.Rating) question("cijfer_studie").variables().getFirst().form()).categories())
        .extracting(Category::key)
        .contains("c1", "c10")
        .hasSize(10);
    assertThat(question("plek_werkveld").variables())
        .extracting(Variable::key, variable -> variable.askedOf().text())
        .containsExactly(
            tuple("plek_werkveld.p1", "functie bevat anios"),
            tuple("plek_werkveld.p2", "functie bevat anios en aantal_plekken >= 2"));
  }

  @Test
  void readsTheEdition() {
    assertThat(FOLDER.edition().key()).isEqualTo("proef");
    assertThat(FOLDER.edition().synthetic()).isTrue();
    assertThat(FOLDER.edition().fieldwork())
        .isEqualTo(new Fieldwork(LocalDate.of(2023, 11, 15), LocalDate.of(2023, 12, 31)));
    assertThat(FOLDER.edition().population())
        .containsExactly(
            new SourcedNumber("pool", "Basisartsen in de pool", 50, Optional.of("verzonnen")));
    assertThat(FOLDER.edition().exclusions().getFirst().source()).isEmpty();
    assertThat(FOLDER.edition().smallCells()).isEqualTo(new SmallCells(3, 5, 1));
    assertThat(FOLDER.edition().groups())
        .extracting(Group::key)
        .startsWith("totaal", "anios", "onderzoeker", "aios");
    assertThat(FOLDER.edition().group("aios").orElseThrow().rule().text())
        .isEqualTo("functie bevat aios");
    assertThat(FOLDER.edition().banners().getLast().groups())
        .containsExactly("totaal", "cohort_recent", "cohort_midden", "cohort_oud");
    assertThat(FOLDER.edition().ratios().getFirst().categories())
        .containsExactly("interne_geneeskunde", "huisartsgeneeskunde");
  }

  @Test
  void readsTheDerivedVariables() {
    assertThat(FOLDER.edition().derivations()).hasSize(10);
    assertThat(((Derivation.Cases) derivation("werksoort")).multiple()).isTrue();
    assertThat(((Derivation.Cases) derivation("cohort")).nets().getFirst().members())
        .containsExactly("recent", "midden");
    assertThat(((Derivation.ClusterOf) derivation("cluster_opleiding")).multiple()).isFalse();
    assertThat(((Derivation.ClusterOf) derivation("cluster_plekken")).multiple()).isTrue();
    assertThat(derivation("cluster_plekken").form().categories())
        .extracting(Category::key)
        .containsExactly("cluster1", "cluster2", "cluster3", "geen_cluster");
    assertThat(derivation("vakken_anios").form().categories()).hasSize(6);
    assertThat(derivation("niet_verkregen").form().categories())
        .extracting(Category::key)
        .containsExactly("huisartsgeneeskunde", "cardiologie");
  }

  @Test
  void readsTheExhibits() {
    assertThat(FOLDER.exhibits()).hasSize(10);
    Exhibit energy = FOLDER.exhibits().get(2);
    assertThat(energy.key()).isEqualTo("energie-naar-functie");
    assertThat(energy.questions()).containsExactly("energie");
    assertThat(energy.groups()).containsExactly("anios", "onderzoeker", "aios");
    assertThat(energy.measures()).containsExactly(Measure.SHARE);
    assertThat(energy.order()).isEqualTo(Exhibit.Order.DESCENDING);
    assertThat(energy.chart()).isEqualTo(ChartForm.GROUPED_BARS);
    assertThat(energy.place().text()).isEqualTo("figuren.yaml, regel 21, kolom 3");
    Exhibit places = FOLDER.exhibits().getLast();
    assertThat(places.kind()).isEqualTo(Exhibit.Kind.TABLE);
    assertThat(places.measures()).containsExactly(Measure.SHARE, Measure.RANK);
    assertThat(places.limit()).isEqualTo(OptionalInt.of(3));
    assertThat(FOLDER.exhibits().getFirst().measures()).isEmpty();
  }

  @Test
  void readsTheTables() {
    assertThat(FOLDER.published()).hasSize(26);
    assertThat(FOLDER.published().get(13).value()).hasValue(new BigDecimal("6.8"));
    assertThat(FOLDER.published().get(16).minimum()).hasValue(new BigDecimal("46"));
    assertThat(FOLDER.relations().get(2).claims()).hasSize(2);
    assertThat(FOLDER.margins().getFirst().fact().text())
        .isEqualTo("leeftijdsklasse.aangeschreven.tot30");
    assertThat(FOLDER.margins().getFirst().to()).isEqualTo(OptionalInt.of(30));
    assertThat(FOLDER.series().get(1).fact()).isEmpty();
    assertThat(FOLDER.series().get(1).breakNote()).hasValue("andere populatie");
    assertThat(FOLDER.earlierEditions().getFirst().responsePercent()).isEqualTo(OptionalInt.of(25));
    assertThat(FOLDER.specialisms())
        .extracting(specialism -> specialism.cluster().orElse(0))
        .isEqualTo(List.of(1, 1, 2, 2, 3));
  }

  @Test
  void findsTheGroupsThatWereCountedByHand() {
    assertThat(count("anios")).isEqualTo(6);
    assertThat(count("onderzoeker")).isEqualTo(3);
    assertThat(count("aios")).isEqualTo(4);
    assertThat(count("werkend")).isEqualTo(11);
    assertThat(count("zeker")).isEqualTo(6);
    assertThat(count("twijfel")).isEqualTo(3);
  }

  private static int count(String group) {
    return SURVEY.members(FOLDER.edition().group(group).orElseThrow().rule()).count();
  }
}
