package nl.peiling.model.survey;

import java.util.Arrays;
import java.util.Optional;
import nl.peiling.model.codebook.Missing;

/** One number per respondent. */
public final class NumberColumn implements Column {

  private final double[] values;
  private final byte[] absences;

  private NumberColumn(double[] values, byte[] absences) {
    this.values = values;
    this.absences = absences;
  }

  /** Starts a column in which nothing has been asked yet ({@link Missing#NOT_ROUTED}). */
  public static Builder builder(int size) {
    return new Builder(size);
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public boolean isValid(int row) {
    return absences[row] >= 0;
  }

  @Override
  public Optional<Missing> missing(int row) {
    return Absence.reason(absences[row]);
  }

  /** Returns the number; NaN if there is no answer. */
  public double value(int row) {
    return values[row];
  }

  /** Fills a column row by row. */
  public static final class Builder {
    private final double[] values;
    private final byte[] absences;

    private Builder(int size) {
      values = new double[size];
      Arrays.fill(values, Double.NaN);
      absences = Absence.nothingAsked(size);
    }

    /** Sets the number of a row. */
    public Builder set(int row, double value) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("not a number: " + value);
      }
      values[row] = value + 0.0; // no minus zero
      absences[row] = 0;
      return this;
    }

    /** Sets that a row has no answer. */
    public Builder set(int row, Missing reason) {
      values[row] = Double.NaN;
      absences[row] = (byte) Absence.code(reason);
      return this;
    }

    /** Returns the column; the builder can go on without changing it. */
    public NumberColumn build() {
      return build(values.length);
    }

    /** Returns the column of the first rows. */
    public NumberColumn build(int size) {
      return new NumberColumn(Arrays.copyOf(values, size), Arrays.copyOf(absences, size));
    }
  }
}
