package nl.peiling.model.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words by which a sentence says how many or how much, or compares: "de meeste", "vaker",
 * "verschilt", and every number in words. Where one stands, the sentence says something that the
 * data must bear.
 *
 * <p>A word may have a star for any ending or beginning: "verschil*" also stands for "verschillen"
 * and "verschilt". Words that say nothing of the kind in a fixed phrase ("niet meer", "cluster
 * twee") are left alone there.
 */
public final class GuardWords {

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}\\p{M}\\p{N}]+)*");
  private static final Pattern MARK = Pattern.compile("\\p{M}");

  private final WatchedPhrases watched;
  private final WatchedPhrases harmless;

  GuardWords(Collection<String> watched, Collection<String> harmless) {
    this.watched = new WatchedPhrases(watched);
    this.harmless = new WatchedPhrases(harmless);
  }

  /**
   * A stretch of a text.
   *
   * @param start its first character
   * @param end past its last
   */
  public record Stretch(int start, int end) {}

  /**
   * A word or phrase in a text.
   *
   * @param stretches where it stands: one stretch, or two for a phrase in two halves
   * @param words as written
   */
  public record Hit(List<Stretch> stretches, String words) {
    public Hit {
      stretches = List.copyOf(stretches);
    }

    /** Its first character. */
    public int start() {
      return stretches.getFirst().start();
    }
  }

  /** A word of a text. */
  record Word(int start, int end, String plain, boolean number) {
    Stretch stretch() {
      return new Stretch(start, end);
    }
  }

  /** Returns the words in a text that say how many or compare, in order. */
  public List<Hit> in(String text) {
    List<Word> words = words(text);
    List<Hit> hits = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int left = harmless.longestAt(words, at);
      int taken = watched.longestAt(words, at);
      if (left == 0 && taken == 0 && words.get(at).number()) {
        taken = 1;
      }
      if (taken > left) {
        int start = words.get(at).start();
        int end = words.get(at + taken - 1).end();
        hits.add(new Hit(List.of(new Stretch(start, end)), text.substring(start, end)));
      } else if (left == 0) {
        inHalves(text, words, at, hits);
      }
      at += Math.max(1, Math.max(left, taken));
    }
    return List.copyOf(hits);
  }

  private void inHalves(String text, List<Word> words, int at, List<Hit> hits) {
    OptionalInt second = watched.secondHalf(words, at);
    if (second.isPresent()) {
      Stretch first = words.get(at).stretch();
      Stretch last = words.get(second.getAsInt()).stretch();
      String gap = second.getAsInt() == at + 1 ? " " : " … ";
      String phrase =
          text.substring(first.start(), first.end())
              + gap
              + text.substring(last.start(), last.end());
      hits.add(new Hit(List.of(first, last), phrase));
    }
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String plain = QuantifierLexicon.plain(matcher.group());
      boolean accented =
          MARK.matcher(Normalizer.normalize(matcher.group(), Normalizer.Form.NFD)).find();
      words.add(
          new Word(matcher.start(), matcher.end(), plain, NumberWords.isNumber(plain, accented)));
    }
    return words;
  }
}
