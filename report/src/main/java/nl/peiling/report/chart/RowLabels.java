package nl.peiling.report.chart;

import java.util.ArrayList;
import java.util.List;
import nl.peiling.report.chart.ChartData.Heading;

/**
 * The labels of rows in a column of their own: wrapped, never cut, the base in small letters below.
 *
 * @param width of the column
 */
record RowLabels(double width, List<List<String>> lines, List<List<String>> bases) {

  /** Labels beside their bars, or above them in a narrow figure. */
  static RowLabels inFigure(Pencil pencil, List<Heading> rows, double figureWidth, double share) {
    return figureWidth < ChartStyle.NARROW
        ? within(pencil, rows, figureWidth)
        : fit(pencil, rows, figureWidth, share);
  }

  /** The column gets what its labels ask, within a share of the figure and its widest word. */
  static RowLabels fit(Pencil pencil, List<Heading> rows, double figureWidth, double share) {
    double widest = 0;
    double word = 0;
    for (Heading row : rows) {
      widest = Math.max(widest, pencil.width(row.label(), ChartStyle.LABEL));
      word = Math.max(word, pencil.widestPiece(row.label(), ChartStyle.LABEL));
      word = Math.max(word, pencil.widestPiece(row.base(), ChartStyle.SMALL));
    }
    return within(pencil, rows, Math.max(word, Math.min(widest, figureWidth * share)));
  }

  /** A column of a given width. */
  static RowLabels within(Pencil pencil, List<Heading> rows, double width) {
    List<List<String>> lines = new ArrayList<>();
    List<List<String>> bases = new ArrayList<>();
    for (Heading row : rows) {
      lines.add(pencil.wrapped(row.label(), ChartStyle.LABEL, width));
      bases.add(
          row.base().isEmpty() ? List.of() : pencil.wrapped(row.base(), ChartStyle.SMALL, width));
    }
    double used = 0;
    for (int i = 0; i < lines.size(); i++) {
      for (String line : lines.get(i)) {
        used = Math.max(used, pencil.width(line, ChartStyle.LABEL));
      }
      for (String line : bases.get(i)) {
        used = Math.max(used, pencil.width(line, ChartStyle.SMALL));
      }
    }
    return new RowLabels(used, lines, bases);
  }

  /** Height of the label of a row with its base. */
  double height(Pencil pencil, int row) {
    double label = pencil.blockHeight(lines.get(row).size(), ChartStyle.LABEL);
    int small = bases.get(row).size();
    return small == 0 ? label : label + small * pencil.leading(ChartStyle.SMALL) + 1;
  }

  /** Whether there is such a row and its label takes more than one line. */
  boolean isLong(int row) {
    return row < lines.size() && lines.get(row).size() + bases.get(row).size() > 1;
  }

  /** Draws the label of a row against the right side of the column, around a height. */
  void around(Pencil pencil, int row, double right, double middle) {
    below(pencil, row, right, middle - height(pencil, row) / 2, TextStyle.Anchor.END);
  }

  /** Draws the label of a row under a height. */
  void below(Pencil pencil, int row, double x, double top, TextStyle.Anchor anchor) {
    pencil.linesBelow(lines.get(row), x, top, ChartStyle.LABEL.at(anchor));
    double under = top + height(pencil, row);
    List<String> base = bases.get(row);
    if (!base.isEmpty()) {
      pencil.linesAbove(base, x, under, ChartStyle.SMALL.at(anchor));
    }
  }
}
