package nl.peiling.app;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The work behind the commands. A stage prints its own progress, results and problems; its exit
 * code tells how it ended. It throws only when reading or writing fails.
 */
public interface Stages {

  /** Makes the whole edition, report and book of tables and facts, in the target folder. */
  ExitCode report(Assignment assignment, Path target) throws IOException;

  /** Makes the book of tables alone, or the chosen part of it, in the target folder. */
  ExitCode tables(Assignment assignment, TablesChoice choice, Path target) throws IOException;

  /** Checks the edition and its text and writes nothing. */
  ExitCode check(Assignment assignment) throws IOException;

  /** Prints the text as a worksheet for who has to rewrite it, and writes nothing. */
  ExitCode rewrite(Assignment assignment) throws IOException;

  /** Recomputes every published number and prints whether it holds. */
  ExitCode calibrate(Assignment assignment) throws IOException;

  /** Makes the synthetic answers of the edition again, in the edition's own folder. */
  ExitCode sampleData(Assignment assignment) throws IOException;

  /** Makes a proof copy of the report, in the target folder; what else is there stays. */
  ExitCode proof(Assignment assignment, Path target) throws IOException;

  /**
   * Two versions to compare.
   *
   * @param target where the comparison goes
   * @param strict whether a changed printed number must have a reason
   */
  record Versions(Path before, Path after, Path target, boolean strict) {}

  /** Compares two versions and writes what changed into the target folder. */
  ExitCode compare(Versions versions, Console console) throws IOException;
}
