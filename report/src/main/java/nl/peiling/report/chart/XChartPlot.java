package nl.peiling.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.peiling.report.chart.ChartData.Datum;
import nl.peiling.report.chart.ChartData.Hidden;
import nl.peiling.report.chart.ChartData.Known;
import nl.peiling.report.theme.Colour;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Columns and lines drawn by XChart, without its axes, legend and letters: those would be outlines
 * instead of text, and would skip what does not fit. The plot fills the given rectangle exactly, so
 * that labels can be placed beside what XChart draws.
 */
final class XChartPlot {
  /** XChart measures in whole pixels; this many of them make a point. */
  private static final int PIXELS = 100;

  private static final Color NONE = new Color(0, 0, 0, 0);

  private final Bounds area;

  XChartPlot(Bounds area) {
    this.area = area;
  }

  /** One step of a line. */
  record Vertex(double x, double y) {}

  /** Columns, per row one for each series, or one of all series stacked. */
  List<Mark> columns(
      ChartData data, List<Colour> colours, double most, double fill, boolean stacked) {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(pixels(area.width()))
            .height(pixels(area.height()))
            .build();
    bare(chart.getStyler());
    chart.getStyler().setStacked(stacked);
    chart.getStyler().setAvailableSpaceFill(fill);
    chart.getStyler().setYAxisMin(0.0);
    chart.getStyler().setYAxisMax(most);
    List<String> rows =
        IntStream.range(0, data.rows().size()).mapToObj(row -> "rij" + row).toList();
    for (int serie = 0; serie < data.series().size(); serie++) {
      List<Double> values = new ArrayList<>();
      for (int row = 0; row < rows.size(); row++) {
        values.add(drawn(data.at(row, serie)));
      }
      chart.addSeries("reeks" + serie, rows, values).setFillColor(awt(colours.get(serie)));
    }
    return painted(chart);
  }

  /** A line through points, with a marker at each; broken pieces are dashed. */
  List<Mark> line(
      List<List<Vertex>> pieces, List<List<Vertex>> broken, Span x, double most, Colour colour) {
    XYChart chart =
        new XYChartBuilder().width(pixels(area.width())).height(pixels(area.height())).build();
    bare(chart.getStyler());
    chart.getStyler().setXAxisMin(x.from());
    chart.getStyler().setXAxisMax(x.to());
    chart.getStyler().setYAxisMin(0.0);
    chart.getStyler().setYAxisMax(most);
    chart.getStyler().setMarkerSize(5 * PIXELS);
    for (List<Vertex> piece : broken) {
      XYSeries series = series(chart, piece, colour);
      float dash = 2.5f * PIXELS;
      series.setLineStyle(
          new BasicStroke(
              PIXELS, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {dash}, 0));
      series.setMarker(SeriesMarkers.NONE);
    }
    for (List<Vertex> piece : pieces) {
      XYSeries series = series(chart, piece, colour);
      series.setLineStyle(new BasicStroke(1.75f * PIXELS));
      series.setMarker(SeriesMarkers.CIRCLE);
      series.setMarkerColor(awt(colour));
    }
    return painted(chart);
  }

  /** The first and last place on the axis. */
  record Span(double from, double to) {}

  private static XYSeries series(XYChart chart, List<Vertex> piece, Colour colour) {
    String name = "stuk" + chart.getSeriesCollection().size();
    double[] x = piece.stream().mapToDouble(Vertex::x).toArray();
    double[] y = piece.stream().mapToDouble(Vertex::y).toArray();
    XYSeries series = chart.addSeries(name, x, y);
    series.setLineColor(awt(colour));
    return series;
  }

  private static double drawn(Datum datum) {
    return switch (datum) {
      case Known known -> known.value();
      case Hidden hidden -> 0;
    };
  }

  private List<Mark> painted(Chart<?, ?> chart) {
    AffineTransform place = AffineTransform.getTranslateInstance(area.x(), area.y());
    place.scale(1.0 / PIXELS, 1.0 / PIXELS);
    MarkGraphics graphics = new MarkGraphics(place);
    chart.paint(graphics, pixels(area.width()), pixels(area.height()));
    return graphics.marks();
  }

  private static void bare(AxesChartStyler styler) {
    // no room for ticks: else XChart measures labels it does not draw, which needs installed fonts
    styler.setXAxisTickMarkSpacingHint(Integer.MAX_VALUE);
    styler.setYAxisTickMarkSpacingHint(Integer.MAX_VALUE);
    styler.setChartTitleVisible(false);
    styler.setLegendVisible(false);
    styler.setAxisTicksVisible(false);
    styler.setAxisTitlesVisible(false);
    styler.setChartPadding(0);
    styler.setPlotMargin(0);
    styler.setPlotContentSize(1);
    styler.setPlotBorderVisible(false);
    styler.setPlotGridLinesVisible(false);
    styler.setPlotTicksMarksVisible(false);
    styler.setToolTipsAlwaysVisible(false);
    styler.setChartBackgroundColor(NONE);
    styler.setPlotBackgroundColor(NONE);
    styler.setPlotBorderColor(NONE);
  }

  private static int pixels(double points) {
    return (int) Math.round(points * PIXELS);
  }

  private static Color awt(Colour colour) {
    return new Color(colour.red(), colour.green(), colour.blue());
  }
}
