package nl.peiling.model.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.peiling.model.edition.EditionFolder;
import nl.peiling.model.edition.Likeness.Degree;
import nl.peiling.model.edition.PastEdition;
import nl.peiling.model.facts.FactId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The intakes, flows, breakdowns and ratios of an earlier edition beside those of this one. */
class PastTablesTest {

  private static final String TABLES =
      """
      instroom:
        - { sleutel: instroom, kop: Begin, van: afstuderen, tot: start_opleiding, kortste_opleiding: 3, groepen: [totaal, anios] }
      uitsplitsingen:
        - { sleutel: duur_naar_vak, kop: Duur, van: duur_tot_opleiding, naar: opleiding, groepen: [totaal] }
      stromen:
        - sleutel: stroom
          kop: Stroom
          van: plek_specialisme
          groepen: [totaal]
      groepen:
      """;

  private static final String SETTINGS =
      """
      editie,2021,1,instroom instroom,"van afstuderen tot start_opleiding, opleiding minstens 3 jaar, voor totaal"
      editie,2021,1,uitsplitsing duur_naar_vak,"duur_tot_opleiding naar opleiding, antwoorden cardiologie, voor totaal"
      editie,2021,1,synthetische antwoorden,ja
      verhouding,anios_per_aios,1,teller,vakken_anios
      verhouding,anios_per_aios,1,noemer,opleiding
      """;

  private static final String FACTS =
      """
      feit,exhibit,nummer,vraag,groep,categorie,maat,waarde,eenheid,n,se,onder,boven,status,getoond
      anios_per_aios.totaal.huisartsgeneeskunde.verhouding,,,anios_per_aios,totaal,huisartsgeneeskunde,verhouding,2,verhouding,80,0.3,1.5,2.7,getoond,2
      duur_naar_vak.cardiologie.totaal.gemiddelde,,,duur_naar_vak.cardiologie,totaal,,gemiddelde,3.5,jaar,80,0.2,3.1,3.9,getoond,4
      instroom.geslacht.chi2,,,instroom,geslacht,,chi2,3.5,getal,80,,,,getoond,4
      instroom.totaal.binnen1,,,instroom,totaal,binnen1,aandeel,0.2,fractie,80,0.04,0.1,0.3,getoond,20%
      instroom.totaal.gemiddelde,,,instroom,totaal,,gemiddelde,2.5,jaar,80,0.1,2.3,2.7,getoond,3
      """;

  @TempDir private Path folder;
  private Proef edition;

  /** The earlier edition lays down all that this one does, as the program would write it. */
  @BeforeEach
  void earlier() throws IOException {
    edition = new Proef(folder);
    Files.createDirectories(folder.resolve("eerder/2021"));
    edition.change("editie.yaml", "\ngroepen:\n", "\n" + TABLES);
    write("eerder/2021/feiten.csv", FACTS);
    write("eerder/2021/definities.csv", "soort,sleutel,plaats,kenmerk,waarde\n" + SETTINGS + all());
  }

  private void write(String name, String text) {
    edition.write(name, text, StandardCharsets.UTF_8);
  }

  /** The questions that the tables rest on, in the words of the small edition. */
  private static String all() {
    return """
    vraag,afstuderen,1,label,Afstuderen
    vraag,start_opleiding,2,label,Start
    vraag,opleiding,3,label,Opleiding
    antwoord,opleiding/huisartsgeneeskunde,1,label,huisartsgeneeskunde
    antwoord,opleiding/cardiologie,2,label,cardiologie
    afleiding,duur_tot_opleiding,1,soort,duur
    afleiding,vakken_anios,2,soort,vereniging
    groep,totaal,1,regel,iedereen
    """;
  }

  private PastEdition past() {
    Reading<EditionFolder> reading = EditionReader.read(folder);
    assertThat(reading.problems().hasErrors()).as(reading.problems().text()).isFalse();
    return reading.value().orElseThrow().past().getFirst();
  }

  private PastEdition.Counterpart number(String name) {
    return past().numbers().stream()
        .filter(number -> number.fact().id().text().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name));
  }

  @Test
  void bringsTheNumbersOfTables() {
    assertThat(past().numbers().stream().map(number -> number.now().text()))
        .containsExactly(
            "anios_per_aios.totaal.huisartsgeneeskunde.verhouding",
            "duur_naar_vak.cardiologie.totaal.gemiddelde",
            "instroom.totaal.binnen1",
            "instroom.totaal.gemiddelde");
  }

  @Test
  void marksATableThatRestsOnAnotherQuestion() {
    assertThat(number("instroom.peiling2021.binnen1").likeness().degree())
        .as("the text of the dates is another")
        .isEqualTo(Degree.CHANGED);
    assertThat(number("instroom.peiling2021.binnen1").likeness().reasons())
        .anySatisfy(reason -> assertThat(reason).contains("afstuderen"));
  }

  @Test
  void takesTheWordOfTheConcordance() {
    write(
        "concordantie.csv",
        "oud,nieuw,vergelijkbaar\ninstroom,instroom,gelijk\nanios_per_aios,anios_per_aios,breuk\n");

    assertThat(number("instroom.peiling2021.binnen1").likeness().degree()).isEqualTo(Degree.EQUAL);
    assertThat(number("instroom.peiling2021.binnen1").changes())
        .extracting(FactId::text)
        .containsExactly(
            "instroom.peiling2021.binnen1.verandering",
            "instroom.peiling2021.binnen1.verandering_p");
    assertThat(
            number("anios_per_aios.peiling2021.huisartsgeneeskunde.verhouding").likeness().degree())
        .isEqualTo(Degree.BROKEN);
  }

  @Test
  void noticesThatATableIsLaidDownInAnotherWay() {
    write(
        "eerder/2021/definities.csv",
        edition.text("eerder/2021/definities.csv").replace("minstens 3 jaar", "minstens 2 jaar"));

    assertThat(number("instroom.peiling2021.gemiddelde").likeness().reasons())
        .contains("‘instroom’ is anders vastgelegd");
    assertThat(edition.listing()).contains("‘instroom’ is niet hetzelfde als in 2021");
  }

  @Test
  void followsATableThatWasCalledOtherwise() {
    write(
        "eerder/2021/definities.csv",
        edition
            .text("eerder/2021/definities.csv")
            .replace("uitsplitsing duur_naar_vak", "uitsplitsing duur_per_vak"));
    write("eerder/2021/feiten.csv", FACTS.replace("duur_naar_vak", "duur_per_vak"));
    write("concordantie.csv", "oud,nieuw,vergelijkbaar\nduur_per_vak,duur_naar_vak,gelijk\n");

    assertThat(number("duur_naar_vak.cardiologie.peiling2021.gemiddelde").now().text())
        .isEqualTo("duur_naar_vak.cardiologie.totaal.gemiddelde");
  }
}
