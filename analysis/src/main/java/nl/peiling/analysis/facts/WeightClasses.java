package nl.peiling.analysis.facts;

import java.util.List;
import java.util.stream.IntStream;
import nl.peiling.analysis.disclosure.SmallCellRules;
import nl.peiling.analysis.estimate.SurveyDesign;
import nl.peiling.analysis.tabulate.Answers;
import nl.peiling.analysis.tabulate.VariableTable;
import nl.peiling.model.survey.Members;
import nl.peiling.model.survey.Survey;

/**
 * What weighted numbers tell besides the numbers without weights. A weighted number of a group is
 * the sum of what each weight counts, and whoever has the same classes has the same weight. There
 * are few weights and they are known; with the digits that are printed, and because respondents are
 * whole, a weighted number tells how many of each weight gave an answer. So it is as if the
 * respondents with one weight were a group.
 *
 * <p>A weighted number of a group is too much where fewer than the minimum base with one weight are
 * in it, or fewer than the minimum cell of them gave an answer; or where that holds of who is left
 * of a larger group without it.
 */
final class WeightClasses {

  private final Survey survey;
  private final List<Members> classes;

  WeightClasses(Survey survey, SurveyDesign design) {
    this.survey = survey;
    this.classes =
        IntStream.range(0, survey.size())
            .mapToDouble(design::weight)
            .distinct()
            .mapToObj(weight -> Members.where(survey.size(), row -> design.weight(row) == weight))
            .toList();
  }

  /**
   * Returns the groups, by their keys, in which the weighted numbers of a question tell too much.
   *
   * @param places the places of the groups in which it is shown
   * @param all whether they do in every group
   */
  List<String> telling(
      VariableTable table, List<Integer> places, SmallCellRules rules, boolean all) {
    String variable = table.variable().key();
    Members valid = survey.column(variable).valid();
    List<Members> bases =
        places.stream().map(place -> valid.and(table.groups().members(place))).toList();
    List<Members> answers =
        table.answers().stream()
            .map(answer -> Answers.having(survey, variable, answer.key()))
            .toList();
    return IntStream.range(0, bases.size())
        .filter(at -> all || tells(bases.get(at), bases, answers, rules))
        .mapToObj(at -> table.groups().groups().get(places.get(at)).key())
        .toList();
  }

  private boolean tells(
      Members base, List<Members> bases, List<Members> answers, SmallCellRules rules) {
    return few(base, answers, rules)
        || bases.stream()
            .filter(larger -> base.minus(larger).isEmpty())
            .anyMatch(larger -> few(larger.minus(base), answers, rules));
  }

  private boolean few(Members some, List<Members> answers, SmallCellRules rules) {
    return classes.stream()
        .map(some::and)
        .filter(alike -> !alike.isEmpty())
        .anyMatch(alike ->
            alike.count() < rules.minimumBase()
                || answers.stream().anyMatch(gave -> rules.isSmall(alike.and(gave).count())));
  }
}
