package nl.peiling.report.workbook;

import java.util.List;
import java.util.Optional;

/**
 * How a sheet comes on paper: A4 lying down, as many pages beside each other as keep the letters
 * readable, with the words of each row repeated on each of them.
 *
 * @param columns how many columns are printed: all but the keys for programs
 * @param beside pages beside each other
 * @param words how many columns of words a table begins with
 * @param low whether the rows fit on one page above the other
 * @param scale at which it comes on paper
 */
record PrintFit(int columns, int beside, int words, boolean low, double scale) {

  /** Around the page. */
  static final double MARGIN_INCHES = 0.4;

  private static final double MARGINS = 2 * MARGIN_INCHES * 72;
  private static final double PAGE_WIDTH = 841.9 - MARGINS;
  private static final double PAGE_HEIGHT = 595.3 - MARGINS;

  /** Of the size on the screen: letters of seven points at least. */
  private static final double SMALLEST = 0.7;

  static PrintFit of(
      Optional<Sheet.Table> table, List<Integer> widths, List<SheetLayout.Row> rows) {
    List<Sheet.Column> printed =
        table.stream()
            .flatMap(made -> made.columns().stream())
            .filter(column -> !column.head().equals(RowKey.HEAD))
            .toList();
    int columns = Math.max(1, printed.size());
    int words = table.map(PrintFit::leadingWords).orElse(columns);
    double width = points(widths.subList(0, columns));
    double repeated = points(widths.subList(0, words));
    int beside = beside(width, repeated);
    double scale = Math.min(1, beside * PAGE_WIDTH / (width + (beside - 1) * repeated));
    double onOne =
        Math.min(scale, PAGE_HEIGHT / rows.stream().mapToDouble(SheetLayout.Row::height).sum());
    boolean low = onOne >= Math.min(SMALLEST, scale);
    return new PrintFit(columns, beside, words, low, low ? onOne : scale);
  }

  private static int beside(double width, double repeated) {
    double page = PAGE_WIDTH / SMALLEST;
    return width <= page
        ? 1
        : 1 + (int) Math.ceil((width - page) / Math.max(page / 2, page - repeated));
  }

  private static double points(List<Integer> characters) {
    return characters.stream().mapToInt(Integer::intValue).sum() * SheetLayout.POINTS_PER_CHARACTER;
  }

  private static int leadingWords(Sheet.Table table) {
    return (int)
        table.rows().stream().limit(1).flatMap(List::stream).takeWhile(PrintFit::isWords).count();
  }

  private static boolean isWords(Sheet.Cell cell) {
    return cell instanceof Sheet.Cell.Text || cell instanceof Sheet.Cell.Link;
  }
}
