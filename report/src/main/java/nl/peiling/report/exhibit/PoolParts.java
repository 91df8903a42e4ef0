package nl.peiling.report.exhibit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import nl.peiling.model.edition.Exhibit;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;
import nl.peiling.report.chart.PoolDiagram;
import nl.peiling.report.chart.PoolDiagram.Part;

/** The groups of the pool with their sizes, for the diagram. */
final class PoolParts {
  private static final List<String> CHAIN = List.of("anios", "onderzoeker", "aios");
  private static final List<String> OVERLAPS = List.of("anios_onderzoeker", "aios_onderzoeker");
  private static final List<String> APART = List.of("profielarts", "niet_als_arts");

  private final Printed printed;
  private final Labels labels;

  PoolParts(Printed printed, Labels labels) {
    this.printed = printed;
    this.labels = labels;
  }

  PoolDiagram diagram(Exhibit exhibit) {
    boolean sizes = !exhibit.measures().isEmpty();
    String group = exhibit.groups().getFirst();
    String functions = exhibit.questions().getFirst();
    String combinations = exhibit.questions().getLast();
    return new PoolDiagram(
        "pas afgestudeerde artsen",
        "Pool van basisartsen",
        CHAIN.stream().map(key -> part(functions, group, key, labels.group(key), sizes)).toList(),
        OVERLAPS.stream()
            .map(key -> part(combinations, group, key, overlapName(combinations, key), sizes))
            .toList(),
        APART.stream().map(key -> part(functions, group, key, labels.group(key), sizes)).toList(),
        List.of("specialist", "uit het BIG-register"));
  }

  /** The names of all parts, for the table behind a diagram without numbers. */
  List<String> names(Exhibit exhibit) {
    PoolDiagram diagram = diagram(exhibit);
    return Stream.of(diagram.chain(), diagram.overlaps(), diagram.apart())
        .flatMap(List::stream)
        .map(Part::label)
        .toList();
  }

  private String overlapName(String variable, String key) {
    String label = labels.answer(variable, key);
    return label.equals(key) ? key.replace("_", " en ") : label;
  }

  private Part part(String variable, String group, String key, String label, boolean sized) {
    if (!sized) {
      return new Part(key, label, OptionalDouble.empty(), "");
    }
    FactId count = FactId.of(variable, group, key, Measure.COUNT);
    FactId share = FactId.share(variable, group, key);
    Optional<Fact> size = printed.find(count);
    String number = printed.cell(count);
    String text = size.isPresent() ? number + " (" + printed.cell(share) + ")" : number;
    return new Part(key, label, size.map(Fact::number).orElse(OptionalDouble.empty()), text);
  }
}
