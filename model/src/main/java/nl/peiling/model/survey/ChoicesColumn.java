package nl.peiling.model.survey;

import java.util.Arrays;
import java.util.Optional;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Missing;

/**
 * Any number of answers per respondent, as a bit per category: for multiple-response questions. A
 * respondent who was asked and chose none of the options has a valid answer without bits.
 */
public final class ChoicesColumn implements Column {

  private final long[] masks;
  private final byte[] absences;

  private ChoicesColumn(long[] masks, byte[] absences) {
    this.masks = masks;
    this.absences = absences;
  }

  /** Starts a column in which nothing has been asked yet ({@link Missing#NOT_ROUTED}). */
  public static Builder builder(int size) {
    return new Builder(size);
  }

  @Override
  public int size() {
    return masks.length;
  }

  @Override
  public boolean isValid(int row) {
    return absences[row] >= 0;
  }

  @Override
  public Optional<Missing> missing(int row) {
    return Absence.reason(absences[row]);
  }

  /** Returns the answers: bit c stands for the category with code c; 0 if there is no answer. */
  public long mask(int row) {
    return masks[row];
  }

  /** Returns whether the category with this code was chosen. */
  public boolean has(int row, int code) {
    return (masks[row] & bit(code)) != 0;
  }

  /** Returns the bit that stands for the category with this code. */
  public static long bit(int code) {
    if (code < 0 || code >= Form.AnyOf.MOST) {
      throw new IllegalArgumentException("not the code of an option: " + code);
    }
    return 1L << code;
  }

  /** Fills a column row by row. */
  public static final class Builder {
    private final long[] masks;
    private final byte[] absences;

    private Builder(int size) {
      masks = new long[size];
      absences = Absence.nothingAsked(size);
    }

    /** Sets the answers of a row: bit c stands for the category with code c. */
    public Builder set(int row, long mask) {
      masks[row] = mask;
      absences[row] = 0;
      return this;
    }

    /** Sets that a row has no answer. */
    public Builder set(int row, Missing reason) {
      masks[row] = 0;
      absences[row] = (byte) Absence.code(reason);
      return this;
    }

    /** Returns the column; the builder can go on without changing it. */
    public ChoicesColumn build() {
      return build(masks.length);
    }

    /** Returns the column of the first rows. */
    public ChoicesColumn build(int size) {
      return new ChoicesColumn(Arrays.copyOf(masks, size), Arrays.copyOf(absences, size));
    }
  }
}
