package nl.peiling.analysis.judge;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.estimate.Linearised;
import nl.peiling.analysis.estimate.SurveyDesign;
import nl.peiling.analysis.estimate.Values;
import nl.peiling.analysis.facts.Contribution;
import nl.peiling.analysis.facts.Contributions;
import nl.peiling.analysis.facts.EditionFacts;
import nl.peiling.analysis.inference.Moments;
import nl.peiling.analysis.tabulate.Answers;
import nl.peiling.model.edition.Ratio;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.facts.Provenance;
import nl.peiling.model.survey.Members;
import nl.peiling.model.survey.Survey;

/** Goes back from facts to the respondents they were computed from. */
final class Statistics {

  private final EditionFacts edition;
  private final Survey survey;
  private final SurveyDesign design;
  private final Contributions contributions;
  private final int fewest;
  private final Map<FactId, Statistic> known = new HashMap<>();

  Statistics(EditionFacts edition) {
    this.edition = edition;
    this.survey = edition.survey();
    this.design = edition.design();
    this.contributions = new Contributions(edition);
    this.fewest = edition.folder().edition().smallCells().minimumBase();
  }

  /** The survey as a sample from the doctors who were invited. */
  SurveyDesign design() {
    return design;
  }

  /** The statistic behind a fact that has a number. */
  Statistic of(Fact fact, double number) {
    return known.computeIfAbsent(fact.id(), id -> resolve(fact, number));
  }

  /**
   * What a number is held against that rests on part of the respondents of the same number of a
   * larger group: that number among the others there. Empty if neither lies within the other.
   */
  Optional<Rest> rest(Statistic first, Statistic second) {
    FactId one = first.fact().id();
    FactId other = second.fact().id();
    boolean alike =
        one.variable().equals(other.variable())
            && one.category().equals(other.category())
            && one.measure() == other.measure();
    if (!alike || !ofAGroup(one.measure()) || first.base().equals(second.base())) {
      return Optional.empty();
    }
    if (first.base().minus(second.base()).isEmpty() && !first.base().isEmpty()) {
      return rest(second, first, group(other));
    }
    return second.base().minus(first.base()).isEmpty() && !second.base().isEmpty()
        ? rest(first, second, group(one))
        : Optional.empty();
  }

  /** Whether a measure says how a group is, not how large it is. */
  private static boolean ofAGroup(Measure measure) {
    return measure.isMean()
        || measure.isQuantile()
        || measure == Measure.SHARE
        || measure == Measure.WEIGHTED_SHARE
        || measure == Measure.RATIO;
  }

  private Optional<Rest> rest(Statistic whole, Statistic part, Optional<Members> group) {
    if (group.isEmpty()) {
      return Optional.empty();
    }
    Fact fact = whole.fact();
    Statistic found = resolve(fact, whole.number(), Optional.of(group.get().minus(part.base())));
    Optional<Fact> others =
        fact.id().measure().isQuantile()
            ? contributions.quantile(fact.id(), found.base())
            : found
                .linearised()
                .map(Linearised::value)
                .filter(Double::isFinite)
                .map(value -> Fact.computed(fact.id(), value, fact.unit(), found.base().count()));
    return Optional.of(
        new Rest(
            others
                .filter(
                    one -> one.number().isPresent() && found.base().count() >= Math.max(2, fewest))
                .map(one -> found.with(one, one.number().getAsDouble())),
            label(fact.id()),
            label(part.fact().id())));
  }

  private String label(FactId id) {
    return edition.groups().groups().get(edition.groups().index(id.group()).orElseThrow()).label();
  }

  private Optional<Members> group(FactId id) {
    return edition.groups().index(id.group()).map(edition.groups()::members);
  }

  private Statistic resolve(Fact fact, double number) {
    return resolve(fact, number, group(fact.id()));
  }

  private Statistic resolve(Fact fact, double number, Optional<Members> group) {
    FactId id = fact.id();
    Optional<Ratio> ratio =
        edition.folder().edition().ratios().stream()
            .filter(one -> one.key().equals(id.variable()))
            .findFirst();
    if (ratio.isPresent() && group.isPresent()) {
      return ratio(fact, number, ratio.get(), group.get());
    }
    if (fact.provenance() == Provenance.EARLIER) {
      Optional<String> from = edition.trends().edition(id);
      return separate(fact, number, from, Optional.empty());
    }
    if (fact.provenance() == Provenance.EDITION && fact.standardError().isPresent()) {
      return separate(fact, number, Optional.of(id.group()), constant(number));
    }
    Optional<Contribution> contribution =
        group.isPresent() ? contributions.of(id, group.get()) : contributions.of(id);
    if (contribution.isPresent()) {
      return new Statistic(fact, number, contribution.get());
    }
    if (fact.provenance() == Provenance.EDITION
        || group.isEmpty()
        || survey.find(id.variable()).isEmpty()) {
      Members nobody = Members.none(survey.size());
      return new Statistic(fact, number, constant(number), nobody, Optional.empty());
    }
    Members base = group.get().and(survey.column(id.variable()).valid());
    return switch (id.measure()) {
      case SHARE -> {
        Members having = Answers.having(survey, id.variable(), id.category().orElseThrow());
        yield new Statistic(
            fact,
            number,
            Optional.of(Linearised.share(design, base::contains, having::contains)),
            base,
            Optional.empty());
      }
      case COUNT ->
          total(
              fact,
              number,
              base.and(Answers.having(survey, id.variable(), id.category().orElseThrow())));
      case BASE -> total(fact, number, base);
      case MEAN -> mean(fact, number, base);
      case WEIGHTED_SHARE -> {
        Members having = Answers.having(survey, id.variable(), id.category().orElseThrow());
        yield weighted(fact, number, base, Values.indicating(having::contains), Optional.empty());
      }
      case WEIGHTED_MEAN -> {
        Values values = Answers.values(survey, id.variable());
        Moments spread = Moments.of(survey.size(), base::contains, values);
        yield weighted(fact, number, base, values, Optional.of(spread));
      }
      case MEDIAN,
          FIRST_QUARTILE,
          THIRD_QUARTILE,
          WEIGHTED_MEDIAN,
          WEIGHTED_FIRST_QUARTILE,
          WEIGHTED_THIRD_QUARTILE -> {
        Moments spread =
            Moments.of(survey.size(), base::contains, Answers.values(survey, id.variable()));
        yield new Statistic(
            fact,
            number,
            Optional.empty(),
            base,
            Optional.of(new Moments(spread.n(), number, spread.variance())),
            Optional.empty(),
            id.measure().isWeighted() ? Statistic.Sample.WEIGHTED : Statistic.Sample.FINITE);
      }
      default -> new Statistic(fact, number, Optional.empty(), base, Optional.empty());
    };
  }

  /** A weighted share or mean, with the weights of the edition in its error. */
  private Statistic weighted(
      Fact fact, double number, Members base, Values values, Optional<Moments> moments) {
    return new Statistic(
        fact,
        number,
        edition.weighted().map(weights -> Linearised.mean(weights, base::contains, values)),
        base,
        moments,
        Optional.empty(),
        Statistic.Sample.WEIGHTED);
  }

  /** The survey with the weights of the edition; without weights the survey itself. */
  SurveyDesign weightedDesign() {
    return edition.weighted().orElse(design);
  }

  /** A number of other respondents, with its own standard error if that is known. */
  private Statistic separate(
      Fact fact, double number, Optional<String> from, Optional<Linearised> linearised) {
    boolean uncertain =
        fact.standardError().isPresent()
            || (fact.id().measure().isTestedByInterval() && fact.interval().isPresent());
    Optional<Separate> apart =
        uncertain && fact.n().isPresent()
            ? from.map(key -> new Separate(key, fact.standardError(), fact.n().getAsInt()))
            : Optional.empty();
    return new Statistic(
        fact,
        number,
        linearised,
        Members.none(survey.size()),
        moments(fact, number),
        apart,
        Statistic.Sample.FINITE);
  }

  /** The spread then: the standard deviation beside the mean, or what the standard error says. */
  private Optional<Moments> moments(Fact fact, double number) {
    FactId id = fact.id();
    if (!(id.measure().isMean() || id.measure().isQuantile()) || fact.n().isEmpty()) {
      return Optional.empty();
    }
    int n = fact.n().getAsInt();
    OptionalDouble beside =
        edition
            .shown()
            .find(FactId.of(id.variable(), id.group(), Measure.STANDARD_DEVIATION))
            .map(Fact::number)
            .orElse(OptionalDouble.empty());
    OptionalDouble spread =
        beside.isPresent() || fact.standardError().isEmpty()
            ? beside
            : OptionalDouble.of(fact.standardError().getAsDouble() * Math.sqrt(n));
    return spread.isPresent()
        ? Optional.of(new Moments(n, number, spread.getAsDouble() * spread.getAsDouble()))
        : Optional.empty();
  }

  /** A number that is known without error: it comes from a register or a published report. */
  private static Optional<Linearised> constant(double number) {
    return Optional.of(new Linearised(number, row -> 0));
  }

  private Statistic total(Fact fact, double number, Members counted) {
    Domain domain = counted::contains;
    Linearised total = Linearised.total(design, domain, Values.ones());
    return new Statistic(fact, number, Optional.of(total), counted, Optional.empty());
  }

  private Statistic ratio(Fact fact, double number, Ratio ratio, Members group) {
    String category = fact.id().category().orElseThrow();
    Members above = group.and(Answers.having(survey, ratio.numerator(), category));
    Members below = group.and(Answers.having(survey, ratio.denominator(), category));
    Linearised linearised =
        Linearised.total(design, above::contains, Values.ones())
            .dividedBy(Linearised.total(design, below::contains, Values.ones()));
    return new Statistic(fact, number, Optional.of(linearised), above.or(below), Optional.empty());
  }

  private Statistic mean(Fact fact, double number, Members base) {
    Values values = Answers.values(survey, fact.id().variable());
    Domain domain = base::contains;
    return new Statistic(
        fact,
        number,
        Optional.of(Linearised.mean(design, domain, values)),
        base,
        Optional.of(Moments.of(survey.size(), domain, values)));
  }
}
