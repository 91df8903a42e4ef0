package nl.peiling.app;

import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Recomputes the published numbers of the edition. */
@Command(
    name = "ijk",
    description = "Rekent de gepubliceerde getallen na en toont per getal of het klopt.",
    footer = "Voorbeeld: peiling ijk 2023")
final class CalibrateCommand extends EditionCommand {

  @Mixin private final EditionArgument edition = new EditionArgument();

  CalibrateCommand(Setting setting) {
    super(setting);
  }

  @Override
  Optional<String> edition() {
    return edition.value();
  }

  @Override
  ExitCode run(Stages stages, Assignment assignment) throws IOException {
    return stages.calibrate(assignment);
  }
}
