package nl.peiling.analysis.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.peiling.analysis.disclosure.DisclosureAudit.Range;
import nl.peiling.analysis.disclosure.LinkedTable.Cell;
import nl.peiling.analysis.disclosure.LinkedTable.Row;
import nl.peiling.analysis.disclosure.SuppressedTable.Audited;
import nl.peiling.analysis.disclosure.SuppressedTable.Reason;

/**
 * Decides which cells of a question are hidden.
 *
 * <ol>
 *   <li>Groups below the minimum base are hidden whole, and with them as many other groups as it
 *       takes to keep their number of respondents from being worked out.
 *   <li>Then small cells are hidden, and with them as many other cells as it takes. In a large
 *       table an answer that is small somewhere is hidden in all groups, as if it was taken
 *       together with the others that are hidden.
 *   <li>A group that is the difference of two shown groups (everybody but the aios) is protected in
 *       the same way, although it is not shown.
 * </ol>
 *
 * <p>Which other cell goes: among the cells that hold the outsider's bounds in place, the one with
 * the fewest respondents, bases and totals last. At the end every cell that turned out not to be
 * needed is shown again. If nothing helps, the question is hidden whole.
 */
public final class Suppressor {

  /** Not every cell is tried again, in a large table fewer: it may hide more than is needed. */
  private static final int MOST_TRIED = 40;

  private static final int MOST_TRIED_IN_LARGE = 10;

  /** In a table of more cells small answers are hidden in all groups together. */
  private static final int LARGE = 150;

  private final SmallCellRules rules;

  /** Whether bases were decided on before, for each question by itself. */
  private final boolean linked;

  /** Numbers hidden because of another table, which would give that away. */
  private final Set<Cell> watched;

  /** Suppression by these rules. */
  public Suppressor(SmallCellRules rules) {
    this(rules, false, Set.of());
  }

  private Suppressor(SmallCellRules rules, boolean linked, Set<Cell> watched) {
    this.rules = rules;
    this.linked = linked;
    this.watched = Set.copyOf(watched);
  }

  /**
   * Hides more of questions that follow from each other, of each of which it was decided before
   * what is hidden. How many are in a group is no secret here, if another question may show it: its
   * answers are.
   *
   * @param hidden what is hidden already, and stays so
   * @param watched which of it another table needs hidden
   */
  public SuppressedTable suppressFurther(
      LinkedTable table, Map<Cell, Reason> hidden, Set<Cell> watched) {
    Map<Cell, Reason> more = new LinkedHashMap<>(hidden);
    if (table.cells().size() > LARGE && table.rows().stream().filter(Row::isBase).count() == 1) {
      new AnswersTogether(table, rules, more).hideAll();
    }
    return new Suppressor(rules, true, watched).protect(table, more);
  }

  /** Hides what must not be shown of a question with one answer. */
  public SuppressedTable suppress(LinkedTable table) {
    return suppressOptions(List.of(table)).get(0);
  }

  /**
   * Hides what must not be shown of a question with more answers, given one table for each option.
   * All options have the same base, so the same groups are hidden on all of them.
   */
  public List<SuppressedTable> suppressOptions(List<LinkedTable> options) {
    Map<String, Reason> groups = new LinkedHashMap<>();
    suppressBases(options.get(0))
        .hidden()
        .forEach((cell, reason) -> groups.put(cell.group(), reason));
    while (true) {
      List<SuppressedTable> results =
          options.stream().map(table -> suppressCells(table, groups)).toList();
      int before = groups.size();
      results.forEach(
          result -> result.hiddenGroups().forEach(g -> groups.putIfAbsent(g, Reason.SECONDARY)));
      if (groups.size() == before) {
        return results;
      }
    }
  }

  private SuppressedTable suppressCells(LinkedTable table, Map<String, Reason> groups) {
    Map<Cell, Reason> hidden = new LinkedHashMap<>();
    for (Cell cell : table.cells()) {
      Reason whole = groups.get(cell.group());
      if (whole != null) {
        hidden.put(cell, whole);
      } else if (!isBase(table, cell) && rules.isSmall(table.count(cell))) {
        hidden.put(cell, Reason.SMALL_CELL);
      }
    }
    if (table.cells().size() > LARGE && hidden.containsValue(Reason.SMALL_CELL)) {
      new AnswersTogether(table, rules, hidden).hide();
    }
    return protect(table, hidden);
  }

  /**
   * Hides the groups with too few respondents on this question, and those that would give them
   * away. A question with more answers has one base for all its options: decide on it once.
   */
  public SuppressedTable suppressBases(LinkedTable table) {
    LinkedTable bases = table.baseOnly();
    Map<Cell, Reason> hidden = new LinkedHashMap<>();
    for (Cell cell : bases.cells()) {
      int n = bases.count(cell);
      if (n > 0 && n < rules.minimumBase()) {
        hidden.put(cell, Reason.SMALL_BASE);
      }
    }
    return protect(bases, hidden);
  }

  private SuppressedTable protect(LinkedTable table, Map<Cell, Reason> primary) {
    Map<Cell, Reason> hidden = new LinkedHashMap<>(primary);
    DisclosureAudit outsider = new DisclosureAudit(table, Set.of());
    // hiding more never tells more: who is safe stays safe, only the others are looked at again
    List<Target> differences = differences(table);
    List<Target> open = open(table, hidden, targets(table, hidden, differences), outsider);
    while (!open.isEmpty()) {
      Set<Cell> next = new LinkedHashSet<>();
      DisclosureAudit audit = reading(table, hidden, outsider);
      for (Target target : open) {
        nextToHide(table, hidden, target.range(audit)).ifPresent(next::add);
      }
      if (next.isEmpty()) {
        table.cells().forEach(cell -> hidden.putIfAbsent(cell, Reason.SECONDARY));
        break;
      }
      next.forEach(cell -> hide(table, hidden, cell));
      open = open(table, hidden, open, outsider);
    }
    showUnneeded(table, hidden, primary.keySet(), differences, outsider);
    return new SuppressedTable(
        hidden, audit(table, hidden, targets(table, hidden, differences), outsider));
  }

  /** Hiding a base hides the group whole: shares without a base cannot be judged. */
  private static void hide(LinkedTable table, Map<Cell, Reason> hidden, Cell cell) {
    table.cells().stream()
        .filter(c -> goesWith(table, cell, c))
        .forEach(c -> hidden.putIfAbsent(c, Reason.SECONDARY));
  }

  private void showUnneeded(
      LinkedTable table,
      Map<Cell, Reason> hidden,
      Set<Cell> fixed,
      List<Target> differences,
      DisclosureAudit outsider) {
    List<Cell> largestFirst =
        hidden.entrySet().stream()
            .filter(e -> e.getValue() == Reason.SECONDARY)
            .map(Map.Entry::getKey)
            .filter(cell -> !fixed.contains(cell))
            .filter(cell -> isBase(table, cell) || !hidden.containsKey(base(table, cell)))
            .sorted(Comparator.comparingInt((Cell c) -> table.count(c)).reversed())
            .limit(linked || table.cells().size() > LARGE ? MOST_TRIED_IN_LARGE : MOST_TRIED)
            .toList();
    for (Cell cell : largestFirst) {
      Map<Cell, Reason> fewer = new LinkedHashMap<>(hidden);
      fewer.keySet().removeIf(c -> goesWith(table, cell, c));
      if (!smallCellWouldShow(table, hidden, fewer)
          && allSafe(table, fewer, targets(table, fewer, differences), outsider)) {
        hidden.keySet().retainAll(fewer.keySet());
      }
    }
  }

  private boolean smallCellWouldShow(
      LinkedTable table, Map<Cell, Reason> hidden, Map<Cell, Reason> fewer) {
    return hidden.keySet().stream()
        .filter(cell -> !fewer.containsKey(cell) && !isBase(table, cell))
        .anyMatch(cell -> rules.isSmall(table.count(cell)));
  }

  private Optional<Cell> nextToHide(LinkedTable table, Map<Cell, Reason> hidden, Range range) {
    List<Cell> shown = table.cells().stream().filter(c -> !hidden.containsKey(c)).toList();
    Set<Cell> pinning = new LinkedHashSet<>(range.pinning());
    List<Cell> candidates = shown.stream().filter(pinning::contains).toList();
    Comparator<Cell> cheapest =
        Comparator.comparing((Cell c) -> isBase(table, c))
            .thenComparing(c -> table.count(c) == 0)
            .thenComparing(c -> holdsAnother(table, c.group()))
            .thenComparingInt(c -> table.count(c));
    return (candidates.isEmpty() ? shown : candidates).stream().min(cheapest);
  }

  private static boolean holdsAnother(LinkedTable table, String group) {
    return table.groups().stream().anyMatch(other -> table.contains(group, other));
  }

  /** All numbers that need protection, with what an outsider finds out about them. */
  private static List<Audited> audit(
      LinkedTable table, Map<Cell, Reason> hidden, List<Target> targets, DisclosureAudit outsider) {
    DisclosureAudit audit = reading(table, hidden, outsider);
    return targets.stream()
        .map(t -> new Audited(t.cell, t.within, t.width, t.range(audit)))
        .toList();
  }

  private static DisclosureAudit reading(
      LinkedTable table, Map<Cell, Reason> hidden, DisclosureAudit outsider) {
    Set<Cell> shown = new LinkedHashSet<>(table.cells());
    shown.removeAll(hidden.keySet());
    return new DisclosureAudit(table, shown, outsider);
  }

  private static List<Target> open(
      LinkedTable table, Map<Cell, Reason> hidden, List<Target> targets, DisclosureAudit outsider) {
    DisclosureAudit audit = reading(table, hidden, outsider);
    return targets.stream().filter(t -> !t.range(audit).isAtLeast(t.width)).toList();
  }

  private static boolean allSafe(
      LinkedTable table, Map<Cell, Reason> hidden, List<Target> targets, DisclosureAudit outsider) {
    DisclosureAudit audit = reading(table, hidden, outsider);
    return targets.stream().allMatch(t -> t.range(audit).isAtLeast(t.width));
  }

  private record Target(Cell cell, Cell within, int width) {

    Range range(DisclosureAudit audit) {
      return cell.equals(within) ? audit.range(cell) : audit.difference(cell, within);
    }
  }

  private List<Target> targets(
      LinkedTable table, Map<Cell, Reason> hidden, List<Target> differences) {
    List<Target> targets = new ArrayList<>();
    hidden.forEach((cell, reason) -> {
      int width = width(table, cell, reason);
      if (width > 0) {
        targets.add(new Target(cell, cell, width));
      }
    });
    targets.addAll(differences);
    return targets;
  }

  /** The differences between two groups, one within the other, that are too small to show. */
  private List<Target> differences(LinkedTable table) {
    List<Target> targets = new ArrayList<>();
    for (String outer : table.groups()) {
      for (String inner : table.groups()) {
        if (table.contains(outer, inner)) {
          table.rows().forEach(row -> addDifference(table, row, outer, inner, targets));
        }
      }
    }
    return targets;
  }

  private void addDifference(
      LinkedTable table, Row row, String outer, String inner, List<Target> targets) {
    Cell larger = new Cell(row.key(), outer);
    Cell smaller = new Cell(row.key(), inner);
    if (!table.shows(larger) || !table.shows(smaller) || (linked && row.isBase())) {
      return;
    }
    int left = table.count(larger) - table.count(smaller);
    boolean sensitive =
        row.isBase() ? left > 0 && left < rules.minimumBase() : !row.open() && rules.isSmall(left);
    if (sensitive) {
      targets.add(new Target(larger, smaller, rules.protection()));
    }
  }

  /** A cell of a hidden group has to stay uncertain; a small base or cell well protected. */
  private int width(LinkedTable table, Cell cell, Reason reason) {
    if (linked && isBase(table, cell)) {
      return 0;
    }
    return switch (reason) {
      case SMALL_CELL -> rules.protection();
      case SMALL_BASE -> isBase(table, cell) ? rules.protection() : table.count(cell) > 0 ? 1 : 0;
      case SECONDARY -> watched.contains(cell) && table.count(cell) > 0 ? rules.protection() : 0;
    };
  }

  /** Whether a cell is hidden when another is: hiding a base hides the group whole. */
  private static boolean goesWith(LinkedTable table, Cell cell, Cell other) {
    return other.equals(cell)
        || (isBase(table, cell)
            && other.group().equals(cell.group())
            && table.row(other).base().equals(cell.row()));
  }

  private static boolean isBase(LinkedTable table, Cell cell) {
    return table.row(cell).isBase();
  }

  private static Cell base(LinkedTable table, Cell cell) {
    return new Cell(table.row(cell).base(), cell.group());
  }
}
