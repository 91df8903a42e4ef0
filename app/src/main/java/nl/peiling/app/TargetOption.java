package nl.peiling.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where the output goes. */
final class TargetOption {

  @Option(
      names = "--uit",
      paramLabel = "MAP",
      description = "De map voor de uitvoer. Anders: uitvoer/ met de naam van de editie.",
      converter = Folder.class)
  private @Nullable Path target;

  Path of(Assignment assignment) throws IOException {
    return safe(
        Optional.ofNullable(target)
            .orElse(assignment.home().resolve("uitvoer").resolve(assignment.editionName())),
        assignment.home());
  }

  /** Returns a target that takes the place of no folder in which somebody stands or works. */
  static Path safe(Path target, Path home) throws IOException {
    for (Path inUse : new Path[] {Path.of(""), home}) {
      if (real(inUse).startsWith(real(target))) {
        throw new OutputException(
            "uitvoer.in-gebruik",
            "De map ‘"
                + target.toAbsolutePath().normalize()
                + "’ is of bevat de map waarin nu wordt gewerkt, en zou worden vervangen.",
            "Geef met --uit een eigen map voor de uitvoer op, zoals uitvoer/proef.");
      }
    }
    return target;
  }

  /** A folder behind links, as far as it exists. */
  private static Path real(Path folder) throws IOException {
    Path absolute = folder.toAbsolutePath().normalize();
    return Files.exists(absolute) ? absolute.toRealPath() : absolute;
  }

  /** Reads a folder as it was typed; nothing is no folder, and not the folder where one stands. */
  static final class Folder implements ITypeConverter<Path> {
    @Override
    public Path convert(String typed) {
      if (typed.isBlank()) {
        throw new TypeConversionException("no folder");
      }
      return Path.of(typed);
    }
  }
}
