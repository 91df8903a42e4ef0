package nl.peiling.report.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.peiling.report.chart.Svg;
import nl.peiling.report.chart.Titled;
import nl.peiling.report.font.TextMeasure;

/**
 * Every figure as a file of its own, for slides and the web: SVG with title, number of respondents
 * and notes in the picture, so that it can be used outside the report.
 */
public final class FigureFiles {
  /** Width of a figure with its margins, in points: the text of a page plus what stands around. */
  private static final double WIDTH = 449;

  private FigureFiles() {}

  /**
   * Returns the text of each file by its name.
   *
   * @param origin a line under every figure that says where it comes from, and whether the answers
   *     are synthetic
   */
  public static SortedMap<String, String> of(
      List<Exhibited> exhibits, String origin, TextMeasure measure) {
    SortedMap<String, String> files = new TreeMap<>();
    for (Exhibited exhibit : exhibits) {
      if (exhibit instanceof Figure figure) {
        files.put(figure.key() + ".svg", file(figure, origin, measure));
      }
    }
    return files;
  }

  private static String file(Figure figure, String origin, TextMeasure measure) {
    List<String> notes = new ArrayList<>(figure.notes());
    notes.add(origin);
    Titled titled = new Titled(figure.drawing(), figure.title(), figure.base(), notes);
    return Svg.file(titled, WIDTH, measure, figure.key(), figure.title(), figure.alt());
  }
}
