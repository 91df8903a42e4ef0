package nl.peiling.report.document;

import java.util.List;
import nl.peiling.report.document.Block.Heading.Role;

/**
 * The text of one file after the template has run: Markdown with marks for numbers.
 *
 * @param file the name by which problems name the file
 * @param markdown lines that end in a line feed
 * @param sourceLines for each line of the text the line of the file that it came from, from 1
 * @param role what kind of chapter the file holds
 */
public record Manuscript(String file, String markdown, List<Integer> sourceLines, Role role) {

  public Manuscript {
    sourceLines = List.copyOf(sourceLines);
  }

  /** The line of the file that a line of the text (from 0) came from. */
  int sourceLine(int line) {
    return sourceLines.isEmpty()
        ? line + 1
        : sourceLines.get(Math.min(line, sourceLines.size() - 1));
  }

  /** A text that is its own file: no template changed the lines. */
  public static Manuscript ofFile(String file, String markdown) {
    return new Manuscript(file, markdown, List.of(), Role.CHAPTER);
  }
}
