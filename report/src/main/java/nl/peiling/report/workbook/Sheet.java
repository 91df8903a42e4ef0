package nl.peiling.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One sheet: a title in A1, lines below it, and one table or none.
 *
 * <p>No cell of a table is empty: where there is no number stands a {@link Cell.Code}.
 *
 * @param name on the tab, at most 31 characters
 * @param title in A1
 * @param lines from A2 down, in column A
 * @param table below the lines; a sheet of text has none
 */
public record Sheet(String name, String title, List<Line> lines, Optional<Table> table) {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N} _.-]{1,31}");

  public Sheet {
    lines = List.copyOf(lines);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not the name of a sheet: " + name);
    }
  }

  /** A line above the table. */
  public sealed interface Line {
    /** The characters of the line. */
    String text();

    /** A remark. */
    record Plain(String text) implements Line {}

    /** A heading between remarks. */
    record Heading(String text) implements Line {}

    /** A link to another sheet; the text says where it leads. */
    record Link(String text, String sheet) implements Line {}
  }

  /**
   * The table of a sheet.
   *
   * @param name of the table in the workbook: letters, digits and underscores
   * @param columns their heads differ and are not empty
   * @param rows each with a cell for each column
   */
  public record Table(String name, List<Column> columns, List<List<Cell>> rows) {
    private static final Pattern TABLE_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,254}");

    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      if (!TABLE_NAME.matcher(name).matches()) {
        throw new IllegalArgumentException("not the name of a table: " + name);
      }
      if (columns.stream().map(Column::head).distinct().count() != columns.size()) {
        throw new IllegalArgumentException("two columns with the same head: " + columns);
      }
      for (List<Cell> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException("a cell for each column of " + name);
        }
      }
    }
  }

  /** The codes that stand in the table, in the order of the legend. */
  List<Code> codes() {
    return table.stream()
        .flatMap(made -> made.rows().stream())
        .flatMap(List::stream)
        .flatMap(cell -> cell instanceof Cell.Missing(Code code) ? Stream.of(code) : Stream.of())
        .distinct()
        .sorted()
        .toList();
  }

  /** This sheet with the codes of its table explained before its last lines. */
  Sheet explained(List<Line> last) {
    List<Line> all = new ArrayList<>(lines);
    codes().forEach(code -> all.add(new Line.Plain(code.sign() + " " + code.meaning())));
    all.addAll(last);
    return new Sheet(name, title, all, table);
  }

  /**
   * A column of a table.
   *
   * @param width in characters
   */
  public record Column(String head, int width) {
    public Column {
      if (head.isBlank()) {
        throw new IllegalArgumentException("a column without a head");
      }
    }
  }

  /** A cell of a table. */
  public sealed interface Cell {

    /** Words. */
    record Text(String text) implements Cell {
      public Text {
        if (text.isBlank()) {
          throw new IllegalArgumentException("an empty cell");
        }
      }
    }

    /** A number at full precision; the format rounds what is seen. */
    record Figure(double number, Format format) implements Cell {}

    /** Why there is no number. */
    record Missing(Code code) implements Cell {}

    /** Letters of other columns. */
    record Letters(String letters) implements Cell {
      public Letters {
        if (letters.isBlank()) {
          throw new IllegalArgumentException("an empty cell");
        }
      }
    }

    /** Words that lead to another sheet. */
    record Link(String text, String sheet) implements Cell {}
  }

  /** How a number is shown. */
  public enum Format {
    COUNT("#,##0"),
    PER_CENT("0%"),
    PER_CENT_ONE_DECIMAL("0.0%"),
    ONE_DECIMAL("#,##0.0"),
    TWO_DECIMALS("#,##0.00"),
    THREE_DECIMALS("0.000");

    private final String pattern;

    Format(String pattern) {
      this.pattern = pattern;
    }

    /**
     * The pattern in the terms of the workbook; the reader's program shows its own decimal sign.
     */
    String pattern() {
      return pattern;
    }
  }

  /** Stands in a cell without a number; always explained on the sheet itself. */
  public enum Code {
    SECRET(
        "[c]",
        "niet getoond: te weinig artsen, of omdat zo’n klein aantal er anders uit zou volgen",
        "."),
    LOW_BASE(
        "[u]", "weinig betrouwbaar door een klein aantal artsen, niet getoetst", "een lege cel"),
    ROUNDS_TO_ZERO("[low]", "meer dan nul, maar afgerond 0%", "0"),
    BREAK("[b]", "niet vergelijkbaar met de andere kolommen", "een lege cel"),
    OTHERWISE_ASKED("[w]", "toen anders gevraagd of ingedeeld, niet getoetst", "een lege cel"),
    UNAVAILABLE("[x]", "niet beschikbaar", "."),
    NOT_APPLICABLE("[z]", "niet van toepassing, of niet getoetst", "-");

    private final String sign;
    private final String meaning;
    private final String cbsSign;

    Code(String sign, String meaning, String cbsSign) {
      this.sign = sign;
      this.meaning = meaning;
      this.cbsSign = cbsSign;
    }

    /** How it stands in the cell. */
    public String sign() {
      return sign;
    }

    /** What it means. */
    public String meaning() {
      return meaning;
    }

    /** The sign with the same meaning in the tables of Statistics Netherlands. */
    public String cbsSign() {
      return cbsSign;
    }
  }
}
