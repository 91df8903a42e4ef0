package nl.peiling.report.chart;

import java.util.ArrayList;
import java.util.List;
import nl.peiling.report.chart.ChartData.Datum;
import nl.peiling.report.chart.ChartData.Hidden;
import nl.peiling.report.chart.ChartData.Known;
import nl.peiling.report.font.TextMeasure;
import nl.peiling.report.theme.Colour;

/**
 * One measure over editions of the survey, at their place in time. Between editions that cannot
 * simply be compared the line is dashed.
 */
public record TrendLine(List<Edition> editions) implements SketchedDrawing {
  private static final double PLOT_HEIGHT = 110;
  private static final double TOP = 14;
  private static final double SIDE = 22;
  private static final double LABEL_GAP = 6;

  /**
   * The value of one edition.
   *
   * @param year place on the axis
   * @param broken whether it differs from the edition before it in population, weights or wording
   */
  public record Edition(String label, double year, Datum value, boolean broken) {}

  public TrendLine {
    editions = List.copyOf(editions);
    if (editions.size() < 2) {
      throw new IllegalArgumentException("a trend needs two editions");
    }
  }

  @Override
  public Sketch sketch(double width, TextMeasure measure) {
    Pencil pencil = new Pencil(measure);
    Bounds area = new Bounds(SIDE, TOP, width - 2 * SIDE, PLOT_HEIGHT);
    XChartPlot.Span span =
        new XChartPlot.Span(editions.getFirst().year(), editions.getLast().year());
    double most =
        Math.max(
            editions.stream()
                .mapToDouble(edition -> ChartData.reach(edition.value()))
                .max()
                .orElse(0),
            1e-9);
    pencil.rule(0, area.bottom(), width, area.bottom(), Stroke.of(ChartStyle.AXIS, 0.75));
    Colour colour = Palette.of("aios");
    pencil.add(new XChartPlot(area).line(solid(), dashed(), span, most, colour));
    List<Double> places = new ArrayList<>();
    for (Edition edition : editions) {
      places.add(
          area.x() + (edition.year() - span.from()) / (span.to() - span.from()) * area.width());
    }
    values(pencil, places, area, most);
    double bottom = years(pencil, places, area, width);
    return pencil.finish(width, bottom);
  }

  /** Values over their points, or where there is room beside the other values. */
  private void values(Pencil pencil, List<Double> places, Bounds area, double most) {
    TextStyle style = ChartStyle.VALUE.at(TextStyle.Anchor.MIDDLE);
    double cap = pencil.capHeight(style);
    List<Bounds> taken = new ArrayList<>();
    for (int i = editions.size() - 1; i >= 0; i--) {
      double x = places.get(i);
      switch (editions.get(i).value()) {
        case Known known -> {
          double point = area.bottom() - known.value() / most * area.height();
          double half = pencil.width(known.label(), style) / 2 + 2;
          double y = point - 7;
          for (int below = 0; touches(taken, x - half, y - cap - 1, 2 * half, cap + 3); below++) {
            y = point + 8 + cap + below * 2;
          }
          taken.add(new Bounds(x - half, y - cap - 1, 2 * half, cap + 3));
          pencil.text(known.label(), x, y, style);
        }
        case Hidden hidden ->
            pencil.text(hidden.label(), x, area.bottom() - 4, style.in(ChartStyle.MUTED));
      }
    }
  }

  private static boolean touches(
      List<Bounds> taken, double x, double y, double width, double height) {
    Bounds wanted = new Bounds(x, y, width, height);
    return taken.stream().anyMatch(wanted::overlaps);
  }

  /** Years under the axis, moved apart where they would touch; returns the lower side. */
  private double years(Pencil pencil, List<Double> places, Bounds area, double width) {
    TextStyle style = ChartStyle.LABEL.at(TextStyle.Anchor.MIDDLE);
    double baseline = area.bottom() + LABEL_GAP + 3 + pencil.capHeight(style);
    double to = width;
    for (int i = editions.size() - 1; i >= 0; i--) {
      String label = editions.get(i).label();
      double half = pencil.width(label, style) / 2;
      double x = Math.min(places.get(i), to - half);
      pencil.rule(
          places.get(i), area.bottom(), x, area.bottom() + 4, Stroke.of(ChartStyle.AXIS, 0.75));
      pencil.text(label, x, baseline, style);
      to = x - half - 5;
    }
    return baseline + 2.5;
  }

  /** Runs of editions that can be compared. */
  private List<List<XChartPlot.Vertex>> solid() {
    List<List<XChartPlot.Vertex>> pieces = new ArrayList<>();
    List<XChartPlot.Vertex> piece = new ArrayList<>();
    for (Edition edition : editions) {
      if (!(edition.value() instanceof Known known)) {
        continue;
      }
      if (edition.broken() && !piece.isEmpty()) {
        pieces.add(List.copyOf(piece));
        piece.clear();
      }
      piece.add(new XChartPlot.Vertex(edition.year(), known.value()));
    }
    if (!piece.isEmpty()) {
      pieces.add(List.copyOf(piece));
    }
    return pieces;
  }

  /** The steps over a break, from the last edition before it to the first after it. */
  private List<List<XChartPlot.Vertex>> dashed() {
    List<List<XChartPlot.Vertex>> solid = solid();
    List<List<XChartPlot.Vertex>> steps = new ArrayList<>();
    for (int i = 1; i < solid.size(); i++) {
      steps.add(List.of(solid.get(i - 1).getLast(), solid.get(i).getFirst()));
    }
    return steps;
  }
}
