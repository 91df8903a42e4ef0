package nl.peiling.app;

import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks the edition and its text and writes nothing. */
@Command(
    name = "controleer",
    description = "Controleert de editie en de tekst; schrijft niets.",
    footer = "Voorbeeld: peiling controleer 2023")
final class CheckCommand extends EditionCommand {

  @Mixin private final EditionArgument edition = new EditionArgument();

  CheckCommand(Setting setting) {
    super(setting);
  }

  @Override
  Optional<String> edition() {
    return edition.value();
  }

  @Override
  ExitCode run(Stages stages, Assignment assignment) throws IOException {
    return stages.check(assignment);
  }
}
