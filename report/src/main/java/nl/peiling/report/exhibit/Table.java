package nl.peiling.report.exhibit;

import java.util.List;

/** An exhibit that is set as a table. */
public record Table(String key, String title, String base, List<String> notes, DataTable data)
    implements Exhibited {

  public Table {
    notes = List.copyOf(notes);
  }
}
