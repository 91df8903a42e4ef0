package nl.peiling.analysis.facts;

import nl.peiling.model.edition.SmallCells;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.facts.Provenance;

/**
 * Keeps back what rests on too few respondents: everything with a base below the minimum, and
 * numbers and shares of cells with some but fewer respondents than the minimum for a cell. What
 * comes from the files of the edition was public already.
 */
final class SmallNumbers {

  private final SmallCells limits;

  SmallNumbers(SmallCells limits) {
    this.limits = limits;
  }

  FactBook keptBack(FactBook facts) {
    return facts.withEach(this::keptBack);
  }

  private Fact keptBack(Fact fact) {
    if (fact.provenance() == Provenance.EDITION
        || !(fact.value() instanceof FactValue.Shown(double number))) {
      return fact;
    }
    int base = fact.n().orElse(Integer.MAX_VALUE);
    if (base < limits.minimumBase()) {
      return fact.suppressed(FactValue.Reason.SMALL_BASE);
    }
    double cell = cell(fact.id().measure(), number, base);
    return cell > 0 && cell < limits.minimumCell()
        ? fact.suppressed(FactValue.Reason.SMALL_CELL)
        : fact;
  }

  /** The respondents in the cell, where the fact is about a cell. */
  private static double cell(Measure measure, double number, int base) {
    return switch (measure) {
      case SHARE -> Math.rint(number * base);
      case COUNT -> number;
      case RANK,
          RATIO,
          BASE,
          NOT_ASKED,
          UNANSWERED,
          DONT_KNOW,
          MEAN,
          STANDARD_DEVIATION,
          MEDIAN,
          FIRST_QUARTILE,
          THIRD_QUARTILE ->
          0;
    };
  }
}
