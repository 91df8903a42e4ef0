package nl.peiling.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.codebook.Question;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;

/**
 * A grid at a glance, for all respondents: rated items under each other with the points of the
 * scale beside them, or successive choices beside each other with the answers under them.
 */
final class GridSheets {

  private static final String TOTAL = "totaal";
  private static final int NUMBER_WIDTH = 14;

  private final TablesBook.Source source;
  private final FactBook facts;

  GridSheets(TablesBook.Source source) {
    this.source = source;
    this.facts = source.facts();
  }

  List<TablesBook.Entry> entries(Question.Grid grid, String askedOf, List<Sheet.Line> lines) {
    String number = grid.heading().number();
    QuestionSheet.Subject subject =
        new QuestionSheet.Subject(number, grid.key(), "", List.of(), grid.variables());
    String name = subject.sheet(0);
    int most = 21;
    boolean ratings = grid.form() instanceof Form.Rating;
    List<Sheet.Line> all = new ArrayList<>(lines);
    all.add(RowKey.line(ratings ? ofRatings(grid) : ofChoices(grid)));
    if (!ratings) {
      all.add(RowKey.lineOfMore());
    }
    Sheet sheet =
        new Sheet(
                (name.length() > most ? name.substring(0, most).strip() : name) + " overzicht",
                number + ". " + grid.heading().title() + ", overzicht van alle respondenten",
                all,
                Optional.of(
                    ratings
                        ? ratings(subject, grid.variables())
                        : choices(subject, grid.variables())))
            .explained(TablesBook.closing(source, grid.key()));
    return List.of(
        new TablesBook.Entry(
            number, "onderdelen naast elkaar", grid.heading().text(), askedOf, grid.key(), sheet));
  }

  /** What the numbers of a row of ratings are called. */
  private static List<String> ofRatings(Question.Grid grid) {
    Variable first = grid.variables().getFirst();
    List<String> measures = new ArrayList<>();
    measures.add(Measure.BASE.key());
    first.categories().forEach(point -> measures.add(point.key()));
    first.nets().forEach(net -> measures.add(net.key()));
    measures.add(Measure.MEAN.key());
    measures.add(Measure.STANDARD_DEVIATION.key());
    String start = grid.key() + "." + RowKey.ROW + "." + TOTAL + ".";
    return measures.stream().map(measure -> start + measure).toList();
  }

  /** What the numbers of an answer are called. */
  private static List<String> ofChoices(Question.Grid grid) {
    return grid.variables().stream()
        .map(item -> item.key() + "." + TOTAL + "." + RowKey.ROW)
        .toList();
  }

  private Sheet.Table ratings(QuestionSheet.Subject subject, List<Variable> items) {
    Variable first = items.getFirst();
    List<Sheet.Column> columns = new ArrayList<>();
    columns.add(new Sheet.Column("Onderdeel", QuestionSheet.LABEL_WIDTH));
    columns.add(new Sheet.Column("Geldige antwoorden (n)", NUMBER_WIDTH));
    for (Category point : first.categories()) {
      columns.add(new Sheet.Column(point.label() + " (%)", NUMBER_WIDTH));
    }
    for (Net net : first.nets()) {
      columns.add(new Sheet.Column("Net: " + net.label() + " (%)", NUMBER_WIDTH));
    }
    columns.add(new Sheet.Column("Gemiddelde (schaalpunten)", NUMBER_WIDTH));
    columns.add(new Sheet.Column("Standaardafwijking (schaalpunten)", 19));
    List<List<Sheet.Cell>> rows = new ArrayList<>();
    for (Variable item : items) {
      List<Sheet.Cell> row = new ArrayList<>();
      row.add(new Sheet.Cell.Text(item.label()));
      row.add(whole(item, Measure.BASE));
      item.categories().forEach(point -> row.add(share(item, point.key())));
      item.nets().forEach(net -> row.add(share(item, net.key())));
      row.add(whole(item, Measure.MEAN));
      row.add(whole(item, Measure.STANDARD_DEVIATION));
      row.add(new Sheet.Cell.Text(item.key().substring(item.key().indexOf('.') + 1)));
      rows.add(row);
    }
    columns.add(RowKey.column(rows));
    return new Sheet.Table(subject.table(0) + "_overzicht", columns, rows);
  }

  private Sheet.Table choices(QuestionSheet.Subject subject, List<Variable> items) {
    Variable first = items.getFirst();
    List<Sheet.Column> columns = new ArrayList<>();
    columns.add(new Sheet.Column("Antwoord", QuestionSheet.LABEL_WIDTH));
    columns.add(new Sheet.Column("Maat (eenheid)", 22));
    items.forEach(item -> columns.add(new Sheet.Column(item.label(), NUMBER_WIDTH + 2)));
    Sheet.Cell bases =
        RowKey.all(
            items.stream()
                .map(item -> Optional.of(FactId.of(item.key(), TOTAL, Measure.BASE)))
                .toList());
    List<List<Sheet.Cell>> rows = new ArrayList<>();
    rows.add(
        row("Basis", "geldige antwoorden (n)", items, item -> whole(item, Measure.BASE), bases));
    for (Category answer : first.categories()) {
      rows.add(shares(answer.label(), answer.key(), items));
    }
    for (Net net : first.nets()) {
      rows.add(shares("Net: " + net.label(), net.key(), items));
    }
    columns.add(RowKey.column(rows));
    return new Sheet.Table(subject.table(0) + "_overzicht", columns, rows);
  }

  private List<Sheet.Cell> shares(String label, String answer, List<Variable> items) {
    return row(
        label, "aandeel (%)", items, item -> share(item, answer), new Sheet.Cell.Text(answer));
  }

  private static List<Sheet.Cell> row(
      String label,
      String kind,
      List<Variable> items,
      java.util.function.Function<Variable, Sheet.Cell> cell,
      Sheet.Cell key) {
    List<Sheet.Cell> row = new ArrayList<>();
    row.add(new Sheet.Cell.Text(label));
    row.add(new Sheet.Cell.Text(kind));
    items.forEach(item -> row.add(cell.apply(item)));
    row.add(key);
    return row;
  }

  private Sheet.Cell whole(Variable item, Measure measure) {
    return FactCells.of(facts.find(FactId.of(item.key(), TOTAL, measure)));
  }

  private Sheet.Cell share(Variable item, String answer) {
    return FactCells.of(facts.find(FactId.share(item.key(), TOTAL, answer)));
  }
}
