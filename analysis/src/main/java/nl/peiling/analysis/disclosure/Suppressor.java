package nl.peiling.analysis.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
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
 *       table these are found by exchanges of answers ({@link Exchanges}), in a small one by
 *       bounds.
 *   <li>A group that is the difference of two shown groups (everybody but the aios) is protected in
 *       the same way, although it is not shown.
 * </ol>
 *
 * <p>Which other cell goes: among the cells that hold the outsider's bounds in place, the one with
 * the fewest respondents, bases and totals last. At the end every cell that turned out not to be
 * needed is shown again. If nothing helps, the question is hidden whole; if numbers that everybody
 * knows give a cell away, no hiding helps, and the audit says so.
 */
public final class Suppressor {

  /** Not every cell is tried again, in a large table fewer: it may hide more than is needed. */
  private static final int MOST_TRIED = 40;

  private static final int MOST_TRIED_IN_LARGE = 10;

  /** In a table of more cells the bounds of all cells are too much work. */
  private static final int LARGE = 150;

  private final SmallCellRules rules;

  /** Whether bases were decided on before, for each question by itself. */
  private final boolean linked;

  /** Numbers hidden because of another table, which would give that away. */
  private final Set<Cell> watched;

  /** Groups that stand beside each other, with the group that holds them. */
  private final List<List<String>> banners;

  /** Numbers that are known: also the size of a group. */
  private final Predicate<Cell> known;

  private final Map<LinkedTable, Set<Cell>> knownOf = new HashMap<>();

  /** Suppression by these rules. */
  public Suppressor(SmallCellRules rules) {
    this(rules, false, Set.of(), List.of(), cell -> false);
  }

  private Suppressor(
      SmallCellRules rules,
      boolean linked,
      Set<Cell> watched,
      List<List<String>> banners,
      Predicate<Cell> known) {
    this.rules = rules;
    this.linked = linked;
    this.watched = Set.copyOf(watched);
    this.banners = List.copyOf(banners);
    this.known = known;
  }

  /**
   * Returns the same suppression with more knowledge.
   *
   * @param beside groups that stand beside each other: what is left of the group that holds them is
   *     a group too
   * @param known numbers that everybody knows, such as the size of a group: hiding them is no use
   */
  public Suppressor knowing(List<List<String>> beside, Predicate<Cell> known) {
    return new Suppressor(rules, linked, watched, beside, known);
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
    return new Suppressor(rules, true, watched, banners, known).protect(table, more);
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
    return rules.basesAreKnown() ? new SuppressedTable(hidden, List.of()) : protect(bases, hidden);
  }

  private SuppressedTable protect(LinkedTable table, Map<Cell, Reason> primary) {
    Map<Cell, Reason> hidden = new LinkedHashMap<>(primary);
    DisclosureAudit outsider = new DisclosureAudit(table, Set.of());
    // hiding more never tells more: who is safe stays safe, only the others are looked at again
    List<Target> differences = new SmallDifferences(table, rules, banners, linked).all();
    boolean large = rules.basesAreKnown() && table.cells().size() > LARGE;
    boolean exchanging = rules.basesAreKnown() && (large || !linked);
    Map<Target, Range> exchanged = exchanging ? exchange(table, hidden, differences) : Map.of();
    Set<Target> safe = exchanged.keySet();
    List<Target> open =
        open(table, hidden, without(targets(table, hidden, differences), safe), outsider);
    Set<Target> hopeless = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      Set<Cell> next = new LinkedHashSet<>();
      DisclosureAudit audit = reading(table, hidden, outsider);
      for (Target target : open) {
        Optional<Cell> cell = nextToHide(table, hidden, target.range(audit));
        cell.ifPresent(next::add);
        if (cell.isEmpty() && rules.basesAreKnown()) {
          hopeless.add(target);
        }
      }
      if (next.isEmpty() && !rules.basesAreKnown()) {
        table.cells().forEach(cell -> hidden.putIfAbsent(cell, Reason.SECONDARY));
        break;
      }
      next.forEach(cell -> hide(table, hidden, cell));
      open = open(table, hidden, without(open, hopeless), outsider);
    }
    if (!large) {
      showUnneeded(
          table,
          hidden,
          primary.keySet(),
          fewer -> without(targets(table, fewer, differences), hopeless),
          outsider);
    }
    // what only numbers that everybody knows give away is in the audit, and not safe
    List<Target> all = targets(table, hidden, differences);
    if (!large) {
      return new SuppressedTable(hidden, audit(table, hidden, all, outsider));
    }
    List<Audited> audited = new ArrayList<>(audit(table, hidden, without(all, safe), outsider));
    exchanged.forEach(
        (t, range) -> audited.add(new Audited(t.cell(), t.without(), t.width(), range)));
    return new SuppressedTable(hidden, audited);
  }

  /** Hides by exchanges; returns the numbers that these protect. */
  private Map<Target, Range> exchange(
      LinkedTable table, Map<Cell, Reason> hidden, List<Target> differences) {
    Set<Cell> primary = Set.copyOf(hidden.keySet());
    Set<Cell> visible = visible(table, hidden);
    ExchangeProtection exchanges =
        new ExchangeProtection(table, hidden, visible, cell -> isKnown(table, cell));
    List<Target> targets = targets(table, hidden, differences);
    exchanges.protect(targets);
    exchanges.showUnneeded(targets, primary);
    Map<Target, Range> ranges = new LinkedHashMap<>();
    for (Target target : targets) {
      exchanges.range(target).ifPresent(range -> ranges.put(target, range));
    }
    return ranges;
  }

  private static List<Target> without(Collection<Target> targets, Set<Target> some) {
    return targets.stream().filter(target -> !some.contains(target)).toList();
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
      Function<Map<Cell, Reason>, List<Target>> targets,
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
          && allSafe(table, fewer, targets.apply(fewer), outsider)) {
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
    List<Cell> shown =
        table.cells().stream()
            .filter(c -> !hidden.containsKey(c))
            .filter(c -> !isKnown(table, c))
            .toList();
    Set<Cell> pinning = new LinkedHashSet<>(range.pinning());
    List<Cell> candidates = shown.stream().filter(pinning::contains).toList();
    Comparator<Cell> cheapest =
        Comparator.comparing((Cell c) -> isBase(table, c))
            .thenComparing(c -> table.count(c) == 0)
            .thenComparing(c -> holdsAnother(table, c.group()))
            .thenComparingInt(c -> table.count(c));
    // numbers that everybody knows are all that holds the bounds: it cannot be hidden better
    boolean none = candidates.isEmpty() && !rules.basesAreKnown();
    return (none ? shown : candidates).stream().min(cheapest);
  }

  /** Whether a number stands somewhere else, hidden or not. */
  private boolean isPublic(LinkedTable table, Cell cell) {
    return rules.basesAreKnown() && (isBase(table, cell) || known.test(cell));
  }

  /** Whether hiding a number is no use: it is public, or follows from what is. */
  private boolean isKnown(LinkedTable table, Cell cell) {
    return isPublic(table, cell)
        || (rules.basesAreKnown() && knownOf.computeIfAbsent(table, this::known).contains(cell));
  }

  private Set<Cell> known(LinkedTable table) {
    Set<Cell> all = new HashSet<>();
    table.cells().stream().filter(known).forEach(all::add);
    Set<String> groups = new HashSet<>();
    all.forEach(cell -> groups.add(cell.group()));
    table.cells().stream()
        .filter(cell -> groups.contains(cell.group()) && !isBase(table, cell))
        .filter(cell -> isWhatIsLeft(table, cell))
        .forEach(all::add);
    return all;
  }

  /** Whether a number is what known numbers leave of the base: the old ones, if the rest is. */
  private boolean isWhatIsLeft(LinkedTable table, Cell cell) {
    Row row = table.row(cell);
    Set<Integer> left = new HashSet<>(table.row(base(table, cell)).categories());
    for (Row other : table.rows()) {
      Cell one = new Cell(other.key(), cell.group());
      if (!other.isBase()
          && other.base().equals(row.base())
          && table.shows(one)
          && left.size() > row.categories().size()
          && left.containsAll(other.categories())
          && known.test(one)) {
        left.removeAll(other.categories());
      }
    }
    return left.equals(Set.copyOf(row.categories()));
  }

  private static boolean holdsAnother(LinkedTable table, String group) {
    return table.groups().stream().anyMatch(other -> table.contains(group, other));
  }

  /** All numbers that need protection, with what an outsider finds out about them. */
  private List<Audited> audit(
      LinkedTable table, Map<Cell, Reason> hidden, List<Target> targets, DisclosureAudit outsider) {
    DisclosureAudit audit = reading(table, hidden, outsider);
    return targets.stream()
        .map(t -> new Audited(t.cell(), t.without(), t.width(), t.atLeast(audit)))
        .toList();
  }

  private DisclosureAudit reading(
      LinkedTable table, Map<Cell, Reason> hidden, DisclosureAudit outsider) {
    return new DisclosureAudit(table, visible(table, hidden), outsider);
  }

  private Set<Cell> visible(LinkedTable table, Map<Cell, Reason> hidden) {
    Set<Cell> shown = new LinkedHashSet<>(table.cells());
    shown.removeIf(cell -> hidden.containsKey(cell) && !isPublic(table, cell));
    return shown;
  }

  private List<Target> open(
      LinkedTable table, Map<Cell, Reason> hidden, List<Target> targets, DisclosureAudit outsider) {
    DisclosureAudit audit = reading(table, hidden, outsider);
    return targets.stream().filter(t -> !t.atLeast(audit).isAtLeast(t.width())).toList();
  }

  private boolean allSafe(
      LinkedTable table, Map<Cell, Reason> hidden, List<Target> targets, DisclosureAudit outsider) {
    DisclosureAudit audit = reading(table, hidden, outsider);
    return targets.stream().allMatch(t -> t.atLeast(audit).isAtLeast(t.width()));
  }

  private List<Target> targets(
      LinkedTable table, Map<Cell, Reason> hidden, List<Target> differences) {
    List<Target> targets = new ArrayList<>();
    hidden.forEach((cell, reason) -> {
      int width = width(table, cell, reason);
      if (width > 0) {
        targets.add(new Target(cell, List.of(), width));
      }
    });
    targets.addAll(differences);
    return targets;
  }

  /** A cell of a hidden group has to stay uncertain; a small base or cell well protected. */
  private int width(LinkedTable table, Cell cell, Reason reason) {
    if ((linked || rules.basesAreKnown()) && isBase(table, cell)) {
      return 0;
    }
    return switch (reason) {
      case SMALL_CELL -> rules.protection();
      case SMALL_BASE -> isBase(table, cell) ? rules.protection() : table.count(cell) > 0 ? 1 : 0;
      case SECONDARY ->
          watched.contains(cell) && table.count(cell) > 0 && !isKnown(table, cell)
              ? rules.protection()
              : 0;
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
