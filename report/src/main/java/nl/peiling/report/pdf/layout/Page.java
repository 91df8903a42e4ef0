package nl.peiling.report.pdf.layout;

import java.util.List;
import java.util.stream.Stream;

/**
 * A page with everything on it at its place.
 *
 * @param number as printed, from 1 for the cover
 * @param body text and exhibits from top to bottom
 * @param notes footnotes from top to bottom
 * @param furniture running head, foot of the page, rule above the notes: for the eye only
 */
public record Page(int number, List<Placed> body, List<Placed> notes, List<Placed> furniture) {

  public Page {
    body = List.copyOf(body);
    notes = List.copyOf(notes);
    furniture = List.copyOf(furniture);
  }

  /**
   * Ink and cues at a height.
   *
   * @param top distance from the top of the page, in points
   */
  public record Placed(double top, double height, List<Ink> ink, List<Cue> cues) {
    public Placed {
      ink = List.copyOf(ink);
      cues = List.copyOf(cues);
    }

    static Placed of(double top, Flow.Slab slab) {
      return new Placed(top, slab.height(), slab.ink(), slab.cues());
    }
  }

  /** What is read on the page, the text before the notes. */
  public List<Placed> content() {
    return Stream.concat(body.stream(), notes.stream()).toList();
  }
}
