package nl.peiling.app;

import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the whole edition: report, book of tables and facts. */
@Command(
    name = "rapport",
    description = "Maakt de hele editie: het rapport, het tabellenboek en de feiten.",
    footer = "Voorbeeld: peiling rapport 2023 --uit uitvoer/proef")
final class ReportCommand extends EditionCommand {

  @Mixin private final EditionArgument edition = new EditionArgument();

  @Mixin private final TargetOption target = new TargetOption();

  @Option(
      names = "--proef",
      description = {
        "Maak alleen een proefdruk: rapport-proef.pdf en rapport-proef.html,",
        "met bij elk getal en elke bewering waar die vandaan komen."
      })
  private boolean proof;

  ReportCommand(Setting setting) {
    super(setting);
  }

  @Override
  Optional<String> edition() {
    return edition.value();
  }

  @Override
  ExitCode run(Stages stages, Assignment assignment) throws IOException {
    return proof
        ? stages.proof(assignment, target.of(assignment))
        : stages.report(assignment, target.of(assignment));
  }
}
