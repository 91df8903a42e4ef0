package nl.peiling.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.peiling.analysis.facts.EditionFacts;
import nl.peiling.report.html.HtmlRenderer;
import nl.peiling.report.pdf.PdfRenderer;
import nl.peiling.report.proof.FactNotes;
import nl.peiling.report.proof.ProofCopy;
import nl.peiling.report.proof.ProofPage;
import nl.peiling.report.wording.VerdictWording;

/** Writes the proof copy of a report; its files never have the names of the final ones. */
final class ProofProducts {

  private ProofProducts() {}

  static void write(EditionFacts facts, Composition composition, Path folder) throws IOException {
    ProofCopy.Made proof = made(facts, composition);
    Files.writeString(
        folder.resolve("rapport-proef.html"), ProofPage.of(HtmlRenderer.render(proof.report())));
    try (OutputStream out = EditionStages.open(folder.resolve("rapport-proef.pdf"))) {
      PdfRenderer.renderProof(proof.report(), proof.margins(), out);
    }
  }

  private static ProofCopy.Made made(EditionFacts facts, Composition composition) {
    return ProofCopy.of(
        composition.document().orElseThrow(),
        new FactNotes(
            facts.folder().edition().groups(),
            facts.folder().edition().sourceGroups(),
            facts.folder().past(),
            facts.folder().survey().codebook(),
            facts.survey().variables(),
            composition.book(),
            composition.wording()),
        composition.text().verdicts(),
        new VerdictWording(composition.wording()));
  }
}
