package nl.peiling.app;

import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the text as a worksheet: every claim with its numbers and what would be true. */
@Command(
    name = "herschrijf",
    description = {
      "Toont de tekst als werkblad voor een nieuwe editie: per zin de beweringen en hun cijfers.",
      "Bij elke bewering staat of zij klopt en, zo niet, wat wel waar is. Schrijft niets."
    },
    footer = "Voorbeeld: peiling herschrijf 2023 > werkblad.md")
final class RewriteCommand extends EditionCommand {

  @Mixin private final EditionArgument edition = new EditionArgument();

  RewriteCommand(Setting setting) {
    super(setting);
  }

  @Override
  Optional<String> edition() {
    return edition.value();
  }

  @Override
  ExitCode run(Stages stages, Assignment assignment) throws IOException {
    return stages.rewrite(assignment);
  }
}
