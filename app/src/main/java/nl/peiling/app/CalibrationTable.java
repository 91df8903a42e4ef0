package nl.peiling.app;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peiling.analysis.calibration.CalibrationReport;
import nl.peiling.analysis.calibration.CheckedNumber;
import nl.peiling.analysis.calibration.CheckedRelation;
import nl.peiling.model.edition.Published;
import nl.peiling.report.wording.DutchNumber;

/** The published numbers beside ours, as lines for a terminal. */
final class CalibrationTable {

  private static final int MOST_DECIMALS = 4;

  private CalibrationTable() {}

  static List<String> lines(CalibrationReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(row("id", "gepubliceerd", "berekend", "verschil", "klopt"));
    for (CheckedNumber number : report.numbers()) {
      lines.add(
          row(
              number.published().id(),
              published(number.published()),
              plain(number.computed()),
              plain(number.difference()),
              number.holds() ? "ja" : "NEE"));
    }
    lines.add("");
    for (CheckedRelation relation : report.failedRelations()) {
      lines.add(
          "Verband "
              + relation.published().id()
              + " ("
              + relation.published().location()
              + ") houdt geen stand: "
              + relation.published().quantity());
    }
    lines.add(
        "Getallen: "
            + (report.numbers().size() - report.failedNumbers().size())
            + " van "
            + report.numbers().size()
            + " kloppen. Verbanden: "
            + (report.relations().size() - report.failedRelations().size())
            + " van "
            + report.relations().size()
            + " houden stand.");
    return lines;
  }

  private static String published(Published published) {
    return published
        .value()
        .map(CalibrationTable::asWritten)
        .orElseGet(() ->
            published.minimum().map(CalibrationTable::asWritten).orElse("")
                + " tot "
                + published.maximum().map(CalibrationTable::asWritten).orElse(""));
  }

  private static String asWritten(BigDecimal number) {
    return DutchNumber.decimal(number, Math.max(0, number.scale()));
  }

  private static String plain(Optional<BigDecimal> number) {
    return number
        .map(value -> DutchNumber.decimal(value, Math.clamp(value.scale(), 0, MOST_DECIMALS)))
        .orElse("-");
  }

  private static String row(
      String id, String published, String computed, String difference, String holds) {
    return padEnd(id, 28)
        + padStart(published, 16)
        + padStart(computed, 14)
        + padStart(difference, 12)
        + "  "
        + holds;
  }

  private static String padEnd(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }

  private static String padStart(String text, int width) {
    return " ".repeat(Math.max(1, width - text.length())) + text;
  }
}
