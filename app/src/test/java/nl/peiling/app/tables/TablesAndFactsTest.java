package nl.peiling.app.tables;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import nl.peiling.app.MadeEdition;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Interval;
import nl.peiling.model.reading.FactsFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** The numbers of the tabellenboek of 2023 beside those of feiten.csv. */
class TablesAndFactsTest {

  private static final String KEY = "Sleutel in feiten.csv";
  private static final Pattern LETTER = Pattern.compile(".* \\(([A-Z]+)\\)");
  private static Map<String, List<List<String>>> sheets;
  private static FactBook facts;

  @BeforeAll
  static void read() throws IOException, OpenXML4JException, SAXException, XMLStreamException {
    sheets = StreamedBook.rows(MadeEdition.folder().resolve("tabellenboek.xlsx"));
    facts = FactsFile.read(MadeEdition.folder(), "feiten.csv").value().orElseThrow().book();
  }

  @Test
  void eachNumberIsThatOfItsFact() {
    Map<String, String> groups = groups();
    List<String> wrong = new ArrayList<>();
    int numbers = 0;
    for (Map.Entry<String, List<List<String>>> sheet : sheets.entrySet()) {
      List<String> heads = List.of();
      for (List<String> row : sheet.getValue()) {
        if (row.getLast().equals(KEY)) {
          heads = row;
        } else if (row.size() == heads.size()) {
          for (int c = 0; c < row.size(); c++) {
            Matcher letter = LETTER.matcher(heads.get(c));
            if (letter.matches() && isNumber(row.get(c))) {
              numbers++;
              String group = requireNonNull(groups.get(letter.group(1)));
              check(sheet.getKey(), row.get(c), row.getLast(), group, wrong);
            }
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(numbers).isGreaterThan(40_000);
  }

  @Test
  void openDocumentHasTheSameCells() throws IOException, XMLStreamException {
    Map<String, List<List<String>>> open =
        OpenBook.rows(MadeEdition.folder().resolve("tabellenboek.ods"));

    assertThat(List.copyOf(open.keySet())).isEqualTo(List.copyOf(sheets.keySet()));
    sheets.forEach((name, rows) ->
        assertThat(plain(requireNonNull(open.get(name)))).as(name).isEqualTo(plain(rows)));
  }

  private static List<List<String>> plain(List<List<String>> rows) {
    return rows.stream()
        .map(row ->
            row.stream()
                .map(cell -> isNumber(cell) ? Double.toString(Double.parseDouble(cell)) : cell)
                .toList())
        .toList();
  }

  @Test
  void packageDescribesEachColumnOfTheFacts() throws IOException {
    JsonNode described =
        new ObjectMapper().readTree(MadeEdition.folder().resolve("datapackage.json").toFile());
    JsonNode facts = described.path("resources").path(0);

    assertThat(facts.path("path").asText()).isEqualTo("feiten.csv");
    assertThat(facts.path("schema").path("fields").findValuesAsText("name"))
        .isEqualTo(FactsFile.COLUMNS);
  }

  @Test
  void figureNamesItsSheetAndSheetNamesItsFigure() throws IOException {
    String report = Files.readString(MadeEdition.folder().resolve("rapport.txt"));

    assertThat(report).contains("Tabellenboek: blad C4 energie.");
    assertThat(requireNonNull(sheets.get("C4 energie")).stream().map(List::getFirst))
        .anyMatch(line -> line.matches("Gebruikt in het rapport: .*figuur 6\\.4 \\(paragraaf 6.*"));
    report
        .lines()
        .filter(line -> line.startsWith("Tabellenboek: blad"))
        .flatMap(line ->
            Stream.of(line.replaceAll("Tabellenboek: blad(en)? |\\.$", "").split(", | en ")))
        .forEach(sheet -> assertThat(sheets).containsKey(sheet));
  }

  /** The key of each column, by its letter. */
  private static Map<String, String> groups() {
    Map<String, String> groups = new HashMap<>();
    for (List<String> row : requireNonNull(sheets.get("Kolommen"))) {
      if (row.size() > 2 && row.get(1).matches("[A-Z]+")) {
        groups.put(row.get(1), row.getLast());
      }
    }
    return groups;
  }

  private static void check(
      String sheet, String cell, String key, String group, List<String> wrong) {
    String[] parts = key.replace("KOLOM", group).split(", ", -1);
    FactId id = FactId.parse(parts[0]).value().orElseThrow();
    OptionalDouble wanted =
        facts
            .find(id)
            .map(fact -> wanted(fact, parts.length > 1 ? parts[1] : ""))
            .orElse(OptionalDouble.empty());
    if (wanted.isEmpty() || wanted.getAsDouble() != Double.parseDouble(cell)) {
      wrong.add(sheet + ": " + cell + " is not " + key + " of " + group + ": " + wanted);
    }
  }

  private static OptionalDouble wanted(Fact fact, String what) {
    return switch (what) {
      case "onder" -> fact.interval().map(Interval::lower).map(OptionalDouble::of).orElseThrow();
      case "boven" -> fact.interval().map(Interval::upper).map(OptionalDouble::of).orElseThrow();
      case "geheel" -> OptionalDouble.of(1);
      default -> fact.number();
    };
  }

  private static boolean isNumber(String cell) {
    return cell.matches("-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?");
  }
}
