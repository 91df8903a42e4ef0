package nl.peiling.model.language;

import java.util.List;

/**
 * A word or group of words for a share: "bijna een kwart", "het merendeel", "nagenoeg allemaal".
 *
 * @param forms the spellings that mean the same, the one to propose first
 * @param range the shares of which the words are true
 * @param anchor the share the words point at: the fraction in "bijna een kwart"
 * @param cost how far from plain the words are; of two true wordings the one with less cost reads
 *     better
 */
public record Quantifier(
    List<String> forms, ShareRange range, Kind kind, double anchor, double cost) {

  /** What sort of word it is. */
  public enum Kind {
    /** A fraction, with or without an adverb: "een kwart", "ruim een kwart". */
    FRACTION,
    /** A part without a number in it: "een klein deel". */
    PART,
    /** More than half: "het merendeel". */
    MAJORITY,
    /** Nobody or everybody, or nearly so. */
    EDGE
  }

  private static final double VAGUE = 3;

  public Quantifier {
    forms = List.copyOf(forms);
    if (forms.isEmpty()) {
      throw new IllegalArgumentException("a quantifier without words");
    }
  }

  /** The form to propose. */
  public String phrase() {
    return forms.getFirst();
  }

  public boolean fits(double share) {
    return range.contains(share);
  }

  /**
   * Lower is more natural for this share: plain words, close to the share. A word without a number
   * in it says less than a fraction, except at the ends.
   */
  double unease(double share) {
    double points = 100 * Math.abs(share - anchor);
    return switch (kind) {
      case FRACTION -> cost + points;
      case PART, MAJORITY -> cost + points / 3 + VAGUE;
      case EDGE -> cost + points / 3;
    };
  }
}
