package nl.peiling.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RestsTest {

  private static final int MINIMUM_BASE = 10;

  private static BitSet set(int... places) {
    BitSet set = new BitSet();
    IntStream.of(places).forEach(set::set);
    return set;
  }

  /** Respondents by the groups that they are in: everybody is in the first. */
  private static LinkedTable table(int groups, Map<BitSet, Integer> respondents) {
    Map<BitSet, int[]> counts = new LinkedHashMap<>();
    respondents.forEach((in, number) -> counts.put(in, new int[] {number}));
    return LinkedTable.ofPatterns(
        IntStream.range(0, groups).mapToObj(group -> "g" + group).toList(), counts, 1, List.of());
  }

  private static List<List<String>> rests(LinkedTable table) {
    return new Rests(table, MINIMUM_BASE).of(table.rows().getFirst(), "g0");
  }

  @Test
  void findsGroupsThatTogetherLeaveFew() {
    LinkedTable table =
        table(
            4, Map.of(set(0, 1), 40, set(0, 2), 30, set(0, 1, 3), 20, set(0, 2, 3), 20, set(0), 3));

    assertThat(rests(table)).containsExactly(List.of("g1", "g2"));
  }

  @Test
  void findsNoneWhereGroupsOverlapOrEnoughAreLeft() {
    assertThat(rests(table(3, Map.of(set(0, 1), 40, set(0, 2), 30, set(0, 1, 2), 20, set(0), 3))))
        .isEmpty();
    assertThat(rests(table(3, Map.of(set(0, 1), 40, set(0, 2), 30, set(0), 10)))).isEmpty();
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 60);
  }

  /** Beside the search: all sets of groups. */
  @ParameterizedTest
  @MethodSource("seeds")
  void findsTheRestOfEveryFewGroupsWithoutCommonRespondents(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int groups = 7;
    Map<BitSet, Integer> respondents = new LinkedHashMap<>();
    for (int pattern = 0; pattern < 6; pattern++) {
      BitSet in = set(0);
      IntStream.range(1, groups).forEach(group -> in.set(group, random.nextInt(5) < 2));
      respondents.put(in, random.nextInt(2) == 0 ? random.nextInt(1, 6) : random.nextInt(10, 30));
    }
    LinkedTable table = table(groups, respondents);
    List<BitSet> patterns = List.copyOf(respondents.keySet());

    Set<BitSet> found = new HashSet<>();
    rests(table)
        .forEach(inner ->
            found.add(
                left(
                    patterns,
                    inner.stream().map(key -> Integer.parseInt(key.substring(1))).toList())));
    Set<BitSet> expected = new HashSet<>();
    Set<BitSet> alone = new HashSet<>();
    for (int some = 1; some < 1 << (groups - 1); some++) {
      List<Integer> inner = new ArrayList<>();
      for (int group = 1; group < groups; group++) {
        if ((some & 1 << (group - 1)) != 0 && !holdsNobodyOrAll(patterns, group)) {
          inner.add(group);
        }
      }
      BitSet left = left(patterns, inner);
      int few =
          left.stream().map(pattern -> respondents.getOrDefault(patterns.get(pattern), 0)).sum();
      boolean apart = patterns.stream().allMatch(in -> inner.stream().filter(in::get).count() < 2);
      if (!inner.isEmpty() && apart && few > 0 && few < MINIMUM_BASE) {
        (inner.size() > 1 ? expected : alone).add(left);
      }
    }
    assertThat(expected).containsAll(found);
    alone.addAll(expected);
    assertThat(found).containsAll(expected.stream().filter(e -> isLargest(e, alone)).toList());
  }

  /** Whether it is no part of a small rest: what makes it smaller is a group of few, and hidden. */
  private static boolean isLargest(BitSet left, Set<BitSet> all) {
    return all.stream()
        .noneMatch(other -> {
          BitSet more = (BitSet) left.clone();
          more.andNot(other);
          return more.isEmpty() && !other.equals(left);
        });
  }

  private static boolean holdsNobodyOrAll(List<BitSet> patterns, int group) {
    long in = patterns.stream().filter(pattern -> pattern.get(group)).count();
    return in == 0 || in == patterns.size();
  }

  private static BitSet left(List<BitSet> patterns, List<Integer> inner) {
    BitSet left = new BitSet();
    IntStream.range(0, patterns.size())
        .filter(pattern -> inner.stream().noneMatch(patterns.get(pattern)::get))
        .forEach(left::set);
    return left;
  }
}
