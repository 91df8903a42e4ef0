package nl.peiling.model.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.peiling.model.problem.ProblemCollector;

/**
 * Reads which question of an earlier edition is which question now: {@code concordantie.csv} with
 * the columns {@code oud} and {@code nieuw}, the keys of the questions.
 */
public final class ConcordanceReader {

  /** The name of the file. */
  public static final String FILE = "concordantie.csv";

  private ConcordanceReader() {}

  /** Reads the contents of the file: for each old key the new one. */
  public static Reading<Map<String, String>> read(byte[] bytes) {
    ProblemCollector problems = new ProblemCollector();
    Map<String, String> keys = new TreeMap<>();
    TextFile.decode(FILE, bytes, problems)
        .ifPresent(file -> {
          CsvText csv = CsvText.of(file, problems);
          csv.header(List.of("oud", "nieuw"))
              .ifPresent(columns ->
                  csv.rows(
                      columns.size(),
                      (row, line, record) -> {
                        Table.Row cells = new Table.Row(FILE, row, line, record, columns, problems);
                        String old = cells.text("oud");
                        String now = cells.text("nieuw");
                        if (cells.sound() && keys.put(old, now) != null) {
                          cells.error("dubbel", "oud", "‘" + old + "’ staat er twee keer.");
                        }
                      }));
        });
    return Reading.of(Optional.of(Map.copyOf(keys)), problems);
  }
}
