package nl.peiling.report.compare;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

  private static final int USUAL_LENGTH = 200;

  private ChangesCsv() {}

  /** Writes all changes of a comparison, in UTF-8. */
  public static byte[] of(Account account) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_LENGTH * account.rows().size());
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(bytes)) {
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
    return bytes.toByteArray();
  }
}
