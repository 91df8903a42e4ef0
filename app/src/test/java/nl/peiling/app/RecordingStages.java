package nl.peiling.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Stages that only write down what they were asked, and end as they are told. */
class RecordingStages implements Stages {

  final List<String> asked = new ArrayList<>();
  final ExitCode ending;

  RecordingStages(ExitCode ending) {
    this.ending = ending;
  }

  @Override
  public ExitCode report(Assignment assignment, Path target) throws IOException {
    return note("report", assignment, " -> " + relative(assignment, target));
  }

  @Override
  public ExitCode proof(Assignment assignment, Path target) throws IOException {
    return note("proof", assignment, " -> " + relative(assignment, target));
  }

  @Override
  public ExitCode tables(Assignment assignment, TablesChoice choice, Path target)
      throws IOException {
    return note("tables", assignment, " -> " + relative(assignment, target));
  }

  @Override
  public ExitCode check(Assignment assignment) throws IOException {
    return note("check", assignment, "");
  }

  @Override
  public ExitCode rewrite(Assignment assignment) throws IOException {
    return note("rewrite", assignment, "");
  }

  @Override
  public ExitCode calibrate(Assignment assignment) throws IOException {
    return note("calibrate", assignment, "");
  }

  @Override
  public ExitCode sampleData(Assignment assignment) throws IOException {
    return note("sampleData", assignment, "");
  }

  @Override
  public ExitCode compare(Versions versions, Console console) {
    asked.add(
        "compare "
            + versions.before().getFileName()
            + " "
            + versions.after().getFileName()
            + (versions.strict() ? " streng" : ""));
    return ending;
  }

  ExitCode note(String stage, Assignment assignment, String more) throws IOException {
    asked.add(stage + " " + relative(assignment, assignment.edition()) + more);
    return ending;
  }

  private static String relative(Assignment assignment, Path path) {
    return assignment.home().relativize(path).toString().replace('\\', '/');
  }
}
