package nl.peiling.report.pdf.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ByteBuffer;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;
import org.openpdf.text.pdf.PdfString;

/** Prints PROEF over every page of a PDF, and beside a line what its marks stand for. */
public final class ProofStamp {

  private static final String FONT_NAME = "Fproef";
  private static final String FAINT_NAME = "Gproef";
  private static final PdfName FONT = new PdfName(FONT_NAME);
  private static final PdfName FAINT = new PdfName(FAINT_NAME);

  /** From the middle of the page to where the slanting word begins. */
  private static final float WATERMARK_LEFT = 148;

  private static final float WATERMARK_DOWN = 211;
  private static final float NOTE_SIZE = 4.6f;
  private static final float EDGE = 6;
  private static final int MOST_LETTERS = 34;

  private ProofStamp() {}

  /**
   * Writes the PDF with the stamp. The drawing is added to each page as one more content stream, in
   * the order of the pages, so that the same proof is the same bytes.
   *
   * @param margins what stands in the margin beside a link, by the name of the place it leads to
   */
  public static void write(byte[] pdf, Map<String, String> margins, OutputStream target)
      throws IOException {
    try (PdfReader reader = new PdfReader(pdf)) {
      PdfObject font = reader.addPdfObject(font());
      PdfDictionary faint = new PdfDictionary(PdfName.EXTGSTATE);
      faint.put(PdfName.ca, new PdfNumber("0.08"));
      PdfObject state = reader.addPdfObject(faint);
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        PdfDictionary dictionary = reader.getPageN(page);
        PdfDictionary resources = dictionary.getAsDict(PdfName.RESOURCES);
        named(resources, PdfName.FONT).put(FONT, font);
        named(resources, PdfName.EXTGSTATE).put(FAINT, state);
        ByteBuffer drawing = new ByteBuffer();
        watermark(drawing, reader.getPageSize(page));
        notes(drawing, reader.getPageSize(page), notesOf(reader, page, margins));
        add(reader, dictionary, drawing);
      }
      PdfStamper stamper = new PdfStamper(reader, target);
      stamper.setEnforcedModificationDate(
          PdfDate.decode(reader.getInfo().getOrDefault("CreationDate", "D:20000101000000Z")));
      stamper.setIncludeFileID(false);
      stamper.close();
    }
  }

  private static PdfDictionary font() {
    PdfDictionary font = new PdfDictionary(PdfName.FONT);
    font.put(PdfName.SUBTYPE, PdfName.TYPE1);
    font.put(PdfName.BASEFONT, new PdfName("Helvetica"));
    font.put(PdfName.ENCODING, PdfName.WIN_ANSI_ENCODING);
    return font;
  }

  private static PdfDictionary named(PdfDictionary resources, PdfName kind) {
    PdfDictionary all = resources.getAsDict(kind);
    if (all == null) {
      all = new PdfDictionary();
      resources.put(kind, all);
    }
    return all;
  }

  /** Puts a drawing over what the page has; that is kept from changing the state of the page. */
  private static void add(PdfReader reader, PdfDictionary page, ByteBuffer drawing) {
    PdfArray contents = new PdfArray();
    contents.add(stream(reader, "q\n".getBytes(StandardCharsets.US_ASCII)));
    PdfObject before = page.get(PdfName.CONTENTS);
    if (PdfReader.getPdfObject(before) instanceof PdfArray several) {
      several.getElements().forEach(contents::add);
    } else if (before != null) {
      contents.add(before);
    }
    contents.add(stream(reader, drawing.toByteArray()));
    page.put(PdfName.CONTENTS, contents);
  }

  private static PdfObject stream(PdfReader reader, byte[] content) {
    return reader.addPdfObject(new PRStream(reader, content));
  }

  private static void watermark(ByteBuffer out, Rectangle size) {
    out.append("\nQ\n/Artifact BMC\nq\n/")
        .append(FAINT_NAME)
        .append(" gs\nBT\n/")
        .append(FONT_NAME);
    out.append(" 150 Tf\n0.5736 0.8192 -0.8192 0.5736 ");
    out.append(size.getWidth() / 2 - WATERMARK_LEFT).append(' ');
    out.append(size.getHeight() / 2 - WATERMARK_DOWN).append(" Tm\n(PROEF) Tj\nET\nQ\n");
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

  private static void notes(ByteBuffer out, Rectangle size, SortedMap<Float, String> notes) {
    out.append("q\nBT\n/").append(FONT_NAME).append(' ').append(NOTE_SIZE).append(" Tf\n");
    float lowest = size.getHeight();
    for (Map.Entry<Float, String> note : notes.entrySet()) {
      float y = Math.min(-note.getKey(), lowest);
      for (String line : note.getValue().split("\n", -1)) {
        for (int at = 0; at < line.length(); at += MOST_LETTERS) {
          out.append("1 0 0 1 ").append(EDGE).append(' ').append(y).append(" Tm\n(");
          escape(out, line.substring(at, Math.min(line.length(), at + MOST_LETTERS)));
          out.append(") Tj\n");
          y -= NOTE_SIZE + 0.4f;
        }
      }
      lowest = y;
    }
    out.append("ET\nQ\nEMC\n");
  }

  private static void escape(ByteBuffer out, String text) {
    for (byte letter : text.getBytes(Charset.forName("windows-1252"))) {
      if (letter == '(' || letter == ')' || letter == '\\') {
        out.append('\\');
      }
      out.append_i(letter);
    }
  }
}
