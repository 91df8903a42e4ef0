package nl.peiling.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peiling.report.font.TextMeasure;
import nl.peiling.report.theme.Colour;

/** Collects the marks of a figure while it is laid out. */
final class Pencil {
  private final TextMeasure measure;
  private final LineBreaker breaker;
  private final List<Mark> marks = new ArrayList<>();

  Pencil(TextMeasure measure) {
    this.measure = measure;
    this.breaker = new LineBreaker(measure);
  }

  void box(double x, double y, double width, double height, Colour fill) {
    if (width > 0 && height > 0) {
      marks.add(new Mark.Box(x, y, width, height, fill));
    }
  }

  void rule(double x1, double y1, double x2, double y2, Stroke stroke) {
    marks.add(new Mark.Rule(x1, y1, x2, y2, stroke));
  }

  void fill(Path path, Colour fill) {
    marks.add(new Mark.Shape(path, Optional.of(fill), Optional.empty()));
  }

  void shape(Path path, Colour fill, Stroke stroke) {
    marks.add(new Mark.Shape(path, Optional.of(fill), Optional.of(stroke)));
  }

  void stroke(Path path, Stroke stroke) {
    marks.add(new Mark.Shape(path, Optional.empty(), Optional.of(stroke)));
  }

  void add(List<Mark> more) {
    marks.addAll(more);
  }

  /** One line of text on a baseline. */
  void text(String text, double x, double baseline, TextStyle style) {
    if (!text.isEmpty()) {
      marks.add(new Mark.Label(text, x, baseline, style, width(text, style)));
    }
  }

  /** One line of text whose capitals are centred on a height. */
  void textAround(String text, double x, double middle, TextStyle style) {
    text(text, x, middle + capHeight(style) / 2, style);
  }

  /** Lines of text, the first touching {@code top} with its capitals. */
  void linesBelow(List<String> lines, double x, double top, TextStyle style) {
    double baseline = top + capHeight(style);
    for (String line : lines) {
      text(line, x, baseline, style);
      baseline += leading(style);
    }
  }

  /** Lines of text centred as a block on a height. */
  void linesAround(List<String> lines, double x, double middle, TextStyle style) {
    linesBelow(lines, x, middle - blockHeight(lines.size(), style) / 2, style);
  }

  /** Lines of text, the last standing on a baseline. */
  void linesAbove(List<String> lines, double x, double baseline, TextStyle style) {
    double first = baseline - (lines.size() - 1) * leading(style);
    for (int i = 0; i < lines.size(); i++) {
      text(lines.get(i), x, first + i * leading(style), style);
    }
  }

  List<String> wrapped(String text, TextStyle style, double width) {
    return breaker.lines(text, style, width);
  }

  double widestPiece(String text, TextStyle style) {
    return breaker.widestPiece(text, style);
  }

  double width(String text, TextStyle style) {
    return breaker.width(text, style);
  }

  double capHeight(TextStyle style) {
    return measure.capHeight(style.face(), style.size());
  }

  double leading(TextStyle style) {
    return style.size() * ChartStyle.LEADING;
  }

  /** From the top of the capitals of the first line to the baseline of the last. */
  double blockHeight(int lines, TextStyle style) {
    return lines == 0 ? 0 : capHeight(style) + (lines - 1) * leading(style);
  }

  /** The figure with its height, or what descenders and edges of the lowest marks need. */
  Sketch finish(double width, double height) {
    double lowest = height;
    for (Mark mark : marks) {
      lowest = Math.max(lowest, mark.bounds().bottom());
    }
    return new Sketch(width, lowest, marks);
  }
}
