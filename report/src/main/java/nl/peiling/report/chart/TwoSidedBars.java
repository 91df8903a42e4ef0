package nl.peiling.report.chart;

import java.util.List;
import nl.peiling.report.chart.ChartData.Heading;
import nl.peiling.report.font.TextMeasure;
import nl.peiling.report.theme.Colour;

/** Two opposite answers about the same things: the first to the right, the second to the left. */
public record TwoSidedBars(ChartData data, RowSpace space) implements SketchedDrawing {
  private static final double LABEL_SHARE = 0.36;
  private static final double ROW_GAP = 5;
  private static final double HEAD_GAP = 7;

  public TwoSidedBars {
    if (data.series().size() != 2) {
      throw new IllegalArgumentException("a figure with two sides has two series");
    }
  }

  /** Bars with the usual white between them. */
  public TwoSidedBars(ChartData data) {
    this(data, RowSpace.USUAL);
  }

  @Override
  public Drawing tighter() {
    return new TwoSidedBars(data, RowSpace.TIGHT);
  }

  @Override
  public Sketch sketch(double width, TextMeasure measure) {
    Pencil pencil = new Pencil(measure);
    boolean narrow = width < ChartStyle.NARROW;
    RowLabels labels = RowLabels.inFigure(pencil, data.rows(), width, LABEL_SHARE);
    Bars bars = new Bars(pencil);
    double room = bars.valueRoom(data, ChartStyle.VALUE);
    double left = narrow ? 0 : labels.width() + ChartStyle.GAP;
    double mostRight = most(0);
    double mostLeft = most(1);
    double unit = (width - left - 2 * room) / Math.max(mostLeft + mostRight, 1e-9);
    double zero = left + room + mostLeft * unit;
    double top = heads(pencil, left, zero, width) + HEAD_GAP;
    double bottom = rows(pencil, bars, labels, top, zero, unit, narrow);
    if (!narrow) {
      bars.axis(zero, top, bottom);
    }
    return pencil.finish(width, bottom);
  }

  private double most(int serie) {
    double most = 0;
    for (int row = 0; row < data.rows().size(); row++) {
      most = Math.max(most, ChartData.reach(data.at(row, serie)));
    }
    return most;
  }

  private double heads(Pencil pencil, double left, double zero, double right) {
    Heading first = data.series().getFirst();
    Heading second = data.series().getLast();
    List<String> rightLines = pencil.wrapped(first.label(), ChartStyle.VALUE, right - zero - 14);
    List<String> leftLines = pencil.wrapped(second.label(), ChartStyle.VALUE, zero - left - 14);
    double swatch = 7;
    int most = Math.max(rightLines.size(), leftLines.size());
    double height = Math.max(swatch, pencil.blockHeight(most, ChartStyle.VALUE) + 1);
    double leading = pencil.leading(ChartStyle.VALUE);
    double rightTop = height - (rightLines.size() - 1) * leading - swatch + 0.5;
    double leftTop = height - (leftLines.size() - 1) * leading - swatch + 0.5;
    pencil.box(zero + 3, rightTop, swatch, swatch, Palette.of(first.key()));
    pencil.linesAbove(rightLines, zero + 13, height, ChartStyle.VALUE);
    pencil.box(zero - 3 - swatch, leftTop, swatch, swatch, Palette.of(second.key()));
    TextStyle end = ChartStyle.VALUE.at(TextStyle.Anchor.END);
    pencil.linesAbove(leftLines, zero - 13, height, end);
    return height;
  }

  private double rows(
      Pencil pencil,
      Bars bars,
      RowLabels labels,
      double top,
      double zero,
      double unit,
      boolean narrow) {
    Colour first = Palette.of(data.series().getFirst().key());
    Colour second = Palette.of(data.series().getLast().key());
    double y = top;
    for (int row = 0; row < data.rows().size(); row++) {
      if (narrow) {
        labels.below(pencil, row, 0, y, TextStyle.Anchor.START);
        y += labels.height(pencil, row) + 5;
      }
      double height =
          narrow ? ChartStyle.BAR : Math.max(ChartStyle.BAR, labels.height(pencil, row));
      if (!narrow) {
        labels.around(pencil, row, labels.width(), y + height / 2);
      }
      double barTop = y + (height - ChartStyle.BAR) / 2;
      bars.right(data.at(row, 0), zero, barTop, ChartStyle.BAR, unit, first, ChartStyle.VALUE);
      bars.left(data.at(row, 1), zero, barTop, ChartStyle.BAR, unit, second, ChartStyle.VALUE);
      if (narrow) {
        bars.axis(zero, barTop, barTop + ChartStyle.BAR);
      }
      y += height + space.below(labels, row, ROW_GAP) + (narrow ? 4 : 0);
    }
    return y - space.of(ROW_GAP) - (narrow ? 4 : 0);
  }
}
