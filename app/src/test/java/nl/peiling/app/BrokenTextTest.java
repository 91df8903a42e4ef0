package nl.peiling.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One thing that is wrong in the text is told once, and nothing else with it. */
class BrokenTextTest {

  @TempDir private Path folder;

  @Test
  void looksForNoWordsInTheNamesOfNumbers() throws IOException {
    assertThat(
            new TrialText(folder)
                .problems(
                    "Hier staat ${energie.anios.bestaat_niet}.\n\n"
                        + "Van de anios noemt ${overweging.inhoud.anios.hoog} dit."))
        .singleElement()
        .asString()
        .startsWith(
            "fout: 1.md, regel 3, kolom 12: Er is geen feit met de naam"
                + " ‘energie.anios.bestaat_niet’.");
  }

  @Test
  void looksForNoReferencesIntoAChapterThatCouldNotBeRead() throws IOException {
    TrialText text = new TrialText(folder);
    text.write("Zie hoofdstuk [](hoofdstuk:h2) en [](figuur:energie-naar-functie).", "Twee.");
    Files.delete(folder.resolve("templates/rapport/2.md"));

    assertThat(text.problemsOfWhatIsWritten())
        .singleElement()
        .asString()
        .startsWith("fout: inhoud.txt, regel 2, kolom 1: Het bestand 2.md is er niet.");
  }

  @Test
  void readsTheWordsOfFiguresForRemainsToo() throws IOException {
    TrialText text = new TrialText(folder);
    text.change("figuren.yaml", "Groepen in de pool", "Groepen in de pool {functie.totaal.aios}");

    assertThat(text.problems("Stil."))
        .singleElement()
        .asString()
        .startsWith("fout: figuren.yaml, regel 2")
        .contains("Deze opmaak is niet af: ‘Groepen in de pool {functie.totaal.aios}’.");
  }
}
