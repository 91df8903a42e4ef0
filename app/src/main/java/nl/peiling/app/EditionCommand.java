package nl.peiling.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** A command that does something with one edition. */
@Command(
    synopsisHeading = "Gebruik: ",
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%n",
    footerHeading = "%n",
    sortOptions = false)
abstract class EditionCommand implements Callable<Integer> {

  /** What every command needs from the program. */
  record Setting(Path home, Clock clock, Console console, Stages stages) {}

  private final Setting setting;

  EditionCommand(Setting setting) {
    this.setting = setting;
  }

  /** Returns the edition that the user named; empty for the newest. */
  abstract Optional<String> edition();

  /** Has the work done. */
  abstract ExitCode run(Stages stages, Assignment assignment) throws IOException;

  @Override
  public final Integer call() throws IOException {
    Editions editions = Editions.of(setting.home());
    Optional<Path> folder = edition().map(editions::find).orElseGet(editions::newest);
    if (folder.isEmpty()) {
      setting.console().problem(edition().map(editions::unknown).orElseGet(editions::none));
      return ExitCode.UNUSABLE.number();
    }
    Assignment assignment =
        new Assignment(setting.home(), folder.get(), setting.clock(), setting.console());
    return run(setting.stages(), assignment).number();
  }
}
