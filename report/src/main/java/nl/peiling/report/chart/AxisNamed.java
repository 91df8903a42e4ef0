package nl.peiling.report.chart;

import nl.peiling.report.font.TextMeasure;

/** A drawing with the name of what is measured above it, where the values do not say it. */
public record AxisNamed(Drawing drawing, String name) implements Drawing {
  private static final double GAP = 7;

  @Override
  public double height(double width, TextMeasure measure) {
    return top(width, measure).height() + drawing.height(width, measure);
  }

  @Override
  public Drawing tighter() {
    return new AxisNamed(drawing.tighter(), name);
  }

  @Override
  public void paint(Canvas canvas, double width) {
    Sketch top = top(width, canvas);
    top.paint(canvas);
    drawing.paint(new Shifted(canvas, 0, top.height()), width);
  }

  private Sketch top(double width, TextMeasure measure) {
    Pencil pencil = new Pencil(measure);
    var lines = pencil.wrapped(name, ChartStyle.SMALL, width);
    pencil.linesBelow(lines, 0, 0, ChartStyle.SMALL);
    return pencil.finish(width, pencil.blockHeight(lines.size(), ChartStyle.SMALL) + GAP);
  }
}
