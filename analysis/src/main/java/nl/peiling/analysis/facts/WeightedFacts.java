package nl.peiling.analysis.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.estimate.Estimator;
import nl.peiling.analysis.estimate.QuantileEstimate;
import nl.peiling.analysis.estimate.ShareEstimate;
import nl.peiling.analysis.estimate.SurveyDesign;
import nl.peiling.analysis.estimate.Values;
import nl.peiling.analysis.tabulate.Answer;
import nl.peiling.analysis.tabulate.Answers;
import nl.peiling.analysis.tabulate.VariableTable;
import nl.peiling.analysis.weighting.KishEffect;
import nl.peiling.analysis.weighting.Margin;
import nl.peiling.analysis.weighting.Weigher;
import nl.peiling.analysis.weighting.WeightingResult;
import nl.peiling.analysis.weighting.WeightingRules;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.EditionFolder;
import nl.peiling.model.edition.PopulationMargin;
import nl.peiling.model.edition.SourcedNumber;
import nl.peiling.model.edition.Weighting;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Interval;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.facts.Unit;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.Problems;
import nl.peiling.model.survey.ChoiceColumn;
import nl.peiling.model.survey.Members;
import nl.peiling.model.survey.Survey;

/**
 * The weighted numbers of an edition, which stand beside the unweighted ones, and the account of
 * the weighting: what the weights are and what they cost. Margins that cannot be used are problems.
 */
final class WeightedFacts {

  private static final Place FILE = Place.file("editie.yaml");

  /** The quantiles, that of the half first. */
  private static final List<Measure> QUANTILES =
      List.of(
          Measure.WEIGHTED_MEDIAN,
          Measure.WEIGHTED_FIRST_QUARTILE,
          Measure.WEIGHTED_THIRD_QUARTILE);

  private final EditionFolder folder;
  private final Survey survey;
  private final SurveyDesign plain;
  private final double level;

  WeightedFacts(EditionFolder folder, Survey survey, SurveyDesign plain, double level) {
    this.folder = folder;
    this.survey = survey;
    this.plain = plain;
    this.level = level;
  }

  /**
   * What came of the weighting.
   *
   * @param facts the weighted numbers; none if the edition does not weight
   * @param problems why the margins cannot be used
   * @param design the weighted survey; empty if there are no weights
   */
  record Outcome(List<Fact> facts, Problems problems, Optional<SurveyDesign> design) {
    Outcome(List<Fact> facts, Problems problems) {
      this(facts, problems, Optional.empty());
    }
  }

  /** Returns the weighted facts of the tables, in the groups that are asked for. */
  Outcome of(Map<String, VariableTable> tables, Selection selection) {
    return switch (folder.edition().weighting()) {
      case Weighting.Unweighted none -> new Outcome(List.of(), Problems.of());
      case Weighting.ToPopulation wanted -> weighted(wanted, tables, selection);
    };
  }

  private Outcome weighted(
      Weighting.ToPopulation wanted, Map<String, VariableTable> tables, Selection selection) {
    List<Problem> problems = new ArrayList<>();
    List<Margin> margins = new ArrayList<>();
    for (Weighting.Characteristic characteristic : wanted.characteristics()) {
      margin(characteristic)
          .ifPresentOrElse(margins::add, () -> problems.add(without(characteristic)));
    }
    if (!problems.isEmpty()) {
      return new Outcome(List.of(), new Problems(problems));
    }
    return switch (new Weigher(plain, WeightingRules.usual(), FILE).weigh(margins)) {
      case WeightingResult.Refused refused -> new Outcome(List.of(), refused.problems());
      case WeightingResult.Weighted done -> {
        List<Fact> facts =
            new ArrayList<>(WeightingAccount.of(done.report(), WeightingRules.usual()));
        Estimator estimator =
            new Estimator(done.design(), level, folder.edition().methods().interval());
        tables.forEach((key, table) -> {
          if (wanted.beside().isEmpty() || wanted.beside().contains(Selection.topic(key))) {
            facts.addAll(of(table, selection, done.design(), estimator));
          }
        });
        yield new Outcome(facts, done.problems(), Optional.of(done.design()));
      }
    };
  }

  /** The margin as populatie.csv has it, its shares those of the classes that are given. */
  private Optional<Margin> margin(Weighting.Characteristic characteristic) {
    List<PopulationMargin> classes =
        folder.margins().stream()
            .filter(margin -> margin.variable().equals(characteristic.variable()))
            .toList();
    if (classes.isEmpty()) {
      return Optional.empty();
    }
    Variable variable = survey.variable(characteristic.variable());
    ChoiceColumn column = survey.choice(characteristic.variable());
    int[] classOf = new int[variable.categories().size()];
    Arrays.fill(classOf, -1);
    for (int c = 0; c < classes.size(); c++) {
      int code = variable.codeOf(classes.get(c).category()).orElse(-1);
      if (code >= 0) {
        classOf[code] = c;
      }
    }
    return Optional.of(
        new Margin(
            characteristic.variable(),
            variable.label(),
            characteristic.ordered(),
            classes.getFirst().population().map(this::number).orElse(OptionalDouble.empty()),
            classes.stream()
                .map(margin ->
                    new Margin.MarginClass(
                        margin.category(),
                        margin.label(),
                        margin.percent().movePointLeft(2).doubleValue()))
                .toList(),
            row -> column.isValid(row) ? classOf[column.code(row)] : -1));
  }

  private OptionalDouble number(String key) {
    return Stream.of(folder.edition().population(), folder.edition().invitations())
        .flatMap(List::stream)
        .filter(number -> number.key().equals(key))
        .mapToDouble(SourcedNumber::number)
        .findFirst();
  }

  private static Problem without(Weighting.Characteristic characteristic) {
    return Problem.error(
            "weging.geen-verdeling",
            FILE,
            "Op ‘"
                + characteristic.variable()
                + "’ kan niet worden gewogen: populatie.csv heeft geen verdeling.")
        .withHint("Zet de aandelen van de klassen in populatie.csv, of laat het kenmerk weg.");
  }

  private List<Fact> of(
      VariableTable table, Selection selection, SurveyDesign design, Estimator estimator) {
    List<Fact> facts = new ArrayList<>();
    String key = table.variable().key();
    Members valid = survey.column(key).valid();
    for (int group = 0; group < table.groups().size(); group++) {
      String name = table.groups().groups().get(group).key();
      if (!selection.has(key, name) || table.base(group) == 0) {
        continue;
      }
      Members base = valid.and(table.groups().members(group));
      facts.addAll(bases(key, name, base, design));
      for (Answer answer : table.answers()) {
        share(table.variable(), name, answer, base, estimator).ifPresent(facts::add);
      }
      if (table.distribution(group).isPresent()) {
        facts.addAll(numbers(table.variable(), name, base, estimator));
      }
    }
    return facts;
  }

  /** The base with weights, whose mean is one, and what it is worth: (Σw)²/Σw² (Kish 1965). */
  private static List<Fact> bases(String key, String group, Members base, SurveyDesign design) {
    double[] weights =
        IntStream.range(0, design.rows())
            .filter(base::contains)
            .mapToDouble(design::weight)
            .toArray();
    KishEffect effect = KishEffect.of(weights);
    return List.of(
        Fact.computed(
            FactId.of(key, group, Measure.WEIGHTED_BASE),
            Arrays.stream(weights).sum(),
            Unit.COUNT,
            weights.length),
        Fact.computed(
            FactId.of(key, group, Measure.EFFECTIVE_BASE),
            effect.effectiveRespondents(),
            Unit.COUNT,
            weights.length));
  }

  private Optional<Fact> share(
      Variable variable, String group, Answer answer, Members base, Estimator estimator) {
    Members having = Answers.having(survey, variable.key(), answer.key());
    Optional<ShareEstimate> estimate = estimator.share(base::contains, having::contains);
    return estimate.map(share ->
        Fact.computed(
                FactId.of(variable.key(), group, answer.key(), Measure.WEIGHTED_SHARE),
                share.value(),
                Unit.FRACTION,
                share.n())
            .within(share.standardError(), interval(share.interval())));
  }

  private List<Fact> numbers(Variable variable, String group, Members base, Estimator estimator) {
    Domain domain = base::contains;
    Values values = Answers.values(survey, variable.key());
    List<Fact> facts = new ArrayList<>();
    estimator
        .mean(domain, values)
        .ifPresent(mean -> {
          Fact plain = number(variable, group, Measure.WEIGHTED_MEAN, mean.value(), mean.n());
          if (mean.n() < 2) {
            facts.add(plain);
            return;
          }
          facts.add(plain.within(mean.standardError(), interval(mean.interval())));
          facts.add(
              number(
                  variable,
                  group,
                  Measure.WEIGHTED_STANDARD_DEVIATION,
                  mean.deviation(),
                  mean.n()));
        });
    List<QuantileEstimate> quantiles = estimator.quantiles(domain, values, 0.5, 0.25, 0.75);
    for (int i = 0; i < quantiles.size(); i++) {
      QuantileEstimate found = quantiles.get(i);
      Fact plain = number(variable, group, QUANTILES.get(i), found.value(), found.n());
      facts.add(found.interval().map(bounds -> plain.between(interval(bounds))).orElse(plain));
    }
    return facts;
  }

  private static Fact number(
      Variable variable, String group, Measure measure, double number, int n) {
    return Fact.computed(
        FactId.of(variable.key(), group, measure), number, VariableFacts.unit(variable), n);
  }

  private static Interval interval(nl.peiling.analysis.estimate.Interval interval) {
    return new Interval(interval.lower(), interval.upper());
  }
}
