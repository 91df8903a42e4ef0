package nl.peiling.model.survey;

import java.util.List;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.codebook.Condition.Comparison;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Variable;

/** Finds the respondents of a survey for whom a rule holds, a column at a time. */
final class Selection {

  private final Survey survey;

  Selection(Survey survey) {
    this.survey = survey;
  }

  Members of(Condition rule) {
    return switch (rule) {
      case Condition.Everyone() -> survey.everyone();
      case Condition.Gave gave -> gave(gave);
      case Condition.Compares compares -> compares(compares);
      case Condition.ComparesMonth compares -> comparesMonth(compares);
      case Condition.Answered(String variable) -> survey.column(variable).valid();
      case Condition.And(List<Condition> parts) ->
          parts.stream().map(this::of).reduce(survey.everyone(), Members::and);
      case Condition.Or(List<Condition> parts) ->
          parts.stream().map(this::of).reduce(Members.none(survey.size()), Members::or);
      case Condition.Not(Condition part) -> of(part).not();
    };
  }

  private Members gave(Condition.Gave gave) {
    Variable variable = survey.variable(gave.variable());
    List<Integer> codes =
        gave.categories().stream().flatMap(key -> codes(variable, key).stream()).toList();
    return switch (survey.column(gave.variable())) {
      case ChoiceColumn column -> {
        boolean[] wanted = new boolean[variable.categories().size()];
        codes.forEach(code -> wanted[code] = true);
        yield Members.where(survey.size(), row -> column.isValid(row) && wanted[column.code(row)]);
      }
      case ChoicesColumn column -> {
        long wanted = codes.stream().mapToLong(ChoicesColumn::bit).reduce(0, (a, b) -> a | b);
        yield Members.where(survey.size(), row -> (column.mask(row) & wanted) != 0);
      }
      case NumberColumn column -> throw notTo(gave, variable);
      case DateColumn column -> throw notTo(gave, variable);
      case TextColumn column -> throw notTo(gave, variable);
    };
  }

  private static List<Integer> codes(Variable variable, String key) {
    List<Integer> codes = variable.codes(key);
    if (codes.isEmpty()) {
      throw new IllegalArgumentException(variable.key() + " has no answer or net " + key);
    }
    return codes;
  }

  private Members compares(Condition.Compares compares) {
    Variable variable = survey.variable(compares.variable());
    double number = compares.number();
    Comparison comparison = compares.comparison();
    return switch (survey.column(compares.variable())) {
      case NumberColumn column ->
          Members.where(
              survey.size(),
              row ->
                  column.isValid(row)
                      && comparison.holds(Double.compare(column.value(row), number)));
      case ChoiceColumn column when variable.form() instanceof Form.Rating rating ->
          Members.where(
              survey.size(),
              row ->
                  column.isValid(row)
                      && comparison.holds(
                          Double.compare(rating.scale().value(column.code(row)), number)));
      case ChoiceColumn column -> throw notTo(compares, variable);
      case ChoicesColumn column -> throw notTo(compares, variable);
      case DateColumn column -> throw notTo(compares, variable);
      case TextColumn column -> throw notTo(compares, variable);
    };
  }

  private Members comparesMonth(Condition.ComparesMonth compares) {
    DateColumn column = survey.date(compares.variable());
    int month = DateColumn.months(compares.month());
    return Members.where(
        survey.size(),
        row ->
            column.isValid(row)
                && compares.comparison().holds(Integer.compare(column.months(row), month)));
  }

  private static IllegalArgumentException notTo(Condition rule, Variable variable) {
    return new IllegalArgumentException(
        "'" + rule.text() + "' does not fit the answers to " + variable.key());
  }
}
