package nl.peiling.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.peiling.report.wording.VerdictWording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A number that may not be shown leaves a hole in a sentence: then the sentence must change. */
class HiddenNumbersTest {

  private static final String WHY = " wordt niet getoond: er zijn te weinig respondenten.";

  @TempDir private Path folder;
  private TrialText text;

  @BeforeEach
  void hidesTheAnswersOfThreeResearchers() throws IOException {
    text = new TrialText(folder);
    text.change("editie.yaml", "minimale_basis: 3", "minimale_basis: 4");
  }

  @Test
  void refusesEveryNumberInASentenceThatIsKeptBackButNotInATable() throws IOException {
    String sentence = "Van de onderzoekers noemt ${energie.onderzoeker.regie} regie.";

    assertThat(
            text.problems(
                sentence
                    + "\n\n- En ${energie.onderzoeker.werksfeer} dit.\n\n"
                    + "| dit | dat |\n| --- | --- |\n| regie | ${energie.onderzoeker.regie} |\n"))
        .containsExactly(
            "fout: 1.md, regel 3, kolom 27: energie.onderzoeker.regie"
                + WHY
                + "\n  Herschrijf de zin zonder dit getal, of met een ander getal.\n  In de zin: "
                + sentence,
            "fout: 1.md, regel 5, kolom 6: energie.onderzoeker.werksfeer"
                + WHY
                + "\n  Herschrijf de zin zonder dit getal, of met een ander getal.\n  In de zin: En"
                + " ${energie.onderzoeker.werksfeer} dit.");
  }

  @Test
  void writesNothingAndShowsTheSentenceOnTheWorksheet() throws IOException {
    Composition composition = text.composed("Regie is ${energie.onderzoeker.regie}.");

    assertThat(composition.claimsHold()).isFalse();
    assertThat(composition.text().summary()).contains("getallen die niet worden getoond: 1.");
    assertThat(Worksheet.ofWork(composition.text(), new VerdictWording(composition.wording())))
        .containsAll(
            List.of(
                "HERSCHRIJF 1.md, regel 3, kolom 1",
                "  NIET TE NOEMEN: energie.onderzoeker.regie" + WHY));
  }

  @Test
  void refusesThemInTheDescriptionOfAFigure() throws IOException {
    text.change(
        "figuren.yaml", "${energie.anios.patientcontact}", "${energie.onderzoeker.patientcontact}");

    assertThat(text.problems("Stil."))
        .singleElement()
        .asString()
        .startsWith("fout: figuren.yaml, regel 21")
        .contains(": energie.onderzoeker.patientcontact" + WHY);
  }
}
