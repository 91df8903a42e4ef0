package nl.peiling.model.problem;

import java.util.List;
import java.util.Optional;

/**
 * A short text as a value, or the mistakes in it.
 *
 * @param value what the text says; empty exactly when there are flaws
 * @param flaws the mistakes, in the order of the text
 */
public record Parsed<T>(Optional<T> value, List<Flaw> flaws) {
  public Parsed {
    flaws = List.copyOf(flaws);
    if (value.isPresent() != flaws.isEmpty()) {
      throw new IllegalArgumentException("either a value or flaws");
    }
  }

  /** Returns a text that was understood. */
  public static <T> Parsed<T> of(T value) {
    return new Parsed<>(Optional.of(value), List.of());
  }

  /** Returns a text that was not understood. */
  public static <T> Parsed<T> wrong(List<Flaw> flaws) {
    return new Parsed<>(Optional.empty(), flaws);
  }

  /** Returns a text that was not understood, for one reason. */
  public static <T> Parsed<T> wrong(int offset, String message) {
    return wrong(List.of(new Flaw(offset, message, Optional.empty())));
  }
}
