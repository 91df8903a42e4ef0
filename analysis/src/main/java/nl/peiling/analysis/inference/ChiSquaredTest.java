package nl.peiling.analysis.inference;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.peiling.analysis.estimate.Classification;
import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.estimate.Influence;
import nl.peiling.analysis.estimate.Linearised;
import nl.peiling.analysis.estimate.SurveyDesign;
import nl.peiling.analysis.estimate.Values;

/**
 * Whether the answers to a question depend on the group, for groups that do not overlap.
 *
 * <p>Pearson's X² = Σ (O-E)²/E with (R-1)(C-1) degrees of freedom, on the table of weights scaled
 * to the number of respondents, and corrected for the design to second order (Rao and Scott 1984,
 * Annals of Statistics 12; Thomas and Rao 1987, JASA 82; R's {@code svychisq}):
 *
 * <pre>  Δ = (C'D⁻¹PD⁻¹C)⁻¹ (C'D⁻¹VD⁻¹C),   F = X²/tr Δ,
 *   ndf = (tr Δ)²/tr Δ²,   ddf = ndf · (n - H)</pre>
 *
 * <p>with V the design covariance of the cell shares p̂, P = (D - p̂p̂')/n their covariance in a
 * simple random sample, D = diag(p̂) and C the interaction contrasts. Without empty cells p̂p̂'
 * falls away, as R has it; with them, F would be too large without it: in a simple random sample
 * out of a finite population Δ is (1 - f) n/(n-1) times the unit matrix. Unreliable where many
 * cells are expected to hold fewer than five respondents; {@link #smallestExpected} says how few.
 * Never for multiple response, where respondents would be counted more than once: see {@link
 * OptionTests}.
 *
 * @param rows categories that occur, of the question
 * @param columns categories that occur, of the groups
 * @param n respondents with a valid answer in one of the groups, unweighted
 * @param pearson X²
 * @param pearsonP p-value of X² as if the answers came from a simple random sample
 * @param f the design-corrected statistic
 * @param numeratorDegrees ndf
 * @param denominatorDegrees ddf
 * @param pValue p-value of f: the one to report
 * @param cramersV effect size
 * @param smallestExpected the smallest expected number in a cell
 */
public record ChiSquaredTest(
    int rows,
    int columns,
    int n,
    double pearson,
    double pearsonP,
    double f,
    double numeratorDegrees,
    double denominatorDegrees,
    double pValue,
    double cramersV,
    double smallestExpected) {

  private static final double LEAST_EXPECTED = 1;

  /**
   * Tests a question against groups.
   *
   * @return absent where fewer than two answers or two groups occur, or where the answer follows
   *     from the group, or where a cell is expected to hold less than one respondent: the test then
   *     says nothing (Cochran 1954, Biometrics 10)
   */
  public static Optional<ChiSquaredTest> of(
      SurveyDesign design, Domain base, Classification answer, Classification group) {
    Domain valid = row -> base.contains(row) && answer.of(row) >= 0 && group.of(row) >= 0;
    CellTable table = CellTable.of(design, valid, answer, group);
    int r = table.rows();
    int c = table.columns();
    int nu = table.respondents() - table.strata();
    if (r < 2 || c < 2 || nu < 1) {
      return Optional.empty();
    }
    double[] p = table.shares();
    double x2 = 0;
    double smallest = Double.POSITIVE_INFINITY;
    for (int cell = 0; cell < p.length; cell++) {
      double expected = table.rowShare(cell / c) * table.columnShare(cell % c);
      x2 += table.respondents() * (p[cell] - expected) * (p[cell] - expected) / expected;
      smallest = Math.min(smallest, table.respondents() * expected);
    }
    if (smallest < LEAST_EXPECTED || followsFromGroup(p, r, c)) {
      return Optional.empty();
    }
    List<Influence> influences =
        IntStream.range(0, p.length)
            .mapToObj(cell -> Values.indicating(row -> table.cellOf(row) == cell))
            .map(indicator -> Linearised.mean(design, valid, indicator).influence())
            .toList();
    Optional<double[][]> delta = delta(p, table.respondents(), design.covariance(influences), r, c);
    double trace = delta.map(ChiSquaredTest::trace).orElse(0.0);
    if (!(trace > 0)) {
      return Optional.empty();
    }
    double ndf = trace * trace / traceOfSquare(delta.orElseThrow());
    double df = (r - 1.0) * (c - 1.0);
    return Optional.of(
        new ChiSquaredTest(
            r,
            c,
            table.respondents(),
            x2,
            PValue.chiSquared(x2, df),
            x2 / trace,
            ndf,
            ndf * nu,
            PValue.f(x2 / trace, ndf, ndf * nu),
            EffectSize.cramersV(x2, table.respondents(), r, c),
            smallest));
  }

  /** Whether all in a group gave the same answer, and that in every group. */
  private static boolean followsFromGroup(double[] p, int r, int c) {
    return IntStream.range(0, c)
        .allMatch(j -> IntStream.range(0, r).filter(i -> p[i * c + j] > 0).count() == 1);
  }

  /** The generalised design effects matrix; P and V both for p̂, hence the division by n. */
  private static Optional<double[][]> delta(double[] p, int n, double[][] v, int r, int c) {
    double[][] contrasts = interactions(p, r, c);
    double[][] srs = new double[p.length][p.length];
    for (int i = 0; i < p.length; i++) {
      for (int j = 0; j < p.length; j++) {
        srs[i][j] = ((i == j ? p[i] : 0) - p[i] * p[j]) / n;
      }
    }
    return LinearSystem.solve(quadratic(contrasts, srs), quadratic(contrasts, v));
  }

  /** Rows are D⁻¹C: interaction contrasts (e_i - e_R)(e_j - e_C), divided by the cell's share. */
  private static double[][] interactions(double[] p, int r, int c) {
    double[][] contrasts = new double[(r - 1) * (c - 1)][p.length];
    for (int i = 0; i < r - 1; i++) {
      for (int j = 0; j < c - 1; j++) {
        double[] contrast = contrasts[i * (c - 1) + j];
        contrast[i * c + j] = 1;
        contrast[i * c + c - 1] = -1;
        contrast[(r - 1) * c + j] = -1;
        contrast[r * c - 1] = 1;
        for (int cell = 0; cell < p.length; cell++) {
          contrast[cell] = p[cell] == 0 ? 0 : contrast[cell] / p[cell];
        }
      }
    }
    return contrasts;
  }

  private static double[][] quadratic(double[][] contrasts, double[][] v) {
    int k = contrasts.length;
    double[][] result = new double[k][k];
    for (int a = 0; a < k; a++) {
      double[] product = new double[v.length];
      for (int i = 0; i < v.length; i++) {
        for (int j = 0; j < v.length; j++) {
          product[j] += contrasts[a][i] * v[i][j];
        }
      }
      for (int b = 0; b < k; b++) {
        for (int j = 0; j < v.length; j++) {
          result[a][b] += product[j] * contrasts[b][j];
        }
      }
    }
    return result;
  }

  private static double trace(double[][] matrix) {
    double sum = 0;
    for (int i = 0; i < matrix.length; i++) {
      sum += matrix[i][i];
    }
    return sum;
  }

  private static double traceOfSquare(double[][] matrix) {
    double sum = 0;
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        sum += matrix[i][j] * matrix[j][i];
      }
    }
    return sum;
  }
}
