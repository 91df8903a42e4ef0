package nl.peiling.analysis.judge;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.peiling.analysis.facts.EditionFacts;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.Ratio;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.survey.Survey;

/**
 * What the highest or lowest of a question has to be held against: the other answers to the same
 * question in the same group. Of a grid of ratings the other items, with the same answer or
 * measure. Nets are no rivals, and neither is an answer that excludes the others ("geen van deze").
 */
final class Rivals {

  private final EditionFacts edition;
  private final Survey survey;
  private final FactBook facts;
  private final Statistics statistics;

  Rivals(EditionFacts edition, FactBook facts, Statistics statistics) {
    this.edition = edition;
    this.survey = edition.survey();
    this.facts = facts;
    this.statistics = statistics;
  }

  /**
   * The rivals of some facts.
   *
   * @param shown those that have a number
   * @param hidden those whose number is kept back
   */
  record Field(List<Statistic> shown, List<Fact> hidden) {
    Field {
      shown = List.copyOf(shown);
      hidden = List.copyOf(hidden);
    }

    /**
     * The first rival that could, for all that is shown, be the highest (or lowest). A cell that is
     * kept back because it is small cannot be the highest; any other might be. A ratio whose own
     * base is too small is not ranked at all: the text has to say that it is left out.
     */
    Optional<Fact> unknown(boolean high) {
      return hidden.stream()
          .filter(fact -> !(high && isSmallCell(fact)) && !isRatioOfFew(fact))
          .findFirst();
    }

    private static boolean isRatioOfFew(Fact fact) {
      return fact.id().measure() == Measure.RATIO
          && fact.value() instanceof FactValue.Suppressed(FactValue.Reason reason)
          && reason == FactValue.Reason.SMALL_BASE;
    }

    private static boolean isSmallCell(Fact fact) {
      Measure measure = fact.id().measure();
      return fact.value() instanceof FactValue.Suppressed(FactValue.Reason reason)
          && reason == FactValue.Reason.SMALL_CELL
          && (measure == Measure.SHARE || measure == Measure.COUNT);
    }
  }

  /** The rivals; empty if these facts do not belong together. */
  Optional<Field> of(List<Statistic> named) {
    List<FactId> ids = named.stream().map(statistic -> statistic.fact().id()).toList();
    FactId first = ids.getFirst();
    boolean together =
        ids.stream()
            .allMatch(id -> id.group().equals(first.group()) && id.measure() == first.measure());
    if (!together) {
      return Optional.empty();
    }
    return candidates(ids)
        .map(all ->
            all.filter(id -> !ids.contains(id)).flatMap(id -> facts.find(id).stream()).toList())
        .map(found ->
            new Field(
                found.stream()
                    .filter(fact -> fact.number().isPresent())
                    .map(fact -> statistics.of(fact, fact.number().getAsDouble()))
                    .toList(),
                found.stream()
                    .filter(fact -> fact.value() instanceof FactValue.Suppressed)
                    .toList()));
  }

  private Optional<Stream<FactId>> candidates(List<FactId> ids) {
    FactId first = ids.getFirst();
    Optional<Ratio> ratio =
        edition.folder().edition().ratios().stream()
            .filter(one -> one.key().equals(first.variable()))
            .findFirst();
    if (ratio.isPresent()) {
      return Optional.of(
          ratio.get().categories().stream()
              .map(category ->
                  FactId.of(first.variable(), first.group(), category, first.measure())));
    }
    Optional<Variable> variable = survey.find(first.variable());
    if (variable.isEmpty()) {
      return Optional.empty();
    }
    boolean oneVariable = ids.stream().allMatch(id -> id.variable().equals(first.variable()));
    boolean rated = variable.get().form() instanceof Form.Rating;
    return variable.get().origin() instanceof Variable.Origin.Item item
            && ((rated && ids.size() == 1) || !oneVariable)
        ? items(item.grid(), ids)
        : oneVariable && first.category().isPresent()
            ? Optional.of(answers(variable.get(), ids))
            : Optional.empty();
  }

  private Optional<Stream<FactId>> items(String grid, List<FactId> ids) {
    FactId first = ids.getFirst();
    boolean alike =
        ids.stream()
            .allMatch(id -> id.category().equals(first.category()) && isItem(id.variable(), grid));
    return alike
        ? Optional.of(
            survey.variables().stream()
                .filter(variable -> isItem(variable.key(), grid))
                .map(variable ->
                    new FactId(variable.key(), first.group(), first.category(), first.measure())))
        : Optional.empty();
  }

  private boolean isItem(String variable, String grid) {
    return survey
        .find(variable)
        .map(Variable::origin)
        .filter(Variable.Origin.Item.class::isInstance)
        .map(origin -> ((Variable.Origin.Item) origin).grid().equals(grid))
        .orElse(false);
  }

  private static Stream<FactId> answers(Variable variable, List<FactId> ids) {
    FactId first = ids.getFirst();
    Set<Integer> taken = new HashSet<>();
    ids.forEach(id -> taken.addAll(variable.codes(id.category().orElse(""))));
    List<Category> categories = variable.categories();
    return java.util.stream.IntStream.range(0, categories.size())
        .filter(code -> !taken.contains(code) && !categories.get(code).exclusive())
        .mapToObj(code ->
            FactId.of(
                first.variable(), first.group(), categories.get(code).key(), first.measure()));
  }
}
