package nl.peiling.app;

import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the book of tables alone. */
@Command(
    name = "tabellenboek",
    description = "Maakt alleen het tabellenboek.",
    footer = "Voorbeeld: peiling tabellenboek 2023")
final class TablesCommand extends EditionCommand {

  @Mixin private final EditionArgument edition = new EditionArgument();

  @Mixin private final TargetOption target = new TargetOption();

  TablesCommand(Setting setting) {
    super(setting);
  }

  @Override
  Optional<String> edition() {
    return edition.value();
  }

  @Override
  ExitCode run(Stages stages, Assignment assignment) throws IOException {
    return stages.tables(assignment, target.of(assignment));
  }
}
