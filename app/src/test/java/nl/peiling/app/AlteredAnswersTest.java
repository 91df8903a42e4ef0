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
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.peiling.analysis.facts.EditionFacts;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.Severity;
import nl.peiling.model.reading.EditionReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two hundred anios of 2023 who wanted to stay anios longer find it too long instead. The sentences
 * about that question must then be rewritten and no others, and the messages are all it takes.
 */
class AlteredAnswersTest {

  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final int ALTERED = 200;
  private static final Pattern MESSAGE =
      Pattern.compile(
          "^fout: (\\S+), regel (\\d+), kolom \\d+: ‘([^’]*)’ klopt niet met de gegevens: .*");
  private static final Pattern INSTEAD = Pattern.compile("\\n  Wel waar is: ([^,.]*)");

  @TempDir private Path home;

  @Test
  void makesExactlyTheClaimsFailThatShouldAndTellsHowToMendThem() throws IOException {
    Assignment assignment = project();
    EditionFacts facts =
        EditionFacts.of(
            EditionReader.read(assignment.edition()).value().orElseThrow(),
            Composition.named(assignment));

    List<String> errors = errors(assignment, facts);

    // longer: 37% becomes 28% and 19% becomes 15%; too long: 20% becomes 29% and 24%
    assertThat(errors)
        .extracting(AlteredAnswersTest::said)
        .containsExactlyInAnyOrder(
            "samenvatting.md: een vijfde",
            "samenvatting.md: Bijna een vijfde",
            "samenvatting.md: bijna tweevijfde",
            "3-anios.md: bijna tweevijfde",
            "3-anios.md: een vijfde",
            "3-anios.md: bijna een vijfde",
            "3-anios.md: een vijfde");
    assertThat(errors)
        .allSatisfy(error ->
            assertThat(error).contains("oordeel_duur.", " (n = ", "Wel waar is: ", "In de zin: "));

    mend(errors);

    assertThat(errors(assignment, facts)).isEmpty();
  }

  /** The project with altered answers. */
  private Assignment project() throws IOException {
    Path edition = Files.createDirectories(home.resolve("src-data/2023"));
    try (Stream<Path> files = Files.list(PROJECT.resolve("src-data/2023"))) {
      for (Path file : files.toList()) {
        if (Files.isRegularFile(file)) {
          Files.copy(file, edition.resolve(file.getFileName()));
        }
      }
    }
    Files.writeString(
        edition.resolve("respons.csv"),
        altered(Files.readString(PROJECT.resolve("src-data/2023/respons.csv"))));
    Path chapters = Files.createDirectories(home.resolve("templates/rapport"));
    try (Stream<Path> files = Files.list(PROJECT.resolve("templates/rapport"))) {
      for (Path file : files.toList()) {
        Files.copy(file, chapters.resolve(file.getFileName()));
      }
    }
    Console nobody =
        new Console(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()));
    return new Assignment(home, edition, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), nobody);
  }

  private static String altered(String csv) {
    List<String> header = List.of(csv.substring(0, csv.indexOf('\n')).split(",", -1));
    int anios = header.indexOf("functie_anios");
    int judgement = header.indexOf("oordeel_duur");
    List<String> lines = new ArrayList<>();
    int left = ALTERED;
    for (String line : csv.split("\n", -1)) {
      List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
      // the columns up to the judgement hold no text, so no comma of their own
      boolean alter =
          left > 0
              && cells.size() > judgement
              && cells.get(anios).equals("1")
              && cells.get(judgement).equals("langer");
      if (alter) {
        cells.set(judgement, "te_lang");
        left--;
      }
      lines.add(String.join(",", cells));
    }
    assertThat(left).isZero();
    return String.join("\n", lines);
  }

  private static List<String> errors(Assignment assignment, EditionFacts facts) throws IOException {
    return Composition.of(assignment, facts, TrialText.lexicon()).problems().list().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .map(Problem::text)
        .toList();
  }

  private static String said(String error) {
    return MESSAGE
        .matcher(error)
        .results()
        .map(found -> found.group(1) + ": " + found.group(3))
        .findFirst()
        .orElse(error);
  }

  /**
   * Does what each message says, as an author would: in that file and line, these words instead.
   */
  private void mend(List<String> errors) throws IOException {
    for (String error : errors) {
      MatchResult message = MESSAGE.matcher(error).results().findFirst().orElseThrow();
      String instead =
          INSTEAD.matcher(error).results().map(found -> found.group(1)).findFirst().orElseThrow();
      Path chapter = home.resolve("templates/rapport").resolve(message.group(1));
      List<String> lines = new ArrayList<>(Files.readAllLines(chapter));
      int line = Integer.parseInt(message.group(2)) - 1;
      String claim = error.replaceAll("(?s).*\\n  ([a-z_]+\\.[a-z_.]+) = .*", "$1");
      String old = "[" + message.group(3) + "](feit:" + claim + ")";
      assertThat(lines.get(line)).contains(old);
      lines.set(line, lines.get(line).replace(old, "[" + instead + "](feit:" + claim + ")"));
      Files.writeString(chapter, String.join("\n", lines) + "\n");
    }
  }
}
