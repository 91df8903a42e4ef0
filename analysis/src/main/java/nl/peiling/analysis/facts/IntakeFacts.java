package nl.peiling.analysis.facts;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.peiling.analysis.duration.Graduate;
import nl.peiling.analysis.duration.KaplanMeier;
import nl.peiling.analysis.duration.RecentGraduates;
import nl.peiling.analysis.duration.Spell;
import nl.peiling.analysis.estimate.CriticalValue;
import nl.peiling.analysis.tabulate.GroupPatterns;
import nl.peiling.model.edition.Banner;
import nl.peiling.model.edition.Intake;
import nl.peiling.model.edition.SmallCells;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Interval;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.facts.Unit;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.survey.DateColumn;
import nl.peiling.model.survey.Members;
import nl.peiling.model.survey.Survey;

/**
 * How many of the recent graduates started training within one, two, ... years, by Kaplan and
 * Meier, and their mean wait within the shortest training (see {@link RecentGraduates}). A share is
 * kept back where too few were still waiting and observed at that time to say anything, and where
 * fewer than the minimum cell began since the share before it, or have not begun. The interval of
 * the mean is the mean ± z times its standard error.
 */
final class IntakeFacts {

  private final Survey survey;
  private final GroupPatterns groups;
  private final YearMonth month;
  private final SmallCells limits;
  private final double level;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Makes the facts of one survey.
   *
   * @param month the month of the survey
   */
  IntakeFacts(
      Survey survey, GroupPatterns groups, YearMonth month, SmallCells limits, double level) {
    this.survey = survey;
    this.groups = groups;
    this.month = month;
    this.limits = limits;
    this.level = level;
  }

  List<Problem> problems() {
    return problems;
  }

  List<Fact> of(Intake intake, List<Banner> banners) {
    List<Fact> facts = new ArrayList<>(of(intake));
    IntakeTests tests =
        new IntakeTests(
            groups,
            group ->
                RecentGraduates.spells(
                    graduates(intake, groups.members(groups.index(group).orElseThrow())),
                    month,
                    intake.shortestTraining()),
            limits,
            level);
    banners.stream()
        .filter(banner -> intake.compared().contains(banner.key()))
        .forEach(banner -> facts.addAll(tests.of(intake, banner)));
    problems.addAll(tests.problems());
    return facts;
  }

  private List<Fact> of(Intake intake) {
    List<Fact> facts = new ArrayList<>();
    for (String group : intake.groups()) {
      groups
          .index(group)
          .map(groups::members)
          .ifPresent(members -> facts.addAll(of(intake, group, members)));
    }
    // the other groups would give away a share that stands for too few
    Set<String> few = new HashSet<>();
    for (String group : intake.groups()) {
      few.addAll(few(facts.stream().filter(fact -> fact.id().group().equals(group)).toList()));
    }
    return facts.stream()
        .map(fact ->
            fact.id().category().filter(few::contains).isPresent()
                ? fact.suppressed(FactValue.Reason.SMALL_CELL)
                : fact)
        .toList();
  }

  /**
   * The shares of a group by which fewer began since the share before than may be shown, or after
   * which fewer are left.
   */
  private Set<String> few(List<Fact> ofGroup) {
    Set<String> few = new HashSet<>();
    double before = 0;
    for (Fact fact : ofGroup) {
      if (fact.id().category().isPresent() && fact.number().isPresent()) {
        double all = fact.n().orElse(0);
        double began = fact.number().getAsDouble() * all;
        if (isFew(began - before) || isFew(all - began)) {
          few.add(fact.id().category().get());
        } else {
          before = began;
        }
      }
    }
    return few;
  }

  private boolean isFew(double respondents) {
    long number = Math.round(respondents);
    return number > 0 && number < limits.minimumCell();
  }

  private List<Graduate> graduates(Intake intake, Members members) {
    return members
        .rows()
        .mapToObj(row -> graduate(intake, survey, row))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Graduate> graduate(Intake intake, Survey survey, int row) {
    DateColumn from = survey.date(intake.from());
    return from.isValid(row)
        ? Optional.of(
            new Graduate(from.month(row).orElseThrow(), survey.date(intake.until()).month(row)))
        : Optional.empty();
  }

  /** How long a respondent waited; empty for who is no recent graduate. */
  static Optional<Spell> spell(Intake intake, Survey survey, YearMonth month, int row) {
    return graduate(intake, survey, row)
        .flatMap(one ->
            RecentGraduates.spells(List.of(one), month, intake.shortestTraining()).stream()
                .findFirst());
  }

  private List<Fact> of(Intake intake, String group, Members members) {
    RecentGraduates recent =
        RecentGraduates.of(
            graduates(intake, members),
            month,
            intake.shortestTraining(),
            List.of(),
            graduate -> "",
            level);
    KaplanMeier curve = recent.all();
    int n = curve.spells();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        kept(Fact.computed(FactId.of(intake.key(), group, Measure.BASE), n, Unit.COUNT, n), n));
    for (RecentGraduates.Started started : recent.startedWithin(curve)) {
      FactId id = FactId.share(intake.key(), group, Intake.within(started.years()));
      if (started.share().isPresent()) {
        Fact share = Fact.computed(id, started.share().getAsDouble(), Unit.FRACTION, n);
        Optional<Double> error = error(curve, started.years());
        facts.add(
            kept(
                error.isPresent() && started.interval().isPresent()
                    ? share.within(error.get(), interval(started.interval().get()))
                    : share,
                Math.min(n, started.waiting())));
      }
    }
    curve
        .restrictedMean(intake.shortestTraining())
        .ifPresent(mean ->
            facts.add(kept(mean(FactId.of(intake.key(), group, Measure.MEAN), mean, n), n)));
    return facts;
  }

  private Fact mean(FactId id, KaplanMeier.RestrictedMean mean, int n) {
    Fact plain = Fact.computed(id, mean.value(), Unit.YEAR, n);
    double error = mean.standardError();
    if (Double.isNaN(error) || error == 0) {
      return plain;
    }
    double half = CriticalValue.normal(level) * error;
    return plain.within(error, new Interval(mean.value() - half, mean.value() + half));
  }

  private static Optional<Double> error(KaplanMeier curve, int years) {
    return curve.standardError(years).stream().boxed().findFirst();
  }

  private static Interval interval(nl.peiling.analysis.estimate.Interval interval) {
    return new Interval(interval.lower(), interval.upper());
  }

  private Fact kept(Fact fact, int restsOn) {
    return restsOn < limits.minimumBase() ? fact.suppressed(FactValue.Reason.SMALL_BASE) : fact;
  }
}
