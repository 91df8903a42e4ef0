package nl.peiling.model.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import nl.peiling.model.edition.Breakdown;
import nl.peiling.model.edition.Edition;
import nl.peiling.model.edition.Flow;
import nl.peiling.model.edition.Intake;
import nl.peiling.model.edition.Likeness;
import nl.peiling.model.edition.Ratio;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;

/**
 * Which number of an earlier edition is the same as a number of an intake, a flow, a breakdown or a
 * ratio of this one, and how alike they are. The edition lays these tables down by themselves: they
 * are the same if they have the same key, are laid down in the same words and rest on questions and
 * answers that are the same.
 */
final class TableCounterparts {

  private final Counterparts counterparts;
  private final Map<String, BiFunction<FactId, String, Optional<Same>>> tables = new HashMap<>();

  /**
   * The number of this edition.
   *
   * @param now its name
   * @param likeness how alike the two are
   */
  record Same(FactId now, Likeness likeness) {}

  TableCounterparts(Counterparts counterparts, Edition edition) {
    this.counterparts = counterparts;
    edition.intakes().forEach(this::intake);
    edition.flows().forEach(this::flow);
    edition.breakdowns().forEach(this::breakdown);
    edition.ratios().forEach(this::ratio);
  }

  /**
   * The number of this edition that is the same; empty if it is of no such table, or there is none.
   *
   * @param then the name of the number then
   * @param group the key now of its group
   */
  Optional<Same> of(FactId then, String group) {
    return Optional.ofNullable(tables.get(then.variable()))
        .flatMap(table -> table.apply(then, group));
  }

  private void put(
      String kind, String key, String variable, BiFunction<FactId, String, Optional<Same>> table) {
    String part = variable.substring(key.length());
    counterparts.table(kind, key).ifPresent(old -> tables.put(old + part, table));
  }

  private void intake(Intake intake) {
    List<String> shares =
        IntStream.rangeClosed(1, intake.shortestTraining()).mapToObj(Intake::within).toList();
    put(
        Definitions.INTAKE,
        intake.key(),
        intake.key(),
        (then, group) ->
            intake.groups().contains(group)
                    && (then.category().isEmpty()
                        ? then.measure() == Measure.BASE || then.measure() == Measure.MEAN
                        : then.category().filter(shares::contains).isPresent())
                ? same(then, intake.key(), group, table(Definitions.INTAKE, intake.key()))
                : Optional.empty());
  }

  private void flow(Flow flow) {
    for (int step = 0; step < flow.steps(); step++) {
      String variable = flow.variable(step);
      put(
          Definitions.FLOW,
          flow.key(),
          variable,
          (then, group) ->
              flow.groups().contains(group)
                      && then.category().filter(flow.moves()::contains).isPresent()
                  ? same(
                      then,
                      variable,
                      group,
                      table(Definitions.FLOW, flow.key()).and(counterparts.foundation(variable)))
                  : Optional.empty());
    }
  }

  private void breakdown(Breakdown breakdown) {
    for (String answer : breakdown.answers()) {
      String variable = breakdown.variable(answer);
      Likeness likeness = table(Definitions.BREAKDOWN, breakdown.key());
      BiFunction<FactId, String, Optional<Same>> table =
          (then, group) ->
              breakdown.groups().contains(group)
                  ? same(
                      then,
                      variable,
                      group,
                      likeness.and(counterparts.ofAnswer(breakdown.by(), answer)))
                  : Optional.empty();
      counterparts
          .table(Definitions.BREAKDOWN, breakdown.key())
          .flatMap(old -> counterparts.answer(breakdown.by(), answer).map(was -> old + "." + was))
          .ifPresent(old -> tables.put(old, table));
    }
  }

  private void ratio(Ratio ratio) {
    put(
        Definitions.RATIO,
        ratio.key(),
        ratio.key(),
        (then, group) ->
            ratio.categories().stream()
                .filter(category ->
                    counterparts.answer(ratio.numerator(), category).equals(then.category())
                        && counterparts.answer(ratio.denominator(), category).isPresent())
                .findFirst()
                .map(category ->
                    new Same(
                        FactId.of(ratio.key(), group, category, Measure.RATIO),
                        table(Definitions.RATIO, ratio.key())
                            .and(counterparts.ofAnswer(ratio.numerator(), category))
                            .and(counterparts.ofAnswer(ratio.denominator(), category))
                            .and(counterparts.likenessOfResponse(group)))));
  }

  private Likeness table(String kind, String key) {
    return counterparts.ofTable(kind, key);
  }

  private Optional<Same> same(FactId then, String variable, String group, Likeness table) {
    return Optional.of(
        new Same(
            new FactId(variable, group, then.category(), then.measure()),
            table.and(counterparts.likenessOfResponse(group))));
  }
}
