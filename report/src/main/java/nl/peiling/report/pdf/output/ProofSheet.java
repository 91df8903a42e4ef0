package nl.peiling.report.pdf.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.peiling.report.font.Face;
import nl.peiling.report.font.Fonts;
import nl.peiling.report.theme.Colour;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfGState;
import org.openpdf.text.pdf.PdfTextArray;

/**
 * What a page of a proof copy has more than the page itself: the word PROEF over it, and a strip
 * beside it with what the marks on the page stand for.
 */
public final class ProofSheet {

  /** How much wider the sheet is than the page, in points. */
  static final double STRIP = 216;

  /** The size of the notes, in points. */
  public static final double NOTE_SIZE = 6.5;

  private static final double LEADING = 7.6;
  private static final double BETWEEN = 2.4;
  private static final double INDENT = 19;
  private static final double INSET = 8;
  private static final double EDGE = 24;
  private static final double WATERMARK_SIZE = 150;
  private static final double SINE = 0.8192;
  private static final double COSINE = 0.5736;
  private static final float FAINT = 0.08f;
  private static final Colour INK = new Colour(0x1d, 0x27, 0x33);
  private static final Colour RULE = new Colour(0xc3, 0xcc, 0xd6);

  private final Map<String, List<String>> notes;

  /**
   * A sheet.
   *
   * @param notes the lines of the note on each mark, the first with its number and the most needed,
   *     by the name of the place that the mark leads to
   */
  public ProofSheet(Map<String, List<String>> notes) {
    this.notes = Map.copyOf(notes);
  }

  /**
   * Where a mark stands on a page.
   *
   * @param anchor the place that it leads to
   * @param baseline of its line, from the foot of the page
   */
  record Mark(String anchor, double baseline) {}

  /** Lines of a note that are set, with the height at which its mark stands. */
  private record Note(double wanted, String number, List<String> lines) {
    double height() {
      return lines.size() * LEADING + BETWEEN;
    }
  }

  /** Paints what belongs to a page. */
  void paint(
      PdfContentByte content, EmbeddedFonts fonts, List<Mark> marks, double width, double height)
      throws IOException {
    content.saveState();
    PdfGState faint = new PdfGState();
    faint.setFillOpacity(FAINT);
    content.setGState(faint);
    content.setRGBColorFill(0, 0, 0);
    content.beginText();
    content.setFontAndSize(fonts.get(Face.SANS_BOLD), (float) WATERMARK_SIZE);
    double half = Fonts.house().width("PROEF", Face.SANS_BOLD, WATERMARK_SIZE) / 2;
    content.setTextMatrix(
        (float) COSINE,
        (float) SINE,
        (float) -SINE,
        (float) COSINE,
        (float) (width / 2 - half * COSINE + WATERMARK_SIZE / 3 * SINE),
        (float) (height / 2 - half * SINE - WATERMARK_SIZE / 3 * COSINE));
    content.showText("PROEF");
    content.endText();
    content.restoreState();
    content.setRGBColorFill(RULE.red(), RULE.green(), RULE.blue());
    content.rectangle((float) width, 0, 0.5f, (float) height);
    content.fill();
    List<Note> placed = fitting(marks, height);
    List<Double> tops = tops(placed, height);
    for (int i = 0; i < placed.size(); i++) {
      write(content, fonts, placed.get(i), width + INSET, tops.get(i));
    }
  }

  /** The notes in as much detail as the height of the page allows; the appendix has them whole. */
  private List<Note> fitting(List<Mark> marks, double height) {
    List<Note> all = List.of();
    for (int detail : new int[] {Integer.MAX_VALUE, 12, 6, 4, 3, 2, 1}) {
      all = all(marks, detail);
      if (all.stream().mapToDouble(Note::height).sum() <= height - 2 * EDGE) {
        return all;
      }
    }
    return all;
  }

  private List<Note> all(List<Mark> marks, int detail) {
    Map<String, Note> all = new LinkedHashMap<>();
    for (Mark mark : marks) {
      List<String> lines = notes.get(mark.anchor());
      if (lines != null) {
        String[] first = lines.getFirst().split(" ", 2);
        List<String> set = new ArrayList<>(wrapped(first[first.length - 1]));
        lines.stream().skip(1).forEach(line -> set.addAll(wrapped(line)));
        boolean whole = set.size() <= detail;
        List<String> kept = new ArrayList<>(set.subList(0, whole ? set.size() : detail));
        if (!whole) {
          kept.add(kept.removeLast() + " …");
        }
        all.putIfAbsent(mark.anchor(), new Note(mark.baseline(), first[0], kept));
      }
    }
    return all.values().stream()
        .sorted((one, other) -> Double.compare(other.wanted(), one.wanted()))
        .toList();
  }

  /** Lines that fit beside the number of the note; a long name breaks where a part of it ends. */
  private static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String part : text.split("(?<=[ ._])", -1)) {
      if (!line.isEmpty() && width(line + part.stripTrailing()) > STRIP - 2 * INSET - INDENT) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      line.append(part);
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  private static double width(String text) {
    return Fonts.house().width(text, Face.SANS, NOTE_SIZE);
  }

  /**
   * Each note at the height of its mark, lower where one above is in the way, never off the page.
   */
  private static List<Double> tops(List<Note> notes, double height) {
    List<Double> tops = new ArrayList<>();
    double free = height - EDGE;
    for (Note note : notes) {
      double top = Math.min(free, note.wanted());
      tops.add(top);
      free = top - note.height();
    }
    double floor = EDGE;
    for (int i = notes.size() - 1; i >= 0; i--) {
      double top = Math.max(tops.get(i), floor + notes.get(i).height());
      tops.set(i, top);
      floor = top;
    }
    return tops;
  }

  private static void write(
      PdfContentByte content, EmbeddedFonts fonts, Note note, double left, double top)
      throws IOException {
    letters(content, fonts, Face.SANS_BOLD, note.number(), left, top);
    double y = top;
    for (String line : note.lines()) {
      letters(content, fonts, Face.SANS, line, left + INDENT, y);
      y -= LEADING;
    }
  }

  private static void letters(
      PdfContentByte content, EmbeddedFonts fonts, Face face, String text, double x, double y)
      throws IOException {
    PdfTextArray array = new PdfTextArray();
    fonts.append(array, text.replace('\u00A0', ' '), face, NOTE_SIZE, 0);
    content.beginText();
    content.setFontAndSize(fonts.get(face), (float) NOTE_SIZE);
    content.setRGBColorFill(INK.red(), INK.green(), INK.blue());
    content.setTextMatrix((float) x, (float) y);
    content.showText(array);
    content.endText();
  }
}
