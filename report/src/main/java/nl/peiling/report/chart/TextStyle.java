package nl.peiling.report.chart;

import nl.peiling.report.font.Face;
import nl.peiling.report.theme.Colour;

/**
 * How a text on a drawing looks and which of its points is placed.
 *
 * @param size in points
 */
public record TextStyle(Face face, double size, Colour colour, Anchor anchor) {

  /** The point of the text that stands at the given x. */
  public enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** The same style placed by another point. */
  public TextStyle at(Anchor other) {
    return new TextStyle(face, size, colour, other);
  }

  /** The same style in another colour. */
  public TextStyle in(Colour other) {
    return new TextStyle(face, size, other, anchor);
  }

  /** The same style in the heavier weight. */
  public TextStyle bold() {
    return new TextStyle(face.bold(), size, colour, anchor);
  }
}
