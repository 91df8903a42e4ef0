package nl.peiling.report.chart;

import java.util.List;
import nl.peiling.report.theme.Colour;

/**
 * How a line is drawn.
 *
 * @param width in points
 * @param dashes lengths of dash and gap in turn, in points; empty for an unbroken line
 */
public record Stroke(Colour colour, double width, List<Double> dashes) {

  public Stroke {
    dashes = List.copyOf(dashes);
    if (!(width > 0)) {
      throw new IllegalArgumentException("a stroke needs a width above 0: " + width);
    }
  }

  /** An unbroken line. */
  public static Stroke of(Colour colour, double width) {
    return new Stroke(colour, width, List.of());
  }
}
