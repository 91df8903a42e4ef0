package nl.peiling.report.pdf.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.peiling.report.binding.DocumentDetails;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** What the file says of itself: language, title, dates, the standards it keeps, its colours. */
final class Metadata {

  private static final String PRODUCER = "peiling";
  private static final String PROFILE = "sRGB IEC61966-2.1";
  private static final DateTimeFormatter XMP_DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

  private final PdfWriter writer;
  private final DocumentDetails details;

  Metadata(PdfWriter writer, DocumentDetails details) {
    this.writer = writer;
    this.details = details;
  }

  void write(List<Attachment> attachments) throws IOException {
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString("nl-NL"));
    writeOutputIntent();
    writer.setXmpMetadata(xmp().getBytes(StandardCharsets.UTF_8));
    PdfDictionary info = writer.getInfo();
    info.put(PdfName.TITLE, StructureTree.text(details.title()));
    info.put(PdfName.SUBJECT, StructureTree.text(details.subtitle()));
    if (!details.publisher().isEmpty()) {
      info.put(PdfName.AUTHOR, StructureTree.text(details.publisher()));
    }
    info.put(PdfName.KEYWORDS, StructureTree.text(String.join(", ", details.keywords())));
    info.put(PdfName.PRODUCER, StructureTree.text(PRODUCER));
    info.put(PdfName.CREATIONDATE, new PdfString(pdfDate(details.created())));
    info.put(PdfName.MODDATE, new PdfString(pdfDate(details.created())));
    byte[] id = id(attachments);
    info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
  }

  /** {@code D:20240515120000+02'00'}. */
  static String pdfDate(OffsetDateTime moment) {
    String zone = moment.getOffset().getTotalSeconds() == 0 ? "+00:00" : moment.getOffset().getId();
    return "D:"
        + moment.format(DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT))
        + zone.replace(':', '\'')
        + "'";
  }

  /** The profile as it is: Java's own profile class rewrites it, differently on each system. */
  private void writeOutputIntent() throws IOException {
    PdfStream profile = new PdfStream(resource("/kleur/sRGB.icc"));
    profile.put(PdfName.N, new PdfNumber(3));
    profile.put(PdfName.ALTERNATE, PdfName.DEVICERGB);
    profile.flateCompress(9);
    PdfDictionary intent = new PdfDictionary(new PdfName("OutputIntent"));
    intent.put(PdfName.S, new PdfName("GTS_PDFA1"));
    intent.put(new PdfName("OutputConditionIdentifier"), new PdfString(PROFILE));
    intent.put(PdfName.INFO, new PdfString(PROFILE));
    intent.put(new PdfName("DestOutputProfile"), writer.addToBody(profile).getIndirectReference());
    writer.getExtraCatalog().put(new PdfName("OutputIntents"), new PdfArray(intent));
  }

  /** The same for the same title and attachments: these hold the whole report as text. */
  private byte[] id(List<Attachment> attachments) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(details.toString().getBytes(StandardCharsets.UTF_8));
      attachments.forEach(attachment -> digest.update(attachment.content().bytes()));
      return Arrays.copyOf(digest.digest(), 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String xmp() throws IOException {
    String date = details.created().format(XMP_DATE);
    StringBuilder keywords = new StringBuilder();
    details
        .keywords()
        .forEach(word -> keywords.append("<rdf:li>").append(escaped(word)).append("</rdf:li>"));
    return new String(resource("/nl/peiling/report/pdf/output/xmp.xml"), StandardCharsets.UTF_8)
        .replace("@title@", escaped(details.title()))
        .replace("@subtitle@", escaped(details.subtitle()))
        .replace("@creator@", creator())
        .replace("@keywords@", keywords.toString())
        .replace("@keywordLine@", escaped(String.join(", ", details.keywords())))
        .replace("@producer@", PRODUCER)
        .replace("@date@", date);
  }

  /** Who publishes the report, if the edition says so: an empty name would be a wrong one. */
  private String creator() {
    return details.publisher().isEmpty()
        ? ""
        : "<dc:creator><rdf:Seq><rdf:li>"
            + escaped(details.publisher())
            + "</rdf:li></rdf:Seq></dc:creator>\n";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Metadata.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not in the program: " + name);
      }
      return in.readAllBytes();
    }
  }
}
