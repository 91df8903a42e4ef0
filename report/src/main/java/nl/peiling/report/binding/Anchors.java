package nl.peiling.report.binding;

/** Names of the places that links lead to: the same in every form of the report. */
public final class Anchors {

  private Anchors() {}

  /** A heading, by its key. */
  public static String heading(String key) {
    return "kop-" + key;
  }

  /** A figure or a table, by its key. */
  public static String exhibit(String key) {
    return "figuur-" + key;
  }

  /** A footnote. */
  public static String note(int number) {
    return "noot-" + number;
  }

  /** The place in the text where a footnote is called. */
  public static String noteReference(int number) {
    return "nootverwijzing-" + number;
  }

  /** The explanation of a term. */
  public static String term(String key) {
    return "begrip-" + key;
  }

  /** A place where a term is used, counted from 1. */
  public static String termUse(String key, int count) {
    return term(key) + "-" + count;
  }
}
