package nl.peiling.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the output goes. */
final class TargetOption {

  @Option(
      names = "--uit",
      paramLabel = "MAP",
      description = "De map voor de uitvoer. Anders: uitvoer/ met de naam van de editie.")
  private @Nullable Path target;

  Path of(Assignment assignment) {
    return target == null
        ? assignment.home().resolve("uitvoer").resolve(assignment.editionName())
        : target;
  }
}
