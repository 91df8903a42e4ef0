package nl.peiling.report.pdf.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the words on the pages of a PDF, whoever made it. */
public final class PageReader {

  static {
    FontMappers.set(new OneFont());
  }

  private PageReader() {}

  /**
   * Returns the text of each page, line by line, in the order in which it was put there. Two spaces
   * or more are a gap between columns.
   */
  public static List<String> read(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Collector collector = new Collector();
      collector.getText(document);
      MistakenMarks.restore(collector.pages);
      return collector.pages.stream().map(GlyphLines::of).toList();
    } catch (RuntimeException e) {
      // the library reports broken files in many ways
      throw new IOException("not a PDF that can be read", e);
    }
  }

  /** Takes the glyphs as they come; where lines and words end is worked out elsewhere. */
  private static final class Collector extends PDFTextStripper {
    private final List<List<Glyph>> pages = new ArrayList<>();

    @Override
    protected void startPage(PDPage page) {
      pages.add(new ArrayList<>());
    }

    @Override
    protected void processTextPosition(TextPosition text) {
      pages.getLast().add(Glyph.of(text));
    }

    @Override
    protected void writePage() {}
  }
}
