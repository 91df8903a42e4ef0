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
 */
record PrintFit(int columns, int pages, int words) {

  /** About two thirds of the size on the screen. */
  private static final int PAGE_WIDTH = 215;

  static PrintFit of(Optional<Sheet.Table> table) {
    return table.map(PrintFit::of).orElse(new PrintFit(1, 1, 1));
  }

  private static PrintFit of(Sheet.Table table) {
    List<Sheet.Column> printed =
        table.columns().stream().filter(column -> !column.head().equals(RowKey.HEAD)).toList();
    int words = leadingWords(table);
    int width = width(printed);
    int beside = Math.max(1, PAGE_WIDTH - width(printed.subList(0, words)));
    int pages = width <= PAGE_WIDTH ? 1 : 1 + Math.ceilDiv(width - PAGE_WIDTH, beside);
    return new PrintFit(printed.size(), pages, words);
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
