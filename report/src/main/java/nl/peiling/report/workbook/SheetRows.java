package nl.peiling.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The rows of a sheet as each format writes them: what stands in a cell, its look, the height. */
final class SheetRows {

  /** The width, in points, of one of the characters in which columns are measured. */
  static final double POINTS_PER_CHARACTER = 5.25;

  static final double TEXT_POINTS = 10;
  static final double TITLE_POINTS = 12;

  /** The width of a sheet without a table, in characters. */
  private static final int PROSE_WIDTH = 100;

  private static final double INDENT = 9;

  private SheetRows() {}

  /** How a cell looks; what holds a number looks as its format says. */
  enum Look {
    TITLE,
    HEADING,
    TEXT,
    /** Words beside another column. */
    WORDS,
    LINK,
    HEAD_OF_NUMBERS,
    HEAD_OF_WORDS,
    CODE,
    NUMBER
  }

  /** What a row is in its sheet. */
  enum Kind {
    LINE,
    HEAD,
    BODY
  }

  /**
   * A row of a sheet.
   *
   * @param height in points
   */
  record Row(Kind kind, double height, List<Sheet.Cell> cells, List<Look> looks) {}

  /** The widths of the columns of a sheet, in characters. */
  static List<Integer> widths(Sheet sheet) {
    return sheet
        .table()
        .map(table -> table.columns().stream().map(Sheet.Column::width).toList())
        .orElse(List.of(PROSE_WIDTH));
  }

  static List<Row> of(Sheet sheet) {
    List<Row> rows = new ArrayList<>();
    int width = widths(sheet).getFirst();
    rows.add(
        new Row(
            Kind.LINE,
            RowHeight.ofTitle(lines(sheet.title(), Look.TITLE, width)),
            List.of(new Sheet.Cell.Text(sheet.title())),
            List.of(Look.TITLE)));
    for (Sheet.Line line : sheet.lines()) {
      Look look =
          switch (line) {
            case Sheet.Line.Plain plain -> Look.TEXT;
            case Sheet.Line.Heading heading -> Look.HEADING;
            case Sheet.Line.Link link -> Look.LINK;
          };
      Sheet.Cell words =
          line instanceof Sheet.Line.Link(String text, String to)
              ? new Sheet.Cell.Link(text, to)
              : new Sheet.Cell.Text(line.text());
      double height = RowHeight.of(lines(line.text(), look, width));
      rows.add(new Row(Kind.LINE, height, List.of(words), List.of(look)));
    }
    sheet.table().ifPresent(table -> add(table, rows));
    return rows;
  }

  private static void add(Sheet.Table table, List<Row> rows) {
    List<Sheet.Column> columns = table.columns();
    List<Boolean> letters = IntStream.range(0, columns.size()).mapToObj(table::hasLetters).toList();
    List<Sheet.Cell> heads = new ArrayList<>();
    List<Look> looks = new ArrayList<>();
    int lines = 1;
    for (int c = 0; c < columns.size(); c++) {
      String head = columns.get(c).head();
      Look look =
          c == 0 ? Look.HEADING : holdsWords(table, c) ? Look.HEAD_OF_WORDS : Look.HEAD_OF_NUMBERS;
      heads.add(new Sheet.Cell.Text(head));
      looks.add(look);
      lines = Math.max(lines, lines(head, look, columns.get(c).width()));
    }
    rows.add(new Row(Kind.HEAD, RowHeight.of(lines), List.copyOf(heads), List.copyOf(looks)));
    for (List<Sheet.Cell> cells : table.rows()) {
      rows.add(body(cells, columns, letters));
    }
  }

  private static Row body(
      List<Sheet.Cell> cells, List<Sheet.Column> columns, List<Boolean> letters) {
    List<Look> looks = new ArrayList<>(cells.size());
    int lines = 1;
    for (int c = 0; c < cells.size(); c++) {
      Sheet.Cell cell = cells.get(c);
      Look look =
          switch (cell) {
            case Sheet.Cell.Text words -> c > 0 ? Look.WORDS : Look.TEXT;
            case Sheet.Cell.Letters words -> Look.WORDS;
            case Sheet.Cell.Link link -> Look.LINK;
            case Sheet.Cell.Missing missing -> letters.get(c) ? Look.WORDS : Look.CODE;
            case Sheet.Cell.Figure number -> Look.NUMBER;
          };
      looks.add(look);
      if (look != Look.NUMBER) {
        lines = Math.max(lines, lines(words(cell), look, columns.get(c).width()));
      }
    }
    return new Row(Kind.BODY, RowHeight.of(lines), cells, looks);
  }

  /** Whether a column holds words and no numbers; codes stand for numbers, or for letters. */
  private static boolean holdsWords(Sheet.Table table, int column) {
    boolean words = false;
    for (List<Sheet.Cell> row : table.rows()) {
      switch (row.get(column)) {
        case Sheet.Cell.Figure number -> {
          return false;
        }
        case Sheet.Cell.Missing missing -> {}
        case Sheet.Cell.Text text -> words = true;
        case Sheet.Cell.Letters text -> words = true;
        case Sheet.Cell.Link text -> words = true;
      }
    }
    return words;
  }

  private static int lines(String text, Look look, int width) {
    boolean bold =
        switch (look) {
          case TITLE, HEADING, HEAD_OF_NUMBERS, HEAD_OF_WORDS -> true;
          case TEXT, WORDS, LINK, CODE, NUMBER -> false;
        };
    boolean indented = look == Look.WORDS || look == Look.HEAD_OF_WORDS;
    return RowHeight.lines(
        text,
        bold ? LetterWidth.BOLD : LetterWidth.REGULAR,
        look == Look.TITLE ? TITLE_POINTS : TEXT_POINTS,
        width * POINTS_PER_CHARACTER - (indented ? INDENT : 0));
  }

  /** The words in a cell; none if it holds a number. */
  static String words(Sheet.Cell cell) {
    return switch (cell) {
      case Sheet.Cell.Text words -> words.text();
      case Sheet.Cell.Letters letters -> letters.letters();
      case Sheet.Cell.Missing missing -> missing.code().sign();
      case Sheet.Cell.Link link -> link.text();
      case Sheet.Cell.Figure number -> "";
    };
  }
}
