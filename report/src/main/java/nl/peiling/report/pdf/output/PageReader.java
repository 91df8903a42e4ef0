package nl.peiling.report.pdf.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Reads the words on the pages of a PDF, whoever made it. */
public final class PageReader {

  private PageReader() {}

  /** Returns the text of each page, line by line. */
  public static List<String> read(byte[] pdf) throws IOException {
    try (PdfReader reader = new PdfReader(pdf)) {
      PdfTextExtractor extractor = new PdfTextExtractor(reader);
      List<String> pages = new ArrayList<>();
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        pages.add(extractor.getTextFromPage(page));
      }
      return pages;
    } catch (RuntimeException e) {
      // the library reports broken files in many ways
      throw new IOException("not a PDF that can be read", e);
    }
  }
}
