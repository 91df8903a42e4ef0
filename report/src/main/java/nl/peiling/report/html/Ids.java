package nl.peiling.report.html;

/** Names of the places in the page that links lead to. */
final class Ids {

  private Ids() {}

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
}
