package nl.peiling.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.Spelling;

/**
 * The editions beside the program: the folders in {@code src-data} whose name begins with a year.
 * The newest is the last by name.
 */
final class Editions {

  private static final Pattern NAME = Pattern.compile("\\d{4}.*");

  private final Path folder;
  private final List<String> names;

  private Editions(Path folder, List<String> names) {
    this.folder = folder;
    this.names = List.copyOf(names);
  }

  /** Lists the editions of the project in this folder; none if there is no {@code src-data}. */
  static Editions of(Path home) throws IOException {
    Path folder = home.resolve("src-data");
    if (!Files.isDirectory(folder)) {
      return new Editions(folder, List.of());
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return new Editions(
          folder,
          entries
              .filter(Files::isDirectory)
              .map(Editions::nameOf)
              .filter(name -> NAME.matcher(name).matches())
              .sorted(Comparator.naturalOrder())
              .toList());
    }
  }

  /** Returns the name of an edition: that of its folder. */
  static String nameOf(Path edition) {
    Path name = edition.toAbsolutePath().normalize().getFileName();
    return name == null ? edition.toString() : name.toString();
  }

  /** Returns the folder of the newest edition. */
  Optional<Path> newest() {
    return names.isEmpty() ? Optional.empty() : Optional.of(folder.resolve(names.getLast()));
  }

  /** Returns the folder of an edition by its name, or by a path to a folder elsewhere. */
  Optional<Path> find(String nameOrPath) {
    if (names.contains(nameOrPath)) {
      return Optional.of(folder.resolve(nameOrPath));
    }
    try {
      Path path = Path.of(nameOrPath);
      // A folder that happens to have the name of a typing error is not an edition
      boolean meant = path.isAbsolute() || path.getNameCount() > 1 || isEdition(path);
      return meant && Files.isDirectory(path) ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static boolean isFile(String path) {
    try {
      return Files.isRegularFile(Path.of(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static boolean isEdition(Path folder) {
    return Files.exists(folder.resolve("editie.yaml"))
        || Files.exists(folder.resolve("datapackage.json"));
  }

  /** Says that there is no such edition, and which there are. */
  Problem unknown(String nameOrPath) {
    String what =
        isFile(nameOrPath) ? "’ is een bestand; een editie is een map. " : "’ bestaat niet. ";
    Problem problem =
        Problem.error(
            "opdracht.onbekende-editie",
            Place.nowhere(),
            "De editie ‘" + nameOrPath + what + present());
    List<String> near = Spelling.nearest(nameOrPath, names);
    return near.isEmpty()
        ? problem.withHint("Geef de naam van een editie of het pad van een map.")
        : problem.withHint(Suggestion.of(near));
  }

  /** Says that there are no editions at all. */
  Problem none() {
    return Problem.error("opdracht.geen-editie", Place.nowhere(), present())
        .withHint(
            "Zet een editie in een map met een jaartal als naam, of geef het pad van een map.");
  }

  private String present() {
    return names.isEmpty()
        ? "In de map ‘" + folder + "’ staan geen edities."
        : names.stream().collect(Collectors.joining(", ", "Aanwezig: ", "."));
  }
}
