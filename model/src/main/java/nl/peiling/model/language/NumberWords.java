package nl.peiling.model.language;

import java.util.regex.Pattern;

/**
 * Recognises Dutch numbers that are written as words: "nul", "twee", "zeventien", "tweeënveertig",
 * "vierhonderd", "duizenden", and what is made of them: "tiental", "driemaal", "viervoudig".
 *
 * <p>"Een" is an article; only with accents ("één") it counts. Ordinals ("derde") are no numbers.
 */
final class NumberWords {

  private static final String UNIT = "(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)";
  private static final String TENS =
      "(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)";
  private static final String BELOW_HUNDRED =
      "(?:(?:"
          + UNIT
          + "en)?"
          + TENS
          + "|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|"
          + UNIT
          + ")";
  private static final String HUNDREDS =
      "(?:" + BELOW_HUNDRED + "?honderd(?:en)?" + BELOW_HUNDRED + "?)";
  private static final String BELOW_THOUSAND = "(?:" + HUNDREDS + "|" + BELOW_HUNDRED + ")";
  private static final String THOUSANDS =
      "(?:" + BELOW_THOUSAND + "?duizend(?:en)?" + BELOW_THOUSAND + "?)";

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:"
              + THOUSANDS
              + "|"
              + BELOW_THOUSAND
              + ")(?:tal(?:len)?|maal|voud(?:ig|ige)?)?"
              + "|nul|(?:miljoen|miljard)(?:en)?|(?:dozijn|gros)(?:en)?"
              + "|tweeen|drieen|vijven|zessen|zevens|tienen");

  /** The article, and words that hold it without counting: "eenmaal", "eenvoudig". */
  private static final Pattern ARTICLE = Pattern.compile("een(?:maal|voud|voudig|voudige|tal)?");

  private NumberWords() {}

  /**
   * Whether a word is a number.
   *
   * @param plain the word in lower case and without accents
   * @param accented whether it was written with accents
   */
  static boolean isNumber(String plain, boolean accented) {
    if (ARTICLE.matcher(plain).matches()) {
      return accented;
    }
    return NUMBER.matcher(plain).matches();
  }
}
