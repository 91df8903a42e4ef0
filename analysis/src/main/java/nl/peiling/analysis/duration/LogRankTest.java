package nl.peiling.analysis.duration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import nl.peiling.analysis.inference.LinearSystem;
import nl.peiling.analysis.inference.PValue;

/**
 * Whether separate groups start at the same pace: at every time with a start, the starts in each
 * group against what its part of those still waiting would give,
 *
 * <pre>  X² = (O-E)' V⁻¹ (O-E),   χ² with k-1 degrees</pre>
 *
 * <p>(Mantel 1966, Cancer Chemotherapy Reports 50; Peto and Peto 1972, JRSS A 135). Strong where
 * one group is faster all along; curves that cross may cancel out.
 *
 * @param observed starts in each group
 * @param expected starts in each group if all were equally fast
 * @param statistic X²
 * @param degreesOfFreedom groups with expected starts, less one
 * @param pValue not adjusted
 */
public record LogRankTest(
    List<Double> observed,
    List<Double> expected,
    double statistic,
    int degreesOfFreedom,
    double pValue) {

  public LogRankTest {
    observed = List.copyOf(observed);
    expected = List.copyOf(expected);
  }

  /**
   * Tests groups of spells.
   *
   * @return absent with fewer than two groups in which a start could be expected
   */
  public static Optional<LogRankTest> of(List<List<Spell>> groups) {
    int k = groups.size();
    double[] observed = new double[k];
    double[] expected = new double[k];
    double[][] v = new double[k][k];
    double[] times =
        groups.stream()
            .flatMap(List::stream)
            .filter(Spell::started)
            .mapToDouble(Spell::time)
            .distinct()
            .sorted()
            .toArray();
    for (double time : times) {
      double[] atRisk = counts(groups, time, false);
      double[] starts = counts(groups, time, true);
      double n = DoubleStream.of(atRisk).sum();
      double d = DoubleStream.of(starts).sum();
      double spread = n > 1 ? d * (n - d) / (n - 1) : 0;
      for (int a = 0; a < k; a++) {
        observed[a] += starts[a];
        expected[a] += d * atRisk[a] / n;
        for (int b = 0; b < k; b++) {
          v[a][b] += spread * atRisk[a] / n * ((a == b ? 1 : 0) - atRisk[b] / n);
        }
      }
    }
    return test(observed, expected, v);
  }

  private static double[] counts(List<List<Spell>> groups, double time, boolean starting) {
    return groups.stream()
        .mapToDouble(group ->
            group.stream()
                .filter(s -> starting ? s.started() && s.time() == time : s.time() >= time)
                .count())
        .toArray();
  }

  private static Optional<LogRankTest> test(double[] observed, double[] expected, double[][] v) {
    List<Integer> used = new ArrayList<>();
    for (int a = 0; a < observed.length; a++) {
      if (expected[a] > 0) {
        used.add(a);
      }
    }
    int df = used.size() - 1;
    if (df < 1) {
      return Optional.empty();
    }
    double[][] left = new double[df][df];
    double[][] right = new double[df][1];
    for (int i = 0; i < df; i++) {
      right[i][0] = observed[used.get(i)] - expected[used.get(i)];
      for (int j = 0; j < df; j++) {
        left[i][j] = v[used.get(i)][used.get(j)];
      }
    }
    Optional<double[][]> solved = LinearSystem.solve(left, right);
    if (solved.isEmpty()) {
      return Optional.empty();
    }
    double x2 = 0;
    for (int i = 0; i < df; i++) {
      x2 += right[i][0] * solved.get()[i][0];
    }
    return Optional.of(
        new LogRankTest(
            DoubleStream.of(observed).boxed().toList(),
            DoubleStream.of(expected).boxed().toList(),
            x2,
            df,
            PValue.chiSquared(x2, df)));
  }
}
