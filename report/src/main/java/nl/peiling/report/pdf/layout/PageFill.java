package nl.peiling.report.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peiling.report.pdf.layout.Flow.Fence;
import nl.peiling.report.pdf.layout.Flow.Floating;
import nl.peiling.report.pdf.layout.Flow.Gap;
import nl.peiling.report.pdf.layout.Flow.Halves;
import nl.peiling.report.pdf.layout.Flow.PageBreak;
import nl.peiling.report.pdf.layout.Flow.Slab;

/** One page while it is being filled. */
final class PageFill {

  /** White between text and notes, in which a short rule stands. */
  static final double ABOVE_NOTES = 16;

  /** Fewest lines of a note that may stand apart from the rest of it. */
  private static final int LEAST_NOTE_LINES = 2;

  /** Cost of a note that goes on on the next page. */
  private static final double CUT_NOTE = 300;

  /** Cost of a row of a table that goes on on the next page. */
  private static final double CUT_ROW = 250;

  /** Cost of an empty page; part of it grows with the square of the empty share. */
  private static final double EMPTY = 4_000;

  private final PageFrame frame;
  private final List<Page.Placed> body = new ArrayList<>();
  private final List<Slab> noteLines;
  private List<Slab> notesLeft;
  private final List<Floating> moved = new ArrayList<>();
  private Optional<Flow> remainder = Optional.empty();
  private double used;
  private double white;
  private int taken;
  private boolean holdBack;

  /** An end of the page that fits. */
  private record End(int parts, double cost, Optional<Halves> halves) {}

  /** What was put on the page up to a part of the strip. */
  private static final class Tally {
    private double height;
    private double notes;
    private boolean notesCut;
    private boolean moving;
    private double white;
    private int lastExhibit = -1;

    Tally(double height, double notes, boolean moving) {
      this.height = height;
      this.notes = notes;
      this.moving = moving;
    }
  }

  PageFill(PageFrame frame, List<Slab> notesLeft) {
    this.frame = frame;
    double most = frame.textHeight() - ABOVE_NOTES;
    int fit = fitting(notesLeft, most);
    this.noteLines = new ArrayList<>(notesLeft.subList(0, fit));
    this.notesLeft = List.copyOf(notesLeft.subList(fit, notesLeft.size()));
  }

  /** Height that is left for text. */
  double room() {
    return frame.textHeight() - used - noteArea(height(noteLines));
  }

  /** Places an exhibit from an earlier page, if it fits; one that fits on no page is scaled. */
  boolean placeAtTop(Floating exhibit) {
    if (exhibit.height() > room() + 0.01 && !body.isEmpty()) {
      return false;
    }
    if (exhibit.height() > room() + 0.01 && exhibit.height() <= frame.textHeight()) {
      return false;
    }
    placeExhibit(exhibit);
    used += exhibit.space();
    white = exhibit.space();
    return true;
  }

  /** Whether exhibits must wait because earlier ones still do. */
  void holdBack(boolean wait) {
    holdBack = wait;
  }

  /** Takes as many of these parts as make the best page. */
  void take(List<Flow> ahead) {
    End end = best(ahead);
    Tally tally = tally();
    for (int i = 0; i < end.parts(); i++) {
      place(ahead, i, tally);
    }
    taken = end.parts();
    end.halves()
        .ifPresent(halves -> {
          put(halves.upper());
          remainder = Optional.of(halves.lower());
          taken++;
        });
  }

  private Tally tally() {
    Tally tally = new Tally(used, height(noteLines), holdBack);
    tally.white = white;
    return tally;
  }

  private End best(List<Flow> ahead) {
    Tally tally = tally();
    End best = new End(0, Double.POSITIVE_INFINITY, Optional.empty());
    boolean fits = true;
    int i = 0;
    while (fits && i < ahead.size()) {
      if (mayEndBefore(ahead, i, tally)) {
        best = better(best, new End(i, cost(ahead, i, tally), Optional.empty()));
      }
      fits = fits(ahead, i, tally);
      if (!fits && ahead.get(i) instanceof Slab slab && mayCutBefore(ahead, i)) {
        best = better(best, cut(slab, i, tally));
      }
      i++;
    }
    if (fits) {
      return new End(ahead.size(), 0, Optional.empty());
    }
    return best.parts() == 0 && best.halves().isEmpty() && body.isEmpty()
        ? new End(forced(ahead), 0, Optional.empty())
        : best;
  }

  /** A first slab that fits on no page is placed all the same. */
  private static int forced(List<Flow> ahead) {
    for (int i = 0; i < ahead.size(); i++) {
      if (ahead.get(i) instanceof Slab || ahead.get(i) instanceof Floating) {
        return i + 1;
      }
    }
    return ahead.size();
  }

  private static End better(End best, End candidate) {
    return candidate.cost() <= best.cost() ? candidate : best;
  }

  private boolean mayEndBefore(List<Flow> ahead, int at, Tally tally) {
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
  private static boolean isKept(List<Flow> ahead, int at, Tally tally) {
    for (int i = at - 1; i >= 0 && i != tally.lastExhibit; i--) {
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

  private static boolean mayCutBefore(List<Flow> ahead, int at) {
    return !(at > 0 && ahead.get(at - 1) instanceof Fence fence && fence.cost() == Fence.NEVER);
  }

  private double cost(List<Flow> ahead, int at, Tally tally) {
    double empty = 1 - (tally.height + noteArea(tally.notes)) / frame.textHeight();
    double end = ahead.get(at) instanceof Fence fence ? fence.cost() : 0;
    return EMPTY * empty * empty + end + (tally.notesCut ? CUT_NOTE : 0);
  }

  /** Adds a part to the tally; whether it fits on the page. */
  private boolean fits(List<Flow> ahead, int at, Tally tally) {
    return switch (ahead.get(at)) {
      case Gap gap -> {
        tally.height += isAtTop(tally) ? 0 : Math.max(0, gap.height() - tally.white);
        tally.white = Math.max(tally.white, gap.height());
        yield true;
      }
      case Fence fence -> true;
      case PageBreak end -> true;
      case Floating floating -> {
        double above = isAtTop(tally) ? 0 : Math.max(0, floating.space() - tally.white);
        double needed = above + floating.height();
        if (!tally.moving
            && tally.height + needed + noteArea(tally.notes) <= frame.textHeight() + 0.01) {
          tally.height += needed + floating.space();
          tally.white = floating.space();
          tally.lastExhibit = at;
        } else {
          tally.moving = true;
        }
        yield true;
      }
      case Slab slab -> fits(slab, tally);
    };
  }

  private boolean fits(Slab slab, Tally tally) {
    double above = isAtTop(tally) ? slab.continuation().map(Slab::height).orElse(0.0) : 0;
    double height = tally.height + above + slab.height();
    List<Slab> lines = Paginator.lines(slab.notes());
    if (height + noteArea(tally.notes + height(lines)) <= frame.textHeight() + 0.01
        && !(tally.notesCut && !lines.isEmpty())) {
      tally.height = height;
      tally.white = 0;
      tally.notes += height(lines);
      return true;
    }
    double noteRoom = frame.textHeight() - height - noteArea(tally.notes);
    if (tally.notesCut || lines.size() < 2 * LEAST_NOTE_LINES) {
      return false;
    }
    int fit = fitting(lines, noteRoom - (tally.notes == 0 ? ABOVE_NOTES : 0));
    if (fit < LEAST_NOTE_LINES) {
      return false;
    }
    tally.height = height;
    tally.white = 0;
    tally.notes += height(lines.subList(0, fit));
    tally.notesCut = true;
    return true;
  }

  private End cut(Slab slab, int at, Tally tally) {
    double above = isAtTop(tally) ? slab.continuation().map(Slab::height).orElse(0.0) : 0;
    double available = frame.textHeight() - tally.height - above - noteArea(tally.notes);
    Optional<Halves> halves = slab.parts().flatMap(parts -> parts.at(available));
    return halves.isEmpty()
        ? new End(0, Double.POSITIVE_INFINITY, Optional.empty())
        : new End(at, CUT_ROW, halves.map(both -> continued(both, slab)));
  }

  private static Halves continued(Halves halves, Slab slab) {
    return slab.continuation()
        .map(above -> new Halves(halves.upper(), halves.lower().continuing(above)))
        .orElse(halves);
  }

  private boolean isAtTop(Tally tally) {
    return tally.height <= 0.01;
  }

  private void place(List<Flow> ahead, int at, Tally tally) {
    switch (ahead.get(at)) {
      case Gap gap -> {
        used += used <= 0.01 ? 0 : Math.max(0, gap.height() - white);
        white = Math.max(white, gap.height());
      }
      case Fence fence -> {}
      case PageBreak end -> {}
      case Slab slab -> put(slab);
      case Floating floating -> {
        double above = used <= 0.01 ? 0 : Math.max(0, floating.space() - white);
        if (!tally.moving && above + floating.height() <= room() + 0.01) {
          used += above;
          placeExhibit(floating);
          used += floating.space();
          white = floating.space();
        } else {
          tally.moving = true;
          moved.add(floating);
        }
      }
    }
  }

  private void put(Slab slab) {
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
    List<Slab> lines = Paginator.lines(slab.notes());
    if (lines.isEmpty()) {
      return;
    }
    double roomForNotes = frame.textHeight() - used - height(noteLines) - ABOVE_NOTES;
    int fit = notesLeft.isEmpty() ? fitting(lines, roomForNotes) : 0;
    noteLines.addAll(lines.subList(0, fit));
    List<Slab> left = new ArrayList<>(notesLeft);
    left.addAll(lines.subList(fit, lines.size()));
    notesLeft = List.copyOf(left);
  }

  private void placeExhibit(Floating exhibit) {
    for (Slab slab : exhibit.slabs()) {
      body.add(Page.Placed.of(frame.top() + used, slab));
      used += slab.height();
    }
  }

  /** How many lines fit in a height. */
  private static int fitting(List<Slab> lines, double height) {
    double sum = 0;
    int count = 0;
    while (count < lines.size() && sum + lines.get(count).height() <= height + 0.01) {
      sum += lines.get(count).height();
      count++;
    }
    return count;
  }

  private static double noteArea(double notes) {
    return notes > 0 ? notes + ABOVE_NOTES : 0;
  }

  private static double height(List<Slab> slabs) {
    return slabs.stream().mapToDouble(Slab::height).sum();
  }

  List<Page.Placed> body() {
    return body;
  }

  /** The notes against the foot of the text field. */
  List<Page.Placed> notes() {
    List<Page.Placed> placed = new ArrayList<>();
    double top = frame.bottom() - height(noteLines);
    for (Slab line : noteLines) {
      placed.add(Page.Placed.of(top, line));
      top += line.height();
    }
    return placed;
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
