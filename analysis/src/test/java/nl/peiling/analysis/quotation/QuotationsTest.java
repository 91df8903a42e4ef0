package nl.peiling.analysis.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.peiling.analysis.facts.EditionFacts;
import nl.peiling.model.edition.EditionFolder;
import nl.peiling.model.reading.EditionReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mijn opleider Jansen zei dat ik beter kon vertrekken naar een andere plek.",
        "Ik werkte in het Catharina en daar was altijd iemand om mee te overleggen.",
        "Bel me gerust op het nummer 0612345678, dan leg ik het graag nog eens uit.",
        "Mail me op arts@voorbeeld.nl als er nog vragen zijn over deze ervaring.",
        "Kijk op www.voorbeeld.nl, daar staat precies hoe onze afdeling is ingericht.",
        "Het helpt als iemand ${functie.totaal.n} zegt wat er eigenlijk bedoeld wordt.",
        "Te kort."
      })
  void keepsBackWhatCouldLeadToAPersonOrIsNoText(String text) {
    assertThat(Quotations.mayBePrinted(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ik wilde eerst ervaring opdoen. Daarna zou ik wel zien welk vak bij mij past.",
        "De sfeer op de SEH was goed en er was altijd iemand om mee te overleggen."
      })
  void allowsTextsThatNameNobody(String text) {
    assertThat(Quotations.mayBePrinted(text)).isTrue();
  }

  @Test
  void quotesATextAboutTheThemeAloneBeforeALongerOneThatIsAboutMore(@TempDir Path folder)
      throws IOException {
    Path proef = Path.of("..", "src-data", "proef");
    List<Path> files;
    try (Stream<Path> all = Files.list(proef)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Files.writeString(
          folder.resolve(file.getFileName()),
          Files.readString(file)
              .replace("minimale_basis: 3", "minimale_basis: 1")
              .replace(
                  "\"Mijn begeleider zei: \"\"Probeer het eens.\"\"\nDat deed ik.\"",
                  "De sfeer was goed en er was altijd iemand om mee te overleggen. Ervaring had ik"
                      + " nog niet en die kreeg ik daar ruim."));
    }
    EditionFolder edition = EditionReader.read(folder).value().orElseThrow();
    EditionFacts facts = EditionFacts.of(edition);

    assertThat(Quotations.of(edition.edition(), facts.survey(), facts.shown()))
        .containsEntry(
            "toelichting.totaal.ervaring", "Ik wilde eerst ervaring opdoen, ook in de nacht.")
        .hasEntrySatisfying(
            "toelichting.totaal.sfeer", text -> assertThat(text).startsWith("De sfeer was goed"));
  }
}
