package nl.peiling.analysis.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peiling.analysis.disclosure.LinkedTable.Cell;

/**
 * That the answers in some categories, in one group, add up to a number.
 *
 * @param group the place of the group
 * @param cells the shown cells that say so
 */
record Equation(int group, BitSet categories, int sum, Set<Cell> cells) {

  @Override
  public int hashCode() {
    // the cells follow from the rest nearly always, and are slow to go through
    return 31 * (31 * group + categories.hashCode()) + sum;
  }

  /**
   * The shown cells as equations, with everything taken out of bases and nets that is shown by
   * itself. What is left falls apart into categories that have nothing more to do with each other.
   *
   * @param known the equations of a group of which the same cells were shown before
   */
  static List<Equation> of(LinkedTable table, BitSet shown, Map<BitSet, List<Equation>> known) {
    List<BitSet> ofGroup = new ArrayList<>();
    table.groups().forEach(group -> ofGroup.add(new BitSet()));
    for (int place = shown.nextSetBit(0); place >= 0; place = shown.nextSetBit(place + 1)) {
      ofGroup.get(table.place(table.cells().get(place).group())).set(place);
    }
    List<Equation> all = new ArrayList<>();
    ofGroup.forEach(
        cells -> all.addAll(known.computeIfAbsent(cells, some -> ofGroup(table, some))));
    return List.copyOf(all);
  }

  private static List<Equation> ofGroup(LinkedTable table, BitSet shown) {
    List<Equation> known = new ArrayList<>();
    for (int place = shown.nextSetBit(0); place >= 0; place = shown.nextSetBit(place + 1)) {
      Cell cell = table.cells().get(place);
      BitSet categories = new BitSet();
      table.row(cell).categories().forEach(categories::set);
      categories.and(table.possibleIn(cell.group()));
      int group = table.place(cell.group());
      known.add(new Equation(group, categories, table.count(cell), Set.of(cell)));
    }
    return List.copyOf(shortest(known));
  }

  /** The same knowledge in equations that are as short as subtraction makes them. */
  private static Collection<Equation> shortest(List<Equation> known) {
    Map<BitSet, Equation> shortest = new LinkedHashMap<>();
    List<Equation> left = new ArrayList<>(known);
    while (!left.isEmpty()) {
      left.sort(Comparator.comparingInt(equation -> equation.categories.cardinality()));
      List<Equation> next = new ArrayList<>();
      shortest.clear();
      boolean changed = false;
      for (Equation equation : left) {
        Equation shorter = equation.without(shortest.values());
        changed |= shorter.categories.cardinality() < equation.categories.cardinality();
        if (!shorter.categories.isEmpty()
            && shortest.putIfAbsent(shorter.categories, shorter) == null) {
          next.add(shorter);
        }
      }
      if (!changed) {
        break;
      }
      left = next;
    }
    return shortest.values();
  }

  /** This equation less what others say of part of it. */
  private Equation without(Collection<Equation> others) {
    BitSet left = (BitSet) categories.clone();
    Set<Cell> used = new LinkedHashSet<>(cells);
    int rest = sum;
    boolean changed = false;
    for (Equation known : others) {
      if (isWithin(known.categories, left)) {
        left.andNot(known.categories);
        rest -= known.sum;
        used.addAll(known.cells);
        changed = true;
      }
    }
    return changed ? new Equation(group, left, rest, used) : this;
  }

  private static boolean isWithin(BitSet inner, BitSet outer) {
    if (inner.isEmpty() || inner.length() > outer.length()) {
      return false;
    }
    for (int c = inner.nextSetBit(0); c >= 0; c = inner.nextSetBit(c + 1)) {
      if (!outer.get(c)) {
        return false;
      }
    }
    return true;
  }

  /** Categories that are in one equation belong together: the parts that they fall apart into. */
  static List<BitSet> parts(int categories, List<Equation> equations) {
    int[] with = new int[categories];
    Arrays.setAll(with, c -> c);
    for (Equation equation : equations) {
      int first = equation.categories.nextSetBit(0);
      for (int c = first; c >= 0; c = equation.categories.nextSetBit(c + 1)) {
        join(with, first, c);
      }
    }
    Map<Integer, BitSet> parts = new LinkedHashMap<>();
    for (int c = 0; c < categories; c++) {
      parts.computeIfAbsent(root(with, c), root -> new BitSet()).set(c);
    }
    return List.copyOf(parts.values());
  }

  private static void join(int[] with, int one, int other) {
    int a = root(with, one);
    int b = root(with, other);
    with[Math.max(a, b)] = Math.min(a, b);
  }

  private static int root(int[] with, int one) {
    int root = one;
    while (with[root] != root) {
      root = with[root];
    }
    return root;
  }
}
