package nl.peiling.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Which options each respondent ticks: the most attractive ones, where attractiveness is a fixed
 * personal number (traits and chance) plus a shift per group of respondents.
 *
 * <p>The shifts are found by cyclic coordinate search: target after target, the option's
 * attractiveness is moved for the whole group until exactly the wanted number of its members ticks
 * it. For targets that do not contradict each other this settles within some rounds, also when the
 * groups overlap; who ticks follows from the personal part alone, so that answers stay correlated.
 */
final class Choice {

  /** Attractiveness of an option that a respondent cannot tick. */
  static final double NEVER = -1e9;

  private static final double EDGE = 1e-6;

  private static final int ROUNDS = 40;

  /** After every so many rounds, one respondent more or less is good enough. */
  private static final int PATIENCE = 12;

  private final BitSet asked;
  private final double[][] value;
  private final int most;
  private final double floor;

  /**
   * @param most the largest number of options one respondent ticks
   * @param floor an option is ticked above it; the best option is ticked anyway
   */
  private Choice(BitSet asked, double[][] value, int most, double floor) {
    this.asked = asked;
    this.value = value;
    this.most = most;
    this.floor = floor;
  }

  /** Exactly one option each. */
  static Choice one(BitSet asked, double[][] value) {
    return new Choice(asked, value, 1, Double.NEGATIVE_INFINITY);
  }

  /** At least one option each, and at most {@code most}: three or fewer, or all of them. */
  static Choice some(BitSet asked, double[][] value, int most) {
    if (most > 3 && most < value.length) {
      throw new IllegalArgumentException("At most three options, or all: " + most);
    }
    return new Choice(asked, value, most, 0);
  }

  /** Any number of options, none included: every option is a question of its own. */
  static Choice any(BitSet asked, double[] value) {
    double[] never = new double[value.length];
    Arrays.fill(never, -1e-9);
    return new Choice(asked, new double[][] {value, never}, 1, 0);
  }

  /** Moves the options until the targets hold; the last targets weigh most if they cannot all. */
  void settle(List<Target> targets) {
    List<int[]> members = new ArrayList<>();
    for (Target target : targets) {
      BitSet group = (BitSet) target.group().clone();
      group.and(asked);
      members.add(group.stream().toArray());
    }
    for (int round = 0; round < ROUNDS; round++) {
      boolean settled = true;
      for (int t = 0; t < targets.size(); t++) {
        settled &= !move(targets.get(t), members.get(t), round / PATIENCE);
      }
      if (settled) {
        return;
      }
    }
  }

  private boolean move(Target target, int[] members, int slack) {
    boolean[] mine = mask(target.options());
    double[] surplus = new double[members.length];
    int size = 0;
    int above = 0;
    for (int i : members) {
      double best = best(mine, i);
      if (best > NEVER / 2) {
        double over = best - threshold(mine, i);
        surplus[size++] = over;
        above += over > 0 ? 1 : 0;
      }
    }
    int wanted = Math.min(size, target.count());
    if (Math.abs(above - wanted) <= slack) {
      return false;
    }
    double shift = shift(surplus, size, wanted);
    for (int option : target.options()) {
      for (int i : members) {
        if (value[option][i] > NEVER / 2) {
          value[option][i] += shift;
        }
      }
    }
    return true;
  }

  /** What lifts exactly {@code wanted} of the numbers above zero. */
  private static double shift(double[] surplus, int size, int wanted) {
    Arrays.sort(surplus, 0, size);
    if (wanted == 0) {
      return -surplus[size - 1] - EDGE;
    }
    if (wanted == size) {
      return -surplus[0] + EDGE;
    }
    return -(surplus[size - wanted] + surplus[size - wanted - 1]) / 2;
  }

  private double best(boolean[] mine, int respondent) {
    double best = Double.NEGATIVE_INFINITY;
    for (int option = 0; option < mine.length; option++) {
      best = mine[option] ? Math.max(best, value[option][respondent]) : best;
    }
    return best;
  }

  /** What an option of the target has to exceed before this respondent ticks it. */
  private double threshold(boolean[] mine, int respondent) {
    double first = Double.NEGATIVE_INFINITY;
    if (most >= value.length) {
      for (int other = 0; other < value.length && first < floor; other++) {
        first = mine[other] ? first : Math.max(first, value[other][respondent]);
      }
      return Math.min(floor, first);
    }
    double second = Double.NEGATIVE_INFINITY;
    double third = Double.NEGATIVE_INFINITY;
    for (int other = 0; other < value.length; other++) {
      double candidate = value[other][respondent];
      if (mine[other] || candidate <= third) {
        continue;
      }
      if (candidate > first) {
        third = second;
        second = first;
        first = candidate;
      } else if (candidate > second) {
        third = second;
        second = candidate;
      } else {
        third = candidate;
      }
    }
    double last = most == 1 ? first : most == 2 ? second : third;
    return Math.max(last, Math.min(floor, first));
  }

  private boolean[] mask(List<Integer> options) {
    boolean[] mine = new boolean[value.length];
    options.forEach(option -> mine[option] = true);
    return mine;
  }

  /** Whether the respondent ticks the option. */
  boolean ticks(int option, int respondent) {
    double own = value[option][respondent];
    return own > NEVER / 2 && own > threshold(mask(List.of(option)), respondent);
  }

  /** The option of a respondent who ticks exactly one. */
  int chosen(int respondent) {
    int best = 0;
    for (int option = 1; option < value.length; option++) {
      if (value[option][respondent] > value[best][respondent]) {
        best = option;
      }
    }
    return best;
  }

  /** So many members of a group tick at least one of these options. */
  record Target(List<Integer> options, BitSet group, int count) {}
}
