package nl.peiling.report.wording;

import java.util.List;

/** Small whole numbers as Dutch words: een to twaalf, eerste to twaalfde; above that in digits. */
public final class NumberWords {
  private static final List<String> CARDINALS =
      List.of(
          "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
          "elf", "twaalf");
  private static final List<String> ORDINALS =
      List.of(
          "nulde",
          "eerste",
          "tweede",
          "derde",
          "vierde",
          "vijfde",
          "zesde",
          "zevende",
          "achtste",
          "negende",
          "tiende",
          "elfde",
          "twaalfde");

  private NumberWords() {}

  /** "vijf", and "5.778" for what has no short word. */
  public static String cardinal(long number) {
    return hasWord(number) ? CARDINALS.get((int) number) : DutchNumber.count(number);
  }

  /** "vijfde", and "13e" for what has no short word; the place in an order, counted from one. */
  public static String ordinal(long rank) {
    if (rank < 1) {
      throw new IllegalArgumentException("A rank starts at one: " + rank);
    }
    return hasWord(rank) ? ORDINALS.get((int) rank) : DutchNumber.count(rank) + "e";
  }

  private static boolean hasWord(long number) {
    return number >= 0 && number < CARDINALS.size();
  }
}
