package nl.peiling.analysis.estimate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The margins that weights were calibrated on. What the margins explain of an influence is no error
 * any more, since the population total of the margins is known; it is taken out by regression,
 * weighted with the weights from before calibration (Deville and Särndal 1992, formula 3.4).
 */
final class Calibration {

  private static final double SINGULAR = 1e-10;

  private final List<int[]> margins;
  private final int[] offset;
  private final double[] baseWeight;
  private final int[] cell;
  private final double[][] factor;

  private Calibration(List<int[]> margins, double[] baseWeight, int[] cell) {
    this.margins = margins;
    this.baseWeight = baseWeight;
    this.cell = cell;
    this.offset = new int[margins.size() + 1];
    for (int m = 0; m < margins.size(); m++) {
      int categories = 0;
      for (int category : margins.get(m)) {
        categories = Math.max(categories, category + 1);
      }
      offset[m + 1] = offset[m] + categories;
    }
    this.factor = cholesky(crossProduct());
  }

  static Calibration on(List<int[]> margins, double[] baseWeight) {
    List<int[]> copies = new ArrayList<>();
    for (int[] margin : margins) {
      if (margin.length != baseWeight.length) {
        throw new IllegalArgumentException("a margin gives each row a category");
      }
      copies.add(margin.clone());
    }
    return new Calibration(copies, baseWeight.clone(), cells(copies, baseWeight.length));
  }

  private static int[] cells(List<int[]> margins, int rows) {
    Map<List<Integer>, Integer> numbers = new HashMap<>();
    int[] cell = new int[rows];
    for (int row = 0; row < rows; row++) {
      List<Integer> crossed = new ArrayList<>();
      for (int[] margin : margins) {
        crossed.add(margin[row]);
      }
      numbers.putIfAbsent(crossed, numbers.size());
      cell[row] = numbers.getOrDefault(crossed, 0);
    }
    return cell;
  }

  int cell(int row) {
    return cell[row];
  }

  Calibration grouped(Grouping grouping) {
    List<int[]> merged = margins.stream().map(grouping::pick).toList();
    return new Calibration(merged, grouping.sum(baseWeight), grouping.pick(cell));
  }

  /** Takes from the influences what the margins explain. */
  void removeFrom(double[] g) {
    double[] beta = new double[offset[margins.size()]];
    for (int row = 0; row < g.length; row++) {
      for (int m = 0; m < margins.size(); m++) {
        beta[offset[m] + margins.get(m)[row]] += baseWeight[row] * g[row];
      }
    }
    solve(beta);
    for (int row = 0; row < g.length; row++) {
      for (int m = 0; m < margins.size(); m++) {
        g[row] -= beta[offset[m] + margins.get(m)[row]];
      }
    }
  }

  private double[][] crossProduct() {
    int p = offset[margins.size()];
    double[][] a = new double[p][p];
    for (int row = 0; row < baseWeight.length; row++) {
      for (int m = 0; m < margins.size(); m++) {
        int j = offset[m] + margins.get(m)[row];
        for (int other = 0; other < margins.size(); other++) {
          a[j][offset[other] + margins.get(other)[row]] += baseWeight[row];
        }
      }
    }
    return a;
  }

  /** Lower triangle L with A = L L'; columns that depend on earlier ones get a zero pivot. */
  private static double[][] cholesky(double[][] a) {
    int p = a.length;
    double[][] l = new double[p][p];
    for (int j = 0; j < p; j++) {
      double pivot = a[j][j];
      for (int k = 0; k < j; k++) {
        pivot -= l[j][k] * l[j][k];
      }
      if (!(pivot > SINGULAR * a[j][j])) {
        continue;
      }
      l[j][j] = Math.sqrt(pivot);
      for (int i = j + 1; i < p; i++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= l[i][k] * l[j][k];
        }
        l[i][j] = sum / l[j][j];
      }
    }
    return l;
  }

  private void solve(double[] b) {
    int p = b.length;
    for (int i = 0; i < p; i++) {
      double sum = b[i];
      for (int k = 0; k < i; k++) {
        sum -= factor[i][k] * b[k];
      }
      b[i] = factor[i][i] == 0 ? 0 : sum / factor[i][i];
    }
    for (int i = p - 1; i >= 0; i--) {
      double sum = b[i];
      for (int k = i + 1; k < p; k++) {
        sum -= factor[k][i] * b[k];
      }
      b[i] = factor[i][i] == 0 ? 0 : sum / factor[i][i];
    }
  }
}
