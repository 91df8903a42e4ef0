package nl.peiling.report.pdf.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.peiling.report.pdf.layout.Flow.Fence;
import nl.peiling.report.pdf.layout.Flow.Gap;
import nl.peiling.report.pdf.layout.Flow.Note;
import nl.peiling.report.pdf.layout.Flow.Slab;
import nl.peiling.report.pdf.layout.Styles.Leaded;
import nl.peiling.report.pdf.typography.Line;

/** Collects the report as one long strip. */
final class Strip {

  /** Cost of a page that ends with a broken word. */
  private static final double HYPHEN = 400;

  private final List<Flow> parts = new ArrayList<>();

  List<Flow> parts() {
    return Collections.unmodifiableList(parts);
  }

  void add(Flow part) {
    parts.add(part);
  }

  void addAll(List<Flow> more) {
    parts.addAll(more);
  }

  /** White before what follows; of two that meet only the larger counts. */
  void gap(double height) {
    if (!parts.isEmpty() && parts.getLast() instanceof Gap before) {
      parts.set(parts.size() - 1, new Gap(Math.max(before.height(), height)));
    } else if (height > 0) {
      parts.add(new Gap(height));
    }
  }

  /** No page ends between what was added last and what follows. */
  void keep() {
    boolean afterGap = !parts.isEmpty() && parts.getLast() instanceof Gap;
    parts.add(afterGap ? parts.size() - 1 : parts.size(), Fence.never());
  }

  /** Lines of text under each other, of which no first or last one stands alone on a page. */
  void lines(List<Line<Owner>> lines, double x, Leaded style) {
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        parts.add(new Fence(cost(lines, i)));
      }
      parts.add(slab(lines.get(i), x, style));
    }
  }

  /** Lines that all stay on one page. */
  void together(List<Line<Owner>> lines, double x, Leaded style) {
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        keep();
      }
      parts.add(slab(lines.get(i), x, style));
    }
  }

  private static double cost(List<Line<Owner>> lines, int before) {
    boolean orphan = before < 2;
    boolean widow = lines.size() - before < 2;
    if (orphan || widow) {
      return Fence.NEVER;
    }
    return lines.get(before - 1).pieces().getLast().hyphen() ? HYPHEN : 0;
  }

  /** A line as a slab with the notes and anchors that its letters carry. */
  static Slab slab(Line<Owner> line, double x, Leaded style) {
    List<Cue> cues = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    for (Object mark : line.marks()) {
      switch (mark) {
        case Cue cue -> cues.add(cue);
        case Note note -> notes.add(note);
        default -> throw new IllegalStateException("unknown mark " + mark);
      }
    }
    return Slab.of(style.leading(), List.of(new Ink.Text(x, style.ascent(), line)))
        .with(cues, notes);
  }
}
