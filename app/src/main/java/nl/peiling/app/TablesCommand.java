package nl.peiling.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the book of tables alone. */
@Command(
    name = "tabellenboek",
    description = "Maakt alleen het tabellenboek.",
    footer = "Voorbeeld: peiling tabellenboek 2023")
final class TablesCommand extends EditionCommand {

  @Mixin private final EditionArgument edition = new EditionArgument();

  @Mixin private final TargetOption target = new TargetOption();

  @Option(
      names = "--vraag",
      paramLabel = "VRAAG",
      split = ",",
      description =
          "Alleen deze bladen: nummers van vragen (B2) of sleutels, ook van een afleiding,"
              + " verhouding, instroom, uitsplitsing of stroom; met komma's ertussen.")
  private List<String> questions = new ArrayList<>();

  @Option(
      names = "--kolommen",
      paramLabel = "KOLOMMEN",
      split = ",",
      description = "Alleen deze kolommen uit editie.yaml, met komma's ertussen.")
  private List<String> banners = new ArrayList<>();

  @Option(
      names = "--formaat",
      paramLabel = "FORMAAT",
      split = ",",
      description = "De bestanden: xlsx, ods, csv. Anders: xlsx en ods.")
  private List<TablesChoice.Format> formats = new ArrayList<>();

  TablesCommand(Setting setting) {
    super(setting);
  }

  @Override
  Optional<String> edition() {
    return edition.value();
  }

  @Override
  ExitCode run(Stages stages, Assignment assignment) throws IOException {
    return stages.tables(
        assignment,
        new TablesChoice(
            questions,
            banners,
            formats.isEmpty() ? TablesChoice.everything().formats() : Set.copyOf(formats)),
        target.of(assignment));
  }
}
