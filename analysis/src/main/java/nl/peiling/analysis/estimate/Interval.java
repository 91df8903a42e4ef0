package nl.peiling.analysis.estimate;

/**
 * A two-sided confidence interval.
 *
 * @param lower lower bound, never above the upper bound
 * @param upper upper bound
 * @param level confidence level, for example 0.95
 */
public record Interval(double lower, double upper, double level) {

  public Interval {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException("bounds out of order: " + lower + ", " + upper);
    }
    requireLevel(level);
  }

  /** Whether the value lies within the bounds, the bounds included. */
  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }

  /** The distance between the bounds. */
  public double width() {
    return upper - lower;
  }

  static double requireLevel(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("a confidence level lies between 0 and 1: " + level);
    }
    return level;
  }
}
