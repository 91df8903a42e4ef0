package nl.peiling.report.compare;

/**
 * A number that one version or both keep back, and that who has both knows, or can guess.
 *
 * @param fact the name of the fact
 * @param hiddenNow whether the new version keeps it back; otherwise only the old one did
 * @param certain whether the number is known, and not only about
 * @param way how it is known
 */
public record Disclosure(String fact, boolean hiddenNow, boolean certain, Way way) {

  /** How two versions give a number away. */
  public enum Way {
    /** The other version shows it. */
    SHOWN,
    /** It follows from sums of numbers of both. */
    SUMS,
    /** One or two respondents came or went, and all of them are among what is kept back. */
    MOVED
  }

  /** A number that the other version shows. */
  public Disclosure(String fact, boolean hiddenNow, boolean certain) {
    this(fact, hiddenNow, certain, Way.SHOWN);
  }
}
