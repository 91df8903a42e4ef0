package nl.peiling.report.pdf.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;

/** Takes the files out of a PDF that are associated with the document. */
public final class AttachmentReader {

  private AttachmentReader() {}

  /** Returns the bytes of each file by its name; none if the PDF carries none. */
  public static Map<String, byte[]> read(byte[] pdf) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (PdfReader reader = new PdfReader(pdf)) {
      PdfObject associated = PdfReader.getPdfObject(reader.getCatalog().get(new PdfName("AF")));
      if (associated instanceof PdfArray all) {
        for (PdfObject one : all.getElements()) {
          if (PdfReader.getPdfObject(one) instanceof PdfDictionary file) {
            add(file, files);
          }
        }
      }
      return files;
    } catch (RuntimeException e) {
      // the library reports broken files in many ways
      throw new IOException("not a PDF that can be read", e);
    }
  }

  private static void add(PdfDictionary file, Map<String, byte[]> files) throws IOException {
    PdfDictionary embedded = file.getAsDict(PdfName.EF);
    PdfString name = file.getAsString(PdfName.F);
    if (embedded != null
        && name != null
        && PdfReader.getPdfObject(embedded.get(PdfName.F)) instanceof PRStream stream) {
      String text = new String(name.getBytes(), StandardCharsets.UTF_8);
      files.put(text, PdfReader.getStreamBytes(stream));
    }
  }
}
