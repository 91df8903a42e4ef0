package nl.peiling.analysis.inference;

/**
 * From what size a difference may be named in the text: it has to be significant, and large enough
 * to matter. With 5.778 respondents a difference of three points is significant and small.
 *
 * @param points least difference between two shares, as a fraction (0.05 for five points)
 * @param cohenH least |h|; a difference that reaches either is large enough
 * @param cohenD least |d| between two means
 * @param level an adjusted p-value below this is significant
 */
public record MinimumDifference(double points, double cohenH, double cohenD, double level) {

  /** Five points or |h| at least 0,2; |d| at least 0,2; p below 0,05. */
  public static MinimumDifference usual() {
    return new MinimumDifference(0.05, 0.2, 0.2, 0.05);
  }
}
