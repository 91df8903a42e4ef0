package nl.peiling.report.pdf.layout;

import java.util.List;
import java.util.Optional;

/** The report as one long strip, before it is cut into pages. */
sealed interface Flow {

  /**
   * What stays together: a line of text, a row of a table, a drawing.
   *
   * @param notes footnotes that must start on the same page
   * @param continuation what is set above this slab when it comes first on a page
   * @param parts how to cut the slab in two when it does not fit
   */
  record Slab(
      double height,
      List<Ink> ink,
      List<Cue> cues,
      List<Note> notes,
      Optional<Slab> continuation,
      Optional<Cut> parts)
      implements Flow {

    public Slab {
      ink = List.copyOf(ink);
      cues = List.copyOf(cues);
      notes = List.copyOf(notes);
    }

    static Slab of(double height, List<Ink> ink) {
      return new Slab(height, ink, List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    Slab with(List<Cue> moreCues, List<Note> moreNotes) {
      return new Slab(height, ink, moreCues, moreNotes, continuation, parts);
    }

    Slab continuing(Slab above) {
      return new Slab(height, ink, cues, notes, Optional.of(above), parts);
    }

    Slab cut(Cut way) {
      return new Slab(height, ink, cues, notes, continuation, Optional.of(way));
    }
  }

  /** Cuts a slab at a height, if that leaves two decent parts. */
  interface Cut {
    Optional<Halves> at(double available);
  }

  /** The two parts of a slab that was cut. */
  record Halves(Slab upper, Slab lower) {}

  /** White that disappears at the top of a page. A page may end before it. */
  record Gap(double height) implements Flow {}

  /** A place between two slabs where a page may end, at a cost. */
  record Fence(double cost) implements Flow {
    static final double NEVER = Double.POSITIVE_INFINITY;

    static Fence never() {
      return new Fence(NEVER);
    }
  }

  /**
   * An exhibit that may stand on a later page if it does not fit here.
   *
   * @param slabs from top to bottom, kept together
   * @param passable whether the text may go on before the exhibit
   * @param lower the same from top to bottom, somewhat lower; empty if it cannot be
   */
  record Floating(List<Slab> slabs, double space, boolean passable, List<Slab> lower)
      implements Flow {
    public Floating {
      slabs = List.copyOf(slabs);
      lower = List.copyOf(lower);
    }

    Floating(List<Slab> slabs, double space) {
      this(slabs, space, true, List.of());
    }

    /** The same exhibit, before which no text goes on. */
    Floating holding() {
      return new Floating(slabs, space, false, lower);
    }

    /** The same exhibit somewhat lower, if it can be. */
    Floating lowered() {
      return lower.isEmpty() ? this : new Floating(lower, space, passable, List.of());
    }

    boolean canBeLowered() {
      return !lower.isEmpty();
    }

    double height() {
      return slabs.stream().mapToDouble(Slab::height).sum();
    }
  }

  /** The next slab starts a page; floating exhibits are placed before it. */
  record PageBreak() implements Flow {}

  /**
   * A footnote.
   *
   * @param lines one slab a line
   */
  record Note(List<Slab> lines) {
    public Note {
      lines = List.copyOf(lines);
    }

    double height() {
      return lines.stream().mapToDouble(Slab::height).sum();
    }
  }
}
