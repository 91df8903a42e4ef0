package nl.peiling.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.peiling.report.version.Print;

/** The prints of the files that a run reads, so that a later run can tell which of them changed. */
final class InputPrints {

  private static final List<String> TEXTS = List.of("templates/rapport", "templates/taal");

  private InputPrints() {}

  /** Returns the SHA-256 of every file, under its name within the project or the edition. */
  static SortedMap<String, String> of(Assignment assignment) throws IOException {
    SortedMap<String, String> prints = new TreeMap<>();
    add("editie", assignment.edition(), prints);
    for (Path past : pastEditions(assignment.edition().resolve("eerder"))) {
      add("editie/eerder/" + past.getFileName(), past, prints);
    }
    for (String folder : TEXTS) {
      add(folder, assignment.home().resolve(folder), prints);
    }
    return prints;
  }

  private static List<Path> pastEditions(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(folder)) {
      return folders.sorted().toList();
    }
  }

  private static void add(String name, Path folder, SortedMap<String, String> prints)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(InputPrints::isInput).toList()) {
        prints.put(name + "/" + file.getFileName(), Print.of(Files.readAllBytes(file)));
      }
    }
  }

  private static boolean isInput(Path file) {
    String name = String.valueOf(file.getFileName());
    return Files.isRegularFile(file) && !name.startsWith(".") && !name.equals("LEESMIJ.md");
  }
}
