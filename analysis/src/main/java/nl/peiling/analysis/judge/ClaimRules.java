package nl.peiling.analysis.judge;

import nl.peiling.analysis.inference.MinimumDifference;
import nl.peiling.model.edition.ClaimSettings;
import nl.peiling.model.facts.Unit;

/**
 * From where on a claim holds, and when it holds only just.
 *
 * @param minimum the smallest difference that may be named, and the level of the tests
 * @param about how far a share may be from the number that it is "about", as a fraction
 * @param aboutPart the same for other numbers, as a part of the number
 */
public record ClaimRules(MinimumDifference minimum, double about, double aboutPart) {

  private static final double POINT = 0.01;

  /** The rules of an edition; "about" is within 5% for numbers that are no shares. */
  public static ClaimRules of(ClaimSettings settings) {
    return new ClaimRules(
        new MinimumDifference(
            settings.points(), settings.cohenH(), settings.cohenD(), settings.level()),
        settings.about(),
        0.05);
  }

  /** A difference of five points or |h| of 0,2, at 5%; about is within three points or 5%. */
  public static ClaimRules usual() {
    return of(ClaimSettings.usual());
  }

  /** Returns how far from a number something may be that is about that number. */
  double tolerance(double number, Unit unit) {
    return unit == Unit.FRACTION ? about : aboutPart * Math.abs(number);
  }

  /** Returns within what distance of its border a claim holds only just. */
  double closeness(double number, Unit unit) {
    return switch (unit) {
      case FRACTION, POINT -> POINT;
      case GRADE, YEAR -> 0.1;
      case HOUR -> 0.5;
      case MONTH -> 1;
      case COUNT -> POINT * Math.abs(number);
      case RANK, PROBABILITY -> 0;
      case RATIO, NUMBER -> 0.05;
    };
  }
}
