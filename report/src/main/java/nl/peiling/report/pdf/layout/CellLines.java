package nl.peiling.report.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import nl.peiling.report.pdf.layout.Styles.Leaded;
import nl.peiling.report.pdf.layout.TableModel.Cell;
import nl.peiling.report.pdf.typography.Line;

/** The lines of one cell of a table. */
record CellLines(Cell cell, List<Line<Owner>> lines, double x, double width, Leaded style) {

  CellLines {
    lines = List.copyOf(lines);
  }

  double height() {
    return lines.size() * style.leading();
  }

  CellLines until(int count) {
    return with(lines.subList(0, Math.min(count, lines.size())));
  }

  CellLines from(int count) {
    return with(lines.subList(Math.min(count, lines.size()), lines.size()));
  }

  /** The same words for the eye only. */
  CellLines asArtifact() {
    return with(lines.stream().map(CellLines::asArtifact).toList());
  }

  /** The lines as ink from a height on; what the lines carry is added to cues and notes. */
  List<Ink> ink(double top, List<Cue> cues, List<Flow.Note> notes) {
    List<Ink> ink = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Flow.Slab slab = Strip.slab(lines.get(i), x, style);
      cues.addAll(slab.cues());
      notes.addAll(slab.notes());
      ink.add(new Ink.Text(x, top + i * style.leading() + style.ascent(), lines.get(i)));
    }
    return ink;
  }

  private CellLines with(List<Line<Owner>> other) {
    return new CellLines(cell, other, x, width, style);
  }

  private static Line<Owner> asArtifact(Line<Owner> line) {
    List<Line.Piece<Owner>> pieces = new ArrayList<>();
    for (Line.Piece<Owner> piece : line.pieces()) {
      pieces.add(
          new Line.Piece<>(
              piece.text(),
              piece.x(),
              piece.width(),
              piece.spaceExtra(),
              piece.style(),
              Artifact.LAYOUT,
              piece.hyphen()));
    }
    return new Line<>(pieces, line.width(), List.of());
  }
}
