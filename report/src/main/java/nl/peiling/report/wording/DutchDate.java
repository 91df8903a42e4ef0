package nl.peiling.report.wording;

import java.time.LocalDate;
import java.util.List;

/** Dates in Dutch: "15 november 2023". */
public final class DutchDate {
  private static final List<String> MONTHS =
      List.of(
          "januari",
          "februari",
          "maart",
          "april",
          "mei",
          "juni",
          "juli",
          "augustus",
          "september",
          "oktober",
          "november",
          "december");

  private DutchDate() {}

  /** Returns day, month in words and year. */
  public static String of(LocalDate date) {
    return date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
  }
}
