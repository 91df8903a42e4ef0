package nl.peiling.report.compare;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** {@code vergelijking.csv}: a line for each change, for machines. */
public final class ChangesCsv {

  private static final List<String> COLUMNS =
      List.of(
          "sleutel",
          "soort",
          "grootte",
          "in_rapport",
          "hoofdstuk",
          "onderwerp",
          "wat",
          "oud",
          "nieuw",
          "waarde_oud",
          "waarde_nieuw",
          "verschil",
          "n_oud",
          "n_nieuw",
          "door",
          "bewering",
          "reden",
          "akkoord");

  private ChangesCsv() {}

  /** Writes all changes of a comparison. */
  public static String of(Account account) {
    StringWriter characters = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(characters)) {
      csv.writeRecord(COLUMNS);
      for (ChangeRow row : account.rows()) {
        csv.writeRecord(
            row.change().key(),
            row.change().kind().word(),
            row.size(),
            row.inReport() ? "ja" : "nee",
            row.change().chapter(),
            row.subject(),
            row.detail(),
            row.before(),
            row.after(),
            row.exactBefore(),
            row.exactAfter(),
            row.exactDifference(),
            row.baseBefore(),
            row.baseAfter(),
            row.who(),
            row.claims(),
            row.reason(),
            row.accepted());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return characters.toString();
  }
}
