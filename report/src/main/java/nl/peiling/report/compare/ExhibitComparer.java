package nl.peiling.report.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.peiling.report.compare.Change.Way;
import nl.peiling.report.compare.ExhibitPair.Cell;
import nl.peiling.report.compare.ExhibitPair.Head;
import nl.peiling.report.version.Definition;
import nl.peiling.report.version.ShownCell;
import nl.peiling.report.version.TestedPair;

/** Holds figures and tables of two versions beside each other, by the facts that they show. */
final class ExhibitComparer {

  private final Version before;
  private final Version after;
  private final FactLines old;
  private final List<Flip> flips = new ArrayList<>();

  private ExhibitComparer(Version before, FactLines old, Version after) {
    this.before = before;
    this.after = after;
    this.old = old;
  }

  /**
   * What came of it.
   *
   * @param pairs the figures and tables that differ, in the order of the new version
   * @param same how many show the same numbers
   */
  record Outcome(List<ExhibitPair> pairs, List<Flip> flips, int same) {}

  /**
   * Compares the figures and tables.
   *
   * @param old the facts of the old version under the names of the new one
   */
  static Outcome of(Version before, FactLines old, Version after, Renames renames) {
    return new ExhibitComparer(before, old, after).compare(renames);
  }

  private Outcome compare(Renames renames) {
    Map<String, List<ShownCell>> was = byExhibit(before);
    was.replaceAll((key, cells) -> cells.stream().map(renames::cell).toList());
    Map<String, List<ShownCell>> now = byExhibit(after);
    List<ExhibitPair> pairs = new ArrayList<>();
    int same = 0;
    for (Map.Entry<String, List<ShownCell>> entry : now.entrySet()) {
      List<ShownCell> cells = was.get(entry.getKey());
      if (cells != null) {
        ExhibitPair pair = pair(entry.getKey(), cells, entry.getValue());
        if (pair.differs()) {
          flips(pair);
          pairs.add(pair);
        } else {
          same++;
        }
      }
    }
    significances(renames);
    flips.sort(Comparator.comparingInt(ExhibitComparer::weight));
    return new Outcome(pairs, flips, same);
  }

  /** The heaviest first: what a test says, then what turned round, then the order. */
  private static int weight(Flip flip) {
    return switch (flip) {
      case Flip.OfClaim claim -> 0;
      case Flip.OfSignificance one -> 1;
      case Flip.OfSign one -> 2;
      case Flip.OfRank one -> 3;
    };
  }

  private void significances(Renames renames) {
    Map<String, TestedPair> was = new HashMap<>();
    before
        .content()
        .pairs()
        .forEach(one ->
            was.put(
                key(one.exhibit(), renames.id(one.factOne()), renames.id(one.factOther())), one));
    for (TestedPair now : after.content().pairs()) {
      TestedPair old = was.get(key(now.exhibit(), now.factOne(), now.factOther()));
      if (old != null && old.standing() != now.standing()) {
        flips.add(
            new Flip.OfSignificance(
                now.exhibit(),
                now.subject(),
                now.one(),
                now.other(),
                old.standing(),
                now.standing()));
      }
    }
  }

  private static String key(String exhibit, String one, String other) {
    return exhibit + " " + one + " " + other;
  }

  private static Map<String, List<ShownCell>> byExhibit(Version version) {
    Map<String, List<ShownCell>> all = new LinkedHashMap<>();
    version
        .content()
        .cells()
        .forEach(cell -> all.computeIfAbsent(cell.exhibit(), key -> new ArrayList<>()).add(cell));
    return all;
  }

  private ExhibitPair pair(String key, List<ShownCell> was, List<ShownCell> now) {
    Optional<Definition> exhibit = after.definition(Definition.Kind.EXHIBIT, key);
    Set<String> shown = new LinkedHashSet<>();
    List<Cell> cells = new ArrayList<>();
    for (ShownCell cell : now) {
      if (!cell.fact().isEmpty()) {
        shown.add(cell.fact());
        cells.add(
            new Cell(
                cell.rowLabel(),
                cell.columnLabel(),
                old.find(cell.fact()),
                after.facts().find(cell.fact())));
      }
    }
    for (ShownCell cell : was) {
      if (!cell.fact().isEmpty() && !shown.contains(cell.fact())) {
        Optional<FactLine> line = old.find(cell.fact());
        if (after.facts().find(cell.fact()).isEmpty()) {
          cells.add(new Cell(cell.rowLabel(), cell.columnLabel(), line, Optional.empty()));
        }
      }
    }
    return new ExhibitPair(
        key,
        exhibit.map(one -> one.trait(Definition.NUMBER)).orElse(""),
        exhibit.map(one -> one.trait("titel")).orElse(key),
        exhibit.map(one -> one.trait("hoofdstuk")).orElse(""),
        heads(was, now, ShownCell::row, ShownCell::rowLabel),
        heads(was, now, ShownCell::column, ShownCell::columnLabel),
        cells);
  }

  private static List<Head> heads(
      List<ShownCell> was,
      List<ShownCell> now,
      Function<ShownCell, String> key,
      Function<ShownCell, String> label) {
    Map<String, String> old = new LinkedHashMap<>();
    Map<String, String> fresh = new LinkedHashMap<>();
    was.forEach(cell -> old.putIfAbsent(key.apply(cell), label.apply(cell)));
    now.forEach(cell -> fresh.putIfAbsent(key.apply(cell), label.apply(cell)));
    List<Head> heads = new ArrayList<>();
    fresh.forEach((one, name) -> {
      String before = old.get(one);
      if (before == null) {
        heads.add(new Head(Way.ADDED, "", name));
      } else if (!before.equals(name)) {
        heads.add(new Head(Way.RENAMED, before, name));
      }
    });
    old.forEach((one, name) -> {
      if (!fresh.containsKey(one)) {
        heads.add(new Head(Way.REMOVED, name, ""));
      }
    });
    return heads;
  }

  /** A number at its place, with what it was and what it is. */
  private record Measured(Cell cell, BigDecimal was, BigDecimal is) {
    static Measured of(Cell cell) {
      return new Measured(cell, number(cell.before()), number(cell.after()));
    }

    private static BigDecimal number(Optional<FactLine> fact) {
      return fact.flatMap(FactLine::number).orElse(BigDecimal.ZERO);
    }
  }

  private void flips(ExhibitPair pair) {
    List<Measured> both =
        pair.cells().stream()
            .filter(cell -> cell.before().filter(FactLine::shown).isPresent())
            .filter(cell -> cell.after().filter(FactLine::shown).isPresent())
            .map(Measured::of)
            .toList();
    grouped(both, one -> one.cell().row() + "\n" + measure(one.cell()))
        .values()
        .forEach(row -> signs(pair, row));
    grouped(both, one -> one.cell().column() + "\n" + measure(one.cell()))
        .values()
        .forEach(column -> ranks(pair, column));
  }

  private static String measure(Cell cell) {
    return cell.after().map(fact -> fact.measure() + fact.unit()).orElse("");
  }

  private static Map<String, List<Measured>> grouped(
      List<Measured> numbers, Function<Measured, String> by) {
    Map<String, List<Measured>> groups = new LinkedHashMap<>();
    numbers.forEach(one -> groups.computeIfAbsent(by.apply(one), k -> new ArrayList<>()).add(one));
    return groups;
  }

  private void signs(ExhibitPair pair, List<Measured> row) {
    for (int i = 0; i < row.size(); i++) {
      for (int j = i + 1; j < row.size(); j++) {
        int was = row.get(i).was().compareTo(row.get(j).was());
        int now = row.get(i).is().compareTo(row.get(j).is());
        Cell one = row.get(i).cell();
        Cell other = row.get(j).cell();
        if (was * now < 0
            && !one.column().equals(other.column())
            && apart(one.before(), other.before())
            && apart(one.after(), other.after())) {
          flips.add(
              new Flip.OfSign(
                  pair.key(),
                  one.row(),
                  one.column(),
                  other.column(),
                  printed(one.before()) + " en " + printed(other.before()),
                  printed(one.after()) + " en " + printed(other.after())));
        }
      }
    }
  }

  private void ranks(ExhibitPair pair, List<Measured> column) {
    int[] was = ranks(column.stream().map(Measured::was).toList());
    int[] now = ranks(column.stream().map(Measured::is).toList());
    for (int i = 0; i < was.length; i++) {
      Cell cell = column.get(i).cell();
      if (was[i] != now[i]) {
        flips.add(new Flip.OfRank(pair.key(), cell.column(), cell.row(), was[i], now[i]));
      }
    }
  }

  /** The place of each number by size, the largest first; equal numbers share a place. */
  private static int[] ranks(List<BigDecimal> numbers) {
    int[] ranks = new int[numbers.size()];
    for (int i = 0; i < ranks.length; i++) {
      BigDecimal number = numbers.get(i);
      ranks[i] = 1;
      for (BigDecimal other : numbers) {
        ranks[i] += other.compareTo(number) > 0 ? 1 : 0;
      }
    }
    return ranks;
  }

  /** Whether a reader sees that two numbers differ. */
  private static boolean apart(Optional<FactLine> one, Optional<FactLine> other) {
    return !printed(one).equals(printed(other));
  }

  private static String printed(Optional<FactLine> fact) {
    return fact.map(FactLine::printed).orElse("");
  }
}
