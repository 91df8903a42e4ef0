package nl.peiling.report.exhibit;

import java.util.List;
import nl.peiling.report.chart.Drawing;

/**
 * A drawn exhibit.
 *
 * @param alt what the drawing shows, in words, for who cannot see it
 */
public record Figure(
    String key,
    String title,
    String base,
    List<String> notes,
    String alt,
    DataTable data,
    Drawing drawing)
    implements Exhibited {

  public Figure {
    notes = List.copyOf(notes);
    if (alt.isBlank()) {
      throw new IllegalArgumentException("figure without alternative text: " + key);
    }
  }
}
