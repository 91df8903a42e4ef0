package nl.peiling.analysis.disclosure;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.peiling.analysis.disclosure.LinkedTable.Cell;
import nl.peiling.analysis.disclosure.LinkedTable.Row;
import nl.peiling.analysis.disclosure.SuppressedTable.Reason;

/**
 * Hides whole answers of a large table: those that are small in some group, and as many more as it
 * takes. What an outsider then knows of them in a group is their sum S, the base less the answers
 * that are shown. With at least two answers hidden everywhere each of them can be anything from 0
 * to S, so S has to reach the protection in every group that has a small one, and in every
 * difference of nested groups that has. Nets over hidden answers are hidden as well.
 *
 * <p>This is what taking rare answers together does (Hundepool et al. 2012, Statistical Disclosure
 * Control, section 4.3.1); it hides more than cell by cell, but not one bound has to be computed.
 */
final class AnswersTogether {

  private final LinkedTable table;
  private final SmallCellRules rules;
  private final Map<Cell, Reason> hidden;
  private final List<String> groups;
  private final Set<Row> rows = new LinkedHashSet<>();

  /** Whether every hidden answer needs protection, and not only small ones. */
  private boolean everyHiddenAnswer;

  AnswersTogether(LinkedTable table, SmallCellRules rules, Map<Cell, Reason> hidden) {
    this.table = table;
    this.rules = rules;
    this.hidden = hidden;
    this.groups =
        table.groups().stream()
            .filter(group -> !hidden.containsKey(new Cell(base(table), group)))
            .toList();
  }

  private static String base(LinkedTable table) {
    return table.rows().getFirst().key();
  }

  /** Hides in all groups the answers that are hidden in some, and as many more as it takes. */
  void hideAll() {
    answers().stream()
        .filter(row ->
            groups.stream().anyMatch(group -> hidden.containsKey(new Cell(row.key(), group))))
        .forEach(rows::add);
    if (!rows.isEmpty()) {
      everyHiddenAnswer = true;
      hide();
    }
  }

  void hide() {
    answers().stream().filter(this::isSmallSomewhere).forEach(rows::add);
    while (!isEnough()) {
      Optional<Row> next =
          answers().stream()
              .filter(row -> !rows.contains(row))
              .min(Comparator.comparingInt(this::size));
      if (next.isEmpty()) {
        break;
      }
      rows.add(next.get());
    }
    for (Row row : table.rows()) {
      boolean goes =
          rows.contains(row) || (isNet(row) && rows.stream().anyMatch(r -> overlaps(row, r)));
      if (goes) {
        groups.forEach(group -> hidden.putIfAbsent(new Cell(row.key(), group), Reason.SECONDARY));
      }
    }
  }

  private List<Row> answers() {
    return table.rows().stream()
        .filter(row -> row.categories().size() == 1 && !row.isBase())
        .toList();
  }

  private static boolean isNet(Row row) {
    return row.categories().size() > 1 && !row.isBase();
  }

  private static boolean overlaps(Row net, Row answer) {
    return net.categories().containsAll(answer.categories());
  }

  private int size(Row row) {
    return groups.stream().mapToInt(group -> table.count(new Cell(row.key(), group))).sum();
  }

  private boolean isSmallSomewhere(Row row) {
    for (String outer : groups) {
      if (rules.isSmall(table.count(new Cell(row.key(), outer)))) {
        return true;
      }
      for (String inner : groups) {
        if (table.contains(outer, inner) && rules.isSmall(difference(row, outer, inner))) {
          return true;
        }
      }
    }
    return false;
  }

  private int difference(Row row, String outer, String inner) {
    return table.count(new Cell(row.key(), outer)) - table.count(new Cell(row.key(), inner));
  }

  private boolean isEnough() {
    if (rows.size() == 1) {
      return false;
    }
    for (String outer : groups) {
      boolean small =
          everyHiddenAnswer
              || rows.stream()
                  .anyMatch(row -> rules.isSmall(table.count(new Cell(row.key(), outer))));
      if (small && sum(outer) < rules.protection()) {
        return false;
      }
      for (String inner : groups) {
        if (table.contains(outer, inner)
            && rows.stream().anyMatch(row -> rules.isSmall(difference(row, outer, inner)))
            && sum(outer) - sum(inner) < rules.protection()) {
          return false;
        }
      }
    }
    return true;
  }

  private int sum(String group) {
    return rows.stream().mapToInt(row -> table.count(new Cell(row.key(), group))).sum();
  }
}
