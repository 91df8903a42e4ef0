package nl.peiling.report.compare;

import nl.peiling.report.version.StatedClaim;
import nl.peiling.report.version.TestedPair.Standing;

/** A conclusion that turned: what a reader would tell otherwise now. */
public sealed interface Flip {

  /** The key of the figure or table in which it shows; empty if it is in the text. */
  String exhibit();

  /** A claim in the text that stands otherwise. */
  record OfClaim(StatedClaim before, StatedClaim after) implements Flip {
    @Override
    public String exhibit() {
      return "";
    }
  }

  /**
   * A difference between two groups that is shown by a test in one version only, or the other way
   * round.
   *
   * @param subject what is compared
   * @param one the first group
   * @param other the second group
   */
  record OfSignificance(
      String exhibit, String subject, String one, String other, Standing before, Standing after)
      implements Flip {}

  /**
   * The group that had the larger number has the smaller one now.
   *
   * @param before both numbers as printed, in the old version
   */
  record OfSign(
      String exhibit, String subject, String one, String other, String before, String after)
      implements Flip {}

  /**
   * An answer that has another place when the answers of a group are ordered by size.
   *
   * @param series the group
   * @param subject the answer
   */
  record OfRank(String exhibit, String series, String subject, int before, int after)
      implements Flip {}
}
