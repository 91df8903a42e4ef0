package nl.peiling.analysis.tabulate;

import java.util.OptionalDouble;

/**
 * How often each number was given in one group: everything that is said about the numbers of that
 * group follows from it.
 */
public final class Distribution {

  private static final long[] DIVISORS = {1, 12, 10, 100, 1000};
  private static final double WHOLE = 1e-9;

  private final double[] values;
  private final int[] counts;
  private final int n;

  /**
   * Makes a distribution.
   *
   * @param values the different numbers, ascending
   * @param counts how many respondents gave each
   */
  Distribution(double[] values, int[] counts) {
    this.values = values;
    this.counts = counts;
    int sum = 0;
    for (int count : counts) {
      sum += count;
    }
    this.n = sum;
  }

  /** Returns the number of respondents who gave a number. */
  public int n() {
    return n;
  }

  /**
   * Returns the mean, Σy/n; empty without respondents. Where the numbers are whole, or whole
   * twelfths (months as years) or decimals, the sum is exact and the mean is the nearest binary
   * number to the true quotient, so that a mean half way between two printed numbers is seen as
   * such.
   */
  public OptionalDouble mean() {
    if (n == 0) {
      return OptionalDouble.empty();
    }
    for (long divisor : DIVISORS) {
      if (allWhole(divisor)) {
        long sum = 0;
        for (int i = 0; i < values.length; i++) {
          sum += counts[i] * Math.round(values[i] * divisor);
        }
        return OptionalDouble.of((double) sum / ((double) divisor * n));
      }
    }
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += counts[i] * values[i];
    }
    return OptionalDouble.of(sum / n);
  }

  private boolean allWhole(long divisor) {
    for (int i = 0; i < values.length; i++) {
      double scaled = values[i] * divisor;
      if (counts[i] > 0 && Math.abs(scaled - Math.rint(scaled)) > WHOLE) {
        return false;
      }
    }
    return true;
  }

  /** Returns how many respondents gave this number or a lower one. */
  int upTo(double number) {
    int sum = 0;
    for (int i = 0; i < values.length && values[i] <= number; i++) {
      sum += counts[i];
    }
    return sum;
  }

  /** Returns the sum of squared distances from the mean, Σ(y-ȳ)²; 0 without respondents. */
  public double squares() {
    double mean = mean().orElse(0);
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      double distance = values[i] - mean;
      sum += counts[i] * distance * distance;
    }
    return sum;
  }

  /** Returns the standard deviation, √(Σ(y-ȳ)²/(n-1)); empty with fewer than two respondents. */
  public OptionalDouble standardDeviation() {
    return n < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(squares() / (n - 1)));
  }

  /**
   * Returns a quantile: the smallest number up to which at least a part p of the respondents lies;
   * where exactly p lies up to a number, the mean of that number and the next. The median of an
   * even number of respondents is thus the mean of the middle two (definition 2 of Hyndman and Fan
   * 1996, The American Statistician 50).
   *
   * @param part p as a fraction, numerator over denominator
   */
  public OptionalDouble quantile(Part part) {
    if (n == 0) {
      return OptionalDouble.empty();
    }
    long wanted = (long) part.numerator() * n;
    long below = 0;
    for (int i = 0; i < values.length; i++) {
      below += (long) counts[i] * part.denominator();
      if (below > wanted) {
        return OptionalDouble.of(values[i]);
      }
      if (below == wanted && counts[i] > 0) {
        return OptionalDouble.of((values[i] + next(i)) / 2);
      }
    }
    throw new IllegalStateException("no quantile " + part);
  }

  /**
   * Returns the quantile for any part p of the respondents, as {@link #quantile(Part)} does; empty
   * without respondents.
   *
   * @param p strictly between 0 and 1
   */
  OptionalDouble quantile(double p) {
    double wanted = p * n;
    long below = 0;
    for (int i = 0; i < values.length; i++) {
      below += counts[i];
      boolean exactly = Math.abs(below - wanted) <= WHOLE;
      if (counts[i] > 0 && (exactly || below > wanted)) {
        return OptionalDouble.of(exactly ? (values[i] + next(i)) / 2 : values[i]);
      }
    }
    return OptionalDouble.empty();
  }

  private double next(int at) {
    for (int i = at + 1; i < values.length; i++) {
      if (counts[i] > 0) {
        return values[i];
      }
    }
    return values[at];
  }

  /** The parts of a group that a number divides it in. */
  public enum Part {
    FIRST_QUARTER(1, 4),
    HALF(1, 2),
    THIRD_QUARTER(3, 4);

    private final int numerator;
    private final int denominator;

    Part(int numerator, int denominator) {
      this.numerator = numerator;
      this.denominator = denominator;
    }

    int numerator() {
      return numerator;
    }

    int denominator() {
      return denominator;
    }

    double fraction() {
      return (double) numerator / denominator;
    }
  }
}
