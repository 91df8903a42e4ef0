package nl.peiling.model.survey;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A group of respondents: a fixed set of rows of a survey. Immutable. */
public final class Members {

  private final int size;
  private final long[] words;

  private Members(int size, long[] words) {
    this.size = size;
    this.words = words;
  }

  /** Returns nobody, in a survey of this many rows. */
  public static Members none(int size) {
    return new Members(size, new long[(size + 63) >>> 6]);
  }

  /** Returns everybody, in a survey of this many rows. */
  public static Members all(int size) {
    return none(size).not();
  }

  /** Returns the rows for which the test holds. */
  public static Members where(int size, IntPredicate test) {
    Members members = none(size);
    for (int row = 0; row < size; row++) {
      if (test.test(row)) {
        members.words[row >>> 6] |= 1L << row;
      }
    }
    return members;
  }

  /** Returns the number of rows of the survey, in the group or not. */
  public int size() {
    return size;
  }

  /** Returns the number of respondents in the group. */
  public int count() {
    int count = 0;
    for (long word : words) {
      count += Long.bitCount(word);
    }
    return count;
  }

  /** Returns whether nobody is in the group. */
  public boolean isEmpty() {
    return count() == 0;
  }

  /** Returns whether a row is in the group. */
  public boolean contains(int row) {
    if (row < 0 || row >= size) {
      throw new IndexOutOfBoundsException(row);
    }
    return (words[row >>> 6] & 1L << row) != 0;
  }

  /** Returns who is in both groups. */
  public Members and(Members other) {
    requireSameSurvey(other);
    long[] result = words.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] &= other.words[i];
    }
    return new Members(size, result);
  }

  /** Returns who is in at least one of the groups. */
  public Members or(Members other) {
    requireSameSurvey(other);
    long[] result = words.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] |= other.words[i];
    }
    return new Members(size, result);
  }

  /** Returns who is not in the group. */
  public Members not() {
    long[] result = new long[words.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = ~words[i];
    }
    if ((size & 63) != 0) {
      result[result.length - 1] &= (1L << size) - 1;
    }
    return new Members(size, result);
  }

  /** Returns who is in this group and not in the other. */
  public Members minus(Members other) {
    return and(other.not());
  }

  /** Calls for each row in the group, from the first to the last. */
  public void forEach(IntConsumer action) {
    for (int i = 0; i < words.length; i++) {
      for (long word = words[i]; word != 0; word &= word - 1) {
        action.accept((i << 6) + Long.numberOfTrailingZeros(word));
      }
    }
  }

  /** Returns the rows in the group, from the first to the last. */
  public IntStream rows() {
    return IntStream.range(0, size).filter(this::contains);
  }

  private void requireSameSurvey(Members other) {
    if (size != other.size) {
      throw new IllegalArgumentException(
          "groups of different surveys: " + size + " and " + other.size + " rows");
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Members members
        && size == members.size
        && Arrays.equals(words, members.words);
  }

  @Override
  public int hashCode() {
    return 31 * size + Arrays.hashCode(words);
  }

  @Override
  public String toString() {
    return count() + " of " + size;
  }
}
