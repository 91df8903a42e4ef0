package nl.peiling.app.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What stands around the numbers in the tabellenboek of 2023: small bases, earlier surveys, the
 * guide, the source, defects, themes and the response. The numbers are those of the list in {@code
 * docs/tabellenboek.md}.
 */
class TablesBackgroundTest {

  private static final int LOW_BASE = 30;
  private static final int MINIMUM_BASE = 10;

  /** 13. */
  @Test
  void columnsOnFewDoctorsAreNotTestedAndAreNamedAboveTheTable() {
    int low = 0;
    for (ReadTable table : CheckedBook.withGroups()) {
      String named = String.join(" ", table.linesWith("Klein aantal artsen").toList());
      for (List<ReadCell> base : table.rows("geldige antwoorden (n)")) {
        for (int column : table.groups()) {
          boolean few = base.get(column).isNumber() && base.get(column).number() < LOW_BASE;
          low += few ? 1 : 0;
          if (few) {
            assertThat(named).as(table.name()).contains(table.heads().get(column));
            assertThat(letters(table, base, column)).isSubsetOf("[u]", "[z]");
          } else if (base.get(column).isNumber()) {
            assertThat(base.get(column).number()).isGreaterThanOrEqualTo(MINIMUM_BASE);
          }
        }
      }
    }
    assertThat(low).isPositive();
  }

  private static Set<String> letters(ReadTable table, List<ReadCell> base, int column) {
    int beside = table.lettersOf(column);
    return beside < 0
        ? Set.of()
        : table.rows().stream()
            .filter(row -> table.part(row).equals(table.part(base)))
            .map(row -> row.get(beside).words())
            .collect(Collectors.toSet());
  }

  /** 15. */
  @Test
  void earlierSurveysSayThatTheirBaseIsNotKnownAndWhetherTheyCanBeCompared() {
    int breaks = 0;
    int earlier = 0;
    for (ReadTable table : CheckedBook.withGroups()) {
      for (String head : table.heads()) {
        int beside = table.heads().indexOf(head + ": vergelijkbaar");
        if (beside < 0) {
          continue;
        }
        earlier++;
        String line = table.linesWith(head + ": gepubliceerd").findFirst().orElse("");
        assertThat(line).as(table.name()).contains("aantal artsen niet bekend; bron: ");
        Set<String> marks =
            table.rows().stream().map(row -> row.get(beside).words()).collect(Collectors.toSet());
        assertThat(marks).hasSize(1).isSubsetOf("[b]", "geen breuk bekend");
        assertThat(line.contains(" [b] ")).isEqualTo(marks.contains("[b]"));
        breaks += marks.contains("[b]") ? 1 : 0;
        assertThat(table.rows().stream().filter(row -> row.get(beside - 1).isNumber()))
            .as("a published number on " + table.name())
            .isNotEmpty();
      }
    }
    assertThat(earlier).isGreaterThan(1);
    assertThat(breaks).isPositive();
  }

  /** A variable that follows from a question for some is not about all. */
  @Test
  void derivedVariableSaysOfWhomItWasWorkedOut() {
    int all = 0;
    for (ReadTable table : CheckedBook.withGroups()) {
      boolean derived = table.title().contains("(afgeleid)");
      boolean everyone =
          table.lines().contains("Basis: gesteld aan alle respondenten (regel: iedereen).");
      if (derived && everyone) {
        all++;
        assertThat(table.rows("niet gesteld (n)"))
            .as(table.name())
            .allSatisfy(
                row -> assertThat(row.get(table.heads().indexOf("Totaal (A)")).number()).isZero());
      }
    }
    assertThat(all).isPositive();
    assertThat(CheckedBook.sheet("cluster_opleiding").lines())
        .contains("Basis: gesteld aan aios (regel: functie bevat aios).");
  }

  /** 16. */
  @Test
  void contentsSayOfEachSheetWhereTheReportUsesIt() {
    ReadTable contents = CheckedBook.sheet("Inhoud");
    int used = contents.heads().indexOf("Gebruikt in het rapport");
    List<String> said = new ArrayList<>();
    CheckedBook.sheets().stream()
        .skip(5)
        .forEach(table ->
            said.add(
                table
                    .linesWith("Gebruikt in het rapport: ")
                    .findFirst()
                    .map(line -> line.replaceAll("^[^:]*: |\\.$", ""))
                    .orElse("[z]")));

    assertThat(contents.rows().stream().skip(3).map(row -> row.get(used).words()))
        .containsExactlyElementsOf(said);
    assertThat(said).anyMatch(line -> line.matches("figuur \\d\\.\\d+ \\(paragraaf .*"));
    assertThat(contents.rows()).hasSize(CheckedBook.sheets().size() - 2);
  }

  /** 17, 11, 12. */
  @Test
  void guideReadsACellOfThisBookAndExplainsTestsAndCodes() {
    String guide = String.join("\n", CheckedBook.sheet("Leeswijzer").lines());
    Matcher example =
        Pattern.compile(
                "Op het blad ‘(.+?)’ staat in de rij ‘(.+?)’ \\(aandeel\\).* onder (.+?) (\\d+)%\\."
                    + "[\\s\\S]*In de kolom ernaast staat ‘(.+?)’")
            .matcher(guide);

    assertThat(example.find()).isTrue();
    ReadTable table = CheckedBook.sheet(example.group(1));
    List<ReadCell> row =
        table.rows("aandeel (%)").stream()
            .filter(any -> table.answer(any).equals(example.group(2)))
            .findFirst()
            .orElseThrow();
    int column = table.heads().indexOf(example.group(3));
    assertThat(Math.round(row.get(column).number() * 100))
        .isEqualTo(Long.parseLong(example.group(4)));
    assertThat(row.get(column + 1).words()).isEqualTo(example.group(5));
    assertThat(guide).contains("tweezijdige toets", "onder 5%", "onder 1%", "Holm", "overlap");
    assertThat(guide).contains("kolom die haar helemaal bevat", "95%-interval", "mediaan");
    assertThat(guide)
        .as("a p-value is no chance that chance did it, and an interval needs chance")
        .contains("zonder verschil zou een zo groot verschil in minder dan 5% van de peilingen")
        .contains("Als meedoen toeval is", "percentages tellen niet altijd precies op tot 100%")
        .doesNotContain("kans op toeval");
    for (String code : List.of("[c]", "[u]", "[low]", "[b]", "[x]", "[z]")) {
      assertThat(guide).contains("\n" + code + " ");
    }
  }

  /** 17: the groups with their overlap. */
  @Test
  void columnsSayWhoIsInThemAndWhichOverlap() {
    ReadTable columns = CheckedBook.sheet("Kolommen");
    int overlap = columns.heads().indexOf("Overlapt met");
    int rule = columns.heads().indexOf("Regel");
    List<ReadCell> anios =
        columns.rows().stream()
            .filter(row -> row.getFirst().words().equals("anios"))
            .findFirst()
            .orElseThrow();

    assertThat(anios.get(rule).words()).startsWith("‘Huidige functie’ is ‘anios");
    assertThat(anios.get(overlap).words()).contains("Onderzoeker (C)").doesNotContain("Aios");
    assertThat(columns.rows().stream().map(row -> row.get(overlap).words())).contains("geen");
  }

  /** 18. */
  @Test
  void eachSheetHasItsSourceWithFieldDatesAndResponse() {
    CheckedBook.sheets().stream()
        .skip(4)
        .forEach(table ->
            assertThat(table.linesWith("Bron: ").findFirst().orElse(""))
                .as(table.name())
                .matches(
                    "Bron: .*, editie 2023; veldwerk van 15 november 2023 tot en met 31 december"
                        + " 2023, 5\\.778 respondenten, respons 27%\\. Synthetische.*"));
  }

  /** 19. */
  @Test
  void defectOfAQuestionStandsOnEachOfItsSheets() {
    List<JsonNode> flawed =
        CheckedBook.questions().stream().filter(question -> question.has("gebrek")).toList();

    assertThat(flawed).isNotEmpty();
    for (JsonNode question : flawed) {
      String defect = question.path("gebrek").asText();
      assertThat(CheckedBook.allOf(question))
          .isNotEmpty()
          .allMatch(table -> table.lines().contains("Let op: " + defect));
      assertThat(CheckedBook.of(question))
          .allMatch(table -> CheckedBook.hasNote(table, "Let op bij deze vraag: " + defect));
    }
  }

  /** 19: the mean time to training is of a selected group. */
  @Test
  void warningOfADerivedVariableStandsOnItsSheetsAndOnThoseOfItsBreakdowns() {
    String warning = "Dit gaat alleen over artsen die nu in opleiding zijn.";

    assertThat(
            CheckedBook.sheets().stream()
                .filter(table -> table.linesWith("Let op: " + warning).findAny().isPresent())
                .map(ReadTable::name))
        .containsExactly("duur_tot_opleiding", "duur_tot_opleiding 2", "Per duur_naar_specialisme");
    assertThat(
            CheckedBook.sheets().stream()
                .filter(table -> CheckedBook.hasNote(table, "Let op bij dit gegeven: " + warning))
                .map(ReadTable::name))
        .containsExactly("duur_tot_opleiding", "duur_tot_opleiding 2");
  }

  /** 20. */
  @Test
  void themesStandInTheCodeBookWithWhatBelongsToThem() {
    ReadTable codes = CheckedBook.sheet("Codeboek open vragen");
    int text = codes.heads().indexOf("Wat hoort erbij");
    List<String> found =
        codes.rows().stream()
            .map(
                row -> row.get(1).words() + " " + row.get(2).words() + ": " + row.get(text).words())
            .toList();
    List<String> wanted = new ArrayList<>();
    for (JsonNode question : CheckedBook.questions()) {
      if (question.path("achteraf").asBoolean()) {
        for (JsonNode theme : question.path("opties")) {
          assertThat(theme.path("omschrijving").asText()).hasSizeGreaterThan(20).endsWith(".");
          wanted.add(
              question.path("nummer").asText()
                  + " "
                  + theme.path("label").asText()
                  + ": "
                  + theme.path("omschrijving").asText());
        }
      }
    }

    assertThat(found).isEqualTo(wanted);
  }

  /** 20: a description is not somebody's answer. */
  @Test
  void noOpenAnswerStandsInTheBook() throws IOException {
    String answers = Files.readString(CheckedBook.EDITION.resolve("respons.csv"));
    Set<String> open =
        Pattern.compile("\"([^\"]{25,})\"")
            .matcher(answers)
            .results()
            .map(answer -> answer.group(1))
            .collect(Collectors.toSet());

    assertThat(open).hasSizeGreaterThan(500);
    assertThat(
            CheckedBook.cells().values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .map(ReadCell::words)
                .filter(open::contains))
        .isEmpty();
  }

  /** 22. */
  @Test
  void responseGoesFromPopulationToRespondentsAndLikenessHasEachClass() throws IOException {
    assertThat(CheckedBook.sheet("Respons").rows().stream().map(row -> row.get(1).words()))
        .contains("Populatie", "Uitgesloten", "Uitnodigingen", "Respons");
    List<String> classes =
        Files.readAllLines(CheckedBook.EDITION.resolve("populatie.csv")).stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .map(cells -> cells[0] + ".aangeschreven." + cells[1])
            .toList();
    ReadTable likeness = CheckedBook.sheet("Representativiteit");

    assertThat(likeness.rows().stream().map(row -> row.getLast().words().split("; ", -1)[0]))
        .containsExactlyElementsOf(classes);
    assertThat(likeness.rows())
        .allSatisfy(row -> assertThat(row.subList(2, 5)).allMatch(ReadCell::isNumber));
    assertThat(classes).anyMatch(name -> name.startsWith("leeftijdsklasse"));
    assertThat(classes).anyMatch(name -> name.startsWith("geslacht"));
  }
}
