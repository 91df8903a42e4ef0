package nl.peiling.model.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.peiling.model.codebook.Codebook;
import nl.peiling.model.codebook.Vocabulary;
import nl.peiling.model.edition.EditionFolder;
import nl.peiling.model.edition.Specialism;
import nl.peiling.model.problem.ProblemCollector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A file cut off anywhere, or damaged anywhere, gives problems and never an exception. */
class CutOffFilesTest {

  static final List<String> FILES = Proef.FILES;

  /** A prime, so that cuts fall at every place in a line, and between the bytes of a letter. */
  private static final int STEP = 3;

  @TempDir private Path folder;

  private static Codebook codebook() {
    return DataPackageReader.read(Proef.ORIGINAL).value().orElseThrow().codebook();
  }

  private static TextFile start(String name, byte[] bytes, int length, ProblemCollector problems) {
    return TextFile.decode(name, Arrays.copyOf(bytes, length), problems)
        .orElse(new TextFile(name, "x"));
  }

  @Test
  void reportsTheBeginningsOfTheDataPackage() {
    byte[] bytes = Proef.original("datapackage.json");
    int end =
        new String(bytes, StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8).length;
    for (int length = 0; length < end; length += length < end - 300 ? 11 : 1) {
      ProblemCollector problems = new ProblemCollector();
      NodeReader.json(start("datapackage.json", bytes, length, problems), problems);
      assertThat(problems.hasErrors()).as("cut off after %d bytes", length).isTrue();
    }
  }

  @Test
  void readsOrReportsBeginningsOfTheEditionFile() {
    byte[] bytes = Proef.original("editie.yaml");
    Vocabulary vocabulary = Vocabulary.of(codebook());
    List<Specialism> specialisms =
        EditionReader.read(Proef.ORIGINAL).value().orElseThrow().specialisms();
    for (int length = 0; length < bytes.length; length += STEP) {
      ProblemCollector problems = new ProblemCollector();
      TextFile file = start("editie.yaml", bytes, length, problems);
      Optional<EditionFileReader.Result> result =
          EditionFileReader.read(file, vocabulary, specialisms, problems);
      assertThat(result.isPresent())
          .as("cut off after %d bytes", length)
          .isNotEqualTo(problems.hasErrors());
      Proef.checkReadable(problems.problems());
    }
  }

  @Test
  void readsOrReportsBeginningsOfTheExhibits() {
    byte[] bytes = Proef.original("figuren.yaml");
    EditionFolder whole = EditionReader.read(Proef.ORIGINAL).value().orElseThrow();
    KnownFacts known =
        new KnownFacts(
            Vocabulary.of(whole.survey().codebook()),
            whole.edition(),
            Set.of(),
            nl.peiling.model.edition.Concordance.NONE,
            Set.of(),
            true);
    for (int length = 0; length < bytes.length; length += STEP) {
      ProblemCollector problems = new ProblemCollector();
      TextFile file = start("figuren.yaml", bytes, length, problems);
      ExhibitsReader.read(file, Optional.of(known), problems);
      Proef.checkReadable(problems.problems());
    }
  }

  @Test
  void readsOrReportsEveryBeginningOfTheTables() {
    for (String name : FILES) {
      byte[] bytes = Proef.original(name);
      for (int length = 0; name.endsWith(".csv") && length < bytes.length; length++) {
        ProblemCollector problems = new ProblemCollector();
        TextFile file = start(name, bytes, length, problems);
        CsvText csv = CsvText.of(file, problems);
        List<String> header =
            List.of(
                new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElseThrow()
                    .split(","));
        csv.header(header)
            .ifPresent(positions -> csv.rows(positions.size(), (row, line, record) -> {}));
        Proef.checkReadable(problems.problems());
        if (length < String.join(",", header).length()) {
          assertThat(problems.hasErrors()).as("%s cut off after %d", name, length).isTrue();
        }
      }
    }
  }

  @Test
  void readsOrReportsBeginningsOfTheAnswers() {
    Codebook codebook = codebook();
    byte[] bytes = Proef.original("respons.csv");
    Proef proef = new Proef(folder);
    for (int length = 0; length < bytes.length; length += STEP) {
      proef.write("respons.csv", Arrays.copyOf(bytes, length));
      Reading<?> reading = RespondentsReader.read(folder, codebook);
      assertThat(reading.value().isPresent()).isNotEqualTo(reading.problems().hasErrors());
      Proef.checkReadable(reading.problems());
    }
  }

  @ParameterizedTest
  @FieldSource("FILES")
  void readsOrReportsTheWholeEditionWithOneFileCutOff(String name) {
    Proef proef = new Proef(folder);
    byte[] bytes = Proef.original(name);
    for (int length = 0; length < bytes.length; length += Math.max(1, bytes.length / 25)) {
      proef.write(name, Arrays.copyOf(bytes, length));
      Reading<EditionFolder> reading = EditionReader.read(folder);
      assertThat(reading.value().isPresent()).isNotEqualTo(reading.problems().hasErrors());
      Proef.checkReadable(reading.problems());
    }
  }

  @ParameterizedTest
  @FieldSource("FILES")
  void readsOrReportsTheWholeEditionWithOneFileDamaged(String name) {
    Proef proef = new Proef(folder);
    Random random = new Random(name.hashCode());
    for (int round = 0; round < 40; round++) {
      proef.write(name, damaged(Proef.original(name), random));
      Reading<EditionFolder> reading = EditionReader.read(folder);
      assertThat(reading.value().isPresent()).isNotEqualTo(reading.problems().hasErrors());
      Proef.checkReadable(reading.problems());
    }
  }

  /** Replaces, removes or doubles a piece, or puts a sign of the format in the wrong place. */
  private static byte[] damaged(byte[] bytes, Random random) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int from = random.nextInt(text.length());
    int to = Math.min(text.length(), from + random.nextInt(30));
    String piece = text.substring(from, to);
    String signs = "\"'{}[]:,;-#&*!|>%@`\t\n\r\u0000\u0007\u00a0\u2028é0x.";
    String other =
        switch (random.nextInt(4)) {
          case 0 -> "";
          case 1 -> piece + piece;
          case 2 -> Character.toString(signs.charAt(random.nextInt(signs.length())));
          default -> new StringBuilder(piece).reverse().toString();
        };
    return (text.substring(0, from) + other + text.substring(to)).getBytes(StandardCharsets.UTF_8);
  }
}
