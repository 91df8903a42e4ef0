package nl.peiling.model.reading;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Visible;

/** A small CSV file of an edition, as rows with cells by name. */
final class Table {

  private final List<Row> rows = new ArrayList<>();

  private Table() {}

  /** Reads a file with these columns; no rows if it cannot be read. */
  static List<Row> read(Path folder, String name, List<String> columns, ProblemCollector problems) {
    return read(folder, name, columns, List.of(), problems);
  }

  /** Reads a file with these columns, and perhaps others; no rows if it cannot be read. */
  static List<Row> read(
      Path folder,
      String name,
      List<String> columns,
      List<String> optional,
      ProblemCollector problems) {
    Table table = new Table();
    TextFile.read(folder, name, problems)
        .ifPresent(file -> {
          CsvText csv = CsvText.of(file, problems);
          csv.header(columns, optional)
              .ifPresent(positions ->
                  csv.rows(
                      positions.size(),
                      (row, line, record) ->
                          table.rows.add(new Row(name, row, line, record, positions, problems))));
        });
    return table.rows;
  }

  /** A row; what is wrong with a cell is reported when it is asked for. */
  static final class Row {
    private final String file;
    private final int row;
    private final int line;
    private final CsvRecord record;
    private final Map<String, Integer> positions;
    private final ProblemCollector problems;
    private boolean sound = true;

    Row(
        String file,
        int row,
        int line,
        CsvRecord record,
        Map<String, Integer> positions,
        ProblemCollector problems) {
      this.file = file;
      this.row = row;
      this.line = line;
      this.record = record;
      this.positions = positions;
      this.problems = problems;
    }

    boolean sound() {
      return sound;
    }

    /** Returns the number of the row, as a spreadsheet counts. */
    int number() {
      return row;
    }

    /** Returns the line of the file on which the row starts. */
    int line() {
      return line;
    }

    Place place() {
      return Place.row(file, row, line);
    }

    Place place(String column) {
      return Place.cell(file, row, line, column);
    }

    void error(String kind, String column, String message, Optional<String> hint) {
      sound = false;
      Problem problem = Problem.error("tabel." + kind, place(column), message);
      problems.add(hint.map(problem::withHint).orElse(problem));
    }

    void error(String kind, String column, String message) {
      error(kind, column, message, Optional.empty());
    }

    /** Returns what a cell holds, possibly nothing. */
    String cell(String column) {
      Integer position = positions.get(column);
      if (position == null) {
        throw new IllegalArgumentException("no column " + column + " in " + file);
      }
      return record.getField(position).strip();
    }

    /** Returns a text that may be there, in a column that may be there. */
    Optional<String> optional(String column) {
      return positions.containsKey(column)
          ? Optional.of(cell(column)).filter(text -> !text.isEmpty())
          : Optional.empty();
    }

    /** Returns a text that must be there. */
    String text(String column) {
      String text = cell(column);
      if (text.isEmpty()) {
        error("leeg", column, "Deze cel is leeg; hier hoort een waarde.");
      }
      return text;
    }

    /** Returns a number that may be there. */
    Optional<BigDecimal> number(String column) {
      Optional<String> text = optional(column);
      Optional<BigDecimal> number = text.flatMap(Numbers::decimal);
      if (text.isPresent() && number.isEmpty()) {
        error(
            "getal",
            column,
            "‘" + Visible.text(text.get()) + "’ is geen getal.",
            text.get().indexOf(',') >= 0
                ? Optional.of("Schrijf decimalen met een punt.")
                : Optional.of("Schrijf alleen het getal, zonder teken of eenheid."));
      }
      return number;
    }

    /** Returns a whole number that may be there. */
    Optional<Long> whole(String column) {
      Optional<String> text = optional(column);
      Optional<Long> number = text.flatMap(Numbers::large);
      if (text.isPresent() && number.isEmpty()) {
        error(
            "getal",
            column,
            "‘" + Visible.text(text.get()) + "’ is geen heel getal.",
            Optional.of("Schrijf alleen cijfers, zonder punt, komma of eenheid."));
      }
      return number;
    }
  }
}
