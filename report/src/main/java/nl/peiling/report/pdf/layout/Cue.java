package nl.peiling.report.pdf.layout;

/** Something that is tied to a place on a page but leaves no mark there. */
public sealed interface Cue {

  /** A place that links lead to. */
  record Anchor(String name) implements Cue {}

  /** An entry of the bookmarks, that leads to an anchor. */
  record Bookmark(int level, String title, String anchor) implements Cue {}

  /** From here on the pages carry this running head. */
  record RunningHead(String title) implements Cue {}
}
