package nl.peiling.report.version;

/**
 * Two numbers beside each other in a figure or table, and how a test sees them.
 *
 * @param exhibit the key of the figure or table
 * @param subject the row, as printed
 * @param one the first column, as printed
 * @param other the second column, as printed
 * @param factOne the name of the first fact
 * @param factOther the name of the second fact
 */
public record TestedPair(
    String exhibit,
    String subject,
    String one,
    String other,
    String factOne,
    String factOther,
    Standing standing) {

  /** How the first of two numbers stands to the second, by a test. */
  public enum Standing {
    HIGHER("aantoonbaar hoger"),
    LOWER("aantoonbaar lager"),
    NEITHER("geen aantoonbaar verschil");

    private final String words;

    Standing(String words) {
      this.words = words;
    }

    /** Returns it in words. */
    public String words() {
      return words;
    }
  }
}
