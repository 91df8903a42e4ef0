package nl.peiling.analysis.derive;

import nl.peiling.model.codebook.Missing;
import nl.peiling.model.edition.Derivation;
import nl.peiling.model.facts.Unit;
import nl.peiling.model.survey.DateColumn;
import nl.peiling.model.survey.Members;
import nl.peiling.model.survey.NumberColumn;
import nl.peiling.model.survey.Survey;

/** Years and durations from months of a year. */
final class TimeColumns {

  private static final double MONTHS_A_YEAR = 12;

  private TimeColumns() {}

  /** The calendar year; without a date there is none, for the same reason. */
  static NumberColumn yearOf(Survey survey, Derivation.YearOf derivation) {
    DateColumn dates = survey.date(derivation.from());
    Members asked = survey.members(derivation.heading().askedOf());
    NumberColumn.Builder column = NumberColumn.builder(survey.size());
    asked.forEach(row ->
        dates
            .missing(row)
            .ifPresentOrElse(
                reason -> column.set(row, reason),
                () -> column.set(row, Math.floorDiv(dates.months(row), 12))));
    return column.build();
  }

  /**
   * Whole months between two months of a year, divided by twelve for years. There is no duration
   * without both dates: "niet gesteld" if one of them was not asked. An end before the beginning is
   * no duration either, and counts as no answer.
   */
  static NumberColumn elapsed(Survey survey, Derivation.Elapsed derivation) {
    DateColumn from = survey.date(derivation.from());
    DateColumn to = survey.date(derivation.to());
    Members asked = survey.members(derivation.heading().askedOf());
    double divisor = derivation.unit() == Unit.YEAR ? MONTHS_A_YEAR : 1;
    NumberColumn.Builder column = NumberColumn.builder(survey.size());
    asked.forEach(row -> {
      int months = to.months(row) - from.months(row);
      if (!from.isValid(row) || !to.isValid(row)) {
        column.set(row, reason(from, to, row));
      } else if (months < 0) {
        column.set(row, Missing.NO_ANSWER);
      } else {
        column.set(row, months / divisor);
      }
    });
    return column.build();
  }

  private static Missing reason(DateColumn from, DateColumn to, int row) {
    Missing first = from.missing(row).orElse(Missing.DONT_KNOW);
    Missing second = to.missing(row).orElse(Missing.DONT_KNOW);
    return first.compareTo(second) <= 0 ? first : second;
  }
}
