package nl.peiling.analysis.disclosure;

/**
 * From how many respondents numbers may leave. Sources of the usual limits: ESSnet, "Guidelines for
 * output checking"; Australian Bureau of Statistics, DataLab rules (rule of ten).
 *
 * @param minimumBase a group with fewer respondents on a question is not shown at all
 * @param lowBase a group with fewer is shown as unreliable, without letters
 * @param minimumCell a number of respondents above zero and below this is not shown; 1 or less
 *     shows all
 * @param protection how far apart the lowest and highest number must be that an outsider can work
 *     out for a hidden base or small cell
 */
public record SmallCellRules(int minimumBase, int lowBase, int minimumCell, int protection) {

  public SmallCellRules {
    if (minimumBase < 0 || lowBase < minimumBase || minimumCell < 0 || protection < 1) {
      throw new IllegalArgumentException("limits out of order");
    }
  }

  /** Bases from 10, reliable from 30, cells from 5, at least 10 between the bounds. */
  public static SmallCellRules usual() {
    return new SmallCellRules(10, 30, 5, 10);
  }

  /** What a base allows. */
  public enum Base {
    /** Nothing is shown. */
    HIDDEN,
    /** Shown as unreliable, not tested. */
    LOW,
    /** Shown and tested. */
    SHOWN
  }

  /** Returns what a group of this many respondents allows. */
  public Base base(int respondents) {
    return respondents < minimumBase ? Base.HIDDEN : respondents < lowBase ? Base.LOW : Base.SHOWN;
  }

  /** Returns whether an open answer may be quoted from a group of this many respondents. */
  public boolean mayQuote(int respondents) {
    return base(respondents) != Base.HIDDEN;
  }

  /**
   * Returns whether how many there are in a group is known. Where small numbers are hidden that is
   * not what is kept secret, but what they answered; a base is then hidden only if it is small
   * itself.
   */
  public boolean basesAreKnown() {
    return minimumCell > 1;
  }

  /** Returns whether a number of respondents is too small to show; none at all is not. */
  public boolean isSmall(int count) {
    return count > 0 && count < minimumCell;
  }
}
