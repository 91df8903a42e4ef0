package nl.peiling.report.exhibit;

import java.util.List;
import java.util.Optional;

/**
 * A table of characters: numbers are already written in Dutch.
 *
 * @param columns how each column is aligned, from left to right
 * @param head the rows that are repeated on every page
 * @param body the rows below
 */
public record DataTable(List<Alignment> columns, List<Row> head, List<Row> body) {

  public DataTable {
    columns = List.copyOf(columns);
    head = List.copyOf(head);
    body = List.copyOf(body);
  }

  /** Where the text of a column stands; numbers stand at the end. */
  public enum Alignment {
    START,
    CENTRE,
    END
  }

  /** Cells from left to right; a place that a cell above or left spans has no cell of its own. */
  public record Row(List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * One cell.
   *
   * @param header names its row or column
   * @param columnSpan number of columns that it covers, at least 1
   * @param rowSpan number of rows that it covers, at least 1
   * @param fact id of the fact whose number stands here
   */
  public record Cell(
      String text, boolean header, int columnSpan, int rowSpan, Optional<String> fact) {

    public Cell {
      if (columnSpan < 1 || rowSpan < 1) {
        throw new IllegalArgumentException("a cell covers at least one place");
      }
    }

    /** A cell that names its row or column. */
    public static Cell header(String text) {
      return new Cell(text, true, 1, 1, Optional.empty());
    }

    /** A cell with a value that is no fact. */
    public static Cell value(String text) {
      return new Cell(text, false, 1, 1, Optional.empty());
    }

    /** A cell with the number of a fact. */
    public static Cell fact(String text, String factId) {
      return new Cell(text, false, 1, 1, Optional.of(factId));
    }
  }
}
