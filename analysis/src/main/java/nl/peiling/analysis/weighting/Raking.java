package nl.peiling.analysis.weighting;

import java.util.List;

/**
 * Iterative proportional fitting: margin after margin, the weights of a class are multiplied so
 * that they add up to its target, until all margins fit at once (Deming and Stephan 1940, Annals of
 * Mathematical Statistics 11):
 *
 * <pre>  w ← w · T_mg / Σ_{i in g} w</pre>
 *
 * <p>With one margin this is post-stratification, ready in one pass. Changes the weights no more,
 * in the sense of Σ w log(w/d), than the margins ask. Does not converge where combinations of
 * classes without respondents keep the margins from being met together.
 */
final class Raking {

  /**
   * A margin as numbers.
   *
   * @param classes the class of each respondent, numbered from 0
   * @param targets the share that each class gets
   */
  record Goal(List<Integer> classes, List<Double> targets) {}

  private final int[][] classOf;
  private final double[][] target;

  Raking(List<Goal> goals) {
    classOf = new int[goals.size()][];
    target = new double[goals.size()][];
    for (int m = 0; m < goals.size(); m++) {
      classOf[m] = goals.get(m).classes().stream().mapToInt(Integer::intValue).toArray();
      target[m] = goals.get(m).targets().stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  /**
   * Rakes the weights in place, keeping their sum.
   *
   * @return the number of passes needed, or -1 if the margins were not met within the rounds
   */
  int rake(double[] weights, double precision, int rounds) {
    double total = sum(weights);
    for (int round = 1; round <= rounds; round++) {
      for (int m = 0; m < classOf.length; m++) {
        double[] sums = classSums(m, weights);
        for (int i = 0; i < weights.length; i++) {
          int g = classOf[m][i];
          weights[i] *= target[m][g] * total / sums[g];
        }
      }
      if (deviation(weights) <= precision) {
        return round;
      }
    }
    return -1;
  }

  /** The largest relative difference between a class and its target. */
  double deviation(double[] weights) {
    double total = sum(weights);
    double largest = 0;
    for (int m = 0; m < classOf.length; m++) {
      double[] sums = classSums(m, weights);
      for (int g = 0; g < sums.length; g++) {
        double wanted = target[m][g] * total;
        largest = Math.max(largest, Math.abs(sums[g] - wanted) / wanted);
      }
    }
    return largest;
  }

  private double[] classSums(int m, double[] weights) {
    double[] sums = new double[target[m].length];
    for (int i = 0; i < weights.length; i++) {
      sums[classOf[m][i]] += weights[i];
    }
    return sums;
  }

  private static double sum(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return sum;
  }
}
