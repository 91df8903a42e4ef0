package nl.peiling.report.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which words of one text are those of another. Some words in a row that stand once in each are a
 * sure place; between two such places little is left to compare, however long and however different
 * the texts are.
 */
final class WordMatch {

  /** So many words in a row are as good as never the same by chance. */
  private static final int ROW = 4;

  /** Of a longer stretch without a sure place, nothing is the same. */
  private static final long MOST = 4_000_000;

  private final List<String> old;
  private final List<String> now;
  private final int[] found;

  private record Sure(int old, int now) {}

  private WordMatch(List<String> old, List<String> now) {
    this.old = old;
    this.now = now;
    this.found = new int[now.size()];
    Arrays.fill(found, -1);
  }

  /** Returns for each word of the new text its place in the old one; -1 if it is not there. */
  static int[] of(List<String> old, List<String> now) {
    WordMatch match = new WordMatch(old, now);
    int i = 0;
    int j = 0;
    for (Sure sure : match.inOrder()) {
      if (sure.old() >= i && sure.now() >= j) {
        match.between(i, sure.old(), j, sure.now());
        i = sure.old();
        j = sure.now();
        while (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
          match.found[j++] = i++;
        }
      }
    }
    match.between(i, old.size(), j, now.size());
    return match.found;
  }

  /** Places that are sure, as many as follow each other in both texts. */
  private List<Sure> inOrder() {
    Map<List<String>, Integer> before = once(old);
    List<Sure> all = new ArrayList<>();
    once(now)
        .forEach((row, place) -> {
          int was = before.getOrDefault(row, -1);
          if (was >= 0 && place >= 0) {
            all.add(new Sure(was, place));
          }
        });
    List<Sure> was = all.stream().sorted(Comparator.comparingInt(Sure::old)).toList();
    List<Sure> is = all.stream().sorted(Comparator.comparingInt(Sure::now)).toList();
    Set<Sure> moved = new HashSet<>(Sequence.moved(was, is));
    return is.stream().filter(one -> !moved.contains(one)).toList();
  }

  /** The place of every row of words that stands once; of the others -1. */
  private static Map<List<String>, Integer> once(List<String> words) {
    Map<List<String>, Integer> places = new HashMap<>();
    for (int i = 0; i + ROW <= words.size(); i++) {
      places.merge(words.subList(i, i + ROW), i, (one, other) -> -1);
    }
    return places;
  }

  private void between(int i, int oldEnd, int j, int nowEnd) {
    if (i == oldEnd || j == nowEnd || (long) (oldEnd - i) * (nowEnd - j) > MOST) {
      return;
    }
    int was = i;
    int is = j;
    for (AbstractDelta<String> delta :
        DiffUtils.diff(
                old.subList(i, oldEnd),
                now.subList(j, nowEnd),
                new MyersDiffWithLinearSpace<String>())
            .getDeltas()) {
      while (was < i + delta.getSource().getPosition()) {
        found[is++] = was++;
      }
      was += delta.getSource().size();
      is += delta.getTarget().size();
    }
    while (was < oldEnd && is < nowEnd) {
      found[is++] = was++;
    }
  }
}
