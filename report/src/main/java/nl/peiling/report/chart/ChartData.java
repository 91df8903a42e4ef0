package nl.peiling.report.chart;

import java.util.List;
import java.util.Optional;

/**
 * What a chart draws: values in rows by series. A row is what stands along the axis (an answer, an
 * item, a cohort), a series what has a colour of its own (a group, a point of a scale).
 *
 * @param data per row the values of the series, in the order of the series
 */
public record ChartData(List<Heading> rows, List<Heading> series, List<List<Datum>> data) {

  public ChartData {
    rows = List.copyOf(rows);
    series = List.copyOf(series);
    data = data.stream().map(List::copyOf).toList();
    int expected = series.size();
    if (data.size() != rows.size() || data.stream().anyMatch(row -> row.size() != expected)) {
      throw new IllegalArgumentException("every row needs a value for every series");
    }
    if (rows.isEmpty() || series.isEmpty()) {
      throw new IllegalArgumentException("a chart needs at least one row and one series");
    }
  }

  /**
   * A row or a series.
   *
   * @param key decides its colour
   * @param base number of respondents as printed ("n = 2.197"), empty where it is said elsewhere
   */
  public record Heading(String key, String label, String base) {
    public static Heading of(String key, String label) {
      return new Heading(key, label, "");
    }
  }

  /** A value with its printed form, or a place where none may be shown. */
  public sealed interface Datum {
    /** What is printed. */
    String label();
  }

  /** A value that may be shown. */
  public record Known(double value, String label, Optional<Interval> interval) implements Datum {
    public static Known of(double value, String label) {
      return new Known(value, label, Optional.empty());
    }
  }

  /** A value that is suppressed or was not asked; its label is the sign that says so. */
  public record Hidden(String label) implements Datum {}

  /** The ends of a confidence interval. */
  public record Interval(double lower, double upper) {}

  Datum at(int row, int serie) {
    return data.get(row).get(serie);
  }

  /** The largest value or upper end of an interval; 0 when nothing may be shown. */
  double largest() {
    return data.stream().flatMap(List::stream).mapToDouble(ChartData::reach).max().orElse(0);
  }

  /** How far a value with its interval reaches. */
  static double reach(Datum datum) {
    return switch (datum) {
      case Known known ->
          Math.max(known.value(), known.interval().map(Interval::upper).orElse(known.value()));
      case Hidden hidden -> 0;
    };
  }
}
