package nl.peiling.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {

  private static final String COMMANDS =
      "rapport|tabellenboek|controleer|herschrijf|ijk|voorbeelddata";

  @TempDir private Path home;
  @TempDir private Path reports;

  private final StringWriter results = new StringWriter();
  private final StringWriter remarks = new StringWriter();

  @BeforeEach
  void putEditions() throws IOException {
    for (String name : List.of("2019", "2023", "src", "target")) {
      Files.createDirectories(home.resolve("src-data").resolve(name));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "rapport, report src-data/2023 -> uitvoer/2023",
    "tabellenboek, tables src-data/2023 -> uitvoer/2023",
    "controleer, check src-data/2023",
    "herschrijf, rewrite src-data/2023",
    "ijk, calibrate src-data/2023",
  })
  void takesTheNewestEditionWhenNoneIsNamed(String command, String asked) {
    RecordingStages stages = new RecordingStages(ExitCode.GOOD);

    assertThat(run(stages, command)).isEqualTo(ExitCode.GOOD);
    assertThat(stages.asked).containsExactly(asked);
  }

  @ParameterizedTest
  @CsvSource({
    "rapport, report src-data/2019 -> uitvoer/2019",
    "tabellenboek, tables src-data/2019 -> uitvoer/2019",
    "controleer, check src-data/2019",
    "ijk, calibrate src-data/2019",
    "voorbeelddata, sampleData src-data/2019",
  })
  void takesTheNamedEdition(String command, String asked) {
    RecordingStages stages = new RecordingStages(ExitCode.GOOD);

    assertThat(run(stages, command, "2019")).isEqualTo(ExitCode.GOOD);
    assertThat(stages.asked).containsExactly(asked);
  }

  @Test
  void takesAnEditionFromAnyFolder() throws IOException {
    Path elsewhere = Files.createDirectories(home.resolve("mijn map/proef"));
    RecordingStages stages = new RecordingStages(ExitCode.GOOD);

    assertThat(run(stages, "rapport", elsewhere.toString())).isEqualTo(ExitCode.GOOD);
    assertThat(stages.asked).containsExactly("report mijn map/proef -> uitvoer/proef");
  }

  @Test
  void makesAProofCopyWhenAsked() {
    RecordingStages stages = new RecordingStages(ExitCode.GOOD);

    assertThat(run(stages, "rapport", "--proef")).isEqualTo(ExitCode.GOOD);
    assertThat(stages.asked).containsExactly("proof src-data/2023 -> uitvoer/2023");
  }

  @Test
  void takesAnEditionByTheBareNameOfItsFolder() throws IOException {
    Path here = Files.createTempDirectory(Path.of(""), "editie");
    try {
      assertThat(Editions.of(home).find(here.toString())).isEmpty();
      Files.createFile(here.resolve("editie.yaml"));
      assertThat(Editions.of(home).find(here.toString())).contains(here);
    } finally {
      Files.deleteIfExists(here.resolve("editie.yaml"));
      Files.delete(here);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rapport --uit UIT 2023", "rapport 2023 --uit=UIT", "rapport --uit UIT"})
  void writesToTheFolderOfTheOption(String words) {
    String uit = home.resolve("elders").toString();
    RecordingStages stages = new RecordingStages(ExitCode.GOOD);

    String[] arguments =
        Stream.of(words.split(" ", -1)).map(w -> w.replace("UIT", uit)).toArray(String[]::new);
    assertThat(run(stages, arguments)).isEqualTo(ExitCode.GOOD);
    assertThat(stages.asked).containsExactly("report src-data/2023 -> elders");
  }

  @ParameterizedTest
  @EnumSource
  void endsAsTheStageEnds(ExitCode ending) {
    assertThat(run(new RecordingStages(ending), "controleer")).isEqualTo(ending);
  }

  @Test
  void neverChangesTheMeaningOfAnExitCode() {
    assertThat(Stream.of(ExitCode.values()).map(code -> code + " " + code.number()))
        .containsExactly("GOOD 0", "DOES_NOT_HOLD 1", "WRONG_USAGE 2", "UNUSABLE 3", "BUG 70");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rapprot | fout: Onbekende opdracht ‘rapprot’. | Bedoelde u ‘rapport’?",
        "raport 2023 | fout: Onbekende opdracht ‘raport’. | Bedoelde u ‘rapport’?",
        "tabelenboek | fout: Onbekende opdracht ‘tabelenboek’. | Bedoelde u ‘tabellenboek’?",
        "ij | fout: Onbekende opdracht ‘ij’. | Bedoelde u ‘ijk’?",
        "bakfiets | fout: Onbekende opdracht ‘bakfiets’. | Zie: peiling --hulp",
        "2023 | fout: Onbekende opdracht ‘2023’. | Zie: peiling --hulp",
        "--vesrie | fout: Onbekende optie ‘--vesrie’. | Bedoelde u ‘--versie’?",
        "rapport --iut=x | fout: Onbekende optie ‘--iut’. | Bedoelde u ‘--uit’?",
        "rapport --kleur | fout: Onbekende optie ‘--kleur’. | Zie: peiling rapport --hulp",
        "ijk --uit x | fout: Onbekende optie ‘--uit’. | Zie: peiling ijk --hulp",
        "rapport --uit | fout: Bij ‘--uit’ hoort een waarde: MAP. | Zie: peiling rapport --hulp",
        "rapport --uit= | fout: Bij ‘--uit’ hoort een waarde: MAP. | Zie: peiling rapport --hulp",
        "vergelijk a b --uit= | fout: Bij ‘--uit’ hoort een waarde: MAP. | Zie: peiling vergelijk"
            + " --hulp",
        "rapport --uit a --uit b | fout: ‘--uit’ staat er meer dan één keer. | Zie: peiling rapport"
            + " --hulp",
        "rapport 2019 2023 | fout: ‘2023’ is te veel: een opdracht gaat over één editie. | Zie:"
            + " peiling rapport --hulp",
        "voorbeelddata | fout: Er ontbreekt iets: EDITIE. Schrijf: peiling voorbeelddata EDITIE."
            + " | Zie: peiling voorbeelddata --hulp",
        "vergelijk a | fout: Er ontbreekt iets: NIEUW. Schrijf: peiling vergelijk OUD NIEUW."
            + " | Zie: peiling vergelijk --hulp",
        "help bakfiets | fout: Onbekende opdracht ‘bakfiets’. | Zie: peiling --hulp",
        "bakfiets --hulp | fout: Onbekende opdracht ‘bakfiets’. | Zie: peiling --hulp",
        "rapport --hulp=3 | fout: De waarde ‘3’ kan niet bij ‘--hulp’. | Zie: peiling rapport"
            + " --hulp",
      })
  void refusesWhatItDoesNotUnderstand(String words, String message, String hint) {
    RecordingStages stages = new RecordingStages(ExitCode.GOOD);

    assertThat(run(stages, words.split(" ", -1))).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(remarks).hasToString(message + "\n  " + hint + "\n");
    assertThat(results.toString()).isEmpty();
    assertThat(stages.asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "..", "THUIS"})
  void refusesToReplaceTheFolderInWhichSomebodyWorks(String target) {
    RecordingStages stages = new RecordingStages(ExitCode.GOOD);

    assertThat(run(stages, "rapport", "--uit", target.replace("THUIS", home.toString())))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(remarks.toString()).contains("is of bevat de map waarin nu wordt gewerkt");
    assertThat(stages.asked).isEmpty();
  }

  @Test
  void refusesAPathThatCannotBe() {
    assertThat(run(new RecordingStages(ExitCode.GOOD), "rapport", "--uit", "a\0b"))
        .isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(remarks.toString()).startsWith("fout: De waarde ‘a\0b’ kan niet bij ‘--uit’.\n");
  }

  @Test
  void doesNotReadArgumentsFromFiles() throws IOException {
    Path file = Files.writeString(home.resolve("woorden"), "2023");
    assertThat(run(new RecordingStages(ExitCode.GOOD), "rapport", "@" + file))
        .isEqualTo(ExitCode.UNUSABLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2032 | Bedoelde u ‘2023’?",
        "bakfiets | Geef de naam van een editie of het pad van een map.",
        "src | Geef de naam van een editie of het pad van een map.",
        "'' | Geef de naam van een editie of het pad van een map.",
        "weg/kwijt | Geef de naam van een editie of het pad van een map.",
      })
  void refusesAnUnknownEdition(String edition, String hint) {
    assertThat(run(new RecordingStages(ExitCode.GOOD), "rapport", edition))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(remarks)
        .hasToString(
            "fout: De editie ‘"
                + edition
                + "’ bestaat niet. Aanwezig: 2019, 2023.\n  "
                + hint
                + "\n");
  }

  @Test
  void saysThatAFileIsNoEdition(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("respons.csv"), "x");
    assertThat(run(new RecordingStages(ExitCode.GOOD), "rapport", file.toString()))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(remarks).asString().contains("respons.csv’ is een bestand; een editie is een map.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rapport", "controleer", "ijk", "tabellenboek"})
  void saysWhenThereAreNoEditions(String command) throws IOException {
    for (String name : List.of("2019", "2023")) {
      Files.delete(home.resolve("src-data").resolve(name));
    }
    assertThat(run(new RecordingStages(ExitCode.GOOD), command)).isEqualTo(ExitCode.UNUSABLE);
    assertThat(remarks.toString()).contains("staan geen edities");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--hulp", "-h", "hulp", "help", "--help"})
  void explainsTheProgram(String word) {
    assertThat(run(new RecordingStages(ExitCode.BUG), word)).isEqualTo(ExitCode.GOOD);
    assertThat(results.toString())
        .startsWith("Gebruik: peiling OPDRACHT [EDITIE] [OPTIES]\n")
        .contains(COMMANDS.split("\\|", -1));
    assertThat(remarks.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rapport", "tabellenboek", "controleer", "herschrijf", "ijk", "voorbeelddata"})
  void explainsEveryCommand(String command) {
    assertThat(run(new RecordingStages(ExitCode.BUG), command, "--hulp")).isEqualTo(ExitCode.GOOD);
    String direct = results.toString();
    for (List<String> words : List.of(List.of("hulp", command), List.of(command, "--help"))) {
      results.getBuffer().setLength(0);
      assertThat(run(new RecordingStages(ExitCode.BUG), words.toArray(String[]::new)))
          .isEqualTo(ExitCode.GOOD);
      assertThat(results.toString()).isEqualTo(direct);
    }

    assertThat(direct)
        .startsWith("Gebruik: peiling " + command)
        .contains("EDITIE", "Voorbeeld: peiling " + command);
  }

  @Test
  void explainsItselfWhenNothingIsAsked() {
    assertThat(run(new RecordingStages(ExitCode.GOOD))).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(remarks.toString()).startsWith("Gebruik: peiling OPDRACHT");
  }

  @Test
  void tellsItsVersion() {
    assertThat(run(new RecordingStages(ExitCode.BUG), "--versie")).isEqualTo(ExitCode.GOOD);
    assertThat(results.toString()).startsWith("peiling");
  }

  @Test
  void speaksNoEnglishInItsExplanations() {
    for (String command : COMMANDS.split("\\|", -1)) {
      run(new RecordingStages(ExitCode.BUG), command, "--hulp");
    }
    run(new RecordingStages(ExitCode.BUG), "--hulp");
    assertThat(results.toString())
        .doesNotContainIgnoringCase("usage", "option", "command", "show", "display", "default");
  }

  @Test
  void reportsFailedReadingOrWritingInDutch() {
    RecordingStages stages =
        new RecordingStages(ExitCode.GOOD) {
          @Override
          ExitCode note(String stage, Assignment assignment, String more) throws IOException {
            throw new AccessDeniedException("respons.csv");
          }
        };
    assertThat(run(stages, "controleer")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(remarks)
        .hasToString("fout: respons.csv: lezen of schrijven is mislukt: geen toestemming.\n");
  }

  @Test
  void keepsABugInAFileAndOutOfSight() throws IOException {
    assertThat(run(failing(new IllegalStateException("kaboem")), "controleer", "2019"))
        .isEqualTo(ExitCode.BUG);
    assertThat(remarks.toString())
        .startsWith("fout: Er zit een fout in het programma zelf; meld dit.\n  Stuur dit bestand")
        .doesNotContain("kaboem", "Exception", "\tat ");

    assertThat(reports.toFile().listFiles()).hasSize(1);
    try (Stream<Path> files = Files.list(reports)) {
      assertThat(files.findFirst().orElseThrow())
          .content()
          .contains("opdracht: peiling controleer 2019\ntijd: 2024-02-03T04:05:06Z\n", "kaboem")
          .contains("\tat nl.peiling.app.");
    }
  }

  @Test
  void reportsABugAlsoWithoutAPlaceForTheFile() throws IOException {
    Files.delete(reports);
    assertThat(run(failing(new IllegalStateException("kaboem")), "controleer"))
        .isEqualTo(ExitCode.BUG);
    assertThat(remarks.toString()).contains("Stuur deze regel mee: ", "kaboem");
    Files.createDirectory(reports);
  }

  @Test
  void treatsAnErrorOfTheMachineAsABug() {
    assertThat(run(failing(new StackOverflowError("diep")), "controleer")).isEqualTo(ExitCode.BUG);
    assertThat(remarks.toString()).contains("meld dit");
  }

  private static Stages failing(Throwable failure) {
    return new RecordingStages(ExitCode.GOOD) {
      @Override
      ExitCode note(String stage, Assignment assignment, String more) {
        if (failure instanceof Error error) {
          throw error;
        }
        throw (RuntimeException) failure;
      }
    };
  }

  private ExitCode run(Stages stages, String... words) {
    Clock clock = Clock.fixed(Instant.parse("2024-02-03T04:05:06Z"), ZoneOffset.UTC);
    Console console = new Console(new PrintWriter(results), new PrintWriter(remarks));
    return new Program(new EditionCommand.Setting(home, clock, console, stages), reports)
        .run(words);
  }
}
