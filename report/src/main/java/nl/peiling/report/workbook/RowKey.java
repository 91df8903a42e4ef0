package nl.peiling.report.workbook;

import java.util.List;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;

/**
 * The way from a row of a table to feiten.csv: the name of the facts in the row, with {@link
 * #COLUMN} where the key of the column stands. The sheet of columns gives that key for each letter.
 */
final class RowKey {

  /** Stands for the key of the column. */
  static final String COLUMN = "KOLOM";

  /** The row has the lower bounds of the facts. */
  static final String LOWER = ", onder";

  /** The row has the upper bounds of the facts. */
  static final String UPPER = ", boven";

  /** The row has 100% of the facts. */
  static final String WHOLE = ", geheel";

  /** At the head of the last column of a table. */
  static final String HEAD = "Sleutel in feiten.csv";

  private static final int NARROWEST = 24;

  private RowKey() {}

  /** The column for the keys that stand last in these rows: a key has no place to wrap. */
  static Sheet.Column column(List<List<Sheet.Cell>> rows) {
    int longest =
        rows.stream()
            .map(List::getLast)
            .mapToInt(cell -> cell instanceof Sheet.Cell.Text(String key) ? key.length() : 0)
            .max()
            .orElse(0);
    return new Sheet.Column(HEAD, Math.max(NARROWEST, longest + 2));
  }

  /** The key of a row that holds this fact. */
  static String of(FactId fact) {
    StringBuilder key = new StringBuilder(fact.variable()).append('.').append(COLUMN);
    fact.category().ifPresent(category -> key.append('.').append(category));
    if (fact.measure() != Measure.SHARE) {
      key.append('.').append(fact.measure().key());
    }
    return key.toString();
  }
}
