package nl.peiling.report.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peiling.report.pdf.layout.Flow.Fence;
import nl.peiling.report.pdf.layout.Flow.Slab;
import nl.peiling.report.pdf.layout.Styles.Leaded;
import nl.peiling.report.pdf.layout.TableModel.Cell;
import nl.peiling.report.pdf.typography.Alignment;
import nl.peiling.report.pdf.typography.ParagraphSetter;
import nl.peiling.report.theme.Colour;

/** Sets the grid of a table: head and rows, with hairlines and without boxes. */
final class TableSetter {

  static final double PADDING = 3.1;
  private static final double BETWEEN_COLUMNS = 12;
  private static final double RULE = 0.8;
  private static final double HEAD_RULE = 0.5;
  private static final double HAIRLINE = 0.3;

  private final Setting setting;
  private final TableModel model;
  private final PageFrame.Column column;
  private final List<Filled> headCells;
  private final List<Filled> bodyCells;
  private final double[] left;
  private final double[] width;

  /** A cell with its words, before it is known how wide it may be. */
  record Filled(Cell cell, ParagraphSetter<Owner> words, Leaded style) {}

  /** A table in slabs: the head once for the reader and once to repeat. */
  record SetTable(Slab head, Slab repeatedHead, List<Flow> rows, double height) {}

  TableSetter(Setting setting, TableModel model, Tag table, PageFrame.Column column) {
    this.setting = setting;
    this.model = model;
    this.column = column;
    int count = model.columns().size();
    left = new double[count];
    width = new double[count];
    headCells =
        filled(model.head(), table.kid(Role.TABLE_HEAD), setting.styles().tableHead(), true);
    bodyCells = filled(model.body(), table.kid(Role.TABLE_BODY), setting.styles().table(), false);
    measure();
  }

  SetTable set() {
    List<CellLines> headLines = headCells.stream().map(cell -> lines(cell, true)).toList();
    double[] headHeights = heights(model.head(), headLines);
    Slab head = head(headLines, headHeights);
    Slab repeated = head(headLines.stream().map(CellLines::asArtifact).toList(), headHeights);
    List<CellLines> bodyLines = bodyCells.stream().map(cell -> lines(cell, false)).toList();
    double[] heights = heights(model.body(), bodyLines);
    List<Flow> rows = new ArrayList<>();
    double height = head.height();
    for (int row = 0; row < heights.length; row++) {
      if (row > 0) {
        rows.add(new Fence(mayBreak(row, heights.length) ? 0 : Fence.NEVER));
      }
      rows.add(row(row, heights[row], bodyLines, row == heights.length - 1));
      height += heights[row];
    }
    return new SetTable(head, repeated, rows, height);
  }

  /** Not inside cells that span rows, and no first or last row on its own. */
  private boolean mayBreak(int row, int rows) {
    boolean alone = row < 2 || rows - row < 2;
    boolean spanned =
        model.body().stream()
            .anyMatch(cell -> cell.row() < row && cell.row() + cell.rowSpan() > row);
    return !alone && !spanned;
  }

  private double tableWidth() {
    int last = width.length - 1;
    return last < 0 ? 0 : left[last] + width[last] - column.x();
  }

  private void measure() {
    int count = width.length;
    double[] least = new double[count];
    double[] full = new double[count];
    for (boolean spanning : new boolean[] {false, true}) {
      headCells.forEach(cell -> measure(cell, spanning, least, full));
      bodyCells.forEach(cell -> measure(cell, spanning, least, full));
    }
    double gaps = BETWEEN_COLUMNS * Math.max(0, count - 1);
    double[] widths = new ColumnWidths(model.columns(), least, full).within(column.width() - gaps);
    if (sum(full) > sum(widths)) {
      widths = new ColumnBalance(bodyCells, model.columns(), least, BETWEEN_COLUMNS).of(widths);
    }
    double x = column.x();
    for (int i = 0; i < count; i++) {
      left[i] = x;
      width[i] = widths[i];
      x += widths[i] + BETWEEN_COLUMNS;
    }
  }

  private static void measure(Filled filled, boolean spanning, double[] least, double[] full) {
    Cell cell = filled.cell();
    if (cell.columnSpan() > 1 != spanning) {
      return;
    }
    double gaps = BETWEEN_COLUMNS * (cell.columnSpan() - 1);
    double leastMore = filled.words().leastWidth() - sum(least, cell) - gaps;
    double fullMore = filled.words().fullWidth() - sum(full, cell) - gaps;
    for (int i = cell.column(); i < cell.column() + cell.columnSpan(); i++) {
      double before = cell.columnSpan() > 1 ? 1.0 / cell.columnSpan() : 1;
      least[i] += Math.max(0, leastMore) * before;
      full[i] += Math.max(0, fullMore) * before;
    }
  }

  private static double sum(double[] widths) {
    double sum = 0;
    for (double each : widths) {
      sum += each;
    }
    return sum;
  }

  private static double sum(double[] widths, Cell cell) {
    double sum = 0;
    for (int i = cell.column(); i < cell.column() + cell.columnSpan(); i++) {
      sum += widths[i];
    }
    return sum;
  }

  /** Fills the cells of head or body and makes their parts of the structure. */
  private List<Filled> filled(List<Cell> cells, Tag part, Leaded style, boolean head) {
    List<Filled> all = new ArrayList<>();
    Tag row = part;
    int current = -1;
    for (Cell cell : cells) {
      if (cell.row() != current) {
        row = part.kid(Role.ROW);
        current = cell.row();
      }
      Tag tag = row.kid(cell.header() ? Role.HEADER_CELL : Role.DATA_CELL);
      Optional<Tag.Scope> scope =
          cell.header() ? Optional.of(head ? Tag.Scope.COLUMN : Tag.Scope.ROW) : Optional.empty();
      tag.cell(new Tag.Cell(scope, cell.columnSpan(), cell.rowSpan()));
      ParagraphSetter<Owner> words = setting.paragraph();
      cell.words().fill(words, tag, style.letters());
      all.add(new Filled(cell, words, style));
    }
    return all;
  }

  private CellLines lines(Filled filled, boolean head) {
    Cell cell = filled.cell();
    int last = cell.column() + cell.columnSpan() - 1;
    double cellWidth = left[last] + width[last] - left[cell.column()];
    Alignment alignment =
        head && cell.columnSpan() > 1 ? Alignment.LEFT : model.columns().get(cell.column());
    // a hair of room, so that a cell as wide as its column is not broken by rounding
    return new CellLines(
        cell,
        filled.words().lines(cellWidth + 0.01, alignment),
        left[cell.column()],
        cellWidth,
        filled.style());
  }

  private double[] heights(List<Cell> part, List<CellLines> cells) {
    double[] heights = new double[model.rows(part)];
    for (CellLines lines : cells) {
      if (lines.cell().rowSpan() == 1) {
        heights[lines.cell().row()] =
            Math.max(heights[lines.cell().row()], lines.height() + 2 * PADDING);
      }
    }
    for (CellLines lines : cells) {
      int last = lines.cell().row() + lines.cell().rowSpan() - 1;
      double spanned = 0;
      for (int row = lines.cell().row(); row <= last; row++) {
        spanned += heights[row];
      }
      heights[last] += Math.max(0, lines.height() + 2 * PADDING - spanned);
    }
    return heights;
  }

  private Slab head(List<CellLines> cells, double[] heights) {
    Colour ink = setting.styles().theme().ink();
    double total = 0;
    for (double height : heights) {
      total += height;
    }
    List<Ink> marks = new ArrayList<>();
    marks.add(new Ink.Fill(column.x(), 0, tableWidth(), RULE, ink));
    List<Flow.Note> notes = new ArrayList<>();
    List<Cue> cues = new ArrayList<>();
    for (CellLines lines : cells) {
      double bottom = 0;
      for (int row = 0; row < lines.cell().row() + lines.cell().rowSpan(); row++) {
        bottom += heights[row];
      }
      marks.addAll(lines.ink(bottom - PADDING - lines.height(), cues, notes));
      if (lines.cell().columnSpan() > 1) {
        marks.add(
            new Ink.Fill(
                lines.x(),
                bottom - HAIRLINE,
                lines.width(),
                HAIRLINE,
                setting.styles().theme().muted()));
      }
    }
    marks.add(new Ink.Fill(column.x(), total - HEAD_RULE, tableWidth(), HEAD_RULE, ink));
    return Slab.of(total, marks).with(cues, notes);
  }

  private Slab row(int row, double height, List<CellLines> cells, boolean last) {
    List<CellLines> own = cells.stream().filter(lines -> lines.cell().row() == row).toList();
    Slab slab = rowSlab(own, height, last ? Rule.END : Rule.HAIRLINE, row);
    return slab.cut(available -> cut(own, row, height, available, last));
  }

  private enum Rule {
    NONE,
    HAIRLINE,
    END
  }

  private Slab rowSlab(List<CellLines> cells, double height, Rule rule, int row) {
    List<Ink> marks = new ArrayList<>();
    List<Flow.Note> notes = new ArrayList<>();
    List<Cue> cues = new ArrayList<>();
    cells.forEach(lines -> marks.addAll(lines.ink(PADDING, cues, notes)));
    switch (rule) {
      case NONE -> {}
      case HAIRLINE -> hairlines(marks, row, height);
      case END ->
          marks.add(
              new Ink.Fill(
                  column.x(),
                  height - HEAD_RULE,
                  tableWidth(),
                  HEAD_RULE,
                  setting.styles().theme().ink()));
    }
    return Slab.of(height, marks).with(cues, notes);
  }

  /** A line under the row, but not through cells that go on below it. */
  private void hairlines(List<Ink> marks, int row, double height) {
    int from = 0;
    while (from < width.length) {
      int to = from;
      while (to < width.length && !goesOn(row, to)) {
        to++;
      }
      if (to > from) {
        double right =
            to == width.length ? left[to - 1] + width[to - 1] : left[to] - BETWEEN_COLUMNS;
        marks.add(
            new Ink.Fill(
                left[from],
                height - HAIRLINE,
                right - left[from],
                HAIRLINE,
                setting.styles().theme().hairline()));
      }
      from = to + 1;
    }
  }

  private boolean goesOn(int row, int atColumn) {
    return model.body().stream()
        .anyMatch(cell -> cell.covers(row, atColumn) && cell.covers(row + 1, atColumn));
  }

  /** Cuts a tall row so that at least two lines stand on either side. */
  private Optional<Flow.Halves> cut(
      List<CellLines> cells, int row, double height, double available, boolean last) {
    double leading = setting.styles().table().leading();
    int fit = (int) Math.floor((available - PADDING) / leading);
    int most = cells.stream().mapToInt(lines -> lines.lines().size()).max().orElse(0);
    boolean spans = cells.stream().anyMatch(lines -> lines.cell().rowSpan() > 1);
    if (spans || fit < 2 || most - fit < 2) {
      return Optional.empty();
    }
    List<CellLines> upper = cells.stream().map(lines -> lines.until(fit)).toList();
    List<CellLines> lower = cells.stream().map(lines -> lines.from(fit)).toList();
    double rest = height - fit * leading;
    Slab below = rowSlab(lower, rest, last ? Rule.END : Rule.HAIRLINE, row);
    return Optional.of(
        new Flow.Halves(
            rowSlab(upper, PADDING + fit * leading, Rule.NONE, row),
            below.cut(more -> cut(lower, row, rest, more, last))));
  }
}
