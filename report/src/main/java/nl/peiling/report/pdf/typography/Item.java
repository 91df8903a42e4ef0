package nl.peiling.report.pdf.typography;

import java.util.List;

/**
 * A piece of a paragraph before its lines are chosen, after D.E. Knuth and M.F. Plass, <i>Breaking
 * Paragraphs into Lines</i> (1981).
 *
 * @param <T> what the owner of the paragraph knows a run by, for example its place in the structure
 */
sealed interface Item<T> {

  /** Letters that stay together. Marks are things that belong to the line the letters end on. */
  record Box<T>(String text, double width, RunStyle style, T owner, List<Object> marks)
      implements Item<T> {}

  /**
   * A space that can grow and shrink.
   *
   * @param held whether no line may end here; any other space disappears at the end of a line
   */
  record Glue<T>(double width, double stretch, double shrink, boolean held, RunStyle style, T owner)
      implements Item<T> {}

  /** A place where a line may end, at a cost; with a hyphen if the width is above zero. */
  record Penalty<T>(double width, double cost, RunStyle style, T owner) implements Item<T> {
    boolean hyphen() {
      return width > 0;
    }
  }

  /** The line ends here. */
  record Forced<T>() implements Item<T> {}
}
