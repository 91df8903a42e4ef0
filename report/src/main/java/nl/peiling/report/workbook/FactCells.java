package nl.peiling.report.workbook;

import java.util.Optional;
import java.util.OptionalDouble;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Measure;
import nl.peiling.report.wording.DutchNumber;

/** The cell of a fact: its number, or the code that says why there is none. */
final class FactCells {

  private static final double WHOLE = 1e-6;

  private FactCells() {}

  /** The cell of a fact that the book may not have. */
  static Sheet.Cell of(Optional<Fact> fact) {
    return fact.map(FactCells::of).orElseGet(() -> new Sheet.Cell.Missing(Sheet.Code.UNAVAILABLE));
  }

  /** The cell of a fact. */
  static Sheet.Cell of(Fact fact) {
    OptionalDouble number = fact.number();
    if (number.isEmpty()) {
      return without(fact);
    }
    Sheet.Format format = format(fact);
    return format == Sheet.Format.PER_CENT && roundsToZero(number.getAsDouble())
        ? new Sheet.Cell.Missing(Sheet.Code.ROUNDS_TO_ZERO)
        : new Sheet.Cell.Figure(number.getAsDouble(), format);
  }

  /** The code of a fact without a number to show. */
  static Sheet.Cell without(Fact fact) {
    return switch (fact.value()) {
      case FactValue.Suppressed kept -> new Sheet.Cell.Missing(Sheet.Code.SECRET);
      case FactValue.NotAsked nobody -> new Sheet.Cell.Missing(Sheet.Code.NOT_APPLICABLE);
      case FactValue.Shown shown -> new Sheet.Cell.Missing(Sheet.Code.UNAVAILABLE);
    };
  }

  private static boolean roundsToZero(double share) {
    return share > 0 && DutchNumber.roundedPercentage(share, 0).signum() == 0;
  }

  /** Whether a number is whole but for the rounding of its computation. */
  private static boolean isWhole(double number) {
    return Math.abs(number - Math.rint(number)) < WHOLE;
  }

  private static Sheet.Format format(Fact fact) {
    Measure measure = fact.id().measure();
    return switch (measure) {
      case SHARE, WEIGHTED_SHARE, AGREEMENT -> Sheet.Format.PER_CENT;
      case COUNT, RANK, BASE, NOT_ASKED, UNANSWERED, DONT_KNOW, WEIGHTED_BASE, EFFECTIVE_BASE ->
          Sheet.Format.COUNT;
      case DEGREES_OF_FREEDOM, DENOMINATOR_DEGREES ->
          isWhole(fact.number().orElse(0)) ? Sheet.Format.COUNT : Sheet.Format.ONE_DECIMAL;
      case MEDIAN,
          FIRST_QUARTILE,
          THIRD_QUARTILE,
          WEIGHTED_MEDIAN,
          WEIGHTED_FIRST_QUARTILE,
          WEIGHTED_THIRD_QUARTILE,
          SMALLEST_EXPECTED ->
          Sheet.Format.ONE_DECIMAL;
      case MEAN,
          WEIGHTED_MEAN,
          STANDARD_DEVIATION,
          WEIGHTED_STANDARD_DEVIATION,
          RATIO,
          KAPPA,
          DIFFERENCE,
          CHI_SQUARED,
          F_VALUE,
          EFFECT_SIZE,
          ANSWER_EFFECT_SIZE,
          CHANGE,
          MEAN_CHANGE,
          RATIO_CHANGE,
          MEDIAN_CHANGE,
          FIRST_QUARTILE_CHANGE,
          THIRD_QUARTILE_CHANGE,
          WEIGHTED_CHANGE,
          WEIGHTED_MEAN_CHANGE ->
          Sheet.Format.TWO_DECIMALS;
      case P_VALUE,
          ADJUSTED_P_VALUE,
          ANSWER_P_VALUE,
          ANSWER_ADJUSTED_P_VALUE,
          CHANGE_CHANCE,
          MEAN_CHANGE_CHANCE,
          RATIO_CHANGE_CHANCE,
          MEDIAN_CHANGE_CHANCE,
          FIRST_QUARTILE_CHANGE_CHANCE,
          THIRD_QUARTILE_CHANGE_CHANCE,
          WEIGHTED_CHANGE_CHANCE,
          WEIGHTED_MEAN_CHANGE_CHANCE ->
          Sheet.Format.THREE_DECIMALS;
    };
  }
}
