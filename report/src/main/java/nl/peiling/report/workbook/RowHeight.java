package nl.peiling.report.workbook;

/**
 * How high a row must be for its wrapped text: not every program works this out by itself when it
 * opens a file.
 */
final class RowHeight {

  private static final double POINTS_OF_LINE = 12.75;
  private static final double POINTS_OF_TITLE_LINE = 15.75;

  /** At the edges of a cell. */
  private static final double MARGIN = 4.5;

  /** Excel sets letters on whole dots, which makes lines a little longer than the metrics say. */
  private static final double ROUNDING = 1.04;

  private RowHeight() {}

  /** The height, in points, of so many lines of text. */
  static double of(int lines) {
    return lines * POINTS_OF_LINE;
  }

  /** The height, in points, of so many lines of a title. */
  static double ofTitle(int lines) {
    return lines * POINTS_OF_TITLE_LINE;
  }

  /** How wide a column must be, in points, for a text this wide to stay on one line. */
  static double width(double text) {
    return text * ROUNDING + MARGIN;
  }

  /**
   * How many lines a text takes.
   *
   * @param width of the column, in points
   */
  static int lines(String text, LetterWidth letters, double size, double width) {
    double room = Math.max(size, (width - MARGIN) / ROUNDING);
    if (text.length() * size <= room) {
      return 1;
    }
    double space = letters.of(" ", size);
    int lines = 1;
    double used = 0;
    for (String word : text.split(" ", -1)) {
      double length = letters.of(word, size);
      if (used > 0 && used + space + length > room) {
        lines++;
        used = 0;
      }
      used += used > 0 ? space + length : length;
      while (used > room) {
        lines++;
        used -= room;
      }
    }
    return lines;
  }
}
