package nl.peiling.report.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.peiling.model.codebook.Codebook;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Unit;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.report.document.Manuscript;
import nl.peiling.report.document.MarkdownReader;
import nl.peiling.report.html.HtmlRenderer;
import nl.peiling.report.pdf.PdfRenderer;
import nl.peiling.report.pdf.output.ProofStamp;
import nl.peiling.report.sample.Sample;
import nl.peiling.report.wording.DecimalsPolicy;
import nl.peiling.report.wording.FactWording;
import nl.peiling.report.wording.VerdictWording;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ProofCopyTest {

  private static final FactWording WORDING = new FactWording(DecimalsPolicy.usual());

  private static ProofCopy.Made made() {
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
                List.of(
                    Manuscript.ofFile(
                        "1-een.md",
                        Sample.marked(
                            "# Een {#een}\n\n"
                                + "Van hen deed ${respons.totaal.aandeel} mee; dat is"
                                + " [veel](boven:respons.totaal, 10%).\n\n"
                                + "![](figuur:werkveld)\n"))),
                new ProblemCollector())),
        new FactNotes(List.of(), new Codebook(List.of(), "respondent"), List.of(), book, WORDING),
        Map.of(),
        new VerdictWording(WORDING));
  }

  @Test
  void marksNumbersAndClaimsAndLeadsToTheirNotes() {
    String page = ProofPage.of(HtmlRenderer.render(made().report()));

    assertThat(page)
        .contains("href=\"#kop-proef-g1\"", "[G1]", "id=\"kop-proef-g1\"")
        .contains("href=\"#kop-proef-b1\"", "[B1]", "boven:respons.totaal, 10%")
        .contains("<span>PROEF</span>", "showModal");
  }

  @Test
  void printsTheWatermarkAndTheNotesInTheMargin() throws IOException {
    ProofCopy.Made proof = made();
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    PdfRenderer.render(proof.report(), List.of(), plain);

    String text = text(stamped(plain.toByteArray(), proof));

    assertThat(text).contains("B1 boven:respons.totaal, 10%", "G1 respons.totaal.aandeel");
    assertThat(text.replaceAll("\\s", "")).contains("PROEF");
    assertThat(stamped(plain.toByteArray(), proof)).isEqualTo(stamped(plain.toByteArray(), proof));
  }

  private static byte[] stamped(byte[] pdf, ProofCopy.Made proof) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ProofStamp.write(pdf, proof.margins(), out);
    return out.toByteArray();
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
