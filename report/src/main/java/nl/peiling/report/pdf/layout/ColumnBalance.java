package nl.peiling.report.pdf.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.peiling.report.pdf.layout.TableSetter.Filled;
import nl.peiling.report.pdf.typography.Alignment;
import nl.peiling.report.pdf.typography.Line;

/**
 * Moves width between the columns of words of a table that does not fit on single lines, for as
 * long as that makes the table lower or leaves fewer words broken.
 */
final class ColumnBalance {

  private static final double STEP = 6;
  private static final int MOST_STEPS = 40;

  /** How much height a broken word is worth. */
  private static final double BROKEN_WORD = 4;

  private final List<Filled> cells;
  private final List<Alignment> columns;
  private final double[] least;
  private final double between;

  ColumnBalance(List<Filled> cells, List<Alignment> columns, double[] least, double between) {
    this.cells = List.copyOf(cells);
    this.columns = columns;
    this.least = least.clone();
    this.between = between;
  }

  double[] of(double[] start) {
    double[] best = start.clone();
    double cost = cost(best);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] better = best;
      boolean improved = false;
      for (double[] candidate : neighbours(best)) {
        double candidateCost = cost(candidate);
        if (candidateCost < cost - 0.01) {
          cost = candidateCost;
          better = candidate;
          improved = true;
        }
      }
      if (!improved) {
        return best;
      }
      best = better;
    }
    return best;
  }

  private List<double[]> neighbours(double[] widths) {
    List<double[]> all = new ArrayList<>();
    for (int giver = 0; giver < widths.length; giver++) {
      for (int taker = 0; taker < widths.length; taker++) {
        for (double step = STEP; step <= 4 * STEP; step += STEP) {
          if (giver != taker
              && columns.get(giver) == Alignment.LEFT
              && columns.get(taker) == Alignment.LEFT
              && widths[giver] - step >= least[giver]) {
            double[] moved = widths.clone();
            moved[giver] -= step;
            moved[taker] += step;
            all.add(moved);
          }
        }
      }
    }
    return all;
  }

  private double cost(double[] widths) {
    Map<Integer, Double> heights = new HashMap<>();
    double broken = 0;
    for (Filled filled : cells) {
      double width = between * (filled.cell().columnSpan() - 1);
      int last = filled.cell().column() + filled.cell().columnSpan();
      for (int i = filled.cell().column(); i < last; i++) {
        width += widths[i];
      }
      List<Line<Owner>> lines = filled.words().lines(width + 0.01, Alignment.LEFT);
      broken += BROKEN_WORD * lines.stream().filter(ColumnBalance::isBroken).count();
      heights.merge(filled.cell().row(), lines.size() * filled.style().leading(), Math::max);
    }
    return broken + heights.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static boolean isBroken(Line<Owner> line) {
    return line.pieces().getLast().hyphen();
  }
}
