package nl.peiling.report.chart;

import java.util.ArrayList;
import java.util.List;
import nl.peiling.report.chart.ChartData.Datum;
import nl.peiling.report.chart.ChartData.Hidden;
import nl.peiling.report.chart.ChartData.Known;
import nl.peiling.report.theme.Colour;

/** Draws one bar of parts; parts too small for their value have it above the bar. */
final class Segments {
  private static final double INSIDE = 3;
  private static final double ABOVE_GAP = 2;
  private static final double APART = 3;
  private static final double LEAST_REST = 0.004;

  private final Pencil pencil;
  private final List<Colour> colours;

  Segments(Pencil pencil, List<Colour> colours) {
    this.pencil = pencil;
    this.colours = colours;
  }

  private record Above(String label, double centre, double length) {}

  /** Whether a part is too small to hold its value. */
  boolean needsRoomAbove(List<Datum> parts, double unit) {
    return parts.stream().anyMatch(part -> isSmall(part, unit));
  }

  /** Height that values above a bar take. */
  double roomAbove() {
    return pencil.capHeight(ChartStyle.SMALL) + ABOVE_GAP;
  }

  /**
   * Draws the parts from left to right.
   *
   * @param whole the length of a full bar, of which a suppressed rest is hatched; 0 for none
   */
  void draw(
      List<Datum> parts,
      double left,
      double top,
      double height,
      double unit,
      double whole,
      boolean smallAbove) {
    List<Above> above = new ArrayList<>();
    double x = left;
    String hidden = "";
    for (int i = 0; i < parts.size(); i++) {
      switch (parts.get(i)) {
        case Known known -> {
          double length = known.value() * unit;
          part(known, x, top, length, height, colours.get(i));
          if (isSmall(known, unit)) {
            above.add(
                new Above(
                    known.label(),
                    x + length / 2,
                    pencil.width(known.label(), ChartStyle.SMALL_VALUE)));
          }
          x += length;
        }
        case Hidden part -> hidden = part.label();
      }
    }
    if (!hidden.isEmpty() && left + whole - x > LEAST_REST * whole) {
      hatched(x, top, left + whole - x, height, hidden);
    }
    if (smallAbove) {
      drawAbove(above, left, left + Math.max(whole, x - left), top - ABOVE_GAP);
    }
    separators(parts, left, top, height, unit);
  }

  private void part(Known known, double x, double top, double length, double height, Colour fill) {
    new Bars(pencil).bar(x, top, length, height, fill);
    if (!isSmallLength(known.label(), length)) {
      TextStyle style = ChartStyle.LABEL.in(Palette.textOn(fill)).at(TextStyle.Anchor.MIDDLE);
      pencil.textAround(known.label(), x + length / 2, top + height / 2, style);
    }
  }

  private void separators(List<Datum> parts, double left, double top, double height, double unit) {
    double x = left;
    for (int i = 0; i < parts.size() - 1; i++) {
      x += ChartData.reach(parts.get(i)) * unit;
      boolean inside = x > left + 1 && x < left + total(parts) * unit - 1;
      if (inside) {
        pencil.rule(x, top, x, top + height, Stroke.of(ChartStyle.PAPER, 0.75));
      }
    }
  }

  private static double total(List<Datum> parts) {
    return parts.stream().mapToDouble(ChartData::reach).sum();
  }

  private void drawAbove(List<Above> labels, double left, double right, double baseline) {
    double[] centres = new double[labels.size()];
    double from = left;
    for (int i = 0; i < centres.length; i++) {
      double half = labels.get(i).length() / 2;
      centres[i] = Math.max(labels.get(i).centre(), from + half);
      from = centres[i] + half + APART;
    }
    double to = right;
    for (int i = centres.length - 1; i >= 0; i--) {
      double half = labels.get(i).length() / 2;
      centres[i] = Math.min(centres[i], to - half);
      to = centres[i] - half - APART;
    }
    TextStyle style = ChartStyle.SMALL_VALUE.at(TextStyle.Anchor.MIDDLE);
    for (int i = 0; i < centres.length; i++) {
      pencil.text(labels.get(i).label(), centres[i], baseline, style);
    }
  }

  private void hatched(double x, double top, double length, double height, String label) {
    new Bars(pencil).hatched(x, top, length, height);
    double width = pencil.width(label, ChartStyle.LABEL) + 4;
    if (width < length) {
      double middle = x + length / 2;
      pencil.box(middle - width / 2, top + 2, width, height - 4, ChartStyle.PAPER);
      pencil.textAround(
          label, middle, top + height / 2, ChartStyle.LABEL.at(TextStyle.Anchor.MIDDLE));
    }
  }

  private boolean isSmall(Datum part, double unit) {
    return switch (part) {
      case Known known -> known.value() > 0 && isSmallLength(known.label(), known.value() * unit);
      case Hidden hidden -> false;
    };
  }

  private boolean isSmallLength(String label, double length) {
    return pencil.width(label, ChartStyle.LABEL) + INSIDE > length;
  }
}
