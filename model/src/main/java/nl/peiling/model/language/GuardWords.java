package nl.peiling.model.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words by which a sentence says how many or how much, or compares: "de meeste", "vaker",
 * "verschilt". Where one stands, the sentence says something that the data must bear.
 *
 * <p>A word may end in a star: "verschil*" also stands for "verschillen" and "verschilt". Words
 * that say nothing of the kind in a fixed phrase ("niet meer", "onder meer") are left alone there.
 */
public final class GuardWords {

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}\\p{M}\\p{N}]+)*");
  private static final String ANY_ENDING = "*";

  private final Phrases watched;
  private final Phrases harmless;

  GuardWords(Collection<String> watched, Collection<String> harmless) {
    this.watched = new Phrases(watched);
    this.harmless = new Phrases(harmless);
  }

  /**
   * A word or phrase in a text.
   *
   * @param start its first character
   * @param end past its last
   * @param words as written
   */
  public record Hit(int start, int end, String words) {}

  /** A word of a text. */
  private record Word(int start, int end, String plain) {}

  /** Returns the words in a text that say how many or compare, in order. */
  public List<Hit> in(String text) {
    List<Word> words = words(text);
    List<Hit> hits = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int left = harmless.longestAt(words, at);
      int taken = watched.longestAt(words, at);
      if (taken > left) {
        int start = words.get(at).start();
        int end = words.get(at + taken - 1).end();
        hits.add(new Hit(start, end, text.substring(start, end)));
      }
      at += Math.max(1, Math.max(left, taken));
    }
    return List.copyOf(hits);
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new Word(matcher.start(), matcher.end(), QuantifierLexicon.plain(matcher.group())));
    }
    return words;
  }

  /** Phrases, some of which end in a star. */
  private static final class Phrases {
    private final Set<String> whole = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();
    private int longest;

    Phrases(Collection<String> phrases) {
      for (String phrase : phrases) {
        List<String> words = QuantifierLexicon.words(phrase);
        longest = Math.max(longest, words.size());
        String plain = String.join(" ", words);
        if (phrase.strip().endsWith(ANY_ENDING)) {
          beginnings.add(plain);
        } else {
          whole.add(plain);
        }
      }
    }

    /** How many words from here on are the longest phrase that stands here; 0 if none does. */
    int longestAt(List<Word> words, int at) {
      for (int length = Math.min(longest, words.size() - at); length > 0; length--) {
        String plain =
            String.join(" ", words.subList(at, at + length).stream().map(Word::plain).toList());
        if (whole.contains(plain) || beginsLike(plain, length)) {
          return length;
        }
      }
      return 0;
    }

    private boolean beginsLike(String plain, int length) {
      return beginnings.stream()
          .anyMatch(beginning ->
              plain.startsWith(beginning) && beginning.split(" ", -1).length == length);
    }
  }
}
