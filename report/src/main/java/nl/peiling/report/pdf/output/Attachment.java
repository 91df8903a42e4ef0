package nl.peiling.report.pdf.output;

import java.nio.charset.StandardCharsets;

/**
 * A file that travels inside the PDF (PDF/A-3, associated file).
 *
 * @param name file name
 * @param mediaType such as {@code text/csv}
 * @param description what it is, in Dutch
 */
public record Attachment(
    String name, String mediaType, String description, Relation relation, Content content) {

  /** What the file is to the report (ISO 19005-3, annex E). */
  public enum Relation {
    /** The numbers behind the report. */
    DATA("Data"),
    /** The report in another form. */
    ALTERNATIVE("Alternative");

    private final String name;

    Relation(String name) {
      this.name = name;
    }

    /** The name in the file. */
    public String pdfName() {
      return name;
    }
  }

  /** Bytes that nobody changes. */
  public static final class Content {
    private final byte[] bytes;

    private Content(byte[] bytes) {
      this.bytes = bytes;
    }

    public static Content of(byte[] bytes) {
      return new Content(bytes.clone());
    }

    public static Content of(String text) {
      return new Content(text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] bytes() {
      return bytes.clone();
    }
  }
}
