package nl.peiling.analysis.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import nl.peiling.analysis.disclosure.DisclosureAudit.Range;

/**
 * What sums of unknown numbers of respondents can be, given what other sums are, by linear
 * programming. For who has only printed numbers, and not the answers that they were counted from.
 */
public final class SumRanges {

  private SumRanges() {}

  /**
   * Returns the range of each sum that is asked for; empty if the known sums contradict each other.
   *
   * @param unknowns how many unknowns there are, none of them negative
   * @param sets of each known sum the unknowns, by their places
   * @param numbers what the known sums are
   */
  public static List<Range> of(
      int unknowns, List<BitSet> sets, List<Integer> numbers, List<BitSet> asked) {
    // unknowns that nothing tells apart count as one
    Map<BitSet, Integer> classes = new LinkedHashMap<>();
    int[] classOf = new int[unknowns];
    List<BitSet> columns = new ArrayList<>();
    for (int i = 0; i < unknowns; i++) {
      BitSet in = new BitSet();
      for (int s = 0; s < sets.size(); s++) {
        in.set(s, sets.get(s).get(i));
      }
      BitSet told = (BitSet) in.clone();
      for (int a = 0; a < asked.size(); a++) {
        told.set(sets.size() + a, asked.get(a).get(i));
      }
      Integer known = classes.putIfAbsent(told, columns.size());
      classOf[i] = known == null ? columns.size() : known;
      if (known == null) {
        columns.add(in);
      }
    }
    Simplex simplex;
    try {
      simplex = new Simplex(columns, numbers.stream().map(Integer::doubleValue).toList());
    } catch (IllegalArgumentException e) {
      return List.of();
    }
    return asked.stream()
        .map(set -> {
          BitSet of = new BitSet();
          set.stream().forEach(i -> of.set(classOf[i]));
          return range(simplex, of);
        })
        .toList();
  }

  private static Range range(Simplex simplex, BitSet set) {
    Simplex.Outcome lowest = simplex.minimise(set, 1);
    Simplex.Outcome highest = simplex.minimise(set, -1);
    int least = (int) Math.ceil(lowest.minimum().orElse(0) - 1e-6);
    return new Range(
        least,
        highest.minimum().isPresent()
            ? OptionalInt.of((int) Math.floor(-highest.minimum().getAsDouble() + 1e-6))
            : OptionalInt.empty(),
        Set.of());
  }
}
