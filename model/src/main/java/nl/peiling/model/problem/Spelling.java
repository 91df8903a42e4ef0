package nl.peiling.model.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what somebody probably meant by a misspelt name. */
public final class Spelling {

  private static final int MOST = 3;

  private Spelling() {}

  /**
   * Returns at most three known names that look like the written one, the nearest first; none if it
   * is a known name itself, for then something else is wrong with it than its spelling.
   */
  public static List<String> nearest(String written, Collection<String> known) {
    if (known.contains(written)) {
      return List.of();
    }
    int limit = Math.max(1, Math.min(4, written.length() / 3));
    record Near(String name, int distance) {}
    return known.stream()
        .distinct()
        .map(name -> new Near(name, distance(written, name, limit)))
        .filter(near -> near.distance() <= limit)
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
        .limit(MOST)
        .map(Near::name)
        .toList();
  }

  /** Returns the question {@code Bedoeld is misschien x of y?}, or nothing if no name is near. */
  public static Optional<String> hint(String written, Collection<String> known) {
    List<String> near = nearest(written, known);
    return near.isEmpty()
        ? Optional.empty()
        : Optional.of(
            near.stream()
                .map(name -> "‘" + Visible.text(name) + "’")
                .collect(Collectors.joining(" of ", "Bedoeld is misschien ", ".")));
  }

  /**
   * Edits (insert, delete, replace, swap of neighbours) between two names; more than limit = far.
   */
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] twoBack = new int[b.length() + 1];
    int[] back = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      back[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = back[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replace, Math.min(back[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, twoBack[j - 2] + 1);
        }
        row[j] = best;
      }
      int[] spare = twoBack;
      twoBack = back;
      back = row;
      row = spare;
    }
    return back[b.length()];
  }
}
