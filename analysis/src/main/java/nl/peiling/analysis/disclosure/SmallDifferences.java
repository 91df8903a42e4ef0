package nl.peiling.analysis.disclosure;

import java.util.ArrayList;
import java.util.List;
import nl.peiling.analysis.disclosure.LinkedTable.Cell;
import nl.peiling.analysis.disclosure.LinkedTable.Row;

/**
 * Groups that are not shown but are what is left of one group without others, such as everybody but
 * the aios. Their small numbers need protection like those of any group.
 */
final class SmallDifferences {

  private final LinkedTable table;
  private final SmallCellRules rules;
  private final List<List<String>> banners;
  private final boolean linked;

  /**
   * Of one table.
   *
   * @param banners groups that stand beside each other
   * @param linked whether bases were decided on before
   */
  SmallDifferences(
      LinkedTable table, SmallCellRules rules, List<List<String>> banners, boolean linked) {
    this.table = table;
    this.rules = rules;
    this.banners = banners;
    this.linked = linked;
  }

  /**
   * The differences between two groups, one within the other, that are too small to show, and what
   * is left of a group after the groups beside each other that it holds: those of a banner, and any
   * that leave fewer than the minimum base.
   */
  List<Target> all() {
    List<Target> targets = new ArrayList<>();
    for (String outer : table.groups()) {
      for (String inner : table.groups()) {
        if (table.contains(outer, inner)) {
          table.rows().forEach(row -> add(row, outer, List.of(inner), targets));
        }
      }
    }
    if (rules.basesAreKnown()) {
      for (List<String> banner : banners) {
        for (String outer : banner) {
          List<String> inner = within(outer, banner);
          if (inner.size() > 1) {
            table.rows().forEach(row -> add(row, outer, inner, targets));
          }
        }
      }
      addLeft(targets);
    }
    return targets.stream().distinct().toList();
  }

  /** What is left of a group after groups in it that stand beside each other in no banner. */
  private void addLeft(List<Target> targets) {
    Rests rests = new Rests(table, rules.minimumBase());
    for (Row base : table.rows().stream().filter(Row::isBase).toList()) {
      List<Row> rows = table.rows().stream().filter(row -> row.base().equals(base.key())).toList();
      for (String outer : table.groups()) {
        for (List<String> inner : rests.of(base, outer)) {
          rows.forEach(row -> add(row, outer, inner, targets));
        }
      }
    }
  }

  /** The groups of a banner within another; none if they overlap. */
  private List<String> within(String outer, List<String> banner) {
    List<String> inner =
        table.groups().contains(outer)
            ? banner.stream()
                .filter(group -> table.groups().contains(group) && table.contains(outer, group))
                .toList()
            : List.of();
    boolean overlap =
        inner.stream()
            .anyMatch(one ->
                inner.stream().anyMatch(other -> !one.equals(other) && table.overlap(one, other)));
    return overlap ? List.of() : inner;
  }

  private void add(Row row, String outer, List<String> inner, List<Target> targets) {
    Cell larger = new Cell(row.key(), outer);
    List<Cell> smaller = inner.stream().map(group -> new Cell(row.key(), group)).toList();
    if (!table.shows(larger)
        || !smaller.stream().allMatch(table::shows)
        || (row.isBase() && (linked || rules.basesAreKnown()))
        || (rules.basesAreKnown() && isEverybody(row))) {
      return;
    }
    int left = left(larger, smaller);
    if (row.isBase()) {
      if (left > 0 && left < rules.minimumBase()) {
        targets.add(new Target(larger, smaller, rules.protection()));
      }
      return;
    }
    int all = rules.protection();
    if (rules.basesAreKnown()) {
      Cell base = new Cell(row.base(), outer);
      all = left(base, inner.stream().map(g -> new Cell(row.base(), g)).toList());
    }
    if (!row.open() && rules.isSmall(left)) {
      // of so few left nobody can be uncertain about more
      targets.add(new Target(larger, smaller, Math.min(rules.protection(), all)));
    } else if (rules.basesAreKnown() && left > 0 && all < rules.minimumBase()) {
      targets.add(new Target(larger, smaller, 1));
    }
  }

  /** Whether a row counts all who answered: it tells how many, and not what they answered. */
  private boolean isEverybody(Row row) {
    return table.rows().stream()
        .filter(base -> base.key().equals(row.base()))
        .anyMatch(base -> row.categories().containsAll(base.categories()));
  }

  private int left(Cell larger, List<Cell> smaller) {
    return table.count(larger) - smaller.stream().mapToInt(table::count).sum();
  }
}
