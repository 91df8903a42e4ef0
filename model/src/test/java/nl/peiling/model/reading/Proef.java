package nl.peiling.model.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.Problems;

/** A copy of the small edition of twelve respondents, in which a test can make mistakes. */
final class Proef {

  static final Path ORIGINAL = Path.of("../src-data/proef");
  static final List<String> FILES =
      List.of(
          "datapackage.json",
          "editie.yaml",
          "figuren.yaml",
          "respons.csv",
          "specialismen.csv",
          "populatie.csv",
          "reeksen.csv",
          "edities.csv",
          "gepubliceerd.csv",
          "verbanden.csv");

  private final Path folder;

  /** Copies the edition to a folder. */
  Proef(Path folder) {
    this.folder = folder;
    FILES.forEach(name -> write(name, original(name)));
  }

  static byte[] original(String name) {
    try {
      return Files.readAllBytes(ORIGINAL.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder() {
    return folder;
  }

  Proef write(String name, byte[] bytes) {
    try {
      Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Proef write(String name, String text, Charset charset) {
    return write(name, text.getBytes(charset));
  }

  /** Replaces the one place where a text stands. */
  Proef change(String name, String from, String to) {
    String text = text(name);
    int first = text.indexOf(from);
    assertThat(first).as("'%s' stands in %s", from, name).isNotNegative();
    assertThat(text.indexOf(from, first + 1)).as("'%s' again in %s", from, name).isNegative();
    return write(name, text.replace(from, to), StandardCharsets.UTF_8);
  }

  Proef delete(String name) {
    try {
      Files.delete(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  String text(String name) {
    try {
      return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Problems problems() {
    return EditionReader.read(folder).problems();
  }

  /** Returns the problems as the user reads them. */
  String listing() {
    return problems().text();
  }

  /** Checks that problems are said in a way that a person can read. */
  static void checkReadable(Problems problems) {
    for (Problem problem : problems.list()) {
      Stream.concat(Stream.of(problem.message()), problem.hint().stream())
          .forEach(text ->
              assertThat(text)
                  .doesNotContain("null", "Exception", "java.", "Optional")
                  .matches("[^\\p{Cc}\\p{Cf}]*[.?]"));
      assertThat(problem.message().length()).isLessThan(700);
    }
  }
}
