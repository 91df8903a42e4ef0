package nl.peiling.report.workbook;

import java.text.Normalizer;

/**
 * How wide text is in Arial, and in the letters that other programs put in its place: those of
 * Liberation Sans, Nimbus Sans and Helvetica are as wide. The widths are those of the metrics that
 * Adobe published for Helvetica.
 */
final class LetterWidth {

  static final LetterWidth REGULAR =
      new LetterWidth(
          278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556,
          556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722,
          722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722,
          667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
          556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,
          500, 334, 260, 334, 584);

  static final LetterWidth BOLD =
      new LetterWidth(
          278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556,
          556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722,
          722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722,
          667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611,
          611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556,
          500, 389, 280, 389, 584);

  private static final char FIRST = ' ';
  private static final int QUOTE = 280;
  private static final int DOUBLE_QUOTE = 500;
  private static final int DIGIT = 556;
  private static final int WIDEST = 1000;

  private final int[] widths;

  private LetterWidth(int... widths) {
    this.widths = widths;
  }

  /** The width of a text, in points, at a size in points. */
  double of(String text, double points) {
    long sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum += of(text.charAt(i));
    }
    return sum * points / 1000;
  }

  private int of(char letter) {
    int place = letter - FIRST;
    if (place >= 0 && place < widths.length) {
      return widths[place];
    }
    return switch (letter) {
      case '\u2018', '\u2019', '\u00b7', '\u00a0' -> QUOTE;
      case '\u201c', '\u201d' -> DOUBLE_QUOTE;
      case '\u2013', '\u20ac', '\u2265', '\u2264' -> DIGIT;
      default -> accented(letter);
    };
  }

  /** As wide as the letter without its accent; what is not known counts as wide. */
  private int accented(char letter) {
    int place =
        Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD).charAt(0) - FIRST;
    return place >= 0 && place < widths.length ? widths[place] : WIDEST;
  }
}
