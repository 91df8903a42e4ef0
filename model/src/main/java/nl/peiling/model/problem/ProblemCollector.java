package nl.peiling.model.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects problems while the work goes on. Of problems alike (same code, same column of the same
 * file) the first {@value #SHOWN} are kept; the rest are counted, and one line says how many more
 * there are.
 */
public final class ProblemCollector {

  private static final int SHOWN = 20;

  private final List<Object> entries = new ArrayList<>();
  private final Map<Alike, Crowd> crowds = new LinkedHashMap<>();
  private boolean errors;

  /** Adds a problem. */
  public void add(Problem problem) {
    errors |= problem.severity() == Severity.ERROR;
    if (!(problem.place() instanceof Place.InRow row)) {
      entries.add(problem);
      return;
    }
    Alike alike = new Alike(problem.severity(), problem.code(), row.name(), row.column());
    Crowd crowd = crowds.computeIfAbsent(alike, a -> new Crowd(problem));
    crowd.seen++;
    if (crowd.seen <= SHOWN) {
      entries.add(problem);
    } else {
      crowd.hide(problem, row.row());
      if (crowd.seen == SHOWN + 1) {
        entries.add(crowd);
      }
    }
  }

  /** Adds problems found elsewhere. */
  public void addAll(Problems problems) {
    problems.list().forEach(this::add);
  }

  /** Returns whether something was added that stops the work. */
  public boolean hasErrors() {
    return errors;
  }

  /** Returns everything collected so far. */
  public Problems problems() {
    List<Problem> list = new ArrayList<>();
    for (Object entry : entries) {
      if (entry instanceof Crowd crowd) {
        list.add(crowd.rest());
      } else {
        list.add((Problem) entry);
      }
    }
    return new Problems(list);
  }

  private record Alike(Severity severity, Code code, String file, Optional<String> column) {}

  /** Problems alike, of which only the first are shown. */
  private static final class Crowd {
    private int seen;
    private int hidden;
    private int lastRow;
    private Problem firstHidden;

    Crowd(Problem first) {
      firstHidden = first;
    }

    void hide(Problem problem, int row) {
      if (hidden == 0) {
        firstHidden = problem;
      }
      hidden += problem.times();
      lastRow = row;
    }

    Problem rest() {
      String message =
          "en nog " + hidden + " keer iets dergelijks, tot en met rij " + lastRow + ".";
      return new Problem(
          firstHidden.severity(),
          firstHidden.code(),
          firstHidden.place(),
          message,
          Optional.empty(),
          hidden);
    }
  }
}
