package nl.peiling.report.template;

import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import nl.peiling.model.edition.Concordance;
import nl.peiling.model.problem.Spelling;

/** The names of all facts, for looking up the path of a number in a template. */
final class FactNames {

  private final NavigableSet<String> names;
  private final Concordance concordance;

  /**
   * Knows names.
   *
   * @param concordance what facts are called now that had another name in an earlier edition
   */
  FactNames(Collection<String> names, Concordance concordance) {
    this.names = new TreeSet<>(names);
    this.concordance = concordance;
  }

  boolean has(String name) {
    return names.contains(name);
  }

  /** Whether some fact's name goes on from this path. */
  boolean leadsOn(String path) {
    String next = names.ceiling(path + ".");
    return next != null && next.startsWith(path + ".");
  }

  List<String> nearest(String name) {
    return concordance
        .factNow(name)
        .filter(names::contains)
        .map(List::of)
        .orElseGet(() -> Spelling.nearest(name, names));
  }
}
