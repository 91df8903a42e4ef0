package nl.peiling.app.tables;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import nl.peiling.app.MadeEdition;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.reading.FactsFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The numbers of the tabellenboek of 2023 beside those of feiten.csv. */
class TablesAndFactsTest {

  private static Map<String, List<List<ReadCell>>> sheets;
  private static FactBook facts;

  @BeforeAll
  static void read() throws IOException {
    sheets = CheckedBook.cells();
    facts = FactsFile.read(MadeEdition.folder(), "feiten.csv").value().orElseThrow().book();
  }

  @Test
  void eachNumberOnEachSheetIsThatOfItsFact() {
    NumbersAndFacts checked = new NumbersAndFacts(sheets, facts);

    assertThat(checked.wrong()).isEmpty();
    assertThat(checked.numbers().values().stream().mapToInt(i -> i).sum()).isGreaterThan(40_000);
    assertThat(checked.numbers()).containsKeys("[c]", "[low]");
    assertThat(sheets.keySet())
        .as("only sheets of words have no numbers")
        .allMatch(sheet ->
            checked.numbers().containsKey(sheet)
                || List.of("Voorblad", "Leeswijzer", "Noten").contains(sheet));
  }

  @Test
  void seesANumberThatIsNotItsFact() {
    List<String> shifted = new ArrayList<>();
    for (String sheet :
        List.of("C4 energie", "D8 overweging_plek overzicht", "Respons", "Kolommen", "Reeksen")) {
      Map<String, List<List<ReadCell>>> one = new HashMap<>();
      one.put("Kolommen", requireNonNull(sheets.get("Kolommen")));
      one.put(sheet, withOneMore(requireNonNull(sheets.get(sheet))));
      shifted.addAll(new NumbersAndFacts(one, facts).wrong());
    }

    assertThat(shifted).hasSize(5);
  }

  private static List<List<ReadCell>> withOneMore(List<List<ReadCell>> rows) {
    List<List<ReadCell>> changed = new ArrayList<>(rows);
    List<ReadCell> last = new ArrayList<>(rows.getLast());
    while (last.stream().noneMatch(ReadCell::isNumber)) {
      changed.removeLast();
      last = new ArrayList<>(changed.getLast());
    }
    int place = last.stream().map(ReadCell::isNumber).toList().indexOf(true);
    last.set(place, new ReadCell("", last.get(place).number() + 1));
    changed.set(changed.size() - 1, last);
    return changed;
  }

  @Test
  void openDocumentHasTheSameCells() throws IOException, XMLStreamException {
    Map<String, List<List<ReadCell>>> open =
        OpenBook.rows(MadeEdition.folder().resolve("tabellenboek.ods"));

    assertThat(List.copyOf(open.keySet())).isEqualTo(List.copyOf(sheets.keySet()));
    sheets.forEach((name, rows) -> {
      if (!rows.equals(open.get(name))) {
        assertThat(open.get(name)).as(name).isEqualTo(rows);
      }
    });
  }

  @Test
  void packageDescribesEachColumnOfTheFacts() throws IOException {
    JsonNode described =
        new ObjectMapper().readTree(MadeEdition.folder().resolve("datapackage.json").toFile());
    JsonNode facts = described.path("resources").path(0);

    assertThat(facts.path("path").asText()).isEqualTo("feiten.csv");
    assertThat(facts.path("schema").path("fields").findValuesAsText("name"))
        .isEqualTo(FactsFile.COLUMNS);
    int unit = FactsFile.COLUMNS.indexOf("eenheid");
    Set<String> units = new HashSet<>();
    facts
        .at("/schema/fields/" + unit + "/constraints/enum")
        .forEach(known -> units.add(known.asText()));
    // no cell before the unit holds a comma
    assertThat(
            Files.readAllLines(MadeEdition.folder().resolve("feiten.csv")).stream()
                .skip(1)
                .map(line -> line.replaceAll("\"[^\"]*\"", "").split(",", -1)[unit])
                .distinct())
        .isSubsetOf(units);
  }

  @Test
  void figureNamesItsSheetAndSheetNamesItsFigure() throws IOException {
    String report = Files.readString(MadeEdition.folder().resolve("rapport.txt"));

    assertThat(report).contains("Tabellenboek: blad C4 energie.");
    assertThat(requireNonNull(sheets.get("C4 energie")).stream().map(row -> row.getFirst().words()))
        .anyMatch(line -> line.matches("Gebruikt in het rapport: .*figuur 6\\.4 \\(paragraaf 6.*"));
    report
        .lines()
        .filter(line -> line.startsWith("Tabellenboek: blad"))
        .flatMap(line ->
            Stream.of(line.replaceAll("Tabellenboek: blad(en)? |\\.$", "").split(", | en ")))
        .forEach(sheet -> assertThat(sheets).containsKey(sheet));
  }
}
