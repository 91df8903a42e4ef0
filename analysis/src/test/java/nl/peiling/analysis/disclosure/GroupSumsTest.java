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

  private static BitSet first(int size) {
    BitSet all = new BitSet();
    all.set(0, size);
    return all;
  }

  private static BitSet hidden(List<BitSet> groups, int[] counts) {
    return hidden(groups, counts, first(counts.length));
  }

  private static BitSet hidden(List<BitSet> groups, int[] counts, BitSet secret) {
    return new GroupSums(groups.stream().map(List::of).toList(), counts, MINIMUM_BASE, secret)
        .hidden(first(groups.size()));
  }

  @Test
  void hidesTheSmallerOfTwoNearlyEqualGroups() {
    int[] counts = {98, 2, 500};
    List<BitSet> groups = List.of(set(0, 1, 2), set(0, 1), set(0));

    assertThat(hidden(groups, counts)).isEqualTo(set(2));
  }

  @Test
  void hidesNothingWhereEnoughAreLeft() {
    int[] counts = {98, 10, 500};
    List<BitSet> groups = List.of(set(0, 1, 2), set(0, 1), set(0));

    assertThat(hidden(groups, counts).isEmpty()).isTrue();
  }

  @Test
  void hidesMoreWhereTheHiddenGroupIsTheSumOfOthers() {
    // all but two are in the second group, which is the third and the fourth together
    int[] counts = {60, 40, 2};
    List<BitSet> groups = List.of(set(0, 1, 2), set(0, 1), set(0), set(1));

    BitSet hidden = hidden(groups, counts);
    assertThat(hidden.cardinality()).isEqualTo(2);
    assertThat(hidden.get(0)).as("the total stays").isFalse();
  }

  @Test
  void hidesWhatLeavesFewOfATotalAfterTheColumnsBesideEachOther() {
    int[] counts = {60, 40, 3};
    List<BitSet> groups = List.of(set(0, 1, 2), set(0), set(1));

    assertThat(hidden(groups, counts)).isEqualTo(set(2));
  }

  @Test
  void hidesWhatOneOfThreeGroupsHasInNoneOfTheOthers() {
    int[] counts = {4, 30, 30, 30, 30, 30, 30};
    List<BitSet> groups = List.of(set(0, 1, 2, 3, 4, 5, 6), set(1, 2), set(3, 4), set(5), set(6));

    assertThat(hidden(groups, counts).cardinality()).isEqualTo(1);
  }

  @Test
  void hidesTheWeightedMeanThatTellsTheSumOfOneWeight() {
    // with one weight there are four, with the other five hundred
    int[] counts = {4, 500};
    List<List<BitSet>> means = List.of(List.of(set(0, 1)), List.of(set(0), set(1)));

    assertThat(new GroupSums(means, counts, MINIMUM_BASE, set(0, 1)).hidden(set(0, 1)))
        .isEqualTo(set(1));
  }

  @Test
  void protectsNobodyButTheSecret() {
    int[] counts = {60, 40, 3};
    List<BitSet> groups = List.of(set(0, 1, 2), set(0), set(1));

    assertThat(hidden(groups, counts, set(0, 1)).isEmpty()).isTrue();
  }

  @Test
  void countsOnlyWhoGaveANumber() {
    int[] counts = {98, 0, 12};
    List<BitSet> groups = List.of(set(0, 1, 2), set(0, 1), set(0));

    assertThat(hidden(groups, counts).isEmpty()).isTrue();
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 40);
  }

  /**
   * Beside the arithmetic on whole numbers: no combination of the sums that are left is zero for
   * all but few respondents, whichever few; by the rank of the sums in ordinary fractions.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void noSumOverFewFollowsFromTheSumsThatAreLeft(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] counts =
        IntStream.range(0, 9)
            .map(p -> random.nextInt(3) > 0 ? random.nextInt(1, 7) : random.nextInt(10, 25))
            .toArray();
    List<BitSet> groups = new ArrayList<>();
    for (int group = 0; group < 7; group++) {
      BitSet in = new BitSet();
      IntStream.range(0, counts.length).forEach(p -> in.set(p, random.nextInt(3) > 0));
      groups.add(in);
    }
    BitSet hidden = hidden(groups, counts);
    List<double[]> left =
        IntStream.range(0, groups.size())
            .filter(group -> !hidden.get(group))
            .mapToObj(group -> row(groups.get(group), counts))
            .toList();
    for (long some = 1; some < 1L << counts.length; some++) {
      BitSet set = BitSet.valueOf(new long[] {some});
      if (set.stream().map(p -> counts[p]).sum() < MINIMUM_BASE) {
        List<double[]> others = left.stream().map(row -> without(row, set)).toList();
        assertThat(rank(others)).as("the numbers of %s", set).isEqualTo(rank(left));
      }
    }
  }

  private static double[] without(double[] row, BitSet set) {
    return IntStream.range(0, row.length).mapToDouble(p -> set.get(p) ? 0 : row[p]).toArray();
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
