package nl.peiling.report.chart;

import java.util.List;
import java.util.Optional;
import nl.peiling.report.chart.ChartData.Datum;
import nl.peiling.report.chart.ChartData.Heading;
import nl.peiling.report.chart.ChartData.Hidden;
import nl.peiling.report.chart.ChartData.Interval;
import nl.peiling.report.chart.ChartData.Known;
import nl.peiling.report.font.TextMeasure;
import nl.peiling.report.theme.Colour;

/**
 * Means with the spread around them: a bar to the mean and a band that holds the middle of the
 * group.
 *
 * @param meanName what the dot is called
 * @param bandName what the band is called
 */
public record SpreadBars(List<Row> rows, String meanName, String bandName)
    implements SketchedDrawing {
  private static final double LABEL_SHARE = 0.34;
  private static final double ROW_HEIGHT = 25;
  private static final double BAND = 11;
  private static final double DOT = 3.6;
  private static final double ROW_GAP = 5;
  private static final double BAND_TINT = 0.55;

  /**
   * One group.
   *
   * @param band the ends of the band with their printed values, empty where none may be shown
   */
  public record Row(Heading heading, Datum mean, Optional<Band> band) {}

  /** The ends of the middle of a group and how they are printed. */
  public record Band(Interval ends, String lower, String upper) {}

  public SpreadBars {
    rows = List.copyOf(rows);
  }

  @Override
  public Sketch sketch(double width, TextMeasure measure) {
    Pencil pencil = new Pencil(measure);
    boolean narrow = width < ChartStyle.NARROW;
    List<Heading> headings = rows.stream().map(Row::heading).toList();
    RowLabels labels = RowLabels.inFigure(pencil, headings, width, LABEL_SHARE);
    double left = narrow ? 0.5 : labels.width() + ChartStyle.GAP;
    double room = 6 + widestEnd(pencil);
    double unit = (width - left - room) / Math.max(largest(), 1e-9);
    double top = legend(pencil, narrow ? 0 : left, width) + 8;
    double y = top;
    for (int i = 0; i < rows.size(); i++) {
      if (narrow) {
        labels.below(pencil, i, 0, y, TextStyle.Anchor.START);
        y += labels.height(pencil, i) + 2;
      }
      double height = Math.max(ROW_HEIGHT, narrow ? 0 : labels.height(pencil, i));
      double middle = y + height - BAND / 2 - 2;
      if (!narrow) {
        labels.around(pencil, i, labels.width(), middle);
      }
      row(pencil, rows.get(i), left, middle, unit);
      if (narrow) {
        new Bars(pencil).axis(left, middle - BAND / 2 - 2, middle + BAND / 2 + 2);
      }
      y += height + ROW_GAP;
    }
    if (!narrow) {
      new Bars(pencil).axis(left, top, y - ROW_GAP + 2);
    }
    return pencil.finish(width, y - ROW_GAP + 2);
  }

  private double largest() {
    double largest = 0;
    for (Row row : rows) {
      largest = Math.max(largest, ChartData.reach(row.mean()));
      largest = Math.max(largest, row.band().map(band -> band.ends().upper()).orElse(0.0));
    }
    return largest;
  }

  private double widestEnd(Pencil pencil) {
    double widest = 0;
    for (Row row : rows) {
      String end = row.band().map(Band::upper).orElse("");
      widest = Math.max(widest, pencil.width(end, ChartStyle.SMALL_VALUE));
      widest = Math.max(widest, pencil.width(row.mean().label(), ChartStyle.VALUE) / 2);
    }
    return widest;
  }

  private double legend(Pencil pencil, double left, double width) {
    double height = pencil.capHeight(ChartStyle.LABEL);
    double middle = 1 + height / 2;
    pencil.fill(Path.circle(left + DOT, middle, DOT), ChartStyle.INK);
    double x = left + 2 * DOT + 4;
    pencil.textAround(meanName, x, middle, ChartStyle.LABEL);
    x += pencil.width(meanName, ChartStyle.LABEL) + 14;
    double bandWidth = 18 + 4 + pencil.width(bandName, ChartStyle.LABEL);
    if (x + bandWidth > width) {
      x = left;
      middle += height + 5;
    }
    new Bars(pencil).bar(x, middle - 4, 18, 8, Palette.of("totaal").tint(BAND_TINT));
    pencil.textAround(bandName, x + 22, middle, ChartStyle.LABEL);
    return middle + height / 2;
  }

  private void row(Pencil pencil, Row row, double left, double middle, double unit) {
    Colour colour = Palette.of(row.heading().key());
    row.band().ifPresent(band -> band(pencil, band, left, middle, unit, colour));
    switch (row.mean()) {
      case Known known -> {
        double x = left + known.value() * unit;
        known
            .interval()
            .ifPresent(interval ->
                pencil.rule(
                    left + interval.lower() * unit,
                    middle,
                    left + interval.upper() * unit,
                    middle,
                    Stroke.of(ChartStyle.INK, 1.2)));
        pencil.shape(Path.circle(x, middle, DOT), colour, Stroke.of(ChartStyle.PAPER, 1));
        TextStyle style = ChartStyle.VALUE.at(TextStyle.Anchor.MIDDLE);
        pencil.text(known.label(), x, middle - BAND / 2 - 2.5, style);
      }
      case Hidden hidden ->
          pencil.textAround(
              hidden.label(), left + 4, middle, ChartStyle.VALUE.in(ChartStyle.MUTED));
    }
  }

  private static void band(
      Pencil pencil, Band band, double left, double middle, double unit, Colour colour) {
    double from = left + Math.max(0, band.ends().lower()) * unit;
    double to = left + band.ends().upper() * unit;
    new Bars(pencil).bar(from, middle - BAND / 2, to - from, BAND, colour.tint(BAND_TINT));
    TextStyle style = ChartStyle.SMALL_VALUE;
    double lower = pencil.width(band.lower(), style);
    if (from - 3 - lower > left) {
      pencil.textAround(band.lower(), from - 3, middle, style.at(TextStyle.Anchor.END));
    }
    pencil.textAround(band.upper(), to + 3, middle, style);
  }
}
