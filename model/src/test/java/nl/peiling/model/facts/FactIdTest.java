package nl.peiling.model.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import nl.peiling.model.problem.Flaw;
import nl.peiling.model.problem.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactIdTest {

  @ParameterizedTest
  @CsvSource({
    "energie.anios.regie, energie, anios, regie, SHARE",
    "overweging_plek.inhoud.anios.hoog, overweging_plek.inhoud, anios, hoog, SHARE",
    "cijfer_werk.uitdaging.anios.gemiddelde, cijfer_werk.uitdaging, anios, , MEAN",
    "functie.totaal.aios.aantal, functie, totaal, aios, COUNT",
    "functie.totaal.n, functie, totaal, , BASE",
    "plek_werkveld.p2.anios.umc, plek_werkveld.p2, anios, umc, SHARE",
    "plek_werkveld.p2.anios.umc.aantal, plek_werkveld.p2, anios, umc, COUNT",
    "plek_werkveld.p2.anios.n, plek_werkveld.p2, anios, , BASE",
    "populatie.pool.aantal, populatie, pool, , COUNT",
    "respons.totaal, respons, totaal, , SHARE",
    "duur_tot_opleiding.peiling2009.gemiddelde, duur_tot_opleiding, peiling2009, , MEAN",
    "plekcombinatie.c1.a__b.rang, plekcombinatie, c1, a__b, RANK",
  })
  void readsAndWritesTheSameName(
      String text, String variable, String group, String category, Measure measure) {
    FactId id = FactId.parse(text).value().orElseThrow();
    assertThat(id).isEqualTo(new FactId(variable, group, Optional.ofNullable(category), measure));
    assertThat(id.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "a",
        "a.",
        ".a",
        "a..b",
        "a.n.b",
        "n",
        "gemiddelde",
        "a.gemiddelde",
        "a.b.c.d.e",
        "a.b.c.d.gemiddelde",
        "a.b.c.d.e.n",
        "A.b",
        "a.b c",
        "a.b.1",
        "a.é.c",
        "a.b.n.n",
        "a.b\u0000"
      })
  void saysWhatIsWrongWithAName(String text) {
    Parsed<FactId> parsed = FactId.parse(text);
    assertThat(parsed.value()).isEmpty();
    assertThat(parsed.flaws()).hasSize(1);
    Flaw flaw = parsed.flaws().getFirst();
    assertThat(flaw.offset()).isBetween(0, text.length());
    assertThat(flaw.message()).endsWith(".").doesNotContain("\u0000");
  }

  @Test
  void refusesPartsThatWouldReadDifferently() {
    assertThatThrownBy(() -> FactId.share("a", "b", "n")).hasMessageContaining("category");
    assertThatThrownBy(() -> FactId.of("a", "gemiddelde", Measure.BASE))
        .hasMessageContaining("group");
    assertThatThrownBy(() -> FactId.of("a", "b", "c", Measure.MEAN))
        .hasMessageContaining("one answer");
    assertThatThrownBy(() -> FactId.of("a.b", "c", Measure.SHARE))
        .hasMessageContaining("grid item");
    assertThatThrownBy(() -> FactId.share("a.n", "b", "c")).hasMessageContaining("variable");
    assertThatThrownBy(() -> FactId.share("n", "b", "c")).hasMessageContaining("variable");
  }
}
