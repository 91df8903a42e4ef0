package nl.peiling.report.pdf.output;

import java.util.Optional;
import nl.peiling.report.pdf.layout.Artifact;
import nl.peiling.report.pdf.layout.Owner;
import nl.peiling.report.pdf.layout.Tag;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;

/** Wraps what is painted in the mark of its owner; marks of one owner in a row are one. */
final class MarkedContent {

  private static final PdfName ARTIFACT = new PdfName("Artifact");

  private final PdfContentByte content;
  private final StructureTree structure;
  private Optional<Owner> open = Optional.empty();

  MarkedContent(PdfContentByte content, StructureTree structure) {
    this.content = content;
    this.structure = structure;
  }

  /** From here on what is painted belongs to an owner. */
  void owner(Owner owner) {
    if (open.filter(current -> current.equals(owner)).isPresent()) {
      return;
    }
    close();
    switch (owner) {
      case Tag tag -> content.beginMarkedContentSequence(structure.element(tag));
      case Artifact artifact ->
          content.beginMarkedContentSequence(ARTIFACT, properties(artifact), true);
    }
    open = Optional.of(owner);
  }

  void close() {
    if (open.isPresent()) {
      content.endMarkedContentSequence();
      open = Optional.empty();
    }
  }

  private static PdfDictionary properties(Artifact artifact) {
    PdfDictionary properties = new PdfDictionary();
    switch (artifact) {
      case LAYOUT -> properties.put(PdfName.TYPE, new PdfName("Layout"));
      case HEADER -> {
        properties.put(PdfName.TYPE, new PdfName("Pagination"));
        properties.put(PdfName.SUBTYPE, new PdfName("Header"));
      }
      case FOOTER -> {
        properties.put(PdfName.TYPE, new PdfName("Pagination"));
        properties.put(PdfName.SUBTYPE, new PdfName("Footer"));
      }
    }
    return properties;
  }
}
