package nl.peiling.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.peiling.model.edition.Banner;
import nl.peiling.model.edition.Group;
import nl.peiling.model.edition.Intake;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Interval;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.facts.Unit;

/** How soon recent graduates start training: a row for each number, then the tests of groups. */
final class IntakeSheets {

  private static final int NUMBER_WIDTH = 14;

  private final TablesBook.Source source;

  IntakeSheets(TablesBook.Source source) {
    this.source = source;
  }

  List<TablesBook.Entry> entries() {
    return source.edition().intakes().stream().map(this::entry).toList();
  }

  private TablesBook.Entry entry(Intake intake) {
    Since since = Since.of(source, intake.key()::equals);
    List<List<Sheet.Cell>> rows = new ArrayList<>();
    intake.groups().forEach(group -> addGroup(rows, since, intake, group));
    source.edition().banners().stream()
        .filter(banner -> intake.compared().contains(banner.key()))
        .forEach(banner -> addTests(rows, since, intake, banner));
    List<Sheet.Column> columns = new ArrayList<>();
    columns.addAll(
        List.of(
            new Sheet.Column("Groep of vergelijking", QuestionSheet.LABEL_WIDTH),
            new Sheet.Column("Maat (eenheid)", 40),
            new Sheet.Column("Uitkomst", NUMBER_WIDTH),
            new Sheet.Column("95%-interval, ondergrens", NUMBER_WIDTH),
            new Sheet.Column("95%-interval, bovengrens", NUMBER_WIDTH),
            new Sheet.Column("Recent afgestudeerden (n)", NUMBER_WIDTH)));
    columns.addAll(since.columns(""));
    columns.add(RowKey.column(rows));
    Sheet sheet =
        new Sheet(
                ("Duur " + intake.key()).replaceAll("^(.{31}).*$", "$1").strip(),
                intake.label(),
                lines(intake, since),
                Optional.of(new Sheet.Table("Duur_" + intake.key(), columns, rows)))
            .explained(TablesBook.closing(source, intake.key()));
    return new TablesBook.Entry(
        "Duur", "groepen", intake.label(), "recent afgestudeerden", intake.key(), sheet);
  }

  private static List<Sheet.Line> lines(Intake intake, Since since) {
    List<Sheet.Line> lines = new ArrayList<>();
    lines.add(
        new Sheet.Line.Plain(
            "Basis: wie hoogstens "
                + intake.shortestTraining()
                + " jaar voor de peiling afstudeerde; van hen kan nog niemand klaar zijn met de"
                + " opleiding."));
    lines.add(
        new Sheet.Line.Plain(
            "Eén tabel, niet gewogen. Aandelen volgens Kaplan en Meier, zonder correctie voor een"
                + " eindige populatie. Wie nog niet begon, telt in de gemiddelde wachttijd voor "
                + intake.shortestTraining()
                + " jaar."));
    if (!intake.compared().isEmpty()) {
      lines.add(
          new Sheet.Line.Plain(
              "De log-rangtoets zegt of groepen even snel beginnen: hoe kleiner de p-waarde, hoe"
                  + " minder goed toeval het verschil verklaart. Er is niet gecorrigeerd voor meer"
                  + " toetsen. Het verschil is dat in gemiddelde wachttijd met de eerste groep."));
    }
    lines.addAll(since.lines());
    lines.add(
        RowKey.line(
            List.of(
                RowKey.ROW,
                RowKey.ROW + RowKey.LOWER,
                RowKey.ROW + RowKey.UPPER,
                RowKey.ROW + RowKey.OF)));
    return lines;
  }

  private void addGroup(List<List<Sheet.Cell>> rows, Since since, Intake intake, String group) {
    String label = label(group);
    for (int years = 1; years <= intake.shortestTraining(); years++) {
      add(
          rows,
          since,
          label,
          "begonnen binnen " + years + " jaar (%)",
          FactId.share(intake.key(), group, Intake.within(years)));
    }
    add(
        rows,
        since,
        label,
        "gemiddelde wachttijd binnen " + intake.shortestTraining() + " jaar (jaar)",
        FactId.of(intake.key(), group, Measure.MEAN));
  }

  private void addTests(List<List<Sheet.Cell>> rows, Since since, Intake intake, Banner banner) {
    String test = banner.label() + ", alle groepen";
    add(
        rows,
        since,
        test,
        "log-rangtoets: chikwadraat",
        FactId.of(intake.key(), banner.key(), Measure.CHI_SQUARED));
    add(
        rows,
        since,
        test,
        "log-rangtoets: vrijheidsgraden",
        FactId.of(intake.key(), banner.key(), Measure.DEGREES_OF_FREEDOM));
    add(
        rows,
        since,
        test,
        "log-rangtoets: p-waarde",
        FactId.of(intake.key(), banner.key(), Measure.P_VALUE));
    List<String> compared =
        banner.groups().stream().filter(group -> find(intake, banner, group).isPresent()).toList();
    for (String group : compared) {
      add(
          rows,
          since,
          label(group) + " tegenover " + first(intake, banner),
          "verschil in gemiddelde wachttijd (jaar)",
          FactId.of(intake.key(), banner.key(), group, Measure.DIFFERENCE));
    }
  }

  private Optional<Fact> find(Intake intake, Banner banner, String group) {
    return source.facts().find(FactId.of(intake.key(), banner.key(), group, Measure.DIFFERENCE));
  }

  /** The group that the others are held against: the last before those with a difference. */
  private String first(Intake intake, Banner banner) {
    List<String> before =
        banner.groups().stream().takeWhile(group -> find(intake, banner, group).isEmpty()).toList();
    return before.isEmpty() ? "" : label(before.getLast());
  }

  private String label(String group) {
    return source.edition().group(group).map(Group::label).orElse(group);
  }

  private void add(List<List<Sheet.Cell>> rows, Since since, String label, String kind, FactId id) {
    Optional<Fact> fact = source.facts().find(id);
    if (fact.isEmpty()) {
      return;
    }
    List<Sheet.Cell> row = new ArrayList<>();
    row.add(new Sheet.Cell.Text(label));
    row.add(new Sheet.Cell.Text(kind));
    row.add(FactCells.of(fact));
    row.add(bound(fact.get(), Interval::lower));
    row.add(bound(fact.get(), Interval::upper));
    row.add(
        fact.get().number().isPresent()
            ? new Sheet.Cell.Figure(fact.get().n().orElse(0), Sheet.Format.COUNT)
            : FactCells.without(fact.get()));
    row.addAll(since.cells(id));
    row.add(new Sheet.Cell.Text(id.text()));
    rows.add(row);
  }

  private static Sheet.Cell bound(Fact fact, Function<Interval, Double> end) {
    if (fact.number().isEmpty()) {
      return FactCells.without(fact);
    }
    Sheet.Format format =
        fact.unit() == Unit.FRACTION
            ? Sheet.Format.PER_CENT_ONE_DECIMAL
            : Sheet.Format.TWO_DECIMALS;
    return fact.interval()
        .<Sheet.Cell>map(interval -> new Sheet.Cell.Figure(end.apply(interval), format))
        .orElseGet(() -> new Sheet.Cell.Missing(Sheet.Code.NOT_APPLICABLE));
  }
}
