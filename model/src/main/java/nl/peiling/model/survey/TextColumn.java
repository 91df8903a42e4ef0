package nl.peiling.model.survey;

import java.util.Arrays;
import java.util.Optional;
import nl.peiling.model.codebook.Missing;

/** One text per respondent, in the respondent's own words. */
public final class TextColumn implements Column {

  private final String[] texts;
  private final byte[] absences;

  private TextColumn(String[] texts, byte[] absences) {
    this.texts = texts;
    this.absences = absences;
  }

  /** Starts a column in which nothing has been asked yet ({@link Missing#NOT_ROUTED}). */
  public static Builder builder(int size) {
    return new Builder(size);
  }

  @Override
  public int size() {
    return texts.length;
  }

  @Override
  public boolean isValid(int row) {
    return absences[row] >= 0;
  }

  @Override
  public Optional<Missing> missing(int row) {
    return Absence.reason(absences[row]);
  }

  /** Returns the text; empty if there is no answer. */
  public Optional<String> text(int row) {
    return isValid(row) ? Optional.of(texts[row]) : Optional.empty();
  }

  /** Fills a column row by row. */
  public static final class Builder {
    private final String[] texts;
    private final byte[] absences;

    private Builder(int size) {
      texts = new String[size];
      Arrays.fill(texts, "");
      absences = Absence.nothingAsked(size);
    }

    /** Sets the text of a row. */
    public Builder set(int row, String text) {
      texts[row] = text;
      absences[row] = 0;
      return this;
    }

    /** Sets that a row has no answer. */
    public Builder set(int row, Missing reason) {
      texts[row] = "";
      absences[row] = (byte) Absence.code(reason);
      return this;
    }

    /** Returns the column; the builder can go on without changing it. */
    public TextColumn build() {
      return build(texts.length);
    }

    /** Returns the column of the first rows. */
    public TextColumn build(int size) {
      return new TextColumn(Arrays.copyOf(texts, size), Arrays.copyOf(absences, size));
    }
  }
}
