package nl.peiling.report.wording;

/** Where a number stands: a sentence says "minder dan 1%", a table or a chart label "&lt;1%". */
public enum Setting {
  SENTENCE("minder dan ", "meer dan "),
  CELL("<", ">");

  private final String below;
  private final String above;

  Setting(String below, String above) {
    this.below = below;
    this.above = above;
  }

  String below(String border) {
    return below + border;
  }

  String above(String border) {
    return above + border;
  }
}
