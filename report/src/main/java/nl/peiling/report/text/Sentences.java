package nl.peiling.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts running text into sentences, so that a changed sentence is a changed line. */
final class Sentences {

  private static final Pattern CLOSING = Pattern.compile("(?:[’”)\\]]|\\[[0-9]+\\])*");

  /** Words whose full stop does not end a sentence. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "art", "bijv", "blz", "ca", "cf", "dr", "drs", "d.w.z", "e.a", "e.d", "enz", "etc",
          "excl", "incl", "ir", "jl", "m.b.t", "m.n", "mr", "nr", "o.a", "p", "pag", "prof", "resp",
          "t.o.v", "vgl", "z.g");

  private Sentences() {}

  static List<String> of(String text) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (ends(text, i)) {
        int end = pastClosing(text, i + 1);
        if (end < text.length() && text.charAt(end) == ' ' && starts(text, end + 1)) {
          sentences.add(text.substring(start, end).strip());
          start = end + 1;
          i = end;
        }
      }
    }
    String rest = text.substring(start).strip();
    if (!rest.isEmpty()) {
      sentences.add(rest);
    }
    return sentences;
  }

  /** Passes closing signs and the number of a footnote. */
  private static int pastClosing(String text, int from) {
    Matcher closing = CLOSING.matcher(text).region(from, text.length());
    return closing.lookingAt() ? closing.end() : from;
  }

  private static boolean ends(String text, int at) {
    return switch (text.charAt(at)) {
      case '?', '!', '…' -> true;
      case '.' -> !ABBREVIATIONS.contains(wordBefore(text, at));
      default -> false;
    };
  }

  private static boolean starts(String text, int at) {
    if (at >= text.length()) {
      return false;
    }
    char first = text.charAt(at);
    return Character.isUpperCase(first) || Character.isDigit(first) || "‘“([’".indexOf(first) >= 0;
  }

  private static String wordBefore(String text, int at) {
    int start = at;
    while (start > 0
        && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
      start--;
    }
    return text.substring(start, at).toLowerCase(Locale.ROOT);
  }
}
