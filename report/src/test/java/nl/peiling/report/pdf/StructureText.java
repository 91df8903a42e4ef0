package nl.peiling.report.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The structure of a PDF as an indented list, with the words of each part. */
final class StructureText {

  private final Map<PDPage, Map<Integer, String>> words = new HashMap<>();
  private final StringBuilder out = new StringBuilder();

  private StructureText() {}

  static String of(PDDocument document) throws IOException {
    StructureText text = new StructureText();
    for (PDPage page : document.getPages()) {
      PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
      extractor.processPage(page);
      Map<Integer, String> onPage = new HashMap<>();
      extractor.getMarkedContents().forEach(mark -> text.read(mark, onPage));
      text.words.put(page, onPage);
    }
    text.write(document.getDocumentCatalog().getStructureTreeRoot(), "", null);
    return text.out.toString();
  }

  private void read(PDMarkedContent mark, Map<Integer, String> onPage) {
    if (mark.getMCID() >= 0) {
      onPage.merge(mark.getMCID(), letters(mark.getContents()), String::concat);
    }
  }

  private static String letters(List<Object> contents) {
    return contents.stream()
        .map(content ->
            switch (content) {
              case TextPosition letter -> letter.getUnicode();
              case PDMarkedContent inner -> "";
              default -> "";
            })
        .collect(Collectors.joining());
  }

  private void write(PDStructureNode node, String indent, @Nullable PDPage inherited) {
    PDPage page = inherited;
    if (node instanceof PDStructureElement element) {
      page = element.getPage() == null ? inherited : element.getPage();
    }
    StringBuilder own = new StringBuilder();
    for (Object kid : node.getKids()) {
      switch (kid) {
        case Integer mark -> own.append(letters(page, mark));
        case PDMarkedContentReference mark -> own.append(letters(mark.getPage(), mark.getMCID()));
        default -> {}
      }
    }
    if (node instanceof PDStructureElement element) {
      out.append(indent).append(element.getStructureType()).append(attributes(element));
      out.append(own.isEmpty() ? "" : ": " + own.toString().strip()).append('\n');
    }
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        write(element, node instanceof PDStructureElement ? indent + "  " : indent, page);
      }
    }
  }

  private String letters(@Nullable PDPage page, int mark) {
    return words.getOrDefault(page, Map.of()).getOrDefault(mark, "") + " ";
  }

  private static String attributes(PDStructureElement element) {
    StringBuilder attributes = new StringBuilder();
    if (element.getAlternateDescription() != null) {
      attributes.append(" [").append(element.getAlternateDescription()).append(']');
    }
    if (element.getLanguage() != null) {
      attributes.append(" lang=").append(element.getLanguage());
    }
    var more = element.getCOSObject().getCOSDictionary(COSName.A);
    if (more != null) {
      for (String name : List.of("Scope", "ColSpan", "RowSpan", "ListNumbering")) {
        var value = more.getDictionaryObject(COSName.getPDFName(name));
        if (value instanceof COSName named) {
          attributes.append(' ').append(named.getName());
        } else if (value != null) {
          attributes.append(' ').append(name).append('=').append(more.getInt(name));
        }
      }
    }
    return attributes.toString();
  }
}
