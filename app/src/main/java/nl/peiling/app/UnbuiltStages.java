package nl.peiling.app;

import java.nio.file.Path;

/** Stands in for stages that do not exist yet, and says so. */
final class UnbuiltStages implements Stages {

  @Override
  public ExitCode report(Assignment assignment, Path target) {
    return unbuilt(assignment, "het rapport maken");
  }

  @Override
  public ExitCode tables(Assignment assignment, Path target) {
    return unbuilt(assignment, "het tabellenboek maken");
  }

  @Override
  public ExitCode check(Assignment assignment) {
    return unbuilt(assignment, "de editie controleren");
  }

  @Override
  public ExitCode calibrate(Assignment assignment) {
    return unbuilt(assignment, "de gepubliceerde getallen narekenen");
  }

  @Override
  public ExitCode sampleData(Assignment assignment) {
    return unbuilt(assignment, "de voorbeelddata maken");
  }

  private static ExitCode unbuilt(Assignment assignment, String work) {
    assignment
        .console()
        .progress(
            "Editie "
                + assignment.editionName()
                + ": dit programma kan "
                + work
                + " nog niet; er is niets gedaan.");
    return ExitCode.DOES_NOT_HOLD;
  }
}
