package nl.peiling.app.tables;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    return cell.matches("-?[0-9][0-9.E-]*");
  }
}
