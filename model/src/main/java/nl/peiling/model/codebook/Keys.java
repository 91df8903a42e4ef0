package nl.peiling.model.codebook;

import java.util.regex.Pattern;

/** The form of the names that an edition gives to its questions, answers and groups. */
public final class Keys {

  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Pattern VARIABLE = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)?");
  private static final Pattern EXHIBIT = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private Keys() {}

  /** Returns whether a text is a key: a small letter, then small letters, digits, underscores. */
  public static boolean isKey(String text) {
    return KEY.matcher(text).matches();
  }

  /** Returns whether a text names a variable: a key, or the keys of a grid and of its item. */
  public static boolean isVariable(String text) {
    return VARIABLE.matcher(text).matches();
  }

  /** Returns whether a text names an exhibit: small words and numbers joined by hyphens. */
  public static boolean isExhibit(String text) {
    return EXHIBIT.matcher(text).matches();
  }

  static String requireKey(String text) {
    if (!isKey(text)) {
      throw new IllegalArgumentException("not a key: " + text);
    }
    return text;
  }

  static String requireVariable(String text) {
    if (!isVariable(text)) {
      throw new IllegalArgumentException("not the name of a variable: " + text);
    }
    return text;
  }
}
