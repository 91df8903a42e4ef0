package nl.peiling.analysis.derive;

import java.util.List;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.codebook.Missing;
import nl.peiling.model.edition.Derivation;
import nl.peiling.model.survey.ChoiceColumn;
import nl.peiling.model.survey.ChoicesColumn;
import nl.peiling.model.survey.Column;
import nl.peiling.model.survey.Members;
import nl.peiling.model.survey.Survey;

/**
 * Sorts respondents into the cases of a derived variable.
 *
 * <p>Where one case counts, it is the first that holds; a case that cannot be decided because an
 * answer is missing stops the search, so that a missing answer never ends up in a later, wider case
 * such as "anders". Who fits no case has no value. Where all cases count, one that cannot be
 * decided makes the value missing, and who fits no case has a value without any of them.
 */
final class CaseColumns {

  private final Survey survey;
  private final Derivation.Cases cases;
  private final Inputs inputs;
  private final Members asked;

  private CaseColumns(Survey survey, Derivation.Cases cases) {
    this.survey = survey;
    this.cases = cases;
    List<Condition> rules = cases.cases().stream().map(Derivation.Case::rule).toList();
    this.inputs = Inputs.of(rules, survey);
    this.asked = survey.members(cases.heading().askedOf()).minus(inputs.notAsked());
  }

  static Column of(Survey survey, Derivation.Cases cases) {
    CaseColumns columns = new CaseColumns(survey, cases);
    return cases.multiple() ? columns.all() : columns.first();
  }

  /**
   * Who answered all that the cases ask about and still fits none of them: a gap between two
   * classes, such as nobody for those who are thirty. Nobody, where fitting none is an answer.
   */
  static Members uncovered(Survey survey, Derivation.Cases cases) {
    CaseColumns columns = new CaseColumns(survey, cases);
    if (cases.multiple()) {
      return Members.none(survey.size());
    }
    Members looking = columns.asked.minus(columns.inputs.incomplete());
    for (Derivation.Case one : cases.cases()) {
      looking = looking.minus(Truth.of(one.rule(), survey).holds());
    }
    return looking;
  }

  private ChoiceColumn first() {
    ChoiceColumn.Builder column = ChoiceColumn.builder(survey.size());
    asked.forEach(row -> column.set(row, Missing.NO_ANSWER));
    Members looking = asked;
    for (int code = 0; code < cases.cases().size(); code++) {
      Condition rule = cases.cases().get(code).rule();
      Truth truth = Truth.of(rule, survey);
      Inputs here = Inputs.of(List.of(rule), survey);
      int found = code;
      looking.and(truth.holds()).forEach(row -> column.set(row, found));
      looking.and(truth.open()).forEach(row -> column.set(row, here.reason(row)));
      looking = looking.minus(truth.holds()).minus(truth.open());
    }
    return column.build();
  }

  private ChoicesColumn all() {
    List<Truth> truths = cases.cases().stream().map(one -> Truth.of(one.rule(), survey)).toList();
    Members open =
        truths.stream().map(Truth::open).reduce(Members.none(survey.size()), Members::or);
    ChoicesColumn.Builder column = ChoicesColumn.builder(survey.size());
    asked.and(open).forEach(row -> column.set(row, inputs.reason(row)));
    asked
        .minus(open)
        .forEach(row -> {
          long mask = 0;
          for (int code = 0; code < truths.size(); code++) {
            if (truths.get(code).holds().contains(row)) {
              mask |= ChoicesColumn.bit(code);
            }
          }
          column.set(row, mask);
        });
    return column.build();
  }
}
