package nl.peiling.model.edition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peiling.model.facts.FactId;

/**
 * Which facts a figure or table shows, in the order in which it shows them: a row for each answer,
 * question or group along its axis, a column for each series beside each other or stacked.
 *
 * @param exhibit the key of the figure or table
 * @param base the number of respondents that it is about, for the note; empty if it has none
 * @param rows along the axis, in order
 * @param columns the series, in order
 * @param cells a list for each row, with a cell for each column
 */
public record ExhibitFacts(
    String exhibit,
    Optional<FactId> base,
    List<Head> rows,
    List<Head> columns,
    List<List<Cell>> cells) {

  public ExhibitFacts {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    cells = cells.stream().map(List::copyOf).toList();
    if (cells.size() != rows.size()) {
      throw new IllegalArgumentException("a list of cells for each row of " + exhibit);
    }
    for (List<Cell> row : cells) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException("a cell for each column of " + exhibit);
      }
    }
  }

  /**
   * The head of a row or column.
   *
   * @param key the key of the answer, question, group or measure that it stands for
   * @param label as printed
   * @param base the number of respondents that its numbers rest on; empty where that differs from
   *     cell to cell
   */
  public record Head(String key, String label, Optional<FactId> base) {}

  /**
   * A place in the figure or table.
   *
   * @param fact which number stands there; empty if none does
   * @param label what the number is about: the label of its answer, or of its question where it is
   *     not about one answer
   */
  public record Cell(Optional<FactId> fact, String label) {}

  /** Returns all facts that are shown, row by row. */
  public List<FactId> facts() {
    return cells.stream().flatMap(List::stream).flatMap(cell -> cell.fact().stream()).toList();
  }

  /** Returns the facts of the numbers of respondents that the heads and the note give. */
  public List<FactId> bases() {
    return Stream.concat(
            base.stream(),
            Stream.concat(rows.stream(), columns.stream()).flatMap(head -> head.base().stream()))
        .distinct()
        .toList();
  }
}
