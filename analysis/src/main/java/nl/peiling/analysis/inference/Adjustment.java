package nl.peiling.analysis.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.peiling.model.edition.Methods;

/**
 * How p-values are adjusted when several tests are read together: without it, one in twenty finds a
 * difference that is not there. Sorted p_(1) ≤ ... ≤ p_(m).
 */
public enum Adjustment {
  /** As they are. */
  NONE,
  /** min(1, m p): keeps the chance of any false difference in the family within the level. */
  BONFERRONI,
  /**
   * max over j ≤ i of min(1, (m-j+1) p_(j)): keeps the same promise and finds more (Holm 1979,
   * Scandinavian Journal of Statistics 6).
   */
  HOLM,
  /**
   * min over j ≥ i of min(1, m p_(j)/j): keeps the expected part of false differences among those
   * found within the level, for independent or positively related tests (Benjamini and Hochberg
   * 1995, JRSS B 57).
   */
  BENJAMINI_HOCHBERG;

  /** The adjustment that an edition chose. */
  public static Adjustment of(Methods.Correction correction) {
    return switch (correction) {
      case NONE -> NONE;
      case HOLM -> HOLM;
      case BONFERRONI -> BONFERRONI;
      case BENJAMINI_HOCHBERG -> BENJAMINI_HOCHBERG;
    };
  }

  /** The adjusted p-values, in the order given. */
  public List<Double> adjust(List<Double> pValues) {
    for (double p : pValues) {
      if (!(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException("not a p-value: " + p);
      }
    }
    int m = pValues.size();
    List<Integer> order =
        IntStream.range(0, m).boxed().sorted(Comparator.comparing(pValues::get)).toList();
    List<Double> adjusted = new ArrayList<>(pValues);
    double bound = this == BENJAMINI_HOCHBERG ? 1 : 0;
    for (int step = 0; step < m; step++) {
      int rank = this == BENJAMINI_HOCHBERG ? m - step : step + 1;
      int index = order.get(rank - 1);
      double p = pValues.get(index);
      switch (this) {
        case NONE -> {}
        case BONFERRONI -> adjusted.set(index, Math.min(1, m * p));
        case HOLM -> {
          bound = Math.max(bound, Math.min(1, (m - rank + 1) * p));
          adjusted.set(index, bound);
        }
        case BENJAMINI_HOCHBERG -> {
          bound = Math.min(bound, m * p / rank);
          adjusted.set(index, bound);
        }
      }
    }
    return List.copyOf(adjusted);
  }
}
