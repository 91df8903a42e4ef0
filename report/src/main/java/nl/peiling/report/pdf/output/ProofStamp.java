package nl.peiling.report.pdf.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpdf.text.Element;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfGState;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;
import org.openpdf.text.pdf.PdfString;

/** Prints PROEF over every page of a PDF, and beside a line what its marks stand for. */
public final class ProofStamp {

  private static final String WATERMARK = "PROEF";
  private static final float WATERMARK_SIZE = 150;
  private static final float SLOPE = 55;
  private static final float NOTE_SIZE = 3.8f;
  private static final float EDGE = 6;
  private static final int MOST_LETTERS = 42;
  private static final PdfName ARTIFACT = new PdfName("Artifact");

  private ProofStamp() {}

  /**
   * Writes the PDF with the stamp.
   *
   * @param margins what stands in the margin beside a link, by the name of the place it leads to
   */
  public static void write(byte[] pdf, Map<String, String> margins, OutputStream target)
      throws IOException {
    try (PdfReader reader = new PdfReader(pdf)) {
      PdfStamper stamper = new PdfStamper(reader, target);
      // The same proof is the same bytes: no date of today, no identity by chance
      stamper.setUpdateMetadata(false);
      stamper.setUpdateDocInfo(false);
      stamper.setIncludeFileID(false);
      BaseFont font = BaseFont.createFont(BaseFont.HELVETICA, BaseFont.CP1252, false);
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        PdfContentByte over = stamper.getOverContent(page);
        over.beginMarkedContentSequence(ARTIFACT);
        watermark(over, font, reader.getPageSize(page));
        notes(over, font, reader.getPageSize(page), notesOf(reader, page, margins));
        over.endMarkedContentSequence();
      }
      stamper.close();
    }
  }

  private static void watermark(PdfContentByte over, BaseFont font, Rectangle size) {
    PdfGState faint = new PdfGState();
    faint.setFillOpacity(0.08f);
    over.saveState();
    over.setGState(faint);
    over.beginText();
    over.setFontAndSize(font, WATERMARK_SIZE);
    over.showTextAligned(
        Element.ALIGN_CENTER, WATERMARK, size.getWidth() / 2, size.getHeight() / 2, SLOPE);
    over.endText();
    over.restoreState();
  }

  /** The notes of a page from top to bottom, each at the height of its mark. */
  private static SortedMap<Float, String> notesOf(
      PdfReader reader, int page, Map<String, String> margins) {
    SortedMap<Float, String> notes = new TreeMap<>();
    PdfArray links = reader.getPageN(page).getAsArray(PdfName.ANNOTS);
    if (links == null) {
      return notes;
    }
    for (PdfObject one : links.getElements()) {
      if (PdfReader.getPdfObject(one) instanceof PdfDictionary link
          && link.getAsDict(PdfName.A) != null
          && link.getAsDict(PdfName.A).get(PdfName.D) != null
          && link.getAsArray(PdfName.RECT) != null) {
        String note = margins.get(name(link.getAsDict(PdfName.A).get(PdfName.D)));
        if (note != null) {
          float y = link.getAsArray(PdfName.RECT).getAsNumber(1).floatValue();
          notes.merge(-y, note, (first, second) -> first + "\n" + second);
        }
      }
    }
    return notes;
  }

  private static String name(PdfObject place) {
    return place instanceof PdfName name
        ? PdfName.decodeName(name.toString())
        : place instanceof PdfString text ? text.toUnicodeString() : "";
  }

  private static void notes(
      PdfContentByte over, BaseFont font, Rectangle size, SortedMap<Float, String> notes) {
    over.beginText();
    over.setFontAndSize(font, NOTE_SIZE);
    float lowest = size.getHeight();
    for (Map.Entry<Float, String> note : notes.entrySet()) {
      float y = Math.min(-note.getKey(), lowest);
      for (String line : note.getValue().split("\n", -1)) {
        for (int at = 0; at < line.length(); at += MOST_LETTERS) {
          String part = line.substring(at, Math.min(line.length(), at + MOST_LETTERS));
          over.showTextAligned(Element.ALIGN_LEFT, part, EDGE, y, 0);
          y -= NOTE_SIZE + 0.4f;
        }
      }
      lowest = y;
    }
    over.endText();
  }
}
