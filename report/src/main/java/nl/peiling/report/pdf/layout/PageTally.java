package nl.peiling.report.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import nl.peiling.report.pdf.layout.Flow.Fence;
import nl.peiling.report.pdf.layout.Flow.Floating;
import nl.peiling.report.pdf.layout.Flow.Gap;
import nl.peiling.report.pdf.layout.Flow.PageBreak;
import nl.peiling.report.pdf.layout.Flow.Slab;

/** What a page would hold if it took the parts of the strip up to some point. */
final class PageTally {

  /** White between text and notes, in which a short rule stands. */
  static final double ABOVE_NOTES = 16;

  /** Fewest lines of a note that may stand apart from the rest of it. */
  private static final int LEAST_NOTE_LINES = 2;

  private static final double ROUNDING = 0.01;

  private final double most;
  private final double whiteShare;
  private double height;
  private double white;
  private final List<Slab> notes;
  private boolean moving;
  private int lastExhibit = -1;

  /** Lines on this page of a note that goes on on the next; 0 as long as no note does. */
  private int partOfNote;

  /** Lines of notes that must wait for the next page. */
  private int waiting;

  /**
   * A page of which something is filled already.
   *
   * @param most height that may be filled
   * @param whiteShare what is left of the white between blocks
   * @param white the white at the end of what is filled
   * @param notes lines of notes that stand on the page
   * @param waiting lines of earlier notes for which there is no room
   * @param moving whether exhibits go to a later page
   */
  PageTally(
      double most,
      double whiteShare,
      double height,
      double white,
      List<Slab> notes,
      int waiting,
      boolean moving) {
    this.most = most;
    this.whiteShare = whiteShare;
    this.height = height;
    this.white = white;
    this.notes = new ArrayList<>(notes);
    this.waiting = waiting;
    this.moving = moving;
  }

  /** Adds a part; whether it fits on the page. */
  boolean add(Flow part, int at) {
    return switch (part) {
      case Gap gap -> {
        double wanted = gap.height() * whiteShare;
        height += isAtTop() ? 0 : Math.max(0, wanted - white);
        white = Math.max(white, wanted);
        yield true;
      }
      case Fence fence -> true;
      case PageBreak end -> true;
      case Floating floating -> add(floating, at);
      case Slab slab -> add(slab);
    };
  }

  /** An exhibit that does not fit waits for a later page, as all others must then, or ends this. */
  private boolean add(Floating exhibit, int at) {
    double space = exhibit.space() * whiteShare;
    double needed = exhibit.height() + (isAtTop() ? 0 : Math.max(0, space - white));
    if (!moving && height + needed + noteArea() <= most + ROUNDING) {
      height += needed + space;
      white = space;
      lastExhibit = at;
      return true;
    }
    moving = true;
    return exhibit.passable();
  }

  private boolean add(Slab slab) {
    double below = height + above(slab) + slab.height();
    List<Slab> lines = Paginator.lines(slab.notes());
    if (lines.isEmpty()) {
      giveBack(below);
    }
    int fit = fittingPart(lines, most - below - height(notes) - ABOVE_NOTES);
    boolean room = below + noteArea() <= most + ROUNDING;
    boolean started = lines.isEmpty() || (fit > 0 && waiting == 0);
    if (!room || !started) {
      return false;
    }
    height = below;
    white = 0;
    notes.addAll(lines.subList(0, fit));
    if (fit < lines.size()) {
      waiting = lines.size() - fit;
      partOfNote = fit;
    }
    return true;
  }

  /** Sends more lines of a note that is cut anyway to the next page, if the text needs the room. */
  private void giveBack(double below) {
    while (partOfNote > LEAST_NOTE_LINES && below + noteArea() > most + ROUNDING) {
      notes.removeLast();
      partOfNote--;
      waiting++;
    }
  }

  /** What is repeated above a slab that comes first on a page. */
  private double above(Slab slab) {
    return isAtTop() ? slab.continuation().map(Slab::height).orElse(0.0) : 0;
  }

  /** Height that is left for a part of this slab. */
  double roomFor(Slab slab) {
    return most - height - above(slab) - noteArea();
  }

  private boolean isAtTop() {
    return height <= ROUNDING;
  }

  /** Height that text and notes take. */
  double filled() {
    return height + noteArea();
  }

  /** Lines of notes that stand on the page. */
  int noteLines() {
    return notes.size();
  }

  /** Lines of notes that must wait for the next page. */
  int waiting() {
    return waiting;
  }

  /** Place in the strip of the last exhibit on the page, or -1. */
  int lastExhibit() {
    return lastExhibit;
  }

  /** How many lines fit in a height. */
  static int fitting(List<Slab> lines, double height) {
    double sum = 0;
    int count = 0;
    while (count < lines.size() && sum + lines.get(count).height() <= height + ROUNDING) {
      sum += lines.get(count).height();
      count++;
    }
    return count;
  }

  /** How many lines of a note stand here: all, or at least two with two more to come, or none. */
  static int fittingPart(List<Slab> lines, double height) {
    int fit = fitting(lines, height);
    if (fit == lines.size()) {
      return fit;
    }
    int decent = Math.min(fit, lines.size() - LEAST_NOTE_LINES);
    return decent < LEAST_NOTE_LINES ? 0 : decent;
  }

  private double noteArea() {
    return noteArea(notes);
  }

  /** Height of notes with the white above them. */
  static double noteArea(List<Slab> notes) {
    return notes.isEmpty() ? 0 : height(notes) + ABOVE_NOTES;
  }

  static double height(List<Slab> slabs) {
    return slabs.stream().mapToDouble(Slab::height).sum();
  }
}
