package nl.peiling.app;

import java.io.PrintWriter;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.Problems;

/**
 * Where the program speaks to the person who started it. What was asked for goes to one stream, so
 * that it can be saved or piped; progress and problems go to the other.
 */
public final class Console {

  private final PrintWriter results;
  private final PrintWriter remarks;

  /** Makes a console of the two streams. */
  public Console(PrintWriter results, PrintWriter remarks) {
    this.results = results;
    this.remarks = remarks;
  }

  /** Prints a line of what was asked for. */
  public void say(String line) {
    print(results, line);
  }

  /** Prints a line on how far the work is. */
  public void progress(String line) {
    print(remarks, line);
  }

  /** Prints what is wrong. */
  public void problem(Problem problem) {
    print(remarks, problem.text());
  }

  /** Prints everything that is wrong. */
  public void problems(Problems problems) {
    problems.list().forEach(this::problem);
  }

  PrintWriter results() {
    return results;
  }

  PrintWriter remarks() {
    return remarks;
  }

  // A line ends the same on every system: what is saved on one is compared on another
  private static void print(PrintWriter writer, String line) {
    writer.print(line + "\n");
    writer.flush();
  }
}
