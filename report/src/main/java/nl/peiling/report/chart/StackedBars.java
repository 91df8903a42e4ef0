package nl.peiling.report.chart;

import java.util.List;
import java.util.Optional;
import nl.peiling.report.chart.ChartData.Datum;
import nl.peiling.report.chart.ChartData.Hidden;
import nl.peiling.report.chart.ChartData.Known;
import nl.peiling.report.font.TextMeasure;
import nl.peiling.report.theme.Colour;

/**
 * Horizontal bars of parts that together are everyone in the row: the length of every bar is 100%.
 *
 * @param sum a column behind the bars with the share of some parts together, such as the two
 *     highest points of a scale
 */
public record StackedBars(ChartData data, Colouring colouring, Optional<Sum> sum, RowSpace space)
    implements SketchedDrawing {
  private static final double LABEL_SHARE = 0.34;
  private static final double BAR_HEIGHT = 15;
  private static final double ROW_GAP = 5;
  private static final double HEAD_GAP = 7;
  private static final int FEW_ROWS = 6;

  /** Shares of some parts together, one for each row, under their own head. */
  public record Sum(String label, List<Datum> values) {
    public Sum {
      values = List.copyOf(values);
    }
  }

  public StackedBars {
    sum.ifPresent(column -> {
      if (column.values().size() != data.rows().size()) {
        throw new IllegalArgumentException("every row needs a sum");
      }
    });
  }

  /** Bars with the usual white between them. */
  public StackedBars(ChartData data, Colouring colouring, Optional<Sum> sum) {
    this(data, colouring, sum, RowSpace.USUAL);
  }

  @Override
  public Drawing tighter() {
    return new StackedBars(data, colouring, sum, RowSpace.TIGHT);
  }

  private record Frame(double left, double length, double right) {}

  @Override
  public Sketch sketch(double width, TextMeasure measure) {
    Pencil pencil = new Pencil(measure);
    boolean narrow = width < ChartStyle.NARROW;
    RowLabels labels = RowLabels.inFigure(pencil, data.rows(), width, LABEL_SHARE);
    double left = narrow ? 0 : labels.width() + ChartStyle.GAP;
    double sumWidth = sum.map(column -> sumWidth(pencil, column)).orElse(0.0);
    double right = width - (sum.isPresent() ? sumWidth + ChartStyle.GAP : 0);
    Frame frame = new Frame(left, right - left, width);
    List<Colour> colours = colouring.colours(data.series());
    double head = head(pencil, frame, colours, narrow);
    double bottom = rows(pencil, labels, frame, colours, head + HEAD_GAP, narrow);
    return pencil.finish(width, bottom);
  }

  private double sumWidth(Pencil pencil, Sum column) {
    double values =
        column.values().stream()
            .mapToDouble(datum -> pencil.width(datum.label(), ChartStyle.VALUE))
            .max()
            .orElse(0);
    double name =
        Math.max(
            pencil.widestPiece(column.label(), ChartStyle.SMALL),
            Math.min(50, pencil.width(column.label(), ChartStyle.SMALL) * 0.58));
    return Math.max(values, name);
  }

  private double head(Pencil pencil, Frame frame, List<Colour> colours, boolean narrow) {
    Legend legend = new Legend(pencil, data.series(), colours);
    double height = 0;
    if (!narrow) {
      double[] starts = new double[colours.size()];
      double[] ends = new double[colours.size()];
      double x = frame.left();
      for (int i = 0; i < starts.length; i++) {
        starts[i] = x;
        x += ChartData.reach(data.at(0, i)) * frame.length();
        ends[i] = x;
      }
      height = legend.overParts(starts, ends, frame.left() + frame.length() + 1);
    }
    if (height == 0) {
      double room = sum.isPresent() ? frame.left() + frame.length() : frame.right();
      double start = narrow ? 0 : legendStart(pencil, frame.left(), room);
      height = legend.inRow(start, room - start);
    }
    if (sum.isPresent()) {
      TextStyle style = ChartStyle.SMALL.at(TextStyle.Anchor.END);
      double room = frame.right() - frame.left() - frame.length() - ChartStyle.GAP;
      List<String> lines = pencil.wrapped(sum.get().label(), style, room);
      double needed = pencil.blockHeight(lines.size(), style);
      pencil.linesBelow(lines, frame.right(), 0, style);
      height = Math.max(height, needed);
    }
    return height;
  }

  /** Names that do not fit over the bars on one line start at the left side of the figure. */
  private double legendStart(Pencil pencil, double left, double room) {
    double length =
        data.series().stream()
            .mapToDouble(heading -> pencil.width(heading.label(), ChartStyle.LABEL) + 24)
            .sum();
    return left + length - 12 <= room ? left : 0;
  }

  private double rows(
      Pencil pencil,
      RowLabels labels,
      Frame frame,
      List<Colour> colours,
      double top,
      boolean narrow) {
    Segments segments = new Segments(pencil, colours);
    boolean smallAbove = data.rows().size() <= FEW_ROWS;
    double y = top;
    for (int row = 0; row < data.rows().size(); row++) {
      List<Datum> parts = data.data().get(row);
      if (narrow) {
        labels.below(pencil, row, 0, y, TextStyle.Anchor.START);
        y += labels.height(pencil, row) + 4;
      }
      if (smallAbove && segments.needsRoomAbove(parts, frame.length())) {
        y += segments.roomAbove() + (narrow ? 1.5 : 0);
      }
      double height = narrow ? BAR_HEIGHT : Math.max(BAR_HEIGHT, labels.height(pencil, row));
      double barTop = y + (height - BAR_HEIGHT) / 2;
      if (!narrow) {
        labels.around(pencil, row, labels.width(), y + height / 2);
      }
      segments.draw(
          parts, frame.left(), barTop, BAR_HEIGHT, frame.length(), frame.length(), smallAbove);
      sumValue(pencil, row, frame, barTop + BAR_HEIGHT / 2);
      y += height + space.below(labels, row, ROW_GAP) + (narrow ? 3 : 0);
    }
    return y - space.of(ROW_GAP) - (narrow ? 3 : 0);
  }

  private void sumValue(Pencil pencil, int row, Frame frame, double middle) {
    if (sum.isEmpty()) {
      return;
    }
    TextStyle style = ChartStyle.VALUE.at(TextStyle.Anchor.END);
    switch (sum.get().values().get(row)) {
      case Known known -> pencil.textAround(known.label(), frame.right(), middle, style);
      case Hidden hidden ->
          pencil.textAround(hidden.label(), frame.right(), middle, style.in(ChartStyle.MUTED));
    }
  }
}
