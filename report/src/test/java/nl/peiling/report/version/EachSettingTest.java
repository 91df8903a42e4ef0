package nl.peiling.report.version;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peiling.model.edition.Concordance;
import nl.peiling.model.edition.EditionFolder;
import nl.peiling.model.edition.Exhibit;
import nl.peiling.model.problem.Place;
import nl.peiling.model.reading.EditionReader;
import nl.peiling.model.reading.Reading;
import nl.peiling.report.binding.Numbering.ExhibitNumber;
import nl.peiling.report.compare.Change.DefinitionChange;
import nl.peiling.report.compare.Comparer;
import nl.peiling.report.compare.Comparison;
import nl.peiling.report.compare.Version;
import nl.peiling.report.document.ExhibitKind;
import nl.peiling.report.version.VersionFiles.UnreadableException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An edition in which one thing that is laid down is laid down otherwise. */
class EachSettingTest {

  private static final Path EDITION =
      Path.of(System.getProperty("basedir", "."), "..", "src-data", "proef").normalize();

  @TempDir private static Path folder;
  private static Version usual = version(Map.of());

  private static Version version(Map<String, byte[]> files) {
    try {
      return Version.of("versie", files);
    } catch (UnreadableException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeAll
  static void reads() throws IOException {
    try (Stream<Path> files = Files.list(EDITION)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, folder.resolve(requireNonNull(file.getFileName())));
      }
    }
    usual = read();
  }

  private static Version read() {
    Reading<EditionFolder> reading = EditionReader.read(folder);
    assertThat(reading.value()).as(reading.problems().text()).isPresent();
    EditionFolder edition = reading.value().orElseThrow();
    List<Definition> all = new ArrayList<>(EditionRules.of(edition.edition(), edition.margins()));
    all.addAll(Questionnaire.of(edition.survey().codebook()));
    List<ExhibitNumber> placed = new ArrayList<>();
    for (Exhibit exhibit : edition.exhibits()) {
      placed.add(
          new ExhibitNumber(
              ExhibitKind.FIGURE,
              exhibit.key(),
              "1." + (placed.size() + 1),
              new Place.InText("1.md", placed.size() + 1, 1)));
    }
    all.addAll(ExhibitRecord.definitions(placed, edition.exhibits(), Map.of()));
    VersionRecord version = new VersionRecord(all, List.of(), List.of(), List.of(), List.of());
    return version(VersionFiles.write(version));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          editie.yaml | titel: Proefpeiling | titel: Proef | tekst | editie:proef:tekst | titel
          editie.yaml | ondertitel: Twaalf | ondertitel: Al de | tekst | editie:proef:tekst | ondertitel
          editie.yaml | van: 2023-11-15 | van: 2023-11-16 | definitie | editie:proef | veldwerk
          editie.yaml | synthetisch: true | synthetisch: false | definitie | editie:proef | synthetische antwoorden
          editie.yaml | minimale_basis: 3 | minimale_basis: 4 | definitie | editie:proef | afscherming: kleinste basis
          editie.yaml | lage_basis: 5 | lage_basis: 6 | definitie | editie:proef | afscherming: lage basis
          editie.yaml | minimale_cel: 1 | minimale_cel: 2 | definitie | editie:proef | afscherming: kleinste cel
          editie.yaml | minimale_cel: 1 | minimale_cel: 1, uitzonderingen: [energie] | definitie | editie:proef | afscherming: uitzonderingen
          editie.yaml | weging: geen | weging: { kenmerken: [{ kenmerk: leeftijdsklasse }], naast: [energie] } | definitie | editie:proef | weging + weging: gewogen naast ongewogen
          editie.yaml | weging: geen | ~weging: geen\nbeweringen: { niveau: 1 }~ | definitie | editie:proef | toets: niveau
          editie.yaml | weging: geen | ~weging: geen\nbeweringen: { punten: 7 }~ | definitie | editie:proef | toets: kleinste verschil
          editie.yaml | weging: geen | ~weging: geen\nbeweringen: { h: 0.3 }~ | definitie | editie:proef | toets: kleinste h
          editie.yaml | weging: geen | ~weging: geen\nbeweringen: { d: 0.3 }~ | definitie | editie:proef | toets: kleinste d
          editie.yaml | weging: geen | ~weging: geen\nbeweringen: { ongeveer: 2 }~ | definitie | editie:proef | toets: ongeveer
          editie.yaml | weging: geen | ~weging: geen\ninstroom: [{ sleutel: begin, kop: Begin, van: afstuderen, tot: start_opleiding, kortste_opleiding: 3, groepen: [totaal] }]~ | definitie | editie:proef | instroom begin
          editie.yaml | weging: geen | ~weging: geen\nuitsplitsingen: [{ sleutel: duur_naar, kop: Duur, van: duur_tot_opleiding, naar: opleiding, groepen: [aios] }]~ | definitie | editie:proef | uitsplitsing duur_naar
          editie.yaml | uitsluitingen: | ~  - { sleutel: jong, label: Jong, aantal: 15 }\n  - { sleutel: oud, label: Oud, aantal: 25 }\nstrata: { kenmerk: leeftijdsklasse, aantallen: { tot30: jong, vanaf31: oud } }\nuitsluitingen:~ | definitie | editie:proef | aantal jong + aantal oud + strata
          editie.yaml | weging: geen | ~weging: geen\nmethoden: { populatie: oneindig }~ | definitie | editie:proef | populatie van de marges
          editie.yaml | weging: geen | ~weging: geen\nmethoden: { interval: clopper_pearson }~ | definitie | editie:proef | interval van een aandeel
          editie.yaml | weging: geen | ~weging: geen\nmethoden: { correctie: geen }~ | definitie | editie:proef | toets: correctie
          editie.yaml | weging: geen | ~weging: geen\nmethoden: { toetsen: [functie] }~ | definitie | editie:proef | toets: kolomreeksen
          editie.yaml | aantal: 50 | aantal: 51 | definitie | editie:proef | aantal pool
          editie.yaml | aantal: 10 | aantal: 11 | definitie | editie:proef | aantal specialisten
          editie.yaml | label: Aangeschreven, | label: Benaderd, | definitie | editie:proef | groep uit een bron aangeschreven
          editie.yaml | meervoud: aangeschreven basisartsen | meervoud: benaderde artsen | definitie | editie:proef | groep uit een bron aangeschreven
          populatie.csv | man,man,,,40 | man,man,,,41 | definitie | editie:proef | aandeel in de populatie geslacht/man
          populatie.csv | man,man,,,40,aangeschreven | man,man,,,40,pool | definitie | editie:proef | aandeel in de populatie geslacht/man
          editie.yaml | regel: functie bevat onderzoeker | ~regel: 'functie in (onderzoeker, aios)'~ | definitie | groep:onderzoeker | regel
          editie.yaml | meervoud: onderzoekers | meervoud: promovendi | definitie | groep:onderzoeker | meervoud
          editie.yaml | groepen: [totaal, anios, onderzoeker, aios] | groepen: [totaal, anios, aios] | definitie | kolommen:functie | groepen
          editie.yaml | label: tot en met 30 jaar | label: hoogstens 30 jaar | definitie | geval:leeftijdsklasse/tot30 | label
          editie.yaml | als: afstudeerjaar >= 2019 | als: afstudeerjaar >= 2020 | definitie | geval:cohort/recent | regel
          editie.yaml | leden: [recent, midden] | leden: [recent] | definitie | net:cohort/na2008 | leden
          editie.yaml | kop: Soort werk | kop: Werksoort | definitie | afleiding:werksoort | label + tekst
          editie.yaml | ~gesteldAan: niet functie bevat anders~ | gesteldAan: iedereen | definitie | afleiding:werksoort | gesteld aan
          editie.yaml | meer: true | meer: false | definitie | afleiding:werksoort | soort
          editie.yaml | eenheid: jaar | eenheid: maand | definitie | afleiding:duur_tot_opleiding | eenheid
          editie.yaml | eenheid: jaar | ~eenheid: jaar, waarschuwing: Alleen aios.~ | tekst | afleiding:duur_tot_opleiding:tekst | waarschuwing
          editie.yaml | zonder: verkregen | zonder: sollicitatie | definitie | afleiding:niet_verkregen | zonder
          editie.yaml | kop: Anios in een vakgebied, per | kop: Anios per | definitie | verhouding:anios_per_aios | label
          datapackage.json | Wat is uw leeftijd? | Hoe oud bent u? | vragenlijst | vraag:leeftijd | tekst
          datapackage.json | "kop": "Leeftijd" | "kop": "Jaren" | vragenlijst | vraag:leeftijd | label
          datapackage.json | "maximum": 85 | "maximum": 90 | vragenlijst | vraag:leeftijd | maximum
          datapackage.json | "vast": "laatst", "exclusief": true | "vast": "laatst" | vragenlijst | antwoord:functie/anders | sluit andere uit
          datapackage.json | "antwoordvolgorde": "willekeurig", | | vragenlijst | vraag:energie | willekeurige volgorde
          datapackage.json | "label": "eigen regie" | "label": "regie" | vragenlijst | antwoord:energie/regie | label
          datapackage.json | "leden": ["patientcontact", "werksfeer"] | "leden": ["patientcontact", "regie"] | definitie | net:energie/mensen | leden
          datapackage.json | "titel": "Over u" | "titel": "Uzelf" | vragenlijst | blok:algemeen | label
          figuren.yaml | titel: Wat energie geeft, naar functie | titel: Wat energie geeft | tekst | figuur:energie-naar-functie:tekst | titel
          figuren.yaml | noot: Hoogstens [twee] | noot: Precies [twee] | tekst | figuur:energie-naar-functie:tekst | noot
          figuren.yaml | volgorde: aflopend | volgorde: vragenlijst | opmaak | figuur:energie-naar-functie:opmaak | volgorde
          figuren.yaml | grafiek: gegroepeerde_staven | grafiek: gegroepeerde_kolommen | opmaak | figuur:energie-naar-functie:opmaak | grafiek
          figuren.yaml | grafiek: gegroepeerde_staven | ~grafiek: gegroepeerde_staven\n  decimalen: 1~ | opmaak | figuur:energie-naar-functie:opmaak | decimalen
          figuren.yaml | basis: werkend | basis: totaal | definitie | figuur:energie-naar-functie | basis
          figuren.yaml | groepen: [anios, onderzoeker, aios] | groepen: [anios, aios] | definitie | figuur:energie-naar-functie | groepen
          """)
  void reportsOneChangeOnceUnderItsKind(
      String file, String old, @Nullable String now, String kind, String key, String traits)
      throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(old);
    String changed =
        text.replaceFirst(
            Pattern.quote(old),
            Matcher.quoteReplacement((now == null ? "" : now).replace("\\n", "\n")));
    Files.writeString(path, changed);
    Comparison comparison;
    try {
      comparison = Comparer.compare(usual, read(), Concordance.NONE);
    } finally {
      Files.writeString(path, text);
    }

    assertThat(comparison.changes())
        .singleElement()
        .isInstanceOfSatisfying(
            DefinitionChange.class,
            change -> {
              assertThat(change.kind().word()).isEqualTo(kind);
              assertThat(change.key()).isEqualTo(key);
              assertThat(
                      change.traits().stream()
                          .map(trait -> trait.name())
                          .collect(Collectors.joining(" + ")))
                  .isEqualTo(traits);
              assertThat(change.traits())
                  .allSatisfy(trait -> assertThat(trait.before()).isNotEqualTo(trait.after()));
            });
  }
}
