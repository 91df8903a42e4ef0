package nl.peiling.report.pdf.layout;

import java.util.List;
import nl.peiling.report.pdf.typography.Alignment;

/**
 * Divides the width of a table over its columns. Columns of numbers are equally wide, so that the
 * eye can compare them; the columns of words share the rest by the length of what they hold.
 */
final class ColumnWidths {

  /** White that a column of words gets beyond its longest line, if there is room. */
  private static final double EASE = 24;

  private final List<Alignment> columns;
  private final double[] least;
  private final double[] full;

  /**
   * @param least width of each column's longest word
   * @param full width of each column on one line
   */
  ColumnWidths(List<Alignment> columns, double[] least, double[] full) {
    this.columns = columns;
    this.least = least.clone();
    this.full = full.clone();
  }

  /** The widths, which together are at most the available width if the longest words allow it. */
  double[] within(double available) {
    double[] widths = full.clone();
    equalNumbers(widths, available);
    double words = 0;
    double numbers = 0;
    for (int i = 0; i < widths.length; i++) {
      if (isWords(i)) {
        words += widths[i] + EASE;
      } else {
        numbers += widths[i];
      }
    }
    double room = available - numbers;
    for (int i = 0; i < widths.length; i++) {
      if (isWords(i)) {
        widths[i] = words <= room ? widths[i] + EASE : 0;
      }
    }
    if (words > room) {
      share(widths, room);
    }
    return widths;
  }

  private boolean isWords(int column) {
    return columns.get(column) == Alignment.LEFT;
  }

  private void equalNumbers(double[] widths, double available) {
    double widest = 0;
    int count = 0;
    for (int i = 0; i < widths.length; i++) {
      if (!isWords(i)) {
        widest = Math.max(widest, full[i]);
        count++;
      }
    }
    double most = count == 0 ? 0 : available * 0.62 / count;
    for (int i = 0; i < widths.length; i++) {
      if (!isWords(i)) {
        widths[i] = Math.max(least[i], Math.min(widest, most));
      }
    }
  }

  /** Gives each column of words its longest word, and the rest by the length of its text. */
  private void share(double[] widths, double room) {
    double leasts = 0;
    double wants = 0;
    for (int i = 0; i < widths.length; i++) {
      if (isWords(i)) {
        leasts += least[i];
        wants += full[i] - least[i];
      }
    }
    double rest = Math.max(0, room - leasts);
    for (int i = 0; i < widths.length; i++) {
      if (isWords(i)) {
        widths[i] = least[i] + (wants > 0 ? rest * (full[i] - least[i]) / wants : 0);
      }
    }
  }
}
