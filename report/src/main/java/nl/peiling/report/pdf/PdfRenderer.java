package nl.peiling.report.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import nl.peiling.report.binding.BoundDocument;
import nl.peiling.report.pdf.layout.Layout;
import nl.peiling.report.pdf.output.Attachment;
import nl.peiling.report.pdf.output.PdfOutput;
import nl.peiling.report.pdf.output.ProofSheet;
import nl.peiling.report.theme.Theme;

/**
 * Writes the report as PDF 1.7 that conforms to PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3).
 * The same report with the same attachments gives the same bytes.
 */
public final class PdfRenderer {

  private PdfRenderer() {}

  /** Writes a report; the stream is not closed. */
  public static void render(BoundDocument report, List<Attachment> attachments, OutputStream out)
      throws IOException {
    Theme theme = Theme.house();
    PdfOutput.write(Layout.of(report, theme), report.details(), attachments, out);
  }

  /**
   * Writes a proof copy; the stream is not closed.
   *
   * @param notes the lines beside each mark, by the name of the place that the mark leads to
   */
  public static void renderProof(
      BoundDocument report, Map<String, List<String>> notes, OutputStream out) throws IOException {
    PdfOutput.write(Layout.of(report, Theme.house()), report.details(), new ProofSheet(notes), out);
  }
}
