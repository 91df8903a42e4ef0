package nl.peiling.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The edition of 2023, from its files to the report, as the user makes it. */
class WholeEditionTest {

  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  @TempDir private Path folder;
  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();
  private final StringWriter results = new StringWriter();
  private final StringWriter remarks = new StringWriter();

  @BeforeEach
  void listensToNobody() {
    System.setProperty(
        "log4j2.loggerContextFactory",
        "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
  }

  @AfterEach
  void restoresTheDefaults() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @Test
  void givesTheSameBytesInAnyFolderLocaleAndTimeZone() throws IOException {
    Map<String, byte[]> first = files(MadeEdition.folder());
    Map<String, byte[]> second = made("tr-TR", "Asia/Tokyo", "2031-12-31T23:59:59Z", "a/b/twee");

    assertThat(second.keySet())
        .isEqualTo(first.keySet())
        .contains("rapport.pdf", "rapport.txt", "tabellenboek.xlsx", "feiten.csv");
    first.forEach(
        (name, bytes) -> assertThat(Arrays.equals(second.get(name), bytes)).as(name).isTrue());
  }

  @Test
  void placesEveryFigureAndTableOnceInTheOrderOfTheReport() throws IOException {
    String text = Files.readString(MadeEdition.folder().resolve("rapport.txt"));

    assertThat(numbers("Figuur", text)).hasSize(44).contains("Figuur 1.1", "Figuur 7.3");
    assertThat(numbers("Tabel", text))
        .containsExactly("Tabel 2.1", "Tabel 6.1", "Tabel 6.2", "Tabel 6.3");
  }

  @Test
  void recordsEachClaimByItselfAlsoOfWordsThatMakeSeveralAndOfFigures() throws IOException {
    List<String> claims = Files.readAllLines(MadeEdition.folder().resolve("versie/beweringen.csv"));
    String several =
        "hoogste:overweging_plek.inhoud.anios.hoog; hoogste:overweging_opleiding.inhoud.aios.hoog";

    for (String one : several.split("; ", -1)) {
      assertThat(claims).anyMatch(line -> line.contains("," + one + ",houdt_stand"));
    }
    assertThat(claims).noneMatch(line -> line.contains(several));
    assertThat(claims).anyMatch(line -> line.contains("figuren.yaml"));
  }

  @Test
  void carriesTheWholeVersionInThePdfAndInTheTabellenboek() {
    String pdf = MadeEdition.folder().resolve("rapport.pdf").toString();
    String book = MadeEdition.folder().resolve("tabellenboek.xlsx").toString();

    assertThat(run(folder, "vergelijk", pdf, book, "--uit", folder.resolve("uit").toString()))
        .as(remarks.toString())
        .isEqualTo(ExitCode.GOOD);
    assertThat(results.toString()).contains("Er is niets veranderd.", "De tekst houdt stand");
  }

  private static List<String> numbers(String kind, String text) {
    return Pattern.compile("(?m)^" + kind + " \\d\\.\\d+")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .distinct()
        .toList();
  }

  @Test
  void writesNothingWhenTheTextClaimsWhatTheAnswersDoNotBear() throws IOException {
    Path home = Files.createDirectories(folder.resolve("thuis"));
    new TrialText(home)
        .write("[De helft](feit:zekerheid.totaal.zeker_wel) van de artsen wist het zeker.");
    Files.createSymbolicLink(home.resolve("templates/taal"), PROJECT.resolve("templates/taal"));

    String edition = home.resolve("src-data/proef").toString();
    ExitCode code = run(home, "rapport", edition, "--uit", folder.resolve("uit").toString());

    assertThat(code).as(remarks.toString()).isEqualTo(ExitCode.DOES_NOT_HOLD);
    assertThat(remarks.toString())
        .contains("fout: 1.md, regel 3, kolom 1: ‘De helft’ klopt niet met de gegevens")
        .contains("Wel waar is: drievijfde");
    assertThat(folder.resolve("uit")).doesNotExist();
  }

  @Test
  void reportsUnusableInputAndWritesNothing() throws IOException {
    Path home = copyOfTheProject();
    Files.delete(home.resolve("src-data/2023"));
    Files.createDirectory(home.resolve("src-data/2023"));

    ExitCode code = run(home, "rapport", "2023", "--uit", folder.resolve("uit").toString());

    assertThat(code).isEqualTo(ExitCode.UNUSABLE);
    assertThat(remarks.toString())
        .contains("datapackage.json", "editie.yaml", "figuren.yaml")
        .doesNotContain("Exception", "\tat ");
    assertThat(folder.resolve("uit")).doesNotExist();
  }

  /** The files that a run makes, by their name. */
  private Map<String, byte[]> made(String language, String place, String now, String target)
      throws IOException {
    Locale.setDefault(Locale.forLanguageTag(language));
    TimeZone.setDefault(TimeZone.getTimeZone(place));
    Path out = folder.resolve(target);
    Files.createDirectories(out.getParent());
    Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    assertThat(run(PROJECT, clock, "rapport", "2023", "--uit", out.toString()))
        .as(remarks.toString())
        .isEqualTo(ExitCode.GOOD);
    return files(out);
  }

  private static Map<String, byte[]> files(Path out) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(out.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return files;
  }

  /** A project folder with its own chapters, and the rest by links. */
  private Path copyOfTheProject() throws IOException {
    Path home = Files.createDirectories(folder.resolve("thuis"));
    Files.createDirectories(home.resolve("src-data"));
    Files.createSymbolicLink(home.resolve("src-data/2023"), PROJECT.resolve("src-data/2023"));
    Files.createDirectories(home.resolve("templates/rapport"));
    Files.createSymbolicLink(home.resolve("templates/taal"), PROJECT.resolve("templates/taal"));
    try (Stream<Path> chapters = Files.list(PROJECT.resolve("templates/rapport"))) {
      for (Path chapter : chapters.toList()) {
        Files.copy(chapter, home.resolve("templates/rapport").resolve(chapter.getFileName()));
      }
    }
    return home;
  }

  private ExitCode run(Path home, String... words) {
    return run(home, Clock.fixed(Instant.parse("2024-02-03T04:05:06Z"), ZoneOffset.UTC), words);
  }

  private ExitCode run(Path home, Clock clock, String... words) {
    Console console = new Console(new PrintWriter(results), new PrintWriter(remarks));
    return new Program(
            new EditionCommand.Setting(home, clock, console, new EditionStages()), folder)
        .run(words);
  }
}
