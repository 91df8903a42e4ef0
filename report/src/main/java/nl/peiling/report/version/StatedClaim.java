package nl.peiling.report.version;

import java.util.OptionalDouble;

/**
 * A claim in the text with what came of judging it.
 *
 * @param chapter the key of its chapter
 * @param section the key of the nearest heading above it
 * @param file the file of the template
 * @param line the line in that file
 * @param words the words that make the claim, as printed
 * @param claim kind and facts, as written
 * @param outcome whether it holds
 * @param margin how far the numbers are from the border at which the outcome would turn, in the
 *     unit of the facts
 * @param unit the unit of the margin: {@code fractie}, {@code uur}
 * @param explanation why, as a sentence
 */
public record StatedClaim(
    String chapter,
    String section,
    String file,
    int line,
    String words,
    String claim,
    Outcome outcome,
    OptionalDouble margin,
    String unit,
    String explanation) {

  /** How a claim stands. */
  public enum Outcome {
    HOLDS("houdt_stand"),
    /** It holds, but only just. */
    CLOSE("krap"),
    FAILS("houdt_geen_stand"),
    /** A fact is missing or kept back. */
    UNKNOWN("niet_te_toetsen");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    /** Returns how it is written. */
    public String word() {
      return word;
    }
  }
}
