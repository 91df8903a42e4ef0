package nl.peiling.report.chart;

import java.util.ArrayList;
import java.util.List;
import nl.peiling.report.chart.ChartData.Heading;
import nl.peiling.report.chart.ChartData.Hidden;
import nl.peiling.report.chart.ChartData.Interval;
import nl.peiling.report.chart.ChartData.Known;
import nl.peiling.report.font.TextMeasure;
import nl.peiling.report.theme.Colour;

/** Standing columns, per row one for each series, for what has an order of its own, as years do. */
public record Columns(ChartData data) implements SketchedDrawing {
  private static final double PLOT_HEIGHT = 120;
  private static final double VALUE_ROOM = 12;
  private static final double FILL = 0.68;
  private static final double SINGLE_FILL = 0.6;
  private static final double LABEL_GAP = 5;

  @Override
  public Sketch sketch(double width, TextMeasure measure) {
    Pencil pencil = new Pencil(measure);
    List<Colour> colours =
        data.series().stream().map(heading -> Palette.of(heading.key())).toList();
    double step = width / data.rows().size();
    double column = step * fill() / data.series().size();
    boolean named = data.series().size() > 1;
    boolean under = named && fitUnder(pencil, column);
    double top =
        named && !under ? new Legend(pencil, data.series(), colours).inRow(0, width) + 8 : 0;
    double most = Math.max(data.largest(), 1e-9);
    Bounds area = new Bounds(0, top + VALUE_ROOM, width, PLOT_HEIGHT);
    pencil.add(new XChartPlot(area).columns(data, colours, most, fill(), false));
    values(pencil, area, step, column, most);
    pencil.rule(0, area.bottom(), width, area.bottom(), Stroke.of(ChartStyle.AXIS, 0.75));
    double labels = area.bottom() + LABEL_GAP;
    if (under) {
      labels = seriesLabels(pencil, labels, step, column) + LABEL_GAP;
    }
    return pencil.finish(width, rowLabels(pencil, labels, step));
  }

  private double fill() {
    return data.series().size() == 1 ? SINGLE_FILL : FILL;
  }

  private boolean fitUnder(Pencil pencil, double column) {
    return data.series().stream()
        .allMatch(heading -> pencil.width(heading.label(), ChartStyle.SMALL) <= column - 1);
  }

  /** Middle of a column: columns of a row stand together around the middle of its step. */
  private double middle(int row, int serie, double step, double column) {
    double first = (row + 0.5) * step - column * data.series().size() / 2;
    return first + (serie + 0.5) * column;
  }

  private void values(Pencil pencil, Bounds area, double step, double column, double most) {
    for (int row = 0; row < data.rows().size(); row++) {
      for (int serie = 0; serie < data.series().size(); serie++) {
        double x = middle(row, serie, step, column);
        switch (data.at(row, serie)) {
          case Known known -> {
            double unit = area.height() / most;
            known.interval().ifPresent(interval -> whisker(pencil, interval, x, area, unit));
            double y = area.bottom() - ChartData.reach(known) * unit;
            TextStyle style = ChartStyle.VALUE.at(TextStyle.Anchor.MIDDLE);
            pencil.text(known.label(), x, y - 3, style);
          }
          case Hidden hidden ->
              pencil.text(
                  hidden.label(),
                  x,
                  area.bottom() - 3,
                  ChartStyle.VALUE.in(ChartStyle.MUTED).at(TextStyle.Anchor.MIDDLE));
        }
      }
    }
  }

  private static void whisker(
      Pencil pencil, Interval interval, double x, Bounds area, double unit) {
    double low = area.bottom() - interval.lower() * unit;
    double high = area.bottom() - interval.upper() * unit;
    for (Stroke stroke : List.of(Stroke.of(ChartStyle.PAPER, 2.4), Stroke.of(ChartStyle.INK, 1))) {
      pencil.rule(x, low, x, high, stroke);
    }
  }

  private double seriesLabels(Pencil pencil, double top, double step, double column) {
    TextStyle style = ChartStyle.SMALL.at(TextStyle.Anchor.MIDDLE);
    double baseline = top + pencil.capHeight(style);
    for (int row = 0; row < data.rows().size(); row++) {
      for (int serie = 0; serie < data.series().size(); serie++) {
        Heading heading = data.series().get(serie);
        pencil.text(heading.label(), middle(row, serie, step, column), baseline, style);
      }
    }
    return baseline + 2;
  }

  private double rowLabels(Pencil pencil, double top, double step) {
    TextStyle label = ChartStyle.LABEL.at(TextStyle.Anchor.MIDDLE);
    TextStyle small = ChartStyle.SMALL.at(TextStyle.Anchor.MIDDLE);
    List<List<String>> lines = new ArrayList<>();
    int most = 0;
    for (Heading row : data.rows()) {
      List<String> wrapped = pencil.wrapped(row.label(), label, step - 4);
      lines.add(wrapped);
      most = Math.max(most, wrapped.size());
    }
    double bottom = top + pencil.blockHeight(most, label);
    boolean based = false;
    for (int row = 0; row < lines.size(); row++) {
      double x = (row + 0.5) * step;
      pencil.linesBelow(lines.get(row), x, top, label);
      String base = data.rows().get(row).base();
      based |= !base.isEmpty();
      pencil.text(base, x, bottom + pencil.leading(small) + 1, small);
    }
    return bottom + (based ? pencil.leading(small) + 1 : 0) + 2.5;
  }
}
