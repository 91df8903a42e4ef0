package nl.peiling.report.pdf.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import nl.peiling.report.chart.Canvas;
import nl.peiling.report.chart.Path;
import nl.peiling.report.chart.Stroke;
import nl.peiling.report.chart.TextStyle;
import nl.peiling.report.font.Face;
import nl.peiling.report.font.Fonts;
import nl.peiling.report.theme.Colour;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTextArray;

/** Paints a figure on a page, with real text in the embedded fonts. */
final class PdfCanvas implements Canvas {

  private final PdfContentByte content;
  private final EmbeddedFonts fonts;
  private final double left;
  private final double top;
  private final double scale;

  /**
   * A canvas at a place on the page.
   *
   * @param top distance from the foot of the page to the upper edge of the figure
   * @param scale below 1 for a figure that is too tall for its page
   */
  PdfCanvas(PdfContentByte content, EmbeddedFonts fonts, double left, double top, double scale) {
    this.content = content;
    this.fonts = fonts;
    this.left = left;
    this.top = top;
    this.scale = scale;
  }

  @Override
  public double width(String text, Face face, double size) {
    return Fonts.house().width(text, face, size);
  }

  @Override
  public double capHeight(Face face, double size) {
    return Fonts.house().capHeight(face, size);
  }

  @Override
  public void rect(double x, double y, double width, double height, Colour fill) {
    fillColour(fill);
    content.rectangle(x(x), y(y + height), length(width), length(height));
    content.fill();
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
    strokeStyle(stroke);
    content.moveTo(x(x1), y(y1));
    content.lineTo(x(x2), y(y2));
    content.stroke();
  }

  @Override
  public void path(Path path, Optional<Colour> fill, Optional<Stroke> stroke) {
    if (fill.isEmpty() && stroke.isEmpty()) {
      return;
    }
    fill.ifPresent(this::fillColour);
    stroke.ifPresent(this::strokeStyle);
    trace(path);
    if (fill.isPresent() && stroke.isPresent()) {
      content.fillStroke();
    } else if (fill.isPresent()) {
      content.fill();
    } else {
      content.stroke();
    }
  }

  @Override
  public void text(String text, double x, double y, TextStyle style) {
    double width = width(text, style.face(), style.size());
    double start =
        switch (style.anchor()) {
          case START -> x;
          case MIDDLE -> x - width / 2;
          case END -> x - width;
        };
    PdfTextArray letters = new PdfTextArray();
    fonts.append(letters, text.replace('\u00A0', ' '), style.face(), style.size(), 0);
    content.beginText();
    try {
      content.setFontAndSize(fonts.get(style.face()), length(style.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    fillColour(style.colour());
    content.setTextMatrix(x(start), y(y));
    content.showText(letters);
    content.endText();
  }

  private void trace(Path path) {
    for (Path.Step step : path.steps()) {
      switch (step) {
        case Path.Move move -> content.moveTo(x(move.x()), y(move.y()));
        case Path.Line line -> content.lineTo(x(line.x()), y(line.y()));
        case Path.Curve curve ->
            content.curveTo(
                x(curve.x1()),
                y(curve.y1()),
                x(curve.x2()),
                y(curve.y2()),
                x(curve.x()),
                y(curve.y()));
        case Path.Close close -> content.closePath();
      }
    }
  }

  private void fillColour(Colour colour) {
    content.setRGBColorFill(colour.red(), colour.green(), colour.blue());
  }

  private void strokeStyle(Stroke stroke) {
    content.setRGBColorStroke(
        stroke.colour().red(), stroke.colour().green(), stroke.colour().blue());
    content.setLineWidth(length(stroke.width()));
    List<Double> dashes = stroke.dashes();
    float[] pattern = new float[dashes.size()];
    for (int i = 0; i < pattern.length; i++) {
      pattern[i] = length(dashes.get(i));
    }
    content.setLineDash(pattern, 0);
  }

  private float x(double x) {
    return (float) (left + x * scale);
  }

  private float y(double y) {
    return (float) (top - y * scale);
  }

  private float length(double length) {
    return (float) (length * scale);
  }
}
