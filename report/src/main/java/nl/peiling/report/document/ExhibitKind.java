package nl.peiling.report.document;

/** Figures and tables are numbered apart. */
public enum ExhibitKind {
  FIGURE("figuur", "Figuur"),
  TABLE("tabel", "Tabel");

  private final String word;
  private final String title;

  ExhibitKind(String word, String title) {
    this.word = word;
    this.title = title;
  }

  /** The word in a sentence, which is also the word that places or names one in a template. */
  public String word() {
    return word;
  }

  /** The word at the start of a caption. */
  public String title() {
    return title;
  }
}
