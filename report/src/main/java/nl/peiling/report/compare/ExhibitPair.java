package nl.peiling.report.compare;

import java.util.List;
import java.util.Optional;
import nl.peiling.report.compare.Change.Way;

/**
 * A figure or table in both versions, by its data.
 *
 * @param number how the new version numbers it; the old one if it went
 * @param rows rows that came, went or are called otherwise
 * @param columns columns that came, went or are called otherwise
 * @param cells in the order of the new version, then what went
 */
public record ExhibitPair(
    String key,
    String number,
    String title,
    String chapter,
    List<Head> rows,
    List<Head> columns,
    List<Cell> cells) {

  public ExhibitPair {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    cells = List.copyOf(cells);
  }

  /** A row or a column that is not as it was. */
  public record Head(Way way, String before, String after) {}

  /** A number at its place. */
  public record Cell(
      String row, String column, Optional<FactLine> before, Optional<FactLine> after) {

    /** Whether it is in both versions and prints differently. */
    public boolean revised() {
      return before.isPresent()
          && after.isPresent()
          && !before.get().printed().equals(after.get().printed());
    }

    /** Whether either version keeps the number back. */
    public boolean hidden() {
      return before.filter(FactLine::suppressed).isPresent()
          || after.filter(FactLine::suppressed).isPresent();
    }

    boolean differs() {
      return !before.map(FactLine::value).equals(after.map(FactLine::value));
    }
  }

  /** Whether anything in it is not as it was. */
  public boolean differs() {
    return !rows.isEmpty() || !columns.isEmpty() || cells.stream().anyMatch(Cell::differs);
  }
}
