package nl.peiling.model.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import nl.peiling.model.edition.Concordance;
import nl.peiling.model.edition.Likeness.Degree;
import org.junit.jupiter.api.Test;

class ConcordanceReaderTest {

  private static Reading<Concordance> read(String text) {
    return ConcordanceReader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String problems(String text) {
    return read(text).problems().text();
  }

  @Test
  void readsTwoColumns() {
    Concordance concordance = read("oud,nieuw\nenergie,bronnen\n").value().orElseThrow();

    assertThat(concordance.questions()).containsExactly(Map.entry("energie", "bronnen"));
    assertThat(concordance.entries().getFirst().degree()).isEmpty();
  }

  @Test
  void readsHowComparableAnAnswerIsWithOneEdition() {
    Concordance concordance =
        read("""
        editie,oud,nieuw,vergelijkbaar,toelichting
        ,energie,bronnen,gewijzigd,andere inleiding
        2022,energie/regie,bronnen/eigen_regie,gelijk,
        2023,groep/anios,groep/anios,breuk,met artsen zonder werk
        """)
            .value()
            .orElseThrow();

    assertThat(concordance.questions()).containsExactly(Map.entry("energie", "bronnen"));
    assertThat(concordance.of("2022"))
        .extracting(Concordance.Entry::old)
        .containsExactly("energie", "energie/regie");
    assertThat(concordance.of("2023"))
        .extracting(Concordance.Entry::degree)
        .containsExactly(Optional.of(Degree.CHANGED), Optional.of(Degree.BROKEN));
    assertThat(concordance.of("2023").getLast().note()).contains("met artsen zonder werk");
  }

  @Test
  void saysWhatAFactIsCalledNow() {
    Concordance concordance =
        read("""
        oud,nieuw
        energie,bronnen
        energie/regie,bronnen/eigen_regie
        groep/anios,groep/anios_nu
        plek.inhoud,plaats.vak
        """)
            .value()
            .orElseThrow();

    assertThat(concordance.factNow("energie.anios.regie.aantal"))
        .contains("bronnen.anios_nu.eigen_regie.aantal");
    assertThat(concordance.factNow("plek.inhoud.totaal.hoog")).contains("plaats.vak.totaal.hoog");
    assertThat(concordance.factNow("werk.totaal.n")).isEmpty();
  }

  @Test
  void tellsAllThatIsWrongAtOnce() {
    assertThat(
            problems(
                """
                oud,nieuw,vergelijkbaar
                energie,energie/regie,gelijk
                Energie,energie,
                werk,werk,gelik
                werk,werken,
                ,x,
                """))
        .contains("rij 2, kolom nieuw", "niet van dezelfde soort")
        .contains("rij 3, kolom oud", "is geen sleutel")
        .contains("rij 4, kolom vergelijkbaar", "‘gelik’", "gelijk")
        .contains("rij 5, kolom oud", "twee keer")
        .contains("rij 6, kolom oud", "leeg");
  }

  @Test
  void refusesAColumnThatIsNotOfThisFile() {
    assertThat(problems("oud,nieuw,vergelijkbar\n")).contains("‘vergelijkbar’", "vergelijkbaar");
  }

  @Test
  void wantsTheTwoKeys() {
    assertThat(problems("oud,vergelijkbaar\n")).contains("‘nieuw’ ontbreekt");
  }
}
