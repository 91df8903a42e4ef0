package nl.peiling.report.chart;

import java.util.ArrayList;
import java.util.List;
import nl.peiling.report.chart.ChartData.Heading;
import nl.peiling.report.theme.Colour;

/**
 * Names the parts of stacked bars: over the parts of the first bar where the names fit there,
 * otherwise in a row in the same order.
 */
final class Legend {
  private static final double SWATCH = 8;
  private static final double SWATCH_GAP = 3.5;
  private static final double ENTRY_GAP = 12;
  private static final double LINE_GAP = 4;
  private static final double NAME_GAP = 6;

  private final Pencil pencil;
  private final List<Heading> series;
  private final List<Colour> colours;

  Legend(Pencil pencil, List<Heading> series, List<Colour> colours) {
    this.pencil = pencil;
    this.series = series;
    this.colours = colours;
  }

  /** Draws names over parts that end at the given places; returns their height, or 0 if no fit. */
  double overParts(double[] starts, double[] ends, double right) {
    List<List<String>> names = new ArrayList<>();
    int most = 0;
    for (int i = 0; i < series.size(); i++) {
      double room = ends[i] - starts[i] - NAME_GAP;
      String label = series.get(i).label();
      if (room < pencil.widestPiece(label, ChartStyle.LABEL)) {
        return 0;
      }
      List<String> lines = pencil.wrapped(label, ChartStyle.LABEL, room);
      if (lines.size() > 2 || ends[i] > right + 0.01) {
        return 0;
      }
      names.add(lines);
      most = Math.max(most, lines.size());
    }
    double height = pencil.blockHeight(most, ChartStyle.LABEL);
    for (int i = 0; i < names.size(); i++) {
      pencil.linesAbove(names.get(i), starts[i], height, ChartStyle.LABEL);
    }
    return height;
  }

  /** Draws the names with a patch of colour, on as many lines as needed; returns their height. */
  double inRow(double left, double width) {
    double x = left;
    double top = 0;
    double line = Math.max(SWATCH, pencil.capHeight(ChartStyle.LABEL));
    for (int i = 0; i < series.size(); i++) {
      String label = series.get(i).label();
      double length = SWATCH + SWATCH_GAP + pencil.width(label, ChartStyle.LABEL);
      if (x > left && x + length > left + width) {
        x = left;
        top += line + LINE_GAP;
      }
      List<String> lines =
          pencil.wrapped(label, ChartStyle.LABEL, left + width - x - SWATCH - SWATCH_GAP);
      new Bars(pencil).bar(x, top, SWATCH, SWATCH, colours.get(i));
      double first = top + SWATCH / 2 - pencil.capHeight(ChartStyle.LABEL) / 2;
      pencil.linesBelow(lines, x + SWATCH + SWATCH_GAP, first, ChartStyle.LABEL);
      top += (lines.size() - 1) * pencil.leading(ChartStyle.LABEL);
      x += length + ENTRY_GAP;
    }
    return top + line;
  }
}
