package nl.peiling.report.workbook;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.Breakdown;
import nl.peiling.model.edition.Group;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Interval;
import nl.peiling.model.facts.Measure;

/** A number for each answer to another question: the answers under each other. */
final class BreakdownSheets {

  private static final int WIDTH = 15;

  /** The measures beside each other; after the mean come the ends of its interval. */
  private static final List<Measure> MEASURES =
      List.of(
          Measure.BASE,
          Measure.MEAN,
          Measure.STANDARD_DEVIATION,
          Measure.FIRST_QUARTILE,
          Measure.MEDIAN,
          Measure.THIRD_QUARTILE);

  private final TablesBook.Source source;
  private final Map<String, Variable> variables = new LinkedHashMap<>();

  BreakdownSheets(TablesBook.Source source) {
    this.source = source;
    source.variables().forEach(variable -> variables.put(variable.key(), variable));
  }

  List<TablesBook.Entry> entries() {
    List<TablesBook.Entry> entries = new ArrayList<>();
    for (Breakdown breakdown : source.edition().breakdowns()) {
      for (String group : breakdown.groups()) {
        source.edition().group(group).ifPresent(known -> entries.add(entry(breakdown, known)));
      }
    }
    return entries;
  }

  private TablesBook.Entry entry(Breakdown breakdown, Group group) {
    boolean one = breakdown.groups().size() == 1;
    String key = breakdown.key() + (one ? "" : "_" + group.key());
    Variable by = requireNonNull(variables.get(breakdown.by()));
    Since since = since(breakdown);
    List<List<Sheet.Cell>> rows = new ArrayList<>();
    by.categories().stream()
        .filter(answer -> !isEmpty(breakdown, group.key(), answer.key()))
        .forEach(
            answer -> rows.add(row(breakdown, since, group.key(), answer.key(), answer.label())));
    String title = breakdown.label() + (one ? "" : ": " + group.label());
    Sheet sheet =
        new Sheet(
                ("Per " + key).replaceAll("^(.{31}).*$", "$1").strip(),
                title,
                lines(breakdown, group, by),
                Optional.of(new Sheet.Table("Per_" + key, columns(breakdown, rows), rows)))
            .explained(TablesBook.closing(source, breakdown.key()));
    return new TablesBook.Entry(
        "Per antwoord", "antwoorden onder elkaar", title, group.plural(), breakdown.key(), sheet);
  }

  private Since since(Breakdown breakdown) {
    List<String> variables = breakdown.answers().stream().map(breakdown::variable).toList();
    return Since.of(source, variables::contains);
  }

  /** An answer that nobody gave has no row. */
  private boolean isEmpty(Breakdown breakdown, String group, String answer) {
    return source
        .facts()
        .find(FactId.of(breakdown.variable(answer), group, Measure.BASE))
        .filter(base -> base.value() instanceof FactValue.NotAsked)
        .isPresent();
  }

  private List<Sheet.Line> lines(Breakdown breakdown, Group group, Variable by) {
    String variable = breakdown.variable(RowKey.ROW) + "." + group.key() + ".";
    List<String> patterns = new ArrayList<>();
    for (Measure measure : MEASURES) {
      patterns.add(variable + measure.key());
      if (measure == Measure.MEAN) {
        patterns.add(variable + measure.key() + RowKey.LOWER);
        patterns.add(variable + measure.key() + RowKey.UPPER);
      }
    }
    List<Sheet.Line> lines = new ArrayList<>();
    source
        .edition()
        .warning(breakdown.from())
        .ifPresent(warning -> lines.add(new Sheet.Line.Plain(TablesBook.CAUTION + warning)));
    lines.add(
        new Sheet.Line.Plain(
            "Basis: "
                + group.plural()
                + ", per antwoord op ‘"
                + by.label()
                + "’ wie beide vragen"
                + " beantwoordde."));
    lines.add(new Sheet.Line.Plain("Eén tabel, niet gewogen."));
    lines.addAll(since(breakdown).lines());
    lines.add(RowKey.line(patterns));
    return lines;
  }

  private List<Sheet.Column> columns(Breakdown breakdown, List<List<Sheet.Cell>> rows) {
    String unit =
        source.facts().facts().stream()
            .filter(fact -> fact.id().variable().startsWith(breakdown.key() + "."))
            .filter(fact -> fact.id().measure() == Measure.MEAN)
            .findFirst()
            .map(fact -> " (" + QuestionRows.unit(fact.unit()) + ")")
            .orElse("");
    List<Sheet.Column> columns = new ArrayList<>();
    columns.addAll(
        List.of(
            new Sheet.Column("Antwoord", QuestionSheet.LABEL_WIDTH),
            new Sheet.Column("Artsen (n)", WIDTH),
            new Sheet.Column("Gemiddelde" + unit, WIDTH),
            new Sheet.Column("95%-interval, ondergrens", WIDTH),
            new Sheet.Column("95%-interval, bovengrens", WIDTH),
            new Sheet.Column("Standaardafwijking" + unit, 19),
            new Sheet.Column("Eerste kwartiel" + unit, WIDTH),
            new Sheet.Column("Mediaan" + unit, WIDTH),
            new Sheet.Column("Derde kwartiel" + unit, WIDTH)));
    columns.addAll(since(breakdown).columns("Gemiddelde"));
    columns.addAll(since(breakdown).columns("Mediaan"));
    columns.add(RowKey.column(rows));
    return columns;
  }

  private List<Sheet.Cell> row(
      Breakdown breakdown, Since since, String group, String answer, String label) {
    List<Sheet.Cell> row = new ArrayList<>();
    row.add(new Sheet.Cell.Text(label));
    for (Measure measure : MEASURES) {
      Optional<Fact> fact =
          source.facts().find(FactId.of(breakdown.variable(answer), group, measure));
      row.add(FactCells.of(fact));
      if (measure == Measure.MEAN) {
        row.add(bound(fact, Interval::lower));
        row.add(bound(fact, Interval::upper));
      }
    }
    String variable = breakdown.variable(answer);
    row.addAll(since.cells(FactId.of(variable, group, Measure.MEAN)));
    row.addAll(since.cells(FactId.of(variable, group, Measure.MEDIAN)));
    row.add(new Sheet.Cell.Text(answer));
    return row;
  }

  private static Sheet.Cell bound(Optional<Fact> mean, Function<Interval, Double> end) {
    if (mean.isEmpty() || mean.get().number().isEmpty()) {
      return FactCells.of(mean);
    }
    return mean.get()
        .interval()
        .<Sheet.Cell>map(
            interval -> new Sheet.Cell.Figure(end.apply(interval), Sheet.Format.TWO_DECIMALS))
        .orElseGet(() -> new Sheet.Cell.Missing(Sheet.Code.NOT_APPLICABLE));
  }
}
