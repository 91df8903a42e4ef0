package nl.peiling.model.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Phrases to look for in a sentence. In a phrase a star at the end of a word stands for any ending
 * and at its beginning for any beginning, "getalwoord" for any number in words, and three dots for
 * the words between two halves: "nam … toe".
 */
final class WatchedPhrases {

  private static final String NUMBER = "getalwoord";
  private static final Pattern GAP = Pattern.compile("…|\\.\\.\\.");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Set<String> literal = new HashSet<>();
  private final List<List<Form>> open = new ArrayList<>();
  private final List<Halves> halves = new ArrayList<>();
  private int longest;

  /** What a word of a phrase may look like. */
  private record Form(String text, boolean anyBeginning, boolean anyEnding) {

    static Form of(String written) {
      String text = String.join(" ", QuantifierLexicon.words(written));
      return new Form(text, written.startsWith("*"), written.endsWith("*"));
    }

    boolean isLiteral() {
      return !anyBeginning && !anyEnding && !text.equals(NUMBER);
    }

    boolean fits(GuardWords.Word word) {
      if (text.equals(NUMBER)) {
        return word.number();
      }
      // a beginning is asked for: "er" itself is no comparative
      boolean longer = word.plain().length() > text.length();
      if (anyBeginning && anyEnding) {
        return word.plain().contains(text);
      }
      if (anyBeginning) {
        return longer && word.plain().endsWith(text);
      }
      return anyEnding ? word.plain().startsWith(text) : word.plain().equals(text);
    }
  }

  /** Two words that belong together over the words between them. */
  private record Halves(Form first, Form last) {}

  WatchedPhrases(Collection<String> phrases) {
    for (String phrase : phrases) {
      String[] parts = GAP.split(phrase, -1);
      if (parts.length == 2) {
        halves.add(new Halves(Form.of(parts[0].strip()), Form.of(parts[1].strip())));
      } else {
        addWhole(phrase);
      }
    }
  }

  private void addWhole(String phrase) {
    List<Form> forms = new ArrayList<>();
    for (String word : SPACE.split(phrase.strip(), -1)) {
      forms.add(Form.of(word));
    }
    if (forms.stream().allMatch(Form::isLiteral)) {
      List<String> words = QuantifierLexicon.words(phrase);
      longest = Math.max(longest, words.size());
      literal.add(String.join(" ", words));
    } else {
      longest = Math.max(longest, forms.size());
      open.add(List.copyOf(forms));
    }
  }

  /** How many words from here on are the longest phrase that stands here; 0 if none does. */
  int longestAt(List<GuardWords.Word> words, int at) {
    for (int length = Math.min(longest, words.size() - at); length > 0; length--) {
      List<GuardWords.Word> here = words.subList(at, at + length);
      String plain = String.join(" ", here.stream().map(GuardWords.Word::plain).toList());
      if (literal.contains(plain) || open.stream().anyMatch(forms -> fit(forms, here))) {
        return length;
      }
    }
    return 0;
  }

  /** Where the second half stands of a phrase whose first half stands here. */
  OptionalInt secondHalf(List<GuardWords.Word> words, int at) {
    for (Halves phrase : halves) {
      if (phrase.first().fits(words.get(at))) {
        for (int later = at + 1; later < words.size(); later++) {
          if (phrase.last().fits(words.get(later))) {
            return OptionalInt.of(later);
          }
        }
      }
    }
    return OptionalInt.empty();
  }

  private static boolean fit(List<Form> forms, List<GuardWords.Word> words) {
    if (forms.size() != words.size()) {
      return false;
    }
    for (int i = 0; i < forms.size(); i++) {
      if (!forms.get(i).fits(words.get(i))) {
        return false;
      }
    }
    return true;
  }
}
