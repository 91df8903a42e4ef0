package nl.peiling.report.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which words of a sentence went and which came. */
final class WordDifference {

  private static final Pattern WORD =
      Pattern.compile("\\s+|\\$\\{[^}]*}|[\\p{L}\\p{N}_]+(?:[.,’'-][\\p{L}\\p{N}_]+)*%?|[^\\s]");

  private WordDifference() {}

  /** What became of words. */
  enum Fate {
    STAYS,
    WENT,
    CAME
  }

  /** Words next to each other that have the same fate. */
  record Piece(Fate fate, String text) {}

  /** Returns the words of a text and the spaces between them. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /** Returns the old and the new sentence as one row of pieces. */
  static List<Piece> of(String before, String after) {
    List<String> old = words(before);
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, words(after)).getDeltas()) {
      int start = delta.getSource().getPosition();
      add(pieces, Fate.STAYS, old.subList(at, start));
      add(pieces, Fate.WENT, delta.getSource().getLines());
      add(pieces, Fate.CAME, delta.getTarget().getLines());
      at = start + delta.getSource().size();
    }
    add(pieces, Fate.STAYS, old.subList(at, old.size()));
    return List.copyOf(pieces);
  }

  private static void add(List<Piece> pieces, Fate fate, List<String> words) {
    if (!words.isEmpty()) {
      pieces.add(new Piece(fate, String.join("", words)));
    }
  }
}
