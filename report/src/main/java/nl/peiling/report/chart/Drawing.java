package nl.peiling.report.chart;

import nl.peiling.report.font.TextMeasure;

/**
 * A figure that can be painted at any width. The same drawing at the same width always gives the
 * same strokes; it holds no text that is not also in the figure's data table or alternative text.
 */
public interface Drawing {

  /** Height in points that the drawing needs at this width, with labels wrapped to fit. */
  double height(double width, TextMeasure measure);

  /**
   * The same drawing with less white between its rows, if it has rows: all that is read in it stays
   * as large as it was.
   */
  default Drawing tighter() {
    return this;
  }

  /** Paints within {@code width} by {@code height(width, canvas)} points from the upper left. */
  void paint(Canvas canvas, double width);
}
