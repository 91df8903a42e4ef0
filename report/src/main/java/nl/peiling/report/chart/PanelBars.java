package nl.peiling.report.chart;

import java.util.ArrayList;
import java.util.List;
import nl.peiling.report.chart.ChartData.Heading;
import nl.peiling.report.font.TextMeasure;
import nl.peiling.report.theme.Colour;

/**
 * Grouped bars in columns: every series has its own panel beside the labels that they share, all on
 * one scale. For many rows and series this reads better than clusters of bars: a panel shows a
 * group, a row compares the groups.
 */
public record PanelBars(ChartData data, RowSpace space) implements SketchedDrawing {
  private static final double LABEL_SHARE = 0.33;
  private static final double PANEL_GAP = 11;
  private static final double ROW_GAP = 5;
  private static final double HEAD_GAP = 6;
  private static final double SWATCH = 7;
  private static final double LEAST_BAR = 26;

  /** Bars with the usual white between them. */
  public PanelBars(ChartData data) {
    this(data, RowSpace.USUAL);
  }

  @Override
  public Drawing tighter() {
    return new PanelBars(data, RowSpace.TIGHT);
  }

  @Override
  public Sketch sketch(double width, TextMeasure measure) {
    Pencil pencil = new Pencil(measure);
    RowLabels labels = RowLabels.fit(pencil, data.rows(), width, LABEL_SHARE);
    double left = labels.width() + ChartStyle.GAP;
    int panels = data.series().size();
    double panel = (width - left - (panels - 1) * PANEL_GAP) / panels;
    Bars bars = new Bars(pencil);
    double room = panel - bars.valueRoom(data, ChartStyle.VALUE);
    if (room < LEAST_BAR || widestName(pencil) > panel - SWATCH - 3) {
      // too narrow for panels side by side
      return new GroupedBars(data, space).sketch(width, measure);
    }
    double unit = room / Math.max(data.largest(), 1e-9);
    double top = heads(pencil, left, panel) + HEAD_GAP;
    double bottom = rows(pencil, bars, labels, top, unit, left, panel, width);
    for (int serie = 0; serie < panels; serie++) {
      bars.axis(left + serie * (panel + PANEL_GAP), top, bottom);
    }
    return pencil.finish(width, bottom);
  }

  private double widestName(Pencil pencil) {
    return data.series().stream()
        .mapToDouble(heading -> pencil.widestPiece(heading.label(), ChartStyle.VALUE))
        .max()
        .orElse(0);
  }

  /** Names of the series with their colour and base; returns the height that they take. */
  private double heads(Pencil pencil, double left, double panel) {
    List<List<String>> names = new ArrayList<>();
    int most = 0;
    for (Heading heading : data.series()) {
      List<String> name = pencil.wrapped(heading.label(), ChartStyle.VALUE, panel - SWATCH - 3);
      names.add(name);
      most = Math.max(most, name.size());
    }
    boolean based = data.series().stream().anyMatch(heading -> !heading.base().isEmpty());
    double nameBottom = Math.max(SWATCH, pencil.blockHeight(most, ChartStyle.VALUE) + 1);
    double bottom = nameBottom + (based ? pencil.leading(ChartStyle.SMALL) + 1 : 0);
    for (int serie = 0; serie < names.size(); serie++) {
      double x = left + serie * (panel + PANEL_GAP);
      Heading heading = data.series().get(serie);
      double first = nameBottom - (names.get(serie).size() - 1) * pencil.leading(ChartStyle.VALUE);
      pencil.box(x, first - SWATCH + 0.5, SWATCH, SWATCH, Palette.of(heading.key()));
      pencil.linesAbove(names.get(serie), x + SWATCH + 3, nameBottom, ChartStyle.VALUE);
      pencil.text(heading.base(), x, bottom, ChartStyle.SMALL);
    }
    return bottom;
  }

  private double rows(
      Pencil pencil,
      Bars bars,
      RowLabels labels,
      double top,
      double unit,
      double left,
      double panel,
      double width) {
    double gap = space.of(ROW_GAP);
    double y = top;
    for (int row = 0; row < data.rows().size(); row++) {
      double height = Math.max(ChartStyle.BAR, labels.height(pencil, row));
      if (row > 0) {
        double between = y - gap / 2;
        pencil.rule(0, between, width, between, Stroke.of(ChartStyle.HAIRLINE, 0.4));
      }
      labels.around(pencil, row, labels.width(), y + height / 2);
      for (int serie = 0; serie < data.series().size(); serie++) {
        double x = left + serie * (panel + PANEL_GAP);
        Colour colour = Palette.of(data.series().get(serie).key());
        double barTop = y + (height - ChartStyle.BAR) / 2;
        bars.right(data.at(row, serie), x, barTop, ChartStyle.BAR, unit, colour, ChartStyle.VALUE);
      }
      gap = space.below(labels, row, ROW_GAP);
      y += height + gap;
    }
    return y - gap;
  }
}
