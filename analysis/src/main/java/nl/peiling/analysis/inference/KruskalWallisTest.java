package nl.peiling.analysis.inference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.peiling.analysis.estimate.Classification;
import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.estimate.Values;
import org.apache.commons.statistics.ranking.NaNStrategy;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.apache.commons.statistics.ranking.TiesStrategy;

/**
 * Whether separate groups give equally high grades, from the ranks of the grades:
 *
 * <pre>  H = [12/(N(N+1)) Σ R_j²/n_j - 3(N+1)] / (1 - Σ(t³-t)/(N³-N)),   χ² with k-1 degrees</pre>
 *
 * <p>with R_j the sum of the ranks in group j, ties sharing their mean rank, t the size of each tie
 * (Kruskal and Wallis 1952, JASA 47). Finds differences in place, not in spread; the χ²
 * approximation needs about five respondents a group. For unweighted answers of groups that do not
 * overlap; with weights {@link SurveyMeansTest#ranks}.
 *
 * @param statistic H
 * @param degreesOfFreedom k - 1
 * @param pValue not adjusted
 * @param n respondents with a valid value
 */
public record KruskalWallisTest(double statistic, double degreesOfFreedom, double pValue, int n) {

  /**
   * Tests the values of rows in the base by group.
   *
   * @return absent with fewer than two groups, or where all values are equal
   */
  public static Optional<KruskalWallisTest> of(
      int rows, Domain base, Values values, Classification group) {
    int[] valid =
        IntStream.range(0, rows).filter(row -> base.contains(row) && group.of(row) >= 0).toArray();
    List<Integer> groups = Arrays.stream(valid).map(group::of).distinct().boxed().toList();
    double[] numbers = Arrays.stream(valid).mapToDouble(values::at).toArray();
    double n = valid.length;
    double ties = ties(numbers);
    double unequal = n * n * n - n;
    if (groups.size() < 2 || ties >= unequal) {
      return Optional.empty();
    }
    double[] ranks = new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE).apply(numbers);
    double[] sum = new double[groups.size()];
    int[] count = new int[groups.size()];
    for (int i = 0; i < valid.length; i++) {
      int g = groups.indexOf(group.of(valid[i]));
      sum[g] += ranks[i] - (n + 1) / 2;
      count[g]++;
    }
    double between = 0;
    for (int g = 0; g < sum.length; g++) {
      between += sum[g] * sum[g] / count[g];
    }
    double h = 12 / (n * (n + 1)) * between / (1 - ties / unequal);
    double degrees = groups.size() - 1.0;
    return Optional.of(
        new KruskalWallisTest(h, degrees, PValue.chiSquared(h, degrees), valid.length));
  }

  /** Σ (t³ - t) over the groups of equal values. */
  private static double ties(double[] numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    double sum = 0;
    for (int start = 0; start < sorted.length; ) {
      int end = start;
      while (end < sorted.length && sorted[end] == sorted[start]) {
        end++;
      }
      double t = end - start;
      sum += t * t * t - t;
      start = end;
    }
    return sum;
  }
}
