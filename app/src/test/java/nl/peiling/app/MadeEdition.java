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

/** The edition of 2023 as the program makes it: made once, for all tests that read its files. */
public final class MadeEdition {

  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  private MadeEdition() {}

  /** The folder with all files. Nobody writes in it. */
  public static Path folder() {
    return Once.FOLDER;
  }

  /** Filled by the first test that asks. */
  private static final class Once {
    private static final Path FOLDER = made();
  }

  private static Path made() {
    System.setProperty(
        "log4j2.loggerContextFactory",
        "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
    StringWriter remarks = new StringWriter();
    Console console = new Console(new PrintWriter(new StringWriter()), new PrintWriter(remarks));
    Clock clock = Clock.fixed(Instant.parse("2024-02-03T04:05:06Z"), ZoneOffset.UTC);
    try {
      Path folder = Files.createTempDirectory("peiling");
      Path target = folder.resolve("2023");
      ExitCode code =
          new Program(
                  new EditionCommand.Setting(PROJECT, clock, console, new EditionStages()), folder)
              .run("rapport", "2023", "--uit", target.toString());
      if (code != ExitCode.GOOD) {
        throw new IllegalStateException(remarks.toString());
      }
      return target;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
