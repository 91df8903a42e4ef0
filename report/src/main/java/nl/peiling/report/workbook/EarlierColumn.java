package nl.peiling.report.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.SeriesPoint;
import nl.peiling.model.edition.SourceGroup;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactId;

/**
 * A column with the published numbers of an earlier survey, beside those of this edition.
 *
 * @param group the key of the earlier survey in the names of facts
 * @param doctors whose numbers they are
 * @param points the published numbers
 */
record EarlierColumn(String group, String label, String doctors, List<SeriesPoint> points) {

  EarlierColumn {
    points = List.copyOf(points);
  }

  /** The earlier surveys that asked after any question, in the order of the series. */
  static List<EarlierColumn> all(TablesBook.Source source) {
    return of(source, source.variables().stream().map(Variable::key).toList());
  }

  /** The earlier surveys that asked after a variable, in the order of the series. */
  static List<EarlierColumn> of(TablesBook.Source source, List<String> variables) {
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
            new EarlierColumn(group, label(source, group), doctors(source, group), points)));
    return columns;
  }

  private static String doctors(TablesBook.Source source, String group) {
    return source.edition().sourceGroups().stream()
        .filter(known -> known.key().equals(group))
        .map(SourceGroup::plural)
        .findFirst()
        .orElse(group);
  }

  private static String label(TablesBook.Source source, String group) {
    String label =
        source.edition().sourceGroups().stream()
            .filter(known -> known.key().equals(group))
            .map(known -> known.label())
            .findFirst()
            .orElse(group);
    return label.matches("\\d+") ? "Peiling " + label : label;
  }

  /** The columns: the numbers, and whether they can be compared with those of this edition. */
  List<Sheet.Column> columns(int width) {
    return List.of(
        new Sheet.Column(label, width), new Sheet.Column(label + ": vergelijkbaar", width + 2));
  }

  /** The number of the earlier survey, for the same answer as a fact of this one. */
  Sheet.Cell cell(FactBook facts, FactId fact) {
    return FactCells.of(
        facts.find(new FactId(fact.variable(), group, fact.category(), fact.measure())));
  }

  /** The code for a break in the series, or that there is none. */
  Sheet.Cell comparable() {
    return breaks().isEmpty()
        ? new Sheet.Cell.Text("geen breuk bekend")
        : new Sheet.Cell.Missing(Sheet.Code.BREAK);
  }

  private List<String> breaks() {
    return points.stream().map(SeriesPoint::breakNote).flatMap(Optional::stream).toList();
  }

  /** What a reader must know of the earlier survey. */
  Sheet.Line line() {
    String source = String.join("; ", points.stream().map(SeriesPoint::source).distinct().toList());
    String broken = breaks().isEmpty() ? "" : " [b] " + String.join(" ", breaks());
    return new Sheet.Line.Plain(
        label + ": gepubliceerd, aantal artsen niet bekend; bron: " + source + "." + broken);
  }
}
