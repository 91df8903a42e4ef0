package nl.peiling.report.chart;

import java.util.ArrayList;
import java.util.List;
import nl.peiling.report.chart.ChartData.Datum;
import nl.peiling.report.chart.ChartData.Heading;
import nl.peiling.report.chart.ChartData.Hidden;
import nl.peiling.report.chart.ChartData.Known;
import nl.peiling.report.font.TextMeasure;
import nl.peiling.report.theme.Colour;

/**
 * Standing columns of parts that together are everyone in the row. The parts are named beside the
 * last column; on a phone above the columns.
 */
public record StackedColumns(ChartData data, Colouring colouring) implements SketchedDrawing {
  private static final double PLOT_HEIGHT = 230;
  private static final double FILL = 0.78;
  private static final double NAME_SHARE = 0.3;
  private static final double LABEL_GAP = 5;
  private static final double LEADER = 12;
  private static final double SIGN_ROOM = 9;

  /** A part's name beside the last column: where it points at and where it stands. */
  private record Name(List<String> lines, double target, double height) {}

  @Override
  public Sketch sketch(double width, TextMeasure measure) {
    Pencil pencil = new Pencil(measure);
    // names stand beside the last column where it shows every part
    boolean legend = width < ChartStyle.NARROW || hidesPart(data.data().getLast());
    List<Colour> colours = colouring.colours(data.series());
    double names = legend ? 0 : nameWidth(pencil, width);
    double plot = width - names - (legend ? 0 : LEADER);
    double top = legend ? new Legend(pencil, data.series(), colours).inRow(0, width) + 8 : 5;
    top += hasHidden() ? SIGN_ROOM : 0;
    Bounds area = new Bounds(0, top, plot, PLOT_HEIGHT);
    double step = plot / data.rows().size();
    pencil.add(new XChartPlot(area).columns(data, colours, 1, FILL, true));
    for (int row = 0; row < data.rows().size(); row++) {
      parts(pencil, row, area, step, colours);
    }
    double lowest = area.bottom();
    if (!legend) {
      double edge = plot - step * (1 - FILL) / 2;
      lowest = Math.max(lowest, names(pencil, area, edge, names));
    }
    return pencil.finish(width, Math.max(lowest, rowLabels(pencil, area, step)));
  }

  private static boolean hidesPart(List<Datum> parts) {
    return parts.stream().anyMatch(Hidden.class::isInstance);
  }

  private boolean hasHidden() {
    return data.data().stream().anyMatch(StackedColumns::hidesPart);
  }

  private double nameWidth(Pencil pencil, double width) {
    double widest = 0;
    double word = 0;
    for (Heading heading : data.series()) {
      widest = Math.max(widest, pencil.width(heading.label(), ChartStyle.LABEL));
      word = Math.max(word, pencil.widestPiece(heading.label(), ChartStyle.LABEL));
    }
    return Math.max(word, Math.min(widest, width * NAME_SHARE));
  }

  private void parts(Pencil pencil, int row, Bounds area, double step, List<Colour> colours) {
    double left = row * step + step * (1 - FILL) / 2;
    double column = step * FILL;
    double y = area.bottom();
    Bars bars = new Bars(pencil);
    for (int serie = 0; serie < data.series().size(); serie++) {
      if (!(data.at(row, serie) instanceof Known known)) {
        continue;
      }
      double height = known.value() * area.height();
      y -= height;
      Colour fill = colours.get(serie);
      if (Palette.edge(fill).isPresent()) {
        bars.bar(left, y, column, height, fill);
      }
      TextStyle style = ChartStyle.LABEL.in(Palette.textOn(fill)).at(TextStyle.Anchor.MIDDLE);
      if (height >= pencil.capHeight(style) + 2.5) {
        pencil.textAround(known.label(), left + column / 2, y + height / 2, style);
      }
      if (serie > 0 && y + height < area.bottom() - 1) {
        double line = y + height;
        pencil.rule(left, line, left + column, line, Stroke.of(ChartStyle.PAPER, 0.75));
      }
    }
    hidden(pencil, row, new Bounds(left, area.y(), column, y - area.y()));
  }

  /** Hatches what is left of a column with suppressed parts, with their sign above the column. */
  private void hidden(Pencil pencil, int row, Bounds rest) {
    data.data().get(row).stream()
        .filter(Hidden.class::isInstance)
        .findFirst()
        .ifPresent(datum -> {
          if (rest.height() > 1) {
            new Bars(pencil).hatched(rest.x(), rest.y(), rest.width(), rest.height());
          }
          TextStyle style = ChartStyle.LABEL.in(ChartStyle.MUTED).at(TextStyle.Anchor.MIDDLE);
          pencil.text(datum.label(), rest.x() + rest.width() / 2, rest.y() - 3, style);
        });
  }

  /** Names from top to bottom beside the parts of the last column, moved apart where they touch. */
  private double names(Pencil pencil, Bounds area, double edge, double room) {
    int last = data.rows().size() - 1;
    List<Name> names = new ArrayList<>();
    double y = area.bottom();
    for (int serie = 0; serie < data.series().size(); serie++) {
      double height = ChartData.reach(data.at(last, serie)) * area.height();
      List<String> lines = pencil.wrapped(data.series().get(serie).label(), ChartStyle.LABEL, room);
      double block = pencil.blockHeight(lines.size(), ChartStyle.LABEL) + 4.5;
      names.addFirst(new Name(lines, y - height / 2, block));
      y -= height;
    }
    double[] tops = apart(names, area.y() - 5);
    for (int i = 0; i < tops.length; i++) {
      Name name = names.get(i);
      double middle = tops[i] + name.height() / 2;
      double x = area.right() + LEADER;
      Path leader =
          Path.builder()
              .move(edge + 1.5, name.target())
              .line(edge + 5, name.target())
              .line(x - 5, middle)
              .line(x - 2, middle)
              .build();
      pencil.stroke(leader, Stroke.of(ChartStyle.AXIS, 0.5));
      pencil.linesAround(name.lines(), x, middle, ChartStyle.LABEL);
    }
    return tops[tops.length - 1] + names.getLast().height();
  }

  /** Tops of blocks that stand as near to their targets as they can without touching. */
  private static double[] apart(List<Name> names, double ceiling) {
    int count = names.size();
    double[] tops = new double[count];
    double from = ceiling;
    for (int i = 0; i < count; i++) {
      tops[i] = Math.max(names.get(i).target() - names.get(i).height() / 2, from);
      from = tops[i] + names.get(i).height();
    }
    for (int i = count - 1; i > 0; i--) {
      // a block pushed down takes half of the push back from the ones above it
      double push = tops[i] - (names.get(i).target() - names.get(i).height() / 2);
      double room = tops[i - 1] - (names.get(i - 1).target() - names.get(i - 1).height() / 2);
      if (push > 0 && room >= 0) {
        double floor = i == 1 ? ceiling : tops[i - 2] + names.get(i - 2).height();
        tops[i - 1] = Math.max(floor, tops[i - 1] - push / 2);
      }
    }
    return tops;
  }

  private double rowLabels(Pencil pencil, Bounds area, double step) {
    TextStyle label = ChartStyle.LABEL.at(TextStyle.Anchor.MIDDLE);
    TextStyle small = ChartStyle.SMALL.at(TextStyle.Anchor.MIDDLE);
    List<List<String>> names = new ArrayList<>();
    int most = 0;
    for (Heading heading : data.rows()) {
      names.add(pencil.wrapped(heading.label(), label, step - 3));
      most = Math.max(most, names.getLast().size());
    }
    double top = area.bottom() + LABEL_GAP;
    double bottom = top + pencil.blockHeight(most, label);
    double lowest = bottom;
    for (int row = 0; row < names.size(); row++) {
      double x = (row + 0.5) * step;
      pencil.linesBelow(names.get(row), x, top, label);
      String text = data.rows().get(row).base();
      if (!text.isEmpty()) {
        List<String> base = pencil.wrapped(text, small, step - 3);
        pencil.linesBelow(base, x, bottom + 4, small);
        lowest = Math.max(lowest, bottom + 4 + pencil.blockHeight(base.size(), small));
      }
    }
    return lowest + 2.5;
  }
}
