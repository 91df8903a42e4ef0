package nl.peiling.analysis.calibration;

import java.util.List;
import nl.peiling.model.edition.PublishedRelation;
import nl.peiling.model.facts.Verdict;

/**
 * A published relation between numbers, with the verdicts on the claims that say the same of ours.
 *
 * @param published the row of the file
 * @param verdicts one for each of its claims, in order
 */
public record CheckedRelation(PublishedRelation published, List<Verdict> verdicts) {
  public CheckedRelation {
    verdicts = List.copyOf(verdicts);
  }

  /** Returns whether every claim holds; a relation without claims says nothing and does not. */
  public boolean holds() {
    return !verdicts.isEmpty()
        && verdicts.stream().allMatch(v -> v.outcome() == Verdict.Outcome.HOLDS);
  }
}
