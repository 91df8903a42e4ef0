package nl.peiling.analysis.inference;

import java.util.Optional;

/** Solves small systems of linear equations by elimination with row pivots. */
public final class LinearSystem {

  private static final double SINGULAR = 1e-12;

  private LinearSystem() {}

  /** The matrix X with A X = B; empty if A is singular to working precision. */
  public static Optional<double[][]> solve(double[][] a, double[][] b) {
    int n = a.length;
    double[][] left = copy(a);
    double[][] right = copy(b);
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int row = column + 1; row < n; row++) {
        if (Math.abs(left[row][column]) > Math.abs(left[pivot][column])) {
          pivot = row;
        }
      }
      swap(left, column, pivot);
      swap(right, column, pivot);
      if (!(Math.abs(left[column][column]) > SINGULAR * largest(a))) {
        return Optional.empty();
      }
      for (int row = 0; row < n; row++) {
        if (row != column) {
          double factor = left[row][column] / left[column][column];
          subtract(left[row], factor, left[column]);
          subtract(right[row], factor, right[column]);
        }
      }
    }
    for (int row = 0; row < n; row++) {
      for (int k = 0; k < right[row].length; k++) {
        right[row][k] /= left[row][row];
      }
    }
    return Optional.of(right);
  }

  private static double[][] copy(double[][] matrix) {
    double[][] copy = new double[matrix.length][];
    for (int i = 0; i < matrix.length; i++) {
      copy[i] = matrix[i].clone();
    }
    return copy;
  }

  private static double largest(double[][] matrix) {
    double largest = 0;
    for (double[] row : matrix) {
      for (double cell : row) {
        largest = Math.max(largest, Math.abs(cell));
      }
    }
    return largest;
  }

  private static void swap(double[][] matrix, int a, int b) {
    double[] row = matrix[a];
    matrix[a] = matrix[b];
    matrix[b] = row;
  }

  private static void subtract(double[] row, double factor, double[] other) {
    for (int k = 0; k < row.length; k++) {
      row[k] -= factor * other[k];
    }
  }
}
