package nl.peiling.analysis.facts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import nl.peiling.analysis.disclosure.GroupSums;
import nl.peiling.analysis.estimate.SurveyDesign;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.edition.Breakdown;
import nl.peiling.model.edition.Group;
import nl.peiling.model.edition.SmallCells;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.survey.Members;
import nl.peiling.model.survey.Survey;

/**
 * Which means of numbers are kept back because with them could be worked out what few respondents
 * answered ({@link GroupSums}). All means of one number are taken together: of the groups, of the
 * answers that it is broken down by, and the weighted ones. A weighted mean counts as the sums of
 * the number for each weight apart: those are few, and with the digits that are printed the one
 * tells most of the others.
 *
 * <p>Where small cells are hidden, all respondents are protected. Where they are not, only who is
 * in a group, or gave an answer, of which the mean is kept back because it rests on too few.
 */
final class HiddenMeans {

  private final EditionFacts edition;
  private final Survey survey;
  private final SmallCells limits;
  private final Predicate<FactId> shown;

  /** A mean, and whose numbers are in it. */
  private record Mean(FactId id, Members members) {}

  /** Respondents who are in the same means with the same weight. */
  private record Alike(BitSet means, boolean secret, double weight) {}

  /**
   * Of an edition.
   *
   * @param shown whether a mean would be shown
   */
  HiddenMeans(EditionFacts edition, Predicate<FactId> shown) {
    this.edition = edition;
    this.survey = edition.survey();
    this.limits = edition.folder().edition().smallCells();
    this.shown = shown;
  }

  /** Returns the means, each by the name of its fact. */
  Set<FactId> all() {
    Set<FactId> hidden = new LinkedHashSet<>();
    edition.tables().values().stream()
        .map(table -> table.variable())
        .filter(variable -> variable.form() instanceof Form.Amount)
        .forEach(variable -> hidden.addAll(of(variable.key())));
    return hidden;
  }

  private Set<FactId> of(String variable) {
    List<Mean> all = means(variable);
    List<Mean> left = all.stream().filter(mean -> shown.test(mean.id())).toList();
    Members few =
        all.stream()
            .map(Mean::members)
            .filter(members -> members.count() < limits.minimumBase())
            .reduce(Members.none(survey.size()), Members::or);
    boolean everybody = limits.minimumCell() > 1;
    if (left.isEmpty() || !(everybody || few.count() > 0)) {
      return Set.of();
    }
    boolean weighs = left.stream().anyMatch(HiddenMeans::isWeighted);
    Map<Alike, Integer> counts = new LinkedHashMap<>();
    survey
        .column(variable)
        .valid()
        .forEach(row -> {
          BitSet in = new BitSet();
          IntStream.range(0, left.size())
              .filter(mean -> left.get(mean).members().contains(row))
              .forEach(in::set);
          double weight = weighs ? weight(row) : 1;
          counts.merge(new Alike(in, everybody || few.contains(row), weight), 1, Integer::sum);
        });
    return hidden(left, counts);
  }

  private Set<FactId> hidden(List<Mean> means, Map<Alike, Integer> counts) {
    List<Alike> alike = List.copyOf(counts.keySet());
    List<List<BitSet>> sums = new ArrayList<>();
    for (int mean = 0; mean < means.size(); mean++) {
      int at = mean;
      ToDoubleFunction<Alike> weight =
          isWeighted(means.get(mean)) ? Alike::weight : everyone -> 1.0;
      sums.add(
          alike.stream()
              .map(weight::applyAsDouble)
              .collect(TreeSet<Double>::new, Set::add, Set::addAll)
              .stream()
              .map(value ->
                  where(alike, one -> one.means().get(at) && weight.applyAsDouble(one) == value))
              .filter(sum -> !sum.isEmpty())
              .toList());
    }
    BitSet all = new BitSet();
    all.set(0, means.size());
    Set<FactId> hidden = new LinkedHashSet<>();
    new GroupSums(
            sums,
            counts.values().stream().mapToInt(Integer::intValue).toArray(),
            limits.minimumBase(),
            where(alike, Alike::secret))
        .hidden(all).stream().forEach(mean -> hidden.add(means.get(mean).id()));
    return hidden;
  }

  private static BitSet where(List<Alike> alike, Predicate<Alike> wanted) {
    BitSet places = new BitSet();
    IntStream.range(0, alike.size())
        .filter(place -> wanted.test(alike.get(place)))
        .forEach(places::set);
    return places;
  }

  private static boolean isWeighted(Mean mean) {
    return mean.id().measure() == Measure.WEIGHTED_MEAN;
  }

  private double weight(int row) {
    return edition.weighted().map((SurveyDesign design) -> design.weight(row)).orElse(1.0);
  }

  /** The means that there are of a number, whether they are shown or not. */
  private List<Mean> means(String variable) {
    Members valid = survey.column(variable).valid();
    List<Mean> means = new ArrayList<>();
    for (int place = 0; place < edition.groups().size(); place++) {
      Group group = edition.groups().groups().get(place);
      Members members = edition.groups().members(place).and(valid);
      add(means, new Mean(FactId.of(variable, group.key(), Measure.MEAN), members));
      add(means, new Mean(FactId.of(variable, group.key(), Measure.WEIGHTED_MEAN), members));
      for (Breakdown breakdown : edition.folder().edition().breakdowns()) {
        if (breakdown.from().equals(variable) && breakdown.groups().contains(group.key())) {
          for (String answer : breakdown.answers()) {
            Members gave =
                survey.members(new Condition.Gave(breakdown.by(), List.of(answer), false));
            FactId id = FactId.of(breakdown.variable(answer), group.key(), Measure.MEAN);
            add(means, new Mean(id, members.and(gave)));
          }
        }
      }
    }
    return means;
  }

  private void add(List<Mean> means, Mean mean) {
    if (!mean.members().isEmpty() && edition.computed().find(mean.id()).isPresent()) {
      means.add(mean);
    }
  }
}
