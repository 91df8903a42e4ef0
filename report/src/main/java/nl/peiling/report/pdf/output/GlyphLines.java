package nl.peiling.report.pdf.output;

import java.util.List;

/**
 * The lines that the characters of a page make. Only where they stand counts, not how the program
 * that saved the page gathered them into words.
 */
final class GlyphLines {

  /** A space is broader than this part of the size, what is put between letters is not. */
  private static final float SPACE = 0.15f;

  /** No space in a justified line is as broad as this, in sizes. */
  private static final float GAP = 1.2f;

  /** A raised figure lies less than this from its line, in sizes; the next line lies further. */
  private static final float RAISED = 0.5f;

  private final StringBuilder lines = new StringBuilder();

  private GlyphLines() {}

  static String of(List<Glyph> page) {
    GlyphLines all = new GlyphLines();
    boolean space = false;
    Glyph before = null;
    for (Glyph one : page) {
      if (one.blank()) {
        space = true;
      } else {
        if (before != null) {
          all.lines.append(between(before, one, space));
        }
        all.lines.append(one.text());
        before = one;
        space = false;
      }
    }
    // How a program that loses the bullets themselves puts them
    return all.lines.toString().replaceAll("(?m)^\" ", "• ");
  }

  private static String between(Glyph before, Glyph one, boolean space) {
    float size = Math.max(before.size(), one.size());
    float gap = one.left() - before.right();
    if (before.turned() != one.turned()
        || Math.abs(one.base() - before.base()) > RAISED * size
        || gap < -size) {
      return "\n";
    }
    return gap > GAP * size ? "  " : space || gap > SPACE * size ? " " : "";
  }
}
