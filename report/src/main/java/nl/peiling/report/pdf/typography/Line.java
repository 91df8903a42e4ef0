package nl.peiling.report.pdf.typography;

import java.util.List;

/**
 * A line as it will be set.
 *
 * @param pieces from left to right
 * @param width up to the end of the last letter
 * @param marks what the owner attached to letters of this line, such as footnotes
 */
public record Line<T>(List<Piece<T>> pieces, double width, List<Object> marks) {

  public Line {
    pieces = List.copyOf(pieces);
    marks = List.copyOf(marks);
  }

  /**
   * Letters and spaces in one style and of one owner.
   *
   * @param x distance from the start of the line
   * @param width of all letters and spaces
   * @param spaceExtra what every space is wider than the font has it; negative when narrower
   * @param hyphen whether it is the hyphen of a broken word: no letter of the text
   */
  public record Piece<T>(
      String text,
      double x,
      double width,
      double spaceExtra,
      RunStyle style,
      T owner,
      boolean hyphen) {

    /** The same piece at another place on the line. */
    public Piece<T> shifted(double dx) {
      return new Piece<>(text, x + dx, width, spaceExtra, style, owner, hyphen);
    }
  }
}
