package nl.peiling.report.workbook;

/**
 * How high a row must be for its wrapped text: not every program works this out by itself when it
 * opens a file. Counts characters, so it is rather too high than too low.
 */
final class RowHeight {

  private static final float POINTS_OF_LINE = 12.75f;
  private static final float POINTS_OF_TITLE_LINE = 15.75f;

  private static final int LETTERS_IN_TEN_DIGITS = 11;

  private RowHeight() {}

  /** The height, in points, of so many lines of text. */
  static float of(int lines) {
    return lines * POINTS_OF_LINE + 1;
  }

  /** The height, in points, of so many lines of a title. */
  static float ofTitle(int lines) {
    return lines * POINTS_OF_TITLE_LINE + 1;
  }

  /**
   * How many lines a text takes in a column that is so many digits wide. A digit is wider than the
   * letters of most words.
   */
  static int lines(String text, int digits) {
    int width = digits * LETTERS_IN_TEN_DIGITS / 10;
    int lines = 1;
    int used = 0;
    for (String word : text.split(" ", -1)) {
      int length = word.length();
      if (used > 0 && used + 1 + length > width) {
        lines++;
        used = 0;
      }
      used += used > 0 ? 1 + length : length;
      while (used > width) {
        lines++;
        used -= width;
      }
    }
    return lines;
  }
}
