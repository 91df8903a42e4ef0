package nl.peiling.report.wording;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.peiling.model.edition.Exhibit;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.facts.Unit;

/**
 * How many decimals a statistic gets, the same wherever it is printed: text, figure, table, list of
 * facts. Usual is a whole per cent, a whole number of hours, months or persons, and one decimal for
 * means of years, grades and counts. An exhibit can ask for another number ({@code decimalen});
 * that then holds for its questions and its measure in the whole report.
 */
public final class DecimalsPolicy {
  private static final DecimalsPolicy USUAL = new DecimalsPolicy(Map.of());

  private record Statistic(String question, Measure measure) {}

  private final Map<Statistic, Integer> exceptions;

  private DecimalsPolicy(Map<Statistic, Integer> exceptions) {
    this.exceptions = Map.copyOf(exceptions);
  }

  /** The usual decimals, without exceptions. */
  public static DecimalsPolicy usual() {
    return USUAL;
  }

  /** The usual decimals with the exceptions that exhibits ask for; the most decimals win. */
  public static DecimalsPolicy of(Collection<Exhibit> exhibits) {
    Map<Statistic, Integer> exceptions = new HashMap<>();
    for (Exhibit exhibit : exhibits) {
      exhibit
          .decimals()
          .ifPresent(decimals ->
              statistics(exhibit)
                  .forEach(statistic -> exceptions.merge(statistic, decimals, Math::max)));
    }
    return new DecimalsPolicy(exceptions);
  }

  /**
   * Exhibits that ask for different decimals for one statistic, so that one of them is not heard.
   */
  public static List<String> contradictions(Collection<Exhibit> exhibits) {
    DecimalsPolicy policy = of(exhibits);
    TreeSet<String> keys = new TreeSet<>();
    for (Exhibit exhibit : exhibits) {
      for (Statistic statistic : statistics(exhibit)) {
        int printed = policy.exceptions.getOrDefault(statistic, -1);
        if (exhibit.decimals().isPresent() && exhibit.decimals().getAsInt() != printed) {
          keys.add(exhibit.key());
        }
      }
    }
    return List.copyOf(keys);
  }

  /** Decimals of a fact in its printed unit: a share is printed in per cents. */
  public int decimals(FactId fact, Unit unit) {
    String question = fact.variable();
    Integer exact = exceptions.get(new Statistic(question, fact.measure()));
    if (exact != null) {
      return exact;
    }
    int dot = question.indexOf('.');
    Integer grid =
        dot < 0 ? null : exceptions.get(new Statistic(question.substring(0, dot), fact.measure()));
    return grid != null ? grid : usual(fact.measure(), unit);
  }

  /** Decimals of an amount that is no fact of its own, such as the margin of a claim. */
  public static int usual(Measure measure, Unit unit) {
    return switch (measure) {
      case SHARE,
          WEIGHTED_SHARE,
          COUNT,
          RANK,
          BASE,
          NOT_ASKED,
          UNANSWERED,
          DONT_KNOW,
          AGREEMENT,
          DEGREES_OF_FREEDOM,
          DENOMINATOR_DEGREES,
          WEIGHTED_BASE,
          EFFECTIVE_BASE ->
          0;
      case STANDARD_DEVIATION,
          WEIGHTED_STANDARD_DEVIATION,
          RATIO,
          CHI_SQUARED,
          SMALLEST_EXPECTED,
          CHANGE,
          MEAN_CHANGE,
          RATIO_CHANGE,
          MEDIAN_CHANGE,
          FIRST_QUARTILE_CHANGE,
          THIRD_QUARTILE_CHANGE,
          WEIGHTED_CHANGE,
          WEIGHTED_MEAN_CHANGE ->
          1;
      case KAPPA, F_VALUE, EFFECT_SIZE, ANSWER_EFFECT_SIZE -> 2;
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
          3;
      case MEAN,
          WEIGHTED_MEAN,
          MEDIAN,
          FIRST_QUARTILE,
          THIRD_QUARTILE,
          WEIGHTED_MEDIAN,
          WEIGHTED_FIRST_QUARTILE,
          WEIGHTED_THIRD_QUARTILE,
          DIFFERENCE ->
          switch (unit) {
            case FRACTION, HOUR, MONTH, RANK -> 0;
            case COUNT, YEAR, GRADE, RATIO, NUMBER, POINT -> 1;
            case PROBABILITY -> 3;
          };
    };
  }

  private static List<Statistic> statistics(Exhibit exhibit) {
    return exhibit.questions().stream()
        .flatMap(question ->
            exhibit.measures().stream().map(measure -> new Statistic(question, measure)))
        .toList();
  }
}
