package nl.peiling.report.pdf.output;

import java.util.IdentityHashMap;
import nl.peiling.report.pdf.layout.Role;
import nl.peiling.report.pdf.layout.Tag;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfStructureTreeRoot;

/** The logical structure in the file. All parts are made before the first page is painted. */
final class StructureTree {

  private static final PdfName LIST_NUMBERING = new PdfName("ListNumbering");
  private static final PdfName LAYOUT = new PdfName("Layout");
  private static final PdfName SCOPE = new PdfName("Scope");

  private final IdentityHashMap<Tag, PdfStructureElement> elements = new IdentityHashMap<>();

  StructureTree(PdfStructureTreeRoot root, Tag structure) {
    PdfStructureElement top = new PdfStructureElement(root, name(structure));
    elements.put(structure, top);
    addKids(structure, top);
  }

  PdfStructureElement element(Tag tag) {
    PdfStructureElement element = elements.get(tag);
    if (element == null) {
      throw new IllegalStateException("not in the structure: " + tag.role());
    }
    return element;
  }

  /** Says where on its page a figure stands. */
  void placeFigure(Tag tag, float left, float bottom, float right, float top) {
    PdfDictionary attributes = new PdfDictionary();
    attributes.put(PdfName.O, LAYOUT);
    attributes.put(PdfName.BBOX, new PdfArray(new float[] {left, bottom, right, top}));
    attributes.put(new PdfName("Placement"), new PdfName("Block"));
    element(tag).put(PdfName.A, attributes);
  }

  /** Adds the annotation of a link to the parts of its element. */
  void addLink(Tag tag, PdfDictionary objectReference) {
    PdfStructureElement element = element(tag);
    PdfObject kids = element.get(PdfName.K);
    PdfArray array;
    if (kids instanceof PdfArray existing) {
      array = existing;
    } else {
      array = new PdfArray();
      if (kids != null) {
        array.add(kids);
      }
      element.put(PdfName.K, array);
    }
    array.add(objectReference);
  }

  private void addKids(Tag tag, PdfStructureElement element) {
    for (Tag kid : tag.kids()) {
      PdfStructureElement kidElement = new PdfStructureElement(element, name(kid));
      describe(kid, kidElement);
      elements.put(kid, kidElement);
      addKids(kid, kidElement);
    }
  }

  private static PdfName name(Tag tag) {
    return new PdfName(tag.role().pdfName());
  }

  private static void describe(Tag tag, PdfStructureElement element) {
    tag.alt().ifPresent(alt -> element.put(PdfName.ALT, text(alt)));
    tag.language().ifPresent(code -> element.put(PdfName.LANG, new PdfString(code)));
    tag.id().ifPresent(id -> element.put(PdfName.ID, new PdfString(id)));
    tag.cell().ifPresent(cell -> element.put(PdfName.A, attributes(cell)));
    if (tag.role() == Role.LIST) {
      PdfDictionary attributes = new PdfDictionary();
      attributes.put(PdfName.O, new PdfName("List"));
      attributes.put(
          LIST_NUMBERING,
          new PdfName(tag.numbered().map(n -> n ? "Decimal" : "Disc").orElse("None")));
      element.put(PdfName.A, attributes);
    }
  }

  private static PdfDictionary attributes(Tag.Cell cell) {
    PdfDictionary attributes = new PdfDictionary();
    attributes.put(PdfName.O, new PdfName("Table"));
    cell.scope().ifPresent(scope -> attributes.put(SCOPE, new PdfName(scope.pdfName())));
    if (cell.columnSpan() > 1) {
      attributes.put(new PdfName("ColSpan"), new PdfNumber(cell.columnSpan()));
    }
    if (cell.rowSpan() > 1) {
      attributes.put(new PdfName("RowSpan"), new PdfNumber(cell.rowSpan()));
    }
    return attributes;
  }

  static PdfString text(String text) {
    return new PdfString(text, PdfObject.TEXT_UNICODE);
  }
}
