package nl.peiling.report.chart;

import nl.peiling.report.font.Face;
import nl.peiling.report.theme.Colour;
import nl.peiling.report.theme.Theme;

/** Letters, lines and distances that all charts share. No text is smaller than 7,5 points. */
final class ChartStyle {
  static final double LABEL_SIZE = 8.5;
  static final double SMALL_SIZE = 7.5;
  static final double LEADING = 1.18;

  /** Below this width a figure is laid out for a phone: labels above the bars. */
  static final double NARROW = 300;

  static final double GAP = 6;
  static final double BAR = 10;

  static final Colour INK = Theme.house().ink();
  static final Colour MUTED = Theme.house().muted();
  static final Colour PAPER = Theme.house().paper();
  static final Colour HAIRLINE = Colour.ofHex("dfe3e8");
  static final Colour AXIS = Colour.ofHex("6b737c");

  static final TextStyle LABEL = style(Face.SANS, LABEL_SIZE, INK);
  static final TextStyle VALUE = style(Face.SANS_BOLD, LABEL_SIZE, INK);
  static final TextStyle SMALL = style(Face.SANS, SMALL_SIZE, MUTED);
  static final TextStyle SMALL_VALUE = style(Face.SANS, SMALL_SIZE, INK);

  private ChartStyle() {}

  private static TextStyle style(Face face, double size, Colour colour) {
    return new TextStyle(face, size, colour, TextStyle.Anchor.START);
  }
}
