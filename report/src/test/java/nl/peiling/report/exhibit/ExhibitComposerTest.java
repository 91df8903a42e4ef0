package nl.peiling.report.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peiling.model.edition.ChartForm;
import nl.peiling.model.edition.Exhibit;
import nl.peiling.model.edition.ExhibitFacts;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.facts.Unit;
import nl.peiling.report.chart.AxisNamed;
import nl.peiling.report.chart.ChartData;
import nl.peiling.report.chart.Columns;
import nl.peiling.report.chart.GroupedBars;
import nl.peiling.report.chart.PoolDiagram;
import nl.peiling.report.chart.StackedBars;
import nl.peiling.report.chart.TrendLine;
import org.junit.jupiter.api.Test;

class ExhibitComposerTest {
  private static final List<String> TWO = List.of("anios", "niet_als_arts");

  private static SmallEdition energy() {
    return new SmallEdition()
        .share("energie.anios.patientcontact", 0.62, 2187)
        .share("energie.anios.regie", 0.2149, 2187)
        .share("energie.anios.teamwork", 0.004, 2187)
        .share("energie.anios.anders", 0, 2187)
        .number("energie.anios.n", 2187, Unit.COUNT, 2187)
        .share("energie.niet_als_arts.patientcontact", 0.1, 146)
        .share("energie.niet_als_arts.regie", 0.48, 146)
        .share("energie.niet_als_arts.teamwork", 0.3, 146)
        .share("energie.niet_als_arts.anders", 0.05, 146)
        .number("energie.niet_als_arts.n", 146, Unit.COUNT, 146);
  }

  private static Figure figure(SmallEdition edition, ChartForm form, List<String> groups) {
    Exhibit exhibit = SmallEdition.exhibit(form, groups, Measure.SHARE, "");
    return (Figure) edition.compose(exhibit, SmallEdition.answersByGroup(groups));
  }

  private static List<List<String>> texts(List<DataTable.Row> rows) {
    return rows.stream()
        .map(row -> row.cells().stream().map(DataTable.Cell::text).toList())
        .toList();
  }

  private static List<String> notesOnPlaces(int last, String... listed) {
    SmallEdition edition = new SmallEdition().number("plek.anios.n", 100, Unit.COUNT, 100);
    String[] all = {"umc", "ggz", "huisarts", "ouderen"};
    int[] places = {1, 2, 2, last};
    for (int i = 0; i < all.length; i++) {
      edition
          .share("plek.anios." + all[i], 0.4 - 0.1 * places[i], 100)
          .number("plek.anios." + all[i] + ".rang", places[i], Unit.RANK, 100);
    }
    List<ExhibitFacts.Head> rows = new ArrayList<>();
    List<List<ExhibitFacts.Cell>> cells = new ArrayList<>();
    for (String answer : listed) {
      String place = Integer.toString(rows.size() + 1);
      rows.add(new ExhibitFacts.Head("plaats" + place, place, Optional.empty()));
      cells.add(
          List.of(SmallEdition.cell(SmallEdition.id("plek.anios." + answer + ".rang"), answer)));
    }
    ExhibitFacts layout =
        new ExhibitFacts(
            "proef",
            Optional.empty(),
            rows,
            List.of(new ExhibitFacts.Head("anios", "Anios", Optional.empty())),
            cells);
    Exhibit exhibit = SmallEdition.exhibit(ChartForm.NONE, List.of("anios"), Measure.RANK, "");
    return ((Table) edition.compose(exhibit, layout)).notes();
  }

  @Test
  void saysThatCombinationsShareAPlace() {
    assertThat(notesOnPlaces(4, "umc", "ggz", "huisarts"))
        .contains("Combinaties die even vaak voorkomen delen een plaats; zij staan onder elkaar.")
        .noneMatch(note -> note.contains("weggelaten"));
  }

  @Test
  void saysThatTheListEndsWhereOthersAreAsFrequent() {
    assertThat(notesOnPlaces(4, "umc", "ggz"))
        .contains(
            "Anios: andere combinaties komen even vaak voor als de laatste die er staat; die zijn"
                + " weggelaten.");
    assertThat(notesOnPlaces(4, "umc")).noneMatch(note -> note.contains("combinaties"));
  }

  @Test
  void drawsOneGroupAsBarsWithItsPrintedValues() {
    Figure figure = figure(energy(), ChartForm.BARS, List.of("anios"));
    GroupedBars bars = (GroupedBars) figure.drawing();
    assertThat(bars.data().data())
        .extracting(row -> row.getFirst().label())
        .containsExactly("62%", "21%", "<1%", "0%");
    assertThat(figure.base()).isEqualTo("n = 2.187 anios");
    assertThat(figure.notes())
        .containsExactly("Meer antwoorden mogelijk.", "Tabellenboek: blad C5 energie.");
    assertThat(((ChartData.Known) bars.data().data().getFirst().getFirst()).interval()).isEmpty();
  }

  @Test
  void notesWhatWentWrongWithAQuestion() {
    SmallEdition edition = energy().withDefect("Een antwoord ontbrak in de vragenlijst.");
    Figure figure = figure(edition, ChartForm.BARS, List.of("anios"));
    assertThat(figure.notes())
        .startsWith("Meer antwoorden mogelijk.", "Een antwoord ontbrak in de vragenlijst.");
  }

  @Test
  void comparesGroupsWithTheirIntervalsAndBases() {
    Figure figure = figure(energy(), ChartForm.GROUPED_BARS, TWO);
    GroupedBars bars = (GroupedBars) figure.drawing();
    assertThat(((ChartData.Known) bars.data().data().getFirst().getFirst()).interval()).isPresent();
    assertThat(figure.base()).isEqualTo("n = 2.187 (anios), 146 (niet als arts)");
    assertThat(figure.notes())
        .anySatisfy(note -> assertThat(note).contains("95%-betrouwbaarheidsinterval"));
  }

  @Test
  void putsTheNumbersOfAFigureInATableWithTheirFacts() {
    DataTable data = figure(energy(), ChartForm.GROUPED_BARS, TWO).data();
    assertThat(texts(data.head())).containsExactly(List.of("Antwoord", "Anios", "Niet als arts"));
    assertThat(texts(data.body()))
        .containsExactly(
            List.of("contact met patiënten", "62%", "10%"),
            List.of("eigen regie", "21%", "48%"),
            List.of("teamwork", "<1%", "30%"),
            List.of("anders", "0%", "5%"),
            List.of("Aantal (n)", "2.187", "146"));
    assertThat(data.body().getFirst().cells().get(1).fact())
        .hasValue("energie.anios.patientcontact");
    assertThat(data.body().getFirst().cells().getFirst().header()).isTrue();
  }

  @Test
  void tellsWhatAFigureShowsFromItsFacts() {
    assertThat(figure(energy(), ChartForm.BARS, List.of("anios")).alt())
        .isEqualTo(
            "Wat energie geeft. Alle waarden: contact met patiënten (62%), eigen regie (21%),"
                + " teamwork (minder dan 1%) en anders (0%).");
    assertThat(figure(energy(), ChartForm.GROUPED_BARS, TWO).alt())
        .endsWith(
            "Niet als arts: eigen regie (48%), teamwork (30%) en contact met patiënten (10%).");
  }

  @Test
  void fillsTheDescriptionOfTheEditionWithFacts() {
    Exhibit exhibit =
        SmallEdition.exhibit(
            ChartForm.BARS,
            List.of("anios"),
            Measure.SHARE,
            "Staven. Eigen regie noemt ${energie.anios.regie}, teamwork ${ energie.anios.teamwork"
                + " }.");
    Figure figure =
        (Figure) energy().compose(exhibit, SmallEdition.answersByGroup(List.of("anios")));
    assertThat(figure.alt())
        .startsWith("Staven. Eigen regie noemt 21%, teamwork minder dan 1%. Alle waarden:");
  }

  @Test
  void reportsAFactThatADescriptionNamesAndThatIsNotThere() {
    Exhibit exhibit =
        SmallEdition.exhibit(
            ChartForm.BARS, List.of("anios"), Measure.SHARE, "Regie: ${energie.anios.regi}.");
    ExhibitComposer.Composed composed =
        energy()
            .composer()
            .compose(List.of(exhibit), List.of(SmallEdition.answersByGroup(List.of("anios"))));
    assertThat(composed.problems().hasErrors()).isTrue();
    assertThat(composed.problems().text())
        .contains("figuren.yaml", "energie.anios.regi", "Bedoelt u energie.anios.regie");
  }

  @Test
  void reportsAFactThatAFigureShowsAndThatIsNotThere() {
    SmallEdition edition = new SmallEdition().share("energie.anios.patientcontact", 0.6, 100);
    Exhibit exhibit = SmallEdition.exhibit(ChartForm.BARS, List.of("anios"), Measure.SHARE, "");
    ExhibitComposer.Composed composed =
        edition
            .composer()
            .compose(List.of(exhibit), List.of(SmallEdition.answersByGroup(List.of("anios"))));
    assertThat(composed.problems().list()).hasSize(3);
  }

  @Test
  void showsThatNumbersAreKeptBackOrNotAsked() {
    SmallEdition edition =
        new SmallEdition()
            .share("energie.anios.patientcontact", 0.6, 100)
            .suppressed("energie.anios.regie", 100)
            .notAsked("energie.anios.teamwork")
            .share("energie.anios.anders", 0.1, 100);
    Figure figure = figure(edition, ChartForm.BARS, List.of("anios"));
    GroupedBars bars = (GroupedBars) figure.drawing();
    assertThat(bars.data().data().get(1).getFirst()).isEqualTo(new ChartData.Hidden("–"));
    assertThat(bars.data().data().get(2).getFirst()).isEqualTo(new ChartData.Hidden("n.v.t."));
    assertThat(figure.notes())
        .contains(
            "–: niet getoond: te weinig artsen, of omdat zo’n klein aantal er anders uit zou"
                + " volgen.")
        .anyMatch(note -> note.startsWith("n.v.t.:"));
    assertThat(figure.alt()).doesNotContain("50%");
  }

  @Test
  void doesNotSayOnHowManyANumberRestsThatIsKeptBack() {
    SmallEdition edition = new SmallEdition();
    for (String answer : List.of("patientcontact", "regie", "teamwork", "anders")) {
      edition
          .share("energie.anios." + answer, 0.6, 100)
          .suppressed("energie.niet_als_arts." + answer, 7);
    }
    Figure figure = figure(edition, ChartForm.GROUPED_BARS, List.of("anios", "niet_als_arts"));
    assertThat(figure.base()).isEqualTo("n = 100 anios");
  }

  @Test
  void warnsForNumbersOfFewRespondents() {
    SmallEdition edition =
        new SmallEdition()
            .share("energie.anios.patientcontact", 0.6, 29)
            .share("energie.anios.regie", 0.3, 30)
            .share("energie.anios.teamwork", 0.1, 29)
            .share("energie.anios.anders", 0.1, 29);
    Figure figure = figure(edition, ChartForm.BARS, List.of("anios"));
    assertThat(texts(figure.data().body()).getFirst()).contains("(60%)");
    assertThat(texts(figure.data().body()).get(1)).contains("30%");
    assertThat(figure.notes()).anyMatch(note -> note.contains("minder dan 30 respondenten"));
    assertThat(figure.base()).isEqualTo("n = 29 tot 30 anios");
  }

  @Test
  void stacksTheItemsOfAScaleWithTheirAgreement() {
    SmallEdition edition = scale();
    Exhibit exhibit =
        SmallEdition.exhibit(ChartForm.STACKED_BARS, List.of("anios"), Measure.SHARE, "");
    Figure figure =
        (Figure)
            edition.compose(
                exhibit,
                SmallEdition.itemsByPoint(List.of("overweging.inhoud", "overweging.salaris")));
    StackedBars bars = (StackedBars) figure.drawing();
    assertThat(bars.sum().map(StackedBars.Sum::label)).hasValue("(zeer) vaak");
    assertThat(texts(figure.data().head()).getFirst())
        .containsExactly(
            "Onderdeel", "niet", "enigszins", "in hoge mate", "(zeer) vaak", "Aantal (n)");
    assertThat(texts(figure.data().body()).getFirst())
        .containsExactly("overweging.inhoud!", "10%", "20%", "70%", "70%", "200");
    assertThat(figure.notes()).noneMatch(note -> note.contains("afronding"));
    assertThat(figure.alt())
        .contains("Het grootste deel per balk: overweging.inhoud!: in hoge mate (70%)");
  }

  @Test
  void notesThatRoundedPartsDoNotAddUp() {
    SmallEdition edition =
        new SmallEdition()
            .share("overweging.inhoud.anios.niet", 0.334, 200)
            .share("overweging.inhoud.anios.enigszins", 0.333, 200)
            .share("overweging.inhoud.anios.zeer", 0.333, 200)
            .share("overweging.inhoud.anios.hoog", 0.333, 200)
            .number("overweging.inhoud.anios.n", 200, Unit.COUNT, 200);
    Exhibit exhibit =
        SmallEdition.exhibit(ChartForm.STACKED_BARS, List.of("anios"), Measure.SHARE, "");
    Figure figure =
        (Figure) edition.compose(exhibit, SmallEdition.itemsByPoint(List.of("overweging.inhoud")));
    assertThat(figure.notes()).anyMatch(note -> note.contains("Door afronding"));
  }

  private static List<String> notesOnParts(
      ChartForm form, SmallEdition edition, String question, String... answers) {
    List<ExhibitFacts.Head> rows = new ArrayList<>();
    List<List<ExhibitFacts.Cell>> cells = new ArrayList<>();
    for (String answer : answers) {
      rows.add(head(answer, answer));
      cells.add(List.of(SmallEdition.cell(SmallEdition.id(question + ".anios." + answer), answer)));
    }
    ExhibitFacts layout =
        new ExhibitFacts("proef", Optional.empty(), rows, List.of(head("anios", "Anios")), cells);
    Exhibit exhibit = SmallEdition.exhibit(form, List.of("anios"), Measure.SHARE, "");
    return edition.compose(SmallEdition.about(exhibit, question), layout).notes();
  }

  private static SmallEdition workplaces(double umc, double ggz, double gp) {
    return new SmallEdition()
        .share("werkplek.anios.umc", umc, 200)
        .share("werkplek.anios.ggz", ggz, 200)
        .share("werkplek.anios.instelling", umc + ggz, 200)
        .share("werkplek.anios.huisarts", gp, 200);
  }

  @Test
  void notesInBarsAndTablesThatAllAnswersDoNotAddUp() {
    String note = "Door afronding tellen de percentages niet overal op tot 100%.";
    for (ChartForm form : List.of(ChartForm.BARS, ChartForm.COLUMNS, ChartForm.NONE)) {
      assertThat(
              notesOnParts(
                  form, workplaces(0.335, 0.335, 0.33), "werkplek", "umc", "ggz", "huisarts"))
          .contains(note);
      assertThat(
              notesOnParts(
                  form, workplaces(0.334, 0.334, 0.332), "werkplek", "instelling", "huisarts"))
          .doesNotContain(note);
      assertThat(
              notesOnParts(form, workplaces(0.5, 0.3, 0.2), "werkplek", "umc", "ggz", "huisarts"))
          .doesNotContain(note);
      assertThat(notesOnParts(form, workplaces(0.995, 0.005, 0), "werkplek", "umc", "ggz"))
          .as("nobody gave the answer that is left out")
          .contains(note);
    }
  }

  @Test
  void saysNothingOfRoundingWhereOtherAnswersMakeTheRest() {
    for (ChartForm form : List.of(ChartForm.BARS, ChartForm.STACKED_BARS, ChartForm.NONE)) {
      assertThat(notesOnParts(form, workplaces(0.335, 0.335, 0.33), "werkplek", "umc", "ggz"))
          .as("a selection")
          .noneMatch(line -> line.contains("afronding"));
      assertThat(notesOnParts(form, energy(), "energie", "patientcontact", "regie", "teamwork"))
          .as("more than one answer")
          .noneMatch(line -> line.contains("afronding"));
      assertThat(
              notesOnParts(
                  form,
                  workplaces(0.335, 0.335, 0.33),
                  "werkplek",
                  "instelling",
                  "umc",
                  "ggz",
                  "huisarts"))
          .as("a net beside its members")
          .noneMatch(line -> line.contains("afronding"));
      SmallEdition kept =
          new SmallEdition()
              .share("werkplek.anios.umc", 0.6, 200)
              .suppressed("werkplek.anios.ggz", 200)
              .share("werkplek.anios.huisarts", 0.2, 200);
      assertThat(notesOnParts(form, kept, "werkplek", "umc", "ggz", "huisarts"))
          .as("one is kept back")
          .noneMatch(line -> line.contains("afronding"));
    }
  }

  private static SmallEdition scale() {
    SmallEdition edition = new SmallEdition();
    for (String item : List.of("overweging.inhoud", "overweging.salaris")) {
      edition
          .share(item + ".anios.niet", 0.1, 200)
          .share(item + ".anios.enigszins", 0.2, 200)
          .share(item + ".anios.zeer", 0.7, 200)
          .share(item + ".anios.hoog", 0.7, 200)
          .number(item + ".anios.n", 200, Unit.COUNT, 200);
    }
    return edition;
  }

  @Test
  void putsGroupsAlongTheAxisOfGroupedColumnsOfMeans() {
    SmallEdition edition = new SmallEdition();
    List<List<ExhibitFacts.Cell>> cells = new ArrayList<>();
    for (String question : List.of("uren_nu", "uren_gewenst")) {
      List<ExhibitFacts.Cell> row = new ArrayList<>();
      for (String group : TWO) {
        String id = question + "." + group + ".gemiddelde";
        edition.number(id, question.equals("uren_nu") ? 41.4 : 36.2, Unit.HOUR, 500);
        row.add(SmallEdition.cell(SmallEdition.id(id), question));
      }
      cells.add(row);
    }
    ExhibitFacts layout =
        new ExhibitFacts(
            "proef",
            Optional.empty(),
            List.of(head("uren_nu", "nu"), head("uren_gewenst", "gewenst")),
            List.of(head("anios", "Anios"), head("niet_als_arts", "Niet als arts")),
            cells);
    Exhibit exhibit = SmallEdition.exhibit(ChartForm.GROUPED_COLUMNS, TWO, Measure.MEAN, "");
    Figure figure = (Figure) edition.compose(exhibit, layout);
    AxisNamed named = (AxisNamed) figure.drawing();
    Columns columns = (Columns) named.drawing();
    assertThat(columns.data().rows())
        .extracting(ChartData.Heading::label)
        .containsExactly("Anios", "Niet als arts");
    assertThat(columns.data().series())
        .extracting(ChartData.Heading::label)
        .containsExactly("nu", "gewenst");
    assertThat(figure.alt()).contains("Anios: nu (41\u00a0uur) en gewenst (36\u00a0uur)");
  }

  private static ExhibitFacts.Head head(String key, String label) {
    return new ExhibitFacts.Head(key, label, Optional.empty());
  }

  @Test
  void breaksATrendWhereTheSourceChanges() {
    SmallEdition edition =
        new SmallEdition()
            .published("duur.peiling2009.gemiddelde", 2.3, Unit.YEAR)
            .number("duur.aios.gemiddelde", 3.65, Unit.YEAR, 2815);
    ExhibitFacts layout =
        new ExhibitFacts(
            "proef",
            Optional.empty(),
            List.of(head("peiling2009", "2009"), head("peiling2023", "2023")),
            List.of(head("gemiddelde", "gemiddelde")),
            List.of(
                List.of(SmallEdition.cell(SmallEdition.id("duur.peiling2009.gemiddelde"), "duur")),
                List.of(SmallEdition.cell(SmallEdition.id("duur.aios.gemiddelde"), "duur"))));
    Figure figure =
        (Figure)
            edition.compose(
                SmallEdition.exhibit(
                    ChartForm.LINE, List.of("peiling2009", "aios"), Measure.MEAN, ""),
                layout);
    TrendLine trend = (TrendLine) figure.drawing();
    assertThat(trend.editions())
        .extracting(TrendLine.Edition::year)
        .containsExactly(2009.0, 2023.0);
    assertThat(trend.editions()).extracting(TrendLine.Edition::broken).containsExactly(false, true);
    assertThat(trend.editions().getLast().value().label()).isEqualTo("3,7\u00a0jaar");
    assertThat(figure.base()).isEqualTo("n = 2.815 aios");
    assertThat(figure.notes()).doesNotContain(SmallEdition.WARNING);
  }

  @Test
  void warnsOfWhatADerivedVariableDoesNotSay() {
    SmallEdition edition = new SmallEdition().number("duur.anios.gemiddelde", 3.65, Unit.YEAR, 99);
    ExhibitFacts layout =
        new ExhibitFacts(
            "proef",
            Optional.empty(),
            List.of(head("anios", "Anios")),
            List.of(head("gemiddelde", "gemiddelde")),
            List.of(List.of(SmallEdition.cell(SmallEdition.id("duur.anios.gemiddelde"), "duur"))));
    for (ChartForm form : List.of(ChartForm.BARS, ChartForm.NONE)) {
      Exhibit exhibit = SmallEdition.exhibit(form, List.of("anios"), Measure.MEAN, "");
      assertThat(edition.compose(SmallEdition.about(exhibit, "duur"), layout).notes())
          .contains(SmallEdition.WARNING);
    }
  }

  @Test
  void drawsThePoolWithAndWithoutSizes() {
    SmallEdition edition = new SmallEdition();
    for (String key : List.of("anios", "onderzoeker", "aios", "profielarts", "niet_als_arts")) {
      edition
          .number("functie.totaal." + key + ".aantal", 100, Unit.COUNT, 5778)
          .share("functie.totaal." + key, 0.1, 5778);
    }
    for (String key : List.of("anios_onderzoeker", "aios_onderzoeker")) {
      edition
          .number("functie.totaal." + key + ".aantal", 10, Unit.COUNT, 5778)
          .share("functie.totaal." + key, 0.01, 5778);
    }
    ExhibitFacts none =
        new ExhibitFacts("proef", Optional.empty(), List.of(), List.of(), List.of());
    PoolDiagram sized = diagram(edition, List.of(Measure.COUNT, Measure.SHARE), none);
    assertThat(sized.chain().getFirst().printed()).isEqualTo("100 (10%)");
    assertThat(sized.overlaps().getFirst().label()).isEqualTo("anios en onderzoeker");
    PoolDiagram plain = diagram(edition, List.of(), none);
    assertThat(plain.chain().getFirst().size()).isEmpty();
    assertThat(plain.chain())
        .extracting(PoolDiagram.Part::label)
        .containsExactly("Anios", "Onderzoeker", "Aios");
  }

  private static PoolDiagram diagram(
      SmallEdition edition, List<Measure> measures, ExhibitFacts layout) {
    Exhibit plain =
        SmallEdition.exhibit(ChartForm.DIAGRAM, List.of("totaal"), Measure.COUNT, "Schema.");
    Exhibit exhibit =
        new Exhibit(
            plain.key(),
            plain.kind(),
            List.of("functie"),
            plain.base(),
            plain.groups(),
            measures,
            plain.categories(),
            plain.order(),
            plain.limit(),
            plain.decimals(),
            plain.chart(),
            plain.title(),
            plain.axis(),
            plain.note(),
            plain.alt(),
            plain.place());
    return (PoolDiagram) ((Figure) edition.compose(exhibit, layout)).drawing();
  }

  @Test
  void printsRankedAnswersWithTheirShare() {
    SmallEdition edition =
        new SmallEdition()
            .number("plek.anios.umc.rang", 1, Unit.RANK, 100)
            .share("plek.anios.umc", 0.12, 100);
    ExhibitFacts layout =
        new ExhibitFacts(
            "proef",
            Optional.empty(),
            List.of(head("plaats1", "1")),
            List.of(head("anios", "Anios")),
            List.of(List.of(SmallEdition.cell(SmallEdition.id("plek.anios.umc.rang"), "umc"))));
    Table table =
        (Table)
            edition.compose(
                SmallEdition.exhibit(ChartForm.NONE, List.of("anios"), Measure.RANK, ""), layout);
    assertThat(texts(table.data().body())).containsExactly(List.of("Plaats 1", "umc (12%)"));
    assertThat(table.data().body().getFirst().cells().getLast().fact()).hasValue("plek.anios.umc");
  }

  @Test
  void givesWhoWereInvitedTheirNumberFromTheEdition() {
    SmallEdition edition =
        new SmallEdition()
            .published("energie.peiling2009.patientcontact", 0.34, Unit.FRACTION)
            .share("energie.totaal.patientcontact", 0.39, 5778)
            .number("energie.totaal.n", 5778, Unit.COUNT, 5778)
            .published("populatie.peiling2009.aantal", 21040, Unit.COUNT);
    ExhibitFacts layout =
        new ExhibitFacts(
            "proef",
            Optional.empty(),
            List.of(head("patientcontact", "contact")),
            List.of(based("peiling2009", "2009"), based("totaal", "Totaal")),
            List.of(
                List.of(
                    SmallEdition.cell(SmallEdition.id("energie.peiling2009.patientcontact"), ""),
                    SmallEdition.cell(SmallEdition.id("energie.totaal.patientcontact"), ""))));
    Table table =
        (Table)
            edition.compose(
                SmallEdition.exhibit(
                    ChartForm.NONE, List.of("peiling2009", "totaal"), Measure.SHARE, ""),
                layout);
    assertThat(texts(table.data().head()).getFirst())
        .containsExactly("Antwoord", "2009", "Respondenten");
    assertThat(texts(table.data().body()).getLast())
        .containsExactly("Aantal (n)", "21.040", "5.778");
    assertThat(table.base()).isEqualTo("n = 5.778\u00a0respondenten");
  }

  private static ExhibitFacts.Head based(String group, String label) {
    return new ExhibitFacts.Head(
        group, label, Optional.of(SmallEdition.id("energie." + group + ".n")));
  }

  @Test
  void refusesAnExhibitWithoutALayout() {
    Exhibit exhibit = SmallEdition.exhibit(ChartForm.BARS, TWO, Measure.SHARE, "");
    assertThatThrownBy(() -> energy().composer().compose(List.of(exhibit), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
