package nl.peiling.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peiling.report.theme.Colour;
import org.jspecify.annotations.Nullable;

/**
 * Catches what a chart library paints and keeps it as marks. Only shapes are accepted: text on
 * figures is real text, placed by our own painters. Transparent paint leaves nothing.
 */
final class MarkGraphics extends ShapeGraphics {
  private final List<Mark> marks;
  private AffineTransform transform;
  private Color colour = Color.BLACK;
  private Color background = Color.WHITE;
  private BasicStroke stroke = new BasicStroke();
  private @Nullable Shape clip;
  private Font font = new Font(Map.of());

  MarkGraphics(AffineTransform transform) {
    this(new ArrayList<>(), transform);
  }

  private MarkGraphics(List<Mark> marks, AffineTransform transform) {
    this.marks = marks;
    this.transform = new AffineTransform(transform);
  }

  List<Mark> marks() {
    return List.copyOf(marks);
  }

  @Override
  public void fill(Shape shape) {
    if (colour.getAlpha() == 0) {
      return;
    }
    Shape placed = transform.createTransformedShape(shape);
    Rectangle2D box = placed.getBounds2D();
    if (isBox(shape)) {
      marks.add(
          new Mark.Box(box.getX(), box.getY(), box.getWidth(), box.getHeight(), colourOf(colour)));
    } else {
      marks.add(new Mark.Shape(path(placed), Optional.of(colourOf(colour)), Optional.empty()));
    }
  }

  @Override
  public void draw(Shape shape) {
    if (colour.getAlpha() == 0 || stroke.getLineWidth() <= 0) {
      return;
    }
    double scale = Math.sqrt(Math.abs(transform.getDeterminant()));
    nl.peiling.report.chart.Stroke pen = pen(scale);
    if (shape instanceof Line2D line) {
      double[] ends = new double[4];
      transform.transform(
          new double[] {line.getX1(), line.getY1(), line.getX2(), line.getY2()}, 0, ends, 0, 2);
      marks.add(new Mark.Rule(ends[0], ends[1], ends[2], ends[3], pen));
    } else {
      Path path = path(transform.createTransformedShape(shape));
      marks.add(new Mark.Shape(path, Optional.empty(), Optional.of(pen)));
    }
  }

  private nl.peiling.report.chart.Stroke pen(double scale) {
    List<Double> dashes = new ArrayList<>();
    float[] array = stroke.getDashArray();
    if (array != null) {
      for (float dash : array) {
        dashes.add(dash * scale);
      }
    }
    return new nl.peiling.report.chart.Stroke(
        colourOf(colour), stroke.getLineWidth() * scale, dashes);
  }

  private static Colour colourOf(Color colour) {
    return new Colour(colour.getRed(), colour.getGreen(), colour.getBlue());
  }

  private static boolean isBox(Shape shape) {
    if (shape instanceof Rectangle2D) {
      return true;
    }
    if (shape instanceof Ellipse2D) {
      return false;
    }
    Rectangle2D box = shape.getBounds2D();
    PathIterator steps = shape.getPathIterator(null);
    double[] at = new double[6];
    int corners = 0;
    for (; !steps.isDone(); steps.next()) {
      int kind = steps.currentSegment(at);
      if (kind == PathIterator.SEG_CLOSE) {
        continue;
      }
      boolean corner =
          (at[0] == box.getMinX() || at[0] == box.getMaxX())
              && (at[1] == box.getMinY() || at[1] == box.getMaxY());
      if (kind == PathIterator.SEG_CUBICTO || kind == PathIterator.SEG_QUADTO || !corner) {
        return false;
      }
      corners++;
    }
    return corners == 4 || corners == 5;
  }

  private static Path path(Shape shape) {
    Path.Builder builder = Path.builder();
    double[] at = new double[6];
    double x = 0;
    double y = 0;
    for (PathIterator steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
      switch (steps.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> {
          builder.move(at[0], at[1]);
          x = at[0];
          y = at[1];
        }
        case PathIterator.SEG_LINETO -> {
          builder.line(at[0], at[1]);
          x = at[0];
          y = at[1];
        }
        case PathIterator.SEG_QUADTO -> {
          // the cubic with the same course as the quadratic
          builder.curve(
              x + (at[0] - x) * 2 / 3,
              y + (at[1] - y) * 2 / 3,
              at[2] + (at[0] - at[2]) * 2 / 3,
              at[3] + (at[1] - at[3]) * 2 / 3,
              at[2],
              at[3]);
          x = at[2];
          y = at[3];
        }
        case PathIterator.SEG_CUBICTO -> {
          builder.curve(at[0], at[1], at[2], at[3], at[4], at[5]);
          x = at[4];
          y = at[5];
        }
        case PathIterator.SEG_CLOSE -> builder.close();
        default -> throw new IllegalStateException("Unknown kind of path step");
      }
    }
    return builder.build();
  }

  @Override
  public Graphics create() {
    MarkGraphics copy = new MarkGraphics(marks, transform);
    copy.colour = colour;
    copy.background = background;
    copy.stroke = stroke;
    copy.clip = clip;
    copy.font = font;
    return copy;
  }

  @Override
  public void setPaint(Paint paint) {
    if (!(paint instanceof Color plain)) {
      throw notAShape();
    }
    setColor(plain);
  }

  @Override
  public Paint getPaint() {
    return colour;
  }

  @Override
  public void setStroke(Stroke pen) {
    if (!(pen instanceof BasicStroke basic)) {
      throw notAShape();
    }
    stroke = basic;
  }

  @Override
  public Stroke getStroke() {
    return stroke;
  }

  @Override
  public void translate(int x, int y) {
    transform.translate(x, y);
  }

  @Override
  public void translate(double x, double y) {
    transform.translate(x, y);
  }

  @Override
  public void rotate(double angle) {
    transform.rotate(angle);
  }

  @Override
  public void rotate(double angle, double x, double y) {
    transform.rotate(angle, x, y);
  }

  @Override
  public void scale(double x, double y) {
    transform.scale(x, y);
  }

  @Override
  public void shear(double x, double y) {
    transform.shear(x, y);
  }

  @Override
  public void transform(AffineTransform more) {
    transform.concatenate(more);
  }

  @Override
  public void setTransform(AffineTransform other) {
    transform = new AffineTransform(other);
  }

  @Override
  public AffineTransform getTransform() {
    return new AffineTransform(transform);
  }

  @Override
  public void setBackground(Color colour) {
    background = colour;
  }

  @Override
  public Color getBackground() {
    return background;
  }

  @Override
  public void clip(Shape shape) {
    clip = shape;
  }

  @Override
  public Color getColor() {
    return colour;
  }

  @Override
  public void setColor(Color other) {
    colour = other;
  }

  @Override
  public Font getFont() {
    return font;
  }

  @Override
  public void setFont(Font other) {
    font = other;
  }

  @Override
  public @Nullable Rectangle getClipBounds() {
    return clip == null ? null : clip.getBounds();
  }

  @Override
  public void clipRect(int x, int y, int width, int height) {
    clip = new Rectangle(x, y, width, height);
  }

  @Override
  public void setClip(int x, int y, int width, int height) {
    clip = new Rectangle(x, y, width, height);
  }

  @Override
  public @Nullable Shape getClip() {
    return clip;
  }

  @Override
  public void setClip(@Nullable Shape shape) {
    clip = shape;
  }
}
