package nl.peiling.report.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.peiling.report.version.Sentence;

/**
 * The pages of an old version cut into sentences as those of the new one are. Programs that save a
 * PDF draw lines in other pieces; where only the pieces differ, the words tell that nothing did.
 */
final class Recut {

  /** So much of a line must be found again for it to be the same line. */
  private static final double FOUND = 0.5;

  /** A word or a number; what stands between them, programs put in other places. */
  private static final Pattern WORD =
      Pattern.compile("\\p{L}+(?:-\\p{L}+)*|<?\\p{Nd}+(?:[.,]\\p{Nd}+)*%?");

  /** A word as it is recognised and as it stands, with what follows it up to the next. */
  private record Word(String key, String text, int page) {}

  private final List<Word> old;
  private final int[] found;
  private final boolean[] matched;
  private final List<PageText.Line> lines = new ArrayList<>();
  private int used;

  private Recut(List<Word> old, List<Word> now) {
    this.old = old;
    this.found =
        WordMatch.of(old.stream().map(Word::key).toList(), now.stream().map(Word::key).toList());
    this.matched = new boolean[old.size()];
    Arrays.stream(found).filter(place -> place >= 0).forEach(place -> matched[place] = true);
  }

  /** Returns the old sentences, cut as the new ones are. */
  static List<Sentence> along(List<Sentence> before, List<Sentence> after) {
    if (texts(before).equals(texts(after))) {
      return before;
    }
    Recut recut = new Recut(words(before), words(after));
    int start = 0;
    for (Sentence one : after) {
      int end = start + words(List.of(one)).size();
      recut.line(one, start, end);
      start = end;
    }
    recut.rest(recut.old.size());
    return PlainSentences.of(recut.lines);
  }

  private static List<String> texts(List<Sentence> sentences) {
    return sentences.stream().map(Sentence::text).toList();
  }

  private static List<Word> words(List<Sentence> sentences) {
    List<Word> words = new ArrayList<>();
    for (Sentence one : sentences) {
      String text = one.text();
      List<MatchResult> found = WORD.matcher(text).results().toList();
      for (int i = 0; i < found.size(); i++) {
        int start = i == 0 ? 0 : found.get(i).start();
        int end = i + 1 < found.size() ? found.get(i + 1).start() : text.length();
        String key = found.get(i).group().toLowerCase(Locale.ROOT);
        words.add(
            new Word(
                key, text.substring(start, end) + (end == text.length() ? " " : ""), one.line()));
      }
    }
    return words;
  }

  /** The words of the old version that are those of a line of the new one. */
  private void line(Sentence now, int start, int end) {
    int[] places = Arrays.stream(found, start, end).filter(place -> place >= used).toArray();
    if (places.length == 0 || places.length < FOUND * (end - start)) {
      return;
    }
    int first = places[0];
    int last = places[places.length - 1];
    // A word at the edge that reads otherwise now belongs to the line all the same
    for (int at = start; found[at] < 0 && first > used && !matched[first - 1]; at++) {
      first--;
    }
    for (int at = end - 1; found[at] < 0 && last + 1 < matched.length && !matched[last + 1]; at--) {
      last++;
    }
    rest(first);
    boolean whole = places.length == end - start && last - first + 1 == places.length;
    lines.add(new PageText.Line(old.get(first).page(), whole ? now.text() : text(first, last + 1)));
    used = last + 1;
  }

  /** Words that no line of the new version has. */
  private void rest(int end) {
    if (end > used) {
      lines.add(new PageText.Line(old.get(used).page(), text(used, end)));
    }
    used = Math.max(used, end);
  }

  private String text(int from, int to) {
    return String.join("", old.subList(from, to).stream().map(Word::text).toList()).strip();
  }
}
