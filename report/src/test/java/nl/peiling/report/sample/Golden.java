package nl.peiling.report.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected texts in {@code src/test/resources/goud}. Running the tests with {@code -Dgoud=schrijf}
 * writes them anew; the difference in the version control is then the review.
 */
public final class Golden {

  private static final Path FOLDER = Path.of("src", "test", "resources", "goud");

  private Golden() {}

  /** Compares a text with the expected one. */
  public static void assertSame(String name, String actual) {
    Path file = FOLDER.resolve(name);
    try {
      if ("schrijf".equals(System.getProperty("goud"))) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, actual, StandardCharsets.UTF_8);
      }
      assertThat(actual).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
