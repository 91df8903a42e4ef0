package nl.peiling.report.chart;

import java.util.List;
import nl.peiling.report.chart.ChartData.Heading;
import nl.peiling.report.font.TextMeasure;
import nl.peiling.report.theme.Colour;

/**
 * Horizontal bars, per row one for each series. With more than one series every bar carries the
 * name of its series, so that no legend is needed and the figure reads in grey.
 */
public record GroupedBars(ChartData data, RowSpace space) implements SketchedDrawing {
  private static final double LABEL_SHARE = 0.36;
  private static final double ROW_GAP = 5.5;
  private static final double GROUP_GAP = 9;
  private static final double BAR_STEP = 11.5;
  private static final double LEAST_SCALE = 1e-9;

  /** Bars with the usual white between them. */
  public GroupedBars(ChartData data) {
    this(data, RowSpace.USUAL);
  }

  @Override
  public Drawing tighter() {
    return new GroupedBars(data, RowSpace.TIGHT);
  }

  @Override
  public Sketch sketch(double width, TextMeasure measure) {
    Pencil pencil = new Pencil(measure);
    return width < ChartStyle.NARROW ? narrow(pencil, width) : wide(pencil, width);
  }

  private boolean single() {
    return data.series().size() == 1;
  }

  private Sketch wide(Pencil pencil, double width) {
    RowLabels labels = RowLabels.fit(pencil, data.rows(), width, LABEL_SHARE);
    double names = single() ? 0 : seriesWidth(pencil) + ChartStyle.GAP;
    double zero = labels.width() + ChartStyle.GAP + (single() ? 0 : GROUP_GAP) + names;
    Bars bars = new Bars(pencil);
    double unit = unit(bars, width - zero);
    double usual = single() ? ROW_GAP : GROUP_GAP;
    double y = 0;
    for (int row = 0; row < data.rows().size(); row++) {
      double barsHeight = barsHeight();
      double height = Math.max(barsHeight, labels.height(pencil, row));
      double top = y + (height - barsHeight) / 2;
      labels.around(pencil, row, labels.width(), y + height / 2);
      bars(pencil, bars, row, zero, top, unit);
      y += height + (single() ? space.below(labels, row, usual) : space.of(usual));
    }
    double bottom = y - space.of(usual);
    bars.axis(zero, 0, bottom);
    return pencil.finish(width, bottom);
  }

  private Sketch narrow(Pencil pencil, double width) {
    RowLabels labels = RowLabels.within(pencil, data.rows(), width);
    double zero = single() ? 0.5 : seriesWidth(pencil) + ChartStyle.GAP;
    Bars bars = new Bars(pencil);
    double unit = unit(bars, width - zero);
    double y = 0;
    for (int row = 0; row < data.rows().size(); row++) {
      labels.below(pencil, row, 0, y, TextStyle.Anchor.START);
      double top = y + labels.height(pencil, row) + 4;
      bars(pencil, bars, row, zero, top, unit);
      bars.axis(zero, top, top + barsHeight());
      y = top + barsHeight() + GROUP_GAP;
    }
    return pencil.finish(width, y - GROUP_GAP);
  }

  private void bars(Pencil pencil, Bars bars, int row, double zero, double top, double unit) {
    for (int serie = 0; serie < data.series().size(); serie++) {
      Heading heading = data.series().get(serie);
      Colour colour = Palette.of(heading.key());
      double y = top + serie * BAR_STEP;
      if (!single()) {
        pencil.textAround(
            heading.label(),
            zero - ChartStyle.GAP,
            y + ChartStyle.BAR / 2,
            ChartStyle.SMALL.at(TextStyle.Anchor.END));
      }
      bars.right(data.at(row, serie), zero, y, ChartStyle.BAR, unit, colour, ChartStyle.VALUE);
    }
  }

  private double barsHeight() {
    return (data.series().size() - 1) * BAR_STEP + ChartStyle.BAR;
  }

  private double unit(Bars bars, double room) {
    double length = room - bars.valueRoom(data, ChartStyle.VALUE);
    return length / Math.max(data.largest(), LEAST_SCALE);
  }

  private double seriesWidth(Pencil pencil) {
    List<Heading> series = data.series();
    return series.stream()
        .mapToDouble(heading -> pencil.width(heading.label(), ChartStyle.SMALL))
        .max()
        .orElse(0);
  }
}
