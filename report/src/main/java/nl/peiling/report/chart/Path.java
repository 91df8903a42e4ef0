package nl.peiling.report.chart;

import java.util.ArrayList;
import java.util.List;

/** A line of straight and curved pieces, in points. */
public record Path(List<Step> steps) {

  public Path {
    steps = List.copyOf(steps);
  }

  /** One movement of the pen. */
  public sealed interface Step permits Move, Line, Curve, Close {}

  /** Lifts the pen and puts it down elsewhere. */
  public record Move(double x, double y) implements Step {}

  /** Draws a straight line. */
  public record Line(double x, double y) implements Step {}

  /** Draws a cubic Bézier curve by two control points to an end point. */
  public record Curve(double x1, double y1, double x2, double y2, double x, double y)
      implements Step {}

  /** Draws back to where the pen was last put down. */
  public record Close() implements Step {}

  public static Builder builder() {
    return new Builder();
  }

  /** An ellipse around a centre, as four curves. */
  public static Path ellipse(double cx, double cy, double rx, double ry) {
    // distance of the control points that keeps four cubic pieces within 0.03% of an ellipse
    double k = 0.5522847498;
    return builder()
        .move(cx + rx, cy)
        .curve(cx + rx, cy + k * ry, cx + k * rx, cy + ry, cx, cy + ry)
        .curve(cx - k * rx, cy + ry, cx - rx, cy + k * ry, cx - rx, cy)
        .curve(cx - rx, cy - k * ry, cx - k * rx, cy - ry, cx, cy - ry)
        .curve(cx + k * rx, cy - ry, cx + rx, cy - k * ry, cx + rx, cy)
        .close()
        .build();
  }

  /** A circle around a centre. */
  public static Path circle(double cx, double cy, double radius) {
    return ellipse(cx, cy, radius, radius);
  }

  /** Collects the movements of a path in order. */
  public static final class Builder {
    private final List<Step> steps = new ArrayList<>();

    private Builder() {}

    public Builder move(double x, double y) {
      steps.add(new Move(x, y));
      return this;
    }

    public Builder line(double x, double y) {
      steps.add(new Line(x, y));
      return this;
    }

    public Builder curve(double x1, double y1, double x2, double y2, double x, double y) {
      steps.add(new Curve(x1, y1, x2, y2, x, y));
      return this;
    }

    public Builder close() {
      steps.add(new Close());
      return this;
    }

    public Path build() {
      return new Path(steps);
    }
  }
}
