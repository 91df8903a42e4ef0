package nl.peiling.report.chart;

import nl.peiling.report.chart.ChartData.Datum;
import nl.peiling.report.chart.ChartData.Hidden;
import nl.peiling.report.chart.ChartData.Interval;
import nl.peiling.report.chart.ChartData.Known;
import nl.peiling.report.theme.Colour;

/** Draws one horizontal bar with its value behind it and its confidence interval over it. */
final class Bars {
  private static final double VALUE_GAP = 3.5;
  private static final double HATCH = 4;
  private static final double WHISKER = 1;
  private static final double HALO = 2.4;

  private final Pencil pencil;

  Bars(Pencil pencil) {
    this.pencil = pencil;
  }

  /** Room that the printed values need behind the longest bar. */
  double valueRoom(ChartData data, TextStyle style) {
    return VALUE_GAP
        + data.data().stream()
            .flatMap(java.util.List::stream)
            .mapToDouble(datum -> pencil.width(datum.label(), style))
            .max()
            .orElse(0);
  }

  /** A bar from {@code zero} to the right, {@code unit} points for each 1 of the value. */
  void right(
      Datum datum,
      double zero,
      double top,
      double height,
      double unit,
      Colour fill,
      TextStyle style) {
    double middle = top + height / 2;
    switch (datum) {
      case Known known -> {
        bar(zero, top, known.value() * unit, height, fill);
        known.interval().ifPresent(interval -> whisker(interval, zero, middle, unit));
        double end = zero + ChartData.reach(known) * unit;
        pencil.textAround(known.label(), end + VALUE_GAP, middle, style);
      }
      case Hidden hidden ->
          pencil.textAround(hidden.label(), zero + VALUE_GAP, middle, style.in(ChartStyle.MUTED));
    }
  }

  /** A bar from {@code zero} to the left. */
  void left(
      Datum datum,
      double zero,
      double top,
      double height,
      double unit,
      Colour fill,
      TextStyle style) {
    double middle = top + height / 2;
    TextStyle end = style.at(TextStyle.Anchor.END);
    switch (datum) {
      case Known known -> {
        double length = known.value() * unit;
        bar(zero - length, top, length, height, fill);
        pencil.textAround(known.label(), zero - length - VALUE_GAP, middle, end);
      }
      case Hidden hidden ->
          pencil.textAround(hidden.label(), zero - VALUE_GAP, middle, end.in(ChartStyle.MUTED));
    }
  }

  /** A rectangle with an edge where its colour is too light for paper. */
  void bar(double x, double top, double length, double height, Colour fill) {
    if (length <= 0) {
      return;
    }
    pencil.box(x, top, length, height, fill);
    Palette.edge(fill).ifPresent(edge -> outline(x, top, length, height, edge));
  }

  private void outline(double x, double top, double length, double height, Stroke edge) {
    double half = Math.min(edge.width() / 2, Math.min(length, height) / 4);
    Path path =
        Path.builder()
            .move(x + half, top + half)
            .line(x + length - half, top + half)
            .line(x + length - half, top + height - half)
            .line(x + half, top + height - half)
            .close()
            .build();
    pencil.stroke(path, edge);
  }

  /** A rectangle of slanted lines: there is something here that is not shown. */
  void hatched(double x, double top, double width, double height) {
    Stroke thin = Stroke.of(ChartStyle.AXIS, 0.4);
    for (double start = x - height; start < x + width; start += HATCH) {
      double from = Math.max(start, x);
      double to = Math.min(start + height, x + width);
      if (from < to) {
        double bottom = top + height;
        pencil.rule(from, bottom - (from - start), to, bottom - (to - start), thin);
      }
    }
  }

  /** The vertical line from which bars start. */
  void axis(double zero, double top, double bottom) {
    pencil.rule(zero, top, zero, bottom, Stroke.of(ChartStyle.AXIS, 0.75));
  }

  private void whisker(Interval interval, double zero, double middle, double unit) {
    double from = zero + interval.lower() * unit;
    double to = zero + interval.upper() * unit;
    // light under dark: the line shows on dark bars and on paper
    pencil.rule(from, middle, to, middle, Stroke.of(ChartStyle.PAPER, HALO));
    pencil.rule(from, middle, to, middle, Stroke.of(ChartStyle.INK, WHISKER));
  }
}
