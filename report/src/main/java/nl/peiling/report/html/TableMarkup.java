package nl.peiling.report.html;

import java.util.List;
import nl.peiling.report.document.Block;
import nl.peiling.report.exhibit.DataTable;

/** Writes tables with the scope of every header. */
final class TableMarkup {

  private final Markup out;
  private final InlineMarkup inlines;
  private int textTables;

  TableMarkup(Markup out, InlineMarkup inlines) {
    this.out = out;
    this.inlines = inlines;
  }

  /** A table of the edition inside an element that scrolls when the window is narrow. */
  void write(DataTable table, String name) {
    scrolling(name);
    out.open("table").line();
    out.open("thead").line();
    table.head().forEach(row -> row(row, table.columns(), "col"));
    out.close().line().open("tbody").line();
    table.body().forEach(row -> row(row, table.columns(), "row"));
    out.close().close().close().line();
  }

  private void row(DataTable.Row row, List<DataTable.Alignment> columns, String scope) {
    out.open("tr");
    int column = Math.max(0, columns.size() - width(row));
    for (DataTable.Cell cell : row.cells()) {
      String align = column < columns.size() ? align(columns.get(column)) : "";
      out.element(
          cell.header() ? "th" : "td",
          cell.text(),
          "scope",
          cell.header() ? scope : "",
          "colspan",
          cell.columnSpan() > 1 ? String.valueOf(cell.columnSpan()) : "",
          "rowspan",
          cell.rowSpan() > 1 ? String.valueOf(cell.rowSpan()) : "",
          "class",
          cell.columnSpan() > 1 ? "" : align,
          "data-feit",
          cell.fact().orElse(""));
      column += cell.columnSpan();
    }
    out.close().line();
  }

  /** Places that the row fills itself; the rest, at its start, is filled from above. */
  private static int width(DataTable.Row row) {
    return row.cells().stream().mapToInt(DataTable.Cell::columnSpan).sum();
  }

  /** A table of the text. */
  void write(Block.TextTable table) {
    // Regions want names of their own
    textTables++;
    scrolling(textTables == 1 ? "Tabel" : "Tabel (" + textTables + ")");
    out.open("table").line().open("thead").line();
    row(table.head(), table.columns(), true);
    out.close().line().open("tbody").line();
    table.body().forEach(row -> row(row, table.columns(), false));
    out.close().close().close().line();
  }

  private void row(Block.TableRow row, List<Block.ColumnAlignment> columns, boolean head) {
    out.open("tr");
    for (int i = 0; i < row.cells().size(); i++) {
      String align = i < columns.size() ? align(columns.get(i)) : "";
      out.open(head ? "th" : "td", "scope", head ? "col" : "", "class", align);
      inlines.write(row.cells().get(i).content());
      out.close();
    }
    out.close().line();
  }

  private void scrolling(String name) {
    out.open("div", "class", "tabel", "role", "region", "aria-label", name, "tabindex", "0");
  }

  private static String align(DataTable.Alignment alignment) {
    return switch (alignment) {
      case START -> "";
      case CENTRE -> "midden";
      case END -> "eind";
    };
  }

  private static String align(Block.ColumnAlignment alignment) {
    return switch (alignment) {
      case START -> "";
      case CENTRE -> "midden";
      case END -> "eind";
    };
  }
}
