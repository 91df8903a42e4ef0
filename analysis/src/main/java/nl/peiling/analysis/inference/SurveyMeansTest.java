package nl.peiling.analysis.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.estimate.Influence;
import nl.peiling.analysis.estimate.Linearised;
import nl.peiling.analysis.estimate.SurveyDesign;
import nl.peiling.analysis.estimate.Values;

/**
 * Whether several groups of a survey have one mean, or one place in the ranking, with weights,
 * strata, finite population and overlap taken into account: the Wald statistic of the differences
 * with the first group,
 *
 * <pre>  F = d'V⁻¹d/(k-1),   k-1 and n - H - (k-1) degrees of freedom</pre>
 *
 * <p>(Lumley 2010, "Complex Surveys"; R survey's {@code regTermTest}; Korn and Graubard 1990 have a
 * factor and a degree of freedom more, which hardly matter with many respondents). Poor with many
 * groups and few respondents.
 *
 * @param statistic F
 * @param numeratorDegrees k - 1
 * @param denominatorDegrees n - H - (k - 1)
 * @param pValue not adjusted
 */
public record SurveyMeansTest(
    double statistic, double numeratorDegrees, double denominatorDegrees, double pValue) {

  /**
   * Tests whether the groups have one mean.
   *
   * @return absent with fewer than two groups that hold respondents, or where nothing varies
   */
  public static Optional<SurveyMeansTest> means(
      SurveyDesign design, List<Domain> groups, Values values) {
    List<Domain> filled = groups.stream().filter(g -> holdsRespondents(design, g)).toList();
    int k = filled.size() - 1;
    Domain either = filled.stream().reduce(row -> false, Domain::or);
    int[] base = IntStream.range(0, design.rows()).filter(either::contains).toArray();
    int n = IntStream.of(base).map(design::respondents).sum();
    int strata = (int) IntStream.of(base).map(design::stratum).distinct().count();
    int denominator = n - strata - k;
    if (k < 1 || denominator < 1) {
      return Optional.empty();
    }
    List<Linearised> differences = new ArrayList<>();
    Linearised first = Linearised.mean(design, filled.get(0), values);
    for (Domain group : filled.subList(1, filled.size())) {
      differences.add(Linearised.mean(design, group, values).minus(first));
    }
    List<Influence> influences = differences.stream().map(Linearised::influence).toList();
    double[][] d = new double[k][1];
    for (int i = 0; i < k; i++) {
      d[i][0] = differences.get(i).value();
    }
    Optional<double[][]> solved = LinearSystem.solve(design.covariance(influences), d);
    if (solved.isEmpty()) {
      return Optional.empty();
    }
    double wald = 0;
    for (int i = 0; i < k; i++) {
      wald += d[i][0] * solved.get()[i][0];
    }
    double f = wald / k;
    return Optional.of(new SurveyMeansTest(f, k, denominator, PValue.f(f, k, denominator)));
  }

  /**
   * Tests whether the groups rank equally high: the means of the mid-ranks, weighted, as a part of
   * the total weight (Lumley and Scott 2013, "Two-sample rank tests under complex sampling",
   * Biometrika 100). The ranks count as known. Ties share their middle rank whatever the order of
   * the respondents; R's {@code svyranktest} depends on that order where tied weights differ.
   */
  public static Optional<SurveyMeansTest> ranks(
      SurveyDesign design, List<Domain> groups, Values values) {
    Domain either = groups.stream().reduce(row -> false, Domain::or);
    return means(design, groups, midRanks(design, either, values));
  }

  private static Values midRanks(SurveyDesign design, Domain base, Values values) {
    List<Integer> order =
        IntStream.range(0, design.rows())
            .filter(base::contains)
            .boxed()
            .sorted((a, b) -> Double.compare(values.at(a), values.at(b)))
            .toList();
    double total = order.stream().mapToDouble(design::weight).sum();
    double[] rank = new double[design.rows()];
    double below = 0;
    for (int start = 0; start < order.size(); ) {
      int end = start;
      double tied = 0;
      while (end < order.size() && values.at(order.get(end)) == values.at(order.get(start))) {
        tied += design.weight(order.get(end++));
      }
      for (int row : order.subList(start, end)) {
        rank[row] = (below + tied / 2) / total;
      }
      below += tied;
      start = end;
    }
    return row -> rank[row];
  }

  private static boolean holdsRespondents(SurveyDesign design, Domain group) {
    return IntStream.range(0, design.rows())
        .anyMatch(row -> group.contains(row) && design.weight(row) > 0);
  }
}
