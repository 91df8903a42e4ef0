package nl.peiling.report.pdf.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNameTree;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;

/** Takes the files out of a PDF that travel in it. */
public final class AttachmentReader {

  private static final PdfName ASSOCIATED = new PdfName("AF");

  private AttachmentReader() {}

  /** Returns the bytes of each file by its name; none if the PDF carries none. */
  public static Map<String, byte[]> read(byte[] pdf) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (PdfReader reader = new PdfReader(pdf)) {
      PdfDictionary catalog = reader.getCatalog();
      if (PdfReader.getPdfObject(catalog.get(ASSOCIATED)) instanceof PdfArray all) {
        for (PdfObject one : all.getElements()) {
          add(one, files);
        }
      }
      if (files.isEmpty()) {
        for (PdfObject one : embedded(catalog)) {
          add(one, files);
        }
      }
      return files;
    } catch (RuntimeException e) {
      // the library reports broken files in many ways
      throw new IOException("not a PDF that can be read", e);
    }
  }

  /** A program that saves a PDF anew may keep its files and forget that they belong to it. */
  private static Collection<? extends PdfObject> embedded(PdfDictionary catalog) {
    PdfDictionary names = catalog.getAsDict(PdfName.NAMES);
    PdfDictionary tree = names == null ? null : names.getAsDict(PdfName.EMBEDDEDFILES);
    return tree == null ? List.of() : PdfNameTree.readTree(tree).values();
  }

  private static void add(PdfObject one, Map<String, byte[]> files) throws IOException {
    if (!(PdfReader.getPdfObject(one) instanceof PdfDictionary file)) {
      return;
    }
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
