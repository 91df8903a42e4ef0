package nl.peiling.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GroupSumsTest {

  private static final int MINIMUM_BASE = 10;

  private static BitSet set(int... places) {
    BitSet set = new BitSet();
    IntStream.of(places).forEach(set::set);
    return set;
  }

  private static BitSet hidden(List<BitSet> groups, int[] counts, List<List<Integer>> banners) {
    BitSet all = new BitSet();
    all.set(0, groups.size());
    return new GroupSums(groups, counts, MINIMUM_BASE).hidden(all, banners);
  }

  @Test
  void hidesTheSmallerOfTwoNearlyEqualGroups() {
    int[] counts = {98, 2, 500};
    List<BitSet> groups = List.of(set(0, 1, 2), set(0, 1), set(0));

    assertThat(hidden(groups, counts, List.of())).isEqualTo(set(2));
  }

  @Test
  void hidesNothingWhereEnoughAreLeft() {
    int[] counts = {98, 10, 500};
    List<BitSet> groups = List.of(set(0, 1, 2), set(0, 1), set(0));

    assertThat(hidden(groups, counts, List.of()).isEmpty()).isTrue();
  }

  @Test
  void hidesMoreWhereTheHiddenGroupIsTheSumOfOthers() {
    // all but two are in the second group, which is the third and the fourth together
    int[] counts = {60, 40, 2};
    List<BitSet> groups = List.of(set(0, 1, 2), set(0, 1), set(0), set(1));

    BitSet hidden = hidden(groups, counts, List.of());
    assertThat(hidden.cardinality()).isEqualTo(2);
    assertThat(hidden.get(0)).as("the total stays").isFalse();
  }

  @Test
  void hidesWhatLeavesFewOfATotalAfterTheColumnsBesideEachOther() {
    int[] counts = {60, 40, 3};
    List<BitSet> groups = List.of(set(0, 1, 2), set(0), set(1));

    assertThat(hidden(groups, counts, List.of()).isEmpty()).isTrue();
    assertThat(hidden(groups, counts, List.of(List.of(0, 1, 2)))).isEqualTo(set(2));
  }

  @Test
  void countsOnlyWhoGaveANumber() {
    int[] counts = {98, 0, 12};
    List<BitSet> groups = List.of(set(0, 1, 2), set(0, 1), set(0));

    assertThat(hidden(groups, counts, List.of()).isEmpty()).isTrue();
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 40);
  }

  /** Beside the arithmetic on whole numbers: the rank of the same sums in ordinary fractions. */
  @ParameterizedTest
  @MethodSource("seeds")
  void noSumOverFewFollowsFromTheSumsThatAreLeft(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] counts = IntStream.range(0, 8).map(p -> random.nextInt(0, 25)).toArray();
    List<BitSet> groups = new ArrayList<>();
    for (int group = 0; group < 7; group++) {
      BitSet in = new BitSet();
      IntStream.range(0, counts.length).forEach(p -> in.set(p, random.nextInt(3) > 0));
      groups.add(in);
    }
    BitSet hidden = hidden(groups, counts, List.of());
    List<double[]> left = new ArrayList<>();
    for (int group = 0; group < groups.size(); group++) {
      if (!hidden.get(group)) {
        left.add(row(groups.get(group), counts));
      }
    }
    for (BitSet one : groups) {
      for (BitSet other : groups) {
        BitSet beside = (BitSet) one.clone();
        beside.andNot(other);
        int few = beside.stream().map(p -> counts[p]).sum();
        if (few > 0 && few < MINIMUM_BASE) {
          List<double[]> with = new ArrayList<>(left);
          with.add(row(beside, counts));
          assertThat(rank(with)).as("%s without %s", one, other).isEqualTo(rank(left) + 1);
        }
      }
    }
  }

  private static double[] row(BitSet patterns, int[] counts) {
    return IntStream.range(0, counts.length)
        .mapToDouble(p -> patterns.get(p) && counts[p] > 0 ? 1 : 0)
        .toArray();
  }

  private static int rank(List<double[]> rows) {
    List<double[]> left = new ArrayList<>(rows.stream().map(double[]::clone).toList());
    int rank = 0;
    int width = left.isEmpty() ? 0 : left.getFirst().length;
    for (int column = 0; column < width; column++) {
      int at = column;
      int best = -1;
      for (int r = rank; r < left.size(); r++) {
        if (Math.abs(left.get(r)[at]) > 1e-9
            && (best < 0 || Math.abs(left.get(r)[at]) > Math.abs(left.get(best)[at]))) {
          best = r;
        }
      }
      if (best >= 0) {
        double[] pivot = left.set(best, left.get(rank));
        left.set(rank, pivot);
        for (int r = rank + 1; r < left.size(); r++) {
          double factor = left.get(r)[at] / pivot[at];
          for (int c = 0; c < width; c++) {
            left.get(r)[c] -= factor * pivot[c];
          }
        }
        rank++;
      }
    }
    return rank;
  }
}
