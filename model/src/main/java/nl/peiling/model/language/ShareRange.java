package nl.peiling.model.language;

import java.util.Optional;

/**
 * The shares of which a word is true, as fractions from 0 to 1. Each end takes part or not: "bijna
 * een kwart" is not true of a quarter itself.
 */
public record ShareRange(double min, boolean withMin, double max, boolean withMax) {

  public ShareRange {
    if (!(min >= 0 && max <= 1 && min <= max)) {
      throw new IllegalArgumentException("not a range of shares: " + min + " to " + max);
    }
    if (min == max && !(withMin && withMax)) {
      throw new IllegalArgumentException("an empty range at " + min);
    }
  }

  /** Both ends take part. */
  public static ShareRange closed(double min, double max) {
    return new ShareRange(min, true, max, true);
  }

  public boolean contains(double share) {
    boolean aboveMin = withMin ? share >= min : share > min;
    boolean belowMax = withMax ? share <= max : share < max;
    return aboveMin && belowMax;
  }

  /** Returns the shares that are in both ranges; empty if there are none. */
  public Optional<ShareRange> intersection(ShareRange other) {
    ShareRange from = min > other.min || (min == other.min && !withMin) ? this : other;
    ShareRange to = max < other.max || (max == other.max && !withMax) ? this : other;
    boolean one = from.min == to.max && from.withMin && to.withMax;
    return from.min < to.max || one
        ? Optional.of(new ShareRange(from.min, from.withMin, to.max, to.withMax))
        : Optional.empty();
  }

  public double width() {
    return max - min;
  }

  /**
   * How far the share is from the nearest end inside the range at which the word would stop being
   * true.
   */
  public double distanceToBorder(double share) {
    double below = min == 0 ? Double.POSITIVE_INFINITY : Math.abs(share - min);
    double above = max == 1 ? Double.POSITIVE_INFINITY : Math.abs(max - share);
    return Math.min(below, above);
  }
}
