package nl.peiling.model.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Interval;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.facts.Provenance;
import nl.peiling.model.facts.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsFileTest {

  private static final String TEXT =
      """
      feit,exhibit,nummer,vraag,groep,categorie,maat,waarde,eenheid,n,se,onder,boven,status,getoond
      energie.anios.regie,energie-naar-functie energie-naar-cohort,figuur 6.4; figuur 6.10,energie,anios,regie,aandeel,0.12345678901234568,fractie,2100,0.01,0.1,0.15,getoond,12%
      functie.totaal.n,,,functie,totaal,,n,5778,aantal,5778,,,,getoond,5.778
      plek.p5.anios.umc,,,plek.p5,anios,umc,aandeel,,fractie,,,,,afgeschermd,
      plek.p5.twijfel.umc,,,plek.p5,twijfel,umc,aandeel,,fractie,0,,,,niet_gesteld,
      populatie.pool.aantal,,,populatie,pool,,aantal,23730,aantal,,,,,bron,23.730
      """;

  @TempDir private Path folder;

  private Reading<FactsFile> read(String text) {
    try {
      Files.writeString(folder.resolve("feiten.csv"), text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return FactsFile.read(folder, "feiten.csv");
  }

  private String listing(String from, String to) {
    assertThat(TEXT).containsOnlyOnce(from);
    return read(TEXT.replace(from, to)).problems().text();
  }

  @Test
  void readsFactsAsTheyWereShown() {
    Reading<FactsFile> reading = read(TEXT);
    assertThat(reading.problems().text()).isEmpty();
    FactsFile file = reading.value().orElseThrow();
    FactsFile.Row first = file.rows().getFirst();
    assertThat(first.fact())
        .isEqualTo(
            Fact.computed(
                    FactId.share("energie", "anios", "regie"),
                    0.12345678901234568,
                    Unit.FRACTION,
                    2100)
                .within(0.01, new Interval(0.1, 0.15)));
    assertThat(first.exhibits()).containsExactly("energie-naar-functie", "energie-naar-cohort");
    assertThat(first.numbers()).containsExactly("figuur 6.4", "figuur 6.10");
    assertThat(first.printed()).isEqualTo("12%");
    assertThat(file.rows().get(1).exhibits()).isEmpty();
    assertThat(file.rows().get(2).fact().value()).isInstanceOf(FactValue.Suppressed.class);
    assertThat(file.rows().get(3).fact().value()).isEqualTo(new FactValue.NotAsked());
    assertThat(file.rows().get(4).fact().provenance()).isEqualTo(Provenance.EDITION);
    assertThat(file.book().get(FactId.of("populatie", "pool", Measure.COUNT)).number())
        .hasValue(23730);
    assertThat(file.rows())
        .extracting(row -> FactsFile.Status.of(row.fact()).key())
        .containsExactly("getoond", "getoond", "afgeschermd", "niet_gesteld", "bron");
  }

  @Test
  void reportsFactsThatContradictThemselves() {
    assertThat(listing(",energie,anios,regie,", ",energie,aios,regie,"))
        .isEqualTo(
            "fout: feiten.csv, rij 2, kolom groep: ‘aios’ past niet bij het feit; verwacht wordt"
                + " ‘anios’.\n");
    assertThat(listing("2100,0.01,0.1,0.15,getoond,12%", "2100,,,,afgeschermd,"))
        .isEqualTo(
            "fout: feiten.csv, rij 2, kolom waarde: Bij de status ‘afgeschermd’ hoort geen"
                + " waarde.\n");
    assertThat(listing("5778,aantal,5778", ",aantal,5778"))
        .contains("Bij de status ‘getoond’ hoort een waarde.");
    assertThat(listing("umc,aandeel,,fractie,,,,,", "umc,aandeel,,fractie,,0.1,,,"))
        .contains("Een feit zonder waarde heeft ook geen onzekerheid.");
    assertThat(listing("0.1,0.15", "0.15,0.1")).contains("‘onder’ en ‘boven’ horen bij elkaar");
    assertThat(listing("0.1,0.15", "0.1,")).contains("‘onder’ en ‘boven’ horen bij elkaar");
  }

  @Test
  void reportsWordsAndNumbersThatCannotBe() {
    assertThat(listing("5778,aantal", "5.778.0,aantal")).contains("‘5.778.0’ is geen getal.");
    assertThat(listing("2100,0.01", "-1,0.01")).contains("‘-1’ kan geen aantal respondenten zijn.");
    assertThat(listing("fractie,2100", "procent,2100"))
        .contains("‘procent’ kan hier niet.\n  Kies uit: fractie, aantal");
    assertThat(listing(",niet_gesteld,", ",nietgesteld,"))
        .contains("Bedoeld is misschien ‘niet_gesteld’.");
  }

  @Test
  void reportsFactsOutOfOrderAndTwice() {
    List<String> lines = TEXT.lines().toList();
    assertThat(read(String.join("\n", lines.get(0), lines.get(2), lines.get(1))).problems().text())
        .contains(
            "rij 3, kolom feit: ‘energie.anios.regie’ staat niet op volgorde van het alfabet.");
    assertThat(read(String.join("\n", lines.get(0), lines.get(1), lines.get(1))).problems().text())
        .contains("rij 3, kolom feit: Het feit ‘energie.anios.regie’ staat er twee keer.");
    assertThat(read(lines.get(0)).problems().text())
        .isEqualTo("fout: feiten.csv: Er staan geen feiten in dit bestand.\n");
  }

  @Test
  void readsOrReportsEveryBeginning() throws IOException {
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < bytes.length; length++) {
      Files.write(folder.resolve("feiten.csv"), Arrays.copyOf(bytes, length));
      Reading<FactsFile> reading = FactsFile.read(folder, "feiten.csv");
      assertThat(reading.value().isPresent()).isNotEqualTo(reading.problems().hasErrors());
      Proef.checkReadable(reading.problems());
    }
  }
}
