package nl.peiling.report.exhibit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.ChartForm;
import nl.peiling.model.edition.Exhibit;
import nl.peiling.model.edition.ExhibitFacts;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;
import nl.peiling.report.wording.DutchNumber;

/**
 * The answers of a group that an exhibit shows all of, so that their shares are together everyone.
 * A selection of the answers is no whole, and neither are those of whom each could give several.
 */
final class Wholes {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private final Printed printed;
  private final Labels labels;

  Wholes(Printed printed, Labels labels) {
    this.printed = printed;
    this.labels = labels;
  }

  /** The answers of one group to one question. */
  private record Part(String variable, String group, Measure measure) {}

  /** Whether the percentages of a whole, as printed, are together something else than 100. */
  boolean addUpOtherwise(Exhibit exhibit, ExhibitFacts layout) {
    if (exhibit.chart() == ChartForm.DIAGRAM) {
      return false;
    }
    Map<Part, List<FactId>> parts = new LinkedHashMap<>();
    for (FactId id : layout.facts()) {
      if (id.measure() == Measure.SHARE || id.measure() == Measure.WEIGHTED_SHARE) {
        parts
            .computeIfAbsent(
                new Part(id.variable(), id.group(), id.measure()), part -> new ArrayList<>())
            .add(id);
      }
    }
    return parts.entrySet().stream()
        .anyMatch(part -> isWhole(part.getKey(), part.getValue()) && differs(part.getValue()));
  }

  private boolean differs(List<FactId> answers) {
    BigDecimal sum = BigDecimal.ZERO;
    for (FactId answer : answers) {
      Optional<Fact> fact = printed.find(answer).filter(found -> found.number().isPresent());
      if (fact.isEmpty()) {
        return false;
      }
      double share = fact.get().number().getAsDouble();
      sum = sum.add(DutchNumber.roundedPercentage(share, printed.decimals(fact.get())));
    }
    return sum.compareTo(ALL) != 0;
  }

  /** Whether each answer stands there once, by itself or in a net; or nobody gave it. */
  private boolean isWhole(Part part, List<FactId> answers) {
    Optional<Variable> variable =
        labels
            .variable(part.variable())
            .filter(found -> found.form() instanceof Form.OneOf || isRating(found));
    List<String> shown =
        variable.stream()
            .flatMap(found -> answers.stream().flatMap(answer -> members(found, answer)))
            .toList();
    return variable.isPresent()
        && shown.stream().distinct().count() == shown.size()
        && variable.get().categories().stream()
            .map(Category::key)
            .allMatch(answer -> shown.contains(answer) || isNobodys(part, answer));
  }

  private static boolean isRating(Variable variable) {
    return variable.form() instanceof Form.Rating;
  }

  private static Stream<String> members(Variable variable, FactId answer) {
    String key = answer.category().orElseThrow();
    return variable.nets().stream()
        .filter(net -> net.key().equals(key))
        .findFirst()
        .map(Net::members)
        .orElseGet(() -> List.of(key))
        .stream();
  }

  private boolean isNobodys(Part part, String answer) {
    return printed
        .find(FactId.of(part.variable(), part.group(), answer, part.measure()))
        .filter(fact -> fact.number().isPresent())
        .filter(fact -> fact.number().getAsDouble() == 0)
        .isPresent();
  }
}
