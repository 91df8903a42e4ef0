package nl.peiling.report.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.peiling.model.codebook.Codebook;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.Group;
import nl.peiling.model.edition.Likeness;
import nl.peiling.model.edition.PastEdition;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Unit;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.report.document.Manuscript;
import nl.peiling.report.document.MarkdownReader;
import nl.peiling.report.html.HtmlRenderer;
import nl.peiling.report.pdf.PdfRenderer;
import nl.peiling.report.pdf.output.ProofSheet;
import nl.peiling.report.sample.Sample;
import nl.peiling.report.wording.DecimalsPolicy;
import nl.peiling.report.wording.FactWording;
import nl.peiling.report.wording.VerdictWording;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class ProofCopyTest {

  private static final FactWording WORDING = new FactWording(DecimalsPolicy.usual());

  private static ProofCopy.Made made() {
    return made(
        "# Een {#een}\n\n"
            + "Van hen deed ${respons.totaal.aandeel} mee; dat is"
            + " [veel](boven:respons.totaal, 10%).\n\n"
            + "![](figuur:werkveld)\n");
  }

  private static ProofCopy.Made made(String chapter) {
    FactBook book =
        FactBook.of(
            List.of(
                Fact.computed(
                    FactId.parse("respons.totaal").value().orElseThrow(),
                    0.2713,
                    Unit.FRACTION,
                    2345)));
    return ProofCopy.of(
        Sample.bound(
            Sample.details(),
            MarkdownReader.readAll(
                List.of(Manuscript.ofFile("1-een.md", Sample.marked(chapter))),
                new ProblemCollector())),
        new FactNotes(
            List.of(),
            List.of(),
            List.of(),
            new Codebook(List.of(), "respondent"),
            List.of(),
            book,
            WORDING),
        Map.of(),
        new VerdictWording(WORDING));
  }

  @Test
  void marksNumbersAndClaimsAndLeadsToTheirNotes() {
    String page = ProofPage.of(HtmlRenderer.render(made().report()));

    assertThat(page)
        .contains("href=\"#kop-proef-g1\"", "[G1]", "id=\"kop-proef-g1\"")
        .contains("href=\"#kop-proef-b1\"", "[B1]", "boven:respons.totaal, 10%")
        .contains("<strong>PROEF</strong>", "content: \"PROEF\"", "showModal");
  }

  @Test
  void printsTheWatermarkAndTheNotesBesideThePage() throws IOException {
    byte[] proof = printed();

    String text = text(proof).replaceAll("\\s+", " ");
    assertThat(text)
        .contains("B1 boven:respons.totaal, 10%", "G1 respons.totaal.aandeel")
        .contains("[G1]", "[B1]");
    assertThat(text.replaceAll("\\s", "")).contains("PROEF");
    assertThat(printed()).isEqualTo(proof);
  }

  @Test
  void setsTheNotesInLegibleLettersThatItCarriesAndOnASheetThatIsWiderThanThePage()
      throws IOException {
    assertThat(ProofSheet.NOTE_SIZE).isGreaterThanOrEqualTo(6);
    try (PDDocument document = Loader.loadPDF(printed())) {
      for (PDPage page : document.getPages()) {
        assertThat(page.getMediaBox().getWidth()).isGreaterThan(PDRectangle.A4.getWidth() + 200);
        for (COSName name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
    }
  }

  @Test
  void setsNoNoteOverAnother() throws IOException {
    List<Float> lines = new ArrayList<>();
    PDFTextStripper strip =
        new PDFTextStripper() {
          @Override
          protected void writeString(String text, List<TextPosition> letters) {
            if (letters.getFirst().getX() > PDRectangle.A4.getWidth()
                && letters.getFirst().getFontSizeInPt() < 7) {
              lines.add(letters.getFirst().getY());
            }
          }
        };
    strip.setStartPage(1);
    strip.setEndPage(1);
    StringBuilder many = new StringBuilder("# Een {#een}\n\n");
    for (int i = 0; i < 12; i++) {
      many.append("Dat is [veel](boven:respons.totaal, ").append(i).append("%). ");
    }
    try (PDDocument document = Loader.loadPDF(printed(made(many.toString())))) {
      for (int page = 1; page <= document.getNumberOfPages() && lines.size() < 12; page++) {
        strip.setStartPage(page);
        strip.setEndPage(page);
        strip.getText(document);
      }
    }
    List<Float> apart = lines.stream().distinct().sorted().toList();
    assertThat(apart).hasSizeGreaterThanOrEqualTo(12);
    for (int i = 1; i < apart.size(); i++) {
      assertThat(apart.get(i) - apart.get(i - 1)).isGreaterThanOrEqualTo(6.5f);
    }
  }

  @Test
  void saysOfANumberOfAnEarlierEditionHowComparableItIs() {
    FactId then = FactId.parse("cijfer.peiling2022_anios.gemiddelde").value().orElseThrow();
    Fact fact = Fact.computed(then, 7.1, Unit.GRADE, 120);
    FactNotes notes =
        new FactNotes(
            List.of(new Group("anios", "Anios", "anios", new Condition.Everyone())),
            List.of(),
            List.of(
                new PastEdition(
                    "2022",
                    List.of(
                        new PastEdition.Counterpart(
                            fact,
                            FactId.parse("cijfer.anios.gemiddelde").value().orElseThrow(),
                            new Likeness(Likeness.Degree.CHANGED, List.of("andere woorden")))))),
            new Codebook(List.of(), "respondent"),
            List.of(
                new Variable(
                    "cijfer",
                    "Cijfer",
                    "Welk cijfer?",
                    new Form.FreeText(),
                    new Condition.Everyone(),
                    new Variable.Origin.Asked())),
            FactBook.of(List.of(fact)),
            WORDING);

    assertThat(notes.of("cijfer.peiling2022_anios.gemiddelde"))
        .contains(
            "Getal van een eerdere editie; vergelijkbaarheid met nu: gewijzigd: andere woorden",
            "Basis: anios in de peiling van 2022")
        .anyMatch(line -> line.startsWith("Vraag zoals die nu wordt gesteld: "));
  }

  private static byte[] printed() throws IOException {
    return printed(made());
  }

  private static byte[] printed(ProofCopy.Made proof) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRenderer.renderProof(proof.report(), proof.margins(), out);
    return out.toByteArray();
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
