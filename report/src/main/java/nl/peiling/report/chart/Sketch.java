package nl.peiling.report.chart;

import java.util.List;

/** A figure laid out at one width: what is drawn where, before any canvas is touched. */
public record Sketch(double width, double height, List<Mark> marks) {

  public Sketch {
    marks = List.copyOf(marks);
  }

  /** Draws everything in order. */
  public void paint(Canvas canvas) {
    marks.forEach(mark -> mark.paint(canvas));
  }
}
