package nl.peiling.analysis.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.peiling.analysis.disclosure.LinkedTable.Cell;
import nl.peiling.analysis.disclosure.LinkedTable.Row;

/**
 * How far a number can be off without anybody seeing it, by respondents who exchange answers. Two
 * answers are alike in a group if no shown row of that group holds one of them and not the other.
 * Let H be the groups in which an answer c is alike to all of some answers Q. Respondents who are
 * in the same groups outside H can exchange c for Q, one the one way for each the other way,
 * without a shown number changing. With R of them who gave c, and A and B who gave c or one of Q
 * within and outside the groups of the number, the number can be
 *
 * <pre>  from  sum of max(0, R - B)  to  sum of min(A, R)</pre>
 *
 * <p>over all combinations of groups outside H; who is in no group outside H can change without
 * anybody changing back, so of those it can be from 0 to A. All of these are whole tables that
 * could be true, so the range that {@link DisclosureAudit} finds is never smaller. This takes no
 * linear programming and holds for tables of any size; what it does not find may be safe all the
 * same. Exchanges are the moves of Dalenius and Reiss 1982, Data-swapping, Journal of Statistical
 * Planning and Inference 6.
 */
final class Exchanges {

  private final LinkedTable table;
  private final List<BitSet> patterns;
  private final int groups;

  /** For each group and category the places of the shown rows that hold it. */
  private final BitSet[][] shown;

  /** For each group and category a number for those rows; renewed when they have changed. */
  private final int[][] kind;

  private final BitSet changed = new BitSet();
  private final Map<BitSet, Integer> kinds = new HashMap<>();

  private final Map<String, Integer> placeOf = new HashMap<>();
  private final Map<String, Integer> groupOf = new HashMap<>();

  /** For each combination of groups its groups as bits, the answers given and those that cannot. */
  private final long[][] bits;

  private final int[][] given;
  private final BitSet[] impossible;

  private final int[] slotOf;
  private final int[][] sums;
  private final int[] representative;

  /** Of a table with these cells shown. */
  Exchanges(LinkedTable table, Set<Cell> visible) {
    this.table = table;
    this.patterns = table.patterns();
    this.groups = table.groups().size();
    this.shown = new BitSet[groups][table.categories()];
    for (BitSet[] categories : shown) {
      Arrays.setAll(categories, c -> new BitSet());
    }
    this.kind = new int[groups][table.categories()];
    changed.set(0, groups);
    List<Row> rows = table.rows();
    table.groups().forEach(group -> groupOf.put(group, groupOf.size()));
    for (int row = 0; row < rows.size(); row++) {
      placeOf.put(rows.get(row).key(), row);
      for (int group = 0; group < groups; group++) {
        if (visible.contains(new Cell(rows.get(row).key(), table.groups().get(group)))) {
          int place = row;
          int at = group;
          rows.get(row).categories().forEach(category -> shown[at][category].set(place));
        }
      }
    }
    this.bits = new long[patterns.size()][];
    this.given = new int[patterns.size()][];
    this.impossible = new BitSet[patterns.size()];
    for (int p = 0; p < patterns.size(); p++) {
      int pattern = p;
      bits[p] = Arrays.copyOf(patterns.get(p).toLongArray(), words(groups));
      given[p] =
          IntStream.range(0, table.categories()).filter(c -> table.count(pattern, c) > 0).toArray();
      impossible[p] = new BitSet();
      for (int c = 0; c < table.categories(); c++) {
        impossible[p].set(c, !table.isPossible(p, c));
      }
    }
    int size = Integer.highestOneBit(Math.max(1, patterns.size()) * 4);
    this.slotOf = new int[size];
    this.sums = new int[patterns.size()][4];
    this.representative = new int[patterns.size()];
  }

  private static int words(int bits) {
    return (bits + Long.SIZE - 1) / Long.SIZE;
  }

  /** The place of the group of a cell. */
  int group(Cell cell) {
    return groupOf.getOrDefault(cell.group(), -1);
  }

  /** Takes a cell out of what is shown. */
  void hide(Cell cell) {
    int place = placeOf.getOrDefault(cell.row(), -1);
    int group = group(cell);
    table.row(cell).categories().forEach(category -> shown[group][category].clear(place));
    changed.set(group);
  }

  /** Puts a cell back into what is shown. */
  void show(Cell cell) {
    int place = placeOf.getOrDefault(cell.row(), -1);
    int group = group(cell);
    table.row(cell).categories().forEach(category -> shown[group][category].set(place));
    changed.set(group);
  }

  private int[] kinds(int group) {
    if (changed.get(group)) {
      for (int c = 0; c < kind[group].length; c++) {
        Integer known = kinds.get(shown[group][c]);
        if (known == null) {
          known = kinds.size();
          kinds.put((BitSet) shown[group][c].clone(), known);
        }
        kind[group][c] = known;
      }
      changed.clear(group);
    }
    return kind[group];
  }

  /** Whether no shown row of a group holds one of two answers and not the other. */
  boolean alike(int group, int one, int other) {
    int[] kinds = kinds(group);
    return kinds[one] == kinds[other];
  }

  /** The shown rows of a group that hold one of two answers and not the other. */
  BitSet between(int group, int one, int other) {
    BitSet rows = (BitSet) shown[group][one].clone();
    rows.xor(shown[group][other]);
    return rows;
  }

  /** The groups in which two answers are alike. */
  BitSet alike(int one, int other) {
    BitSet alike = new BitSet(groups);
    for (int group = 0; group < groups; group++) {
      alike.set(group, alike(group, one, other));
    }
    return alike;
  }

  /** In how many groups two answers are alike. */
  int groupsAlike(int one, int other) {
    int alike = 0;
    for (int group = 0; group < groups; group++) {
      alike += alike(group, one, other) ? 1 : 0;
    }
    return alike;
  }

  /** Which combinations of groups a number counts. */
  BitSet domain(Target target) {
    int in = group(target.cell());
    int[] out = target.without().stream().mapToInt(this::group).toArray();
    BitSet domain = new BitSet(patterns.size());
    for (int p = 0; p < patterns.size(); p++) {
      BitSet pattern = patterns.get(p);
      domain.set(p, pattern.get(in) && Arrays.stream(out).noneMatch(pattern::get));
    }
    return domain;
  }

  /** An exchange of an answer for others that are alike in some groups. */
  record Exchange(int answer, BitSet others, BitSet alike) {}

  /** The exchanges of an answer for another, and what else is alike where those are. */
  Exchange exchange(int answer, int other, BitSet alike) {
    BitSet others = new BitSet(table.categories());
    for (int c = 0; c < table.categories(); c++) {
      others.set(c, c != answer && (c == other || isAlike(answer, c, alike)));
    }
    return new Exchange(answer, others, alike);
  }

  private boolean isAlike(int one, int other, BitSet in) {
    for (int g = in.nextSetBit(0); g >= 0; g = in.nextSetBit(g + 1)) {
      if (!alike(g, one, other)) {
        return false;
      }
    }
    return true;
  }

  /** The exchange without answers that the number counts itself. */
  static Exchange without(Exchange exchange, Set<Integer> counted) {
    BitSet others = (BitSet) exchange.others().clone();
    counted.forEach(others::clear);
    return new Exchange(exchange.answer(), others, exchange.alike());
  }

  /** How much smaller and how much larger than it is a number can be. */
  record Room(int down, int up) {

    int width() {
      return down + up;
    }
  }

  /** What an exchange leaves possible of a number. */
  Room room(BitSet domain, Exchange exchange) {
    Arrays.fill(slotOf, -1);
    int classes = 0;
    BitSet keep = new BitSet(groups);
    keep.set(0, groups);
    keep.andNot(exchange.alike());
    long[] mask = Arrays.copyOf(keep.toLongArray(), words(groups));
    for (int p = 0; p < patterns.size(); p++) {
      int with = table.count(p, exchange.answer());
      int all = with + others(p, exchange.others());
      if (all > 0 && isPossible(p, exchange)) {
        int found = classOf(p, mask, classes);
        if (found == classes) {
          Arrays.fill(sums[classes], 0);
          classes++;
        }
        sums[found][0] += with;
        sums[found][3] += domain.get(p) ? with : 0;
        sums[found][domain.get(p) ? 1 : 2] += all;
      }
    }
    int down = 0;
    int up = 0;
    for (int c = 0; c < classes; c++) {
      // whoever is in no other group can change without anybody changing back
      boolean free = !patterns.get(representative[c]).intersects(keep);
      int least = free ? 0 : Math.max(0, sums[c][0] - sums[c][2]);
      int most = free ? sums[c][1] : Math.min(sums[c][1], sums[c][0]);
      down += sums[c][3] - least;
      up += most - sums[c][3];
    }
    return new Room(down, up);
  }

  private int others(int pattern, BitSet others) {
    int sum = 0;
    for (int category : given[pattern]) {
      sum += others.get(category) ? table.count(pattern, category) : 0;
    }
    return sum;
  }

  private boolean isPossible(int pattern, Exchange exchange) {
    return !impossible[pattern].get(exchange.answer())
        && !impossible[pattern].intersects(exchange.others());
  }

  /** The class of a pattern among those that are in the same groups; a new one if there is none. */
  private int classOf(int pattern, long[] keep, int classes) {
    long hash = 17;
    for (int word = 0; word < keep.length; word++) {
      hash = hash * 0x9E3779B97F4A7C15L + (bits[pattern][word] & keep[word]);
    }
    hash *= 0x9E3779B97F4A7C15L;
    int slot = (int) (hash >>> 40) & (slotOf.length - 1);
    while (slotOf[slot] >= 0) {
      if (same(bits[representative[slotOf[slot]]], bits[pattern], keep)) {
        return slotOf[slot];
      }
      slot = (slot + 1) & (slotOf.length - 1);
    }
    slotOf[slot] = classes;
    representative[classes] = pattern;
    return classes;
  }

  private static boolean same(long[] one, long[] other, long[] keep) {
    for (int word = 0; word < keep.length; word++) {
      if (((one[word] ^ other[word]) & keep[word]) != 0) {
        return false;
      }
    }
    return true;
  }
}
