package nl.peiling.analysis.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Minimises sums of unknowns that are not negative and add up, in given sets, to given numbers: the
 * revised simplex method (Dantzig and Orchard-Hays 1954), with the inverse of the basis kept and
 * renewed now and then.
 *
 * <p>Made for many objectives over one set of constraints: the feasible basis found once serves the
 * next objective, and the dual values tell which constraints hold a bound in place.
 */
final class Simplex {

  private static final double ZERO = 1e-9;
  private static final double PIVOT = 1e-7;
  private static final double TINY = 1e-12;
  private static final double LOWER = 1e-9;
  private static final int MOST_PIVOTS = 200_000;
  private static final int CHECK = 50;
  private static final double DRIFT = 1e-8;
  private static final int PATIENCE = 30;

  /** So many unknowns are looked at before one of them enters. */
  private static final int SOME = 96;

  private final int[][] column;
  private final double[] right;
  private final int rows;
  private final int[] basis;
  private final double[][] inverse;
  private final double[] value;
  private int pivots;
  private int cursor;

  /**
   * Sets up the constraints.
   *
   * @param unknowns for each unknown the constraints whose set it is in
   * @param sums for each constraint the number its unknowns add up to, not negative
   */
  Simplex(List<BitSet> unknowns, List<Double> sums) {
    this(unknowns.stream().map(in -> in.stream().toArray()).toArray(int[][]::new), sums);
  }

  /** The same, with the constraints of each unknown in a row. */
  Simplex(int[][] unknowns, List<Double> sums) {
    rows = sums.size();
    column = unknowns;
    right = sums.stream().mapToDouble(Double::doubleValue).toArray();
    basis = new int[rows];
    inverse = new double[rows][rows];
    for (int i = 0; i < rows; i++) {
      basis[i] = column.length + i;
      inverse[i][i] = 1;
    }
    value = right.clone();
    findFeasibleBasis();
  }

  /**
   * The outcome of minimising.
   *
   * @param minimum absent if there is none: the sum can be as low as one likes
   * @param pinning the constraints with a dual value, which hold the minimum in place
   */
  record Outcome(OptionalDouble minimum, BitSet pinning) {}

  /** Minimises the sum of the unknowns in the set, each multiplied by the sign. */
  Outcome minimise(BitSet set, int sign) {
    double[] cost = new double[column.length + rows];
    set.stream().forEach(j -> cost[j] = sign);
    if (!optimise(cost)) {
      return new Outcome(OptionalDouble.empty(), new BitSet());
    }
    double[] dual = dual(cost);
    BitSet pinning = new BitSet();
    double minimum = 0;
    for (int i = 0; i < rows; i++) {
      minimum += cost[basis[i]] * value[i];
      pinning.set(i, Math.abs(dual[i]) > 1e-7);
    }
    return new Outcome(OptionalDouble.of(minimum), pinning);
  }

  /** What the unknowns are now. */
  double[] values() {
    double[] values = new double[column.length];
    for (int i = 0; i < rows; i++) {
      if (basis[i] < column.length) {
        values[basis[i]] = value[i];
      }
    }
    return values;
  }

  private void findFeasibleBasis() {
    double[] cost = new double[column.length + rows];
    Arrays.fill(cost, column.length, cost.length, 1);
    optimise(cost);
    double left = 0;
    for (int i = 0; i < rows; i++) {
      left += basis[i] >= column.length ? value[i] : 0;
    }
    if (left > 1e-6) {
      throw new IllegalArgumentException("the shown numbers contradict each other");
    }
    // an artificial unknown that is left stays at zero, and makes way when something would move it
    for (int i = 0; i < rows; i++) {
      value[i] = basis[i] >= column.length ? 0 : value[i];
    }
  }

  /** Pivots until no unknown lowers the cost; false if the cost has no bottom. */
  private boolean optimise(double[] cost) {
    int standingStill = 0;
    int most = pivots + MOST_PIVOTS;
    double[] dual = dual(cost);
    boolean fresh = true;
    while (pivots < most) {
      int entering = standingStill > PATIENCE ? firstEntering(cost, dual) : entering(cost, dual);
      if (entering < 0 && fresh) {
        return true;
      }
      if (entering < 0) {
        dual = dual(cost);
        fresh = true;
        continue;
      }
      double[] direction = direction(entering);
      int leaving = leaving(direction, standingStill > PATIENCE);
      if (leaving < 0) {
        return false;
      }
      standingStill = value[leaving] / direction[leaving] > ZERO ? 0 : standingStill + 1;
      double reduced = reduced(entering, cost, dual);
      fresh = pivot(leaving, entering, direction);
      if (fresh) {
        dual = dual(cost);
      } else {
        double[] row = inverse[leaving];
        for (int k = 0; k < rows; k++) {
          dual[k] += reduced * row[k];
        }
      }
    }
    throw new IllegalStateException("no end to the pivots");
  }

  private double[] dual(double[] cost) {
    double[] dual = new double[rows];
    for (int i = 0; i < rows; i++) {
      double c = cost[basis[i]];
      if (c != 0) {
        for (int k = 0; k < rows; k++) {
          dual[k] += c * inverse[i][k];
        }
      }
    }
    return dual;
  }

  private double reduced(int j, double[] cost, double[] dual) {
    double reduced = cost[j];
    for (int i : column[j]) {
      reduced -= dual[i];
    }
    return reduced;
  }

  /** Of the next few unknowns that lower the cost the one that does so fastest. */
  private int entering(double[] cost, double[] dual) {
    int best = -1;
    double lowest = -LOWER;
    for (int looked = 0; looked < column.length; looked++) {
      if (looked % SOME == 0 && best >= 0) {
        return best;
      }
      cursor = cursor + 1 < column.length ? cursor + 1 : 0;
      double reduced = reduced(cursor, cost, dual);
      if (reduced < lowest) {
        best = cursor;
        lowest = reduced;
      }
    }
    return best;
  }

  /** After standing still the first that lowers the cost, so that it comes to an end. */
  private int firstEntering(double[] cost, double[] dual) {
    for (int j = 0; j < column.length; j++) {
      if (reduced(j, cost, dual) < -LOWER) {
        return j;
      }
    }
    return -1;
  }

  private double[] direction(int j) {
    double[] direction = new double[rows];
    for (int i : column[j]) {
      for (int k = 0; k < rows; k++) {
        direction[k] += inverse[k][i];
      }
    }
    return direction;
  }

  /** The basic unknown that first reaches zero; of equals the artificial, else the first. */
  private int leaving(double[] direction, boolean first) {
    int best = -1;
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < rows; i++) {
      boolean artificial = basis[i] >= column.length && value[i] < ZERO;
      if (direction[i] > PIVOT || (artificial && direction[i] < -PIVOT)) {
        double ratio = artificial ? 0 : value[i] / direction[i];
        boolean tie = best >= 0 && Math.abs(ratio - smallest) <= ZERO;
        boolean better =
            tie
                ? first
                    ? basis[i] < basis[best]
                    : Math.abs(direction[i]) > Math.abs(direction[best])
                : ratio < smallest;
        if (better) {
          best = i;
          smallest = Math.min(smallest, ratio);
        }
      }
    }
    return best;
  }

  /** Swaps a basic unknown for another; returns whether the inverse was calculated anew. */
  private boolean pivot(int leaving, int entering, double[] direction) {
    double step = value[leaving] / direction[leaving];
    double[] pivotRow = inverse[leaving];
    int[] filled = new int[rows];
    int count = 0;
    for (int k = 0; k < rows; k++) {
      if (Math.abs(pivotRow[k]) > TINY) {
        pivotRow[k] /= direction[leaving];
        filled[count++] = k;
      } else {
        pivotRow[k] = 0;
      }
    }
    for (int i = 0; i < rows; i++) {
      if (i != leaving && Math.abs(direction[i]) > TINY) {
        value[i] = Math.max(0, value[i] - direction[i] * step);
        double[] row = inverse[i];
        for (int f = 0; f < count; f++) {
          row[filled[f]] -= direction[i] * pivotRow[filled[f]];
        }
      }
    }
    value[leaving] = Math.max(0, step);
    basis[leaving] = entering;
    pivots++;
    if (pivots % CHECK == 0 && drift() > DRIFT) {
      renew();
      return true;
    }
    return false;
  }

  /** How far the basic unknowns are from adding up as they should. */
  private double drift() {
    double[] sum = new double[rows];
    for (int i = 0; i < rows; i++) {
      if (basis[i] >= column.length) {
        sum[basis[i] - column.length] += value[i];
      } else {
        for (int row : column[basis[i]]) {
          sum[row] += value[i];
        }
      }
    }
    double largest = 0;
    for (int row = 0; row < rows; row++) {
      largest = Math.max(largest, Math.abs(sum[row] - right[row]));
    }
    return largest;
  }

  /** Calculates the inverse anew, so that rounding does not build up. */
  private void renew() {
    double[][] work = new double[rows][2 * rows];
    for (int i = 0; i < rows; i++) {
      work[i][rows + i] = 1;
      if (basis[i] >= column.length) {
        work[basis[i] - column.length][i] = 1;
      } else {
        for (int row : column[basis[i]]) {
          work[row][i] = 1;
        }
      }
    }
    for (int c = 0; c < rows; c++) {
      int best = c;
      for (int r = c + 1; r < rows; r++) {
        best = Math.abs(work[r][c]) > Math.abs(work[best][c]) ? r : best;
      }
      double[] swap = work[c];
      work[c] = work[best];
      work[best] = swap;
      double pivot = work[c][c];
      for (int k = c; k < 2 * rows; k++) {
        work[c][k] /= pivot;
      }
      for (int r = 0; r < rows; r++) {
        double factor = work[r][c];
        if (r != c && factor != 0) {
          for (int k = c; k < 2 * rows; k++) {
            work[r][k] -= factor * work[c][k];
          }
        }
      }
    }
    for (int i = 0; i < rows; i++) {
      System.arraycopy(work[i], rows, inverse[i], 0, rows);
      double sum = 0;
      for (int k = 0; k < rows; k++) {
        sum += inverse[i][k] * right[k];
      }
      value[i] = Math.max(0, sum);
    }
  }
}
