package nl.peiling.analysis.derive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.codebook.Missing;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.survey.Column;
import nl.peiling.model.survey.Members;
import nl.peiling.model.survey.Survey;

/** The columns that a derived variable is made from, and what it means when they are empty. */
final class Inputs {

  private final List<Column> columns;
  private final int size;

  private Inputs(List<Column> columns, int size) {
    this.columns = columns;
    this.size = size;
  }

  /** The variables that these rules ask about. */
  static Inputs of(List<Condition> rules, Survey survey) {
    Set<String> keys = new LinkedHashSet<>();
    rules.forEach(rule -> collect(rule, keys));
    return new Inputs(keys.stream().map(survey::column).toList(), survey.size());
  }

  /** A variable, or all items of the grid with this key. */
  static List<Variable> variables(String key, Survey survey) {
    List<Variable> variables = new ArrayList<>();
    survey.find(key).ifPresent(variables::add);
    for (Variable variable : survey.variables()) {
      if (variable.origin() instanceof Variable.Origin.Item item && item.grid().equals(key)) {
        variables.add(variable);
      }
    }
    if (variables.isEmpty()) {
      throw new IllegalArgumentException("no variable and no grid " + key);
    }
    return List.copyOf(variables);
  }

  /** The columns of these variables. */
  static Inputs of(Survey survey, List<Variable> variables) {
    return new Inputs(
        variables.stream().map(variable -> survey.column(variable.key())).toList(), survey.size());
  }

  List<Column> columns() {
    return columns;
  }

  /** Who was asked none of it. Nobody, if there are no inputs at all. */
  Members notAsked() {
    return columns.stream()
        .map(column -> column.missing(Missing.NOT_ROUTED))
        .reduce(Members::and)
        .orElse(Members.none(size));
  }

  /** Who passed over some of it, or answered it with "weet niet". */
  Members incomplete() {
    return columns.stream().map(Truth::unanswered).reduce(Members.none(size), Members::or);
  }

  /** Why there is no value: "weet niet" only if nothing was passed over without an answer. */
  Missing reason(int row) {
    boolean dontKnow = false;
    for (Column column : columns) {
      Missing missing = column.missing(row).orElse(Missing.NOT_ROUTED);
      if (missing == Missing.NO_ANSWER) {
        return missing;
      }
      dontKnow |= missing == Missing.DONT_KNOW;
    }
    return dontKnow ? Missing.DONT_KNOW : Missing.NO_ANSWER;
  }

  private static void collect(Condition rule, Set<String> keys) {
    switch (rule) {
      case Condition.Everyone everyone -> {}
      case Condition.Gave gave -> keys.add(gave.variable());
      case Condition.Compares compares -> keys.add(compares.variable());
      case Condition.ComparesMonth compares -> keys.add(compares.variable());
      case Condition.Answered answered -> keys.add(answered.variable());
      case Condition.And(List<Condition> parts) -> parts.forEach(part -> collect(part, keys));
      case Condition.Or(List<Condition> parts) -> parts.forEach(part -> collect(part, keys));
      case Condition.Not(Condition part) -> collect(part, keys);
    }
  }
}
