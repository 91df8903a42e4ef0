package nl.peiling.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two editions of a small survey: in the second a question and a group have other names, an answer
 * was added, a setting and a margin changed, a respondent less took part and the years moved on.
 */
class CompareEditionsTest {

  private static final String CHAPTER =
      CompareTest.CHAPTER
          .replace(
              "Deze zin blijft staan.",
              "De vragenlijst ging in 2023 uit. In de zomer van 2023 was er een proef. Dat de"
                  + " studie [beter](boven:cijfer_studie.aios.gemiddelde, 1) beviel, verraste. In"
                  + " 2019 was dat anders.")
          .replace("\\\n", "");

  @TempDir private static Path folder;
  private static String told = "";
  private static String rows = "";
  private static String page = "";

  @BeforeAll
  static void comparesTheEditions() throws IOException {
    Path old = folder.resolve("2023");
    Path now = folder.resolve("2024");
    write(old, CompareTest.run(CompareTest.home(folder, "voor", CHAPTER)));
    write(now, CompareTest.run(next()));
    Files.writeString(
        now.resolve("concordantie.csv"),
        """
        oud,nieuw,vergelijkbaar,toelichting
        cijfer_studie,cijfer_opleiding,gewijzigd,de vraag gaat nu over de hele opleiding
        """);
    Path out = folder.resolve("uit");
    StringWriter results = new StringWriter();
    new Program(
            new EditionCommand.Setting(
                folder,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                new Console(new PrintWriter(results), new PrintWriter(results)),
                new EditionStages()),
            folder)
        .run("vergelijk", old.toString(), now.toString(), "--uit", out.toString());
    told = Files.readString(out.resolve("vergelijking.txt"));
    rows = Files.readString(out.resolve("vergelijking.csv"));
    page = Files.readString(out.resolve("vergelijking.html"));
  }

  @Test
  void saysInTheTextThatANumberOfAnEarlierEditionIsNotSimplyComparable() throws IOException {
    Path then = CompareTest.home(folder, "toen", CHAPTER);
    CompareTest.edit(then, "editie.yaml", "editie: proef", "editie: 2023");
    Map<String, byte[]> made = CompareTest.run(then);
    Path now =
        CompareTest.home(
            folder,
            "nu",
            "# De proef {#proef}\n\n"
                + "Eerder was het cijfer ${cijfer_studie.peiling2023.gemiddelde} bij"
                + " ${functie.peiling2023.aios}.\n\n"
                + CHAPTER.substring(CHAPTER.indexOf("![]")));
    CompareTest.edit(now, "editie.yaml", "editie: proef", "editie: 2024");
    CompareTest.edit(now, "datapackage.json", "geeft u uw studie?", "geeft u nu uw studie?");
    Path answers = now.resolve("src-data/proef");
    Path published = answers.resolve("gepubliceerd.csv");
    Files.writeString(
        published, Files.readString(published).lines().findFirst().orElseThrow() + "\n");
    Path earlier = Files.createDirectories(answers.resolve("eerder/2023"));
    Files.write(earlier.resolve("feiten.csv"), made.getOrDefault("feiten.csv", new byte[0]));
    Files.write(
        earlier.resolve("definities.csv"), made.getOrDefault("versie/definities.csv", new byte[0]));

    String text =
        new String(
            CompareTest.run(now).getOrDefault("versie/tekst.csv", new byte[0]),
            StandardCharsets.UTF_8);
    assertThat(text)
        .containsPattern(
            "Eerder was het cijfer [0-9],[0-9] \\(beperkt vergelijkbaar\\) bij [0-9]+%\\.");
  }

  private static Path next() throws IOException {
    Path home =
        CompareTest.home(
            folder,
            "na",
            CHAPTER
                .replace("van 2023", "van 2024")
                .replace("in 2023", "in 2024")
                .replace("In 2019", "In 2021")
                .replace("cijfer_studie", "cijfer_opleiding"));
    CompareTest.edit(home, "editie.yaml", "editie: proef", "editie: 2024");
    CompareTest.edit(
        home,
        "editie.yaml",
        "veldwerk: { van: 2023-11-15, tot: 2023-12-31 }",
        "veldwerk: { van: 2024-11-15, tot: 2024-12-31 }\nbeweringen: { niveau: 1 }");
    CompareTest.edit(
        home, "editie.yaml", "sleutel: onderzoeker, label", "sleutel: promovendus, label");
    CompareTest.edit(
        home,
        "editie.yaml",
        "[totaal, anios, onderzoeker, aios]",
        "[totaal, anios, promovendus, aios]");
    CompareTest.edit(
        home, "figuren.yaml", "[anios, onderzoeker, aios]", "[anios, promovendus, aios]");
    CompareTest.edit(home, "populatie.csv", ",,30,45,", ",,30,46,");
    CompareTest.edit(home, "populatie.csv", ",31,,55,", ",31,,54,");
    CompareTest.edit(
        home,
        "datapackage.json",
        "\"sleutel\": \"cijfer_studie\"",
        "\"sleutel\": \"cijfer_opleiding\"");
    CompareTest.edit(
        home,
        "datapackage.json",
        "Welk rapportcijfer geeft u uw studie?",
        "Welk rapportcijfer geeft u uw hele opleiding?");
    CompareTest.edit(
        home,
        "datapackage.json",
        "{\"sleutel\": \"twijfel\", \"label\": \"twijfel\"},",
        "{\"sleutel\": \"twijfel\", \"label\": \"twijfel\"}, {\"sleutel\": \"hangt_af\", \"label\":"
            + " \"hangt ervan af\"},");
    CompareTest.edit(
        home,
        "datapackage.json",
        "{\"value\": \"twijfel\", \"label\": \"twijfel\"},",
        "{\"value\": \"twijfel\", \"label\": \"twijfel\"}, {\"value\": \"hangt_af\", \"label\":"
            + " \"hangt ervan af\"},");
    Path answers = home.resolve("src-data/proef/respons.csv");
    Files.writeString(answers, Files.readString(answers).replaceFirst("(?m)^12,.*\\R", ""));
    Path published = home.resolve("src-data/proef/gepubliceerd.csv");
    Files.writeString(
        published, Files.readString(published).lines().findFirst().orElseThrow() + "\n");
    return home;
  }

  private static void write(Path target, Map<String, byte[]> files) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = target.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  @Test
  void holdsAQuestionAndAGroupBesideThemselvesUnderTheirOldNames() {
    assertThat(rows)
        .containsPattern(
            "\nfeit:cijfer_opleiding.totaal.n_geen_antwoord,gegevens,.*,beperkt vergelijkbaar,")
        .doesNotContain("\nfeiten:cijfer", "\nfeiten:energie.", "antwoord:cijfer_opleiding/");
    assertThat(page)
        .contains("nieuw: ‘hangt ervan af’")
        .doesNotContain("Rij vervallen", "Kolom vervallen", "‘Onderzoeker’ heet");
    assertThat(told)
        .contains(
            "groep ‘Onderzoeker’, andere naam: sleutel",
            "vraag ‘Cijfer voor de studie’, andere naam: sleutel, tekst")
        .doesNotContain("De studie krijgt een", "Dat de studie beter beviel");
  }

  @Test
  void warnsWhereTheEditionsCannotSimplyBeCompared() {
    assertThat(told)
        .contains(
            "Dit zijn twee edities: proef en 2024.",
            "cijfer_studie heet nu cijfer_opleiding: gewijzigd; de vraag gaat nu over de hele"
                + " opleiding.",
            "Vraag ‘Cijfer voor de studie’: andere vraagtekst.",
            "Vraag ‘Zekerheid over een vervolgopleiding’: antwoord ‘hangt ervan af’ nieuw.");
    assertThat(page)
        .contains("Twee edities: wat te vergelijken is")
        .contains(
            "De tekst houdt stand: de enige bewering is waar", "Anders in de invoer: editie/");
  }

  @Test
  void tellsYearsThatMovedAlongOnceAndAnotherYearApart() {
    assertThat(told)
        .contains(
            "jaartallen, in 2 zinnen met de editie meegegaan",
            "oud:   In 2019 was dat anders.",
            "1-proef.md, regel 3, zin gewijzigd")
        .containsOnlyOnce("zin gewijzigd");
    assertThat(told).contains("  tekst         2  ");
  }

  @Test
  void tellsSettingsAndMarginsAsADefinitionWithTheNumbersThatFollow() {
    assertThat(told)
        .contains(
            "editie ‘2024’, andere naam: sleutel, aandeel in de populatie leeftijdsklasse/tot30,"
                + " aandeel in de populatie leeftijdsklasse/vanaf31, toets: niveau, veldwerk");
    assertThat(rows)
        .contains("\nfeit:leeftijdsklasse.aangeschreven.tot30,definitie,")
        .containsPattern("\nfeit:afstudeerjaar.aios.gemiddelde,definitie,onafgerond,.*editie:2024");
  }
}
