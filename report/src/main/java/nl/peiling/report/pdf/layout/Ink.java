package nl.peiling.report.pdf.layout;

import nl.peiling.report.chart.Drawing;
import nl.peiling.report.pdf.typography.Line;
import nl.peiling.report.theme.Colour;

/**
 * A mark on the page, in points: x from the left edge of the page, y downwards from the top of the
 * slab that holds it.
 */
public sealed interface Ink {

  /** A line of text; x is the start of the line, y its baseline. */
  record Text(double x, double y, Line<Owner> line) implements Ink {}

  /** A filled rectangle: a rule or a band. */
  record Fill(double x, double y, double width, double height, Colour colour) implements Ink {}

  /** A figure; x and y are its upper left corner. */
  record Picture(double x, double y, double width, double height, Drawing drawing, Tag tag)
      implements Ink {}
}
