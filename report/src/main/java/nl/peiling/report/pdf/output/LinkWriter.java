package nl.peiling.report.pdf.output;

import java.util.ArrayList;
import java.util.List;
import nl.peiling.report.pdf.layout.Tag;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfBorderArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Makes words clickable, and ties the clickable area to the words in both directions: the structure
 * names the annotation, and the annotation its place in the parent tree (ISO 14289-1, 7.18).
 */
final class LinkWriter {

  private static final double BELOW = 0.25;
  private static final double ABOVE = 0.80;

  private final PdfWriter writer;
  private final StructureTree structure;
  private final List<ProofSheet.Mark> marks = new ArrayList<>();

  LinkWriter(PdfWriter writer, StructureTree structure) {
    this.writer = writer;
    this.structure = structure;
  }

  /** Returns the places within the report that the links of a page lead to, and forgets them. */
  List<ProofSheet.Mark> onThisPage() {
    List<ProofSheet.Mark> all = List.copyOf(marks);
    marks.clear();
    return all;
  }

  /** Makes the words from left to right on a baseline a link. */
  void add(Tag tag, double left, double right, double baseline, double size) {
    Tag.Link link = tag.link().orElseThrow();
    if (link instanceof Tag.Internal internal) {
      marks.add(new ProofSheet.Mark(internal.anchor(), baseline));
    }
    PdfAnnotation annotation =
        new PdfAnnotation(
            writer,
            (float) left,
            (float) (baseline - BELOW * size),
            (float) right,
            (float) (baseline + ABOVE * size),
            action(link));
    annotation.put(PdfName.BORDER, new PdfBorderArray(0, 0, 0));
    annotation.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
    annotation.put(PdfName.CONTENTS, StructureTree.text(link.description()));
    annotation.put(
        PdfName.STRUCTPARENT,
        new PdfNumber(
            writer
                .getStructureTreeRoot()
                .addExistingObject(structure.element(tag).getReference())));
    PdfDictionary reference = new PdfDictionary();
    reference.put(PdfName.TYPE, new PdfName("OBJR"));
    reference.put(new PdfName("Obj"), annotation.getIndirectReference());
    reference.put(PdfName.PG, writer.getCurrentPage());
    structure.addLink(tag, reference);
    writer.addAnnotation(annotation);
  }

  private static PdfAction action(Tag.Link link) {
    return switch (link) {
      case Tag.Internal internal -> PdfAction.gotoLocalPage(internal.anchor(), true);
      case Tag.External external -> new PdfAction(external.address());
    };
  }
}
