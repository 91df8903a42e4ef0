package nl.peiling.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two versions of a report. */
@Command(
    name = "vergelijk",
    description = {
      "Vergelijkt twee versies: twee uitvoermappen, zipbestanden, tabellenboeken of PDF’s.",
      "Eindigt met 0 als er niets is veranderd en met 1 als er iets is veranderd."
    },
    synopsisHeading = "Gebruik: ",
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%n",
    footerHeading = "%n",
    footer = "Voorbeeld: peiling vergelijk uitvoer/2023-concept uitvoer/2023",
    sortOptions = false)
final class CompareCommand implements Callable<Integer> {

  private final EditionCommand.Setting setting;

  @Parameters(index = "0", paramLabel = "OUD", description = "De oude versie: map of bestand.")
  private @Nullable Path before;

  @Parameters(index = "1", paramLabel = "NIEUW", description = "De nieuwe versie: map of bestand.")
  private @Nullable Path after;

  @Option(
      names = "--uit",
      paramLabel = "MAP",
      description = "De map voor de uitvoer. Anders: uitvoer/vergelijking.",
      converter = TargetOption.Folder.class)
  private @Nullable Path target;

  @Option(
      names = "--streng",
      description =
          "Eindig met 1 zolang een veranderd afgedrukt getal geen reden heeft, en anders met 0.")
  private boolean strict;

  CompareCommand(EditionCommand.Setting setting) {
    this.setting = setting;
  }

  @Override
  public Integer call() throws IOException {
    Path out =
        TargetOption.safe(
            target == null ? setting.home().resolve("uitvoer").resolve("vergelijking") : target,
            setting.home());
    if (before == null || after == null) {
      throw new IllegalStateException("picocli asks for both");
    }
    return setting
        .stages()
        .compare(new Stages.Versions(before, after, out, strict), setting.console())
        .number();
  }
}
