package nl.peiling.report.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peiling.model.edition.Concordance;
import nl.peiling.model.edition.Likeness;

/**
 * Of which numbers the concordance says that they cannot simply be held beside those of the earlier
 * edition: of a question, an item, an answer or a group.
 */
public final class Comparability {

  private final Map<String, Likeness.Degree> degrees = new HashMap<>();

  /** Takes over what the rows of a concordance say. */
  Comparability(List<Concordance.Entry> concordance) {
    concordance.forEach(one ->
        one.degree()
            .ifPresent(degree ->
                degrees.merge(one.now(), degree, (was, is) -> was.compareTo(is) >= 0 ? was : is)));
  }

  /** Returns what a reader must know of a number, the worst that is said of any of its parts. */
  Optional<String> warning(String fact) {
    if (degrees.isEmpty()) {
      return Optional.empty();
    }
    List<String> parts = List.of(fact.split("\\.", -1));
    List<String> names = new ArrayList<>(List.of(parts.getFirst()));
    if (parts.size() > 1) {
      names.add(parts.getFirst() + "." + parts.get(1));
    }
    for (String topic : List.copyOf(names)) {
      parts.forEach(part -> names.add(topic + Concordance.PART + part));
    }
    parts.stream().skip(1).forEach(part -> names.add(Concordance.GROUP + Concordance.PART + part));
    return names.stream()
        .flatMap(name -> Stream.ofNullable(degrees.get(name)))
        .max(Comparator.naturalOrder())
        .flatMap(Likeness.Degree::warning);
  }
}
