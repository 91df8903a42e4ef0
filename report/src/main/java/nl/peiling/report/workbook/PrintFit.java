package nl.peiling.report.workbook;

import java.util.List;
import java.util.Optional;

/**
 * How a sheet comes on paper: A4 lying down, as many pages beside each other as keep the letters
 * readable, with the words of each row repeated on each of them.
 *
 * @param columns how many columns are printed: all but the keys for programs
 * @param pages beside each other
 * @param words how many columns of words a table begins with
 * @param scale at which it comes on paper, at the most
 */
record PrintFit(int columns, int pages, int words, double scale) {

  /** Around the page. */
  static final double MARGIN_INCHES = 0.5;

  private static final double POINTS_PER_INCH = 72;
  private static final double PAPER_WIDTH = 841.9;

  /** Of the size on the screen: letters of seven points at least. */
  private static final double SMALLEST = 0.7;

  private static final double PAPER_HEIGHT = 595.3;

  /** The characters that fit on a page. */
  private static final int PAGE_WIDTH =
      (int)
          ((PAPER_WIDTH - 2 * MARGIN_INCHES * POINTS_PER_INCH)
              / SMALLEST
              / SheetRows.POINTS_PER_CHARACTER);

  static PrintFit of(Optional<Sheet.Table> table) {
    return table.map(PrintFit::of).orElse(new PrintFit(1, 1, 1, 1));
  }

  private static double scale(int pages, int characters) {
    return Math.min(1, SMALLEST * PAGE_WIDTH * pages / characters);
  }

  private static PrintFit of(Sheet.Table table) {
    List<Sheet.Column> printed =
        table.columns().stream().filter(column -> !column.head().equals(RowKey.HEAD)).toList();
    int words = leadingWords(table);
    int width = width(printed);
    int beside = Math.max(1, PAGE_WIDTH - width(printed.subList(0, words)));
    int pages = width <= PAGE_WIDTH ? 1 : 1 + Math.ceilDiv(width - PAGE_WIDTH, beside);
    int repeated = (pages - 1) * width(printed.subList(0, words));
    return new PrintFit(printed.size(), pages, words, scale(pages, width + repeated));
  }

  /** Whether the rows go on below the page, so that the heads must be repeated. */
  boolean isHigherThanAPage(List<SheetRows.Row> rows) {
    double height = rows.stream().mapToDouble(SheetRows.Row::height).sum();
    return height * scale > PAPER_HEIGHT - 2 * MARGIN_INCHES * POINTS_PER_INCH;
  }

  private static int width(List<Sheet.Column> columns) {
    return columns.stream().mapToInt(Sheet.Column::width).sum();
  }

  private static int leadingWords(Sheet.Table table) {
    return (int)
        table.rows().stream().limit(1).flatMap(List::stream).takeWhile(PrintFit::isWords).count();
  }

  private static boolean isWords(Sheet.Cell cell) {
    return cell instanceof Sheet.Cell.Text || cell instanceof Sheet.Cell.Link;
  }
}
