package nl.peiling.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;

/** Keeps what is needed to mend a bug in the program in a file, and asks the user to report it. */
final class BugReport {

  private static final List<String> SURROUNDINGS =
      List.of("java.version", "java.vendor", "os.name", "os.version", "os.arch", "user.language");

  private BugReport() {}

  /** Writes the report into the folder and returns what to tell the user. */
  static Problem of(Throwable bug, List<String> arguments, Clock clock, Path folder) {
    String where;
    try {
      Path file = Files.createTempFile(folder, "peiling-fout-", ".txt");
      Files.writeString(file, text(bug, arguments, clock));
      where = "Stuur dit bestand mee: " + file;
    } catch (IOException e) {
      where = "Stuur deze regel mee: " + bug + " " + bugPlace(bug);
    }
    return Problem.error(
            "programma.fout", Place.nowhere(), "Er zit een fout in het programma zelf; meld dit.")
        .withHint(where);
  }

  private static String bugPlace(Throwable bug) {
    return Stream.of(bug.getStackTrace())
        .limit(1)
        .map(f -> "in " + f)
        .collect(Collectors.joining());
  }

  private static String text(Throwable bug, List<String> arguments, Clock clock) {
    StringWriter trace = new StringWriter();
    bug.printStackTrace(new PrintWriter(trace));
    String surroundings =
        SURROUNDINGS.stream()
            .map(name -> name + ": " + System.getProperty(name, "?") + "\n")
            .collect(Collectors.joining());
    return "opdracht: peiling "
        + String.join(" ", arguments)
        + "\ntijd: "
        + clock.instant()
        + "\n"
        + surroundings
        + "\n"
        + trace;
  }
}
