package nl.peiling.report.exhibit;

import java.util.List;

/**
 * A figure or a table of the report, ready to be placed. Its number is not here: that follows from
 * the place in the text.
 */
public sealed interface Exhibited permits Figure, Table {

  /** The stable key by which the text names it. */
  String key();

  /** Says what is shown, without a full stop and without "Figuur" or a number. */
  String title();

  /** Who answered, for example {@code n = 2.197}; empty where the exhibit has no base. */
  String base();

  /** Remarks under the exhibit, each a sentence; often none. */
  List<String> notes();

  /** The shown values as a table: the table itself, or what stands behind a figure. */
  DataTable data();
}
