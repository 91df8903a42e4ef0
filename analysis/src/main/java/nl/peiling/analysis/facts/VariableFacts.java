package nl.peiling.analysis.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import nl.peiling.analysis.tabulate.Answer;
import nl.peiling.analysis.tabulate.Distribution;
import nl.peiling.analysis.tabulate.Uncertainty;
import nl.peiling.analysis.tabulate.VariableTable;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Missing;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.Group;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Interval;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.facts.Unit;

/**
 * The facts about one variable: in every group the base, who gave no answer and why, for each
 * answer and net the number and the share, and for numbers and scales the mean and its companions.
 */
final class VariableFacts {

  /** How many combinations of answers are listed for a group; the others are rarer. */
  static final int COMBINATIONS = 25;

  private final VariableTable table;
  private final List<VariableTable> strata;
  private final Uncertainty uncertainty;
  private final boolean combinations;
  private final boolean dontKnow;
  private final Unit unit;
  private final List<Fact> facts = new ArrayList<>();

  /**
   * What sets a variable apart.
   *
   * @param combinations whether the answers are combinations: these get a rank, and only the most
   *     frequent of each group are listed
   * @param dontKnow whether "weet niet" can be chosen
   */
  record Nature(boolean combinations, boolean dontKnow) {}

  private VariableFacts(VariableTable table, Sampling sampling, Nature nature) {
    this.table = table;
    this.strata = sampling.strata(table);
    this.uncertainty = sampling.uncertainty();
    this.combinations = nature.combinations();
    this.dontKnow = nature.dontKnow();
    this.unit = unit(table.variable());
  }

  /**
   * Returns the facts of a table in the groups that are asked for.
   *
   * @param nature what sets the variable apart
   */
  static List<Fact> of(VariableTable table, Selection selection, Sampling sampling, Nature nature) {
    VariableFacts variable = new VariableFacts(table, sampling, nature);
    List<Group> groups = table.groups().groups();
    for (int group = 0; group < groups.size(); group++) {
      if (selection.has(table.variable().key(), groups.get(group).key())) {
        variable.add(group);
      }
    }
    return variable.facts;
  }

  /** Returns the facts of a table in all its groups. */
  static List<Fact> ofAllGroups(VariableTable table, Sampling sampling) {
    VariableFacts variable = new VariableFacts(table, sampling, new Nature(false, false));
    for (int group = 0; group < table.groups().groups().size(); group++) {
      variable.add(group);
    }
    return variable.facts;
  }

  /** Returns what the numbers of a variable count; points on a scale are grades. */
  static Unit unit(Variable variable) {
    return switch (variable.form()) {
      case Form.Amount amount -> Unit.ofDescription(amount.unit());
      case Form.Rating rating -> Unit.GRADE;
      case Form.OneOf one -> Unit.FRACTION;
      case Form.AnyOf any -> Unit.FRACTION;
      case Form.Month month -> Unit.COUNT;
      case Form.FreeText text -> Unit.COUNT;
    };
  }

  private void add(int group) {
    String key = table.groups().groups().get(group).key();
    int base = table.base(group);
    int size = table.groups().members(group).count();
    facts.add(
        base == 0
            ? Fact.notAsked(id(key, Measure.BASE), Unit.COUNT)
            : Fact.computed(id(key, Measure.BASE), base, Unit.COUNT, base));
    addMissing(key, group, size);
    for (int answer = 0; answer < table.answers().size(); answer++) {
      if (!combinations || listed(table, group, answer)) {
        addAnswer(key, group, answer);
      }
    }
    table
        .distribution(group)
        .ifPresent(distribution ->
            addNumbers(
                key,
                distribution,
                strata.stream().map(part -> part.distribution(group).orElseThrow()).toList()));
  }

  private void addMissing(String key, int group, int size) {
    for (Missing reason : Missing.values()) {
      if (reason == Missing.DONT_KNOW && !dontKnow) {
        continue;
      }
      Measure measure =
          switch (reason) {
            case NOT_ROUTED -> Measure.NOT_ASKED;
            case NO_ANSWER -> Measure.UNANSWERED;
            case DONT_KNOW -> Measure.DONT_KNOW;
          };
      int number = table.missing(group, reason);
      facts.add(Fact.computed(id(key, measure), number, Unit.COUNT, size));
    }
  }

  /** Whether a combination of answers is frequent enough in a group to be listed. */
  static boolean listed(VariableTable table, int group, int answer) {
    return table.rank(group, answer).orElse(Integer.MAX_VALUE) <= COMBINATIONS;
  }

  private void addAnswer(String key, int group, int index) {
    Answer answer = table.answers().get(index);
    FactId share = FactId.share(table.variable().key(), key, answer.key());
    int base = table.base(group);
    if (base == 0) {
      facts.add(Fact.notAsked(share, Unit.FRACTION));
      return;
    }
    int count = table.count(group, index);
    Uncertainty.Bounds bounds =
        uncertainty.share(
            strata.stream().mapToInt(part -> part.count(group, index)).toArray(),
            strata.stream().mapToInt(part -> part.base(group)).toArray());
    facts.add(
        Fact.computed(share, (double) count / base, Unit.FRACTION, base)
            .within(bounds.standardError(), interval(bounds)));
    facts.add(Fact.computed(with(share, Measure.COUNT), count, Unit.COUNT, base));
    if (combinations) {
      table
          .rank(group, index)
          .ifPresent(
              rank -> facts.add(Fact.computed(with(share, Measure.RANK), rank, Unit.RANK, base)));
    }
  }

  private void addNumbers(String key, Distribution distribution, List<Distribution> parts) {
    FactId mean = id(key, Measure.MEAN);
    if (distribution.n() == 0) {
      facts.add(Fact.notAsked(mean, unit));
      return;
    }
    Fact plain = Fact.computed(mean, distribution.mean().orElseThrow(), unit, distribution.n());
    if (distribution.n() < 2) {
      facts.add(plain);
    } else {
      Uncertainty.Bounds bounds = uncertainty.mean(distribution, parts);
      facts.add(plain.within(bounds.standardError(), interval(bounds)));
    }
    add(key, Measure.STANDARD_DEVIATION, distribution, distribution.standardDeviation());
    addQuantile(key, Measure.MEDIAN, distribution, parts, Distribution.Part.HALF);
    addQuantile(key, Measure.FIRST_QUARTILE, distribution, parts, Distribution.Part.FIRST_QUARTER);
    addQuantile(key, Measure.THIRD_QUARTILE, distribution, parts, Distribution.Part.THIRD_QUARTER);
  }

  private void addQuantile(
      String key,
      Measure measure,
      Distribution distribution,
      List<Distribution> parts,
      Distribution.Part part) {
    distribution
        .quantile(part)
        .ifPresent(value -> {
          Fact plain = Fact.computed(id(key, measure), value, unit, distribution.n());
          facts.add(
              uncertainty
                  .quantile(distribution, parts, part)
                  .map(found -> plain.between(new Interval(found.lower(), found.upper())))
                  .orElse(plain));
        });
  }

  private void add(String key, Measure measure, Distribution distribution, OptionalDouble number) {
    number.ifPresent(
        value -> facts.add(Fact.computed(id(key, measure), value, unit, distribution.n())));
  }

  private FactId id(String group, Measure measure) {
    return FactId.of(table.variable().key(), group, measure);
  }

  private static FactId with(FactId share, Measure measure) {
    return new FactId(share.variable(), share.group(), share.category(), measure);
  }

  private static Interval interval(Uncertainty.Bounds bounds) {
    return new Interval(bounds.interval().lower(), bounds.interval().upper());
  }
}
