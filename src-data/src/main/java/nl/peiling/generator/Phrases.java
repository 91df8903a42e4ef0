package nl.peiling.generator;

import java.util.Map;
import java.util.function.IntBinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One sentence with choices in it: {@code {a|b}} is one of the two, {@code <vak>} the field of the
 * respondent, and {@code [group]} in front limits it to a group.
 */
record Phrases(String group, String pattern) {

  private static final Pattern LIMITED = Pattern.compile("\\[([^\\]]+)\\] (.*)");
  private static final Pattern CHOICE = Pattern.compile("\\{([^{}]*)\\}");
  private static final Pattern FIELD = Pattern.compile("<[a-z0-9]+>");

  static Phrases of(String line) {
    Matcher limited = LIMITED.matcher(line);
    return limited.matches()
        ? new Phrases(limited.group(1), limited.group(2))
        : new Phrases("iedereen", line);
  }

  /**
   * The sentence with every choice made.
   *
   * @param choose gets the number of the choice and the number of alternatives, gives one of them
   * @param fields the fields of the respondent by mark; a sentence with an unknown mark is empty
   */
  String say(IntBinaryOperator choose, Map<String, String> fields) {
    Matcher choice = CHOICE.matcher(pattern);
    StringBuilder chosen = new StringBuilder();
    int number = 0;
    while (choice.find()) {
      String[] alternatives = choice.group(1).split("\\|", -1);
      String one = alternatives[choose.applyAsInt(number++, alternatives.length)];
      choice.appendReplacement(chosen, Matcher.quoteReplacement(one));
    }
    choice.appendTail(chosen);
    return capital(named(chosen.toString(), fields));
  }

  private static String named(String text, Map<String, String> fields) {
    Matcher field = FIELD.matcher(text);
    StringBuilder named = new StringBuilder();
    while (field.find()) {
      String mark = field.group().substring(1, field.group().length() - 1);
      String name = fields.getOrDefault(mark, "");
      if (name.isEmpty()) {
        return "";
      }
      field.appendReplacement(named, Matcher.quoteReplacement(name));
    }
    field.appendTail(named);
    return named.toString();
  }

  private static String capital(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.startsWith("’s ") ? 3 : 0;
    return text.substring(0, first)
        + Character.toUpperCase(text.charAt(first))
        + text.substring(first + 1);
  }
}
