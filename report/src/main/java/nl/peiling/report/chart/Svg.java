package nl.peiling.report.chart;

import java.util.Locale;
import nl.peiling.report.font.TextMeasure;

/** A drawing as SVG: scalable, with text as text and a description for who cannot see it. */
public final class Svg {
  private static final String FONTS =
      "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

  private Svg() {}

  /**
   * An {@code svg} element that can stand in a page.
   *
   * @param key names the figure; the ids of title and description start with it
   * @param title what is shown
   * @param description what can be seen, in words
   */
  public static String element(
      Drawing drawing,
      double width,
      TextMeasure measure,
      String key,
      String title,
      String description) {
    SvgCanvas canvas = new SvgCanvas(measure);
    drawing.paint(canvas, width);
    String height = SvgCanvas.written(drawing.height(width, measure));
    String across = SvgCanvas.written(width);
    return String.format(
            Locale.ROOT,
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$s %2$s" width="%1$spt"\
             height="%2$spt" role="img" lang="nl" aria-labelledby="%3$s-titel"\
             aria-describedby="%3$s-beschrijving" font-family="%4$s">
            <title id="%3$s-titel">%5$s</title>
            <desc id="%3$s-beschrijving">%6$s</desc>
            """,
            across,
            height,
            key,
            FONTS,
            SvgCanvas.escaped(title),
            SvgCanvas.escaped(description))
        + canvas.elements()
        + "</svg>\n";
  }

  /** A file of its own, for slides and web pages. */
  public static String file(
      Drawing drawing,
      double width,
      TextMeasure measure,
      String key,
      String title,
      String description) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + element(drawing, width, measure, key, title, description);
  }
}
