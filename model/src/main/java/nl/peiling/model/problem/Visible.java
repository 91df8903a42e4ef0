package nl.peiling.model.problem;

import java.util.List;
import java.util.Locale;

/**
 * Makes text from an input file fit to stand in a message: characters that cannot be seen are
 * written out, and long texts are shortened.
 */
public final class Visible {

  private static final int LONGEST = 60;
  private static final int MOST = 12;

  private Visible() {}

  /** Returns the text with invisible characters written out, cut after {@value #LONGEST}. */
  public static String text(String input) {
    StringBuilder text = new StringBuilder();
    int shown = 0;
    for (int i = 0; i < input.length(); ) {
      int point = input.codePointAt(i);
      i += Character.charCount(point);
      if (++shown > LONGEST) {
        return text.append("… (").append(input.length()).append(" tekens)").toString();
      }
      append(text, point);
    }
    return text.toString();
  }

  /** Returns the first names of a list, separated by commas, and how many more there are. */
  public static String list(List<String> names) {
    List<String> shown = names.stream().limit(MOST).map(Visible::text).toList();
    String more = names.size() > MOST ? " en nog " + (names.size() - MOST) : "";
    return String.join(", ", shown) + more;
  }

  private static void append(StringBuilder text, int point) {
    switch (point) {
      case '\n' -> text.append('⏎');
      case '\t' -> text.append('⇥');
      default -> {
        switch (point == ' ' ? Character.OTHER_LETTER : Character.getType(point)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.PRIVATE_USE,
              Character.SURROGATE,
              Character.SPACE_SEPARATOR,
              Character.UNASSIGNED ->
              text.append("⟨U+").append(hex(point)).append('⟩');
          default -> text.appendCodePoint(point);
        }
      }
    }
  }

  private static String hex(int point) {
    String digits = Integer.toHexString(point).toUpperCase(Locale.ROOT);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }
}
