package nl.peiling.report.chart;

import java.util.Optional;
import nl.peiling.report.font.TextMeasure;
import nl.peiling.report.theme.Colour;

/**
 * A surface to draw a figure on, in points, origin in the upper left corner, y downwards. What is
 * drawn later lies on top. A canvas for paper writes real text in the embedded fonts.
 */
public interface Canvas extends TextMeasure {

  /** A filled rectangle; {@code x}, {@code y} is its upper left corner. */
  void rect(double x, double y, double width, double height, Colour fill);

  /** A straight line. */
  void line(double x1, double y1, double x2, double y2, Stroke stroke);

  /** A path, filled (non-zero winding), stroked, or both. */
  void path(Path path, Optional<Colour> fill, Optional<Stroke> stroke);

  /** One line of text, {@code y} is the baseline, {@code x} what the style's anchor says. */
  void text(String text, double x, double y, TextStyle style);

  /** A path that is only filled. */
  default void fill(Path path, Colour colour) {
    path(path, Optional.of(colour), Optional.empty());
  }

  /** A path of which only the outline is drawn. */
  default void stroke(Path path, Stroke stroke) {
    path(path, Optional.empty(), Optional.of(stroke));
  }
}
