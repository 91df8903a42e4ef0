package nl.peiling.analysis.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peiling.analysis.disclosure.LinkedTable;
import nl.peiling.analysis.disclosure.LinkedTable.Cell;
import nl.peiling.analysis.disclosure.SmallCellRules;
import nl.peiling.analysis.disclosure.SuppressedTable;
import nl.peiling.analysis.disclosure.SuppressedTable.Reason;
import nl.peiling.analysis.disclosure.Suppressor;
import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.tabulate.GroupPatterns;
import nl.peiling.analysis.tabulate.Tabulator;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.edition.Breakdown;
import nl.peiling.model.edition.Group;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.survey.Members;
import nl.peiling.model.survey.Survey;

/**
 * A number for each answer to another question: its base, mean, spread and quartiles among who gave
 * that answer. The base is who gave the answer and a valid number.
 */
final class BreakdownFacts {

  private static final String ALL = "";

  private static final Set<Measure> MEASURES =
      Set.of(
          Measure.BASE,
          Measure.MEAN,
          Measure.STANDARD_DEVIATION,
          Measure.FIRST_QUARTILE,
          Measure.MEDIAN,
          Measure.THIRD_QUARTILE);

  private final Survey survey;
  private final GroupPatterns groups;

  BreakdownFacts(Survey survey, GroupPatterns groups) {
    this.survey = survey;
    this.groups = groups;
  }

  List<Fact> of(Breakdown breakdown, Sampling sampling) {
    List<Fact> facts = new ArrayList<>();
    for (Group group : groups.groups()) {
      if (breakdown.groups().contains(group.key())) {
        List<Group> parts =
            breakdown.answers().stream().map(answer -> part(breakdown, group, answer)).toList();
        Tabulator tabulator = new Tabulator(survey, GroupPatterns.of(survey, parts));
        VariableFacts.ofAllGroups(tabulator.table(breakdown.from()), sampling).stream()
            .filter(fact -> MEASURES.contains(fact.id().measure()))
            .map(fact -> renamed(breakdown, group, fact))
            .forEach(facts::add);
      }
    }
    return facts;
  }

  /** Who is in a group and gave an answer; named after the answer. */
  private static Group part(Breakdown breakdown, Group group, String answer) {
    Condition gave = new Condition.Gave(breakdown.by(), List.of(answer), false);
    return new Group(answer, answer, answer, new Condition.And(List.of(group.rule(), gave)));
  }

  private static Fact renamed(Breakdown breakdown, Group group, Fact fact) {
    FactId id = FactId.of(breakdown.variable(fact.id().group()), group.key(), fact.id().measure());
    return new Fact(
        id,
        fact.value(),
        fact.unit(),
        fact.n(),
        fact.standardError(),
        fact.interval(),
        fact.provenance());
  }

  /**
   * Returns the answers that are kept back, by the variable of their facts: those with too few
   * respondents, and as many others as it takes, since all together are known.
   */
  Map<String, Map<Cell, Reason>> hidden(Breakdown breakdown, SmallCellRules rules) {
    Members valid =
        survey.column(breakdown.from()).valid().and(survey.column(breakdown.by()).valid());
    Map<String, Domain> columns = new LinkedHashMap<>();
    for (String group : breakdown.groups()) {
      Members members = groups.members(groups.index(group).orElseThrow()).and(valid);
      columns.put(column(group, ALL), members::contains);
      for (String answer : breakdown.answers()) {
        Members gave =
            members.and(survey.members(new Condition.Gave(breakdown.by(), List.of(answer), false)));
        columns.put(column(group, answer), gave::contains);
      }
    }
    LinkedTable table =
        LinkedTable.of(survey.size(), columns, 1, row -> valid.contains(row) ? 0 : -1, List.of());
    SuppressedTable suppressed = new Suppressor(rules).suppressBases(table);
    boolean everything =
        !suppressed.isSafe()
            || suppressed.hidden().entrySet().stream()
                .anyMatch(cell ->
                    cell.getKey().group().endsWith("/" + ALL)
                        && cell.getValue() == Reason.SECONDARY);
    Map<String, Map<Cell, Reason>> hidden = new HashMap<>();
    for (String group : breakdown.groups()) {
      for (String answer : breakdown.answers()) {
        Reason reason =
            everything
                ? Reason.SECONDARY
                : suppressed.hidden().get(new Cell(LinkedTable.BASE, column(group, answer)));
        if (reason != null) {
          hidden
              .computeIfAbsent(breakdown.variable(answer), key -> new HashMap<>())
              .put(new Cell(LinkedTable.BASE, group), reason);
        }
      }
    }
    return hidden;
  }

  private static String column(String group, String answer) {
    return group + "/" + answer;
  }
}
