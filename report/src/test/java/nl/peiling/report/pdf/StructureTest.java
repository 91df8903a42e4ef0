package nl.peiling.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.peiling.report.binding.DocumentDetails;
import nl.peiling.report.sample.Golden;
import nl.peiling.report.sample.Sample;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StructureTest {

  private static byte[] pdf = {};

  @BeforeAll
  static void render() {
    pdf = SamplePdf.bytes();
  }

  @Test
  void agreesWithThePagesInEveryPart() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(StructureCheck.complaints(document)).isEmpty();
    }
  }

  @Test
  void leavesNothingEmptyWhereTheReportHasNoPublisher() throws IOException {
    DocumentDetails d = Sample.details();
    DocumentDetails unsigned =
        new DocumentDetails(
            d.title(),
            d.subtitle(),
            d.edition(),
            "",
            d.date(),
            d.created(),
            d.keywords(),
            d.synthetic());
    byte[] bytes = SamplePdf.bytes(Sample.bound(unsigned, Sample.document()));
    try (PDDocument document = Loader.loadPDF(bytes)) {
      assertThat(StructureCheck.complaints(document)).isEmpty();
      assertThat(document.getDocumentInformation().getAuthor()).isNull();
      assertThat(xmp(document)).contains("<dc:title>").doesNotContain("dc:creator");
    }
  }

  @Test
  void namesThePublisherAsAuthor() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Peiling");
      assertThat(xmp(document))
          .contains("<dc:creator><rdf:Seq><rdf:li>Peiling</rdf:li></rdf:Seq></dc:creator>");
    }
  }

  private static String xmp(PDDocument document) throws IOException {
    return new String(
        document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
  }

  @Test
  void holdsTheReportInReadingOrder() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Golden.assertSame("voorbeeld-structuur.txt", StructureText.of(document));
    }
  }

  /**
   * Damage to a sound file, and a word of the complaint that it must give rise to.
   *
   * @param damage changes the first part that it finds
   */
  record Mutation(String name, String complaint, Consumer<PDDocument> damage) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Mutation> mutations() {
    return Stream.of(
        new Mutation(
            "alternative text removed",
            "no alternative text",
            onElement("Figure", element -> element.removeItem(COSName.ALT))),
        new Mutation(
            "bounding box removed",
            "no bounding box",
            onElement("Figure", element -> element.removeItem(COSName.A))),
        new Mutation(
            "scope removed", "no scope", onElement("TH", element -> element.removeItem(COSName.A))),
        new Mutation(
            "paragraph removed from the structure",
            "marks and structure differ",
            onElement("P", element -> element.removeItem(COSName.K))),
        new Mutation(
            "reference from link to annotation removed",
            "link without its annotation",
            onElement("Link", StructureTest::removeObjectReferences)),
        new Mutation(
            "note without a name",
            "note without a name",
            onElement("Note", element -> element.removeItem(COSName.ID))),
        new Mutation(
            "heading lowered",
            "heading skips a level",
            onElement("H2", element -> element.setName(COSName.S, "H4"))),
        new Mutation(
            "row outside a table",
            "row outside a table",
            onElement("TBody", element -> element.setName(COSName.S, "Div"))),
        new Mutation(
            "description of link removed",
            "link without a description",
            onAnnotation(annotation -> annotation.removeItem(COSName.CONTENTS))),
        new Mutation(
            "link without its place in the parent tree",
            "parent in the parent tree is another",
            onAnnotation(annotation -> annotation.setInt("StructParent", 0))),
        new Mutation(
            "page without its place in the parent tree",
            "the parent tree does not know",
            document ->
                document.getPage(4).getCOSObject().removeItem(COSName.getPDFName("StructParents"))),
        new Mutation(
            "tab order removed",
            "tab order",
            document -> document.getPage(4).getCOSObject().removeItem(COSName.getPDFName("Tabs"))),
        new Mutation(
            "language removed",
            "language",
            document -> document.getDocumentCatalog().getCOSObject().removeItem(COSName.LANG)));
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void noticesDamage(Mutation mutation) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      mutation.damage().accept(document);
      assertThat(StructureCheck.complaints(document))
          .anySatisfy(complaint -> assertThat(complaint).contains(mutation.complaint()));
    }
  }

  private static Consumer<PDDocument> onElement(String role, Consumer<COSDictionary> damage) {
    return document -> {
      COSDictionary root =
          document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
      List<COSDictionary> found = new ArrayList<>();
      collect(root, element -> role.equals(element.getNameAsString(COSName.S)), found);
      damage.accept(found.getFirst());
    };
  }

  private static void collect(
      COSDictionary element, Predicate<COSDictionary> wanted, List<COSDictionary> found) {
    if (wanted.test(element)) {
      found.add(element);
    }
    COSBase kids = element.getDictionaryObject(COSName.K);
    if (kids instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSDictionary kid && kid.containsKey(COSName.S)) {
          collect(kid, wanted, found);
        }
      }
    } else if (kids instanceof COSDictionary kid && kid.containsKey(COSName.S)) {
      collect(kid, wanted, found);
    }
  }

  private static void removeObjectReferences(COSDictionary element) {
    COSArray kids = element.getCOSArray(COSName.K);
    for (int i = kids.size() - 1; i >= 0; i--) {
      if (kids.getObject(i) instanceof COSDictionary kid
          && "OBJR".equals(kid.getNameAsString(COSName.TYPE))) {
        kids.remove(i);
      }
    }
  }

  private static Consumer<PDDocument> onAnnotation(Consumer<COSDictionary> damage) {
    return document -> {
      COSArray annotations = document.getPage(4).getCOSObject().getCOSArray(COSName.ANNOTS);
      damage.accept((COSDictionary) annotations.getObject(0));
    };
  }
}
