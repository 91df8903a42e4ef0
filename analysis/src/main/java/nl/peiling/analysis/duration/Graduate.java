package nl.peiling.analysis.duration;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A respondent of whom the month of graduation is known.
 *
 * @param graduated month of the medical degree
 * @param started month in which specialist training started; empty for who did not start
 */
public record Graduate(YearMonth graduated, Optional<YearMonth> started) {

  /**
   * Returns the wait in years: until the start, or until the survey. Absent where the months cannot
   * be right (a start before graduation or after the survey, graduation after the survey).
   */
  public Optional<Spell> spell(YearMonth survey) {
    YearMonth end = started.orElse(survey);
    if (end.isBefore(graduated) || end.isAfter(survey)) {
      return Optional.empty();
    }
    return Optional.of(
        new Spell(graduated.until(end, ChronoUnit.MONTHS) / 12.0, started.isPresent()));
  }
}
