package nl.peiling.analysis.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import nl.peiling.analysis.disclosure.DisclosureAudit.Range;
import nl.peiling.analysis.disclosure.LinkedTable.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Other answers that the respondents could have given, found while bounds were worked out. As long
 * as they change no number that is shown, an outsider cannot tell them from the true ones, whatever
 * else is shown or hidden: a number that is far enough apart in two of them is protected, and its
 * bounds need not be worked out again.
 */
final class Worlds {

  private static final double ROUNDING = 1e-6;

  /** So many numbers are kept: the room that a table of a thousand cells has for two thousand. */
  private static final int MOST = 2_000_000;

  /** What is added to a number that has no upper bound. */
  static final double ENDLESS = 1e9;

  private final LinkedTable table;
  private final int[][] rowsOf;
  private final int[][] placeOf;
  private final int[][] countOf;
  private final List<World> worlds = new ArrayList<>();
  private final Map<Asked, Known> known = new HashMap<>();

  /** A cell without cells within it. */
  private record Asked(Cell outer, List<Cell> inner) {}

  /** How answers differ from the true ones: by cell. */
  private static final class World {
    private final double[] more;
    private final BitSet changes;

    World(double[] more, BitSet changes) {
      this.more = more;
      this.changes = changes;
    }
  }

  /** A number, with its lowest and highest world. */
  private static final class Known {
    private final int outer;
    private final int[] inner;
    private final int truth;
    private final int margin;
    private @Nullable World low;
    private @Nullable World high;
    private int from;
    private int to;

    /**
     * Makes a number of which nothing is known yet.
     *
     * @param margin how much closer bounds may be that are rounded category by category
     */
    Known(int outer, int[] inner, int truth, int margin) {
      this.outer = outer;
      this.inner = inner;
      this.truth = truth;
      this.margin = margin;
      this.from = truth;
      this.to = truth;
    }

    double change(World world) {
      double change = world.more[outer];
      for (int cell : inner) {
        change -= world.more[cell];
      }
      return change;
    }

    boolean isApart(int width) {
      return (long) to - from >= (long) width + margin;
    }

    Range range() {
      return new Range(
          from, to >= ENDLESS / 2 ? OptionalInt.empty() : OptionalInt.of(to), Set.of());
    }
  }

  Worlds(LinkedTable table) {
    this.table = table;
    List<List<Integer>> rows = new ArrayList<>();
    for (int c = 0; c < table.categories(); c++) {
      rows.add(new ArrayList<>());
    }
    Map<String, Integer> rowAt = new HashMap<>();
    for (int row = 0; row < table.rows().size(); row++) {
      rowAt.put(table.rows().get(row).key(), row);
      for (int category : table.rows().get(row).categories()) {
        rows.get(category).add(row);
      }
    }
    this.rowsOf =
        rows.stream()
            .map(of -> of.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    this.countOf = counts(table);
    this.placeOf = new int[table.rows().size()][table.groups().size()];
    for (int[] row : placeOf) {
      Arrays.fill(row, -1);
    }
    for (int place = 0; place < table.cells().size(); place++) {
      Cell cell = table.cells().get(place);
      placeOf[rowAt.getOrDefault(cell.row(), 0)][table.place(cell.group())] = place;
    }
  }

  LinkedTable table() {
    return table;
  }

  private static int[][] counts(LinkedTable table) {
    int[][] counts = new int[table.categories()][table.groups().size()];
    BitSet all = new BitSet();
    all.set(0, counts.length);
    BitSet atoms = table.atoms(all);
    for (int atom = atoms.nextSetBit(0); atom >= 0; atom = atoms.nextSetBit(atom + 1)) {
      for (int group : table.groupsOf(atom)) {
        counts[table.category(atom)][group] += table.count(atom);
      }
    }
    return counts;
  }

  /**
   * How a number of respondents that can be any of some unknowns is spread over the cells: in
   * proportion to the true answers.
   */
  static final class Spread {
    private final int[] cells;
    private final double[] part;

    private Spread(int[] cells, double[] part) {
      this.cells = cells;
      this.part = part;
    }

    void add(double number, double[] inCell) {
      for (int i = 0; i < cells.length; i++) {
        inCell[cells[i]] += number * part[i];
      }
    }
  }

  Spread spread(int[] atoms) {
    double all = Arrays.stream(atoms).map(table::count).sum();
    double[] inCell = new double[table.cells().size()];
    for (int i = 0; i < atoms.length; i++) {
      double part = all > 0 ? table.count(atoms[i]) / all : i == 0 ? 1 : 0;
      if (part > 0) {
        add(atoms[i], part, inCell);
      }
    }
    int[] cells = IntStream.range(0, inCell.length).filter(place -> inCell[place] > 0).toArray();
    return new Spread(cells, Arrays.stream(cells).mapToDouble(cell -> inCell[cell]).toArray());
  }

  /** Adds the respondents of an unknown to the cells that they are in. */
  void add(int atom, double number, double[] inCell) {
    int[] rows = rowsOf[table.category(atom)];
    for (int group : table.groupsOf(atom)) {
      for (int row : rows) {
        if (placeOf[row][group] >= 0) {
          inCell[placeOf[row][group]] += number;
        }
      }
    }
  }

  /** What the true answers in some categories add to each cell. */
  double[] truth(BitSet categories) {
    double[] inCell = new double[table.cells().size()];
    for (int c = categories.nextSetBit(0); c >= 0; c = categories.nextSetBit(c + 1)) {
      for (int group = 0; group < countOf[c].length; group++) {
        for (int row : rowsOf[c]) {
          if (placeOf[row][group] >= 0) {
            inCell[placeOf[row][group]] += countOf[c][group];
          }
        }
      }
    }
    return inCell;
  }

  /** Keeps answers that differ so much from the true ones. */
  void add(double[] inCell) {
    BitSet changes = new BitSet();
    for (int place = 0; place < inCell.length; place++) {
      changes.set(place, Math.abs(inCell[place]) > ROUNDING);
    }
    if (!changes.isEmpty() && (worlds.size() + 1L) * inCell.length <= MOST) {
      worlds.add(new World(inCell, changes));
    }
  }

  /**
   * Returns values that the number has in some of the answers that fit what is shown, if they are
   * this far apart.
   *
   * @param inner cells beside each other within it
   */
  Optional<Range> apart(Cell outer, List<Cell> inner, int width, BitSet shown) {
    Known one = known.computeIfAbsent(new Asked(outer, inner), this::known);
    if (!(one.isApart(width) && fits(one.low, shown) && fits(one.high, shown))) {
      look(one, shown);
    }
    return one.isApart(width) ? Optional.of(one.range()) : Optional.empty();
  }

  /** Finds the worlds that fit what is shown in which a number is lowest and highest. */
  private void look(Known one, BitSet shown) {
    double lowest = 0;
    double highest = 0;
    one.low = null;
    one.high = null;
    for (World world : worlds) {
      double change = one.change(world);
      if ((change < lowest || change > highest) && fits(world, shown)) {
        one.low = change < lowest ? world : one.low;
        one.high = change > highest ? world : one.high;
        lowest = Math.min(change, lowest);
        highest = Math.max(change, highest);
      }
    }
    one.from = (int) Math.ceil(one.truth + lowest - ROUNDING);
    one.to = (int) Math.floor(one.truth + highest + ROUNDING);
  }

  private Known known(Asked number) {
    int[] inner = number.inner().stream().mapToInt(table::place).toArray();
    int truth = table.count(number.outer()) - number.inner().stream().mapToInt(table::count).sum();
    int atoms = table.atoms(number.outer()).cardinality();
    for (Cell cell : number.inner()) {
      atoms -= table.atoms(cell).cardinality();
    }
    if (atoms != table.without(number.outer(), number.inner()).cardinality()) {
      throw new IllegalArgumentException("not beside each other within it: " + number);
    }
    int margin = 2 * (table.row(number.outer()).categories().size() - 1);
    return new Known(table.place(number.outer()), inner, truth, margin);
  }

  private static boolean fits(@Nullable World world, BitSet shown) {
    return world == null || !world.changes.intersects(shown);
  }
}
