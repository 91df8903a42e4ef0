package nl.peiling.analysis.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which groups must not show the mean of a number, where everybody knows how many are in each
 * group. A mean with its base is a sum over respondents, and sums can be added and taken off: the
 * mean of a group and of all but two of it give away what those two answered. The sum over few
 * respondents can be worked out if and only if it is a linear combination of the sums that are
 * shown; then the smallest group in that combination goes, until none can be.
 *
 * <p>Protected are groups below the minimum base, what two groups share and what one has beside the
 * other, and what is left of a group after groups in it that stand beside each other. What is
 * protected cannot be worked out exactly; nothing is said of how nearly it can be guessed.
 *
 * <p>The arithmetic is on whole numbers modulo a prime, and so without rounding.
 */
public final class GroupSums {

  /** The largest prime below two to the power of 31: products fit in a long. */
  private static final long PRIME = 2_147_483_647L;

  private final List<BitSet> groups;
  private final int[] counts;
  private final int minimumBase;

  /**
   * Of the groups of a survey.
   *
   * @param groups for each group the places of the combinations of groups that are in it
   * @param counts for each combination how many of its respondents gave a number
   * @param minimumBase what fewer respondents answered must not be known
   */
  public GroupSums(List<BitSet> groups, int[] counts, int minimumBase) {
    this.groups = List.copyOf(groups);
    this.counts = counts.clone();
    this.minimumBase = minimumBase;
  }

  /**
   * Returns the groups whose means must be hidden, by their places.
   *
   * @param shown the groups whose means would be shown
   * @param banners the places of groups that stand beside each other
   */
  public BitSet hidden(BitSet shown, List<List<Integer>> banners) {
    List<BitSet> targets = targets(banners);
    BitSet left = (BitSet) shown.clone();
    boolean more = true;
    while (more) {
      more = false;
      Elimination sums = new Elimination(left);
      for (BitSet target : targets) {
        Optional<BitSet> combination = sums.combination(target);
        if (combination.isPresent()) {
          left.clear(smallest(combination.get()));
          more = true;
          break;
        }
      }
    }
    BitSet hidden = (BitSet) shown.clone();
    hidden.andNot(left);
    return hidden;
  }

  private int smallest(BitSet some) {
    return some.stream()
        .boxed()
        .min((one, other) -> Integer.compare(count(groups.get(one)), count(groups.get(other))))
        .orElseThrow();
  }

  private int count(BitSet patterns) {
    return patterns.stream().map(pattern -> counts[pattern]).sum();
  }

  /** The sets of few respondents that two or more groups, or one, set apart. */
  private List<BitSet> targets(List<List<Integer>> banners) {
    Set<BitSet> seen = new HashSet<>();
    List<BitSet> targets = new ArrayList<>();
    for (BitSet one : groups) {
      for (BitSet other : groups) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        BitSet beside = (BitSet) one.clone();
        beside.andNot(other);
        add(both, seen, targets);
        add(beside, seen, targets);
      }
    }
    for (List<Integer> banner : banners) {
      for (int outer : banner) {
        BitSet rest = (BitSet) groups.get(outer).clone();
        banner.stream()
            .filter(inner -> inner != outer && holds(outer, inner))
            .forEach(inner -> rest.andNot(groups.get(inner)));
        add(rest, seen, targets);
      }
    }
    return targets;
  }

  private boolean holds(int outer, int inner) {
    BitSet beside = (BitSet) groups.get(inner).clone();
    beside.andNot(groups.get(outer));
    return count(beside) == 0;
  }

  private void add(BitSet patterns, Set<BitSet> seen, List<BitSet> targets) {
    BitSet answered = new BitSet();
    patterns.stream().filter(pattern -> counts[pattern] > 0).forEach(answered::set);
    int respondents = count(answered);
    if (respondents > 0 && respondents < minimumBase && seen.add(answered)) {
      targets.add(answered);
    }
  }

  /** The sums that are shown, in echelon form, each with the groups that it is made of. */
  private final class Elimination {

    private final int width = counts.length;
    private final List<long[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    Elimination(BitSet shown) {
      shown.stream()
          .forEach(group -> {
            long[] row = row(groups.get(group));
            row[width + group] = 1;
            reduce(row);
            IntStream.range(0, width)
                .filter(pattern -> row[pattern] != 0)
                .findFirst()
                .ifPresent(pivot -> {
                  long inverse = power(row[pivot], PRIME - 2);
                  for (int i = 0; i < row.length; i++) {
                    row[i] = row[i] * inverse % PRIME;
                  }
                  rows.add(row);
                  pivots.add(pivot);
                });
          });
    }

    private long[] row(BitSet patterns) {
      long[] row = new long[width + groups.size()];
      patterns.stream().filter(pattern -> counts[pattern] > 0).forEach(p -> row[p] = 1);
      return row;
    }

    private void reduce(long[] row) {
      for (int k = 0; k < rows.size(); k++) {
        long factor = row[pivots.get(k)];
        if (factor != 0) {
          long[] other = rows.get(k);
          for (int i = 0; i < row.length; i++) {
            row[i] = Math.floorMod(row[i] - factor * other[i] % PRIME, PRIME);
          }
        }
      }
    }

    /** The groups whose sums together give that over a set of respondents; empty if none do. */
    Optional<BitSet> combination(BitSet target) {
      long[] row = row(target);
      reduce(row);
      if (IntStream.range(0, width).anyMatch(pattern -> row[pattern] != 0)) {
        return Optional.empty();
      }
      BitSet used = new BitSet();
      IntStream.range(0, groups.size()).filter(group -> row[width + group] != 0).forEach(used::set);
      return Optional.of(used);
    }

    private static long power(long base, long exponent) {
      long result = 1;
      long square = base;
      for (long rest = exponent; rest > 0; rest >>= 1) {
        result = (rest & 1) == 1 ? result * square % PRIME : result;
        square = square * square % PRIME;
      }
      return result;
    }
  }
}
