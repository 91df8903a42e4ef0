package nl.peiling.app;

import java.util.List;
import java.util.stream.Collectors;

/** The question whether somebody meant another word. */
final class Suggestion {

  private Suggestion() {}

  /** Returns {@code Bedoelde u ‘rapport’?} for one or more words, the likeliest first. */
  static String of(List<String> words) {
    return words.stream()
        .map(word -> "‘" + word + "’")
        .collect(Collectors.joining(" of ", "Bedoelde u ", "?"));
  }
}
