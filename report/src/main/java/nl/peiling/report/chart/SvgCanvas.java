package nl.peiling.report.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.peiling.report.font.Face;
import nl.peiling.report.font.TextMeasure;
import nl.peiling.report.theme.Colour;

/**
 * Writes what is drawn as SVG elements. Text stays text; it says how long it was measured, so that
 * it fits too where a reader's device has another typeface.
 */
final class SvgCanvas implements Canvas {
  private static final int DECIMALS = 2;
  private static final int REGULAR = 400;

  private final TextMeasure measure;
  private final StringBuilder elements = new StringBuilder();

  SvgCanvas(TextMeasure measure) {
    this.measure = measure;
  }

  /** The elements drawn so far, one on each line. */
  String elements() {
    return elements.toString();
  }

  @Override
  public void rect(double x, double y, double width, double height, Colour fill) {
    open("rect");
    number("x", x);
    number("y", y);
    number("width", width);
    number("height", height);
    attribute("fill", fill.hex());
    close();
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
    open("line");
    number("x1", x1);
    number("y1", y1);
    number("x2", x2);
    number("y2", y2);
    stroke(stroke);
    close();
  }

  @Override
  public void path(Path path, Optional<Colour> fill, Optional<Stroke> stroke) {
    open("path");
    attribute("d", path.steps().stream().map(SvgCanvas::step).collect(Collectors.joining(" ")));
    attribute("fill", fill.map(Colour::hex).orElse("none"));
    stroke.ifPresent(this::stroke);
    close();
  }

  @Override
  public void text(String text, double x, double y, TextStyle style) {
    open("text");
    number("x", x);
    number("y", y);
    number("font-size", style.size());
    if (style.face().weight() != REGULAR) {
      attribute("font-weight", String.valueOf(style.face().weight()));
    }
    if (style.face().italic()) {
      attribute("font-style", "italic");
    }
    switch (style.anchor()) {
      case START -> {}
      case MIDDLE -> attribute("text-anchor", "middle");
      case END -> attribute("text-anchor", "end");
    }
    number("textLength", width(text, style.face(), style.size()));
    attribute("lengthAdjust", "spacingAndGlyphs");
    attribute("fill", style.colour().hex());
    elements.append('>').append(escaped(text)).append("</text>\n");
  }

  @Override
  public double width(String text, Face face, double size) {
    return measure.width(text, face, size);
  }

  @Override
  public double capHeight(Face face, double size) {
    return measure.capHeight(face, size);
  }

  /** A text without the characters that mean something in markup. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A length in points, as short as two decimals allow. */
  static String written(double length) {
    BigDecimal rounded = BigDecimal.valueOf(length).setScale(DECIMALS, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static String step(Path.Step step) {
    return switch (step) {
      case Path.Move(double x, double y) -> "M" + written(x) + " " + written(y);
      case Path.Line(double x, double y) -> "L" + written(x) + " " + written(y);
      case Path.Curve(double x1, double y1, double x2, double y2, double x, double y) ->
          "C"
              + written(x1)
              + " "
              + written(y1)
              + " "
              + written(x2)
              + " "
              + written(y2)
              + " "
              + written(x)
              + " "
              + written(y);
      case Path.Close() -> "Z";
    };
  }

  private void stroke(Stroke stroke) {
    attribute("stroke", stroke.colour().hex());
    number("stroke-width", stroke.width());
    if (!stroke.dashes().isEmpty()) {
      attribute(
          "stroke-dasharray",
          stroke.dashes().stream().map(SvgCanvas::written).collect(Collectors.joining(" ")));
    }
  }

  private void open(String element) {
    elements.append('<').append(element);
  }

  private void number(String name, double value) {
    attribute(name, written(value));
  }

  private void attribute(String name, String value) {
    elements.append(' ').append(name).append("=\"").append(value).append('"');
  }

  private void close() {
    elements.append("/>\n");
  }
}
