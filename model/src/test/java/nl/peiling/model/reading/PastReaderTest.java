package nl.peiling.model.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.peiling.model.edition.EditionFolder;
import nl.peiling.model.edition.Likeness.Degree;
import nl.peiling.model.edition.PastEdition;
import nl.peiling.model.edition.SourceGroup;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.facts.Provenance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small edition with an earlier one beside it, that asked a little less. */
class PastReaderTest {

  private static final String DEFINITIONS =
      """
      soort,sleutel,plaats,kenmerk,waarde
      editie,2021,1,titel,Proef
      editie,2021,1,synthetische antwoorden,ja
      vraag,geslacht,1,tekst,Wat is uw geslacht?
      vraag,geslacht,1,soort,één antwoord
      vraag,geslacht,1,gesteld aan,iedereen
      antwoord,geslacht/man,1,label,man
      antwoord,geslacht/vrouw,2,label,vrouw
      antwoord,geslacht/anders,3,label,anders
      vraag,functie,4,tekst,Welke functies heeft u nu?
      vraag,functie,4,soort,meer antwoorden
      vraag,functie,4,gesteld aan,iedereen
      antwoord,functie/anios,1,label,anios
      antwoord,functie/onderzoeker,2,label,onderzoeker
      antwoord,functie/aios,3,label,aios
      antwoord,functie/anders,4,label,niet werkend of anders
      vraag,energie,5,tekst,Wat geeft u energie in uw werk? Kies er hoogstens twee.
      vraag,energie,5,soort,meer antwoorden
      vraag,energie,5,hoogstens,2
      vraag,energie,5,gesteld aan,niet functie bevat anders
      antwoord,energie/patientcontact,1,label,contact met patiënten
      antwoord,energie/werksfeer,2,label,positieve werksfeer
      antwoord,energie/regie,3,label,eigen regie
      antwoord,energie/anders,4,label,anders
      net,energie/mensen,1,leden,"patientcontact, werksfeer"
      vraag,uren_nu,6,tekst,Hoeveel uur per week werkt u?
      vraag,uren_nu,6,soort,getal
      vraag,uren_nu,6,eenheid,uur per week
      vraag,uren_nu,6,gesteld aan,niet functie bevat anders
      groep,totaal,1,regel,iedereen
      groep,anios,2,regel,functie bevat anios
      groep,oudste,3,regel,iedereen
      """;

  private static final String FACTS =
      """
      feit,exhibit,nummer,vraag,groep,categorie,maat,waarde,eenheid,n,se,onder,boven,status,getoond
      duur.peiling2009.gemiddelde,,,duur,peiling2009,,gemiddelde,2.3,jaar,,,,,bron,
      energie.anios.regie,,,energie,anios,regie,aandeel,,fractie,,,,,afgeschermd,
      energie.totaal.mensen,,,energie,totaal,mensen,aandeel,0.5,fractie,80,0.05,0.4,0.6,getoond,50%
      energie.totaal.regie,,,energie,totaal,regie,aandeel,0.25,fractie,80,0.04,0.2,0.3,getoond,25%
      energie.totaal.regie.aandeel_gewogen,,,energie,totaal,regie,aandeel_gewogen,0.3,fractie,80,0.05,0.2,0.4,getoond,30%
      geslacht.oudste.man,,,geslacht,oudste,man,aandeel,0.4,fractie,80,0.05,0.3,0.5,getoond,40%
      geslacht.totaal.man,,,geslacht,totaal,man,aandeel,0.4,fractie,100,0.05,0.3,0.5,getoond,40%
      populatie.pool.aantal,,,populatie,pool,,aantal,60,aantal,,,,,bron,60
      respons.totaal,,,respons,totaal,,aandeel,0.25,fractie,400,,,,getoond,25%
      uren_nu.totaal.gemiddelde,,,uren_nu,totaal,,gemiddelde,38.5,uur,80,0.5,37.5,39.5,getoond,39 uur
      """;

  @TempDir private Path folder;
  private Proef edition;

  @BeforeEach
  void earlier() {
    edition = new Proef(folder);
    make("eerder/2021");
    write("eerder/2021/feiten.csv", FACTS);
    write("eerder/2021/definities.csv", DEFINITIONS);
  }

  private void make(String name) {
    try {
      Files.createDirectories(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String name, String text) {
    edition.write(name, text, StandardCharsets.UTF_8);
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

  private List<String> names() {
    return past().numbers().stream().map(number -> number.fact().id().text()).toList();
  }

  @Test
  void takesOverWhatThisEditionHasToo() {
    assertThat(names())
        .containsExactly(
            "energie.peiling2021_anios.regie",
            "energie.peiling2021.mensen",
            "energie.peiling2021.regie",
            "energie.peiling2021.regie.aandeel_gewogen",
            "geslacht.peiling2021.man",
            "respons.peiling2021",
            "uren_nu.peiling2021.gemiddelde");
    PastEdition.Counterpart share = number("energie.peiling2021.regie");
    assertThat(share.fact().number()).hasValue(0.25);
    assertThat(share.fact().n()).hasValue(80);
    assertThat(share.fact().standardError()).hasValue(0.04);
    assertThat(share.fact().provenance()).isEqualTo(Provenance.EARLIER);
    assertThat(share.now()).isEqualTo(FactId.share("energie", "totaal", "regie"));
    assertThat(share.likeness().degree()).isEqualTo(Degree.EQUAL);
    assertThat(edition.listing()).isEmpty();
  }

  @Test
  void keepsTheWeightedNumberApart() {
    PastEdition.Counterpart weighted = number("energie.peiling2021.regie.aandeel_gewogen");

    assertThat(weighted.now().measure()).isEqualTo(Measure.WEIGHTED_SHARE);
    assertThat(weighted.changes())
        .extracting(FactId::text)
        .containsExactly(
            "energie.peiling2021.regie.verandering_gewogen",
            "energie.peiling2021.regie.verandering_gewogen_p");
  }

  @Test
  void keepsBackWhatWasKeptBackThen() {
    assertThat(number("energie.peiling2021_anios.regie").fact().value())
        .isInstanceOf(FactValue.Suppressed.class);
  }

  @Test
  void givesTheGroupsOfTheEarlierEditionALabel() {
    assertThat(
            EditionReader.read(folder).value().orElseThrow().edition().sourceGroups().stream()
                .filter(group -> group.key().startsWith("peiling2021")))
        .containsExactly(
            new SourceGroup("peiling2021", "2021", "peiling 2021"),
            new SourceGroup("peiling2021_anios", "Anios 2021", "anios in 2021"));
  }

  @Test
  void noticesAnotherWordingAndWhatRestsOnIt() {
    write(
        "eerder/2021/definities.csv",
        DEFINITIONS.replace("Welke functies heeft u nu?", "Wat is uw werk?"));

    assertThat(edition.listing())
        .contains("let op: eerder/2021: ‘functie’ is niet hetzelfde als in 2021")
        .contains("de vraagtekst is anders", "Zet in concordantie.csv");
    assertThat(number("energie.peiling2021_anios.regie").likeness().degree())
        .isEqualTo(Degree.CHANGED);
    assertThat(number("energie.peiling2021.regie").likeness().reasons())
        .containsExactly("hangt af van ‘functie’, en die is anders");
    assertThat(number("geslacht.peiling2021.man").likeness().degree()).isEqualTo(Degree.EQUAL);
  }

  @Test
  void noticesOtherAnswersNetsAndRules() {
    write(
        "eerder/2021/definities.csv",
        DEFINITIONS
            .replace("antwoord,geslacht/anders,3,label,anders\n", "")
            .replace("geslacht/vrouw,2,label,vrouw", "geslacht/vrouw,2,label,vrouwelijk")
            .replace("\"patientcontact, werksfeer\"", "\"patientcontact, regie\"")
            .replace("regel,functie bevat anios", "regel,functie = anios"));

    assertThat(edition.listing())
        .contains("antwoord anders verwoord: vrouw; antwoord erbij: anders.")
        .contains("‘energie/mensen’", "het net telt andere antwoorden")
        .contains("‘groep/anios’", "heeft een andere regel");
    assertThat(number("energie.peiling2021.mensen").likeness().degree()).isEqualTo(Degree.CHANGED);
    assertThat(number("energie.peiling2021.regie").likeness().degree()).isEqualTo(Degree.EQUAL);
  }

  @Test
  void letsTheConcordanceDecide() {
    write(
        "eerder/2021/definities.csv",
        DEFINITIONS.replace("Welke functies heeft u nu?", "Wat is uw werk?"));
    write(
        "concordantie.csv",
        """
        oud,nieuw,vergelijkbaar,toelichting
        functie,functie,gelijk,alleen de inleiding is anders
        energie,energie,gewijzigd,andere volgorde
        energie/regie,energie/regie,gelijk,
        geslacht,geslacht,breuk,anders gevraagd
        """);

    assertThat(edition.listing()).isEmpty();
    assertThat(number("energie.peiling2021.mensen").likeness().reasons())
        .containsExactly("andere volgorde");
    assertThat(number("energie.peiling2021.mensen").likeness().degree()).isEqualTo(Degree.CHANGED);
    assertThat(number("energie.peiling2021.regie").likeness().degree()).isEqualTo(Degree.EQUAL);
    assertThat(number("geslacht.peiling2021.man").likeness().degree()).isEqualTo(Degree.BROKEN);
    assertThat(number("geslacht.peiling2021.man").changes()).isEmpty();
  }

  @Test
  void followsARenamedQuestionAndAnswer() {
    write(
        "eerder/2021/definities.csv",
        DEFINITIONS
            .replace("geslacht", "gender")
            .replace("uw gender?", "uw geslacht?")
            .replace("gender/man", "gender/m"));
    write("concordantie.csv", "oud,nieuw\ngender,geslacht\ngender/m,geslacht/man\n");
    write(
        "eerder/2021/feiten.csv",
        sorted(FACTS.replace("geslacht", "gender").replace(".man", ".m").replace(",man,", ",m,")));

    assertThat(edition.listing()).isEmpty();
    assertThat(number("geslacht.peiling2021.man").likeness().degree()).isEqualTo(Degree.EQUAL);
  }

  private static String sorted(String csv) {
    List<String> lines = csv.lines().toList();
    return lines.getFirst()
        + "\n"
        + String.join("\n", lines.stream().skip(1).sorted().toList())
        + "\n";
  }

  @Test
  void leavesOutAQuestionWhoseNameWentToAnother() {
    write("concordantie.csv", "oud,nieuw\ngeslacht,functie\n");

    assertThat(names()).doesNotContain("geslacht.peiling2021.man");
  }

  @Test
  void tellsWhatIsWrongWithTheConcordance() {
    write(
        "concordantie.csv",
        """
        oud,nieuw,editie
        energi,energie,
        energie/regie,energie/regi,
        uren_nu,uren,2021
        functie,functie,2012
        groep/anios,groep/anjos,
        """);

    assertThat(edition.listing())
        .contains("rij 2, kolom oud: ‘energi’ komt niet voor in de eerdere editie.")
        .contains("rij 3, kolom oud: ‘energie/regi’ komt niet voor in deze editie.")
        .contains("Bedoeld is misschien ‘energie/regie’.")
        .contains("rij 4, kolom oud: ‘uren’ komt niet voor in deze editie.")
        .contains("rij 5, kolom oud: Van editie ‘2012’ staat niets in de map eerder.")
        .contains("‘groep/anjos’");
    Proef.checkReadable(edition.problems());
  }

  @Test
  void doesNotBlameTheConcordanceForAnEditionThatCannotBeRead() {
    write("eerder/2021/definities.csv", "soort\n");
    write("concordantie.csv", "oud,nieuw,editie\nenergie,energi,2021\n");

    assertThat(edition.listing())
        .contains("eerder/2021/definities.csv")
        .contains("‘energi’ komt niet voor in deze editie.")
        .doesNotContain("staat niets in de map eerder", "in de eerdere editie");
  }

  @Test
  void tellsInAFigureWhatAnOldNameIsNow() {
    write("concordantie.csv", "oud,nieuw\nergernis,energie\n");
    String alt = "alt: \"In ${ergernis.totaal.regie} van de gevallen.\"";
    write(
        "figuren.yaml",
        edition.text("figuren.yaml").replaceFirst("(?m)^(\\s+)alt: .*$", "$1" + quoted(alt)));

    assertThat(edition.listing())
        .contains("ergernis", "Volgens concordantie.csv heet het nu ‘energie.totaal.regie’.");
  }

  private static String quoted(String text) {
    return java.util.regex.Matcher.quoteReplacement(text);
  }

  @Test
  void tellsWhatIsWrongWithTheFolders() {
    make("eerder/2020");
    make("eerder/proef");
    make("eerder/peiling van toen");
    write("eerder/2019.csv", "feit\n");
    write("eerder/2021/definities.csv", DEFINITIONS.replace("editie,2021", "editie,2022"));

    assertThat(edition.listing())
        .contains("eerder/2019.csv: Dit bestand hoort bij geen enkele editie.")
        .contains("Maak per eerdere editie een map, zoals eerder/2023")
        .contains("eerder/2020/feiten.csv", "eerder/2020/definities.csv")
        .contains("eerder/2021/definities.csv: Dit is van editie 2022, en de map heet 2021.")
        .contains("eerder/peiling van toen: ‘peiling van toen’ kan geen editie zijn")
        .contains("eerder/proef: Dit is de editie zelf");
    Proef.checkReadable(edition.problems());
  }

  @Test
  void tellsWhatIsWrongInAFactOfThen() {
    write("eerder/2021/feiten.csv", FACTS.replace("0.25,fractie,80,0.04", "0,25,fractie,80,0.04"));

    assertThat(edition.listing()).contains("eerder/2021/feiten.csv, rij 5");
  }

  @Test
  void wantsANumberFromOnePlaceOnly() {
    edition.change(
        "reeksen.csv",
        "duur_tot_opleiding.peiling2022.gemiddelde",
        "uren_nu.peiling2021.gemiddelde");

    assertThat(edition.listing())
        .contains("reeksen.csv: Het feit ‘uren_nu.peiling2021.gemiddelde’ staat hier en ook in de");
  }

  @Test
  void wantsGroupsThatAreNotCalledAfterAnEarlierEdition() {
    edition.change(
        "editie.yaml",
        "sleutel: zeker, label: Zeker wel,",
        "sleutel: peiling2021, label: Zeker wel,");

    assertThat(edition.listing())
        .containsPattern(
            "editie.yaml, regel \\d+, kolom 16: De groep ‘peiling2021’ heet zoals een groep van de"
                + " peiling van 2021.");
  }

  @Test
  void warnsWhenOnlyOneOfTwoEditionsIsMadeUp() {
    write(
        "eerder/2021/definities.csv",
        DEFINITIONS.replace("editie,2021,1,synthetische antwoorden,ja\n", ""));

    assertThat(edition.listing()).contains("Een verschil ertussen zegt niets.");
  }

  @Test
  void knowsTheNamesOfChanges() {
    assertThat(number("energie.peiling2021.regie").changes())
        .extracting(FactId::text)
        .containsExactly(
            "energie.peiling2021.regie.verandering", "energie.peiling2021.regie.verandering_p");
    assertThat(number("uren_nu.peiling2021.gemiddelde").changes())
        .extracting(FactId::text)
        .containsExactly(
            "uren_nu.peiling2021.verandering_gemiddelde",
            "uren_nu.peiling2021.verandering_gemiddelde_p");
  }
}
