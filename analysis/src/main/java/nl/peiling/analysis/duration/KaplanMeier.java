package nl.peiling.analysis.duration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.peiling.analysis.estimate.CriticalValue;
import nl.peiling.analysis.estimate.Interval;

/**
 * The share of a cohort that has not started yet, by time since graduation:
 *
 * <pre>  S(t) = Π_{t_j ≤ t} (1 - d_j/n_j),   Var S(t) = S² Σ d_j/(n_j (n_j - d_j))</pre>
 *
 * <p>with d_j starts at t_j among n_j still waiting (Kaplan and Meier 1958, JASA 53; Greenwood
 * 1926). Intervals on the scale log(-log S), which keeps them between 0 and 1 (Kalbfleisch and
 * Prentice 1980). A start and the end of observation at the same time: the start comes first.
 *
 * <p>Supposes that who was observed for a shorter time would have started at the same pace as the
 * others, and that nobody left the group unseen: see {@link RecentGraduates}. Every spell counts
 * once; no finite population correction.
 */
public final class KaplanMeier {

  private final List<Step> steps;
  private final int spells;
  private final double level;

  /**
   * A moment at which someone started or observation ended.
   *
   * @param time since graduation
   * @param atRisk still waiting just before
   * @param starts d_j
   * @param waiting S after the starts
   * @param greenwood Σ d/(n(n-d)) so far; NaN once nobody is left waiting
   */
  public record Step(double time, int atRisk, int starts, double waiting, double greenwood) {}

  private KaplanMeier(List<Step> steps, int spells, double level) {
    this.steps = List.copyOf(steps);
    this.spells = spells;
    this.level = level;
  }

  /** Returns the curve of these spells, with intervals at the given level. */
  public static KaplanMeier of(List<Spell> spells, double level) {
    List<Spell> sorted = spells.stream().sorted(Comparator.comparingDouble(Spell::time)).toList();
    List<Step> steps = new ArrayList<>();
    double waiting = 1;
    double greenwood = 0;
    for (int start = 0; start < sorted.size(); ) {
      double time = sorted.get(start).time();
      int end = start;
      int starts = 0;
      while (end < sorted.size() && sorted.get(end).time() == time) {
        starts += sorted.get(end++).started() ? 1 : 0;
      }
      int atRisk = sorted.size() - start;
      waiting *= 1 - (double) starts / atRisk;
      greenwood += starts == atRisk ? Double.NaN : starts / ((double) atRisk * (atRisk - starts));
      steps.add(new Step(time, atRisk, starts, waiting, greenwood));
      start = end;
    }
    return new KaplanMeier(steps, spells.size(), level);
  }

  /** Returns the steps of the curve, in order of time. */
  public List<Step> steps() {
    return steps;
  }

  /** Returns the number of spells. */
  public int spells() {
    return spells;
  }

  /** Returns how many are still waiting, and observed, just before this time. */
  public int atRisk(double time) {
    return steps.stream()
        .filter(s -> s.time() >= time)
        .mapToInt(Step::atRisk)
        .findFirst()
        .orElse(0);
  }

  /**
   * Returns the share not yet started at this time; absent after the last observation, unless all
   * had started by then.
   */
  public OptionalDouble waiting(double time) {
    Optional<Step> step = last(time);
    if (steps.isEmpty() || (time > end() && step.orElseThrow().waiting() > 0)) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(step.map(Step::waiting).orElse(1.0));
  }

  /** Returns the standard error of {@link #waiting}; absent where that is, or nobody is left. */
  public OptionalDouble standardError(double time) {
    OptionalDouble waiting = waiting(time);
    double greenwood = last(time).map(Step::greenwood).orElse(0.0);
    return waiting.isEmpty() || Double.isNaN(greenwood)
        ? OptionalDouble.empty()
        : OptionalDouble.of(waiting.getAsDouble() * Math.sqrt(greenwood));
  }

  /** Returns the interval of {@link #waiting}; absent while nobody started or once all did. */
  public Optional<Interval> waitingInterval(double time) {
    Optional<Step> step = last(time).filter(s -> waiting(time).isPresent());
    return step.flatMap(this::interval);
  }

  /** Returns the share that started within this time, 1 - S; absent where S is. */
  public OptionalDouble started(double time) {
    OptionalDouble waiting = waiting(time);
    return waiting.isPresent()
        ? OptionalDouble.of(1 - waiting.getAsDouble())
        : OptionalDouble.empty();
  }

  /** Returns the interval of {@link #started}. */
  public Optional<Interval> startedInterval(double time) {
    return waitingInterval(time).map(i -> new Interval(1 - i.upper(), 1 - i.lower(), level));
  }

  /**
   * Returns the time by which a part p of the cohort had started: the first t with S(t) ≤ 1 - p.
   * The median may not exist: some never start.
   */
  public OptionalDouble quantile(double p) {
    return steps.stream()
        .filter(s -> s.waiting() <= 1 - p + 1e-12)
        .mapToDouble(Step::time)
        .findFirst();
  }

  /** A time with bounds, of which the upper may not be reached within the observation. */
  public record TimeInterval(OptionalDouble lower, OptionalDouble upper) {}

  /**
   * Returns the interval of the quantile: the times at which the bounds of the curve pass 1 - p
   * (Brookmeyer and Crowley 1982, Biometrics 38).
   */
  public TimeInterval quantileInterval(double p) {
    return new TimeInterval(
        steps.stream()
            .filter(s -> interval(s).filter(i -> i.lower() <= 1 - p + 1e-12).isPresent())
            .mapToDouble(Step::time)
            .findFirst(),
        steps.stream()
            .filter(s -> interval(s).filter(i -> i.upper() <= 1 - p + 1e-12).isPresent())
            .mapToDouble(Step::time)
            .findFirst());
  }

  /**
   * The mean time waited within a limit.
   *
   * @param value ∫ S from 0 to the limit
   * @param standardError of the value; NaN where all had started before the limit
   */
  public record RestrictedMean(double limit, double value, double standardError) {}

  /**
   * Returns the mean time waited within the first {@code limit} years, who still wait then counting
   * for the limit: ∫₀^τ S(t) dt, with Var = Σ_{t_j≤τ} (∫_{t_j}^τ S)² d_j/(n_j(n_j-d_j)) (Irwin
   * 1949; Royston and Parmar 2013, BMC Medical Research Methodology 13). Exists where a median does
   * not; absent where observation ends before the limit.
   */
  public Optional<RestrictedMean> restrictedMean(double limit) {
    if (waiting(limit).isEmpty()) {
      return Optional.empty();
    }
    double area = 0;
    double variance = 0;
    double until = limit;
    for (int j = steps.size() - 1; j >= 0; j--) {
      Step step = steps.get(j);
      if (step.time() > limit) {
        continue;
      }
      area += step.waiting() * (until - step.time());
      until = step.time();
      double left = step.atRisk() - step.starts();
      if (step.starts() > 0 && area > 0) {
        variance += area * area * step.starts() / (step.atRisk() * left);
      }
    }
    return Optional.of(new RestrictedMean(limit, area + until, Math.sqrt(variance)));
  }

  /**
   * Returns the standard deviation of the wait within a limit, √(2 ∫ t S(t) dt - (∫ S)²); absent
   * where observation ends before the limit.
   */
  public OptionalDouble restrictedDeviation(double limit) {
    if (waiting(limit).isEmpty()) {
      return OptionalDouble.empty();
    }
    double mean = 0;
    double squares = 0;
    double from = 0;
    double waiting = 1;
    for (Step step : steps) {
      double until = Math.min(step.time(), limit);
      mean += waiting * (until - from);
      squares += waiting * (until * until - from * from);
      from = until;
      waiting = step.waiting();
    }
    mean += waiting * (limit - from);
    squares += waiting * (limit * limit - from * from);
    return OptionalDouble.of(Math.sqrt(Math.max(0, squares - mean * mean)));
  }

  /** Returns what each spell contributes to the error of {@link #started}. */
  public Optional<CurveInfluence> startedInfluence(double time) {
    return CurveInfluence.ofStarted(this, time);
  }

  /** Returns what each spell contributes to the error of {@link #restrictedMean}. */
  public Optional<CurveInfluence> meanInfluence(double limit) {
    return CurveInfluence.ofMean(this, limit);
  }

  /** Returns the longest time observed. */
  public double end() {
    return steps.isEmpty() ? 0 : steps.get(steps.size() - 1).time();
  }

  private Optional<Step> last(double time) {
    Step last = null;
    for (Step step : steps) {
      if (step.time() <= time) {
        last = step;
      }
    }
    return Optional.ofNullable(last);
  }

  private Optional<Interval> interval(Step step) {
    double s = step.waiting();
    if (s >= 1 || s <= 0) {
      return Optional.empty();
    }
    double log = Math.log(s);
    double half = CriticalValue.normal(level) * Math.sqrt(step.greenwood()) / Math.abs(log);
    return Optional.of(
        new Interval(Math.exp(log * Math.exp(half)), Math.exp(log * Math.exp(-half)), level));
  }
}
