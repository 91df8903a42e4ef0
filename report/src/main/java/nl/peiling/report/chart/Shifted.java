package nl.peiling.report.chart;

import java.util.List;
import java.util.Optional;
import nl.peiling.report.font.Face;
import nl.peiling.report.theme.Colour;

/** A part of a canvas with its own origin. */
record Shifted(Canvas canvas, double dx, double dy) implements Canvas {

  @Override
  public void rect(double x, double y, double width, double height, Colour fill) {
    canvas.rect(x + dx, y + dy, width, height, fill);
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
    canvas.line(x1 + dx, y1 + dy, x2 + dx, y2 + dy, stroke);
  }

  @Override
  public void path(Path path, Optional<Colour> fill, Optional<Stroke> stroke) {
    List<Path.Step> steps = path.steps().stream().map(this::moved).toList();
    canvas.path(new Path(steps), fill, stroke);
  }

  @Override
  public void text(String text, double x, double y, TextStyle style) {
    canvas.text(text, x + dx, y + dy, style);
  }

  @Override
  public double width(String text, Face face, double size) {
    return canvas.width(text, face, size);
  }

  @Override
  public double capHeight(Face face, double size) {
    return canvas.capHeight(face, size);
  }

  private Path.Step moved(Path.Step step) {
    return switch (step) {
      case Path.Move(double x, double y) -> new Path.Move(x + dx, y + dy);
      case Path.Line(double x, double y) -> new Path.Line(x + dx, y + dy);
      case Path.Curve(double x1, double y1, double x2, double y2, double x, double y) ->
          new Path.Curve(x1 + dx, y1 + dy, x2 + dx, y2 + dy, x + dx, y + dy);
      case Path.Close close -> close;
    };
  }
}
