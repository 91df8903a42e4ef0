package nl.peiling.analysis.derive;

import java.util.List;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.codebook.Missing;
import nl.peiling.model.survey.Column;
import nl.peiling.model.survey.Members;
import nl.peiling.model.survey.Survey;

/**
 * For whom a rule holds, and for whom that cannot be said because a question it asks about was
 * passed over or answered with "weet niet". For everybody else it does not hold: a question that
 * was not put to somebody does not apply to that person. (The three-valued logic of Kleene, 1952,
 * "Introduction to Metamathematics", section 64.)
 *
 * @param holds for whom the rule holds whatever the missing answers would have been
 * @param open for whom it depends on a missing answer
 */
record Truth(Members holds, Members open) {

  static Truth of(Condition rule, Survey survey) {
    return switch (rule) {
      case Condition.Everyone everyone -> certain(survey.everyone());
      case Condition.Answered answered -> certain(survey.members(answered));
      case Condition.Gave gave -> compared(gave, gave.variable(), survey);
      case Condition.Compares compares -> compared(compares, compares.variable(), survey);
      case Condition.ComparesMonth compares -> compared(compares, compares.variable(), survey);
      case Condition.And(List<Condition> parts) ->
          parts.stream()
              .map(part -> of(part, survey))
              .reduce(certain(survey.everyone()), Truth::and);
      case Condition.Or(List<Condition> parts) ->
          parts.stream()
              .map(part -> of(part, survey))
              .reduce(certain(Members.none(survey.size())), Truth::or);
      case Condition.Not(Condition part) -> of(part, survey).not();
    };
  }

  private static Truth certain(Members holds) {
    return new Truth(holds, Members.none(holds.size()));
  }

  private static Truth compared(Condition rule, String variable, Survey survey) {
    return new Truth(survey.members(rule), unanswered(survey.column(variable)));
  }

  /** Who was asked and gave no answer that counts. */
  static Members unanswered(Column column) {
    return column.missing(Missing.NO_ANSWER).or(column.missing(Missing.DONT_KNOW));
  }

  private Truth and(Truth other) {
    Members both = holds.and(other.holds);
    Members possible = holds.or(open).and(other.holds.or(other.open));
    return new Truth(both, possible.minus(both));
  }

  private Truth or(Truth other) {
    Members either = holds.or(other.holds);
    return new Truth(either, open.or(other.open).minus(either));
  }

  private Truth not() {
    return new Truth(holds.or(open).not(), open);
  }
}
