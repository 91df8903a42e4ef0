package nl.peiling.model.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.peiling.model.edition.Methods;
import nl.peiling.model.edition.Methods.Correction;
import nl.peiling.model.edition.Methods.IntervalMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the reader says about mistakes in the files that describe an edition. */
class EditionProblemsTest {

  private static final String PACKAGE = "datapackage.json";
  private static final String EDITION = "editie.yaml";
  private static final String EXHIBITS = "figuren.yaml";

  @TempDir private Path folder;

  private String listing(String name, String from, String to) {
    return new Proef(folder).change(name, from, to).listing();
  }

  @Test
  void reportsAFolderThatIsNotThere() throws IOException {
    Path file = Files.writeString(folder.resolve("bestand"), "x");
    assertThat(EditionReader.read(folder.resolve("2024")).problems().text())
        .endsWith("2024: Deze map bestaat niet.\n");
    assertThat(EditionReader.read(file).problems().text())
        .endsWith("bestand: Dit is een bestand, geen map.\n");
  }

  @Test
  void reportsAllFilesThatAreMissingAtOnce() throws IOException {
    Proef proef = new Proef(folder).delete(EXHIBITS).delete("respons.csv").delete("populatie.csv");
    Files.createDirectory(folder.resolve("respons.csv"));
    assertThat(proef.listing())
        .isEqualTo(
            """
            fout: populatie.csv: Dit bestand ontbreekt in de map van de editie.
              Kopieer het uit de vorige editie en pas het aan; zie docs/editie.md.
            fout: figuren.yaml: Dit bestand ontbreekt in de map van de editie.
              Kopieer het uit de vorige editie en pas het aan; zie docs/editie.md.
            fout: respons.csv: Dit is geen bestand maar een map.
            """);
  }

  @Test
  void blamesTheFileWithSpecialismsAloneIfItHasNone() {
    Proef proef = new Proef(folder);
    String header = proef.text("specialismen.csv").lines().findFirst().orElseThrow() + "\n";

    assertThat(proef.write("specialismen.csv", header, StandardCharsets.UTF_8).listing())
        .isEqualTo(
            """
            fout: specialismen.csv: Dit bestand is er niet of bevat geen enkel specialisme met een \
            cluster, terwijl editie.yaml 2 afleidingen van de soort ‘cluster’ heeft.
              Zet elk specialisme op een eigen regel, met het nummer van zijn cluster.
            """);
  }

  @Test
  void reportsAnEmptyFolder() {
    assertThat(EditionReader.read(folder).problems().text())
        .isEqualTo(
            """
            fout: datapackage.json: Dit bestand ontbreekt in de map van de editie.
              Kopieer het uit de vorige editie en pas het aan; zie docs/editie.md.
            fout: editie.yaml: Dit bestand ontbreekt in de map van de editie.
              Kopieer het uit de vorige editie en pas het aan; zie docs/editie.md.
            fout: figuren.yaml: Dit bestand ontbreekt in de map van de editie.
              Kopieer het uit de vorige editie en pas het aan; zie docs/editie.md.
            """);
  }

  @Test
  void readsAnEditionWithoutPublishedNumbers() {
    String text = new Proef(folder).text(PACKAGE);
    int start = text.indexOf("{\n      \"name\": \"gepubliceerd\"");
    int end = text.indexOf("]\n}", start);
    assertThat(start).isPositive();
    String without = text.substring(0, start).stripTrailing();
    Proef proef =
        new Proef(folder)
            .write(
                PACKAGE,
                without.substring(0, without.length() - 1) + text.substring(end),
                StandardCharsets.UTF_8)
            .delete("gepubliceerd.csv");
    assertThat(proef.listing())
        .isEqualTo(
            "let op: verbanden.csv: Dit bestand wordt gelezen maar staat niet in"
                + " datapackage.json.\n");
  }

  @Test
  void reportsJsonThatIsNone() {
    assertThat(listing(PACKAGE, "\"sleutel\": \"geslacht\",", "\"sleutel\": \"geslacht\""))
        .startsWith("fout: datapackage.json, regel ")
        .contains("Hier klopt de opmaak van het bestand niet: dit is geen geldige JSON.")
        .hasLineCount(2);
    assertThat(
            listing(PACKAGE, "\"name\": \"peiling-proef\",", "\"name\": \"a\", \"name\": \"b\","))
        .contains("‘name’ staat hier voor de tweede keer; haal er een weg.");
  }

  @Test
  void reportsAWeightingThatCannotBeMeant() {
    assertThat(listing(EDITION, "weging: geen", "weging: raken"))
        .contains("‘raken’")
        .contains("geen");
    assertThat(
            listing(
                EDITION,
                "weging: geen",
                "weging: { kenmerken: [{ kenmerk: geslagt }], naast: [energi] }"))
        .contains("‘geslagt’ is geen vraag of afleiding met één antwoord.")
        .contains("De vraag ‘energi’ bestaat niet.");
    assertThat(
            listing(
                EDITION,
                "weging: geen",
                "weging: { kenmerken: [{ kenmerk: geslacht }], naast: alles }"))
        .isEmpty();
  }

  @Test
  void reportsStrataThatCannotBeMeant() {
    assertThat(strata("geslagt", "{ man: a }"))
        .contains("‘geslagt’ is geen vraag of afleiding met één antwoord.")
        .contains("geslacht");
    assertThat(strata("energie", "{ regie: a }"))
        .contains("‘energie’ is geen vraag of afleiding met één antwoord.")
        .contains("Maak er een afleiding van waarin iedereen in één klasse valt.");
    assertThat(strata("leeftijdsklasse", "{ tot30: jong, vanaf32: oud }"))
        .contains("‘vanaf31’ ontbreekt of is leeg.")
        .contains("De eigenschap ‘vanaf32’ bestaat hier niet.")
        .contains("Het getal ‘jong’ staat niet bij populatie of uitnodigingen.");
    assertThat(strata("leeftijdsklasse", "{ tot30: pool, vanaf31: specialisten }"))
        .contains("De strata tellen samen 60 artsen, en ‘aangeschreven’ is 40.")
        .contains("geef van elk stratum hoeveel artsen er zijn aangeschreven");
  }

  private String strata(String variable, String populations) {
    return listing(
        EDITION,
        "weging: geen",
        "weging: geen\nstrata: { kenmerk: " + variable + ", aantallen: " + populations + " }");
  }

  @Test
  void reportsAnIntakeThatCannotBeMeant() {
    assertThat(
            listing(
                EDITION,
                "weging: geen",
                "instroom: [{ sleutel: geslacht, kop: a, van: leeftijd, tot: afstuderen,"
                    + " kortste_opleiding: 0, groepen: [anjos], vergelijk: [funktie] }]"))
        .contains("De kolomreeks ‘funktie’ bestaat niet.")
        .contains("Er is al een vraag of afleiding ‘geslacht’.")
        .contains("‘leeftijd’ is geen vraag naar een maand.")
        .contains("De groep ‘anjos’ bestaat niet.");
  }

  @Test
  void blamesNoIntakeForAQuestionnaireThatCannotBeRead() {
    assertThat(
            new Proef(folder)
                .change(PACKAGE, "\"peiling:vragenlijst\"", "\"peiling:vragenlijs\"")
                .change(
                    EDITION,
                    "weging: geen",
                    "instroom: [{ sleutel: begin, kop: a, van: afstuderen, tot: start_opleiding,"
                        + " kortste_opleiding: 3, groepen: [totaal] }]")
                .listing())
        .contains("peiling:vragenlijs")
        .doesNotContain("is geen vraag naar een maand");
  }

  @Test
  void reportsABreakdownThatCannotBeMeant() {
    assertThat(
            listing(
                EDITION,
                "weging: geen",
                "uitsplitsingen: [{ sleutel: geslacht, kop: a, van: zekerheid, naar: energie,"
                    + " groepen: [anjos] }, { sleutel: b, kop: b, van: uren_nuu, naar: opleiding,"
                    + " groepen: [aios] }]"))
        .contains("Er is al een vraag, afleiding of uitsplitsing ‘geslacht’.")
        .contains("Bij ‘van’ hoort een getal; ‘zekerheid’ is dat niet.")
        .contains(
            "Bij ‘naar’ hoort een vraag met één antwoord uit een lijst; ‘energie’ is dat niet.")
        .contains("De groep ‘anjos’ bestaat niet.")
        .contains("‘uren_nuu’ is dat niet.")
        .contains("uren_nu");
  }

  @Test
  void knowsTheFactsOfABreakdown() {
    assertThat(
            new Proef(folder)
                .change(
                    EDITION,
                    "weging: geen",
                    "weging: geen\n"
                        + "uitsplitsingen: [{ sleutel: uren_per_vak, kop: a, van: uren_nu, naar:"
                        + " opleiding, groepen: [aios] }]")
                .change(
                    "gepubliceerd.csv",
                    "functie.totaal.anios.aantal",
                    "uren_per_vak.oogheelkunde.aios.gemiddelde")
                .listing())
        .contains(
            "‘uren_per_vak.oogheelkunde.aios.gemiddelde’ bestaat niet: verwacht wordt"
                + " uren_per_vak.antwoord.groep.gemiddelde");
  }

  @Test
  void reportsAnExceptionFromTheMinimumOfACellThatIsNoQuestion() {
    assertThat(
            listing(EDITION, "minimale_cel: 1 }", "minimale_cel: 1, uitzonderingen: [zekerhei] }"))
        .contains("De vraag ‘zekerhei’ bestaat niet.")
        .contains("zekerheid");
  }

  @Test
  void reportsYamlThatIsNone() {
    assertThat(listing(EDITION, "titel: Proefpeiling", "titel: Proef: peiling"))
        .isEqualTo(
            """
            fout: editie.yaml, regel 4, kolom 13: Hier klopt de opmaak van het bestand niet: dit is geen geldige YAML.
              Controleer het inspringen (met spaties, niet met tabs), de aanhalingstekens en de haakjes; een tekst met een dubbele punt of een hekje staat tussen aanhalingstekens.
            """);
    assertThat(listing(EDITION, "titel: Proefpeiling", "\ttitel: Proefpeiling"))
        .contains("fout: editie.yaml, regel 4, kolom 1: ");
    assertThat(listing(EDITION, "titel: Proefpeiling", "titel: &a Proefpeiling\nx: *a"))
        .contains("regel 5, kolom 4: Verwijzingen met * worden hier niet gebruikt.");
    assertThat(listing(EDITION, "weging: geen", "weging: geen\n---\ntitel: nog een"))
        .contains("Hier had het bestand moeten eindigen; er volgt nog iets.");
  }

  @Test
  void reportsAQuestionOfAnUnknownKindAndAPropertyThatIsMisspelt() {
    assertThat(
            listing(
                PACKAGE,
                "\"type\": \"datum\",\n              \"kop\": \"Datum van afstuderen\"",
                "\"type\": \"dadum\",\n              \"kpo\": \"Datum van afstuderen\""))
        .contains(
            "‘kop’ ontbreekt of is leeg.",
            "‘dadum’ kan niet bij ‘type’.\n  Bedoeld is misschien ‘datum’.",
            "De eigenschap ‘kpo’ bestaat hier niet.\n  Bedoeld is misschien ‘kop’.");
  }

  @Test
  void doesNotReportWhatOnlyFollowsFromABrokenQuestion() {
    assertThat(listing(PACKAGE, "\"sleutel\": \"functie\",", "\"sleutel\": \"functie\", \"x\": 1,"))
        .hasLineCount(2)
        .contains("De eigenschap ‘x’ bestaat hier niet.");
  }

  @Test
  void reportsKeysThatCannotBe() {
    String question = "\"sleutel\": \"uren_nu\"";
    assertThat(listing(PACKAGE, question, "\"sleutel\": \"Uren nu\""))
        .contains("‘Uren nu’ is geen sleutel.");
    assertThat(listing(PACKAGE, question, "\"sleutel\": \"gemiddelde\""))
        .contains("‘gemiddelde’ is de naam van een maat en kan geen sleutel zijn.");
    assertThat(listing(PACKAGE, question, "\"sleutel\": \"bevat\""))
        .contains("‘bevat’ is een woord van de regels en kan geen vraag zijn.");
    assertThat(listing(PACKAGE, question, "\"sleutel\": \"leeftijd\""))
        .contains("De vraag ‘leeftijd’ is er al: datapackage.json, regel ");
    assertThat(listing(PACKAGE, "\"sleutel\": \"regie\"", "\"sleutel\": \"n\""))
        .contains("‘n’ is de naam van een maat");
    assertThat(listing(PACKAGE, "\"sleutel\": \"regie\"", "\"sleutel\": \"werksfeer\""))
        .contains("De sleutel ‘werksfeer’ staat twee keer bij deze vraag.");
  }

  @Test
  void reportsFieldsThatDoNotFitTheirQuestion() {
    assertThat(listing(PACKAGE, "\"velden\": [\"uren_nu\"]", "\"velden\": [\"uren\"]"))
        .contains("Het veld ‘uren’ staat niet in het schema.");
    assertThat(listing(PACKAGE, "\"velden\": [\"uren_nu\"]", "\"velden\": [\"leeftijd\"]"))
        .contains("Het veld ‘leeftijd’ is al van de vraag ‘leeftijd’.");
    assertThat(listing(PACKAGE, "\"name\": \"uren_nu\"", "\"name\": \"uren_toen\""))
        .contains("Het veld ‘uren_nu’ staat niet in het schema.\n");
    assertThat(
            listing(
                PACKAGE,
                "\"title\": \"Uren per week\",\n            \"type\": \"number\"",
                "\"title\": \"Uren per week\",\n            \"type\": \"integer\""))
        .contains("Het veld ‘uren_nu’ heeft het type integer; bij deze vraag hoort number.");
    assertThat(listing(PACKAGE, "\"primaryKey\": [\"respondent\"]", "\"primaryKey\": [\"nummer\"]"))
        .contains("Het veld ‘nummer’ bestaat niet.");
    assertThat(
            listing(
                PACKAGE,
                "{ \"sleutel\": \"man\", \"label\": \"man\" }"
                    .replace("{ ", "{")
                    .replace(" }", "}"),
                "{\"sleutel\": \"heer\", \"label\": \"man\"}"))
        .contains(
            "De categorieën van het veld ‘geslacht’ zijn niet de antwoorden van de vraag: in het"
                + " schema (man, vrouw, anders), bij de vraag (heer, vrouw, anders).");
    assertThat(listing(PACKAGE, "\"weetNiet\": true", "\"weetNiet\": false"))
        .contains("Bij het veld ‘zekerheid’ horen als ontbrekende waarden precies: leeg, -9.");
  }

  @Test
  void reportsRoutingThatSpeaksOfALaterQuestion() {
    assertThat(
            listing(
                PACKAGE,
                "\"tekst\": \"Wat is uw leeftijd?\", \"gesteldAan\": \"iedereen\""
                    .replace(", \"ge", ",\n              \"ge"),
                "\"tekst\": \"Wat is uw leeftijd?\",\n"
                    + "              \"gesteldAan\": \"functie bevat anios\""))
        .contains(
            "In de regel bij ‘gesteldAan’, teken 1 van ‘functie bevat anios’: ‘functie’ is hier"
                + " nog niet bekend: een regel spreekt alleen van wat eerder komt.");
  }

  @Test
  void reportsNetsAndThemesThatDoNotExist() {
    assertThat(
            listing(
                PACKAGE,
                "\"leden\": [\"patientcontact\", \"werksfeer\"]",
                "\"leden\": [\"patientencontact\", \"werksfeer\", \"werksfeer\"]"))
        .contains(
            "‘patientencontact’ is geen antwoord op deze vraag.\n"
                + "  Bedoeld is misschien ‘patientcontact’.",
            "‘werksfeer’ staat twee keer in dit net.");
    assertThat(
            listing(
                PACKAGE,
                "\"codeveld\": \"toelichting_thema\"",
                "\"codeveld\": \"toelichting_themas\""))
        .contains(
            "De vraag met meer antwoorden ‘toelichting_themas’ bij ‘codeveld’ bestaat niet.\n"
                + "  Bedoeld is misschien ‘toelichting_thema’.");
  }

  @Test
  void reportsAResourceThatIsNoFileOfThisFolder() {
    assertThat(listing(PACKAGE, "\"path\": \"edities.csv\"", "\"path\": \"../edities.csv\""))
        .contains("‘../edities.csv’ is niet de naam van een bestand in deze map.");
    assertThat(listing(PACKAGE, "\"name\": \"respons\"", "\"name\": \"antwoorden\""))
        .contains("Er is geen resource met de naam ‘respons’.");
  }

  @Test
  void reportsRulesOfGroupsThatSpeakOfNothing() {
    assertThat(
            listing(
                EDITION, "regel: functie bevat onderzoeker }", "regel: functie bevat onderzoekr }"))
        .isEqualTo(
            """
            fout: editie.yaml, regel 64, kolom 80: In de regel bij ‘regel’, teken 15 van ‘functie bevat onderzoekr’: ‘onderzoekr’ is geen antwoord op ‘functie’.
              Bedoeld is misschien ‘onderzoeker’.
            """);
    assertThat(listing(EDITION, "regel: cohort = recent", "regel: choort = recent"))
        .contains("De vraag ‘choort’ bestaat niet.\n  Bedoeld is misschien ‘cohort’.");
    assertThat(
            listing(
                EDITION, "groepen: [totaal, anios, onderzoeker, aios]", "groepen: [totaal, anois]"))
        .contains("De groep ‘anois’ bestaat niet.\n  Bedoeld is misschien ‘anios’.");
    assertThat(listing(EDITION, "sleutel: twijfel,", "sleutel: zeker,"))
        .contains("De groep ‘zeker’ staat er twee keer.");
  }

  @Test
  void reportsDerivationsThatUseWhatComesLater() {
    String text = new Proef(folder).text(EDITION);
    String year =
        "  - { sleutel: afstudeerjaar, kop: Afstudeerjaar, soort: jaar, van: afstuderen }\n";
    String moved = text.replace(year, "").replace("\nverhoudingen:", year + "\nverhoudingen:");
    assertThat(new Proef(folder).write(EDITION, moved, StandardCharsets.UTF_8).listing())
        .contains("teken 1 van ‘afstudeerjaar >= 2019’: ‘afstudeerjaar’ is hier nog niet bekend");
  }

  @Test
  void doesNotReportWhatOnlyFollowsFromABrokenDerivation() {
    assertThat(listing(EDITION, "soort: jaar, van: afstuderen", "soort: jaar, van: afgestudeerd"))
        .isEqualTo(
            """
            fout: editie.yaml, regel 23, kolom 69: De vraag ‘afgestudeerd’ bestaat niet.
              Bedoeld is misschien ‘afstuderen’.
            """);
  }

  @Test
  void reportsDerivationsOfTheWrongQuestion() {
    assertThat(listing(EDITION, "soort: jaar, van: afstuderen", "soort: jaar, van: leeftijd"))
        .contains("Bij ‘van’ hoort een datum; ‘leeftijd’ is dat niet.");
    assertThat(
            listing(
                EDITION,
                "soort: combinatie, van: plek_specialisme",
                "soort: combinatie, van: opleiding"))
        .contains("‘opleiding’ heeft één antwoord; hier horen er meer te kunnen zijn.");
    assertThat(listing(EDITION, "soort: cluster, van: opleiding", "soort: cluster, van: uren_nu"))
        .contains("Bij ‘van’ hoort een vraag naar specialismen; ‘uren_nu’ is dat niet.");
    assertThat(
            listing(
                EDITION,
                "categorieen: [huisartsgeneeskunde, cardiologie]",
                "categorieen: [cardiolgie]"))
        .contains(
            "‘cardiolgie’ kan niet bij ‘categorieen’.\n  Bedoeld is misschien ‘cardiologie’.");
    assertThat(listing(EDITION, "sleutel: werksoort", "sleutel: energie"))
        .contains("Er is al een vraag of afleiding ‘energie’.");
    assertThat(listing(EDITION, "noemer: opleiding", "noemer: uren_nu"))
        .contains("‘interne_geneeskunde’ is geen antwoord op ‘uren_nu’.");
  }

  @Test
  void readsWhoPublishesIfTheEditionSaysSo() {
    Proef proef = new Proef(folder);
    assertThat(publisher(proef)).isEmpty();
    proef.change(EDITION, "synthetisch: true", "uitgever: Bureau Voorbeeld\nsynthetisch: true");
    assertThat(publisher(proef)).contains("Bureau Voorbeeld");
  }

  private static Optional<String> publisher(Proef proef) {
    return EditionReader.read(proef.folder()).value().orElseThrow().edition().publisher();
  }

  @Test
  void reportsDatesAndNumbersOfTheEditionThatCannotBe() {
    assertThat(listing(EDITION, "van: 2023-11-15", "van: 15-11-2023"))
        .contains("‘15-11-2023’ is geen datum; schrijf jaar, maand en dag, zoals 2023-11-15.");
    assertThat(listing(EDITION, "van: 2023-11-15", "van: 2024-11-15"))
        .contains("Het veldwerk eindigt voor het begint.");
    assertThat(listing(EDITION, "aantal: 50", "aantal: veel"))
        .contains("Bij ‘aantal’ hoort een getal, maar er staat een tekst.");
    assertThat(listing(EDITION, "aantal: 50", "aantal: -5"))
        .contains("Een aantal is een heel getal vanaf 0, en niet ‘-5’.");
    assertThat(listing(EDITION, "aantal: 50", "aantal: 23.730"))
        .contains("heel getal vanaf 0, en niet ‘23.730’.\n  Schrijf duizendtallen zonder punt");
    assertThat(listing(EDITION, "lage_basis: 5", "lage_basis: 2"))
        .contains("de lage basis is minstens de minimale basis");
    assertThat(listing(EDITION, "synthetisch: true", "synthetisch: ja"))
        .contains("Bij ‘synthetisch’ hoort true of false, maar er staat een tekst.");
  }

  @Test
  void reportsExhibitsThatShowNothing() {
    assertThat(listing(EXHIBITS, "vraag: energie", "vraag: energy"))
        .isEqualTo(
            """
            fout: figuren.yaml, regel 23, kolom 10: De vraag ‘energy’ bestaat niet.
              Bedoeld is misschien ‘energie’.
            """);
    assertThat(
            listing(
                EXHIBITS, "groepen: [anios, onderzoeker, aios]", "groepen: [anios, onderzoekers]"))
        .contains("De groep ‘onderzoekers’ bestaat niet.\n  Bedoeld is misschien ‘onderzoeker’.");
    assertThat(
            listing(
                EXHIBITS,
                "categorieen: [huisartsgeneeskunde, ",
                "categorieen: [huisartsgeneskunde, "))
        .contains(
            "Het antwoord ‘huisartsgeneskunde’ bestaat niet.\n"
                + "  Bedoeld is misschien ‘huisartsgeneeskunde’.");
    assertThat(
            listing(
                EXHIBITS,
                "maat: gemiddelde\n  grafiek: kolommen\n  titel: Uren",
                "maat: aandeel\n  grafiek: kolommen\n  titel: Uren"))
        .contains("De maat ‘aandeel’ past niet bij de antwoorden op deze vraag.");
    assertThat(listing(EXHIBITS, "grafiek: likert", "grafiek: liekert"))
        .contains("‘liekert’ kan niet bij ‘grafiek’.\n  Bedoeld is misschien ‘likert’.");
    assertThat(listing(EXHIBITS, "sleutel: werkuren-naar-functie", "sleutel: energie-naar-functie"))
        .contains("‘energie-naar-functie’ is er al: figuren.yaml, regel 21, kolom 12.");
    assertThat(listing(EXHIBITS, "sleutel: werkuren-naar-functie", "sleutel: Werkuren"))
        .contains("‘Werkuren’ is geen sleutel van een figuur of tabel.");
    assertThat(
            listing(
                EXHIBITS,
                "  grafiek: kolommen\n  titel: Gemiddelde tijd",
                "  grafiek: lijn\n  titel: Gemiddelde tijd"))
        .contains("De groep ‘aios’ heeft geen jaartal in haar sleutel")
        .doesNotContain("De groep ‘peiling2022’");
    assertThat(listing(EXHIBITS, "  alt: Kolommen per peiling.\n", "")).contains("‘alt’ ontbreekt");
  }

  @Test
  void reportsNumbersInTextsOfExhibitsThatDoNotExist() {
    assertThat(
            listing(
                EXHIBITS, "${energie.anios.patientcontact}", "${energie.anios.patientencontact}"))
        .contains(
            "Bij ${energie.anios.patientencontact}: ‘patientencontact’ is geen antwoord op"
                + " ‘energie’.");
    assertThat(listing(EXHIBITS, "${uren_nu.anios.gemiddelde}", "${uren_nu.anios}"))
        .contains("De maat ‘aandeel’ past niet bij de antwoorden op ‘uren_nu’.");
    assertThat(listing(EXHIBITS, "${uren_nu.anios.gemiddelde}", "${uren_nu.anios.gemiddelde"))
        .contains("Na ‘${’ ontbreekt het sluitende }.");
  }

  @Test
  void reportsPublishedNumbersThatCannotBeHeldAgainstAFact() {
    String row = "functie.anios,met de hand,anios,,,50,,,%,,functie.totaal.anios";
    assertThat(listing("gepubliceerd.csv", row, row.replace("totaal.anios", "totaal.anois")))
        .isEqualTo(
            """
            fout: gepubliceerd.csv, rij 6, kolom feit: ‘anois’ is geen antwoord op ‘functie’.
              Bedoeld is misschien ‘anios’.
            """);
    assertThat(listing("gepubliceerd.csv", row, row.replace(",50,,,", ",,,,")))
        .contains("precies één van beide");
    assertThat(listing("gepubliceerd.csv", row, row.replace(",50,,,", ",50,40,60,")))
        .contains("precies één van beide");
    assertThat(listing("gepubliceerd.csv", row, row.replace(",50,,,", ",,60,40,")))
        .contains("Het minimum is groter dan het maximum.");
    assertThat(listing("gepubliceerd.csv", row, row.replace(",%,", ",procent,")))
        .contains("‘procent’ is geen eenheid.");
    assertThat(listing("gepubliceerd.csv", row, row.replace(",%,", ",aantal,")))
        .contains("De eenheid ‘aantal’ past niet bij ‘functie.totaal.anios’, een aandeel.");
    assertThat(listing("gepubliceerd.csv", row, row.replace("functie.anios,", "functie.aios,")))
        .contains("rij 7, kolom id: ‘functie.aios’ staat er twee keer.");
    assertThat(
            listing(
                "gepubliceerd.csv",
                row,
                row.replace("functie.totaal.anios", "functie.aangeschreven.anios")))
        .contains("‘functie.aangeschreven.anios’ staat niet in populatie.csv of reeksen.csv.");
    assertThat(
            listing(
                "gepubliceerd.csv",
                row,
                row.replace("functie.totaal.anios", "functie.totaal.anios.anios.anios")))
        .contains("is geen feit: verwacht wordt vraag.groep.categorie.");
  }

  @Test
  void reportsClaimsThatSpeakOfNothing() {
    assertThat(
            listing(
                "verbanden.csv",
                "boven:energie.totaal.patientcontact",
                "bovn:energie.totaal.patientcontact"))
        .isEqualTo(
            """
            fout: verbanden.csv, rij 2, kolom bewering: ‘bovn’ is geen soort bewering.
              Bedoeld is misschien ‘boven’.
            """);
    assertThat(
            listing(
                "verbanden.csv",
                "boven:zekerheid.totaal.zeker_wel, 55%",
                "boven:zekerheid.totaal.zeker_wel, veel"))
        .contains("Vanaf teken 75: ‘boven’ vergelijkt met een getal");
    assertThat(
            listing(
                "verbanden.csv",
                "boven:energie.totaal.patientcontact",
                "boven:energie.totaal.patient"))
        .contains("‘patient’ is geen antwoord op ‘energie’.");
  }

  @Test
  void reportsPopulationSharesThatCannotBe() {
    assertThat(
            listing(
                "populatie.csv",
                "vanaf31,31 jaar en ouder,31,,55",
                "vanaf31,31 jaar en ouder,31,,65"))
        .isEqualTo(
            "fout: populatie.csv, rij 2, kolom aandeel: De aandelen van ‘leeftijdsklasse’, rijen 2"
                + " en 3, zijn samen 110%; dat is door afronding niet te verklaren.\n"
                + "  De kolom aandeel is een percentage; de klassen van één kenmerk zijn samen"
                + " 100.\n");
    assertThat(
            listing(
                "populatie.csv",
                "vanaf31,31 jaar en ouder,31,,55",
                "vanaf31,31 jaar en ouder,31,,54"))
        .isEmpty();
    assertThat(
            listing(
                "populatie.csv",
                "vanaf31,31 jaar en ouder,31,,55",
                "vanaf32,31 jaar en ouder,31,,55"))
        .contains(
            "populatie.csv, rij 3, kolom categorie: ‘vanaf32’ is geen antwoord op"
                + " ‘leeftijdsklasse’.\n  Bedoeld is misschien ‘vanaf31’.");
    assertThat(listing("populatie.csv", "geslacht,man,man,,,40", "geslacht,man,man,,,140"))
        .contains("rij 4, kolom aandeel: ‘140’ is geen percentage tussen 0 en 100.");
    assertThat(listing("populatie.csv", "geslacht,man,man,,,40", "sekse,man,man,,,40"))
        .contains("populatie.csv, rij 4, kolom kenmerk: De vraag ‘sekse’ bestaat niet.");
  }

  @Test
  void reportsSharesOfANumberThatIsNotThere() {
    assertThat(listing("populatie.csv", "man,man,,,40,aangeschreven", "man,man,,,40,pol"))
        .isEqualTo(
            """
            fout: populatie.csv, rij 4, kolom populatie: Het getal ‘pol’ staat niet bij populatie of uitnodigingen in editie.yaml.
              Bedoeld is misschien ‘pool’.
            """);
    assertThat(listing("populatie.csv", "man,man,,,40,aangeschreven", "man,man,,,40,specialisten"))
        .contains("rij 4, kolom populatie: Het getal ‘specialisten’ staat niet bij populatie")
        .contains("Mogelijk zijn: pool, aangeschreven. Of laat de cel leeg");
    assertThat(listing("populatie.csv", "man,man,,,40,aangeschreven", "man,man,,,40,")).isEmpty();
    assertThat(listing("populatie.csv", "man,man,,,40,aangeschreven", "man,man,,,40,pool"))
        .isEmpty();
  }

  @Test
  void reportsClassesOfOneCharacteristicThatAreSharesOfDifferentNumbers() {
    assertThat(listing("populatie.csv", ",31,,55,aangeschreven", ",31,,55,pool"))
        .isEqualTo(
            """
            fout: populatie.csv, rij 3, kolom populatie: Hier staat ‘pool’, en bij ‘tot30’ (rij 2) ‘aangeschreven’.
              De klassen van één kenmerk zijn aandelen van hetzelfde getal.
            """);
    assertThat(listing("populatie.csv", ",31,,55,aangeschreven", ",31,,55,"))
        .contains("rij 3, kolom populatie: Hier staat niets, en bij ‘tot30’ (rij 2)");
  }

  @Test
  void readsSharesOfWhichIsNotSaidWhatTheyAreOf() {
    Proef proef = new Proef(folder);
    String without =
        proef.text("populatie.csv").replace(",populatie,", ",").replace(",aangeschreven,", ",");
    proef.write("populatie.csv", without, StandardCharsets.UTF_8);

    assertThat(proef.listing()).isEmpty();
    assertThat(EditionReader.read(folder).value().orElseThrow().margins())
        .hasSize(3)
        .allMatch(margin -> margin.population().isEmpty());
  }

  @Test
  void reportsSpecialismsWithoutACluster() {
    assertThat(
            listing(
                "specialismen.csv",
                "cardiologie,cardiologie,cardiologie",
                "kardiologie,cardiologie,cardiologie"))
        .contains(
            "‘cardiologie’ is een antwoord op ‘opleiding’ maar staat niet in dit bestand, zodat het"
                + " cluster onbekend is.\n  Bedoeld is misschien ‘kardiologie’.");
    for (String wrong : List.of("twee", "4", "12")) {
      assertThat(listing("specialismen.csv", "internist,2,", "internist," + wrong + ","))
          .startsWith(
              "fout: specialismen.csv, rij 4, kolom cluster: ‘"
                  + wrong
                  + "’ is geen cluster.\n  Schrijf 1, 2 of 3, of laat de cel leeg")
          .doesNotContain("staat niet in dit bestand");
    }
    assertThat(
            listing(
                "specialismen.csv", "internist,2,specialisme,groot", "internist,2,specialisme,grt"))
        .contains("rij 4, kolom omvang: ‘grt’ is geen omvang.\n  Schrijf groot of klein");
  }

  @Test
  void reportsSeriesAndEditionsThatCannotBe() {
    assertThat(listing("reeksen.csv", "totaal,3.5,jaar", "totaal,\"3,5\",jaar"))
        .isEqualTo(
            """
            fout: reeksen.csv, rij 2, kolom waarde: ‘3,5’ is geen getal.
              Schrijf decimalen met een punt.
            """);
    assertThat(
            listing(
                "reeksen.csv", "duur_tot_opleiding.peiling2022.gemiddelde", "duur tot opleiding"))
        .contains(
            "‘duur tot opleiding’ is geen naam; een naam bestaat uit kleine letters, cijfers en _"
                + " (a_2).");
    assertThat(listing("edities.csv", "2022,80,20,25", "2022,80,20,125"))
        .contains("‘125’ ligt niet tussen 0 en 100.");
    assertThat(listing("edities.csv", "2022,Bureau", "2023,Bureau"))
        .contains("De editie ‘2023’ staat er twee keer.");
  }

  @Test
  void refusesAYearInWordsAndAMisspeltUnit(@TempDir Path folder) {
    String text =
        new Proef(folder)
            .change("edities.csv", "\n2022,", "\nnegen,")
            .change("reeksen.csv", "3.5,jaar", "3.5,jaer")
            .listing();

    assertThat(text)
        .contains("edities.csv, rij 2, kolom editie: ‘negen’ is geen jaartal.")
        .contains("‘jaer’ is geen eenheid.", "Bedoeld is misschien ‘jaar’");
  }

  @Test
  void reportsMethodsThatDoNotExist() {
    String usual = "weging: geen\n";
    String wrong =
        usual + "methoden: { interval: wald, correctie: holmes, toetsen: [functie, cohorten] }\n";

    assertThat(listing(EDITION, usual, wrong))
        .isEqualTo(
            """
            fout: editie.yaml, regel 17, kolom 23: ‘wald’ kan niet bij ‘interval’.
              Kies uit: wilson, clopper_pearson, korn_graubard.
            fout: editie.yaml, regel 17, kolom 40: ‘holmes’ kan niet bij ‘correctie’.
              Bedoeld is misschien ‘holm’.
            fout: editie.yaml, regel 17, kolom 67: De kolomreeks ‘cohorten’ bestaat niet.
              Bedoeld is misschien ‘cohort’.
            """);
  }

  @Test
  void readsTheMethodsOfAnEdition() {
    String usual = "weging: geen\n";
    String chosen =
        usual + "methoden: { populatie: oneindig, interval: korn_graubard, toetsen: [cohort] }\n";
    new Proef(folder).change(EDITION, usual, chosen);

    assertThat(EditionReader.read(folder).value().orElseThrow().edition().methods())
        .isEqualTo(
            new Methods(false, IntervalMethod.KORN_GRAUBARD, Correction.HOLM, List.of("cohort")));
  }

  @Test
  void reportsMethodsThatAreSaidTwiceOrNotAsAText() {
    String usual = "weging: geen\n";

    assertThat(
            listing(EDITION, usual, usual + "methoden: { toetsen: [functie, cohort, functie] }\n"))
        .isEqualTo(
            """
            fout: editie.yaml, regel 17, kolom 40: De kolomreeks ‘functie’ staat hier twee keer.
              Laat een van de twee weg.
            """);
    assertThat(listing(EDITION, usual, usual + "methoden: { interval: [wilson] }\n"))
        .doesNotContain("‘’")
        .contains("interval");
  }

  @Test
  void reportsACharacteristicThatIsWeightedTwice() {
    assertThat(
            listing(
                EDITION,
                "weging: geen",
                "weging: { kenmerken: [{ kenmerk: geslacht }, { kenmerk: geslacht }], naast: alles"
                    + " }"))
        .contains("Het kenmerk ‘geslacht’ is er al: editie.yaml, regel 16, kolom ");
  }

  @Test
  void reportsTwoQuestionsWithOneNumber() {
    assertThat(listing(PACKAGE, "\"nummer\": \"A2\"", "\"nummer\": \"A1\""))
        .contains("Het nummer ‘A1’ is er al: datapackage.json, regel ")
        .contains("Geef elke vraag een eigen nummer.");
    assertThat(listing(PACKAGE, "\"nummer\": \"A2\"", "\"nummer\": \"ZZ\""))
        .contains("‘ZZ’ is geen nummer van een vraag.")
        .contains("zoals B4 of B4c");
  }

  @Test
  void checksPopulationSharesWhateverElseIsWrong() {
    Proef proef = new Proef(folder);
    proef.delete(EDITION);
    proef.change("populatie.csv", "vanaf31,31 jaar en ouder,31,,55", "vanaf31,31,30,,65");

    assertThat(proef.listing())
        .contains("editie.yaml: Dit bestand ontbreekt")
        .contains("De aandelen van ‘leeftijdsklasse’, rijen 2 en 3, zijn samen 110%")
        .contains(
            "populatie.csv, rij 3, kolom van: De klassen ‘tot30’ (rij 2) en ‘vanaf31’"
                + " overlappen.");
  }

  @Test
  void advisesOnAnotherEncodingByTheKindOfFile() {
    Proef proef = new Proef(folder);
    proef.write(EDITION, proef.text(EDITION), StandardCharsets.UTF_16);

    assertThat(proef.listing())
        .contains("UTF-16")
        .contains("teksteditor op als UTF-8")
        .doesNotContain("Excel", "CSV");
  }
}
