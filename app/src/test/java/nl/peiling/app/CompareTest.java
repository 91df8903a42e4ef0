package nl.peiling.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.peiling.analysis.facts.EditionFacts;
import nl.peiling.model.edition.Concordance;
import nl.peiling.model.edition.EditionFolder;
import nl.peiling.model.reading.EditionReader;
import nl.peiling.model.reading.QuantifierReader;
import nl.peiling.report.compare.Change;
import nl.peiling.report.compare.Comparer;
import nl.peiling.report.compare.Comparison;
import nl.peiling.report.compare.Version;
import nl.peiling.report.version.VersionFiles.UnreadableException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfFileSpecification;
import org.openpdf.text.pdf.PdfWriter;

/** Two runs of a small edition, between which somebody edited five things. */
class CompareTest {

  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  static final String CHAPTER =
      """
      # De proef {#proef}

      Van de respondenten is ${leeftijdsklasse.totaal.tot30} hoogstens dertig jaar. De studie \
      krijgt een ${cijfer_studie.totaal.gemiddelde}. Deze zin blijft staan.

      ![](tabel:leeftijd-aangeschreven-en-respons)

      ![](figuur:energie-naar-functie)

      ![](figuur:zekerheid-naar-functie)

      Over de zekerheid gaat [](figuur:zekerheid-naar-functie).
      """;

  @TempDir private static Path folder;
  private static Map<String, byte[]> before = Map.of();
  private static Map<String, byte[]> after = Map.of();

  private final StringWriter results = new StringWriter();
  private final StringWriter remarks = new StringWriter();

  @BeforeAll
  static void runsTwice() throws IOException {
    before = run(home(folder, "voor", CHAPTER));
    Path edited =
        home(
            folder,
            "na",
            CHAPTER
                .replace("Deze zin blijft staan.", "Deze zin blijft gewoon staan.")
                .replace(
                    "figuur:energie-naar-functie)\n\n![](figuur:zekerheid-naar-functie)",
                    "figuur:zekerheid-naar-functie)\n\n![](figuur:energie-naar-functie)"));
    edit(
        edited,
        "respons.csv",
        "1,vrouw,28,2021-06,1,0,0,0,zeker_wel,7,",
        "1,vrouw,28,2021-06,1,0,0,0,zeker_wel,9,");
    edit(edited, "datapackage.json", "Wat is uw leeftijd?", "Hoe oud bent u?");
    edit(
        edited,
        "editie.yaml",
        "meervoud: onderzoekers, regel: functie bevat onderzoeker",
        "meervoud: onderzoekers, regel: 'functie in (onderzoeker, aios)'");
    after = run(edited);
  }

  static Path home(Path folder, String name, String chapter) throws IOException {
    Path home = folder.resolve(name);
    copy(PROJECT.resolve("src-data/proef"), home.resolve("src-data/proef"));
    copy(PROJECT.resolve("templates/taal"), home.resolve("templates/taal"));
    Path text = Files.createDirectories(home.resolve("templates/rapport"));
    Files.writeString(text.resolve("inhoud.txt"), "hoofdstuk 1-proef.md\n");
    Files.writeString(text.resolve("1-proef.md"), chapter);
    Path figures = home.resolve("src-data/proef/figuren.yaml");
    Files.writeString(
        figures,
        Stream.of(Files.readString(figures).split("(?m)^(?=- sleutel: )", -1))
            .filter(one -> CHAPTER.contains(one.split("\\s+", 4)[2]))
            .collect(Collectors.joining()));
    // Of twelve respondents almost every number would be kept back
    edit(
        home,
        "editie.yaml",
        "{ minimale_basis: 3, lage_basis: 5, minimale_cel: 1 }",
        "{ minimale_basis: 0, lage_basis: 0, minimale_cel: 0 }");
    return home;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  static void edit(Path home, String file, String old, String now) throws IOException {
    Path path = home.resolve("src-data/proef").resolve(file);
    String text = Files.readString(path);
    assertThat(text).containsOnlyOnce(old);
    Files.writeString(path, text.replace(old, now));
  }

  static Map<String, byte[]> run(Path home) throws IOException {
    Path edition = home.resolve("src-data/proef");
    Assignment assignment =
        new Assignment(
            home,
            edition,
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
            new Console(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter())));
    EditionFolder read = EditionReader.read(edition).value().orElseThrow();
    EditionFacts facts = EditionFacts.of(read);
    Composition composition =
        Composition.of(
            assignment,
            facts,
            QuantifierReader.read(home.resolve("templates/taal")).value().orElseThrow());
    assertThat(composition.document()).as(composition.problems().text()).isPresent();
    return Products.version(assignment, facts, composition);
  }

  private static Comparison compared() throws UnreadableException {
    return Comparer.compare(Version.of("voor", before), Version.of("na", after), Concordance.NONE);
  }

  @Test
  void reportsEachOfFiveEditsOnceUnderItsKind() throws UnreadableException {
    Comparison comparison = compared();

    assertThat(comparison.changes())
        .filteredOn(change -> !(change instanceof Change.NumberChange))
        .filteredOn(change -> !(change instanceof Change.NumbersChange))
        .extracting(change -> change.kind().word() + " " + change.key().replaceAll("/.*", ""))
        .containsExactly(
            "definitie groep:onderzoeker",
            "vragenlijst vraag:leeftijd",
            "tekst zin:proef",
            "opmaak figuur:zekerheid-naar-functie:plaats");
    assertThat(comparison.numbers())
        .filteredOn(change -> change.cause().isEmpty())
        .isNotEmpty()
        .allSatisfy(change -> {
          assertThat(change.kind()).isEqualTo(Change.Kind.DATA);
          assertThat(change.after().variable()).isEqualTo("cijfer_studie");
        });
    assertThat(comparison.numbers())
        .filteredOn(change -> !change.cause().isEmpty())
        .isNotEmpty()
        .allSatisfy(change -> {
          assertThat(change.cause()).isEqualTo("groep:onderzoeker");
          assertThat(change.after().group()).isEqualTo("onderzoeker");
        });
    assertThat(comparison.changes())
        .filteredOn(Change.NumbersChange.class::isInstance)
        .map(Change.NumbersChange.class::cast)
        .allSatisfy(change ->
            assertThat(change.subject())
                .matches(subject ->
                    subject.startsWith("cijfer_studie.") || subject.endsWith(".onderzoeker")));
  }

  @Test
  void givesTheRightWordsAndNumbersOfTheOtherFour() throws IOException, UnreadableException {
    Comparison comparison = compared();

    assertThat(comparison.changes())
        .filteredOn(Change.DefinitionChange.class::isInstance)
        .flatMap(change -> ((Change.DefinitionChange) change).traits())
        .containsExactly(
            new Change.Trait(
                "regel", "functie bevat onderzoeker", "functie in (onderzoeker, aios)"),
            new Change.Trait("tekst", "Wat is uw leeftijd?", "Hoe oud bent u?"),
            new Change.Trait("nummer", "figuur 1.2", "figuur 1.1"));
    assertThat(comparison.changes())
        .filteredOn(Change.SentenceChange.class::isInstance)
        .map(Change.SentenceChange.class::cast)
        .singleElement()
        .satisfies(sentence -> {
          assertThat(sentence.who()).isEqualTo(Change.Who.TEMPLATE);
          assertThat(sentence.wordsBefore()).isEqualTo("Deze zin blijft staan.");
          assertThat(sentence.wordsAfter()).isEqualTo("Deze zin blijft gewoon staan.");
        });
    assertThat(comparison.consequences()).containsOnlyKeys("groep:onderzoeker");
    assertThat(comparison.disclosures()).isEmpty();
    assertThat(comparison.numbers())
        .filteredOn(change -> change.key().equals("feit:leeftijdsklasse.onderzoeker.n"))
        .singleElement()
        .satisfies(change -> {
          assertThat(change.before().printed())
              .isEqualTo(Long.toString(respondents("functie_onderzoeker")));
          assertThat(change.after().printed())
              .isEqualTo(Long.toString(respondents("functie_onderzoeker", "functie_aios")));
        });
  }

  /** How many ticked any of these. */
  private static long respondents(String... fields) throws IOException {
    List<String> lines = Files.readAllLines(PROJECT.resolve("src-data/proef/respons.csv"));
    List<String> head = List.of(lines.getFirst().split(",", -1));
    return lines.stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .filter(row -> Stream.of(fields).anyMatch(field -> row[head.indexOf(field)].equals("1")))
        .count();
  }

  @Test
  void givesTheRightNumbersOfTheEditedRespondent() throws UnreadableException {
    Comparison comparison = compared();

    assertThat(comparison.numbers())
        .filteredOn(change -> change.key().equals("feit:cijfer_studie.totaal.gemiddelde"))
        .singleElement()
        .satisfies(change -> {
          BigDecimal rise =
              change
                  .after()
                  .number()
                  .orElseThrow()
                  .subtract(change.before().number().orElseThrow());
          int n = Integer.parseInt(change.after().n());
          assertThat(change.before().n()).isEqualTo(change.after().n());
          assertThat(rise.doubleValue()).isCloseTo(2.0 / n, within(1e-12));
        });
    assertThat(comparison.followers())
        .singleElement()
        .satisfies(sentence -> {
          assertThat(sentence.who()).isEqualTo(Change.Who.DATA);
          assertThat(sentence.wordsAfter()).startsWith("De studie krijgt een ");
          assertThat(sentence.numbers()).hasSize(1);
        });
  }

  @Test
  void tellsTheSameOfFoldersAndZips() throws IOException {
    Path old = written("map-oud", before);
    Path now = written("map-nieuw", after);
    Path zipOld = zipped("oud.zip", before);
    Path zipNow = zipped("nieuw.zip", after);

    assertThat(compare(old, now, "een")).isEqualTo(ExitCode.DOES_NOT_HOLD);
    assertThat(compare(zipOld, zipNow, "twee")).isEqualTo(ExitCode.DOES_NOT_HOLD);
    assertThat(Files.readString(folder.resolve("een/vergelijking.csv")))
        .isEqualTo(Files.readString(folder.resolve("twee/vergelijking.csv")));
    assertThat(Files.readString(folder.resolve("een/vergelijking.html")))
        .contains("<del>", "<ins>Hoe", "data-soort=\"vragenlijst\"")
        .contains("Figuren en tabellen, voor en na", "<svg class=\"staaf was\"")
        .doesNotContain("http:", "https:");
    assertThat(compare(old, old, "drie")).isEqualTo(ExitCode.GOOD);
    assertThat(results.toString()).contains("Er is niets veranderd.");
    assertThat(Files.readString(folder.resolve("drie/vergelijking.txt")))
        .contains(
            "feiten.csv: byte voor byte gelijk, sha256 ", "invoerbestanden zijn byte voor byte");
  }

  @Test
  void writesAWorkbookToSortWithTheSameChanges() throws Exception {
    assertThat(compare(written("boek-oud", before), written("boek-nieuw", after), "boek0"))
        .isEqualTo(ExitCode.DOES_NOT_HOLD);

    Map<String, String> parts = new HashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(Files.newInputStream(folder.resolve("boek0/vergelijking.xlsx")))) {
      for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
        byte[] part = zip.readAllBytes();
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(part));
        parts.put(one.getName(), new String(part, StandardCharsets.UTF_8));
      }
    }
    assertThat(parts.get("xl/workbook.xml"))
        .contains("\"Samenvatting\"", "\"Wijzigingen\"", "\"Beweringen\"", "\"Ongewijzigd\"");
    assertThat(parts.get("xl/worksheets/sheet2.xml"))
        .contains("feit:cijfer_studie.totaal.gemiddelde<", ">[r]<", ">groep:onderzoeker<");
  }

  @Test
  void wantsAReasonForEveryPrintedNumberWhenStrict() throws IOException {
    Path old = written("streng-oud", before);
    Path now = written("streng-nieuw", after);

    assertThat(compare(old, now, "s1", "--streng")).isEqualTo(ExitCode.DOES_NOT_HOLD);
    Files.writeString(
        now.resolve("redenen.yaml"),
        """
        redenen:
          - wijziging: feit:*
            reden: antwoord van respondent 1 hersteld
            akkoord: AB 2024-05-03
        """);
    assertThat(compare(old, now, "s2", "--streng")).isEqualTo(ExitCode.GOOD);
    assertThat(Files.readString(folder.resolve("s2/vergelijking.csv")))
        .contains("antwoord van respondent 1 hersteld,AB 2024-05-03");
    Files.writeString(now.resolve("redenen.yaml"), "redenen:\n  - reden: zomaar\n");
    assertThat(compare(old, now, "s3", "--streng")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(remarks.toString()).contains("redenen.yaml");
  }

  @Test
  void carriesReasonsAndAcceptanceFromTheOlderVersionAndMarksRevisedNumbers() throws IOException {
    Path old = written("reden-oud", before);
    Path now = written("reden-nieuw", after);
    String number = "feit:cijfer_studie.totaal.gemiddelde";
    Files.writeString(
        old.resolve("redenen.yaml"),
        """
        redenen:
          - wijziging: feit:*
            reden: overgenomen van de vorige keer
            akkoord: CD 2024-04-01
        """);
    Files.writeString(
        now.resolve("redenen.yaml"),
        """
        redenen:
          - wijziging: feit:cijfer_studie.totaal.gemiddelde
            reden: antwoord hersteld
            akkoord: AB 2024-05-03
          - wijziging: feit:cijfer_studie.totaal.n
            reden: dit veranderde niet
        """);

    assertThat(compare(old, now, "r1", "--streng")).isEqualTo(ExitCode.GOOD);
    assertThat(Files.readString(folder.resolve("r1/vergelijking.csv")).lines())
        .anyMatch(line ->
            line.startsWith(number + ",") && line.endsWith(",antwoord hersteld,AB 2024-05-03"))
        .anyMatch(line -> line.endsWith(",overgenomen van de vorige keer,CD 2024-04-01"));
    assertThat(Files.readString(folder.resolve("r1/vergelijking.html")))
        .contains("antwoord hersteld (AB 2024-05-03)", " [r]</td>");
    assertThat(remarks.toString())
        .contains("Bij geen wijziging van deze vergelijking hoort: feit:cijfer_studie.totaal.n.");
  }

  @Test
  void saysWhatIsWrongWithAReasonAndWhere() throws IOException {
    Path old = written("fout-oud", before);
    Path now = written("fout-nieuw", after);
    Files.writeString(
        now.resolve("redenen.yaml"),
        """
        redenen:
          - wijziging: feit:*
            redden: typefout
          - wijziging: feit:*
            reden: goed
            akkoord: AB 2024-13-40
        """);

    assertThat(compare(old, now, "f1")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(remarks.toString())
        .contains(
            "redenen.yaml, regel 3",
            "De eigenschap ‘redden’ bestaat hier niet.",
            "Bedoeld is misschien ‘reden’.",
            "redenen.yaml, regel 6",
            "‘AB 2024-13-40’ is geen akkoord.",
            "Schrijf voorletters en een datum");
    assertThat(folder.resolve("f1")).doesNotExist();
  }

  @Test
  void carriesTheVersionInAWorkbook() throws IOException {
    byte[] bare;
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String part : List.of("[Content_Types].xml", "xl/workbook.xml")) {
        zip.putNextEntry(new ZipEntry(part));
        zip.write("<Types><Default Extension=\"xml\"/></Types>".getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
      zip.finish();
      bare = bytes.toByteArray();
    }
    Path one = Files.write(folder.resolve("een.xlsx"), WorkbookParcel.with(bare, before));
    Path two = Files.write(folder.resolve("twee.xlsx"), WorkbookParcel.with(bare, after));
    Path empty = Files.write(folder.resolve("leeg.xlsx"), bare);

    assertThat(compare(one, two, "boek")).isEqualTo(ExitCode.DOES_NOT_HOLD);
    assertThat(compare(one, empty, "boek2")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(remarks.toString()).contains("Dit tabellenboek draagt geen feiten in zich.");
  }

  @Test
  void comparesTheTextOfPdfsThatAnotherProgramSaved() throws IOException {
    Path old = printed("oud.pdf", "Van de anios werkt 49% in de zorg. De rest werkt elders.");
    Path now = printed("nieuw.pdf", "Van de anios werkt 48% in de zorg. De rest werkt elders.");

    assertThat(compare(old, old, "p1")).isEqualTo(ExitCode.GOOD);
    assertThat(compare(old, now, "p2", "--streng")).isEqualTo(ExitCode.DOES_NOT_HOLD);
    assertThat(Files.readString(folder.resolve("p2/vergelijking.txt")))
        .contains(
            "Alleen de tekst op de bladzijden is vergeleken.",
            "bladzijde 1, zin gewijzigd",
            "oud:   Van de anios werkt 49% in de zorg.",
            "nieuw: Van de anios werkt 48% in de zorg.",
            "1 zin of regel is gelijk.");
    assertThat(compare(written("met-feiten", before), now, "p3")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(remarks.toString()).contains("hier is geen PDF om die mee te vergelijken");
    assertThat(compare(old, printed("beeld.pdf", " "), "p4")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(remarks.toString()).contains("In deze PDF staat geen tekst, alleen beeld.");
  }

  @Test
  void comparesThePagesWhenAPdfKeptOnlyAPartOfItsVersion() throws IOException {
    String words = "Van de anios werkt 49% in de zorg.";
    Path whole = printed("geheel.pdf", words);
    Path half = printed("deel.pdf", words, "feiten.csv", "versie-tekst.csv");

    assertThat(compare(whole, half, "d1")).isEqualTo(ExitCode.GOOD);
    assertThat(compare(half, whole, "d2")).isEqualTo(ExitCode.GOOD);
    assertThat(results.toString()).contains("Alleen de tekst op de bladzijden is vergeleken.");
  }

  /** A PDF with words on a page and, if any, files of a version in it. */
  private static Path printed(String name, String words, String... files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Document document = new Document()) {
      PdfWriter writer = PdfWriter.getInstance(document, bytes);
      document.open();
      for (String file : files) {
        byte[] content = before.getOrDefault(file.replace('-', '/'), new byte[0]);
        writer.addFileAttachment(PdfFileSpecification.fileEmbedded(writer, "", file, content));
      }
      document.add(new Paragraph(words));
    }
    return Files.write(folder.resolve(name), bytes.toByteArray());
  }

  @Test
  void refusesAWorkbookThatCarriesNothingAndAZipWithTwoVersions() throws IOException {
    Path good = zipped("een-versie.zip", before);
    Map<String, byte[]> two = new HashMap<>(before);
    after.forEach((name, bytes) -> two.put("concept/" + name, bytes));
    Path both = zipped("twee-versies.zip", two);
    Path ods = folder.resolve("tabellenboek.ods");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(ods))) {
      for (String part : List.of("mimetype", "META-INF/manifest.xml", "content.xml")) {
        zip.putNextEntry(new ZipEntry(part));
        zip.closeEntry();
      }
    }

    assertThat(compare(good, ods, "w1")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(remarks.toString())
        .contains("Dit tabellenboek draagt geen feiten in zich.")
        .contains("Alleen tabellenboek.xlsx draagt ze.");
    assertThat(compare(both, good, "w2")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(remarks.toString())
        .contains("In dit zipbestand staat meer dan een versie.")
        .contains("bundel/concept/feiten.csv");
    assertThat(folder.resolve("w1")).doesNotExist();
    assertThat(folder.resolve("w2")).doesNotExist();
  }

  @Test
  void followsAnAnswerThatGotAnotherNameFromEndToEnd() throws IOException {
    Path home = home(folder, "herdoopt", CHAPTER);
    try (Stream<Path> files = Files.list(home.resolve("src-data/proef"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, Files.readString(file).replace("zeker_niet", "stellig_niet"));
      }
    }
    edit(
        home,
        "datapackage.json",
        "\"stellig_niet\", \"label\": \"zeker niet\"}\n              ]",
        "\"stellig_niet\", \"label\": \"stellig niet\"}\n              ]");
    Path old = written("naam-oud", before);
    Path now = written("naam-nieuw", run(home));
    Files.writeString(
        now.resolve("concordantie.csv"),
        "oud,nieuw\nzekerheid/zeker_niet,zekerheid/stellig_niet\n");

    assertThat(compare(old, now, "naam")).isEqualTo(ExitCode.DOES_NOT_HOLD);
    assertThat(Files.readString(folder.resolve("naam/vergelijking.csv")).lines().skip(1))
        .singleElement()
        .asString()
        .startsWith(
            "antwoord:zekerheid/stellig_niet,vragenlijst,afgedrukt,ja,,antwoord ‘Zekerheid over een"
                + " vervolgopleiding: stellig niet’,");
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    assertThat(compare(folder.resolve("nergens"), folder, "x")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(remarks.toString())
        .contains("Deze map of dit bestand is er niet.", "Hier staat geen feiten.csv.");

    Path half = written("half", before);
    Files.delete(half.resolve("versie/tekst.csv"));
    assertThat(compare(half, half, "x")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(remarks.toString())
        .contains("Deze uitvoer is niet volledig: versie/tekst.csv ontbreekt.");
    Path cut = written("afgekapt", before);
    String facts = Files.readString(cut.resolve("feiten.csv"));
    Files.writeString(
        cut.resolve("feiten.csv"), facts.substring(0, facts.indexOf("\nleeftijdsklasse.") + 1));
    assertThat(compare(cut, cut, "x")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(remarks.toString()).contains("er ontbreken feiten die figuren en tabellen");
  }

  private static Path written(String name, Map<String, byte[]> files) throws IOException {
    Path target = folder.resolve(name);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = target.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    return target;
  }

  private static Path zipped(String name, Map<String, byte[]> files) throws IOException {
    Path target = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry("bundel/" + file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return target;
  }

  private ExitCode compare(Path old, Path now, String target, String... more) {
    String[] words =
        Stream.concat(
                Stream.of(
                    "vergelijk",
                    old.toString(),
                    now.toString(),
                    "--uit",
                    folder.resolve(target).toString()),
                Stream.of(more))
            .toArray(String[]::new);
    return new Program(
            new EditionCommand.Setting(
                folder,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                new Console(new PrintWriter(results), new PrintWriter(remarks)),
                new EditionStages()),
            folder)
        .run(words);
  }
}
