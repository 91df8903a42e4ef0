package nl.peiling.report.chart;

import java.util.Optional;
import nl.peiling.report.theme.Colour;

/** One thing drawn on a figure, with the room that it takes. */
public sealed interface Mark {

  void paint(Canvas canvas);

  /** The smallest upright rectangle around it. */
  Bounds bounds();

  /** A filled rectangle. */
  record Box(double x, double y, double width, double height, Colour fill) implements Mark {
    @Override
    public void paint(Canvas canvas) {
      canvas.rect(x, y, width, height, fill);
    }

    @Override
    public Bounds bounds() {
      return new Bounds(x, y, width, height);
    }
  }

  /** A straight line. */
  record Rule(double x1, double y1, double x2, double y2, Stroke stroke) implements Mark {
    @Override
    public void paint(Canvas canvas) {
      canvas.line(x1, y1, x2, y2, stroke);
    }

    @Override
    public Bounds bounds() {
      // ends are cut off square: a line is wider than itself only across its direction
      double length = Math.max(Math.hypot(x2 - x1, y2 - y1), Double.MIN_NORMAL);
      double dx = stroke.width() / 2 * Math.abs(y2 - y1) / length;
      double dy = stroke.width() / 2 * Math.abs(x2 - x1) / length;
      return Bounds.between(
          Math.min(x1, x2) - dx,
          Math.min(y1, y2) - dy,
          Math.max(x1, x2) + dx,
          Math.max(y1, y2) + dy);
    }
  }

  /** A path, filled, stroked or both. */
  record Shape(Path path, Optional<Colour> fill, Optional<Stroke> stroke) implements Mark {
    @Override
    public void paint(Canvas canvas) {
      canvas.path(path, fill, stroke);
    }

    @Override
    public Bounds bounds() {
      return Bounds.of(path);
    }
  }

  /** One line of text; {@code y} is the baseline, {@code length} its measured width. */
  record Label(String text, double x, double y, TextStyle style, double length) implements Mark {
    private static final double ASCENT = 0.72;
    private static final double DESCENT = 0.2;

    @Override
    public void paint(Canvas canvas) {
      canvas.text(text, x, y, style);
    }

    @Override
    public Bounds bounds() {
      double left =
          switch (style.anchor()) {
            case START -> x;
            case MIDDLE -> x - length / 2;
            case END -> x - length;
          };
      double ascent = ASCENT * style.size();
      return new Bounds(left, y - ascent, length, ascent + DESCENT * style.size());
    }
  }
}
