package nl.peiling.model.survey;

import java.util.Optional;
import nl.peiling.model.codebook.Missing;

/** The answers of all respondents to one variable. Immutable. */
public sealed interface Column
    permits ChoiceColumn, ChoicesColumn, NumberColumn, DateColumn, TextColumn {

  /** Returns the number of rows. */
  int size();

  /** Returns why there is no answer in this row; empty if there is one. */
  Optional<Missing> missing(int row);

  /** Returns whether there is an answer in this row. */
  boolean isValid(int row);

  /** Returns the rows with an answer. */
  default Members valid() {
    return Members.where(size(), this::isValid);
  }

  /** Returns the rows without an answer for this reason. */
  default Members missing(Missing reason) {
    return Members.where(size(), row -> missing(row).filter(reason::equals).isPresent());
  }
}
