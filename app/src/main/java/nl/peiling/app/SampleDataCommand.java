package nl.peiling.app;

import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes the synthetic answers of an edition again. They are named, so never by accident. */
@Command(
    name = "voorbeelddata",
    description = "Maakt de synthetische antwoorden van een editie opnieuw.",
    footer = "Voorbeeld: peiling voorbeelddata 2023")
final class SampleDataCommand extends EditionCommand {

  @Parameters(
      paramLabel = "EDITIE",
      description = "Een map in src-data, zoals 2023, of het pad van een map.")
  private String edition = "";

  SampleDataCommand(Setting setting) {
    super(setting);
  }

  @Override
  Optional<String> edition() {
    return Optional.of(edition);
  }

  @Override
  ExitCode run(Stages stages, Assignment assignment) throws IOException {
    return stages.sampleData(assignment);
  }
}
