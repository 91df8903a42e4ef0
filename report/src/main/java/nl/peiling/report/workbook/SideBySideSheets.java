package nl.peiling.report.workbook;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.Derivation;
import nl.peiling.model.edition.Ratio;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;

/**
 * Two questions with the same answers beside each other: applications and places for each
 * specialism, and the ratios of the edition.
 */
final class SideBySideSheets {

  private static final String TOTAL = "totaal";
  private static final int NUMBER_WIDTH = 17;

  private final TablesBook.Source source;
  private final Map<String, Variable> variables = new LinkedHashMap<>();

  SideBySideSheets(TablesBook.Source source) {
    this.source = source;
    source.variables().forEach(variable -> variables.put(variable.key(), variable));
  }

  /** Two variables that are held against each other. */
  private record Pair(String first, String second) {}

  List<TablesBook.Entry> entries() {
    List<TablesBook.Entry> entries = new ArrayList<>();
    source.edition().derivations().stream()
        .filter(Derivation.Without.class::isInstance)
        .map(Derivation.Without.class::cast)
        .map(without -> new Pair(without.from(), without.without()))
        .distinct()
        .forEach(pair -> entries.add(entry(pair, Optional.empty())));
    for (Ratio ratio : source.edition().ratios()) {
      entries.add(entry(new Pair(ratio.numerator(), ratio.denominator()), Optional.of(ratio)));
    }
    return entries;
  }

  private TablesBook.Entry entry(Pair pair, Optional<Ratio> ratio) {
    Variable first = requireNonNull(variables.get(pair.first()));
    Variable second = requireNonNull(variables.get(pair.second()));
    String key = ratio.map(Ratio::key).orElse(pair.first() + "_" + pair.second());
    String name = ("Naast elkaar " + key).replaceAll("^(.{31}).*$", "$1");
    String title =
        ratio.map(Ratio::label).orElse(first.label() + " en " + lowerCase(second.label()));
    List<Sheet.Column> columns = new ArrayList<>();
    columns.add(new Sheet.Column("Antwoord", QuestionSheet.LABEL_WIDTH));
    for (Variable variable : List.of(first, second)) {
      columns.add(new Sheet.Column(variable.label() + " (aantal artsen)", NUMBER_WIDTH));
      columns.add(new Sheet.Column(variable.label() + " (%)", NUMBER_WIDTH));
    }
    ratio.ifPresent(r -> columns.add(new Sheet.Column("Verhouding", NUMBER_WIDTH)));
    List<String> patterns = new ArrayList<>();
    List<Optional<FactId>> keys = new ArrayList<>();
    for (Variable variable : List.of(first, second)) {
      String start = variable.key() + "." + TOTAL + "." + RowKey.ROW;
      patterns.add(start + "." + Measure.COUNT.key());
      patterns.add(start);
      keys.add(Optional.of(FactId.of(variable.key(), TOTAL, Measure.BASE)));
      keys.add(Optional.empty());
    }
    ratio.ifPresent(r -> {
      patterns.add(r.key() + "." + TOTAL + "." + RowKey.ROW + "." + Measure.RATIO.key());
      keys.add(Optional.empty());
    });
    List<List<Sheet.Cell>> rows = new ArrayList<>();
    List<Sheet.Cell> bases = new ArrayList<>();
    bases.add(new Sheet.Cell.Text("Basis: geldige antwoorden (n)"));
    for (Variable variable : List.of(first, second)) {
      bases.add(FactCells.of(source.facts().find(FactId.of(variable.key(), TOTAL, Measure.BASE))));
      bases.add(new Sheet.Cell.Missing(Sheet.Code.NOT_APPLICABLE));
    }
    ratio.ifPresent(r -> bases.add(new Sheet.Cell.Missing(Sheet.Code.NOT_APPLICABLE)));
    bases.add(RowKey.all(keys));
    rows.add(bases);
    for (Category answer : first.categories()) {
      if (ratio.map(r -> r.categories().contains(answer.key())).orElse(true)) {
        rows.add(row(answer, List.of(first, second), ratio));
      }
    }
    columns.add(RowKey.column(rows));
    List<Sheet.Line> lines =
        List.of(
            new Sheet.Line.Plain(
                "Basis: alle respondenten; van elke vraag wie de vraag kreeg en beantwoordde."),
            new Sheet.Line.Plain("Eén tabel, niet gewogen."),
            RowKey.line(patterns),
            RowKey.lineOfMore());
    Sheet sheet =
        new Sheet(
                name.strip(),
                title,
                lines,
                Optional.of(new Sheet.Table("Vergelijking_" + key, columns, rows)))
            .explained(TablesBook.closing(source, key));
    return new TablesBook.Entry("Naast elkaar", "twee vragen", title, "alle artsen", key, sheet);
  }

  private List<Sheet.Cell> row(Category answer, List<Variable> both, Optional<Ratio> ratio) {
    List<Sheet.Cell> row = new ArrayList<>();
    row.add(new Sheet.Cell.Text(answer.label()));
    for (Variable variable : both) {
      for (Measure measure : List.of(Measure.COUNT, Measure.SHARE)) {
        row.add(
            FactCells.of(
                source.facts().find(FactId.of(variable.key(), TOTAL, answer.key(), measure))));
      }
    }
    ratio.ifPresent(r ->
        row.add(
            FactCells.of(
                source.facts().find(FactId.of(r.key(), TOTAL, answer.key(), Measure.RATIO)))));
    row.add(new Sheet.Cell.Text(answer.key()));
    return row;
  }

  private static String lowerCase(String text) {
    return text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
