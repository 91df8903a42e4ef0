package nl.peiling.report.pdf.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfFileSpecification;
import org.openpdf.text.pdf.PdfWriter;

/** Pages that look the same, put there by programs that each do it in their own way. */
class PageReaderTest {

  private static final int LEFT = 72;
  private static final int SIZE = 10;

  private static final List<String> LINES =
      List.of("Van de anios werkt 49% in een huis-", "artsenpraktijk of elders.");

  /** Writes the lines and the cells of a row on a page. */
  private interface Hand {
    void write(PdfContentByte page, BaseFont font, String words, float left, float base);
  }

  private static byte[] page(Hand hand) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Document document = new Document()) {
      PdfWriter writer = PdfWriter.getInstance(document, bytes);
      document.open();
      BaseFont font = BaseFont.createFont(BaseFont.HELVETICA, BaseFont.WINANSI, false);
      PdfContentByte page = writer.getDirectContent();
      page.beginText();
      page.setFontAndSize(font, SIZE);
      float base = 700;
      for (String line : LINES) {
        hand.write(page, font, line, LEFT, base);
        base -= 1.3f * SIZE;
      }
      hand.write(page, font, "anders", LEFT, base);
      hand.write(page, font, "<1%", 300, base);
      page.endText();
    }
    return bytes.toByteArray();
  }

  private static void wholeLine(
      PdfContentByte page, BaseFont font, String words, float left, float base) {
    page.setTextMatrix(left, base);
    page.showText(words);
  }

  private static void wordByWord(
      PdfContentByte page, BaseFont font, String words, float left, float base) {
    float at = left;
    for (String word : words.split(" ", -1)) {
      wholeLine(page, font, word, at, base);
      at += font.getWidthPoint(word + " ", SIZE);
    }
  }

  private static void letterByLetter(
      PdfContentByte page, BaseFont font, String words, float left, float base) {
    for (int i = 0; i < words.length(); i++) {
      float before = font.getWidthPoint(words.substring(0, i), SIZE);
      wholeLine(page, font, words.substring(i, i + 1), left + before, base + 0.1f * (i % 3));
    }
  }

  @Test
  void readsTheSameWhoeverPutTheWordsThere() throws IOException {
    String read = String.join("\n", LINES) + "\nanders  <1%";

    assertThat(PageReader.read(page(PageReaderTest::wholeLine))).containsExactly(read);
    assertThat(PageReader.read(page(PageReaderTest::wordByWord))).containsExactly(read);
    assertThat(PageReader.read(page(PageReaderTest::letterByLetter))).containsExactly(read);
  }

  @Test
  void refusesWhatIsNoPdf() {
    assertThatThrownBy(
            () -> PageReader.read("%PDF-1.7 en verder niets".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IOException.class);
  }

  private static Glyph glyph(String text, int breadth, float left) {
    return new Glyph(text, "font", breadth, 0, left, left + breadth / 100f, 100, 10);
  }

  @Test
  void putsBackTheMarksThatGhostscriptTakesForFigures() {
    List<List<Glyph>> pages = new ArrayList<>();
    pages.add(
        new ArrayList<>(
            List.of(
                glyph("1", 500, 0), glyph("2", 500, 5), glyph("8", 500, 10), glyph("9", 500, 15))));
    pages.add(
        new ArrayList<>(
            List.of(
                glyph("8", 280, 0),
                glyph("a", 520, 2.8f),
                glyph("9", 280, 8),
                glyph("3", 505, 20),
                glyph("3", 500, 26))));

    MistakenMarks.restore(pages);

    assertThat(pages.stream().map(GlyphLines::of)).containsExactly("1289", "‘a’ –3");
  }

  @Test
  void findsFilesOfWhichThePdfOnlyKnowsTheNames() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Document document = new Document()) {
      PdfWriter writer = PdfWriter.getInstance(document, bytes);
      document.open();
      document.newPage();
      writer.setPageEmpty(false);
      byte[] facts = "feit\n".getBytes(StandardCharsets.UTF_8);
      writer.addFileAttachment(PdfFileSpecification.fileEmbedded(writer, "", "feiten.csv", facts));
    }

    assertThat(AttachmentReader.read(bytes.toByteArray()))
        .containsOnlyKeys("feiten.csv")
        .containsEntry("feiten.csv", "feit\n".getBytes(StandardCharsets.UTF_8));
  }
}
