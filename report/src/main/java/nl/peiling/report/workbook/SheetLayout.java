package nl.peiling.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A sheet as each format writes it.
 *
 * @param widths of the columns, in characters: as wide as is asked, and wider where a word, or a
 *     link, which does not wrap everywhere, would not fit
 * @param rows with what stands in them, its look and their height
 * @param fit on paper
 */
record SheetLayout(Sheet sheet, List<Integer> widths, List<Row> rows, PrintFit fit) {

  /** The width, in points, of one of the characters in which columns are measured. */
  static final double POINTS_PER_CHARACTER = 5.25;

  static final double TEXT_POINTS = 10;
  static final double TITLE_POINTS = 12;

  /** The width of a sheet without a table, in characters. */
  private static final int PROSE_WIDTH = 100;

  private static final int WIDEST = 80;
  private static final double INDENT = 9;

  SheetLayout {
    widths = List.copyOf(widths);
    rows = List.copyOf(rows);
  }

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

  static SheetLayout of(Sheet sheet) {
    List<Integer> widths = sheet.table().map(SheetLayout::widths).orElse(List.of(PROSE_WIDTH));
    List<Row> rows = rows(sheet, widths);
    return new SheetLayout(sheet, widths, rows, PrintFit.of(sheet.table(), widths, rows));
  }

  private static List<Integer> widths(Sheet.Table table) {
    List<Integer> widths = new ArrayList<>();
    for (int c = 0; c < table.columns().size(); c++) {
      double needed = longestWord(table.columns().get(c).head(), LetterWidth.BOLD);
      boolean forPrograms = table.columns().get(c).head().equals(RowKey.HEAD);
      for (List<Sheet.Cell> row : table.rows()) {
        // What is not printed must not make the printed rows higher
        needed =
            Math.max(
                needed,
                forPrograms
                    ? LetterWidth.REGULAR.of(words(row.get(c)), TEXT_POINTS)
                    : needed(row.get(c)));
      }
      double points = RowHeight.width(needed) + (c > 0 ? INDENT : 0);
      int characters = Math.min(WIDEST, (int) Math.ceil(points / POINTS_PER_CHARACTER));
      widths.add(Math.max(characters, table.columns().get(c).width()));
    }
    return widths;
  }

  private static double needed(Sheet.Cell cell) {
    return switch (cell) {
      case Sheet.Cell.Text words -> longestWord(words.text(), LetterWidth.REGULAR);
      case Sheet.Cell.Letters words -> longestWord(words.letters(), LetterWidth.REGULAR);
      case Sheet.Cell.Link link -> LetterWidth.REGULAR.of(link.text(), TEXT_POINTS);
      case Sheet.Cell.Figure number -> 0;
      case Sheet.Cell.Missing missing -> 0;
    };
  }

  private static double longestWord(String text, LetterWidth letters) {
    double longest = 0;
    for (String word : text.split(" ", -1)) {
      longest = Math.max(longest, letters.of(word, TEXT_POINTS));
    }
    return longest;
  }

  private static List<Row> rows(Sheet sheet, List<Integer> widths) {
    List<Row> rows = new ArrayList<>();
    int width = widths.getFirst();
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
    sheet.table().ifPresent(table -> add(table, widths, rows));
    return rows;
  }

  private static void add(Sheet.Table table, List<Integer> widths, List<Row> rows) {
    List<Boolean> words =
        IntStream.range(0, widths.size()).mapToObj(c -> holdsWords(table, c)).toList();
    List<Sheet.Cell> heads = new ArrayList<>();
    List<Look> looks = new ArrayList<>();
    int lines = 1;
    for (int c = 0; c < widths.size(); c++) {
      String head = table.columns().get(c).head();
      Look look = c == 0 ? Look.HEADING : words.get(c) ? Look.HEAD_OF_WORDS : Look.HEAD_OF_NUMBERS;
      heads.add(new Sheet.Cell.Text(head));
      looks.add(look);
      lines = Math.max(lines, lines(head, look, widths.get(c)));
    }
    rows.add(new Row(Kind.HEAD, RowHeight.of(lines), heads, looks));
    for (List<Sheet.Cell> cells : table.rows()) {
      rows.add(body(cells, widths, words));
    }
  }

  private static Row body(List<Sheet.Cell> cells, List<Integer> widths, List<Boolean> inWords) {
    List<Look> looks = new ArrayList<>(cells.size());
    int lines = 1;
    for (int c = 0; c < cells.size(); c++) {
      Sheet.Cell cell = cells.get(c);
      Look look =
          switch (cell) {
            case Sheet.Cell.Text words -> c > 0 ? Look.WORDS : Look.TEXT;
            case Sheet.Cell.Letters words -> Look.WORDS;
            case Sheet.Cell.Link link -> Look.LINK;
            case Sheet.Cell.Missing missing -> inWords.get(c) ? Look.WORDS : Look.CODE;
            case Sheet.Cell.Figure number -> Look.NUMBER;
          };
      looks.add(look);
      if (look != Look.NUMBER) {
        lines = Math.max(lines, lines(words(cell), look, widths.get(c)));
      }
    }
    return new Row(Kind.BODY, RowHeight.of(lines), cells, looks);
  }

  /** Whether a column holds words and codes and no numbers. */
  private static boolean holdsWords(Sheet.Table table, int column) {
    return table.rows().stream()
        .map(row -> row.get(column))
        .noneMatch(Sheet.Cell.Figure.class::isInstance);
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
