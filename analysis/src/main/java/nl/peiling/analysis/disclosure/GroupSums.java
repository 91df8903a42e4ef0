package nl.peiling.analysis.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Which means of a number must be hidden, where everybody knows how many respondents each rests on.
 * A mean with its base is a sum over respondents, and sums can be added and taken off: the mean of
 * a group and of all but two of it give away what those two answered. What can be worked out are
 * the linear combinations of the sums that are shown. One in which the numbers of fewer respondents
 * than the minimum base are left, and of nobody else, tells what those answered; then the smallest
 * of the means in it goes, until there is no such combination.
 *
 * <p>Among all combinations those that leave nobody but small sets of respondents are a linear
 * space; a combination of few respondents in it is looked for in several bases of that space, as
 * words of low weight are in a code (Prange 1962, The use of information sets in decoding cyclic
 * codes, IRE Transactions on Information Theory 8). What is protected cannot be worked out exactly;
 * nothing is said of how nearly it can be guessed.
 *
 * <p>The arithmetic is on whole numbers modulo a prime, and so without rounding.
 */
public final class GroupSums {

  /** The largest prime below two to the power of 31: products fit in a long. */
  private static final long PRIME = 2_147_483_647L;

  /** In so many bases a combination of few respondents is looked for. */
  private static final int BASES = 12;

  private final List<List<BitSet>> means;
  private final int[] counts;
  private final int minimumBase;
  private final int width;
  private final int[] meanOf;
  private final int[] others;
  private final int[] few;

  /**
   * Of the means of one number.
   *
   * @param means for each mean the sums that it tells, each as the places of the sets of
   *     respondents in it: one sum, or with weights one for each weight
   * @param counts for each set how many of its respondents gave a number
   * @param minimumBase what fewer respondents answered must not be known
   * @param secret the sets of respondents of whom it must not
   */
  public GroupSums(List<List<BitSet>> means, int[] counts, int minimumBase, BitSet secret) {
    this.means = means.stream().map(List::copyOf).toList();
    this.counts = counts.clone();
    this.minimumBase = minimumBase;
    this.width = counts.length;
    this.meanOf =
        IntStream.range(0, means.size())
            .flatMap(mean -> means.get(mean).stream().mapToInt(sum -> mean))
            .toArray();
    this.few =
        IntStream.range(0, width)
            .filter(set -> counts[set] > 0 && counts[set] < minimumBase && secret.get(set))
            .toArray();
    BitSet small = new BitSet();
    IntStream.of(few).forEach(small::set);
    this.others =
        IntStream.range(0, width).filter(set -> counts[set] > 0 && !small.get(set)).toArray();
  }

  /**
   * Returns the means that must be hidden, by their places.
   *
   * @param shown the means that would be shown
   */
  public BitSet hidden(BitSet shown) {
    BitSet left = (BitSet) shown.clone();
    Optional<BitSet> telling = telling(left);
    while (telling.isPresent()) {
      left.clear(cheapest(telling.get()));
      telling = telling(left);
    }
    BitSet hidden = (BitSet) shown.clone();
    hidden.andNot(left);
    return hidden;
  }

  /** The mean that tells most sums, and of those the one of fewest respondents. */
  private int cheapest(BitSet some) {
    return some.stream()
        .boxed()
        .min(
            Comparator.comparingInt((Integer mean) -> -means.get(mean).size())
                .thenComparingInt(mean -> means.get(mean).stream().mapToInt(this::count).sum()))
        .orElseThrow();
  }

  private int count(BitSet sets) {
    return sets.stream().map(set -> counts[set]).sum();
  }

  /** The means in a combination that leaves few respondents and nobody else, if there is one. */
  private Optional<BitSet> telling(BitSet shown) {
    List<long[]> rows = rows(shown);
    int above = reduce(rows, others);
    List<long[]> small = rows.subList(above, rows.size());
    SplittableRandom random = new SplittableRandom(minimumBase);
    int[] order = few.clone();
    for (int basis = 0; basis < BASES && !small.isEmpty(); basis++) {
      int rank = reduce(small, order);
      Optional<BitSet> found =
          small.subList(0, rank).stream()
              .filter(row -> respondents(row) < minimumBase)
              .findFirst()
              .map(this::used);
      if (found.isPresent()) {
        return found;
      }
      shuffle(order, random);
    }
    return Optional.empty();
  }

  private static void shuffle(int[] order, SplittableRandom random) {
    for (int last = order.length - 1; last > 0; last--) {
      int place = random.nextInt(last + 1);
      int moved = order[last];
      order[last] = order[place];
      order[place] = moved;
    }
  }

  /** The sums that are shown, each with a mark of its own. */
  private List<long[]> rows(BitSet shown) {
    List<BitSet> sums = means.stream().flatMap(List::stream).toList();
    List<long[]> rows = new ArrayList<>();
    for (int sum = 0; sum < sums.size(); sum++) {
      if (shown.get(meanOf[sum])) {
        long[] row = new long[width + sums.size()];
        sums.get(sum).stream().filter(set -> counts[set] > 0).forEach(set -> row[set] = 1);
        row[width + sum] = 1;
        rows.add(row);
      }
    }
    return rows;
  }

  private int respondents(long[] row) {
    return IntStream.of(few).filter(set -> row[set] != 0).map(set -> counts[set]).sum();
  }

  private BitSet used(long[] row) {
    BitSet used = new BitSet();
    IntStream.range(0, meanOf.length)
        .filter(sum -> row[width + sum] != 0)
        .forEach(sum -> used.set(meanOf[sum]));
    return used;
  }

  /**
   * Brings rows in reduced echelon form by these columns; returns how many of the first rows have a
   * pivot. The others are zero in all of these columns.
   */
  private static int reduce(List<long[]> rows, int[] columns) {
    int rank = 0;
    for (int column : columns) {
      int from = rank;
      int at =
          IntStream.range(from, rows.size())
              .filter(row -> rows.get(row)[column] != 0)
              .findFirst()
              .orElse(-1);
      if (at < 0) {
        continue;
      }
      long[] pivot = rows.get(at);
      rows.set(at, rows.get(rank));
      rows.set(rank, pivot);
      multiply(pivot, power(pivot[column], PRIME - 2));
      for (int row = 0; row < rows.size(); row++) {
        if (row != rank && rows.get(row)[column] != 0) {
          subtract(rows.get(row), rows.get(row)[column], pivot);
        }
      }
      rank++;
    }
    return rank;
  }

  private static void multiply(long[] row, long factor) {
    for (int i = 0; i < row.length; i++) {
      row[i] = row[i] * factor % PRIME;
    }
  }

  private static void subtract(long[] row, long factor, long[] pivot) {
    for (int i = 0; i < row.length; i++) {
      if (pivot[i] != 0) {
        row[i] = Math.floorMod(row[i] - factor * pivot[i] % PRIME, PRIME);
      }
    }
  }

  private static long power(long base, long exponent) {
    long result = 1;
    long square = base;
    for (long rest = exponent; rest > 0; rest >>= 1) {
      result = (rest & 1) == 1 ? result * square % PRIME : result;
      square = square * square % PRIME;
    }
    return result;
  }
}
