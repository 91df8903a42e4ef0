package nl.peiling.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.peiling.analysis.disclosure.DisclosureAudit.Range;
import nl.peiling.analysis.disclosure.LinkedTable.Cell;
import nl.peiling.analysis.disclosure.LinkedTable.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bounds against going through all that is possible, in tables that are small enough for it. */
class DisclosureAuditTest {

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 25);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void findsTheSameAsTryingEveryCornerOfWhatIsPossible(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int unknowns = 2 + random.nextInt(6);
    List<BitSet> sets = new ArrayList<>();
    int[] truth = IntStream.range(0, unknowns).map(i -> random.nextInt(8)).toArray();
    BitSet all = new BitSet();
    all.set(0, unknowns);
    sets.add(all);
    for (int i = random.nextInt(5); i > 0; i--) {
      sets.add(some(random, unknowns));
    }
    List<Double> sums = sets.stream().map(set -> sum(set, truth)).toList();
    List<BitSet> columns = new ArrayList<>();
    for (int j = 0; j < unknowns; j++) {
      BitSet in = new BitSet();
      for (int i = 0; i < sets.size(); i++) {
        in.set(i, sets.get(i).get(j));
      }
      columns.add(in);
    }
    List<double[]> corners = corners(unknowns, sets, sums);
    Simplex simplex = new Simplex(columns, sums);
    for (int i = 0; i < 6; i++) {
      BitSet target = some(random, unknowns);
      for (int sign : new int[] {1, -1}) {
        double lowest =
            corners.stream()
                .mapToDouble(x -> sign * target.stream().mapToDouble(j -> x[j]).sum())
                .min()
                .orElseThrow();
        assertThat(simplex.minimise(target, sign).minimum().orElseThrow())
            .isBetween(lowest - 1e-7, lowest + 1e-7);
      }
    }
  }

  private static BitSet some(SplittableRandom random, int of) {
    BitSet some = new BitSet();
    IntStream.range(0, of).forEach(i -> some.set(i, random.nextBoolean()));
    return some;
  }

  private static double sum(BitSet set, int[] of) {
    return set.stream().map(i -> of[i]).sum();
  }

  /** Every solution in which the unknowns that are not zero follow from the sums. */
  private static List<double[]> corners(int unknowns, List<BitSet> sets, List<Double> sums) {
    List<double[]> corners = new ArrayList<>();
    for (int mask = 0; mask < 1 << unknowns; mask++) {
      BitSet support = BitSet.valueOf(new long[] {mask});
      solve(unknowns, support, sets, sums)
          .filter(x -> Arrays.stream(x).allMatch(value -> value > -1e-9))
          .ifPresent(corners::add);
    }
    return corners;
  }

  /** Gauss; empty without exactly one solution. */
  private static java.util.Optional<double[]> solve(
      int unknowns, BitSet support, List<BitSet> sets, List<Double> sums) {
    int[] columns = support.stream().toArray();
    double[][] work = new double[sets.size()][columns.length + 1];
    for (int i = 0; i < work.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        work[i][j] = sets.get(i).get(columns[j]) ? 1 : 0;
      }
      work[i][columns.length] = sums.get(i);
    }
    for (int c = 0; c < columns.length; c++) {
      int best = c;
      for (int r = c; r < work.length; r++) {
        best = Math.abs(work[r][c]) > Math.abs(work[best][c]) ? r : best;
      }
      if (c >= work.length || Math.abs(work[best][c]) < 1e-9) {
        return java.util.Optional.empty();
      }
      double[] swap = work[c];
      work[c] = work[best];
      work[best] = swap;
      for (int r = 0; r < work.length; r++) {
        double factor = work[r][c] / work[c][c];
        for (int k = c; r != c && k <= columns.length; k++) {
          work[r][k] -= factor * work[c][k];
        }
      }
    }
    for (int r = columns.length; r < work.length; r++) {
      if (Math.abs(work[r][columns.length]) > 1e-9) {
        return java.util.Optional.empty();
      }
    }
    double[] x = new double[unknowns];
    for (int c = 0; c < columns.length; c++) {
      x[columns[c]] = work[c][columns.length] / work[c][c];
    }
    return java.util.Optional.of(x);
  }

  /** Two groups that may overlap, with all others; three answers and a net of the first two. */
  private static LinkedTable table(SplittableRandom random) {
    Map<BitSet, int[]> counts = new LinkedHashMap<>();
    for (int pattern : new int[] {1, 3, random.nextBoolean() ? 5 : 7}) {
      counts.put(
          BitSet.valueOf(new long[] {pattern}),
          IntStream.range(0, 3).map(c -> random.nextInt(9) / 4).toArray());
    }
    List<Row> rows = new ArrayList<>();
    for (int c = 0; c < 3; c++) {
      rows.add(new Row("optie" + c, List.of(c)));
    }
    rows.add(new Row("net", List.of(0, 1)));
    return LinkedTable.ofPatterns(List.of("totaal", "man", "jong"), counts, 3, rows);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void allWholeAnswersThatFitAreWithinTheBounds(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LinkedTable table = table(random);
    Set<Cell> shown = new LinkedHashSet<>(table.cells());
    shown.removeIf(cell -> !cell.equals(table.cells().getFirst()) && random.nextInt(3) == 0);
    DisclosureAudit audit = new DisclosureAudit(table, shown);
    BitSet everything = new BitSet();
    everything.set(0, 3);
    Fits fits = new Fits(table, shown, table.atoms(everything).stream().toArray());
    fits.tryAll(0);
    for (int i = 0; i < table.cells().size(); i++) {
      Cell cell = table.cells().get(i);
      Range range = audit.range(cell);
      assertThat(range.lower()).as("lowest of %s", cell).isLessThanOrEqualTo(fits.lowest[i]);
      range
          .upper()
          .ifPresent(upper -> assertThat(upper).isGreaterThanOrEqualTo(fits.highest(cell)));
      if (shown.contains(cell)) {
        assertThat(range.lower()).isEqualTo(table.count(cell));
        assertThat(range.upper()).isEqualTo(OptionalInt.of(table.count(cell)));
      }
    }
  }

  /** Goes through all whole answers of as many respondents as there are that fit what is shown. */
  private static final class Fits {
    private final LinkedTable table;
    private final List<Cell> shown;
    private final int[] atoms;
    private final boolean[][] holds;
    private final int[] places;
    private final int[] left;
    private final int[] lowest;
    private final int[] highest;
    private final int[] now;

    Fits(LinkedTable table, Set<Cell> shown, int[] atoms) {
      this.table = table;
      this.shown = List.copyOf(shown);
      this.atoms = atoms;
      this.holds =
          table.cells().stream()
              .map(cell -> {
                BitSet of = table.atoms(cell);
                boolean[] holds = new boolean[atoms.length];
                IntStream.range(0, atoms.length).forEach(i -> holds[i] = of.get(atoms[i]));
                return holds;
              })
              .toArray(boolean[][]::new);
      this.places = this.shown.stream().mapToInt(table::place).toArray();
      this.left = this.shown.stream().mapToInt(table::count).toArray();
      this.lowest = new int[table.cells().size()];
      this.highest = new int[table.cells().size()];
      this.now = new int[table.cells().size()];
      Arrays.fill(lowest, Integer.MAX_VALUE);
    }

    int highest(Cell cell) {
      return highest[table.place(cell)];
    }

    void tryAll(int from) {
      if (from == atoms.length) {
        if (Arrays.stream(left).allMatch(some -> some == 0)) {
          for (int i = 0; i < now.length; i++) {
            lowest[i] = Math.min(lowest[i], now[i]);
            highest[i] = Math.max(highest[i], now[i]);
          }
        }
        return;
      }
      int number = 0;
      while (fits()) {
        tryAll(from + 1);
        number++;
        change(from, 1);
      }
      change(from, -number);
    }

    private boolean fits() {
      for (int some : left) {
        if (some < 0) {
          return false;
        }
      }
      return true;
    }

    private void change(int place, int by) {
      for (int i = 0; i < left.length; i++) {
        left[i] -= holds[places[i]][place] ? by : 0;
      }
      for (int i = 0; i < now.length; i++) {
        now[i] += holds[i][place] ? by : 0;
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatWasFoundEarlierIsAsTrueAsCalculatingAnew(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LinkedTable table = table(random);
    DisclosureAudit memory = new DisclosureAudit(table, Set.of());
    for (int i = 0; i < 12; i++) {
      Set<Cell> shown = new LinkedHashSet<>(table.cells());
      shown.removeIf(cell -> random.nextInt(3) == 0);
      DisclosureAudit again = new DisclosureAudit(table, shown, memory);
      for (Cell cell : table.cells()) {
        int width = 1 + random.nextInt(4);
        boolean part = table.contains("totaal", cell.group()) && random.nextBoolean();
        Cell outer = part ? new Cell(cell.row(), "totaal") : cell;
        List<Cell> inner = part ? List.of(cell) : List.of();
        Range anew = new DisclosureAudit(table, shown).difference(outer, inner);
        Range seen = again.atLeast(outer, inner, width);
        assertThat(seen.isAtLeast(width))
            .as("%s less %s: %s, %s", outer, inner, seen, anew)
            .isEqualTo(anew.isAtLeast(width));
        assertThat(seen.lower()).isGreaterThanOrEqualTo(anew.lower());
      }
    }
  }
}
