package nl.peiling.model.problem;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All problems found, in the order in which a reader of the files meets them.
 *
 * @param list the problems; one may stand for many alike ({@link Problem#times})
 */
public record Problems(List<Problem> list) {

  private static final Problems NONE = new Problems(List.of());

  public Problems {
    list = List.copyOf(list);
  }

  /** Returns that nothing is wrong. */
  public static Problems none() {
    return NONE;
  }

  /** Returns these problems. */
  public static Problems of(Problem... problems) {
    return new Problems(List.of(problems));
  }

  /** Returns whether nothing at all was found. */
  public boolean isEmpty() {
    return list.isEmpty();
  }

  /** Returns whether something stops the work. */
  public boolean hasErrors() {
    return list.stream().anyMatch(p -> p.severity() == Severity.ERROR);
  }

  /** Returns how often something of this severity occurs, each occurrence counted. */
  public int count(Severity severity) {
    return list.stream().filter(p -> p.severity() == severity).mapToInt(Problem::times).sum();
  }

  /** Returns these problems followed by others. */
  public Problems and(Problems others) {
    return new Problems(Stream.concat(list.stream(), others.list.stream()).toList());
  }

  /** Returns the problems as text, one after the other, each ending in a line end. */
  public String text() {
    return list.stream().map(p -> p.text() + "\n").collect(Collectors.joining());
  }
}
