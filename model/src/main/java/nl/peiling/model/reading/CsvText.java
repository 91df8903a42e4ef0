package nl.peiling.model.reading;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Spelling;
import nl.peiling.model.problem.Visible;

/** Reads a CSV file row by row: comma, header row, quotes as in RFC 4180. */
final class CsvText {

  /** What is done with each row below the header. */
  interface Rows {
    /**
     * Takes a row that has as many cells as the header.
     *
     * @param row the row as a spreadsheet numbers it
     * @param line the line of the file on which it starts
     */
    void row(int row, int line, CsvRecord record);
  }

  private static final int LARGEST_FIELD = 16 * 1024 * 1024;

  private final TextFile file;
  private final ProblemCollector problems;
  private final Iterator<CsvRecord> records;
  private int row;
  private int line = 1;
  private Optional<CsvRecord> last = Optional.empty();

  private CsvText(TextFile file, ProblemCollector problems) {
    this.file = file;
    this.problems = problems;
    this.records =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.NONE)
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(LARGEST_FIELD)
            .ofCsvRecord(file.text())
            .iterator();
  }

  /** Opens a file. */
  static CsvText of(TextFile file, ProblemCollector problems) {
    return new CsvText(file, problems);
  }

  /**
   * Reads the header, and returns where each column stands; empty if the header is wrong.
   *
   * @param columns the columns that must be there, in any order
   */
  Optional<Map<String, Integer>> header(List<String> columns) {
    return header(columns, List.of());
  }

  /**
   * Reads the header, and returns where each column stands; empty if the header is wrong.
   *
   * @param columns the columns that must be there, in any order
   * @param optional the columns that may be there
   */
  Optional<Map<String, Integer>> header(List<String> columns, List<String> optional) {
    Optional<CsvRecord> header = next();
    if (header.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = header.get().getFields();
    if (names.size() == 1 && columns.size() > 1 && otherSeparator(names.getFirst())) {
      return Optional.empty();
    }
    Map<String, Integer> positions = new HashMap<>();
    Set<String> unknown = new HashSet<>();
    Set<String> expected = new HashSet<>(columns);
    expected.addAll(optional);
    boolean sound = true;
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (!expected.contains(name)) {
        unknown.add(name);
        sound = false;
        unknownColumn(name, i, expected.stream().sorted().toList());
      } else if (positions.putIfAbsent(name, i) != null) {
        sound = false;
        error(
            "csv.kolom-dubbel",
            Place.row(file.name(), 1, 1),
            "De kolom ‘" + name + "’ staat er twee keer.");
      }
    }
    List<String> missing = columns.stream().filter(c -> !positions.containsKey(c)).toList();
    if (!missing.isEmpty()) {
      sound = false;
      missingColumns(missing, columns, unknown);
    }
    return sound ? Optional.of(positions) : Optional.empty();
  }

  private boolean otherSeparator(String header) {
    for (char separator : new char[] {';', '\t', '|'}) {
      if (header.indexOf(separator) > 0) {
        String name = separator == ';' ? "puntkomma’s" : separator == '|' ? "streepjes |" : "tabs";
        problems.add(
            Problem.error(
                    "csv.scheiding",
                    Place.row(file.name(), 1, 1),
                    "De kolommen zijn gescheiden door " + name + "; hier horen komma’s.")
                .withHint(
                    "Een Nederlandse Excel slaat CSV op met puntkomma’s. Sla het bestand op als"
                        + " CSV met komma’s, in UTF-8, bijvoorbeeld met LibreOffice of R."));
        return true;
      }
    }
    return false;
  }

  private void unknownColumn(String name, int index, List<String> columns) {
    String message =
        name.isBlank()
            ? "Kolom " + (index + 1) + " heeft geen naam."
            : "De kolom ‘" + Visible.text(name) + "’ hoort niet in dit bestand.";
    Problem problem = Problem.error("csv.kolom-onbekend", Place.row(file.name(), 1, 1), message);
    problems.add(Spelling.hint(name, columns).map(problem::withHint).orElse(problem));
  }

  private void missingColumns(List<String> missing, List<String> columns, Set<String> unknown) {
    if (missing.size() == columns.size()) {
      problems.add(
          Problem.error(
                  "csv.kopregel",
                  Place.row(file.name(), 1, 1),
                  "De eerste regel noemt geen enkele kolom die hier hoort; ontbreekt de kopregel?")
              .withHint("De kopregel begint met: " + Visible.list(columns) + "."));
      return;
    }
    for (String name : missing) {
      Problem problem =
          Problem.error(
              "csv.kolom-ontbreekt",
              Place.row(file.name(), 1, 1),
              "De kolom ‘" + name + "’ ontbreekt.");
      problems.add(
          problem.withHint(
              Spelling.hint(name, unknown).orElse("Voeg de kolom toe, met deze naam bovenaan.")));
    }
  }

  /** Reads the rows below the header, as far as the file can be read. */
  void rows(int columns, Rows rows) {
    List<Place> blank = new ArrayList<>();
    for (Optional<CsvRecord> next = next(); next.isPresent(); next = next()) {
      CsvRecord record = next.get();
      if (record.getFieldCount() == 1 && record.getField(0).isBlank()) {
        blank.add(Place.row(file.name(), row, line));
        continue;
      }
      for (Place place : blank) {
        problems.add(
            Problem.warning("csv.lege-regel", place, "Deze regel is leeg en wordt overgeslagen."));
      }
      blank.clear();
      if (record.getFieldCount() == columns) {
        rows.row(row, line, record);
      } else {
        ragged(record.getFieldCount(), columns);
      }
    }
  }

  private void ragged(int found, int columns) {
    problems.add(
        Problem.error(
                "csv.aantal-velden",
                Place.row(file.name(), row, line),
                "Deze rij heeft " + found + " velden; de kopregel heeft er " + columns + ".")
            .withHint("Een tekst met een komma of een regeleinde staat tussen aanhalingstekens."));
  }

  private Optional<CsvRecord> next() {
    try {
      if (!records.hasNext()) {
        return Optional.empty();
      }
      CsvRecord record = records.next();
      row++;
      line = (int) record.getStartingLineNumber();
      last = Optional.of(record);
      return Optional.of(record);
    } catch (CsvParseException e) {
      problems.add(
          Problem.error(
                  "csv.aanhalingsteken",
                  Place.row(file.name(), row + 1, nextLine()),
                  "Vanaf deze rij kan het bestand niet worden gelezen: een veld dat met een"
                      + " aanhalingsteken begint wordt niet gesloten, er staat tekst na het"
                      + " sluitende aanhalingsteken, of een veld is groter dan zestien miljoen"
                      + " tekens.")
              .withHint("Binnen een veld wordt een aanhalingsteken verdubbeld: \"\"."));
      return Optional.empty();
    }
  }

  /** The line after the last row that could be read; its cells can hold line breaks. */
  private int nextLine() {
    return last.map(
            record -> {
              int next = line + 1;
              for (String cell : record.getFields()) {
                next += (int) cell.chars().filter(c -> c == '\n').count();
              }
              return next;
            })
        .orElse(1);
  }

  private void error(String code, Place place, String message) {
    problems.add(Problem.error(code, place, message));
  }
}
