package nl.peiling.analysis.judge;

import java.util.Optional;
import java.util.OptionalDouble;
import nl.peiling.analysis.judge.Differences.Demand;

/**
 * One number held against another of which it is said to be higher.
 *
 * @param demand what it takes to say so
 * @param size by how much the first is higher; negative if it is lower
 * @param threshold by how much it has to be higher
 * @param worth from what size on a difference is worth naming in this edition
 * @param rest what took the place of the larger group, if one of the two is part of the other
 * @param p how often chance alone would give a difference as large; empty if there is no test
 */
record Difference(
    Statistic first,
    Statistic second,
    Optional<Rest> rest,
    Demand demand,
    double size,
    double threshold,
    double worth,
    OptionalDouble p) {

  /** Slack for differences that equal the threshold in decimals but not in binary. */
  private static final double SLACK = 1e-12;

  boolean holds() {
    return size > 0 && size >= threshold - SLACK;
  }

  /** How far the difference is above the one it needs; negative if it falls short. */
  double room() {
    return size - threshold;
  }

  /** Why a difference is named although it is smaller than the edition finds worth naming. */
  Optional<String> excuse() {
    if (!holds() || size >= worth - SLACK) {
      return Optional.empty();
    }
    String smaller = " Dat is minder dan het kleinste verschil dat een naam verdient; ";
    return switch (demand) {
      case Demand.Ranked ranked ->
          Optional.of(smaller + "een plaats in een lijst hoeft alleen aantoonbaar te zijn.");
      case Demand.Slight slight -> Optional.of(smaller + "‘iets’ zegt dat.");
      case Demand.Margin own -> Optional.of(smaller + "de bewering heeft een eigen marge.");
      case Demand.WorthNaming worthNaming -> Optional.empty();
      case Demand.Large large -> Optional.empty();
      case Demand.Within alike -> Optional.empty();
    };
  }

  /** Whether the numbers differ by more than chance, in either direction. */
  boolean significant(double level) {
    return p.isPresent() && p.getAsDouble() < level;
  }
}
