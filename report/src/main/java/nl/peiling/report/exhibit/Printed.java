package nl.peiling.report.exhibit;

import java.util.Optional;
import nl.peiling.model.edition.SmallCells;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Unit;
import nl.peiling.report.chart.ChartData.Datum;
import nl.peiling.report.chart.ChartData.Hidden;
import nl.peiling.report.chart.ChartData.Interval;
import nl.peiling.report.chart.ChartData.Known;
import nl.peiling.report.wording.DecimalsPolicy;
import nl.peiling.report.wording.FactWording;

/**
 * Facts as exhibits show them. A number that rests on few respondents stands between brackets; one
 * that is kept back is a sign.
 */
record Printed(FactBook facts, FactWording wording, DecimalsPolicy policy, SmallCells smallCells) {

  Optional<Fact> find(FactId id) {
    return facts.find(id);
  }

  int decimals(Fact fact) {
    return policy.decimals(fact.id(), fact.unit());
  }

  /** The characters of a fact in a table; the sign for what was not asked if there is no fact. */
  String cell(FactId id) {
    return find(id).map(this::cell).orElse(FactWording.NOT_ASKED);
  }

  private String cell(Fact fact) {
    String printed = wording.inCell(fact);
    return isUncertain(fact) ? "(" + printed + ")" : printed;
  }

  /** A fact as a length with its characters. */
  Datum datum(FactId id, boolean withInterval) {
    return find(id)
        .map(fact -> datum(fact, cell(fact), withInterval))
        .orElse(new Hidden(FactWording.NOT_ASKED));
  }

  /** A fact as a length with its characters and its unit. */
  Datum datumWithUnit(FactId id) {
    Optional<Fact> fact = find(id);
    Optional<String> sentence = fact.flatMap(wording::inSentence);
    return fact.isPresent() && sentence.isPresent()
        ? datum(fact.get(), sentence.get(), true)
        : datum(id, true);
  }

  private static Datum datum(Fact fact, String label, boolean withInterval) {
    return switch (fact.value()) {
      case FactValue.Shown(double number) ->
          new Known(
              number,
              label,
              fact.interval()
                  .filter(interval -> withInterval)
                  .map(interval -> bounds(interval, fact.unit())));
      case FactValue.Suppressed suppressed -> new Hidden(label);
      case FactValue.NotAsked notAsked -> new Hidden(label);
    };
  }

  private static Interval bounds(nl.peiling.model.facts.Interval interval, Unit unit) {
    double lower = Math.max(0, interval.lower());
    double upper = unit == Unit.FRACTION ? Math.min(1, interval.upper()) : interval.upper();
    return new Interval(lower, Math.max(lower, upper));
  }

  /** Whether a shown number rests on so few respondents that the reader is warned. */
  boolean isUncertain(Fact fact) {
    boolean shown = fact.value() instanceof FactValue.Shown;
    return shown
        && fact.unit() != Unit.COUNT
        && fact.n().isPresent()
        && fact.n().getAsInt() < smallCells.lowBase();
  }
}
