package nl.peiling.app.tables;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.peiling.app.EditionTables;
import nl.peiling.app.MadeEdition;
import nl.peiling.model.edition.EditionFolder;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.reading.EditionReader;
import nl.peiling.model.reading.Reading;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An edition of 2024 with 2023 beside it, as the program wrote that: the same questionnaire, but
 * for one text and what the concordance says, and the first 800 respondents.
 */
class EarlierEditionTest {

  private static final Path EDITION =
      Path.of(System.getProperty("basedir", "."), "..", "src-data", "2023");
  private static final int RESPONDENTS = 800;
  private static final List<String> QUESTIONS =
      List.of(
          "zekerheid.",
          "energie.",
          "ontevreden.",
          "cijfer_werk.",
          "duur_tot_opleiding.",
          "duur_naar_specialisme.",
          "instroom.",
          "aniosstroom_cluster.",
          "anios_per_aios.",
          "respons.");
  private static final String WORDING = "Waar haalt u in uw huidige werk";

  @TempDir private static Path folder;
  private static String problems = "";
  private static FactBook facts = FactBook.of(List.of());
  private static byte[] written = {};
  private static Map<String, List<List<ReadCell>>> read = Map.of();
  private static final Map<String, List<List<String>>> SHEETS = new LinkedHashMap<>();

  @BeforeAll
  static void make() throws Exception {
    try (Stream<Path> files = Files.list(EDITION)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, folder.resolve(requireNonNull(file.getFileName())));
      }
    }
    change("editie.yaml", "editie: 2023", "editie: 2024");
    change("editie.yaml", "sleutel: peiling2023", "sleutel: peiling2024");
    change("figuren.yaml", "peiling2022, peiling2023]", "peiling2022, peiling2023, peiling2024]");
    change("datapackage.json", WORDING, "Waar haalt u in uw werk van nu");
    Files.writeString(
        folder.resolve("respons.csv"),
        String.join(
            "\n", Files.readAllLines(EDITION.resolve("respons.csv")).subList(0, RESPONDENTS + 1)));
    Files.writeString(
        folder.resolve("concordantie.csv"),
        """
        oud,nieuw,vergelijkbaar,toelichting
        ontevreden,ontevreden,breuk,in 2024 op een andere plaats gevraagd
        groep/peiling2023,groep/peiling2024,,
        """);
    Path earlier = Files.createDirectories(folder.resolve("eerder/2023"));
    Files.writeString(earlier.resolve("feiten.csv"), factsOf(QUESTIONS));
    Files.copy(
        MadeEdition.folder().resolve("versie/definities.csv"), earlier.resolve("definities.csv"));
    Reading<EditionFolder> reading = EditionReader.read(folder);
    problems = reading.problems().text();
    EditionTables tables = EditionTables.of(reading.value().orElseThrow());
    facts = tables.facts();
    written =
        EditionTables.xlsx(
            tables.book(
                "zekerheid",
                "energie",
                "ontevreden",
                "cijfer_werk",
                "instroom",
                "duur_naar_specialisme",
                "aniosstroom_cluster"));
    Path book = folder.resolve("tabellenboek.xlsx");
    Files.write(book, written);
    read = StreamedBook.rows(book);
    read.forEach((name, rows) ->
        SHEETS.put(
            name,
            rows.stream().map(row -> row.stream().map(ReadCell::toString).toList()).toList()));
  }

  /** The facts of 2023 about some questions: the whole file takes seconds to read. */
  private static String factsOf(List<String> questions) throws IOException {
    StringBuilder some = new StringBuilder();
    for (String line : Files.readAllLines(MadeEdition.folder().resolve("feiten.csv"))) {
      if (line.startsWith("feit,") || questions.stream().anyMatch(line::startsWith)) {
        some.append(line).append('\n');
      }
    }
    return some.toString();
  }

  private static void change(String name, String from, String to) throws IOException {
    Path file = folder.resolve(name);
    String text = Files.readString(file, StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  @Test
  void readsItsOwnDefinitionsAsTheSame() {
    assertThat(problems)
        .as("all that differs is the one text")
        .isEqualTo(
            "let op: eerder/2023: ‘energie’ is niet hetzelfde als in 2023: de vraagtekst is anders."
                + " In het tabellenboek krijgen de getallen een merk; zij worden niet getoetst.\n"
                + "  Zet in concordantie.csv of ‘energie’ gelijk is, gewijzigd, of een breuk.\n");
  }

  @Test
  void bringsTheNumbersOfThen() {
    assertThat(fact("zekerheid.peiling2023.twijfel").n()).hasValue(5778);
    assertThat(fact("respons.peiling2023.aantal").number()).hasValue(5778);
    assertThat(fact("zekerheid.peiling2023_anios.twijfel.verandering").standardError()).isPresent();
    assertThat(facts.find("energie.peiling2023.regie.verandering")).isEmpty();
    assertThat(facts.find("ontevreden.peiling2023.werkdruk.verandering")).isEmpty();
  }

  @Test
  void testsTheChangesOfTablesOfTheirOwn() {
    assertThat(names(facts, "instroom.peiling2023_man."))
        .contains("binnen1.verandering", "binnen2.verandering_p", "verandering_gemiddelde");
    assertThat(names(facts, "aniosstroom_cluster.p1.peiling2023."))
        .contains("cluster2__cluster2.verandering", "cluster2__volgende.verandering_p");
    assertThat(names(facts, "duur_naar_specialisme.huisartsgeneeskunde.peiling2023_aios."))
        .contains("verandering_gemiddelde", "verandering_mediaan", "verandering_kwartiel3_p");
    assertThat(names(facts, "anios_per_aios.peiling2023_aios."))
        .contains("heelkunde.verandering_verhouding");
    assertThat(names(facts, "duur_tot_opleiding.peiling2023_aios."))
        .contains("verandering_kwartiel1", "verandering_mediaan_p")
        .doesNotContain("verandering_n", "verandering_sd");
  }

  private static List<String> names(FactBook book, String start) {
    return book.facts().stream()
        .map(fact -> fact.id().text())
        .filter(name -> name.startsWith(start))
        .map(name -> name.substring(start.length()))
        .toList();
  }

  @Test
  void setsThemBesideThoseOfNow() {
    List<String> row = row("zekerheid", "twijfel", "aandeel (%)");

    assertThat(cell("zekerheid", row, "Peiling 2023"))
        .isEqualTo(Double.toString(fact("zekerheid.peiling2023.twijfel").number().orElseThrow()));
    assertThat(cell("zekerheid", row, "Totaal sinds 2023"))
        .isIn("niet aantoonbaar", "hoger", "lager", "duidelijk hoger", "duidelijk lager");
    assertThat(cell("zekerheid", row("zekerheid", "Basis", "geldige antwoorden (n)"), "Anios 2023"))
        .startsWith("2197");
    assertThat(lines("zekerheid"))
        .anySatisfy(line -> assertThat(line).contains("Peiling 2023", "eigen aantal artsen"));
  }

  @Test
  void saysOfTablesOfTheirOwnHowTheyStandToThoseOfThen() {
    List<String> outcomes =
        List.of("niet aantoonbaar", "hoger", "lager", "duidelijk hoger", "duidelijk lager");

    assertThat(cell("instroom", row("instroom", "Man", "begonnen binnen 1 jaar (%)"), "sinds 2023"))
        .isIn(outcomes);
    assertThat(sheet("duur_naar_specialisme").stream().flatMap(List::stream))
        .contains("Gemiddelde sinds 2023", "Mediaan sinds 2023", "[u]");
    assertThat(sheet("aniosstroom_cluster").stream().flatMap(List::stream))
        .anyMatch(head -> head.startsWith("Van ") && head.endsWith(" sinds 2023"))
        .anyMatch(outcomes::contains);
  }

  @Test
  void marksWhatCannotBeCompared() {
    List<String> otherwise = row("energie", "teamwork", "aandeel (%)");
    assertThat(cell("energie", otherwise, "Totaal sinds 2023")).isEqualTo("[w]");
    assertThat(lines("energie")).contains("Let op bij peiling 2023: de vraagtekst is anders.");
    List<List<String>> broken =
        sheet("ontevreden").stream().filter(row -> row.contains("aandeel (%)")).toList();
    assertThat(cell("ontevreden", broken.getFirst(), "Totaal sinds 2023")).isEqualTo("[b]");
    assertThat(lines("ontevreden"))
        .contains("Let op bij peiling 2023: in 2024 op een andere plaats gevraagd.");
  }

  @Test
  void givesEachNumberOfItsFact() {
    NumbersAndFacts checked = new NumbersAndFacts(read, facts);

    assertThat(checked.wrong()).isEmpty();
  }

  @Test
  void keepsTheRulesOfTheBook() {
    assertThat(WorkbookRules.broken(new WorkbookRules.Written("tabellenboek.xlsx", written)))
        .isEmpty();
  }

  private static Fact fact(String name) {
    return facts.find(name).orElseThrow(() -> new AssertionError(name));
  }

  private static List<List<String>> sheet(String question) {
    return SHEETS.entrySet().stream()
        .filter(sheet -> sheet.getKey().endsWith(" " + question))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError(question + " not in " + SHEETS.keySet()));
  }

  private static List<String> lines(String question) {
    List<String> lines = new ArrayList<>();
    sheet(question).stream().takeWhile(row -> row.size() < 3).forEach(lines::addAll);
    return lines;
  }

  private static List<String> row(String question, String label, String measure) {
    return sheet(question).stream()
        .filter(row -> row.size() > 2 && row.get(0).equals(label) && row.get(1).equals(measure))
        .findFirst()
        .orElseThrow(() -> new AssertionError(label));
  }

  private static String cell(String question, List<String> row, String head) {
    List<String> heads =
        sheet(question).stream()
            .filter(one -> one.contains(head))
            .findFirst()
            .orElseThrow(() -> new AssertionError(head));
    return row.get(heads.indexOf(head));
  }
}
