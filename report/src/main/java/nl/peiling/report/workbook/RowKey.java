package nl.peiling.report.workbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** The row has the number of respondents that the facts rest on. */
  static final String OF = ", n";

  /** Stands for the key of the row, on sheets whose columns are no groups. */
  static final String ROW = "RIJ";

  /** Where a row has no fact. */
  private static final String NONE = "-";

  private static final String BETWEEN = "; ";

  /** At the head of the last column of a table. */
  static final String HEAD = "Sleutel in feiten.csv";

  private static final int NARROWEST = 24;

  private RowKey() {}

  /** The column for the keys that stand last in these rows: a key has no place to wrap. */
  static Sheet.Column column(List<List<Sheet.Cell>> rows) {
    int longest =
        rows.stream()
            .map(List::getLast)
            .flatMap(cell ->
                cell instanceof Sheet.Cell.Text(String keys)
                    ? Stream.of(keys.split(BETWEEN, -1))
                    : Stream.of())
            .mapToInt(String::length)
            .max()
            .orElse(0);
    return new Sheet.Column(HEAD, Math.max(NARROWEST, longest + 2));
  }

  /** The names of the facts of a row, from left to right; empty where a cell has none. */
  static Sheet.Cell all(List<Optional<FactId>> facts) {
    return new Sheet.Cell.Text(
        facts.stream()
            .map(fact -> fact.map(FactId::text).orElse(NONE))
            .collect(Collectors.joining(BETWEEN)));
  }

  /** Says what the numbers of a row are called; {@link #ROW} stands for the key of the row. */
  static Sheet.Line line(List<String> patterns) {
    return new Sheet.Line.Plain(
        "In feiten.csv heten de getallen van een rij, van links naar rechts: "
            + String.join(BETWEEN, patterns)
            + ". Op de plaats van "
            + ROW
            + " hoort de sleutel achteraan de rij.");
  }

  /** Says what a row means with more than one name. */
  static Sheet.Line lineOfMore() {
    return new Sheet.Line.Plain(
        "Staan er achteraan een rij meer namen, dan zijn dat de namen van de getallen in die rij,"
            + " van links naar rechts; een streepje is een cel zonder getal.");
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
