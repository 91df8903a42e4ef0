package nl.peiling.analysis.facts;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peiling.analysis.disclosure.LinkedTable;
import nl.peiling.analysis.disclosure.LinkedTable.Row;
import nl.peiling.analysis.disclosure.Suppressor;
import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.tabulate.GroupPatterns;
import nl.peiling.analysis.tabulate.VariableTable;
import nl.peiling.model.codebook.Missing;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.survey.Column;

/**
 * How many chose "weet niet" is kept back like any other answer. How many were asked and gave no
 * valid answer follows from sizes, and so do the others of those, who passed the question over. So
 * these two are a question with two answers among who was asked and gave none that is valid.
 */
final class HiddenMissing {

  private final GroupPatterns groups;
  private final Suppressor suppressor;

  /**
   * Of the groups of an edition.
   *
   * @param suppressor by the rules of the question
   */
  HiddenMissing(GroupPatterns groups, Suppressor suppressor) {
    this.groups = groups;
    this.suppressor = suppressor;
  }

  /**
   * Returns the numbers that are kept back, by the names of their facts.
   *
   * @param places the places of the groups in which the question is shown
   */
  Set<FactId> of(VariableTable table, Column column, List<Integer> places) {
    if (!table.occurs(Missing.DONT_KNOW)) {
      return Set.of();
    }
    Map<String, Domain> columns = new LinkedHashMap<>();
    for (int place : places) {
      columns.put(groups.groups().get(place).key(), groups.members(place)::contains);
    }
    List<Measure> answers = List.of(Measure.DONT_KNOW, Measure.UNANSWERED);
    LinkedTable missing =
        LinkedTable.of(
            column.size(),
            columns,
            answers.size(),
            row -> column.missing(row).map(HiddenMissing::answer).orElse(-1),
            List.of(
                new Row(Measure.DONT_KNOW.key(), List.of(0)),
                new Row(Measure.UNANSWERED.key(), List.of(1))));
    Set<FactId> hidden = new HashSet<>();
    suppressor.suppress(missing).hidden().keySet().stream()
        .filter(cell -> !cell.row().equals(LinkedTable.BASE))
        .forEach(cell ->
            hidden.add(
                FactId.of(
                    table.variable().key(),
                    cell.group(),
                    Measure.ofKey(cell.row()).orElseThrow())));
    return hidden;
  }

  private static int answer(Missing reason) {
    return switch (reason) {
      case DONT_KNOW -> 0;
      case NO_ANSWER -> 1;
      case NOT_ROUTED -> -1;
    };
  }
}
