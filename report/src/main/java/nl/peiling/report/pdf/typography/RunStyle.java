package nl.peiling.report.pdf.typography;

import nl.peiling.report.font.Face;
import nl.peiling.report.theme.Colour;

/**
 * How a run of letters looks.
 *
 * @param size in points
 * @param rise above the baseline, in points
 */
public record RunStyle(Face face, double size, Colour colour, double rise) {

  public static RunStyle of(Face face, double size, Colour colour) {
    return new RunStyle(face, size, colour, 0);
  }

  public RunStyle face(Face other) {
    return new RunStyle(other, size, colour, rise);
  }

  public RunStyle bold() {
    return face(face.bold());
  }

  public RunStyle slanted() {
    return face(face.slanted());
  }

  public RunStyle in(Colour other) {
    return new RunStyle(face, size, other, rise);
  }

  /** A small figure above the line, as for a note. */
  public RunStyle superior() {
    return new RunStyle(face, size * 0.66, colour, rise + size * 0.34);
  }
}
