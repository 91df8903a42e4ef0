package nl.peiling.report.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import nl.peiling.report.pdf.typography.Alignment;
import nl.peiling.report.pdf.typography.Line;
import nl.peiling.report.pdf.typography.ParagraphSetter;
import nl.peiling.report.pdf.typography.RunStyle;

/** Lines with a label to the left of their text. */
final class Hanging {

  private Hanging() {}

  /** A label at the left edge of the field, in the margin of the text. */
  static Line<Owner> before(
      Line<Owner> line, String label, RunStyle style, Owner owner, Setting setting) {
    double margin = setting.frame().textLeft() - setting.frame().fieldLeft();
    return at(line, -margin, label, style, owner, setting);
  }

  /** A label at a distance from the start of the line. */
  static Line<Owner> at(
      Line<Owner> line, double x, String label, RunStyle style, Owner owner, Setting setting) {
    ParagraphSetter<Owner> setter = setting.whole();
    setter.text(label.stripTrailing(), style, owner);
    setter.text(" ", style, owner);
    Line<Owner> labelLine = setter.lines(1e4, Alignment.LEFT).getFirst();
    List<Line.Piece<Owner>> pieces = new ArrayList<>();
    for (Line.Piece<Owner> piece : labelLine.pieces()) {
      pieces.add(
          new Line.Piece<>(
              piece.text() + " ",
              piece.x() + x,
              piece.width(),
              piece.spaceExtra(),
              piece.style(),
              piece.owner(),
              false));
    }
    pieces.addAll(line.pieces());
    return new Line<>(pieces, line.width(), line.marks());
  }
}
