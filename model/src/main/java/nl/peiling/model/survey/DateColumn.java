package nl.peiling.model.survey;

import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Optional;
import nl.peiling.model.codebook.Missing;

/** One month of a year per respondent. */
public final class DateColumn implements Column {

  private final int[] months;

  private DateColumn(int[] months) {
    this.months = months;
  }

  /** Starts a column in which nothing has been asked yet ({@link Missing#NOT_ROUTED}). */
  public static Builder builder(int size) {
    return new Builder(size);
  }

  @Override
  public int size() {
    return months.length;
  }

  @Override
  public boolean isValid(int row) {
    return months[row] >= 0;
  }

  @Override
  public Optional<Missing> missing(int row) {
    return Absence.reason(months[row]);
  }

  /**
   * Returns the month as a count of months since January of the year 0, so that two of them can be
   * subtracted; negative if there is no answer.
   */
  public int months(int row) {
    return months[row];
  }

  /** Returns the month; empty if there is no answer. */
  public Optional<YearMonth> month(int row) {
    int count = months[row];
    return count < 0 ? Optional.empty() : Optional.of(YearMonth.of(count / 12, count % 12 + 1));
  }

  /** Returns a month as a count of months since January of the year 0. */
  public static int months(YearMonth month) {
    return Math.toIntExact(month.getLong(ChronoField.PROLEPTIC_MONTH));
  }

  /** Fills a column row by row. */
  public static final class Builder {
    private final int[] months;

    private Builder(int size) {
      months = new int[size];
      Arrays.fill(months, Absence.code(Missing.NOT_ROUTED));
    }

    /** Sets the month of a row. */
    public Builder set(int row, YearMonth month) {
      int count = months(month);
      if (count < 0) {
        throw new IllegalArgumentException("before the year 0: " + month);
      }
      months[row] = count;
      return this;
    }

    /** Sets that a row has no answer. */
    public Builder set(int row, Missing reason) {
      months[row] = Absence.code(reason);
      return this;
    }

    /** Returns the column; the builder can go on without changing it. */
    public DateColumn build() {
      return build(months.length);
    }

    /** Returns the column of the first rows. */
    public DateColumn build(int size) {
      return new DateColumn(Arrays.copyOf(months, size));
    }
  }
}
