package nl.peiling.app.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peiling.report.workbook.OdsWriter;
import nl.peiling.report.workbook.Sheet;
import nl.peiling.report.workbook.Workbook;
import nl.peiling.report.workbook.WorkbookWriter;

/**
 * How long it takes to write a large tabellenboek: 400 questions in 20 columns, each with its
 * letters. Not a test; run {@code main} with the test classes and {@code -Xmx256m} to see that the
 * memory is bounded.
 */
public final class TablesBenchmark {

  private static final int QUESTIONS = 400;
  private static final int COLUMNS = 20;
  private static final int ROWS = 40;
  private static final int ROUNDS = 3;

  private TablesBenchmark() {}

  /** Writes the book a few times and prints the seconds of each. */
  public static void main(String[] words) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Workbook book = book();
    for (int round = 1; round <= ROUNDS; round++) {
      long start = System.nanoTime();
      WorkbookWriter.write(book, OutputStream.nullOutputStream());
      long between = System.nanoTime();
      OdsWriter.write(book, OutputStream.nullOutputStream());
      long end = System.nanoTime();
      out.println(
          "ronde "
              + round
              + ": xlsx "
              + Duration.ofNanos(between - start)
              + ", ods "
              + Duration.ofNanos(end - between));
    }
  }

  private static Workbook book() {
    List<Sheet> sheets = new ArrayList<>();
    for (int question = 1; question <= QUESTIONS; question++) {
      sheets.add(sheet("V" + question));
    }
    return new Workbook("Groot tabellenboek", "Peiling", LocalDate.of(2023, 12, 31), sheets);
  }

  private static Sheet sheet(String name) {
    List<Sheet.Column> columns = new ArrayList<>();
    columns.add(new Sheet.Column("Antwoord", 46));
    columns.add(new Sheet.Column("Maat (eenheid)", 25));
    for (int column = 1; column <= COLUMNS; column++) {
      columns.add(new Sheet.Column("Groep " + column, 12));
      columns.add(new Sheet.Column("Groep " + column + " verschilt van", 13));
    }
    List<List<Sheet.Cell>> rows = new ArrayList<>();
    for (int row = 1; row <= ROWS; row++) {
      List<Sheet.Cell> cells = new ArrayList<>();
      cells.add(new Sheet.Cell.Text("antwoord " + row));
      cells.add(new Sheet.Cell.Text("aandeel (%)"));
      for (int column = 1; column <= COLUMNS; column++) {
        cells.add(new Sheet.Cell.Figure(row / (double) (row + column), Sheet.Format.PER_CENT));
        cells.add(new Sheet.Cell.Letters(column % 3 == 0 ? "A b" : "geen"));
      }
      rows.add(cells);
    }
    return new Sheet(
        name,
        "Vraag " + name,
        List.of(new Sheet.Line.Plain("Eén tabel, niet gewogen.")),
        Optional.of(new Sheet.Table(name + "_vraag", columns, rows)));
  }
}
