package nl.peiling.report.workbook;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.Derivation;

/**
 * Whom a variable is about. A derived one that the edition does not limit exists for whoever was
 * asked the question that it follows from, and not for all respondents.
 */
final class Routing {

  private final Map<String, Condition> askedOf = new HashMap<>();

  Routing(TablesBook.Source source) {
    source.variables().stream()
        .filter(variable -> !(variable.origin() instanceof Variable.Origin.Derived))
        .forEach(variable -> askedOf.put(variable.key(), variable.askedOf()));
    source
        .codebook()
        .questions()
        .forEach(question -> askedOf.put(question.key(), question.heading().askedOf()));
    source
        .edition()
        .derivations()
        .forEach(derivation -> askedOf.put(derivation.key(), inherited(derivation)));
  }

  /** Returns who was asked, or of whom the value was worked out. */
  Condition of(Variable variable) {
    return askedOf.getOrDefault(variable.key(), variable.askedOf());
  }

  private Condition inherited(Derivation derivation) {
    Condition own = derivation.heading().askedOf();
    return own instanceof Condition.Everyone
        ? common(sources(derivation), derivation instanceof Derivation.Elapsed).orElse(own)
        : own;
  }

  /**
   * The rule under which the sources were asked, if it is the same for all.
   *
   * @param each whether each of them is needed, so that those asked of everyone limit nobody
   */
  private Optional<Condition> common(Set<String> sources, boolean each) {
    List<Condition> rules =
        sources.stream()
            .map(source -> askedOf.getOrDefault(source, Condition.everyone()))
            .filter(rule -> !each || !(rule instanceof Condition.Everyone))
            .toList();
    return rules.stream().map(Condition::text).distinct().count() == 1
        ? Optional.of(rules.getFirst())
        : Optional.empty();
  }

  private static Set<String> sources(Derivation derivation) {
    return switch (derivation) {
      case Derivation.Cases cases ->
          cases.cases().stream()
              .flatMap(one -> one.rule().variables().stream())
              .collect(Collectors.toCollection(LinkedHashSet::new));
      case Derivation.YearOf year -> Set.of(year.from());
      case Derivation.Elapsed elapsed -> Set.of(elapsed.from(), elapsed.to());
      case Derivation.ClusterOf cluster -> Set.of(cluster.from());
      case Derivation.Combination combination -> Set.of(combination.from());
      case Derivation.Union union -> Set.of(union.from());
      case Derivation.Without without -> Set.of(without.from());
    };
  }
}
