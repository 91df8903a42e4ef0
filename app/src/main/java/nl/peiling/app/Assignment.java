package nl.peiling.app;

import java.nio.file.Path;
import java.time.Clock;

/**
 * What a command hands to the stage that does the work.
 *
 * @param home the folder of the project, which holds {@code src-data} and {@code templates}
 * @param edition the folder of the edition; it exists
 * @param clock the only clock of the program
 * @param console where progress, results and problems go
 */
public record Assignment(Path home, Path edition, Clock clock, Console console) {

  /** Returns the name of the edition, such as {@code 2023}. */
  public String editionName() {
    return Editions.nameOf(edition);
  }
}
