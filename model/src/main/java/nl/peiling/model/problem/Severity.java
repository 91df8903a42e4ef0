package nl.peiling.model.problem;

/** Whether a problem stops the work or only asks for attention. */
public enum Severity {
  /** The input cannot be used as it stands. */
  ERROR("fout"),
  /** The input can be used, but somebody should look at it. */
  WARNING("let op");

  private final String label;

  Severity(String label) {
    this.label = label;
  }

  /** Returns the Dutch word that stands before a problem. */
  public String label() {
    return label;
  }
}
