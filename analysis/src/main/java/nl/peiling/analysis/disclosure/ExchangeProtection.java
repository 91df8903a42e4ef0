package nl.peiling.analysis.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.function.Predicate;
import nl.peiling.analysis.disclosure.Exchanges.Exchange;
import nl.peiling.analysis.disclosure.LinkedTable.Cell;
import nl.peiling.analysis.disclosure.LinkedTable.Row;
import nl.peiling.analysis.disclosure.SuppressedTable.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Hides cells until every number that needs it is protected by {@link Exchanges}. For each such
 * number it looks for another answer to exchange with: hidden together in as few groups as will do.
 * Of the possibilities the one is taken that hides fewest cells, and rather cells of few
 * respondents and in groups where something is hidden already.
 */
final class ExchangeProtection {

  /** For each number so many other answers are tried, of those that are alike and of others. */
  private static final int TRIED = 6;

  /** In a very large table not every cell is tried again: it may hide more than is needed. */
  private static final int SHOWN_AGAIN = 250;

  private static final int SHOWN_AGAIN_IN_VERY_LARGE = 50;

  private static final int VERY_LARGE = 1000;

  private final LinkedTable table;
  private final Map<Cell, Reason> hidden;
  private final Predicate<Cell> fixed;
  private final Exchanges exchanges;
  private final Map<Target, Exchange> found = new HashMap<>();

  /** Groups in which something is hidden, and groups that hold another. */
  private final BitSet broken = new BitSet();

  private final BitSet totals = new BitSet();

  /**
   * Protects by hiding more.
   *
   * @param hidden what is hidden already; what has to go is added
   * @param visible what an outsider can read
   * @param fixed what cannot be hidden
   */
  ExchangeProtection(
      LinkedTable table, Map<Cell, Reason> hidden, Set<Cell> visible, Predicate<Cell> fixed) {
    this.table = table;
    this.hidden = hidden;
    this.fixed = fixed;
    this.exchanges = new Exchanges(table, visible);
    hidden.keySet().forEach(cell -> broken.set(group(cell)));
    for (int group = 0; group < table.groups().size(); group++) {
      String outer = table.groups().get(group);
      totals.set(group, table.groups().stream().anyMatch(inner -> table.contains(outer, inner)));
    }
  }

  /** Hides what it takes, and returns the numbers that no exchange protects. */
  List<Target> protect(List<Target> targets) {
    List<Target> open = new ArrayList<>();
    for (Target target : targets) {
      if (!isSafe(target) && !protect(target)) {
        open.add(target);
      }
    }
    return open;
  }

  /** Whether the exchanges that there are protect a number. */
  private boolean isSafe(Target target) {
    Set<Integer> counted = Set.copyOf(table.row(target.cell()).categories());
    BitSet domain = exchanges.domain(target);
    for (int answer : table.row(target.cell()).categories()) {
      Set<BitSet> seen = new HashSet<>();
      for (int other = 0; other < table.categories(); other++) {
        if (counted.contains(other) || !touches(target, answer, other)) {
          continue;
        }
        BitSet alike = exchanges.alike(answer, other);
        if (!seen.add(alike)) {
          // all answers that are alike there were in the exchange already
          continue;
        }
        Exchange exchange = Exchanges.without(exchanges.exchange(answer, other, alike), counted);
        if (exchanges.room(domain, exchange).width() >= target.width()) {
          found.put(target, exchange);
          return true;
        }
      }
    }
    return false;
  }

  private boolean touches(Target target, int answer, int other) {
    return exchanges.alike(group(target.cell()), answer, other)
        || target.without().stream().anyMatch(cell -> exchanges.alike(group(cell), answer, other));
  }

  /** Whether an exchange in these groups can change a number at all. */
  private boolean touches(BitSet alike, Target target) {
    return alike.get(group(target.cell()))
        || target.without().stream().anyMatch(cell -> alike.get(group(cell)));
  }

  private int group(Cell cell) {
    return exchanges.group(cell);
  }

  /** A way to protect a number: the exchange, what must be hidden for it, and what that costs. */
  private record Way(Exchange exchange, Set<Cell> cells, double cost, int width) {}

  private boolean protect(Target target) {
    Optional<Way> enough =
        ways(target).stream()
            .filter(way -> way.width() >= target.width())
            .min(Comparator.comparingDouble(Way::cost));
    enough.ifPresent(way -> {
      hide(way.cells());
      found.put(target, way.exchange());
    });
    return enough.isPresent();
  }

  private void hide(Set<Cell> cells) {
    for (Cell cell : cells) {
      hidden.putIfAbsent(cell, Reason.SECONDARY);
      broken.set(group(cell));
      exchanges.hide(cell);
    }
  }

  private List<Way> ways(Target target) {
    BitSet domain = exchanges.domain(target);
    BitSet others = new BitSet();
    others.set(0, table.categories());
    table.row(target.cell()).categories().forEach(others::clear);
    int[] there = new int[table.categories()];
    others.stream()
        .forEach(other -> there[other] = domain.stream().map(p -> table.count(p, other)).sum());
    List<Integer> enough = first(others, other -> enough(there[other], target.width()));
    List<Way> ways = new ArrayList<>();
    for (int answer : table.row(target.cell()).categories()) {
      Set<Integer> tried = new LinkedHashSet<>(mostAlike(answer, others, there));
      tried.addAll(enough);
      for (int other : tried) {
        BitSet one = new BitSet();
        one.set(other);
        way(target, answer, one, domain).ifPresent(ways::add);
      }
      if (ways.stream().noneMatch(way -> way.width() >= target.width())) {
        // several answers together may be enough
        BitSet all = (BitSet) others.clone();
        others.stream().filter(other -> there[other] == 0).forEach(all::clear);
        way(target, answer, all, domain).ifPresent(ways::add);
      }
    }
    return ways;
  }

  /** The answers that are alike in most groups already, and of those the most frequent. */
  private List<Integer> mostAlike(int answer, BitSet others, int[] there) {
    return first(
        others, other -> -(exchanges.groupsAlike(answer, other) * (1L << 32) + there[other]));
  }

  /** The smallest that are enough come first, and then the largest that are not. */
  private static long enough(int count, int width) {
    return count < width ? (1L << 32) - count : count;
  }

  /** The first answers in an order. */
  private static List<Integer> first(BitSet answers, IntToLongFunction order) {
    long[] place = answers.stream().mapToLong(order).toArray();
    int[] answer = answers.stream().toArray();
    List<Integer> first = new ArrayList<>();
    while (first.size() < Math.min(TRIED, answer.length)) {
      int best = 0;
      for (int i = 1; i < answer.length; i++) {
        best = place[i] < place[best] ? i : best;
      }
      first.add(answer[best]);
      place[best] = Long.MAX_VALUE;
    }
    return first;
  }

  /** Hidden together wherever that can be, and then no more than is needed. */
  private Optional<Way> way(Target target, int answer, BitSet others, BitSet domain) {
    Map<Integer, Set<Cell>> cells = new LinkedHashMap<>();
    BitSet alike = new BitSet();
    for (int group = 0; group < table.groups().size(); group++) {
      Set<Cell> between = cells(group, answer, others);
      if (between.stream().noneMatch(fixed)) {
        alike.set(group);
        if (!between.isEmpty()) {
          cells.put(group, between);
        }
      }
    }
    if (others.isEmpty() || !touches(alike, target)) {
      return Optional.empty();
    }
    Set<Integer> counted = Set.copyOf(table.row(target.cell()).categories());
    int width = width(domain, exchange(answer, others, alike, counted));
    if (width < target.width()) {
      return Optional.empty();
    }
    List<Integer> dearestFirst =
        cells.entrySet().stream()
            .sorted(
                Comparator.comparingDouble(
                    (Map.Entry<Integer, Set<Cell>> group) -> -cost(group.getValue())))
            .map(Map.Entry::getKey)
            .toList();
    for (int group : dearestFirst) {
      alike.clear(group);
      int without =
          touches(alike, target) ? width(domain, exchange(answer, others, alike, counted)) : 0;
      if (without < target.width()) {
        alike.set(group);
      } else {
        width = without;
      }
    }
    Set<Cell> needed = new LinkedHashSet<>();
    cells.forEach((group, between) -> {
      if (alike.get(group)) {
        needed.addAll(between);
      }
    });
    Exchange exchange = exchange(answer, others, alike, counted);
    return Optional.of(new Way(exchange, needed, cost(needed), width));
  }

  private Exchange exchange(int answer, BitSet others, BitSet alike, Set<Integer> counted) {
    BitSet in = (BitSet) alike.clone();
    Exchange one = exchanges.exchange(answer, others.nextSetBit(0), in);
    BitSet all = (BitSet) one.others().clone();
    all.or(others);
    return Exchanges.without(new Exchange(answer, all, in), counted);
  }

  private int width(BitSet domain, Exchange exchange) {
    return exchanges.room(domain, exchange).width();
  }

  private Set<Cell> cells(int group, int answer, BitSet others) {
    BitSet rows = new BitSet();
    others.stream().forEach(other -> rows.or(exchanges.between(group, answer, other)));
    Set<Cell> cells = new LinkedHashSet<>();
    rows.stream()
        .forEach(
            row -> cells.add(new Cell(table.rows().get(row).key(), table.groups().get(group))));
    return cells;
  }

  private double cost(Set<Cell> cells) {
    return cells.stream().mapToDouble(this::cost).sum();
  }

  private double cost(Cell cell) {
    int group = group(cell);
    return 1
        + Math.log10(1 + table.count(cell)) / 4
        + (broken.get(group) ? 0 : 1)
        + (totals.get(group) ? 0.5 : 0);
  }

  /** What an outsider cannot tell apart of a number that an exchange protects. */
  Optional<DisclosureAudit.Range> range(Target target) {
    return Optional.ofNullable(found.get(target))
        .map(exchange -> {
          int truth =
              table.count(target.cell()) - target.without().stream().mapToInt(table::count).sum();
          Exchanges.Room room = exchanges.room(exchanges.domain(target), exchange);
          return new DisclosureAudit.Range(
              truth - room.down(), OptionalInt.of(truth + room.up()), Set.of());
        });
  }

  /** Shows again what no exchange needs, the largest numbers first. */
  void showUnneeded(List<Target> targets, Set<Cell> primary) {
    Set<Target> needed = new LinkedHashSet<>(targets);
    needed.retainAll(found.keySet());
    List<Cell> largestFirst =
        hidden.keySet().stream()
            .filter(cell -> hidden.get(cell) == Reason.SECONDARY && !primary.contains(cell))
            .filter(cell -> !fixed.test(cell))
            .sorted(Comparator.comparingInt((Cell cell) -> table.count(cell)).reversed())
            .limit(table.cells().size() > VERY_LARGE ? SHOWN_AGAIN_IN_VERY_LARGE : SHOWN_AGAIN)
            .toList();
    for (Cell cell : largestFirst) {
      exchanges.show(cell);
      Map<Target, Exchange> before = new HashMap<>(found);
      boolean safe =
          needed.stream().filter(target -> uses(found.get(target), cell)).allMatch(this::isSafe);
      if (safe) {
        hidden.remove(cell);
      } else {
        exchanges.hide(cell);
        found.putAll(before);
      }
    }
  }

  private boolean uses(@Nullable Exchange exchange, Cell cell) {
    if (exchange == null || !exchange.alike().get(group(cell))) {
      return false;
    }
    Row row = table.row(cell);
    boolean answer = row.categories().contains(exchange.answer());
    return exchange.others().stream().anyMatch(other -> row.categories().contains(other) != answer);
  }
}
