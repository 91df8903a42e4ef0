package nl.peiling.report.exhibit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.peiling.model.edition.ExhibitFacts;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Provenance;
import nl.peiling.report.wording.DutchNumber;

/** The line that says how many respondents the numbers of an exhibit rest on, per group. */
final class BaseLine {
  private final Printed printed;
  private final Labels labels;

  BaseLine(Printed printed, Labels labels) {
    this.printed = printed;
    this.labels = labels;
  }

  /** "n = 2.197 anios", or "n = 2.187 (anios), 930 (onderzoeker)"; empty without respondents. */
  String of(ExhibitFacts layout) {
    Map<String, SortedSet<Integer>> bases = bases(layout);
    if (bases.isEmpty()) {
      return layout.base().flatMap(this::single).orElse("");
    }
    if (bases.size() == 1) {
      Map.Entry<String, SortedSet<Integer>> only = bases.entrySet().iterator().next();
      return "n = " + labels.counted(range(only.getValue()), only.getKey());
    }
    List<String> parts = new ArrayList<>();
    bases.forEach(
        (group, numbers) -> parts.add(range(numbers) + " (" + labels.groupInSentence(group) + ")"));
    return "n = " + String.join(", ", parts);
  }

  private Optional<String> single(FactId base) {
    return printed
        .find(base)
        .filter(fact -> fact.number().isPresent())
        .map(fact -> "n = " + labels.counted(printed.cell(base), base.group()));
  }

  private Map<String, SortedSet<Integer>> bases(ExhibitFacts layout) {
    Map<String, SortedSet<Integer>> bases = new LinkedHashMap<>();
    for (FactId id : columnwise(layout)) {
      printed
          .find(id)
          .filter(fact -> fact.provenance() == Provenance.COMPUTED)
          .filter(fact -> fact.n().orElse(0) > 0)
          .map(Fact::n)
          .ifPresent(
              n -> bases.computeIfAbsent(id.group(), key -> new TreeSet<>()).add(n.orElseThrow()));
    }
    return bases;
  }

  /** All facts, so that groups come in the order in which the exhibit shows them. */
  private static List<FactId> columnwise(ExhibitFacts layout) {
    List<FactId> facts = new ArrayList<>();
    for (int column = 0; column < layout.columns().size(); column++) {
      for (int row = 0; row < layout.rows().size(); row++) {
        layout.cells().get(row).get(column).fact().ifPresent(facts::add);
      }
    }
    return facts;
  }

  private static String range(SortedSet<Integer> numbers) {
    String first = DutchNumber.count(numbers.first());
    return numbers.size() == 1 ? first : first + " tot " + DutchNumber.count(numbers.last());
  }
}
