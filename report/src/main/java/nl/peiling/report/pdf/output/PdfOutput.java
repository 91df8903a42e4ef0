package nl.peiling.report.pdf.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peiling.report.binding.DocumentDetails;
import nl.peiling.report.pdf.layout.Artifact;
import nl.peiling.report.pdf.layout.Cue;
import nl.peiling.report.pdf.layout.Layout;
import nl.peiling.report.pdf.layout.Page;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfWriter;

/** Writes a set report as a PDF file. */
public final class PdfOutput {

  private final Layout layout;
  private final Document document;
  private final PdfWriter writer;
  private final EmbeddedFonts fonts = new EmbeddedFonts();
  private final List<PdfOutline> bookmarks = new ArrayList<>();

  private final Optional<ProofSheet> proof;

  private PdfOutput(Layout layout, Optional<ProofSheet> proof, OutputStream out) {
    this.layout = layout;
    this.proof = proof;
    double strip = proof.isPresent() ? ProofSheet.STRIP : 0;
    this.document =
        new Document(
            new Rectangle(
                (float) (layout.frame().width() + strip), (float) layout.frame().height()),
            0,
            0,
            0,
            0);
    this.writer = PdfWriter.getInstance(document, out);
  }

  /** Writes the file; the stream stays open. */
  public static void write(
      Layout layout, DocumentDetails details, List<Attachment> attachments, OutputStream out)
      throws IOException {
    new PdfOutput(layout, Optional.empty(), out).write(details, attachments);
  }

  /** Writes the file as a proof copy; the stream stays open. */
  public static void write(
      Layout layout, DocumentDetails details, ProofSheet proof, OutputStream out)
      throws IOException {
    new PdfOutput(layout, Optional.of(proof), out).write(details, List.of());
  }

  private void write(DocumentDetails details, List<Attachment> attachments) throws IOException {
    writer.setPdfVersion(PdfWriter.VERSION_1_7);
    writer.setCompressionLevel(9);
    writer.setTagged();
    writer.setTabs(PdfName.S);
    writer.setViewerPreferences(PdfWriter.DisplayDocTitle | PdfWriter.PageModeUseOutlines);
    writer.setCloseStream(false);
    document.open();
    new Metadata(writer, details).write(attachments);
    AttachmentWriter.write(writer, attachments, details.created());
    StructureTree structure = new StructureTree(writer.getStructureTreeRoot(), layout.structure());
    LinkWriter links = new LinkWriter(writer, structure);
    boolean first = true;
    for (Page page : layout.pages()) {
      if (!first) {
        document.newPage();
      }
      first = false;
      writer.setPageEmpty(false);
      PdfContentByte content = writer.getDirectContent();
      cues(page, content);
      new PagePainter(content, fonts, structure, links, layout.frame().height()).paint(page);
      List<ProofSheet.Mark> marks = links.onThisPage();
      if (proof.isPresent()) {
        MarkedContent artifact = new MarkedContent(content, structure);
        artifact.owner(Artifact.LAYOUT);
        proof.get().paint(content, fonts, marks, layout.frame().width(), layout.frame().height());
        artifact.close();
      }
    }
    document.close();
  }

  private void cues(Page page, PdfContentByte content) {
    for (Page.Placed placed : page.content()) {
      float y = (float) (layout.frame().height() - placed.top() + 4);
      PdfDestination destination =
          new PdfDestination(PdfDestination.XYZ, (float) layout.frame().fieldLeft(), y, 0);
      for (Cue cue : placed.cues()) {
        switch (cue) {
          case Cue.Anchor anchor ->
              content.localDestination(
                  anchor.name(),
                  new PdfDestination(PdfDestination.XYZ, (float) layout.frame().fieldLeft(), y, 0));
          case Cue.Bookmark bookmark -> bookmark(bookmark, destination, content);
          case Cue.RunningHead head -> {}
        }
      }
    }
  }

  private void bookmark(Cue.Bookmark bookmark, PdfDestination destination, PdfContentByte content) {
    int depth = Math.min(bookmark.level() - 1, bookmarks.size());
    PdfOutline parent = depth == 0 ? content.getRootOutline() : bookmarks.get(depth - 1);
    PdfOutline outline = new PdfOutline(parent, destination, bookmark.title(), false);
    bookmarks.subList(depth, bookmarks.size()).clear();
    bookmarks.add(outline);
  }
}
