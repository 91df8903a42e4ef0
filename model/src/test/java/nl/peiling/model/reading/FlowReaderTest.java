package nl.peiling.model.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.edition.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The moves between successive places in the edition file. */
class FlowReaderTest {

  private static final String EDITION = "editie.yaml";
  private static final String HERE = "\ngroepen:\n";

  @TempDir private Path folder;

  private Proef proef(String... lines) {
    return new Proef(folder)
        .change(EDITION, HERE, "\nstromen:\n" + String.join("\n", lines) + "\n" + HERE);
  }

  private static Flow flow(Proef proef) {
    Reading<nl.peiling.model.edition.EditionFolder> reading = EditionReader.read(proef.folder());
    assertThat(reading.problems().text()).isEmpty();
    return reading.value().orElseThrow().edition().flows().getFirst();
  }

  @Test
  void takesEachAnswerAsAClassUnlessToldOtherwise() {
    Flow flow =
        flow(
            proef(
                "  - {sleutel: stroom, kop: Stroom, van: plek_werkveld, groepen: [totaal,"
                    + " anios]}"));

    assertThat(flow.places()).containsExactly("p1", "p2");
    assertThat(flow.steps()).isEqualTo(1);
    assertThat(flow.variable(0)).isEqualTo("stroom.p1");
    assertThat(flow.classes()).allMatch(one -> one.members().equals(List.of(one.key())));
    assertThat(flow.groups()).containsExactly("totaal", "anios");
    assertThat(flow.moves())
        .contains(
            "ziekenhuis__huisartsenpraktijk", "ziekenhuis__volgende", "ziekenhuis__geen_volgende");
  }

  @Test
  void saysNoMoreOfClassesIfThereAreNoClusters() {
    Proef proef =
        proef(
            "  - {sleutel: stroom, kop: Stroom, van: plek_werkveld, indeling: cluster, groepen:"
                + " [totaal], klassen: [{sleutel: cluster1, label: een, leden: [cluster1]}]}");

    assertThat(proef.listing())
        .contains("Geen van de antwoorden is een specialisme")
        .doesNotContain("is geen antwoord");
  }

  @Test
  void takesSpecialismsTogetherByCluster() {
    Flow flow =
        flow(
            proef(
                "  - {sleutel: stroom, kop: Stroom, van: plek_specialisme, indeling: cluster,"
                    + " groepen: [totaal]}"));

    assertThat(flow.classes())
        .extracting(Net::key)
        .containsExactly("cluster1", "cluster2", "cluster3", "geen_cluster");
    assertThat(flow.classes().get(1).members()).contains("interne_geneeskunde", "cardiologie");
  }

  @Test
  void takesClustersTogether() {
    Flow flow =
        flow(
            proef(
                "  - sleutel: stroom",
                "    kop: Stroom",
                "    van: plek_specialisme",
                "    indeling: cluster",
                "    groepen: [totaal]",
                "    klassen:",
                "      - {sleutel: een, label: een, leden: [cluster1, cluster3]}",
                "      - {sleutel: twee, label: twee, leden: [cluster2, geen_cluster]}"));

    assertThat(flow.classes()).extracting(Net::key).containsExactly("een", "twee");
    assertThat(flow.classes().get(1).members()).contains("interne_geneeskunde", "cardiologie");
  }

  @Test
  void reportsAllThatIsWrongAtOnce() {
    Proef proef =
        proef(
            "  - {sleutel: zekerheid, kop: Stroom, van: plek_werkveld, groepen: [totaal]}",
            "  - {sleutel: a, kop: Stroom, van: plek_werkvelt, groepen: [totaal]}",
            "  - {sleutel: b, kop: Stroom, van: energie, groepen: [totaal]}",
            "  - {sleutel: c, kop: Stroom, van: plek_werkveld, groepen: [totall]}",
            "  - {sleutel: d, kop: Stroom, van: plek_werkveld, indeling: cluster, groepen:"
                + " [totaal]}",
            "  - {sleutel: c, kop: Stroom, van: plek_werkveld, groepen: [totaal]}",
            "  - {sleutel: e, kop: Stroom, van: plek_werkveld, groepen: [totaal], richting:"
                + " terug}");

    assertThat(proef.listing())
        .contains("Er is al een vraag, afleiding of stroom ‘zekerheid’.")
        .contains("‘plek_werkvelt’ is geen rooster van opeenvolgende keuzes.")
        .contains("plek_werkveld")
        .contains("‘energie’ is geen rooster van opeenvolgende keuzes.")
        .contains("De groep ‘totall’ bestaat niet.")
        .contains("Geen van de antwoorden is een specialisme")
        .contains("Er is al een vraag, afleiding of stroom ‘c’.")
        .contains("richting");
    Proef.checkReadable(proef.problems());
  }

  @Test
  void reportsAnAnswerOutsideTheClassesAndOneInTwo() {
    Proef proef =
        proef(
            "  - sleutel: stroom",
            "    kop: Stroom",
            "    van: plek_werkveld",
            "    groepen: [totaal]",
            "    klassen:",
            "      - {sleutel: een, label: een, leden: [ziekenhuis, ziekenhuiz]}",
            "      - {sleutel: twee, label: twee, leden: [ziekenhuis]}",
            "      - {sleutel: volgende, label: drie, leden: [huisartsenpraktijk]}");

    assertThat(proef.listing())
        .contains("De klasse ‘volgende’ is er al, of betekent hier iets anders.");
    proef.change(EDITION, "sleutel: volgende, label: drie", "sleutel: drie, label: drie");
    assertThat(proef.listing())
        .contains("‘ziekenhuiz’ in klasse ‘een’ is geen antwoord.")
        .contains("‘ziekenhuis’ staat in meer dan één klasse.");
    proef.change(EDITION, "[ziekenhuis, ziekenhuiz]", "[ziekenhuis]");
    proef.change(
        EDITION,
        "{sleutel: twee, label: twee, leden: [ziekenhuis]}",
        "{sleutel: twee, label: twee, leden: [huisartsenpraktijk]}");
    proef.change(
        EDITION, "      - {sleutel: drie, label: drie, leden: [huisartsenpraktijk]}\n", "");
    assertThat(proef.listing()).contains("In geen enkele klasse: ");
    Proef.checkReadable(proef.problems());
  }

  @Test
  void reportsANameThatIsNoFactOfTheFlow() {
    Proef proef =
        proef("  - {sleutel: stroom, kop: Stroom, van: plek_werkveld, groepen: [totaal]}")
            .change(
                "gepubliceerd.csv",
                "functie.totaal.anios.aantal",
                "stroom.p2.totaal.ziekenhuis__volgende.aantal");

    assertThat(proef.listing())
        .contains(
            "‘stroom.p2.totaal.ziekenhuis__volgende.aantal’ bestaat niet: verwacht wordt"
                + " stroom.p1.totaal.");
  }
}
