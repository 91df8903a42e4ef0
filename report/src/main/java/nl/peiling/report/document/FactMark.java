package nl.peiling.report.document;

import java.util.regex.Pattern;

/**
 * How the number of a fact travels through a template: as its id between private-use characters. A
 * mark is as long as the expression that it stands for, so that columns stay what they were.
 */
public final class FactMark {

  /** Opens a mark; two characters, as many as a dollar sign and a brace. */
  public static final String OPEN = "\uE000\uE001";

  /** Closes a mark. */
  public static final String CLOSE = "\uE002";

  /** A mark in a text; group 1 is the id. */
  static final Pattern PATTERN = Pattern.compile(OPEN + "([^" + CLOSE + "]*)" + CLOSE);

  private static final Pattern WRITTEN = Pattern.compile("\\$\\{([a-z0-9_.]+)}");

  private FactMark() {}

  /** The mark of a fact. */
  public static String of(String factId) {
    return OPEN + factId + CLOSE;
  }

  /** A text in which each name of a fact, written as in a template, has become its mark. */
  public static String marked(String text) {
    return WRITTEN.matcher(text).replaceAll(OPEN + "$1" + CLOSE);
  }

  /** A text with each mark written as it stands in a template. */
  public static String unmarked(String text) {
    return PATTERN.matcher(text).replaceAll("\\${$1}");
  }
}
