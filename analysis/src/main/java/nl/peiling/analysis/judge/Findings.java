package nl.peiling.analysis.judge;

import java.util.List;
import java.util.OptionalDouble;
import nl.peiling.model.facts.Claim;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.Verdict;

/** Turns what was found about a claim into a verdict. */
final class Findings {

  private Findings() {}

  /**
   * The verdict on a claim that could be judged.
   *
   * @param room how far the numbers are on the right side of the border; negative on the wrong side
   * @param closeness within what distance of the border a claim holds only just
   */
  static Verdict judged(
      Claim claim,
      boolean holds,
      double room,
      double closeness,
      List<Statistic> evidence,
      Explanation explanation,
      List<String> alternatives) {
    return new Verdict(
        claim,
        holds ? Verdict.Outcome.HOLDS : Verdict.Outcome.FAILS,
        evidence.stream().map(Statistic::fact).distinct().toList(),
        Double.isFinite(room) ? OptionalDouble.of(Math.abs(room)) : OptionalDouble.empty(),
        holds && Math.abs(room) < closeness,
        explanation.parts(),
        holds ? List.of() : alternatives);
  }

  /** The verdict on a claim that cannot be judged. */
  static Verdict impossible(
      Claim claim, List<Fact> evidence, Explanation explanation, List<String> alternatives) {
    return new Verdict(
        claim,
        Verdict.Outcome.CANNOT_BE_JUDGED,
        evidence,
        OptionalDouble.empty(),
        false,
        explanation.parts(),
        alternatives);
  }
}
