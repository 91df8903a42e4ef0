package nl.peiling.app.tables;

/**
 * A cell as a program reads it: words, or a number.
 *
 * @param words the characters; empty for a number
 * @param number not a number for words
 */
record ReadCell(String words, double number) {

  static ReadCell ofWords(String words) {
    return new ReadCell(words, Double.NaN);
  }

  static ReadCell ofNumber(String digits) {
    return new ReadCell("", Double.parseDouble(digits));
  }

  boolean isNumber() {
    return !Double.isNaN(number);
  }

  /** Whether the cell has a number, or a code because there is none. */
  boolean isNumberOrCode() {
    return isNumber() || words.matches("\\[[a-z]+\\]");
  }

  @Override
  public String toString() {
    return isNumber() ? Double.toString(number) : words;
  }
}
