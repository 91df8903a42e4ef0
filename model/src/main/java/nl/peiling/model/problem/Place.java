package nl.peiling.model.problem;

import java.util.Optional;

/** Where a problem is, as a reader of the file counts: from 1. */
public sealed interface Place {

  /** Returns the file, as named to the user; empty if the problem is not in a file. */
  Optional<String> file();

  /** Returns the place in Dutch, such as {@code respons.csv, rij 12, kolom zekerheid}. */
  String text();

  /** Not in a file: the command, or the edition as a whole. */
  record Nowhere() implements Place {
    @Override
    public Optional<String> file() {
      return Optional.empty();
    }

    @Override
    public String text() {
      return "";
    }
  }

  /** A file (or folder) as a whole. */
  record InFile(String name) implements Place {
    @Override
    public Optional<String> file() {
      return Optional.of(name);
    }

    @Override
    public String text() {
      return name;
    }
  }

  /** A line and column of a text file. */
  record InText(String name, int line, int column) implements Place {
    public InText {
      requirePositive(line);
      requirePositive(column);
    }

    @Override
    public Optional<String> file() {
      return Optional.of(name);
    }

    @Override
    public String text() {
      return name + ", regel " + line + ", kolom " + column;
    }
  }

  /**
   * A row of a table, as a spreadsheet numbers it (the header is row 1).
   *
   * @param row the row in the table
   * @param line the line of the file on which that row starts: greater than the row when a cell
   *     above holds a line break
   * @param column the name of the column; empty for the row as a whole
   */
  record InRow(String name, int row, int line, Optional<String> column) implements Place {
    public InRow {
      requirePositive(row);
      requirePositive(line);
    }

    @Override
    public Optional<String> file() {
      return Optional.of(name);
    }

    @Override
    public String text() {
      String where = name + ", rij " + row + (line == row ? "" : " (regel " + line + ")");
      return column.map(c -> where + ", kolom " + c).orElse(where);
    }
  }

  /** Returns the place of what is not in a file. */
  static Place nowhere() {
    return new Nowhere();
  }

  /** Returns a file as a whole. */
  static Place file(String name) {
    return new InFile(name);
  }

  /** Returns a line and column of a file. */
  static Place text(String name, int line, int column) {
    return new InText(name, line, column);
  }

  /** Returns a row of a table. */
  static Place row(String name, int row, int line) {
    return new InRow(name, row, line, Optional.empty());
  }

  /** Returns a cell of a table. */
  static Place cell(String name, int row, int line, String column) {
    return new InRow(name, row, line, Optional.of(column));
  }

  private static void requirePositive(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("places count from 1, not " + number);
    }
  }
}
