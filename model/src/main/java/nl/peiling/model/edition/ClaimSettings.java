package nl.peiling.model.edition;

/**
 * What it takes for the text to name a difference, and to call a share about a number. All numbers
 * are fractions from 0 to 1, except the effect sizes.
 *
 * @param level a difference with a smaller p-value is more than chance
 * @param points the smallest difference between two shares that may be named
 * @param cohenH the smallest |h| between two shares that may be named instead, near 0 and 100%
 * @param cohenD the smallest |d| between two means that may be named
 * @param about how far a share may be from the number that it is "about"
 */
public record ClaimSettings(
    double level, double points, double cohenH, double cohenD, double about) {

  public ClaimSettings {
    if (!(level > 0 && level < 1 && points >= 0 && cohenH >= 0 && cohenD >= 0 && about >= 0)) {
      throw new IllegalArgumentException("settings out of range");
    }
  }

  /** Returns 5%, five points, |h| and |d| of 0,2, and three points around. */
  public static ClaimSettings usual() {
    return new ClaimSettings(0.05, 0.05, 0.2, 0.2, 0.03);
  }
}
