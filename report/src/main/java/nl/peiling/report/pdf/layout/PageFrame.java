package nl.peiling.report.pdf.layout;

/**
 * The grid of a page, in points: a column for text, a margin to its left in which numbers of
 * headings and captions hang, and a field over both for figures and tables.
 */
public record PageFrame(
    double width,
    double height,
    double top,
    double bottom,
    double fieldLeft,
    double textLeft,
    double textWidth) {

  private static final double MILLIMETRE = 72 / 25.4;

  /** A4 with a generous outer margin. */
  public static PageFrame a4() {
    return new PageFrame(
        210 * MILLIMETRE,
        297 * MILLIMETRE,
        30 * MILLIMETRE,
        297 * MILLIMETRE - 30 * MILLIMETRE,
        28 * MILLIMETRE,
        48 * MILLIMETRE,
        130 * MILLIMETRE);
  }

  /** Height in which text stands. */
  double textHeight() {
    return bottom - top;
  }

  /** Width of figures and tables. */
  double fieldWidth() {
    return textLeft - fieldLeft + textWidth;
  }

  /** The text column. */
  Column text() {
    return new Column(textLeft, textWidth);
  }

  /** The column over text and margin. */
  Column field() {
    return new Column(fieldLeft, fieldWidth());
  }

  /** A strip of the page in which text is set. */
  record Column(double x, double width) {
    Column indented(double by) {
      return new Column(x + by, width - by);
    }
  }
}
