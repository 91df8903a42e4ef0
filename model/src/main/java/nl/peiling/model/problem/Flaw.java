package nl.peiling.model.problem;

import java.util.Optional;

/**
 * A mistake within a short text, such as a rule or a claim, before it is known where that text
 * stands.
 *
 * @param offset the index of the first wrong character; the length of the text when something is
 *     missing at the end
 * @param message what is wrong and what was expected
 * @param hint what to do about it
 */
public record Flaw(int offset, String message, Optional<String> hint) {
  public Flaw {
    if (offset < 0) {
      throw new IllegalArgumentException("no offset: " + offset);
    }
  }

  /** Returns this flaw as a problem that stops the work. */
  public Problem at(String code, Place place) {
    Problem problem = Problem.error(code, place, message);
    return hint.map(problem::withHint).orElse(problem);
  }
}
