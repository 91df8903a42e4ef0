package nl.peiling.report.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import nl.peiling.report.version.StatedClaim;

/** Holds the claims of two versions beside each other. */
public final class ClaimComparer {

  private ClaimComparer() {}

  /**
   * A claim of the new version.
   *
   * @param before its margin in the old version; empty if it is new or had none
   */
  public record Standing(StatedClaim claim, OptionalDouble before) {}

  /**
   * What came of it.
   *
   * @param standings the claims of the new version, the closest to failing first
   */
  record Outcome(List<Standing> standings, List<Flip> flips) {}

  static Outcome of(Version before, Version after, Renames renames) {
    Map<String, List<StatedClaim>> old = new HashMap<>();
    before
        .content()
        .claims()
        .forEach(one ->
            old.computeIfAbsent(renames.claim(one.claim()), key -> new ArrayList<>()).add(one));
    List<Standing> standings = new ArrayList<>();
    List<Flip> flips = new ArrayList<>();
    for (StatedClaim now : after.content().claims()) {
      List<StatedClaim> same = old.getOrDefault(now.claim(), List.of());
      if (same.isEmpty()) {
        standings.add(new Standing(now, OptionalDouble.empty()));
      } else {
        StatedClaim was = same.size() > 1 ? same.removeFirst() : same.getFirst();
        standings.add(new Standing(now, was.margin()));
        if (was.outcome() != now.outcome()) {
          flips.add(new Flip.OfClaim(was, now));
        }
      }
    }
    standings.sort(
        Comparator.comparing((Standing one) -> one.claim().outcome() == StatedClaim.Outcome.HOLDS)
            .thenComparing(one -> one.claim().unit())
            .thenComparingDouble(one -> one.claim().margin().orElse(Double.MAX_VALUE))
            .thenComparing(one -> one.claim().claim()));
    return new Outcome(List.copyOf(standings), List.copyOf(flips));
  }
}
