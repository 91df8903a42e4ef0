package nl.peiling.generator;

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

  private static final int ROUNDS = 40;

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

  /** At least one option each, and at most {@code most}. */
  static Choice some(BitSet asked, double[][] value, int most) {
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
    for (int round = 0; round < ROUNDS; round++) {
      boolean settled = true;
      for (Target target : targets) {
        settled &= !move(target);
      }
      if (settled) {
        return;
      }
    }
  }

  private boolean move(Target target) {
    BitSet members = (BitSet) target.group().clone();
    members.and(asked);
    boolean[] mine = mask(target.options());
    double[] surplus = new double[members.cardinality()];
    int size = 0;
    int above = 0;
    for (int i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
      double best = best(target.options(), i);
      if (best > NEVER / 2) {
        double over = best - threshold(mine, i);
        surplus[size++] = over;
        above += over > 0 ? 1 : 0;
      }
    }
    int wanted = Math.min(size, target.count());
    if (above == wanted || size == 0) {
      return false;
    }
    Arrays.sort(surplus, 0, size);
    double shift;
    if (wanted == 0) {
      shift = -surplus[size - 1] - 1e-6;
    } else if (wanted == size) {
      shift = -surplus[0] + 1e-6;
    } else {
      shift = -(surplus[size - wanted] + surplus[size - wanted - 1]) / 2;
    }
    for (int option : target.options()) {
      for (int i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
        if (value[option][i] > NEVER / 2) {
          value[option][i] += shift;
        }
      }
    }
    return true;
  }

  private double best(List<Integer> options, int respondent) {
    double best = Double.NEGATIVE_INFINITY;
    for (int option : options) {
      best = Math.max(best, value[option][respondent]);
    }
    return best;
  }

  /** What an option of the target has to exceed before this respondent ticks it. */
  private double threshold(boolean[] mine, int respondent) {
    double first = Double.NEGATIVE_INFINITY;
    if (most >= value.length) {
      for (int other = 0; other < value.length; other++) {
        first = mine[other] ? first : Math.max(first, value[other][respondent]);
      }
      return Math.min(floor, first);
    }
    double[] largest = new double[most];
    Arrays.fill(largest, Double.NEGATIVE_INFINITY);
    for (int other = 0; other < value.length; other++) {
      if (!mine[other]) {
        insert(largest, value[other][respondent]);
      }
    }
    return Math.max(largest[most - 1], Math.min(floor, largest[0]));
  }

  private static void insert(double[] largest, double candidate) {
    int place = largest.length - 1;
    if (candidate <= largest[place]) {
      return;
    }
    while (place > 0 && largest[place - 1] < candidate) {
      largest[place] = largest[place - 1];
      place--;
    }
    largest[place] = candidate;
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
