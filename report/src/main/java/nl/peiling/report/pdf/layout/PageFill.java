package nl.peiling.report.pdf.layout;

import static nl.peiling.report.pdf.layout.PageTally.ABOVE_NOTES;
import static nl.peiling.report.pdf.layout.PageTally.fitting;
import static nl.peiling.report.pdf.layout.PageTally.height;
import static nl.peiling.report.pdf.layout.PageTally.noteArea;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.peiling.report.pdf.layout.Flow.Fence;
import nl.peiling.report.pdf.layout.Flow.Floating;
import nl.peiling.report.pdf.layout.Flow.Gap;
import nl.peiling.report.pdf.layout.Flow.Halves;
import nl.peiling.report.pdf.layout.Flow.PageBreak;
import nl.peiling.report.pdf.layout.Flow.Slab;

/** One page while it is being filled. */
final class PageFill {

  /** Cost of a note that goes on on the next page. */
  private static final double CUT_NOTE = 120;

  /** Cost of each line of it. */
  private static final double WAITING_NOTE_LINE = 5;

  /** Cost of a row of a table that goes on on the next page. */
  private static final double CUT_ROW = 250;

  /** Cost of an empty page; part of it grows with the square of the empty share. */
  private static final double EMPTY = 4_000;

  private final PageFrame frame;
  private final Squeeze squeeze;
  private final List<Page.Placed> body = new ArrayList<>();
  private final List<Slab> noteLines;
  private final List<Slab> newNoteLines = new ArrayList<>();
  private List<Slab> notesLeft;
  private final List<Floating> moved = new ArrayList<>();
  private Optional<Flow> remainder = Optional.empty();
  private double used;
  private double white;
  private int taken;
  private boolean holdBack;
  private boolean hasText;
  private int exhibits;

  /**
   * An end of the page that fits.
   *
   * @param noteLines how many lines of notes stand on the page; empty when as many as fit
   * @param lastExhibit place in the strip of the last exhibit on the page; later ones must wait
   */
  private record End(
      int parts, double cost, Optional<Halves> halves, OptionalInt noteLines, int lastExhibit) {
    static End impossible() {
      return new End(0, Double.POSITIVE_INFINITY, Optional.empty(), OptionalInt.empty(), -1);
    }
  }

  PageFill(PageFrame frame, List<Slab> notesLeft, Squeeze squeeze) {
    this.frame = frame;
    this.squeeze = squeeze;
    double most = frame.textHeight() - ABOVE_NOTES;
    int fit = fitting(notesLeft, most);
    this.noteLines = new ArrayList<>(notesLeft.subList(0, fit));
    this.notesLeft = List.copyOf(notesLeft.subList(fit, notesLeft.size()));
  }

  /** Height that is left for text. */
  double room() {
    return most() - used - noteArea(noteLines);
  }

  /** Places an exhibit from an earlier page, if it fits; one that fits on no page is scaled. */
  boolean placeAtTop(Floating exhibit) {
    if (exhibit.height() > room() + 0.01 && !body.isEmpty()) {
      return false;
    }
    if (exhibit.height() > room() + 0.01 && exhibit.height() <= frame.textHeight()) {
      return false;
    }
    placeHere(exhibit);
    return true;
  }

  private void placeHere(Floating exhibit) {
    placeExhibit(exhibit);
    used += white(exhibit);
    white = white(exhibit);
  }

  /** Whether exhibits must wait because earlier ones still do. */
  void holdBack(boolean wait) {
    holdBack = wait;
  }

  /** Takes as many of these parts as make the best page. */
  void take(List<Flow> ahead) {
    End end = best(ahead);
    for (int i = 0; i < end.parts(); i++) {
      place(ahead.get(i), i <= end.lastExhibit());
    }
    taken = end.parts();
    end.halves()
        .ifPresent(halves -> {
          put(halves.upper());
          remainder = Optional.of(halves.lower());
          taken++;
        });
    placeNotes(end.noteLines());
  }

  private PageTally tally() {
    return new PageTally(
        most(), squeeze.white(), used, white, noteLines, notesLeft.size(), holdBack);
  }

  private End best(List<Flow> ahead) {
    PageTally tally = tally();
    End best = End.impossible();
    boolean fits = true;
    int i = 0;
    while (fits && i < ahead.size()) {
      if (mayEndBefore(ahead, i, tally)) {
        best = better(best, end(i, cost(ahead, i, tally), tally));
      }
      fits = tally.add(ahead.get(i), i);
      if (!fits && ahead.get(i) instanceof Slab slab) {
        best = better(best, cut(slab, i, tally));
      }
      i++;
    }
    if (fits) {
      return end(ahead.size(), 0, tally);
    }
    return best.parts() == 0 && best.halves().isEmpty() && body.isEmpty() ? forced(ahead) : best;
  }

  private static End end(int parts, double cost, PageTally tally) {
    return new End(
        parts, cost, Optional.empty(), OptionalInt.of(tally.noteLines()), tally.lastExhibit());
  }

  /** A first slab that fits on no page is placed all the same. */
  private static End forced(List<Flow> ahead) {
    int parts = 0;
    boolean found = false;
    while (!found && parts < ahead.size()) {
      found = ahead.get(parts) instanceof Slab || ahead.get(parts) instanceof Floating;
      parts++;
    }
    return new End(parts, 0, Optional.empty(), OptionalInt.empty(), parts);
  }

  private static End better(End best, End candidate) {
    return candidate.cost() <= best.cost() ? candidate : best;
  }

  private boolean mayEndBefore(List<Flow> ahead, int at, PageTally tally) {
    if (at == 0) {
      return !body.isEmpty();
    }
    return switch (ahead.get(at)) {
      case Fence fence -> fence.cost() < Fence.NEVER;
      case PageBreak end -> true;
      case Gap gap -> !isKept(ahead, at, tally);
      case Floating floating -> !isKept(ahead, at, tally);
      case Slab slab -> ahead.get(at - 1) instanceof Floating && !isKept(ahead, at, tally);
    };
  }

  /** Whether what comes next must stay with the slab before it, past white and moved exhibits. */
  private static boolean isKept(List<Flow> ahead, int at, PageTally tally) {
    for (int i = at - 1; i >= 0 && i != tally.lastExhibit(); i--) {
      switch (ahead.get(i)) {
        case Slab slab -> {
          return false;
        }
        case Fence fence -> {
          return fence.cost() == Fence.NEVER;
        }
        case Gap gap -> {}
        case Floating floating -> {}
        case PageBreak end -> {}
      }
    }
    return false;
  }

  private double cost(List<Flow> ahead, int at, PageTally tally) {
    double empty = 1 - tally.filled() / frame.textHeight();
    double end = ahead.get(at) instanceof Fence fence ? fence.cost() : 0;
    double note = tally.waiting() > 0 ? CUT_NOTE + tally.waiting() * WAITING_NOTE_LINE : 0;
    return EMPTY * empty * empty + end + note;
  }

  /** Height that may be filled. */
  private double most() {
    return frame.textHeight() + squeeze.over();
  }

  private double white(Gap gap) {
    return gap.height() * squeeze.white();
  }

  private double white(Floating floating) {
    return floating.space() * squeeze.white();
  }

  private End cut(Slab slab, int at, PageTally tally) {
    Optional<Halves> halves = slab.parts().flatMap(parts -> parts.at(tally.roomFor(slab)));
    return halves.isEmpty()
        ? End.impossible()
        : new End(
            at,
            CUT_ROW,
            halves.map(both -> continued(both, slab)),
            OptionalInt.empty(),
            tally.lastExhibit());
  }

  private static Halves continued(Halves halves, Slab slab) {
    return slab.continuation()
        .map(
            above -> new Halves(halves.upper().continuing(above), halves.lower().continuing(above)))
        .orElse(halves);
  }

  private void place(Flow part, boolean withExhibit) {
    switch (part) {
      case Gap gap -> {
        used += used <= 0.01 ? 0 : Math.max(0, white(gap) - white);
        white = Math.max(white, white(gap));
      }
      case Fence fence -> {}
      case PageBreak end -> {}
      case Slab slab -> put(slab);
      case Floating floating -> {
        if (withExhibit) {
          used += used <= 0.01 ? 0 : Math.max(0, white(floating) - white);
          placeHere(floating);
        } else {
          moved.add(floating);
        }
      }
    }
  }

  private void put(Slab slab) {
    hasText = true;
    if (used <= 0.01) {
      slab.continuation()
          .ifPresent(above -> {
            body.add(Page.Placed.of(frame.top() + used, above));
            used += above.height();
          });
    }
    body.add(Page.Placed.of(frame.top() + used, slab));
    used += slab.height();
    white = 0;
    newNoteLines.addAll(Paginator.lines(slab.notes()));
  }

  /** Divides the notes of what was placed over this page and the next. */
  private void placeNotes(OptionalInt lines) {
    List<Slab> all = new ArrayList<>(noteLines);
    int old = notesLeft.size();
    all.addAll(old > 0 ? notesLeft : newNoteLines);
    int fit = old > 0 ? noteLines.size() : fitting(all, most() - used - ABOVE_NOTES);
    int here = lines.orElse(Math.max(fit, noteLines.size()));
    List<Slab> later = new ArrayList<>(all.subList(here, all.size()));
    if (old > 0) {
      later.addAll(newNoteLines);
    }
    noteLines.clear();
    noteLines.addAll(all.subList(0, here));
    notesLeft = List.copyOf(later);
  }

  private void placeExhibit(Floating exhibit) {
    exhibits++;
    for (Slab slab : exhibit.slabs()) {
      body.add(Page.Placed.of(frame.top() + used, slab));
      used += slab.height();
    }
  }

  List<Page.Placed> body() {
    return body;
  }

  /** The notes against the foot of the text field. */
  List<Page.Placed> notes() {
    List<Page.Placed> placed = new ArrayList<>();
    double top = frame.bottom() + squeeze.over() - height(noteLines);
    for (Slab line : noteLines) {
      placed.add(Page.Placed.of(top, line));
      top += line.height();
    }
    return placed;
  }

  /** Whether anything but exhibits stands on the page. */
  boolean hasText() {
    return hasText;
  }

  /** How many exhibits stand on the page. */
  int exhibits() {
    return exhibits;
  }

  int taken() {
    return taken;
  }

  /** The lower part of a row that was cut. */
  Optional<Flow> remainder() {
    return remainder;
  }

  List<Floating> moved() {
    return moved;
  }

  List<Slab> notesLeft() {
    return notesLeft;
  }
}
