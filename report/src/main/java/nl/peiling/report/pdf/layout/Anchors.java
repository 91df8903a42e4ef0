package nl.peiling.report.pdf.layout;

/** Names of the places that links lead to. */
final class Anchors {

  private Anchors() {}

  static String heading(String key) {
    return "kop-" + key;
  }

  static String exhibit(String key) {
    return "figuur-" + key;
  }

  static String note(int number) {
    return "noot-" + number;
  }

  static String noteReference(int number) {
    return "nootverwijzing-" + number;
  }

  static String term(String key) {
    return "begrip-" + key;
  }

  static String termUse(String key, int count) {
    return "begrip-" + key + "-" + count;
  }
}
