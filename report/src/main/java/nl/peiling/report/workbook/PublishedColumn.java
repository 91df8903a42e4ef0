package nl.peiling.report.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peiling.model.edition.SeriesPoint;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactId;
import nl.peiling.report.wording.DutchNumber;

/**
 * A column with the published numbers of an earlier survey, beside those of this edition.
 *
 * @param group the key of the earlier survey in the names of facts
 * @param doctors whose numbers they are
 * @param points the published numbers
 */
record PublishedColumn(String group, String label, String doctors, List<SeriesPoint> points)
    implements EarlierColumn {

  PublishedColumn {
    points = List.copyOf(points);
  }

  /** The earlier surveys that asked after a variable, in the order of the series. */
  static List<EarlierColumn> published(TablesBook.Source source, List<String> variables) {
    Map<String, List<SeriesPoint>> byGroup = new LinkedHashMap<>();
    for (SeriesPoint point : source.series()) {
      point
          .fact()
          .filter(fact -> variables.contains(fact.variable()))
          .ifPresent(
              fact -> byGroup.computeIfAbsent(fact.group(), key -> new ArrayList<>()).add(point));
    }
    List<EarlierColumn> columns = new ArrayList<>();
    byGroup.forEach((group, points) ->
        columns.add(
            new PublishedColumn(
                group,
                EarlierColumn.label(source, group),
                EarlierColumn.doctors(source, group),
                points)));
    return columns;
  }

  /** The columns: the numbers, and whether they can be compared with those of this edition. */
  @Override
  public List<Sheet.Column> columns(int width) {
    return List.of(
        new Sheet.Column(label, width), new Sheet.Column(label + ": vergelijkbaar", width + 2));
  }

  @Override
  public Sheet.Cell cell(FactBook facts, FactId fact) {
    return FactCells.of(
        facts.find(new FactId(fact.variable(), group, fact.category(), fact.measure())));
  }

  /** The code for a break in the series, or that there is none. */
  @Override
  public Sheet.Cell compared(Optional<FactId> fact) {
    return breaks().isEmpty()
        ? new Sheet.Cell.Text("geen breuk bekend")
        : new Sheet.Cell.Missing(Sheet.Code.BREAK);
  }

  private List<String> breaks() {
    return points.stream().map(SeriesPoint::breakNote).flatMap(Optional::stream).toList();
  }

  @Override
  public Optional<BannerPage.Column> column() {
    return Optional.empty();
  }

  @Override
  public List<Sheet.Line> lines() {
    String source = String.join("; ", points.stream().map(SeriesPoint::source).distinct().toList());
    String broken = breaks().isEmpty() ? "" : " [b] " + String.join(" ", breaks());
    List<String> bases =
        points.stream()
            .flatMapToInt(point -> point.n().stream())
            .distinct()
            .mapToObj(n -> DutchNumber.decimal(n, 0))
            .toList();
    String base =
        bases.isEmpty() ? "aantal artsen niet bekend" : "n = " + String.join(" of ", bases);
    return List.of(
        new Sheet.Line.Plain(
            label + ": gepubliceerd, " + base + "; bron: " + source + "." + broken));
  }
}
