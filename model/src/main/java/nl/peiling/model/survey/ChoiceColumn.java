package nl.peiling.model.survey;

import java.util.Arrays;
import java.util.Optional;
import nl.peiling.model.codebook.Missing;

/** One answer per respondent, as the code of a category: for single choices and ratings. */
public final class ChoiceColumn implements Column {

  private final short[] codes;

  private ChoiceColumn(short[] codes) {
    this.codes = codes;
  }

  /** Starts a column in which nothing has been asked yet ({@link Missing#NOT_ROUTED}). */
  public static Builder builder(int size) {
    return new Builder(size);
  }

  @Override
  public int size() {
    return codes.length;
  }

  @Override
  public boolean isValid(int row) {
    return codes[row] >= 0;
  }

  @Override
  public Optional<Missing> missing(int row) {
    return Absence.reason(codes[row]);
  }

  /** Returns the code of the answer (an index of the variable's categories); negative if none. */
  public int code(int row) {
    return codes[row];
  }

  /** Fills a column row by row. */
  public static final class Builder {
    private final short[] codes;

    private Builder(int size) {
      codes = new short[size];
      Arrays.fill(codes, (short) Absence.code(Missing.NOT_ROUTED));
    }

    /** Sets the answer of a row. */
    public Builder set(int row, int code) {
      if (code < 0 || code > Short.MAX_VALUE) {
        throw new IllegalArgumentException("not the code of a category: " + code);
      }
      codes[row] = (short) code;
      return this;
    }

    /** Sets that a row has no answer. */
    public Builder set(int row, Missing reason) {
      codes[row] = (short) Absence.code(reason);
      return this;
    }

    /** Returns the column; the builder can go on without changing it. */
    public ChoiceColumn build() {
      return build(codes.length);
    }

    /** Returns the column of the first rows. */
    public ChoiceColumn build(int size) {
      return new ChoiceColumn(Arrays.copyOf(codes, size));
    }
  }
}
