package nl.peiling.report.prose;

import java.util.List;
import nl.peiling.model.problem.Place;
import nl.peiling.report.document.Inline;

/**
 * A sentence of the report as its author wrote it.
 *
 * @param place where it begins
 * @param source what stands in the template, with names for numbers and targets for claims
 * @param claims the words that claim something about the data, in order
 * @param facts the names of the numbers in it, in order
 * @param loose words that say how many or compare, outside any claim
 * @param reasons why words that do so claim nothing about the data, as the author says
 */
public record Sentence(
    Place.InText place,
    String source,
    List<Inline.Claimed> claims,
    List<Named> facts,
    List<Loose> loose,
    List<String> reasons) {

  public Sentence {
    claims = List.copyOf(claims);
    facts = List.copyOf(facts);
    loose = List.copyOf(loose);
    reasons = List.copyOf(reasons);
  }

  /** The name of a number, and where it stands. */
  public record Named(Place.InText place, String fact) {}

  /** A word that says how many or compares, and where it stands. */
  public record Loose(Place.InText place, String words) {}

  /** How a sentence stands to the data. */
  public enum Guard {
    /** It has no words that say how many or compare. */
    SILENT,
    /** All such words are part of a claim. */
    GUARDED,
    /** Such words are there, and the author says why they claim nothing about the data. */
    ACCEPTED,
    /** Such words stand outside any claim. */
    UNGUARDED
  }

  /** How this sentence stands to the data. */
  public Guard guard() {
    if (!loose.isEmpty()) {
      return Guard.UNGUARDED;
    }
    if (!claims.isEmpty()) {
      return Guard.GUARDED;
    }
    return reasons.isEmpty() ? Guard.SILENT : Guard.ACCEPTED;
  }
}
