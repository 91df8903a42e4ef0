package nl.peiling.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts running text into sentences, so that a changed sentence is a changed line. */
public final class Sentences {

  private static final Pattern CLOSING = Pattern.compile("(?:[’”)\\]]|\\[[0-9]+\\])*");

  /** Words whose full stop does not end a sentence. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "art", "bijv", "blz", "ca", "cf", "dr", "drs", "d.w.z", "e.a", "e.d", "enz", "etc",
          "excl", "incl", "ir", "jl", "m.b.t", "m.n", "mr", "nr", "o.a", "p", "pag", "prof", "resp",
          "t.o.v", "vgl", "z.g");

  private Sentences() {}

  /** Returns the sentences of a text, without the spaces between them. */
  public static List<String> of(String text) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int end : ends(text)) {
      String sentence = text.substring(start, end).strip();
      if (!sentence.isEmpty()) {
        sentences.add(sentence);
      }
      start = end;
    }
    return sentences;
  }

  /** Returns the places in a text just after each sentence; the last is the end of the text. */
  public static List<Integer> ends(String text) {
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (ends(text, i)) {
        int end = pastClosing(text, i + 1);
        if (end < text.length() && isGap(text, i, end) && starts(text, end + 1)) {
          ends.add(end);
          i = end;
        }
      }
    }
    ends.add(text.length());
    return ends;
  }

  /** A space; one that keeps a short last sentence on the line too, but not one of initials. */
  private static boolean isGap(String text, int sign, int at) {
    return text.charAt(at) == ' '
        || (text.charAt(at) == '\u00A0' && wordBefore(text, sign).length() > 1);
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
