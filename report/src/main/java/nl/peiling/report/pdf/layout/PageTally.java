package nl.peiling.report.pdf.layout;

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
  private double notes;
  private boolean notesCut;
  private boolean moving;
  private int lastExhibit = -1;

  /**
   * A page of which something is filled already.
   *
   * @param most height that may be filled
   * @param whiteShare what is left of the white between blocks
   * @param white the white at the end of what is filled
   * @param moving whether exhibits go to a later page
   */
  PageTally(
      double most, double whiteShare, double height, double white, double notes, boolean moving) {
    this.most = most;
    this.whiteShare = whiteShare;
    this.height = height;
    this.white = white;
    this.notes = notes;
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
      case Floating floating -> {
        add(floating, at);
        yield true;
      }
      case Slab slab -> add(slab);
    };
  }

  /** An exhibit always fits: it can wait for a later page, and then all others must. */
  private void add(Floating exhibit, int at) {
    double space = exhibit.space() * whiteShare;
    double needed = exhibit.height() + (isAtTop() ? 0 : Math.max(0, space - white));
    if (!moving && height + needed + noteArea(notes) <= most + ROUNDING) {
      height += needed + space;
      white = space;
      lastExhibit = at;
    } else {
      moving = true;
    }
  }

  private boolean add(Slab slab) {
    double below = height + above(slab) + slab.height();
    List<Slab> lines = Paginator.lines(slab.notes());
    int fit = fittingPart(lines, most - below - notes - ABOVE_NOTES);
    boolean room = below + noteArea(notes) <= most + ROUNDING;
    boolean started = lines.isEmpty() || fit > 0 && !notesCut;
    if (!room || !started) {
      return false;
    }
    height = below;
    white = 0;
    notes += height(lines.subList(0, fit));
    notesCut |= fit < lines.size();
    return true;
  }

  /** What is repeated above a slab that comes first on a page. */
  private double above(Slab slab) {
    return isAtTop() ? slab.continuation().map(Slab::height).orElse(0.0) : 0;
  }

  /** Height that is left for a part of this slab. */
  double roomFor(Slab slab) {
    return most - height - above(slab) - noteArea(notes);
  }

  private boolean isAtTop() {
    return height <= ROUNDING;
  }

  /** Height that text and notes take. */
  double filled() {
    return height + noteArea(notes);
  }

  boolean hasCutNotes() {
    return notesCut;
  }

  boolean isMoving() {
    return moving;
  }

  /** Sends this and all further exhibits to a later page. */
  void move() {
    moving = true;
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

  static double noteArea(double notes) {
    return notes > 0 ? notes + ABOVE_NOTES : 0;
  }

  static double height(List<Slab> slabs) {
    return slabs.stream().mapToDouble(Slab::height).sum();
  }
}
