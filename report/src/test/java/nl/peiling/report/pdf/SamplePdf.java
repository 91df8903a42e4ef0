package nl.peiling.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import nl.peiling.report.binding.BoundDocument;
import nl.peiling.report.pdf.output.Attachment;
import nl.peiling.report.sample.Sample;
import nl.peiling.report.text.TextRenderer;

/** The sample report as PDF, with the files that travel inside it. */
final class SamplePdf {

  private SamplePdf() {}

  /** The sample, set once for all tests that read it. */
  static byte[] bytes() {
    return Once.BYTES.clone();
  }

  private static final class Once {
    private static final byte[] BYTES = bytes(Sample.bound());
  }

  static byte[] bytes(BoundDocument report) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      PdfRenderer.render(report, attachments(report), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static List<Attachment> attachments(BoundDocument report) {
    return List.of(
        new Attachment(
            "feiten.csv",
            "text/csv",
            "De getallen van het rapport",
            Attachment.Relation.DATA,
            Attachment.Content.of("feit,waarde\nrespons.totaal.aantal,5778\n")),
        new Attachment(
            "rapport.txt",
            "text/plain",
            "Het rapport als platte tekst",
            Attachment.Relation.ALTERNATIVE,
            Attachment.Content.of(TextRenderer.render(report))));
  }
}
