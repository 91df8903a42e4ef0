package nl.peiling.report.wording;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.Group;

/**
 * Who was asked, in words. A rule that is the rule of a group is called by the name of that group;
 * any other is put together from the titles of questions and the labels of answers.
 */
public final class RuleWording {

  private final Map<String, Variable> variables;
  private final Map<String, Group> groups;

  /** Prepares for the questions and groups of one edition; of groups with one rule the first. */
  public RuleWording(List<Variable> variables, List<Group> groups) {
    this.variables =
        variables.stream().collect(Collectors.toMap(Variable::key, Function.identity()));
    this.groups =
        groups.stream()
            .collect(
                Collectors.toMap(
                    group -> group.rule().text(), Function.identity(), (first, later) -> first));
  }

  /** The respondents for whom the rule holds: "anios", "artsen bij wie geldt: ...". */
  public String who(Condition rule) {
    Group group = groups.get(rule.text());
    if (group != null) {
      return group.plural();
    }
    return rule instanceof Condition.Everyone
        ? "alle artsen"
        : "artsen bij wie geldt: " + inWords(rule);
  }

  private String inWords(Condition rule) {
    Group group = groups.get(rule.text());
    return group != null && !(rule instanceof Condition.Everyone)
        ? "hoort bij " + group.plural()
        : definition(rule);
  }

  /** The rule itself, also where a group is called by a name: "‘Huidige functie’ is ‘anios’". */
  public String definition(Condition rule) {
    return switch (rule) {
      case Condition.Everyone everyone -> "alle artsen";
      case Condition.Gave gave -> gave(gave);
      case Condition.Compares compares ->
          title(compares.variable())
              + " "
              + relation(compares.comparison())
              + " "
              + plain(compares.number());
      case Condition.ComparesMonth compares ->
          title(compares.variable())
              + " "
              + relation(compares.comparison())
              + " "
              + compares.month();
      case Condition.Answered answered -> title(answered.variable()) + " is beantwoord";
      case Condition.And and -> joined(and.parts(), " en ");
      case Condition.Or or -> joined(or.parts(), " of ");
      case Condition.Not not -> "niet: " + inWords(not.part());
    };
  }

  private String joined(List<Condition> parts, String word) {
    return parts.stream().map(this::inWords).collect(Collectors.joining(word));
  }

  private String gave(Condition.Gave gave) {
    Variable variable = variables.get(gave.variable());
    List<String> labels =
        gave.categories().stream()
            .map(key -> variable == null ? key : variable.labelOf(key).orElse(key))
            .map(label -> "‘" + label + "’")
            .toList();
    return title(gave.variable()) + " is " + String.join(" of ", labels);
  }

  private String title(String key) {
    Variable variable = variables.get(key);
    return "‘" + (variable == null ? key : variable.label()) + "’";
  }

  /** Years are not amounts: they get no thousands point. */
  private static String plain(double number) {
    return number == Math.rint(number)
        ? Long.toString((long) number)
        : DutchNumber.decimal(number, 1);
  }

  private static String relation(Condition.Comparison comparison) {
    return switch (comparison) {
      case LESS -> "lager dan";
      case AT_MOST -> "hoogstens";
      case EQUAL -> "gelijk aan";
      case AT_LEAST -> "ten minste";
      case GREATER -> "hoger dan";
    };
  }
}
