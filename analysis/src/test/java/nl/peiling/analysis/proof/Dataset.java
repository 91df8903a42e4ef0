package nl.peiling.analysis.proof;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.estimate.Values;

/** A real data set from the folder "bewijs/gegevens", column by column; empty means missing. */
public final class Dataset {

  private final Map<String, String[]> columns = new LinkedHashMap<>();
  private final int rows;

  private Dataset(List<String> lines) {
    List<String> names = Arrays.asList(lines.get(0).replace("\"", "").split(",", -1));
    rows = lines.size() - 1;
    names.forEach(name -> columns.put(name, new String[rows]));
    for (int row = 0; row < rows; row++) {
      String[] cells = lines.get(row + 1).split(",", -1);
      for (int c = 0; c < cells.length; c++) {
        text(names.get(c))[row] = cells[c];
      }
    }
  }

  /** Reads the data set with this name. */
  public static Dataset read(String name) {
    return new Dataset(Proof.lines("gegevens/" + name + ".csv"));
  }

  /** Number of rows. */
  public int rows() {
    return rows;
  }

  /** The texts in a column. */
  public String[] text(String column) {
    String[] cells = columns.get(column);
    if (cells == null) {
      throw new IllegalArgumentException("no column " + column);
    }
    return cells;
  }

  /** The numbers in a column, NaN where missing. */
  public double[] numbers(String column) {
    return Arrays.stream(text(column))
        .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
        .toArray();
  }

  /** The numbers in a column as values. */
  public Values values(String column) {
    double[] numbers = numbers(column);
    return row -> numbers[row];
  }

  /** Rows where the column holds this text. */
  public Domain where(String column, String value) {
    String[] cells = text(column);
    return row -> cells[row].equals(value);
  }

  /** Rows where the column is not empty. */
  public Domain known(String column) {
    String[] cells = text(column);
    return row -> !cells[row].isEmpty();
  }

  /** The column's different texts numbered in alphabetical order, -1 where missing. */
  public int[] codes(String column) {
    List<String> levels =
        Arrays.stream(text(column)).filter(cell -> !cell.isEmpty()).distinct().sorted().toList();
    return Arrays.stream(text(column)).mapToInt(levels::indexOf).toArray();
  }
}
