package nl.peiling.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as it stands in a text.
 *
 * @param written with its separators, and its percent sign if it has one
 * @param before the characters before it
 * @param after the characters after it
 */
record NumberInText(String written, String before, String after) {

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{N}.,])(?:\\d{1,3}(?:\\.\\d{3})+(?!\\d)|\\d+(?:[.,]\\d+)*)%?");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?i)(?s).*\\b(?:figuur|tabel|paragraaf|hoofdstuk|bijlage|vraag|artikel|cluster) $");
  private static final Pattern MONTH =
      Pattern.compile(
          "(?s)^ (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november"
              + "|december)\\b.*");
  private static final Pattern LISTED_PAGE = Pattern.compile("(?s).*\\bBladzijden? [0-9–, ]*$");
  private static final int AROUND = 80;

  /** All numbers of a text, in order. */
  static List<NumberInText> all(String text) {
    List<NumberInText> numbers = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      numbers.add(
          new NumberInText(
              number.group(),
              text.substring(Math.max(0, number.start() - AROUND), number.start()),
              text.substring(number.end(), Math.min(text.length(), number.end() + AROUND))));
    }
    return numbers;
  }

  /**
   * What a number is that is no outcome; empty for what has to be a fact.
   *
   * @param words labels and sentences that hold numbers of their own
   */
  Optional<String> kind(Collection<String> words) {
    if (written.matches("(?:19|20)\\d\\d")) {
      return Optional.of("jaar");
    }
    if (REFERENCE.matcher(before).matches()) {
      return Optional.of("verwijzing");
    }
    if (MONTH.matcher(after).matches()) {
      return Optional.of("datum");
    }
    if (written.equals("95%") && after.startsWith("-betrouwbaarheid")) {
      return Optional.of("niveau");
    }
    if (written.equals("100%") && before.endsWith("niet overal op tot ")) {
      return Optional.of("som");
    }
    String around = letters(before + written + after);
    return words.stream()
            .filter(phrase -> phrase.contains(written))
            .anyMatch(phrase -> around.contains(letters(phrase)))
        ? Optional.of("woord")
        : Optional.empty();
  }

  /** Whether it is the number of its page, or one of the pages that a definition lists. */
  boolean isPage(int page) {
    return (written.equals(String.valueOf(page)) && before.endsWith("niet citeren "))
        || LISTED_PAGE.matcher(before).matches();
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  String shown() {
    return before + ">" + written + "<" + after;
  }
}
