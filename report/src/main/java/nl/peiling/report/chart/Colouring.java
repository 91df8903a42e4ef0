package nl.peiling.report.chart;

import java.util.List;
import nl.peiling.report.chart.ChartData.Heading;
import nl.peiling.report.theme.Colour;

/** What the colours of the parts of a bar say. */
public enum Colouring {
  /** Each part is something of its own. */
  KINDS,
  /** The parts go from little to much. */
  SCALE,
  /** The parts go from against to for, with a neutral middle. */
  OPPOSED;

  List<Colour> colours(List<Heading> series) {
    return switch (this) {
      case KINDS -> Palette.ofAll(series.stream().map(Heading::key).toList());
      case SCALE -> Palette.scale(series.size());
      case OPPOSED -> Palette.opposed(series.size());
    };
  }
}
