package nl.peiling.app;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The edition on the command line, where it may be left out. */
final class EditionArgument {

  @Parameters(
      arity = "0..1",
      paramLabel = "EDITIE",
      description = "Een map in src-data, zoals 2023, of het pad van een map. Anders: de nieuwste.")
  private @Nullable String edition;

  Optional<String> value() {
    return Optional.ofNullable(edition);
  }
}
