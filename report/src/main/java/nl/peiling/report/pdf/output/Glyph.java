package nl.peiling.report.pdf.output;

import java.text.Normalizer;
import java.util.Objects;
import org.apache.pdfbox.text.TextPosition;

/**
 * A character on a page; lengths in points, as seen by someone who reads the line.
 *
 * @param text what it says; a ligature says its letters
 * @param font which font it is of
 * @param breadth how broad it is in that font, in thousandths of its size
 * @param turned by how many degrees the line is turned
 * @param left where it begins on the line
 * @param right where the next may begin
 * @param base how far the line lies from the top
 * @param size the size of the font
 */
record Glyph(
    String text,
    Object font,
    int breadth,
    float turned,
    float left,
    float right,
    float base,
    float size) {

  static Glyph of(TextPosition found) {
    String text = Objects.requireNonNullElse(found.getUnicode(), "");
    float size = found.getXScale();
    return new Glyph(
        ligature(text) ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text,
        found.getFont(),
        Math.round(1000 * found.getWidthDirAdj() / size),
        found.getDir(),
        found.getXDirAdj(),
        found.getXDirAdj() + found.getWidthDirAdj(),
        found.getYDirAdj(),
        size);
  }

  private static boolean ligature(String text) {
    return text.chars().anyMatch(one -> one >= '\uFB00' && one <= '\uFB06');
  }

  boolean blank() {
    return text.isBlank() || text.equals("\u00A0");
  }

  Glyph saying(String other) {
    return new Glyph(other, font, breadth, turned, left, right, base, size);
  }
}
