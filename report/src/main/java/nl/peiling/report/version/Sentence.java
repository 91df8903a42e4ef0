package nl.peiling.report.version;

/**
 * A sentence of the report, before and after the numbers were filled in.
 *
 * @param key names it: its paragraph and a print of its template
 * @param chapter the key of its chapter
 * @param section the key of the nearest heading above it
 * @param form what kind of text it stands in
 * @param file the file of the template
 * @param line the line in that file
 * @param template as written, with names for numbers and references
 * @param text as printed
 * @param settled as printed, but with references and footnotes by their key, so that another
 *     numbering of figures is no other sentence
 */
public record Sentence(
    String key,
    String chapter,
    String section,
    Form form,
    String file,
    int line,
    String template,
    String text,
    String settled) {

  /** Returns the sentence with a template in other words. */
  public Sentence withTemplate(String other) {
    return new Sentence(key, chapter, section, form, file, line, other, text, settled);
  }

  /** What kind of text a sentence stands in. */
  public enum Form {
    HEADING("kop"),
    RUNNING("tekst"),
    ITEM("opsomming"),
    QUOTATION("citaat"),
    TABLE_ROW("tabelrij"),
    TERM("begrip"),
    FOOTNOTE("voetnoot");

    private final String word;

    Form(String word) {
      this.word = word;
    }

    /** Returns the Dutch word for it. */
    public String word() {
      return word;
    }
  }
}
