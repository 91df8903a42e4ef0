package nl.peiling.analysis.quotation;

import static org.assertj.core.api.Assertions.assertThat;

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
}
