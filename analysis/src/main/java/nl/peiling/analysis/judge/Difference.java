package nl.peiling.analysis.judge;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One number held against another of which it is said to be higher.
 *
 * @param size by how much the first is higher; negative if it is lower
 * @param threshold by how much it has to be higher
 * @param rest what took the place of the larger group, if one of the two is part of the other
 * @param p how often chance alone would give a difference as large; empty if there is no test
 */
record Difference(
    Statistic first,
    Statistic second,
    Optional<Rest> rest,
    double size,
    double threshold,
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

  /** Whether the numbers differ by more than chance, in either direction. */
  boolean significant(double level) {
    return p.isPresent() && p.getAsDouble() < level;
  }
}
