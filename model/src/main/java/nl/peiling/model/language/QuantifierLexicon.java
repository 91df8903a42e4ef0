package nl.peiling.model.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Dutch words for shares. It works in both directions: it finds the quantity word in a piece of
 * text, and it proposes the words that are true of a share.
 */
public final class QuantifierLexicon {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}']+");

  private final List<Quantifier> quantifiers;
  private final Map<String, Quantifier> byForm;
  private final int longestForm;
  private final DirectionWords directions;
  private final GuardWords guard;

  /** Makes a lexicon without words for the direction of a difference. */
  public QuantifierLexicon(List<Quantifier> quantifiers) {
    this(quantifiers, DirectionWords.none());
  }

  /** Makes a lexicon that watches no words beside those for shares and for directions. */
  public QuantifierLexicon(List<Quantifier> quantifiers, DirectionWords directions) {
    this(quantifiers, directions, List.of(), List.of());
  }

  /**
   * Makes a lexicon; no words may have two meanings.
   *
   * @param watched other words that say how many or compare
   * @param harmless phrases in which such words say nothing of the kind
   */
  public QuantifierLexicon(
      List<Quantifier> quantifiers,
      DirectionWords directions,
      List<String> watched,
      List<String> harmless) {
    this.directions = directions;
    this.quantifiers = List.copyOf(quantifiers);
    this.byForm = new HashMap<>();
    int longest = 0;
    for (Quantifier quantifier : this.quantifiers) {
      for (String form : quantifier.forms()) {
        List<String> words = words(form);
        longest = Math.max(longest, words.size());
        Quantifier other = byForm.putIfAbsent(String.join(" ", words), quantifier);
        if (other != null) {
          throw new IllegalArgumentException("two meanings for the same words: " + form);
        }
      }
    }
    this.longestForm = longest;
    List<String> all = new ArrayList<>(byForm.keySet());
    all.addAll(directions.more());
    all.addAll(directions.less());
    all.addAll(watched);
    this.guard = new GuardWords(all, harmless);
  }

  /** The words by which a sentence says how many, or compares. */
  public GuardWords guard() {
    return guard;
  }

  /** The words that say which way a difference goes. */
  public DirectionWords directions() {
    return directions;
  }

  public List<Quantifier> quantifiers() {
    return quantifiers;
  }

  /**
   * The words of the lexicon in a piece of text, in order; at every place the longest that fits.
   */
  public List<Quantifier> findAll(String text) {
    List<String> words = words(text);
    List<Quantifier> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Optional<Found> here = longestAt(words, at);
      here.map(Found::quantifier).ifPresent(found::add);
      at += here.map(Found::words).orElse(1);
    }
    return List.copyOf(found);
  }

  /** The one quantity word of a piece of text; empty when there is none or more than one. */
  public Optional<Quantifier> find(String text) {
    List<Quantifier> found = findAll(text);
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** All words that are true of this share, the most natural first. */
  public List<Quantifier> fitting(double share) {
    return quantifiers.stream()
        .filter(quantifier -> quantifier.fits(share))
        .sorted(
            Comparator.<Quantifier>comparingDouble(quantifier -> quantifier.unease(share))
                .thenComparing(Quantifier::phrase))
        .toList();
  }

  private Optional<Found> longestAt(List<String> words, int at) {
    for (int length = Math.min(longestForm, words.size() - at); length > 0; length--) {
      Quantifier quantifier = byForm.get(String.join(" ", words.subList(at, at + length)));
      if (quantifier != null) {
        return Optional.of(new Found(quantifier, length));
      }
    }
    return Optional.empty();
  }

  /** A quantifier in a text and how many words of the text it takes. */
  private record Found(Quantifier quantifier, int words) {}

  /** Lower case, without accents ("één" is "een"), split at everything that is not a letter. */
  public static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : GAPS.split(plain(text), -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** Lower case and without accents. */
  static String plain(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
        .replaceAll("")
        .replace('’', '\'')
        .toLowerCase(Locale.ROOT);
  }
}
