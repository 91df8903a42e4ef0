package nl.peiling.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peiling.model.edition.Edition;
import nl.peiling.model.edition.PopulationMargin;
import nl.peiling.model.edition.SourcedNumber;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;

/** From population to respondents, and how the respondents differ from who was invited. */
final class ResponseSheets {

  private static final String TOTAL = "totaal";
  private static final String RESPONSE = "Respons";
  private static final String LIKENESS = "Representativiteit";

  private final TablesBook.Source source;

  ResponseSheets(TablesBook.Source source) {
    this.source = source;
  }

  List<TablesBook.Entry> entries() {
    List<TablesBook.Entry> entries = new ArrayList<>();
    entries.add(
        new TablesBook.Entry(
            RESPONSE,
            "aantal artsen",
            "Van de populatie tot de respondenten",
            "alle basisartsen",
            "respons",
            response()));
    if (!source.margins().isEmpty()) {
      entries.add(
          new TablesBook.Entry(
              RESPONSE,
              "aangeschreven en respondenten",
              "Kenmerken van de aangeschreven basisartsen en van de respondenten",
              "alle basisartsen",
              LIKENESS.toLowerCase(java.util.Locale.ROOT),
              likeness()));
    }
    return entries;
  }

  private Sheet response() {
    Edition edition = source.edition();
    List<List<Sheet.Cell>> rows = new ArrayList<>();
    edition.population().forEach(number -> rows.add(row("Populatie", number)));
    edition.exclusions().forEach(number -> rows.add(row("Uitgesloten", number)));
    edition.invitations().forEach(number -> rows.add(row("Uitnodigingen", number)));
    rows.add(computed("Respondenten", "aantal", FactId.of("respons", TOTAL, Measure.COUNT)));
    rows.add(
        computed(
            "Respons, deel van de aangeschreven basisartsen",
            "aandeel (%)",
            FactId.of("respons", TOTAL, Measure.SHARE)));
    return new Sheet(
            RESPONSE,
            "Van populatie tot respondenten",
            List.of(
                new Sheet.Line.Plain("Basis: alle basisartsen in het register."),
                new Sheet.Line.Plain("Eén tabel, niet gewogen.")),
            Optional.of(
                new Sheet.Table(
                    "Respons_stappen",
                    List.of(
                        new Sheet.Column("Omschrijving", QuestionSheet.LABEL_WIDTH),
                        new Sheet.Column("Stap", 18),
                        new Sheet.Column("Maat (eenheid)", 18),
                        new Sheet.Column("Waarde", 14),
                        new Sheet.Column("Herkomst", 44),
                        RowKey.column(rows)),
                    rows)))
        .explained(TablesBook.closing(source));
  }

  private List<Sheet.Cell> row(String step, SourcedNumber number) {
    FactId id = FactId.of("populatie", number.key(), Measure.COUNT);
    return List.of(
        new Sheet.Cell.Text(number.label()),
        new Sheet.Cell.Text(step),
        new Sheet.Cell.Text("aantal"),
        FactCells.of(source.facts().find(id)),
        new Sheet.Cell.Text(number.source().orElse("eigen administratie")),
        new Sheet.Cell.Text(id.text()));
  }

  private List<Sheet.Cell> computed(String label, String unit, FactId id) {
    return List.of(
        new Sheet.Cell.Text(label),
        new Sheet.Cell.Text("Respons"),
        new Sheet.Cell.Text(unit),
        FactCells.of(source.facts().find(id)),
        new Sheet.Cell.Text("berekend uit de antwoorden"),
        new Sheet.Cell.Text(id.text()));
  }

  private Sheet likeness() {
    List<List<Sheet.Cell>> rows = new ArrayList<>();
    for (PopulationMargin margin : source.margins()) {
      String title =
          source.variables().stream()
              .filter(variable -> variable.key().equals(margin.variable()))
              .map(nl.peiling.model.codebook.Variable::label)
              .findFirst()
              .orElse(margin.variable());
      List<FactId> facts =
          List.of(margin.fact(), fact(margin, Measure.SHARE), fact(margin, Measure.COUNT));
      List<Sheet.Cell> row = new ArrayList<>();
      row.add(new Sheet.Cell.Text(title));
      row.add(new Sheet.Cell.Text(margin.label()));
      facts.forEach(fact -> row.add(FactCells.of(source.facts().find(fact))));
      row.add(new Sheet.Cell.Text(margin.source()));
      row.add(RowKey.all(facts.stream().map(Optional::of).toList()));
      rows.add(row);
    }
    return new Sheet(
            LIKENESS,
            "Kenmerken van de aangeschreven basisartsen en van de respondenten",
            List.of(
                new Sheet.Line.Plain(
                    "Basis: aangeschreven basisartsen, en respondenten met een geldig antwoord."),
                new Sheet.Line.Plain("Eén tabel, niet gewogen."),
                RowKey.lineOfMore()),
            Optional.of(
                new Sheet.Table(
                    "Respons_kenmerken",
                    List.of(
                        new Sheet.Column("Kenmerk", QuestionSheet.LABEL_WIDTH),
                        new Sheet.Column("Klasse", 26),
                        new Sheet.Column("Aangeschreven (%)", 16),
                        new Sheet.Column("Respondenten (%)", 16),
                        new Sheet.Column("Respondenten (aantal)", 16),
                        new Sheet.Column("Herkomst van de eerste kolom", 44),
                        RowKey.column(rows)),
                    rows)))
        .explained(TablesBook.closing(source));
  }

  private static FactId fact(PopulationMargin margin, Measure measure) {
    return FactId.of(margin.variable(), TOTAL, margin.category(), measure);
  }
}
