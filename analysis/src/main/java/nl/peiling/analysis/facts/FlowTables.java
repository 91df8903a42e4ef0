package nl.peiling.analysis.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.peiling.analysis.disclosure.LinkedTable;
import nl.peiling.analysis.disclosure.LinkedTable.Cell;
import nl.peiling.analysis.disclosure.LinkedTable.Row;
import nl.peiling.analysis.disclosure.SmallCellRules;
import nl.peiling.analysis.disclosure.SuppressedTable;
import nl.peiling.analysis.disclosure.SuppressedTable.Reason;
import nl.peiling.analysis.disclosure.Suppressor;
import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.tabulate.GroupPatterns;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.edition.Flow;
import nl.peiling.model.survey.Members;

/**
 * Which moves of a step are kept back. A step is two tables, over the same columns: each class that
 * is left, and all of them together. The one says who had a next place, the other where those went;
 * rows and columns of both hang together through their totals, and all groups of the flow are in
 * them at once.
 *
 * <p>The totals of the columns are no facts of the flow, but the distribution over a single place
 * gives them away. So they count as known: if a total would have to be hidden to protect a move,
 * the whole step goes. A class that is hidden in one of the two tables is hidden in the other,
 * since its number of respondents with a next place stands in both.
 */
final class FlowTables {

  private static final String ALL = "";

  private final FlowStep step;
  private final Map<String, Members> groups;
  private final SmallCellRules rules;

  private FlowTables(FlowStep step, Map<String, Members> groups, SmallCellRules rules) {
    this.step = step;
    this.groups = groups;
    this.rules = rules;
  }

  /** Returns the moves that are kept back, by move and group, for each step of a flow. */
  static Map<String, Map<Cell, Reason>> hidden(
      Flow flow, List<FlowStep> steps, GroupPatterns all, SmallCellRules rules) {
    Map<String, Members> groups = new LinkedHashMap<>();
    flow.groups()
        .forEach(key -> all.index(key).ifPresent(index -> groups.put(key, all.members(index))));
    Map<String, Map<Cell, Reason>> hidden = new HashMap<>();
    for (FlowStep step : steps) {
      hidden.put(step.variable(), new FlowTables(step, groups, rules).hidden());
    }
    return hidden;
  }

  private Map<Cell, Reason> hidden() {
    if (rules.minimumBase() <= 1 && rules.minimumCell() <= 1) {
      return Map.of();
    }
    SuppressedTable leaving = suppressed(leaving());
    SuppressedTable moving = suppressed(moving());
    if (!leaving.isSafe() || !moving.isSafe() || hidesATotal(leaving) || hidesATotal(moving)) {
      return everything();
    }
    Map<Cell, Reason> hidden = new HashMap<>();
    for (String group : groups.keySet()) {
      for (Net from : step.classes()) {
        String column = column(group, from.key());
        List<Reason> whole =
            Stream.concat(
                    leaving.hidden().entrySet().stream(),
                    moving.hidden().entrySet().stream()
                        .filter(cell -> cell.getKey().row().equals(LinkedTable.BASE)))
                .filter(cell -> cell.getKey().group().equals(column))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
        for (String to : destinations()) {
          Reason reason =
              whole.isEmpty() ? moving.hidden().get(new Cell(to, column)) : whole.getFirst();
          if (reason != null) {
            hidden.put(new Cell(Flow.move(from.key(), to), group), reason);
          }
        }
      }
    }
    return hidden;
  }

  private SuppressedTable suppressed(LinkedTable table) {
    return new Suppressor(rules).suppress(table);
  }

  /** A total may be hidden for its own sake only: then its place is small there as well. */
  private static boolean hidesATotal(SuppressedTable table) {
    return table.hidden().entrySet().stream()
        .anyMatch(cell ->
            cell.getKey().group().endsWith("/" + ALL) && cell.getValue() == Reason.SECONDARY);
  }

  private Map<Cell, Reason> everything() {
    Map<Cell, Reason> hidden = new HashMap<>();
    for (Net from : step.classes()) {
      for (String to : destinations()) {
        groups
            .keySet()
            .forEach(
                group -> hidden.put(new Cell(Flow.move(from.key(), to), group), Reason.SECONDARY));
      }
    }
    return hidden;
  }

  private List<String> destinations() {
    return Stream.concat(step.classes().stream().map(Net::key), Stream.of(Flow.NEXT, Flow.NONE))
        .toList();
  }

  private static String column(String group, String from) {
    return group + "/" + from;
  }

  /** Everybody, and each class that is left, in each group of respondents. */
  private Map<String, Domain> columns() {
    Map<String, Domain> columns = new LinkedHashMap<>();
    groups.forEach((group, members) -> {
      columns.put(column(group, ALL), members::contains);
      for (int from = 0; from < step.classes().size(); from++) {
        int left = from;
        columns.put(
            column(group, step.classes().get(from).key()),
            row -> step.from(row) == left && members.contains(row));
      }
    });
    return columns;
  }

  private LinkedTable leaving() {
    return LinkedTable.of(
        step.size(),
        columns(),
        2,
        row -> step.from(row) < 0 ? -1 : step.to(row).isPresent() ? 0 : 1,
        List.of(new Row(Flow.NEXT, List.of(0)), new Row(Flow.NONE, List.of(1))));
  }

  private LinkedTable moving() {
    List<Row> rows = new ArrayList<>();
    for (Net to : step.classes()) {
      rows.add(new Row(to.key(), List.of(rows.size())));
    }
    return LinkedTable.of(
        step.size(),
        columns(),
        step.classes().size(),
        row -> step.from(row) < 0 ? -1 : step.to(row).orElse(-1),
        rows);
  }
}
