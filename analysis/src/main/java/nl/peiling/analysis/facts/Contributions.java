package nl.peiling.analysis.facts;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peiling.analysis.duration.CurveInfluence;
import nl.peiling.analysis.duration.KaplanMeier;
import nl.peiling.analysis.duration.Spell;
import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.estimate.Linearised;
import nl.peiling.analysis.estimate.SurveyDesign;
import nl.peiling.analysis.estimate.Values;
import nl.peiling.analysis.inference.Moments;
import nl.peiling.analysis.tabulate.Answers;
import nl.peiling.analysis.tabulate.GroupPatterns;
import nl.peiling.analysis.tabulate.Tabulator;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.edition.Breakdown;
import nl.peiling.model.edition.Flow;
import nl.peiling.model.edition.Group;
import nl.peiling.model.edition.Intake;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.survey.Members;
import nl.peiling.model.survey.Survey;

/**
 * Goes back from the numbers of flows, intakes and breakdowns to the respondents, so that they can
 * be held against each other with the respondents that they share in the variance.
 *
 * <p>The shares of a flow and the means of a breakdown are shares and means of a part of a group.
 * What is read off the curve of an intake is linearised by {@link CurveInfluence}; without shared
 * respondents its variance is Greenwood's.
 */
public final class Contributions {

  private static final double LEVEL = 0.95;

  private final EditionFacts edition;
  private final Survey survey;
  private final SurveyDesign design;
  private final Map<String, FlowStep> steps = new HashMap<>();

  /** Goes back to the respondents of an edition. */
  public Contributions(EditionFacts edition) {
    this.edition = edition;
    this.survey = edition.survey();
    this.design = edition.design();
    for (Flow flow : edition.folder().edition().flows()) {
      FlowStep.of(flow, survey).forEach(step -> steps.put(step.variable(), step));
    }
  }

  /** Returns how a number of a flow, an intake or a breakdown rests on them; empty for others. */
  public Optional<Contribution> of(FactId id) {
    return of(id, edition.groups().index(id.group()).map(edition.groups()::members));
  }

  /** Returns how the number would rest on these respondents instead of on its whole group. */
  public Optional<Contribution> of(FactId id, Members some) {
    return of(id, Optional.of(some));
  }

  private Optional<Contribution> of(FactId id, Optional<Members> group) {
    for (Intake intake : edition.folder().edition().intakes()) {
      if (intake.key().equals(id.variable())) {
        return Optional.of(
            group.map(members -> intake(intake, id, members)).orElseGet(this::unknown));
      }
    }
    FlowStep step = steps.get(id.variable());
    if (step != null) {
      return group.map(members -> flow(step, id, members));
    }
    for (Breakdown breakdown : edition.folder().edition().breakdowns()) {
      for (String answer : breakdown.answers()) {
        if (breakdown.variable(answer).equals(id.variable())) {
          return group.map(members -> breakdown(breakdown, answer, id, members));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Returns a median or a quartile with its interval, as it is among these respondents. They have
   * to belong to the base of the number that is named.
   */
  public Optional<Fact> quantile(FactId id, Members some) {
    String from =
        edition.folder().edition().breakdowns().stream()
            .filter(breakdown ->
                breakdown.answers().stream()
                    .anyMatch(answer -> breakdown.variable(answer).equals(id.variable())))
            .map(Breakdown::from)
            .findFirst()
            .orElse(id.variable());
    Group all = new Group(id.group(), id.group(), id.group(), Condition.everyone());
    GroupPatterns groups = GroupPatterns.of(survey, List.of(all)).within(some);
    return VariableFacts.ofAllGroups(new Tabulator(survey, groups).table(from), edition.sampling())
        .stream()
        .filter(fact -> fact.id().equals(FactId.of(from, id.group(), id.measure())))
        .findFirst();
  }

  private Contribution unknown() {
    return new Contribution(Optional.empty(), Members.none(survey.size()), Optional.empty(), false);
  }

  private Contribution flow(FlowStep step, FactId id, Members group) {
    List<Net> classes = step.classes();
    String move = id.category().orElse("");
    boolean count = id.measure() == Measure.COUNT;
    for (int from = 0; from < classes.size(); from++) {
      int left = from;
      String start = classes.get(from).key();
      Members in = where(row -> group.contains(row) && step.from(row) == left);
      Members moved = where(row -> in.contains(row) && step.to(row).isPresent());
      if (move.equals(Flow.move(start, Flow.NEXT))) {
        return part(count, in, moved);
      }
      if (move.equals(Flow.move(start, Flow.NONE))) {
        return part(count, in, in.minus(moved));
      }
      for (int to = 0; to < classes.size(); to++) {
        if (move.equals(Flow.move(start, classes.get(to).key()))) {
          int reached = to;
          return part(
              count,
              moved,
              where(row -> moved.contains(row) && step.to(row).orElseThrow() == reached));
        }
      }
    }
    throw new IllegalArgumentException("no move " + id);
  }

  private Members where(java.util.function.IntPredicate rows) {
    return Members.where(survey.size(), rows);
  }

  /** A part of a base: its share, or how many they are. */
  private Contribution part(boolean count, Members base, Members having) {
    Domain counted = having::contains;
    return new Contribution(
        base.isEmpty()
            ? Optional.empty()
            : Optional.of(
                count
                    ? Linearised.total(design, counted, Values.ones())
                    : Linearised.share(design, base::contains, counted)),
        count ? having : base,
        Optional.empty(),
        true);
  }

  private Contribution breakdown(Breakdown breakdown, String answer, FactId id, Members group) {
    Members base =
        group
            .and(survey.members(new Condition.Gave(breakdown.by(), List.of(answer), false)))
            .and(survey.column(breakdown.from()).valid());
    Domain domain = base::contains;
    Values values = Answers.values(survey, breakdown.from());
    if (id.measure() == Measure.BASE) {
      return part(true, base, base);
    }
    Optional<Linearised> mean =
        base.isEmpty() ? Optional.empty() : Optional.of(Linearised.mean(design, domain, values));
    return new Contribution(
        mean.filter(known -> id.measure() == Measure.MEAN),
        base,
        Optional.of(Moments.of(survey.size(), domain, values)),
        true);
  }

  private Contribution intake(Intake intake, FactId id, Members group) {
    YearMonth month = YearMonth.from(edition.folder().edition().fieldwork().from());
    Map<Integer, Spell> spells = new HashMap<>();
    List<Spell> all = new ArrayList<>();
    group
        .rows()
        .forEach(row ->
            IntakeFacts.spell(intake, survey, month, row)
                .ifPresent(spell -> {
                  spells.put(row, spell);
                  all.add(spell);
                }));
    KaplanMeier curve = KaplanMeier.of(all, LEVEL);
    Members base = where(spells::containsKey);
    if (id.measure() == Measure.SHARE) {
      double years = years(intake, id.category().orElseThrow());
      return new Contribution(
          curve
              .startedInfluence(years)
              .map(influence -> linearised(curve.started(years).orElseThrow(), spells, influence)),
          base,
          Optional.empty(),
          false);
    }
    return id.measure() == Measure.MEAN
        ? meanWait(curve, intake.shortestTraining(), spells, base)
        : unknown();
  }

  private static Contribution meanWait(
      KaplanMeier curve, double limit, Map<Integer, Spell> spells, Members base) {
    Optional<KaplanMeier.RestrictedMean> mean = curve.restrictedMean(limit);
    return new Contribution(
        curve
            .meanInfluence(limit)
            .map(influence -> linearised(mean.orElseThrow().value(), spells, influence)),
        base,
        mean.map(found -> {
          double deviation = curve.restrictedDeviation(limit).orElseThrow();
          return new Moments(curve.spells(), found.value(), deviation * deviation);
        }),
        false);
  }

  private static double years(Intake intake, String category) {
    for (int years = 1; years <= intake.shortestTraining(); years++) {
      if (category.equals(Intake.within(years))) {
        return years;
      }
    }
    throw new IllegalArgumentException("no share " + category + " of " + intake.key());
  }

  private static Linearised linearised(
      double value, Map<Integer, Spell> spells, CurveInfluence influence) {
    return new Linearised(
        value,
        row -> {
          Spell spell = spells.get(row);
          return spell == null ? 0 : influence.at(spell);
        });
  }
}
