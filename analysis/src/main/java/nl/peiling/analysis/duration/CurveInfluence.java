package nl.peiling.analysis.duration;

import java.util.List;
import java.util.Optional;

/**
 * What each spell contributes to the error of a number that is read off a Kaplan-Meier curve:
 *
 * <pre>  u_i = Σ_j c_j (dN_ij - R_ij d_j/n_j)/(n_j - d_j)</pre>
 *
 * <p>the derivative of the number to the weight of spell i, with dN_ij 1 if it starts at t_j and
 * R_ij 1 if it still waits just before. For the share that started within t years c_j is S(t) up to
 * t and 0 after, for the mean wait within a limit it is less the area under the curve from t_j to
 * the limit. The contributions add up to zero, and the sum of their squares is exactly Greenwood's
 * variance (and that of the restricted mean), since what happens at different times is uncorrelated
 * (Andersen, Borgan, Gill and Keiding 1993, "Statistical Models Based on Counting Processes",
 * section IV.3).
 *
 * <p>With the contributions, two numbers of groups that share respondents, or two times on one
 * curve, can be held against each other.
 */
public final class CurveInfluence {

  private final List<KaplanMeier.Step> steps;
  private final double[] atStart;
  private final double[] before;

  private CurveInfluence(List<KaplanMeier.Step> steps, double[] coefficients) {
    this.steps = steps;
    this.atStart = new double[coefficients.length];
    this.before = new double[coefficients.length];
    double sum = 0;
    for (int j = 0; j < coefficients.length; j++) {
      KaplanMeier.Step step = steps.get(j);
      int left = step.atRisk() - step.starts();
      atStart[j] = coefficients[j] == 0 ? 0 : coefficients[j] / left;
      sum += atStart[j] * step.starts() / step.atRisk();
      before[j] = sum;
    }
  }

  /** To the share that started within this time; absent where it has no standard error. */
  static Optional<CurveInfluence> ofStarted(KaplanMeier curve, double time) {
    if (curve.standardError(time).isEmpty()) {
      return Optional.empty();
    }
    double waiting = curve.waiting(time).orElseThrow();
    return Optional.of(
        new CurveInfluence(
            curve.steps(),
            curve.steps().stream().mapToDouble(s -> s.time() <= time ? waiting : 0).toArray()));
  }

  /** To the mean wait within a limit; absent where observation ends before the limit. */
  static Optional<CurveInfluence> ofMean(KaplanMeier curve, double limit) {
    if (curve.waiting(limit).isEmpty()) {
      return Optional.empty();
    }
    List<KaplanMeier.Step> steps = curve.steps();
    double[] areas = new double[steps.size()];
    double area = 0;
    double until = limit;
    for (int j = steps.size() - 1; j >= 0; j--) {
      KaplanMeier.Step step = steps.get(j);
      if (step.time() <= limit) {
        area += step.waiting() * (until - step.time());
        until = step.time();
        areas[j] = -area;
      }
    }
    return Optional.of(new CurveInfluence(steps, areas));
  }

  /** Returns what a spell contributes; it must be one of those that the curve was made of. */
  public double at(Spell spell) {
    int low = 0;
    int high = steps.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (steps.get(middle).time() < spell.time()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (steps.get(low).time() != spell.time()) {
      throw new IllegalArgumentException("no spell of " + spell.time() + " in the curve");
    }
    return (spell.started() ? atStart[low] : 0) - before[low];
  }
}
