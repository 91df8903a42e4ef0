package nl.peiling.report.workbook;

import java.time.LocalDate;
import java.util.List;

/**
 * A workbook as a value.
 *
 * @param title in the properties of the document
 * @param organisation that publishes it, or else what it belongs to; in the properties of the
 *     document
 * @param date in the properties of the document, instead of the time at which it was written
 */
public record Workbook(String title, String organisation, LocalDate date, List<Sheet> sheets) {
  public Workbook {
    sheets = List.copyOf(sheets);
    if (sheets.stream().map(Sheet::name).distinct().count() != sheets.size()) {
      throw new IllegalArgumentException("two sheets with the same name");
    }
  }
}
