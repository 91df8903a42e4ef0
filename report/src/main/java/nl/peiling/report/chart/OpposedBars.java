package nl.peiling.report.chart;

import java.util.List;
import nl.peiling.report.chart.ChartData.Datum;
import nl.peiling.report.font.TextMeasure;
import nl.peiling.report.theme.Colour;

/**
 * Answers on a scale from against to for: bars of parts around the middle of the neutral answer, so
 * that what lies right of the line is for and what lies left is against.
 */
public record OpposedBars(ChartData data) implements SketchedDrawing {
  private static final double LABEL_SHARE = 0.34;
  private static final double BAR_HEIGHT = 17;
  private static final double ROW_GAP = 7;
  private static final double HEAD_GAP = 8;

  @Override
  public Sketch sketch(double width, TextMeasure measure) {
    Pencil pencil = new Pencil(measure);
    boolean narrow = width < ChartStyle.NARROW;
    RowLabels labels = RowLabels.inFigure(pencil, data.rows(), width, LABEL_SHARE);
    double left = narrow ? 0 : labels.width() + ChartStyle.GAP;
    double most = data.data().stream().mapToDouble(this::leftShare).max().orElse(0);
    double rest =
        data.data().stream().mapToDouble(row -> sum(row) - leftShare(row)).max().orElse(0);
    double unit = (width - left) / Math.max(most + rest, 1e-9);
    double middle = left + most * unit;
    List<Colour> colours = Colouring.OPPOSED.colours(data.series());
    double top = new Legend(pencil, data.series(), colours).inRow(left, width - left) + HEAD_GAP;
    Pencil bars = new Pencil(measure);
    double bottom = rows(bars, new Segments(bars, colours), labels, top, middle, unit, narrow);
    pencil.rule(middle, top - 3, middle, bottom + 3, Stroke.of(ChartStyle.AXIS, 0.75));
    pencil.add(bars.finish(width, bottom).marks());
    return pencil.finish(width, bottom + 3.5);
  }

  private double rows(
      Pencil pencil,
      Segments segments,
      RowLabels labels,
      double top,
      double middle,
      double unit,
      boolean narrow) {
    double y = top;
    for (int row = 0; row < data.rows().size(); row++) {
      List<Datum> parts = data.data().get(row);
      if (narrow) {
        labels.below(pencil, row, 0, y, TextStyle.Anchor.START);
        y += labels.height(pencil, row) + 4;
      }
      if (segments.needsRoomAbove(parts, unit)) {
        y += segments.roomAbove();
      }
      double height = narrow ? BAR_HEIGHT : Math.max(BAR_HEIGHT, labels.height(pencil, row));
      double barTop = y + (height - BAR_HEIGHT) / 2;
      if (!narrow) {
        labels.around(pencil, row, labels.width(), y + height / 2);
      }
      double start = middle - leftShare(parts) * unit;
      segments.draw(parts, start, barTop, BAR_HEIGHT, unit, sum(parts) * unit, true);
      y += height + ROW_GAP;
    }
    return y - ROW_GAP;
  }

  /** The share left of the line: everything against and half of the neutral answer. */
  private double leftShare(List<Datum> parts) {
    int points = parts.size();
    double share = 0;
    for (int i = 0; i < points / 2; i++) {
      share += ChartData.reach(parts.get(i));
    }
    return points % 2 == 1 ? share + ChartData.reach(parts.get(points / 2)) / 2 : share;
  }

  private static double sum(List<Datum> parts) {
    return parts.stream().mapToDouble(ChartData::reach).sum();
  }
}
