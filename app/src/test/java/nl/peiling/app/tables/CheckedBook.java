package nl.peiling.app.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.stream.XMLStreamException;
import nl.peiling.app.MadeEdition;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.xml.sax.SAXException;

/** The tabellenboek of 2023 as it was written, read back once, beside its questionnaire. */
final class CheckedBook {

  static final Path EDITION = Path.of(System.getProperty("basedir", "."), "..", "src-data", "2023");

  private CheckedBook() {}

  /** Filled by the first test that asks. */
  private static final class Once {
    private static final Map<String, List<List<ReadCell>>> CELLS;
    private static final List<ReadTable> TABLES;
    private static final List<JsonNode> QUESTIONS;

    static {
      try {
        CELLS = StreamedBook.rows(MadeEdition.folder().resolve("tabellenboek.xlsx"));
        TABLES = ReadTable.of(CELLS);
        QUESTIONS =
            list(new ObjectMapper()
                    .readTree(EDITION.resolve("datapackage.json").toFile())
                    .at("/resources/0/peiling:vragenlijst"))
                .flatMap(block -> list(block.path("vragen")))
                .toList();
      } catch (IOException | OpenXML4JException | SAXException | XMLStreamException failed) {
        throw new IllegalStateException(failed);
      }
    }
  }

  /** The cells of each sheet. */
  static Map<String, List<List<ReadCell>>> cells() {
    return Once.CELLS;
  }

  /** The sheets, in the order of the book. */
  static List<ReadTable> sheets() {
    return Once.TABLES;
  }

  static ReadTable sheet(String name) {
    return sheets().stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
  }

  /** The questions of the questionnaire with sheets of their own: all but the open ones. */
  static List<JsonNode> questions() {
    return Once.QUESTIONS.stream()
        .filter(question -> !question.path("type").asText().equals("open"))
        .toList();
  }

  static Stream<JsonNode> list(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  /** All sheets of a question, also its overview. */
  static List<ReadTable> allOf(JsonNode question) {
    return sheets().stream()
        .filter(table -> table.title().startsWith(question.path("nummer").asText() + ". "))
        .toList();
  }

  /** The sheets of a question with a column for each group. */
  static List<ReadTable> of(JsonNode question) {
    return allOf(question).stream()
        .filter(table -> !table.title().endsWith("overzicht van alle respondenten"))
        .toList();
  }

  /** The sheets with a column for each group. */
  static List<ReadTable> withGroups() {
    return sheets().stream().filter(table -> !table.groups().isEmpty()).toList();
  }

  /** The texts of the notes that the title of a sheet has marks for. */
  static List<String> notesOf(ReadTable table) {
    Map<String, String> notes =
        sheet("Noten").rows().stream()
            .collect(Collectors.toMap(row -> row.getFirst().words(), row -> row.get(1).words()));
    Matcher mark = Pattern.compile("\\[noot \\d+\\]").matcher(table.title());
    List<String> texts = new ArrayList<>();
    while (mark.find()) {
      texts.add(notes.getOrDefault(mark.group(), ""));
    }
    return texts;
  }

  static boolean hasNote(ReadTable table, String start) {
    return notesOf(table).stream().anyMatch(note -> note.startsWith(start));
  }
}
