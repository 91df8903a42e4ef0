package nl.peiling.report.compare;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.peiling.report.compare.Change.NumberChange;

/**
 * How many changes there are.
 *
 * @param counts by kind; every kind is there. Numbers that differ because something was laid down
 *     differently are not counted: that change is. Nor are numbers that print the same
 * @param consequences how many numbers differ because of each change of a definition, by its key
 * @param inReport how many numbers the report shows differently because of the answers
 * @param causedInReport how many numbers the report shows differently because something was laid
 *     down differently
 * @param unrounded how many numbers differ because of the answers and print the same
 */
public record Tally(
    SortedMap<Change.Kind, Integer> counts,
    Map<String, Integer> consequences,
    int inReport,
    int causedInReport,
    int unrounded) {

  public Tally {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    consequences = Map.copyOf(consequences);
  }

  static Tally of(List<Change> changes) {
    SortedMap<Change.Kind, Integer> counts = new TreeMap<>();
    for (Change.Kind kind : Change.Kind.values()) {
      counts.put(kind, 0);
    }
    Map<String, Integer> consequences = new HashMap<>();
    int inReport = 0;
    int caused = 0;
    int unrounded = 0;
    for (Change change : changes) {
      boolean counted =
          switch (change) {
            case NumberChange number -> number.cause().isEmpty() && number.printed();
            case Change.NumbersChange numbers -> numbers.cause().isEmpty();
            case Change.DefinitionChange definition -> true;
            case Change.SentenceChange sentence -> true;
            case Change.TextMove move -> true;
            case Change.YearsMove years -> true;
          };
      if (counted) {
        counts.merge(change.kind(), 1, Integer::sum);
      }
      if (change instanceof NumberChange number) {
        if (!number.cause().isEmpty()) {
          consequences.merge(number.cause(), 1, Integer::sum);
          caused += number.inReport() && number.printed() ? 1 : 0;
        }
        if (number.kind() == Change.Kind.DATA && !counted) {
          unrounded++;
        } else if (number.kind() == Change.Kind.DATA && number.inReport()) {
          inReport++;
        }
      }
    }
    return new Tally(counts, consequences, inReport, caused, unrounded);
  }
}
