package nl.peiling.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The list of files that runs of this program put into an output folder. The list lies in the
 * folder itself and marks it as ours.
 *
 * @param files the files, relative to the folder, with slashes between the names
 */
record Contents(SortedSet<String> files) {

  /** The name of the list in the folder. */
  static final String NAME = ".peiling";

  private static final String HEADING =
      "# Deze map is gemaakt door peiling. Een volgende keer worden deze bestanden vervangen:";

  Contents {
    files = new TreeSet<>(files);
  }

  @Override
  public SortedSet<String> files() {
    return new TreeSet<>(files);
  }

  /** Lists what is in the folder now. */
  static Contents of(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      return new Contents(
          tree.filter(path -> !Files.isDirectory(path) || Files.isSymbolicLink(path))
              .map(path -> slashed(folder.relativize(path)))
              .filter(file -> !file.equals(NAME))
              .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  /** Reads the list in the folder; empty if the folder is not ours. */
  static Optional<Contents> read(Path folder) throws IOException {
    Path list = folder.resolve(NAME);
    if (!Files.isRegularFile(list)) {
      return Optional.empty();
    }
    try {
      List<String> lines = Files.readAllLines(list, UTF_8);
      if (lines.isEmpty() || !lines.getFirst().equals(HEADING)) {
        return Optional.empty();
      }
      return Optional.of(
          new Contents(
              lines.stream()
                  .skip(1)
                  .filter(file -> isWithin(folder, file))
                  .collect(Collectors.toCollection(TreeSet::new))));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Returns the files in the folder that are not on this list: somebody else put them there. */
  SortedSet<String> extras(Path folder) throws IOException {
    SortedSet<String> extras = of(folder).files();
    extras.removeAll(files);
    return extras;
  }

  /** Writes the list into the folder. */
  void save(Path folder) throws IOException {
    Files.writeString(
        folder.resolve(NAME),
        Stream.concat(Stream.of(HEADING), files.stream())
            .collect(Collectors.joining("\n", "", "\n")));
  }

  // The list may have been edited by hand
  private static boolean isWithin(Path folder, String file) {
    return !file.isBlank()
        && folder.resolve(file).normalize().startsWith(folder.normalize())
        && !folder.resolve(file).normalize().equals(folder.normalize());
  }

  private static String slashed(Path relative) {
    return Stream.iterate(0, i -> i < relative.getNameCount(), i -> i + 1)
        .map(i -> relative.getName(i).toString())
        .collect(Collectors.joining("/"));
  }
}
