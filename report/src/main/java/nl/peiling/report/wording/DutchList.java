package nl.peiling.report.wording;

import java.util.List;

/** Several words in one sentence: "a", "a en b", "a, b en c"; Dutch has no comma before "en". */
public final class DutchList {
  private DutchList() {}

  /** The words joined with "en". */
  public static String and(List<String> words) {
    return joined(words, "en");
  }

  /** The words joined with "of". */
  public static String or(List<String> words) {
    return joined(words, "of");
  }

  private static String joined(List<String> words, String conjunction) {
    if (words.isEmpty()) {
      throw new IllegalArgumentException("An empty list cannot be said in a sentence");
    }
    int last = words.size() - 1;
    if (last == 0) {
      return words.getFirst();
    }
    // A member that holds a comma itself would blur a list with commas.
    boolean nested = words.size() > 2 && words.stream().anyMatch(word -> word.contains(","));
    return String.join(nested ? "; " : ", ", words.subList(0, last))
        + " "
        + conjunction
        + " "
        + words.get(last);
  }
}
