package nl.peiling.model.edition;

import java.time.LocalDate;

/** The first and the last day on which answers came in. */
public record Fieldwork(LocalDate from, LocalDate to) {
  public Fieldwork {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("fieldwork ends before it begins");
    }
  }
}
