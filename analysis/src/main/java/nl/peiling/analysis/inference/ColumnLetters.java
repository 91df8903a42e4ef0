package nl.peiling.analysis.inference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.estimate.Influence;
import nl.peiling.analysis.estimate.Linearised;
import nl.peiling.analysis.estimate.SurveyDesign;
import nl.peiling.analysis.estimate.Values;

/**
 * Tests the columns of one banner block against each other, row by row, and gives the column with
 * the higher value the letter of the lower one.
 *
 * <p>The family is one row of one block: all pairs tested in it are adjusted together. Not tested,
 * and not counted in the family, are
 *
 * <ul>
 *   <li>columns with fewer valid answers than the minimum base;
 *   <li>for shares, columns where nobody or everybody has the property (as SPSS CTABLES and expss);
 *   <li>pairs of which one column holds all respondents of the other: a column is never tested
 *       against a total that contains it.
 * </ul>
 *
 * <p>Columns are domains of respondents who were asked and gave a valid answer. The respondents
 * outside all columns count for the finite population and the strata only.
 */
public final class ColumnLetters {

  private final SurveyDesign design;
  private final List<Column> columns;
  private final LetterRules rules;
  private final int[][] shared;
  private final double[] weight;

  /**
   * A column of the banner.
   *
   * @param letter the capital letter of the column
   * @param base respondents of the column with a valid answer
   */
  public record Column(String letter, Domain base) {}

  /** Whether a column took part in the tests of a row. */
  public enum Tested {
    /** The column was tested against at least one other. */
    YES,
    /** There was no column to test it against: each is one of those below, or nested with it. */
    NO_OTHER,
    /** Fewer valid answers than the minimum. */
    SMALL_BASE,
    /** Nobody or everybody has the property. */
    CERTAIN
  }

  /**
   * A column that this one exceeds.
   *
   * @param letter as printed: lower case, or capital at the stricter level
   * @param adjustedP adjusted for the row
   */
  public record Mark(String letter, double adjustedP) {}

  /**
   * What a row says about one column.
   *
   * @param against the capital letters of the columns it was tested against, in banner order
   * @param exceeded the columns with a significantly lower value, in banner order
   */
  public record Outcome(Tested tested, List<String> against, List<Mark> exceeded) {

    public Outcome {
      against = List.copyOf(against);
      exceeded = List.copyOf(exceeded);
    }

    /** The letters one after the other, as in a table: "B c". */
    public String letters() {
      return String.join(" ", exceeded.stream().map(Mark::letter).toList());
    }
  }

  /** The columns of one block of one question, to be tested row by row. */
  public ColumnLetters(SurveyDesign design, List<Column> columns, LetterRules rules) {
    this.design = design;
    this.columns = List.copyOf(columns);
    this.rules = rules;
    int k = columns.size();
    this.shared = new int[k][k];
    this.weight = new double[k];
    for (int row = 0; row < design.rows(); row++) {
      for (int a = 0; a < k; a++) {
        if (columns.get(a).base().contains(row)) {
          weight[a] += design.weight(row);
          for (int b = 0; b <= a; b++) {
            if (columns.get(b).base().contains(row)) {
              shared[a][b] += design.respondents(row);
            }
          }
        }
      }
    }
    for (int a = 0; a < k; a++) {
      for (int b = 0; b < a; b++) {
        shared[b][a] = shared[a][b];
      }
    }
  }

  /** The outcome for each column, in banner order, for the share that has a property. */
  public List<Outcome> shares(Domain having) {
    return test(Values.indicating(having), true);
  }

  /** The outcome for each column, in banner order, for the mean of the values. */
  public List<Outcome> means(Values values) {
    return test(values, false);
  }

  private List<Outcome> test(Values values, boolean shares) {
    List<Tested> tested = new ArrayList<>();
    List<Optional<Linearised>> estimates = new ArrayList<>();
    for (int a = 0; a < columns.size(); a++) {
      Domain base = columns.get(a).base();
      boolean small = shared[a][a] < Math.max(1, rules.minimumBase()) || !(weight[a] > 0);
      Optional<Linearised> estimate =
          small ? Optional.empty() : Optional.of(Linearised.mean(design, base, values));
      boolean certain =
          shares && estimate.filter(e -> e.value() <= 0 || e.value() >= 1).isPresent();
      tested.add(small ? Tested.SMALL_BASE : certain ? Tested.CERTAIN : Tested.YES);
      estimates.add(certain ? Optional.empty() : estimate);
    }
    List<Pair> pairs = pairs(estimates, shares);
    List<Double> adjusted = rules.adjustment().adjust(pairs.stream().map(Pair::p).toList());
    Map<Integer, List<Mark>> marks = new HashMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      double p = adjusted.get(i);
      if (p < rules.level()) {
        Pair pair = pairs.get(i);
        marks.computeIfAbsent(pair.higher, unused -> new ArrayList<>()).add(mark(pair.lower, p));
      }
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (int a = 0; a < columns.size(); a++) {
      List<String> against = against(a, pairs);
      boolean alone = tested.get(a) == Tested.YES && against.isEmpty();
      outcomes.add(
          new Outcome(
              alone ? Tested.NO_OTHER : tested.get(a), against, marks.getOrDefault(a, List.of())));
    }
    return outcomes;
  }

  private List<String> against(int column, List<Pair> pairs) {
    return pairs.stream()
        .filter(pair -> pair.higher == column || pair.lower == column)
        .map(pair -> pair.higher == column ? pair.lower : pair.higher)
        .sorted()
        .map(other -> columns.get(other).letter())
        .toList();
  }

  private record Pair(int higher, int lower, double p) {}

  private Mark mark(int column, double p) {
    String letter = columns.get(column).letter();
    boolean strict = rules.strictLevel().isPresent() && p < rules.strictLevel().getAsDouble();
    return new Mark(strict ? letter : letter.toLowerCase(java.util.Locale.ROOT), p);
  }

  /** The pairs that are tested, by lower column, so that marks come in banner order. */
  private List<Pair> pairs(List<Optional<Linearised>> estimates, boolean shares) {
    Influence none = row -> 0;
    double[][] v =
        design.covariance(
            estimates.stream().map(e -> e.map(Linearised::influence).orElse(none)).toList());
    List<Pair> pairs = new ArrayList<>();
    for (int a = 0; a < columns.size(); a++) {
      for (int b = 0; b < columns.size(); b++) {
        if (a == b || estimates.get(a).isEmpty() || estimates.get(b).isEmpty() || nested(a, b)) {
          continue;
        }
        double low = estimates.get(a).get().value();
        double high = estimates.get(b).get().value();
        if (low < high || (low == high && a < b)) {
          double p = chance(high - low, v[a][a] + v[b][b] - 2 * v[a][b], a, b, shares);
          if (!Double.isNaN(p)) {
            pairs.add(new Pair(b, a, p));
          }
        }
      }
    }
    return pairs;
  }

  private boolean nested(int a, int b) {
    return shared[a][b] == Math.min(shared[a][a], shared[b][b]);
  }

  private double chance(double difference, double variance, int a, int b, boolean shares) {
    double degrees =
        shares
            ? Double.POSITIVE_INFINITY
            : shared[a][a] + shared[b][b] - shared[a][b] - design.strata();
    if (degrees < 1 || (!(variance > 0) && design.sampledFraction() < 1)) {
      return Double.NaN;
    }
    double statistic = difference == 0 ? 0 : difference / Math.sqrt(Math.max(0, variance));
    return PValue.twoSided(statistic, degrees);
  }
}
