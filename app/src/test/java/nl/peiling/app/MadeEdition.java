package nl.peiling.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The edition of 2023 as the program makes it: made once, for all tests that read its files, also
 * for those that Maven runs in another process.
 */
public final class MadeEdition {

  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  /** Names the run of Maven; its processes are the only ones that share what is made. */
  private static final Optional<String> RUN =
      Optional.ofNullable(System.getProperty("peiling.gemaakt")).filter(run -> !run.contains("$"));

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
    try {
      return RUN.isEmpty() ? made(Files.createTempDirectory("peiling")) : shared(RUN.get());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The first process makes it, another waits. */
  private static Path shared(String run) throws IOException {
    Path all = Files.createDirectories(Path.of("target", "gemaakt"));
    Path target = all.resolve(run.replace(':', '-')).resolve("2023").toAbsolutePath();
    try (FileChannel channel =
            FileChannel.open(
                Path.of("target", "gemaakt.slot"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      // It appears as a whole, so when it is there it is complete
      if (lock.isValid() && Files.exists(target)) {
        return target;
      }
      empty(all);
      return made(Files.createDirectories(all.resolve(run.replace(':', '-'))));
    }
  }

  /** What earlier runs made is of no use any more. */
  private static void empty(Path folder) throws IOException {
    try (Stream<Path> old = Files.walk(folder)) {
      for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(folder)) {
          Files.deleteIfExists(path);
        }
      }
    }
  }

  private static Path made(Path folder) {
    System.setProperty(
        "log4j2.loggerContextFactory",
        "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
    StringWriter remarks = new StringWriter();
    Console console = new Console(new PrintWriter(new StringWriter()), new PrintWriter(remarks));
    Clock clock = Clock.fixed(Instant.parse("2024-02-03T04:05:06Z"), ZoneOffset.UTC);
    Path target = folder.resolve("2023").toAbsolutePath();
    ExitCode code =
        new Program(
                new EditionCommand.Setting(PROJECT, clock, console, new EditionStages()), folder)
            .run("rapport", "2023", "--uit", target.toString());
    if (code != ExitCode.GOOD) {
      throw new IllegalStateException(remarks.toString());
    }
    return target;
  }
}
