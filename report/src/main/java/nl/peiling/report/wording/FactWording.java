package nl.peiling.report.wording;

import java.util.Optional;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Interval;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.facts.Unit;

/** The printed form of facts: in sentences with their unit, in cells and at bars without. */
public final class FactWording {
  /** Stands where a number is kept back. */
  public static final String SUPPRESSED = DutchNumber.EN_DASH;

  /** Stands where nobody was asked or answered. */
  public static final String NOT_ASKED = "n.v.t.";

  private final DecimalsPolicy decimals;

  public FactWording(DecimalsPolicy decimals) {
    this.decimals = decimals;
  }

  /** The number with its unit, such as "3,7 jaar" or "62%"; empty if none may be shown. */
  public Optional<String> inSentence(Fact fact) {
    return switch (fact.value()) {
      case FactValue.Shown(double number) ->
          Optional.of(
              written(number, fact.unit(), places(fact), Setting.SENTENCE)
                  + unitAfter(number, fact));
      case FactValue.Suppressed suppressed -> Optional.empty();
      case FactValue.NotAsked notAsked -> Optional.empty();
    };
  }

  /** The number without its unit (but with %), or the sign that says why there is none. */
  public String inCell(Fact fact) {
    return switch (fact.value()) {
      case FactValue.Shown(double number) ->
          written(number, fact.unit(), places(fact), Setting.CELL);
      case FactValue.Suppressed suppressed -> SUPPRESSED;
      case FactValue.NotAsked notAsked -> NOT_ASKED;
    };
  }

  /** The confidence interval of a fact in its own decimals, "3,5–3,9"; empty if it has none. */
  public Optional<String> interval(Fact fact) {
    return fact.interval().map(interval -> range(fact, interval));
  }

  /** An amount that is no fact of its own, such as a number in the explanation of a verdict. */
  public static String amount(double number, Unit unit) {
    int places = DecimalsPolicy.usual(Measure.MEAN, unit);
    String suffix = unitWord(DutchNumber.decimal(number, places), unit);
    return written(number, unit, places, Setting.SENTENCE) + suffix;
  }

  private String range(Fact fact, Interval interval) {
    int places = places(fact);
    if (fact.unit() == Unit.FRACTION) {
      // an interval may reach just outside 0..1
      double lower = Math.clamp(interval.lower(), 0, 1);
      double upper = Math.clamp(interval.upper(), 0, 1);
      String from = DutchNumber.decimal(DutchNumber.roundedPercentage(lower, places), places);
      String to = DutchNumber.decimal(DutchNumber.roundedPercentage(upper, places), places);
      return from + DutchNumber.EN_DASH + to + "%";
    }
    return DutchNumber.decimal(interval.lower(), places)
        + DutchNumber.EN_DASH
        + DutchNumber.decimal(interval.upper(), places);
  }

  private int places(Fact fact) {
    return decimals.decimals(fact.id(), fact.unit());
  }

  private static String written(double number, Unit unit, int places, Setting setting) {
    return switch (unit) {
      case FRACTION -> DutchNumber.percentage(number, places, setting);
      case POINT -> DutchNumber.percentagePoints(number, places);
      case PROBABILITY -> DutchNumber.probability(number, places);
      case COUNT, HOUR, YEAR, MONTH, GRADE, RANK, RATIO, NUMBER ->
          DutchNumber.decimal(number, places);
    };
  }

  private String unitAfter(double number, Fact fact) {
    return unitWord(DutchNumber.decimal(number, places(fact)), fact.unit());
  }

  private static String unitWord(String printed, Unit unit) {
    return switch (unit) {
      case FRACTION, COUNT, GRADE, RANK, RATIO, NUMBER, POINT, PROBABILITY -> "";
      case HOUR -> DutchNumber.NO_BREAK_SPACE + "uur";
      case YEAR -> DutchNumber.NO_BREAK_SPACE + "jaar";
      case MONTH -> DutchNumber.NO_BREAK_SPACE + (printed.equals("1") ? "maand" : "maanden");
    };
  }
}
