package nl.peiling.model.reading;

import java.util.Optional;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Problems;

/**
 * What came of reading a file or a folder.
 *
 * @param value what was read; empty if something stops the work
 * @param problems everything found, also what only asks for attention
 */
public record Reading<T>(Optional<T> value, Problems problems) {
  public Reading {
    if (value.isPresent() == problems.hasErrors()) {
      throw new IllegalArgumentException("either a value or errors");
    }
  }

  /** Returns what was read, unless something was found that stops the work. */
  static <T> Reading<T> of(Optional<T> value, ProblemCollector problems) {
    if (value.isEmpty() && !problems.hasErrors()) {
      throw new IllegalStateException("nothing read and nothing reported");
    }
    return new Reading<>(problems.hasErrors() ? Optional.empty() : value, problems.problems());
  }
}
