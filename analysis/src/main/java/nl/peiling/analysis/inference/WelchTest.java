package nl.peiling.analysis.inference;

import java.util.List;
import java.util.Optional;

/**
 * Whether the means of two or more separate groups are equal, without supposing equal spread.
 *
 * <p>Two groups: t = (m1-m2)/√(s1²/n1 + s2²/n2). More: with v_j = n_j/s_j², m̃ = Σv m/Σv and A = Σ
 * (1 - v_j/Σv)²/(n_j-1),
 *
 * <pre>  F = [Σ v_j (m_j - m̃)²/(k-1)] / [1 + 2(k-2)/(k²-1) · A],   df = k-1 and (k²-1)/(3A)</pre>
 *
 * <p>(Welch 1947, Biometrika 34, and 1951, Biometrika 38). For two groups F = t². For unweighted
 * answers of groups that do not overlap; with weights or overlap use {@link GroupComparison#means}.
 * Needs at least two respondents a group; means of few, skewed values are not yet normal.
 *
 * @param statistic F
 * @param numeratorDegrees k - 1
 * @param denominatorDegrees as above
 * @param pValue not adjusted
 */
public record WelchTest(
    double statistic, double numeratorDegrees, double denominatorDegrees, double pValue) {

  /**
   * Tests whether the groups have one mean.
   *
   * @return absent with fewer than two groups, a group of fewer than two, or no spread in a group
   */
  public static Optional<WelchTest> of(List<Moments> groups) {
    int k = groups.size();
    if (k < 2 || groups.stream().anyMatch(g -> g.n() < 2 || !(g.variance() > 0))) {
      return Optional.empty();
    }
    double total = groups.stream().mapToDouble(WelchTest::precision).sum();
    double mean = groups.stream().mapToDouble(g -> precision(g) * g.mean()).sum() / total;
    double between = 0;
    double a = 0;
    for (Moments group : groups) {
      double v = precision(group);
      between += v * (group.mean() - mean) * (group.mean() - mean);
      a += (1 - v / total) * (1 - v / total) / (group.n() - 1);
    }
    double square = (double) k * k - 1;
    double f = between / (k - 1) / (1 + 2 * (k - 2) / square * a);
    double denominator = square / (3 * a);
    return Optional.of(new WelchTest(f, k - 1, denominator, PValue.f(f, k - 1, denominator)));
  }

  private static double precision(Moments group) {
    return group.n() / group.variance();
  }
}
