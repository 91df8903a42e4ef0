package nl.peiling.report.pdf.output;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.peiling.report.font.Fonts;
import nl.peiling.report.pdf.layout.Artifact;
import nl.peiling.report.pdf.layout.Ink;
import nl.peiling.report.pdf.layout.Owner;
import nl.peiling.report.pdf.layout.Page;
import nl.peiling.report.pdf.layout.Tag;
import nl.peiling.report.pdf.typography.Line;
import nl.peiling.report.pdf.typography.RunStyle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfTextArray;

/** Paints one page. */
final class PagePainter {

  private static final PdfName SPAN = new PdfName("Span");
  private static final PdfName ACTUAL_TEXT = new PdfName("ActualText");

  /**
   * A soft hyphen, in UTF-16: the library would write it in PDFDocEncoding, which does not have it.
   */
  private static final byte[] SOFT_HYPHEN = {(byte) 0xFE, (byte) 0xFF, 0, (byte) 0xAD};

  private final PdfContentByte content;
  private final EmbeddedFonts fonts;
  private final StructureTree structure;
  private final LinkWriter links;
  private final MarkedContent marks;
  private final double height;

  PagePainter(
      PdfContentByte content,
      EmbeddedFonts fonts,
      StructureTree structure,
      LinkWriter links,
      double height) {
    this.content = content;
    this.fonts = fonts;
    this.structure = structure;
    this.links = links;
    this.marks = new MarkedContent(content, structure);
    this.height = height;
  }

  void paint(Page page) throws IOException {
    paint(page.furniture());
    paint(page.content());
    marks.close();
  }

  private void paint(List<Page.Placed> parts) throws IOException {
    for (Page.Placed placed : parts) {
      for (Ink ink : placed.ink()) {
        switch (ink) {
          case Ink.Text text -> line(text, placed.top());
          case Ink.Fill fill -> fill(fill, placed.top());
          case Ink.Picture picture -> picture(picture, placed.top());
        }
      }
    }
  }

  private void fill(Ink.Fill fill, double top) {
    marks.owner(Artifact.LAYOUT);
    content.setRGBColorFill(fill.colour().red(), fill.colour().green(), fill.colour().blue());
    content.rectangle(
        (float) fill.x(),
        (float) (height - top - fill.y() - fill.height()),
        (float) fill.width(),
        (float) fill.height());
    content.fill();
  }

  private void picture(Ink.Picture picture, double top) {
    marks.owner(picture.tag());
    double upper = height - top - picture.y();
    double natural = picture.drawing().height(picture.width(), Fonts.house());
    double scale = Math.min(1, picture.height() / natural);
    double left = picture.x() + picture.width() * (1 - scale) / 2;
    structure.placeFigure(
        picture.tag(),
        (float) picture.x(),
        (float) (upper - picture.height()),
        (float) (picture.x() + picture.width()),
        (float) upper);
    content.saveState();
    picture.drawing().paint(new PdfCanvas(content, fonts, left, upper, scale), picture.width());
    content.restoreState();
    marks.close();
  }

  private void line(Ink.Text text, double top) throws IOException {
    double baseline = height - top - text.y();
    List<Line.Piece<Owner>> pieces = text.line().pieces();
    for (int i = 0; i < pieces.size(); i++) {
      Line.Piece<Owner> piece = pieces.get(i);
      marks.owner(piece.owner());
      piece(piece, i == pieces.size() - 1, text.x() + piece.x(), baseline);
      Optional<Tag> link = link(piece.owner());
      boolean goesOn =
          i + 1 < pieces.size() && link.isPresent() && link(pieces.get(i + 1).owner()).equals(link);
      if (link.isPresent() && !goesOn) {
        int first = i;
        while (first > 0 && link(pieces.get(first - 1).owner()).equals(link)) {
          first--;
        }
        marks.close();
        double start = text.x() + pieces.get(first).x();
        links.add(
            link.get(),
            start,
            text.x() + piece.x() + piece.width(),
            baseline,
            piece.style().size());
      }
    }
  }

  /** The link that a run of letters is part of. */
  private static Optional<Tag> link(Owner owner) {
    Optional<Tag> tag = owner instanceof Tag own ? Optional.of(own) : Optional.empty();
    while (tag.isPresent() && tag.get().link().isEmpty()) {
      tag = tag.get().parent();
    }
    return tag;
  }

  /**
   * Writes letters. A line that does not end in a broken word ends in a space, so that words stay
   * apart when the text is read without its lines (ISO 32000-1, 14.8.2.5).
   */
  private void piece(Line.Piece<Owner> piece, boolean last, double x, double baseline)
      throws IOException {
    RunStyle style = piece.style();
    PdfTextArray letters = new PdfTextArray();
    String text = last && !piece.hyphen() ? piece.text() + " " : piece.text();
    fonts.append(letters, text, style.face(), style.size(), piece.spaceExtra());
    boolean softHyphen = piece.hyphen() && piece.owner() instanceof Tag;
    if (softHyphen) {
      PdfDictionary actual = new PdfDictionary();
      actual.put(ACTUAL_TEXT, new PdfString(SOFT_HYPHEN));
      content.beginMarkedContentSequence(SPAN, actual, true);
    }
    content.beginText();
    content.setFontAndSize(fonts.get(style.face()), (float) style.size());
    content.setRGBColorFill(style.colour().red(), style.colour().green(), style.colour().blue());
    content.setTextMatrix((float) x, (float) (baseline + style.rise()));
    content.showText(letters);
    content.endText();
    if (softHyphen) {
      content.endMarkedContentSequence();
    }
  }
}
