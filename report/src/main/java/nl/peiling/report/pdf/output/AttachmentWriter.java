package nl.peiling.report.pdf.output;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfFileSpecification;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** Puts files into the PDF and associates them with the document (ISO 19005-3, 6.8). */
final class AttachmentWriter {

  private AttachmentWriter() {}

  static void write(PdfWriter writer, List<Attachment> attachments, OffsetDateTime created)
      throws IOException {
    if (attachments.isEmpty()) {
      return;
    }
    PdfArray associated = new PdfArray();
    for (Attachment attachment : attachments) {
      PdfDictionary parameters = new PdfDictionary();
      parameters.put(PdfName.MODDATE, new PdfString(Metadata.pdfDate(created)));
      PdfFileSpecification file =
          PdfFileSpecification.fileEmbedded(
              writer,
              null,
              attachment.name(),
              attachment.content().bytes(),
              attachment.mediaType(),
              parameters,
              9);
      file.put(PdfName.UF, StructureTree.text(attachment.name()));
      file.put(PdfName.DESC, StructureTree.text(attachment.description()));
      file.put(new PdfName("AFRelationship"), new PdfName(attachment.relation().pdfName()));
      writer.addFileAttachment(attachment.name(), file);
      associated.add(file.getReference());
    }
    writer.getExtraCatalog().put(new PdfName("AF"), associated);
  }
}
