package nl.peiling.report.chart;

import nl.peiling.report.font.TextMeasure;

/** A drawing that is laid out as a whole before it is painted, so that its layout can be tested. */
public interface SketchedDrawing extends Drawing {

  /** What is drawn where at this width. */
  Sketch sketch(double width, TextMeasure measure);

  @Override
  default double height(double width, TextMeasure measure) {
    return sketch(width, measure).height();
  }

  @Override
  default void paint(Canvas canvas, double width) {
    sketch(width, canvas).paint(canvas);
  }
}
