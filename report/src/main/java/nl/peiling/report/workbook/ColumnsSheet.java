package nl.peiling.report.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.codebook.Question;
import nl.peiling.model.edition.Banner;
import nl.peiling.model.edition.Edition;
import nl.peiling.model.edition.Group;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;
import nl.peiling.report.wording.RuleWording;

/**
 * The columns of the book: which doctors stand in them and in which other columns too, and how
 * feiten.csv names them.
 */
final class ColumnsSheet {

  static final String NAME = "Kolommen";
  private static final String TOTAL = "totaal";

  private final TablesBook.Source source;
  private final Edition edition;
  private final List<BannerPage> pages;
  private final RuleWording rules;
  private final Map<String, BannerPage.Column> columns = new LinkedHashMap<>();

  ColumnsSheet(TablesBook.Source source, List<BannerPage> pages, RuleWording rules) {
    this.source = source;
    this.edition = source.edition();
    this.pages = List.copyOf(pages);
    this.rules = rules;
  }

  Sheet sheet() {
    pages.stream()
        .flatMap(page -> page.columns().stream())
        .forEach(column -> columns.putIfAbsent(column.group().key(), column));
    List<List<Sheet.Cell>> rows = new ArrayList<>();
    columns.values().forEach(column -> rows.add(row(column)));
    EarlierColumn.all(source, pages.getFirst()).forEach(earlier -> rows.add(row(earlier)));
    List<Sheet.Line> lines = new ArrayList<>();
    lines.add(new Sheet.Line.Plain("Basis: alle respondenten."));
    lines.add(
        new Sheet.Line.Plain(
            "Eén tabel, niet gewogen. Een groep heeft op elk blad dezelfde letter. Kolommen kunnen"
                + " overlappen: wie bijvoorbeeld anios en onderzoeker is, telt in beide kolommen"
                + " mee."));
    lines.add(
        new Sheet.Line.Plain(
            "Wie een getal in feiten.csv zoekt, neemt de sleutel achteraan de rij en zet op de"
                + " plaats van "
                + RowKey.COLUMN
                + " de sleutel van de kolom."));
    size().ifPresent(fact -> lines.add(RowKey.line(List.of(with(fact, RowKey.ROW)))));
    Sheet.Table table =
        new Sheet.Table(
            "Kolommen_groepen",
            List.of(
                new Sheet.Column("Artsen in de kolom", QuestionSheet.LABEL_WIDTH),
                new Sheet.Column("Letter", 8),
                new Sheet.Column("Kolom", 20),
                new Sheet.Column("Onderwerp", 30),
                new Sheet.Column("Regel", 44),
                new Sheet.Column("Artsen (aantal)", 12),
                new Sheet.Column("Overlapt met", 30),
                RowKey.column(rows)),
            rows);
    return new Sheet(NAME, "De kolommen van de tabellen", lines, Optional.of(table))
        .explained(TablesBook.closing(source));
  }

  private List<Sheet.Cell> row(BannerPage.Column column) {
    Group group = column.group();
    return List.of(
        new Sheet.Cell.Text(group.plural()),
        new Sheet.Cell.Text(column.letter()),
        new Sheet.Cell.Text(group.label()),
        new Sheet.Cell.Text(subjects(group.key())),
        new Sheet.Cell.Text(rules.definition(group.rule())),
        FactCells.of(
            size()
                .flatMap(fact ->
                    source.facts().find(FactId.of(fact.variable(), group.key(), fact.measure())))),
        overlap(column),
        new Sheet.Cell.Text(group.key()));
  }

  private static List<Sheet.Cell> row(EarlierColumn earlier) {
    Sheet.Cell none = new Sheet.Cell.Missing(Sheet.Code.NOT_APPLICABLE);
    return List.of(
        new Sheet.Cell.Text(earlier.doctors()),
        none,
        new Sheet.Cell.Text(earlier.label()),
        new Sheet.Cell.Text("Eerdere peilingen"),
        none,
        new Sheet.Cell.Missing(Sheet.Code.UNAVAILABLE),
        none,
        new Sheet.Cell.Text(earlier.group()));
  }

  /** The base of a question that everybody answered: in a group, how many doctors it has. */
  private Optional<FactId> size() {
    Optional<Double> everybody = number(FactId.of("respons", TOTAL, Measure.COUNT));
    return source.codebook().questions().stream()
        .map(Question::key)
        .map(key -> FactId.of(key, TOTAL, Measure.BASE))
        .filter(base -> everybody.isPresent() && number(base).equals(everybody))
        .findFirst();
  }

  private Optional<Double> number(FactId id) {
    return source
        .facts()
        .find(id)
        .filter(fact -> fact.number().isPresent())
        .map(fact -> fact.number().getAsDouble());
  }

  private static String with(FactId base, String group) {
    return base.variable() + "." + group + "." + base.measure().key();
  }

  /**
   * The columns of the same banner that have doctors of this column too. How many is a fact if the
   * other column is one answer to a question; otherwise nothing is said.
   */
  private Sheet.Cell overlap(BannerPage.Column column) {
    if (column.banner().isEmpty()) {
      return new Sheet.Cell.Text("alle kolommen van het onderwerp");
    }
    List<String> shared = new ArrayList<>();
    for (BannerPage.Column other : columns.values()) {
      if (other.equals(column) || !other.banner().equals(column.banner())) {
        continue;
      }
      if (!(other.group().rule() instanceof Condition.Gave gave) || gave.categories().size() != 1) {
        return new Sheet.Cell.Missing(Sheet.Code.UNAVAILABLE);
      }
      FactId both =
          FactId.of(
              gave.variable(), column.group().key(), gave.categories().getFirst(), Measure.COUNT);
      if (number(both).filter(doctors -> doctors > 0).isPresent()) {
        shared.add(other.head());
      }
    }
    return new Sheet.Cell.Text(shared.isEmpty() ? "geen" : String.join("; ", shared));
  }

  private String subjects(String group) {
    return String.join(
        "; ",
        edition.banners().stream()
            .filter(banner -> banner.groups().contains(group))
            .filter(banner -> columns.keySet().containsAll(banner.groups()))
            .map(Banner::label)
            .toList());
  }
}
