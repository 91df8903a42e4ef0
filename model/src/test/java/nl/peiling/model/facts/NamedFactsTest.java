package nl.peiling.model.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamedFactsTest {

  @Test
  void findsTheFactsOfMarksAndClaims() {
    assertThat(
            NamedFacts.in(
                "Van de anios noemt ${energie.anios.regie} dat, en [meer](meer:energie.aios.regie,"
                    + " cijfer_werk.uitdaging.anios.gemiddelde, marge 2%) de rest."))
        .extracting(FactId::text)
        .containsExactly(
            "energie.anios.regie", "energie.aios.regie", "cijfer_werk.uitdaging.anios.gemiddelde");
  }

  @Test
  void passesOverWhatIsNotWrittenLikeAFact() {
    assertThat(NamedFacts.in("Zie www.x, Tabel 6.2, 3-anios.Md, n.v.t. en figuur:energie-nu."))
        .extracting(FactId::text)
        .doesNotContain("Tabel", "6.2", "figuur.energie");
    assertThat(NamedFacts.in("Geen feiten, wel 2.5 en een eind. Nieuwe zin.")).isEmpty();
  }
}
