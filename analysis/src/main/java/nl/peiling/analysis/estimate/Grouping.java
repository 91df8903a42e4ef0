package nl.peiling.analysis.estimate;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * Which respondents are alike: the same key, the same stratum, the same cell of the margins that
 * the weights were calibrated on. Groups are numbered in order of their first respondent.
 */
final class Grouping {

  private final int[] groupOfRow;
  private final int[] firstRow;
  private final int[] key;

  private Grouping(int[] groupOfRow, int[] firstRow, int[] key) {
    this.groupOfRow = groupOfRow;
    this.firstRow = firstRow;
    this.key = key;
  }

  static Grouping of(
      int rows, int[] stratum, Optional<Calibration> calibration, IntUnaryOperator keys) {
    Numbering groups = new Numbering();
    int[] groupOfRow = new int[rows];
    int[] firstRow = new int[16];
    for (int row = 0; row < rows; row++) {
      long cell = calibration.isPresent() ? calibration.get().cell(row) : 0;
      long place = (cell << 16) + stratum[row];
      int known = groups.size();
      int group = groups.number((place << 32) | (keys.applyAsInt(row) & 0xffffffffL));
      if (group == known) {
        firstRow = group < firstRow.length ? firstRow : Arrays.copyOf(firstRow, 2 * group);
        firstRow[group] = row;
      }
      groupOfRow[row] = group;
    }
    int[] first = Arrays.copyOf(firstRow, groups.size());
    return new Grouping(groupOfRow, first, Arrays.stream(first).map(keys).toArray());
  }

  int size() {
    return firstRow.length;
  }

  int groupOf(int row) {
    return groupOfRow[row];
  }

  int keyOf(int group) {
    return key[group];
  }

  /** The value that each group's respondents have in common. */
  int[] pick(int[] perRow) {
    return Arrays.stream(firstRow).map(row -> perRow[row]).toArray();
  }

  /** The sum over each group's respondents. */
  double[] sum(double[] perRow) {
    double[] sums = new double[size()];
    for (int row = 0; row < perRow.length; row++) {
      sums[groupOfRow[row]] += perRow[row];
    }
    return sums;
  }

  /** Numbers different keys 0, 1, 2 in order of appearance, without an object for each row. */
  private static final class Numbering {

    private long[] keys = new long[64];
    private int[] numbers = new int[64];
    private int size;

    Numbering() {
      Arrays.fill(numbers, -1);
    }

    int size() {
      return size;
    }

    int number(long key) {
      int slot = slot(key);
      if (numbers[slot] < 0) {
        if (2 * size >= keys.length) {
          grow();
          slot = slot(key);
        }
        keys[slot] = key;
        numbers[slot] = size++;
      }
      return numbers[slot];
    }

    private int slot(long key) {
      int mask = keys.length - 1;
      long mixed = key * 0x9E3779B97F4A7C15L;
      int slot = (int) (mixed >>> 40) & mask;
      while (numbers[slot] >= 0 && keys[slot] != key) {
        slot = (slot + 1) & mask;
      }
      return slot;
    }

    private void grow() {
      long[] oldKeys = keys;
      int[] oldNumbers = numbers;
      keys = new long[2 * oldKeys.length];
      numbers = new int[keys.length];
      Arrays.fill(numbers, -1);
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldNumbers[i] >= 0) {
          int slot = slot(oldKeys[i]);
          keys[slot] = oldKeys[i];
          numbers[slot] = oldNumbers[i];
        }
      }
    }
  }
}
