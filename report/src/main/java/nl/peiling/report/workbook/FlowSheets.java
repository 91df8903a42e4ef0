package nl.peiling.report.workbook;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.Flow;
import nl.peiling.model.edition.Group;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;

/**
 * The moves between successive places: from and to under each other, the steps beside each other.
 */
final class FlowSheets {

  private static final int STEP_WIDTH = 17;

  private final TablesBook.Source source;
  private final Map<String, String> labels = new LinkedHashMap<>();

  FlowSheets(TablesBook.Source source) {
    this.source = source;
    source.variables().stream()
        .filter(variable -> variable.origin() instanceof Variable.Origin.Item)
        .forEach(variable -> labels.put(variable.key(), variable.label()));
  }

  List<TablesBook.Entry> entries() {
    List<TablesBook.Entry> entries = new ArrayList<>();
    for (Flow flow : source.edition().flows()) {
      for (String group : flow.groups()) {
        source.edition().group(group).ifPresent(known -> entries.add(entry(flow, known)));
      }
    }
    return entries;
  }

  private TablesBook.Entry entry(Flow flow, Group group) {
    boolean one = flow.groups().size() == 1;
    String key = flow.key() + (one ? "" : "_" + group.key());
    List<List<Sheet.Cell>> rows = rows(flow, group.key());
    List<Sheet.Column> columns = new ArrayList<>();
    columns.add(new Sheet.Column("Van", QuestionSheet.LABEL_WIDTH));
    columns.add(new Sheet.Column("Naar", 32));
    columns.add(new Sheet.Column("Maat (eenheid)", 42));
    for (int step = 0; step < flow.steps(); step++) {
      columns.add(
          new Sheet.Column(
              "Van " + place(flow, step) + " naar " + place(flow, step + 1), STEP_WIDTH));
    }
    for (int step = 0; step < flow.steps(); step++) {
      columns.addAll(since(flow).columns("Van " + place(flow, step)));
    }
    columns.add(RowKey.column(rows));
    String title = flow.label() + (one ? "" : ": " + group.label());
    Sheet sheet =
        new Sheet(
                ("Stroom " + key).replaceAll("^(.{31}).*$", "$1").strip(),
                title,
                lines(flow, group),
                Optional.of(new Sheet.Table("Stroom_" + key, columns, rows)))
            .explained(TablesBook.closing(source, flow.key()));
    return new TablesBook.Entry(
        "Stroom", "opeenvolgende plekken", title, group.plural(), flow.key(), sheet);
  }

  private String place(Flow flow, int place) {
    String key = flow.from() + "." + flow.places().get(place);
    return requireNonNull(labels.getOrDefault(key, flow.places().get(place)));
  }

  private List<Sheet.Line> lines(Flow flow, Group group) {
    List<Sheet.Line> lines = new ArrayList<>();
    lines.addAll(
        List.of(
            new Sheet.Line.Plain(
                "Basis: "
                    + group.plural()
                    + ", per stap wie de eerste van de twee plekken had en van wie"
                    + " bekend is of er een volgende was."),
            new Sheet.Line.Plain(
                "Een volgende plek en geen volgende plek zijn samen 100% van wie de eerste van de"
                    + " twee had; geen volgende plek is ook wie daar nu nog werkt. De klassen zijn"
                    + " samen 100% van wie een volgende plek had."),
            new Sheet.Line.Plain("Eén tabel, niet gewogen.")));
    lines.addAll(since(flow).lines());
    lines.add(
        RowKey.line(
            IntStream.range(0, flow.steps())
                .mapToObj(step -> flow.variable(step) + "." + group.key() + "." + RowKey.ROW)
                .toList()));
    return lines;
  }

  private Since since(Flow flow) {
    List<String> variables = IntStream.range(0, flow.steps()).mapToObj(flow::variable).toList();
    return Since.of(source, variables::contains);
  }

  private List<List<Sheet.Cell>> rows(Flow flow, String group) {
    List<List<Sheet.Cell>> rows = new ArrayList<>();
    for (Net from : flow.classes()) {
      for (Net to : flow.classes()) {
        add(rows, flow, group, new Move(from, to.key(), to.label(), "% van wie een volgende had"));
      }
      add(rows, flow, group, new Move(from, Flow.NEXT, "een volgende plek", "% van allen"));
      add(rows, flow, group, new Move(from, Flow.NONE, "geen volgende plek", "% van allen"));
    }
    return rows;
  }

  private record Move(Net from, String to, String label, String of) {}

  private void add(List<List<Sheet.Cell>> rows, Flow flow, String group, Move move) {
    String category = Flow.move(move.from().key(), move.to());
    for (Measure measure : List.of(Measure.SHARE, Measure.COUNT)) {
      boolean share = measure == Measure.SHARE;
      List<Sheet.Cell> row = new ArrayList<>();
      row.add(new Sheet.Cell.Text(move.from().label()));
      row.add(new Sheet.Cell.Text(move.label()));
      row.add(new Sheet.Cell.Text(share ? "aandeel (" + move.of() + ")" : "aantal (artsen)"));
      IntStream.range(0, flow.steps())
          .mapToObj(step -> FactId.of(flow.variable(step), group, category, measure))
          .map(id -> FactCells.of(source.facts().find(id)))
          .forEach(row::add);
      Since since = since(flow);
      IntStream.range(0, flow.steps())
          .mapToObj(step -> FactId.of(flow.variable(step), group, category, measure))
          .forEach(id -> row.addAll(since.cells(id)));
      row.add(new Sheet.Cell.Text(share ? category : category + "." + Measure.COUNT.key()));
      rows.add(row);
    }
  }
}
