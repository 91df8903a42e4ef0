package nl.peiling.report.document;

import java.util.List;
import nl.peiling.model.problem.Place;

/**
 * A note at the foot of the page.
 *
 * @param key file and name, unique in the report
 * @param content the text; several paragraphs are run together with a {@link Inline.LineBreak}
 */
public record Footnote(Place.InText place, String key, List<Inline> content) {
  public Footnote {
    content = List.copyOf(content);
  }
}
