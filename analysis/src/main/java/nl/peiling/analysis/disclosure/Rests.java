package nl.peiling.analysis.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.peiling.analysis.disclosure.LinkedTable.Cell;
import nl.peiling.analysis.disclosure.LinkedTable.Row;

/**
 * Groups that together leave few of a group that holds them all: the men and the women of a total
 * in which three are neither. Groups that overlap do not: how many are in both is then counted
 * twice.
 */
final class Rests {

  /** So many steps are taken to find the groups that leave few of one group. */
  private static final int STEPS = 5_000;

  private final LinkedTable table;
  private final int minimumBase;

  Rests(LinkedTable table, int minimumBase) {
    this.table = table;
    this.minimumBase = minimumBase;
  }

  /**
   * Returns for each small rest of a group the groups that leave it, two or more.
   *
   * @param base the row that counts everybody with a valid answer
   */
  List<List<String>> of(Row base, String outer) {
    return table.shows(new Cell(base.key(), outer)) ? new Search(base, outer).all() : List.of();
  }

  /** A group within the one that is searched, with the combinations of groups that hold it. */
  private record Inner(String key, BitSet patterns) {}

  private final class Search {

    private final int[] counts;
    private final BitSet all;
    private final List<Inner> inner;
    private final Set<BitSet> seen = new HashSet<>();
    private final List<List<String>> found = new ArrayList<>();
    private int steps;

    Search(Row base, String outer) {
      this.counts =
          IntStream.range(0, table.patterns().size())
              .map(p -> base.categories().stream().mapToInt(c -> table.count(p, c)).sum())
              .toArray();
      this.all = patterns(outer);
      this.inner =
          table.groups().stream()
              .filter(group -> table.shows(new Cell(base.key(), group)))
              .map(group -> new Inner(group, patterns(group)))
              .filter(group -> isWithin(group.patterns()) && !group.patterns().isEmpty())
              .toList();
    }

    private BitSet patterns(String group) {
      BitSet patterns = new BitSet();
      IntStream.of(table.patternsOf(table.place(group)))
          .filter(pattern -> counts[pattern] > 0)
          .forEach(patterns::set);
      return patterns;
    }

    private boolean isWithin(BitSet patterns) {
      BitSet outside = (BitSet) patterns.clone();
      outside.andNot(all);
      return outside.isEmpty() && !patterns.equals(all);
    }

    List<List<String>> all() {
      search(all, new BitSet(), List.of());
      return found;
    }

    /**
     * Covers the largest combination of groups that is left, or leaves it.
     *
     * @param left what no group covers yet
     * @param stays what no group is to cover
     */
    private void search(BitSet left, BitSet stays, List<String> chosen) {
      if (steps++ > STEPS || count(stays) >= minimumBase) {
        return;
      }
      if (count(left) < minimumBase) {
        if (chosen.size() > 1 && !left.isEmpty() && seen.add((BitSet) left.clone())) {
          found.add(chosen);
        }
        return;
      }
      BitSet open = (BitSet) left.clone();
      open.andNot(stays);
      Optional<Integer> largest =
          open.stream().boxed().max(Comparator.comparingInt(pattern -> counts[pattern]));
      if (largest.isEmpty()) {
        return;
      }
      for (Inner group : inner) {
        if (group.patterns().get(largest.get()) && isDisjoint(group, left, stays)) {
          BitSet less = (BitSet) left.clone();
          less.andNot(group.patterns());
          List<String> more = new ArrayList<>(chosen);
          more.add(group.key());
          search(less, stays, List.copyOf(more));
        }
      }
      BitSet more = (BitSet) stays.clone();
      more.set(largest.get());
      search(left, more, chosen);
    }

    /** Whether a group has nobody who is covered already, or is not to be. */
    private boolean isDisjoint(Inner group, BitSet left, BitSet stays) {
      BitSet outside = (BitSet) group.patterns().clone();
      outside.andNot(left);
      return outside.isEmpty() && !group.patterns().intersects(stays);
    }

    private int count(BitSet patterns) {
      return patterns.stream().map(pattern -> counts[pattern]).sum();
    }
  }
}
