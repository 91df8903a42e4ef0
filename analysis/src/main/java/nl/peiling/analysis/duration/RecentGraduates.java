package nl.peiling.analysis.duration;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import nl.peiling.analysis.estimate.Interval;

/**
 * The start of training among those who graduated so recently that nobody can have finished
 * training and left the pool: within the length of the shortest training (three years).
 *
 * <p>Only for them the pool still holds everyone, so that {@link KaplanMeier} tells what happened.
 * Older cohorts need register counts of the doctors who left. Noisy near the limit, where few were
 * observed that long; the number still waiting is given with every share.
 *
 * @param limit years since graduation: the shortest training
 * @param all the curve of all who graduated within the limit
 * @param cohorts the curve of each cohort, in the order asked
 * @param earlier respondents left out because they graduated before
 * @param impossible respondents left out because their months cannot be right
 */
public record RecentGraduates(
    int limit, KaplanMeier all, List<Cohort> cohorts, int earlier, int impossible) {

  /**
   * The graduates of one year or group.
   *
   * @param key as asked
   */
  public record Cohort(String key, KaplanMeier curve) {}

  /**
   * The share that started within a number of years.
   *
   * @param years since graduation
   * @param share absent where nobody was observed that long
   * @param waiting still waiting and observed at that time
   */
  public record Started(
      int years, OptionalDouble share, Optional<Interval> interval, int waiting) {}

  public RecentGraduates {
    cohorts = List.copyOf(cohorts);
  }

  /**
   * Selects the recent graduates and makes their curves.
   *
   * @param graduates respondents with a known month of graduation
   * @param survey month of the survey
   * @param shortestTraining in years
   * @param keys the cohorts wanted, in order
   * @param cohortOf the cohort of a graduate
   * @param level confidence level
   */
  public static RecentGraduates of(
      List<Graduate> graduates,
      YearMonth survey,
      int shortestTraining,
      List<String> keys,
      Function<Graduate, String> cohortOf,
      double level) {
    YearMonth first = survey.minusYears(shortestTraining);
    List<Graduate> recent = new ArrayList<>();
    int earlier = 0;
    int impossible = 0;
    for (Graduate graduate : graduates) {
      if (graduate.spell(survey).isEmpty()) {
        impossible++;
      } else if (graduate.graduated().isBefore(first)) {
        earlier++;
      } else {
        recent.add(graduate);
      }
    }
    List<Cohort> cohorts = new ArrayList<>();
    for (String key : keys) {
      List<Graduate> members = recent.stream().filter(g -> cohortOf.apply(g).equals(key)).toList();
      cohorts.add(new Cohort(key, curve(members, survey, level)));
    }
    return new RecentGraduates(
        shortestTraining, curve(recent, survey, level), cohorts, earlier, impossible);
  }

  /**
   * Returns how long each recent graduate waited, for a test between groups.
   *
   * @param graduates respondents with a known month of graduation
   * @param survey month of the survey
   * @param shortestTraining in years
   */
  public static List<Spell> spells(
      List<Graduate> graduates, YearMonth survey, int shortestTraining) {
    YearMonth first = survey.minusYears(shortestTraining);
    return graduates.stream()
        .filter(graduate -> !graduate.graduated().isBefore(first))
        .flatMap(graduate -> graduate.spell(survey).stream())
        .toList();
  }

  private static KaplanMeier curve(List<Graduate> members, YearMonth survey, double level) {
    return KaplanMeier.of(members.stream().flatMap(g -> g.spell(survey).stream()).toList(), level);
  }

  /** Returns the shares of a curve that started within one, two, ... years up to the limit. */
  public List<Started> startedWithin(KaplanMeier curve) {
    List<Started> shares = new ArrayList<>();
    for (int years = 1; years <= limit; years++) {
      shares.add(
          new Started(
              years, curve.started(years), curve.startedInterval(years), curve.atRisk(years)));
    }
    return List.copyOf(shares);
  }
}
