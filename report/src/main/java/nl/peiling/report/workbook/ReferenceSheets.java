package nl.peiling.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Question;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.SeriesPoint;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;

/** The last sheets: the code book of the open questions, and published series. */
final class ReferenceSheets {

  private static final String TOTAL = "totaal";

  private final TablesBook.Source source;
  private final AgreementColumns agreement;

  ReferenceSheets(TablesBook.Source source) {
    this.source = source;
    this.agreement = new AgreementColumns(source.facts(), source.codebook());
  }

  List<TablesBook.Entry> entries() {
    List<TablesBook.Entry> entries = new ArrayList<>();
    if (source.codebook().questions().stream()
        .anyMatch(question -> question.heading().codedAfterwards())) {
      entries.add(
          new TablesBook.Entry(
              "Codeboek",
              "alle respondenten",
              "De codes waarmee open antwoorden zijn ingedeeld",
              "wie een open vraag kreeg",
              "codeboek",
              codes()));
    }
    if (source.series().stream().anyMatch(point -> point.fact().isPresent())) {
      entries.add(
          new TablesBook.Entry(
              "Reeksen",
              "eerdere peilingen en andere bronnen",
              "Gepubliceerde getallen van eerdere peilingen en van andere bronnen",
              "zie de bron",
              "reeksen",
              series()));
    }
    return entries;
  }

  private Sheet codes() {
    List<List<Sheet.Cell>> rows = new ArrayList<>();
    for (Question question : source.codebook().questions()) {
      if (question.heading().codedAfterwards()) {
        for (Variable variable : question.variables()) {
          variable.categories().forEach(theme -> rows.add(code(question, variable, theme)));
        }
      }
    }
    List<Sheet.Line> lines = new ArrayList<>();
    lines.add(
        new Sheet.Line.Plain(
            "Basis: wie de open vraag kreeg en er een antwoord op gaf. Een antwoord kan bij meer"
                + " thema's horen."));
    lines.add(
        new Sheet.Line.Plain(
            "Eén tabel, niet gewogen. De thema's per kolom staan op het blad van de vraag. De"
                + " antwoorden zelf staan niet in dit boek."));
    List<Sheet.Column> columns =
        new ArrayList<>(
            List.of(
                new Sheet.Column("Vraag", QuestionSheet.LABEL_WIDTH),
                new Sheet.Column("Nummer", 10),
                new Sheet.Column("Thema", 34),
                new Sheet.Column("Wat hoort erbij", 60),
                new Sheet.Column("Code", 24),
                new Sheet.Column("Artsen (aantal)", 12),
                new Sheet.Column("Artsen (%)", 12)));
    if (agreement.isWanted()) {
      lines.addAll(AgreementColumns.lines());
      columns.addAll(AgreementColumns.columns());
    }
    List<String> patterns =
        new ArrayList<>(List.of(RowKey.ROW + "." + Measure.COUNT.key(), RowKey.ROW));
    if (agreement.isWanted()) {
      patterns.addAll(AgreementColumns.patterns());
    }
    lines.add(RowKey.line(patterns));
    columns.add(RowKey.column(rows));
    return new Sheet(
            "Codeboek open vragen",
            "Codeboek van de open vragen",
            lines,
            Optional.of(new Sheet.Table("Codeboek_open_vragen", columns, rows)))
        .explained(TablesBook.closing(source));
  }

  private List<Sheet.Cell> code(Question question, Variable variable, Category theme) {
    List<Sheet.Cell> cells = new ArrayList<>();
    cells.add(new Sheet.Cell.Text(question.heading().title()));
    cells.add(new Sheet.Cell.Text(question.heading().number()));
    cells.add(new Sheet.Cell.Text(theme.label()));
    cells.add(
        theme
            .description()
            .<Sheet.Cell>map(Sheet.Cell.Text::new)
            .orElseGet(() -> new Sheet.Cell.Missing(Sheet.Code.UNAVAILABLE)));
    cells.add(new Sheet.Cell.Text(theme.key()));
    cells.add(
        FactCells.of(
            source.facts().find(FactId.of(variable.key(), TOTAL, theme.key(), Measure.COUNT))));
    cells.add(FactCells.of(source.facts().find(FactId.share(variable.key(), TOTAL, theme.key()))));
    if (agreement.isWanted()) {
      cells.addAll(agreement.cells(variable.key(), TOTAL, theme.key()));
    }
    cells.add(new Sheet.Cell.Text(FactId.share(variable.key(), TOTAL, theme.key()).text()));
    return cells;
  }

  private Sheet series() {
    List<List<Sheet.Cell>> rows = new ArrayList<>();
    for (SeriesPoint point : source.series()) {
      point.fact().ifPresent(fact -> rows.add(point(point, fact)));
    }
    return new Sheet(
            "Reeksen",
            "Gepubliceerde getallen van eerdere peilingen en van andere bronnen",
            List.of(
                new Sheet.Line.Plain(
                    "Basis: verschilt per bron; het aantal ondervraagden is meestal niet bekend."),
                new Sheet.Line.Plain(
                    "Eén tabel. Deze getallen zijn overgenomen, niet berekend. Vergelijk ze alleen"
                        + " met deze peiling als er geen breuk bij staat.")),
            Optional.of(
                new Sheet.Table(
                    "Reeksen_gepubliceerd",
                    List.of(
                        new Sheet.Column("Wat is gemeten", QuestionSheet.LABEL_WIDTH),
                        new Sheet.Column("Jaar", 12),
                        new Sheet.Column("Groep", 30),
                        new Sheet.Column("Waarde", 12),
                        new Sheet.Column("Eenheid", 18),
                        new Sheet.Column("Breuk", 44),
                        new Sheet.Column("Herkomst", 46),
                        RowKey.column(rows)),
                    rows)))
        .explained(TablesBook.closing(source));
  }

  private List<Sheet.Cell> point(SeriesPoint point, FactId fact) {
    String words = point.series().replace('_', ' ');
    return List.of(
        new Sheet.Cell.Text(
            words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1)),
        new Sheet.Cell.Text(point.edition()),
        new Sheet.Cell.Text(point.group()),
        FactCells.of(source.facts().find(fact)),
        new Sheet.Cell.Text(
            source.facts().find(fact).map(found -> QuestionRows.unit(found.unit())).orElse("-")),
        new Sheet.Cell.Text(point.breakNote().map(note -> "[b] " + note).orElse("geen bekend")),
        new Sheet.Cell.Text(point.source()),
        new Sheet.Cell.Text(fact.text()));
  }
}
