package nl.peiling.report.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import nl.peiling.report.document.Block;
import nl.peiling.report.exhibit.DataTable;
import nl.peiling.report.pdf.typography.Alignment;
import nl.peiling.report.pdf.typography.ParagraphSetter;
import nl.peiling.report.pdf.typography.RunStyle;

/** A table of the edition or of the text, with each cell at its place in the grid. */
record TableModel(List<Alignment> columns, List<Cell> head, List<Cell> body) {

  TableModel {
    columns = List.copyOf(columns);
    head = List.copyOf(head);
    body = List.copyOf(body);
  }

  /** Puts the words of a cell into a paragraph. */
  interface Words {
    void fill(ParagraphSetter<Owner> into, Tag tag, RunStyle style);
  }

  /**
   * A cell at its place.
   *
   * @param row counted from 0 within head or body
   */
  record Cell(int row, int column, int rowSpan, int columnSpan, boolean header, Words words) {

    boolean covers(int atRow, int atColumn) {
      return atRow >= row
          && atRow < row + rowSpan
          && atColumn >= column
          && atColumn < column + columnSpan;
    }
  }

  static TableModel of(DataTable table) {
    return new TableModel(
        table.columns().stream().map(TableModel::alignment).toList(),
        placed(table.head(), table.columns().size()),
        placed(table.body(), table.columns().size()));
  }

  static TableModel of(Block.TextTable table, Setting setting) {
    List<Cell> body = new ArrayList<>();
    for (int row = 0; row < table.body().size(); row++) {
      body.addAll(placed(table.body().get(row), row, false, setting));
    }
    return new TableModel(
        table.columns().stream().map(TableModel::alignment).toList(),
        placed(table.head(), 0, true, setting),
        body);
  }

  int rows(List<Cell> part) {
    return part.stream().mapToInt(cell -> cell.row() + cell.rowSpan()).max().orElse(0);
  }

  private static List<Cell> placed(List<DataTable.Row> rows, int columns) {
    List<Cell> placed = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      int column = 0;
      for (DataTable.Cell cell : rows.get(row).cells()) {
        while (column < columns && isCovered(placed, row, column)) {
          column++;
        }
        placed.add(
            new Cell(
                row,
                column,
                cell.rowSpan(),
                cell.columnSpan(),
                cell.header(),
                (into, tag, style) -> into.text(cell.text(), style, tag)));
        column += cell.columnSpan();
      }
    }
    return placed;
  }

  private static boolean isCovered(List<Cell> cells, int row, int column) {
    return cells.stream().anyMatch(cell -> cell.covers(row, column));
  }

  private static List<Cell> placed(Block.TableRow row, int at, boolean head, Setting setting) {
    List<Cell> placed = new ArrayList<>();
    for (int column = 0; column < row.cells().size(); column++) {
      Block.TableCell cell = row.cells().get(column);
      placed.add(
          new Cell(
              at,
              column,
              1,
              1,
              head,
              (into, tag, style) -> InlineSetter.fill(setting, into, tag, cell.content(), style)));
    }
    return placed;
  }

  private static Alignment alignment(DataTable.Alignment alignment) {
    return switch (alignment) {
      case START -> Alignment.LEFT;
      case CENTRE -> Alignment.CENTRED;
      case END -> Alignment.RIGHT;
    };
  }

  private static Alignment alignment(Block.ColumnAlignment alignment) {
    return switch (alignment) {
      case START -> Alignment.LEFT;
      case CENTRE -> Alignment.CENTRED;
      case END -> Alignment.RIGHT;
    };
  }
}
