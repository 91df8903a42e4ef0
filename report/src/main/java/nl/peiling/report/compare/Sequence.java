package nl.peiling.report.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What moved in a list: as few as explain the new order. */
final class Sequence {

  private Sequence() {}

  /**
   * Returns which of the elements that both lists have must have moved, in their new order; an
   * element occurs once in a list. What stays is a longest common order.
   */
  static <T> List<T> moved(List<T> before, List<T> after) {
    if (before.equals(after)) {
      return List.of();
    }
    Map<T, Integer> placeBefore = new HashMap<>();
    for (int i = 0; i < before.size(); i++) {
      placeBefore.put(before.get(i), i);
    }
    List<T> common = after.stream().filter(placeBefore::containsKey).toList();
    Set<T> stays =
        longestRise(common, common.stream().map(one -> placeBefore.getOrDefault(one, 0)).toList());
    return common.stream().filter(one -> !stays.contains(one)).toList();
  }

  /** Patience sorting (Fredman 1975): the ends of the best rises so far, by length. */
  private static <T> Set<T> longestRise(List<T> elements, List<Integer> places) {
    List<Integer> ends = new ArrayList<>();
    List<Integer> heights = new ArrayList<>();
    int[] previous = new int[elements.size()];
    for (int i = 0; i < places.size(); i++) {
      int found = Collections.binarySearch(heights, places.get(i));
      int at = found < 0 ? -found - 1 : found;
      previous[i] = at == 0 ? -1 : ends.get(at - 1);
      if (at == ends.size()) {
        ends.add(i);
        heights.add(places.get(i));
      } else {
        ends.set(at, i);
        heights.set(at, places.get(i));
      }
    }
    Set<T> stays = new HashSet<>();
    int at = ends.isEmpty() ? -1 : ends.getLast();
    while (at >= 0) {
      stays.add(elements.get(at));
      at = previous[at];
    }
    return stays;
  }
}
