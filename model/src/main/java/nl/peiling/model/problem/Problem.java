package nl.peiling.model.problem;

import java.util.Optional;

/**
 * One thing that is wrong, in plain Dutch.
 *
 * @param severity whether the work can go on
 * @param code the kind of problem
 * @param place where it is
 * @param message what is wrong and what was expected
 * @param hint what to do about it; empty if the message says enough
 * @param times how often it occurs: 1, or more when this one line stands for many alike
 */
public record Problem(
    Severity severity, Code code, Place place, String message, Optional<String> hint, int times) {

  public Problem {
    if (message.isBlank()) {
      throw new IllegalArgumentException("a problem says what is wrong");
    }
    if (times < 1) {
      throw new IllegalArgumentException("a problem occurs at least once, not " + times);
    }
  }

  /** Returns a problem that stops the work. */
  public static Problem error(String code, Place place, String message) {
    return new Problem(Severity.ERROR, new Code(code), place, message, Optional.empty(), 1);
  }

  /** Returns a problem that only asks for attention. */
  public static Problem warning(String code, Place place, String message) {
    return new Problem(Severity.WARNING, new Code(code), place, message, Optional.empty(), 1);
  }

  /** Returns this problem with advice on what to do. */
  public Problem withHint(String advice) {
    return new Problem(severity, code, place, message, Optional.of(advice), times);
  }

  /** Returns this problem as standing for a number of problems alike. */
  public Problem occurring(int number) {
    return new Problem(severity, code, place, message, hint, number);
  }

  /** Returns the problem as one or two lines of Dutch text, without a line end. */
  public String text() {
    String where = place.text();
    String first = severity.label() + ": " + (where.isEmpty() ? "" : where + ": ") + message;
    return hint.map(advice -> first + "\n  " + advice).orElse(first);
  }
}
