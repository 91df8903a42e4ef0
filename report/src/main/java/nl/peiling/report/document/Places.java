package nl.peiling.report.document;

import java.util.List;
import nl.peiling.model.problem.Place;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Where the parts of a parsed text stand in the file. */
final class Places {

  private final Manuscript manuscript;

  Places(Manuscript manuscript) {
    this.manuscript = manuscript;
  }

  /** The first character of a node; of its nearest ancestor if the parser gives it none. */
  Place.InText of(Node node) {
    return of(node, 0);
  }

  /** A character within a node. */
  Place.InText of(Node node, int offset) {
    int within = offset;
    for (Node at = node; at != null; at = at.getParent()) {
      List<SourceSpan> spans = at.getSourceSpans();
      if (!spans.isEmpty()) {
        SourceSpan first = spans.getFirst();
        return new Place.InText(
            manuscript.file(),
            manuscript.sourceLine(first.getLineIndex()),
            first.getColumnIndex() + 1 + within);
      }
      within = 0;
    }
    return new Place.InText(manuscript.file(), 1, 1);
  }
}
