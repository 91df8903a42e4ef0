package nl.peiling.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import nl.peiling.analysis.facts.EditionFacts;
import nl.peiling.model.language.QuantifierLexicon;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.reading.EditionReader;
import nl.peiling.model.reading.QuantifierReader;
import nl.peiling.report.wording.VerdictWording;

/** A text of a few sentences about the edition to try things on, composed as the program does. */
final class TrialText {

  static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  private static final EditionFacts UNCHANGED = unchanged();

  private final Path home;
  private boolean changed;

  /** Makes an empty report in a folder. */
  TrialText(Path home) throws IOException {
    this.home = home;
    Files.createDirectories(home.resolve("templates/rapport"));
    copyEdition(edition());
  }

  private static EditionFacts unchanged() {
    try {
      Path folder = Files.createTempDirectory("proef");
      copyEdition(folder);
      return facts(folder);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void copyEdition(Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(PROJECT.resolve("src-data/proef"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private Path edition() {
    return home.resolve("src-data/proef");
  }

  /** Changes a file of the edition. */
  void change(String file, String from, String to) throws IOException {
    Path path = edition().resolve(file);
    String text = Files.readString(path);
    if (!text.contains(from)) {
      throw new IllegalArgumentException("not in " + file + ": " + from);
    }
    Files.writeString(path, text.replace(from, to));
    changed = true;
  }

  /** Composes chapters with these texts, each with a heading of its own. */
  Composition composed(String... chapters) throws IOException {
    write(chapters);
    return composedAsWritten();
  }

  private Composition composedAsWritten() throws IOException {
    Assignment assignment =
        new Assignment(
            home,
            edition(),
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
            new Console(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter())));
    return Composition.of(assignment, changed ? facts(edition()) : UNCHANGED, lexicon());
  }

  /** Writes chapters with these texts. */
  void write(String... chapters) throws IOException {
    StringBuilder list = new StringBuilder();
    for (int i = 1; i <= chapters.length; i++) {
      list.append("hoofdstuk ").append(i).append(".md\n");
      Files.writeString(
          home.resolve("templates/rapport/" + i + ".md"),
          "# Hoofdstuk {#h" + i + "}\n\n" + chapters[i - 1] + "\n");
    }
    Files.writeString(home.resolve("templates/rapport/inhoud.txt"), list);
  }

  private static EditionFacts facts(Path edition) {
    return EditionFacts.of(EditionReader.read(edition).value().orElseThrow());
  }

  static QuantifierLexicon lexicon() throws IOException {
    return QuantifierReader.read(PROJECT.resolve("templates/taal")).value().orElseThrow();
  }

  /** What is wrong with these chapters, as it is told to the author. */
  List<String> problems(String... chapters) throws IOException {
    return composed(chapters).problems().list().stream()
        .filter(problem -> !problem.code().value().equals("tekst.figuur-niet-geplaatst"))
        .map(Problem::text)
        .toList();
  }

  /** Everything that is wrong with the chapters that were written. */
  List<String> problemsOfWhatIsWritten() throws IOException {
    return composedAsWritten().problems().list().stream().map(Problem::text).toList();
  }

  /** The worksheet of these chapters. */
  String worksheet(String... chapters) throws IOException {
    Composition composition = composed(chapters);
    return String.join(
        "\n", Worksheet.ofAll(composition.text(), new VerdictWording(composition.wording())));
  }
}
