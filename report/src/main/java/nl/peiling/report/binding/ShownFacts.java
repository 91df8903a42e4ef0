package nl.peiling.report.binding;

import java.util.List;
import java.util.Optional;

/** The facts as they are printed. */
public interface ShownFacts {

  /** The number of a fact in Dutch, such as {@code 62%}; empty if there is no such fact. */
  Optional<String> shown(String factId);

  /** Ids that look like this one, best first. */
  List<String> nearest(String factId);
}
