package nl.peiling.report.chart;

/** An upright rectangle in points; {@code x}, {@code y} is its upper left corner. */
public record Bounds(double x, double y, double width, double height) {

  static Bounds between(double left, double top, double right, double bottom) {
    return new Bounds(left, top, right - left, bottom - top);
  }

  /** The rectangle around all points and control points of a path. */
  static Bounds of(Path path) {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (Path.Step step : path.steps()) {
      for (double[] point : points(step)) {
        left = Math.min(left, point[0]);
        top = Math.min(top, point[1]);
        right = Math.max(right, point[0]);
        bottom = Math.max(bottom, point[1]);
      }
    }
    return between(left, top, right, bottom);
  }

  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }

  /** Whether the insides of both have points in common. */
  public boolean overlaps(Bounds other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  private static double[][] points(Path.Step step) {
    return switch (step) {
      case Path.Move(double x, double y) -> new double[][] {{x, y}};
      case Path.Line(double x, double y) -> new double[][] {{x, y}};
      case Path.Curve(double x1, double y1, double x2, double y2, double x, double y) ->
          new double[][] {{x1, y1}, {x2, y2}, {x, y}};
      case Path.Close() -> new double[0][];
    };
  }
}
