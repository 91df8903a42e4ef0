package nl.peiling.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.edition.Group;
import nl.peiling.model.facts.Changes;
import nl.peiling.model.facts.Changes.Change;
import nl.peiling.model.facts.Changes.Outcome;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactId;

/**
 * A column with the numbers of a group in an earlier edition, and how those of this edition stand
 * to them.
 *
 * @param edition the earlier edition
 * @param now the key of the group in this edition
 * @param group the key of the group then, in the names of facts
 * @param label at the head of the column with the numbers
 * @param doctors whose numbers they are
 * @param changeHead at the head of the column beside it
 * @param lines what a reader must know, for the first column of an edition
 */
record PastColumn(
    Changes.Edition edition,
    String now,
    String group,
    String label,
    String doctors,
    String changeHead,
    List<Sheet.Line> lines)
    implements EarlierColumn {

  private static final int CHANGE_WIDTH = 17;

  PastColumn {
    lines = List.copyOf(lines);
  }

  /** The earlier editions that asked after some variables, a column for each group of a page. */
  static List<PastColumn> past(TablesBook.Source source, BannerPage page, List<String> variables) {
    List<PastColumn> columns = new ArrayList<>();
    for (Changes.Edition edition : source.changes().editions()) {
      List<Map.Entry<FactId, Change>> known =
          edition.changes().entrySet().stream()
              .filter(entry -> variables.contains(entry.getKey().variable()))
              .toList();
      List<Change> changes = known.stream().map(Map.Entry::getValue).toList();
      List<PastColumn> own = new ArrayList<>();
      for (BannerPage.Column column : page.columns()) {
        String group = column.group().key();
        known.stream()
            .filter(entry -> entry.getKey().group().equals(group))
            .map(entry -> entry.getValue().then().group())
            .findFirst()
            .ifPresent(then ->
                own.add(
                    new PastColumn(
                        edition,
                        group,
                        then,
                        EarlierColumn.label(source, then),
                        EarlierColumn.doctors(source, then),
                        column.group().label() + " sinds " + edition.key(),
                        own.isEmpty() ? lines(edition, then, changes) : List.of())));
      }
      columns.addAll(own);
    }
    return columns;
  }

  private static List<Sheet.Line> lines(
      Changes.Edition edition, String then, List<Change> changes) {
    List<Sheet.Line> lines = new ArrayList<>();
    lines.add(
        new Sheet.Line.Plain(
            "Peiling "
                + edition.key()
                + ": uitkomsten van toen met hun eigen aantal artsen; waar niet ‘gewogen’ bij staat"
                + " ook toen niet gewogen (sleutel van de kolom: "
                + then
                + "). ‘hoger’ en ‘lager’: nu tegenover toen; ‘niet aantoonbaar’: getoetst en geen"
                + " verschil aangetoond."));
    List<String> remarks =
        changes.stream().map(Change::remarks).flatMap(List::stream).distinct().sorted().toList();
    if (!remarks.isEmpty()) {
      lines.add(
          new Sheet.Line.Plain(
              "Let op bij peiling " + edition.key() + ": " + String.join("; ", remarks) + "."));
    }
    return lines;
  }

  @Override
  public List<Sheet.Column> columns(int width) {
    return List.of(new Sheet.Column(label, width), new Sheet.Column(changeHead, CHANGE_WIDTH));
  }

  @Override
  public Sheet.Cell cell(FactBook facts, FactId fact) {
    return FactCells.of(
        facts.find(new FactId(fact.variable(), group, fact.category(), fact.measure())));
  }

  @Override
  public Optional<BannerPage.Column> column() {
    Group of = new Group(group, label, doctors, Condition.everyone());
    return Optional.of(new BannerPage.Column("", of, Optional.empty()));
  }

  @Override
  public Sheet.Cell compared(Optional<FactId> fact) {
    return fact.map(id -> new FactId(id.variable(), now, id.category(), id.measure()))
        .map(id -> compared(edition, id))
        .orElseGet(() -> new Sheet.Cell.Missing(Sheet.Code.NOT_APPLICABLE));
  }

  /** How a number of this edition stands to the same number then. */
  static Sheet.Cell compared(Changes.Edition edition, FactId now) {
    Outcome outcome = Changes.find(edition, now).map(Change::outcome).orElse(Outcome.NOT_TESTED);
    return switch (outcome) {
      case CLEARLY_HIGHER -> new Sheet.Cell.Text("duidelijk hoger");
      case HIGHER -> new Sheet.Cell.Text("hoger");
      case ALIKE -> new Sheet.Cell.Text("niet aantoonbaar");
      case LOWER -> new Sheet.Cell.Text("lager");
      case CLEARLY_LOWER -> new Sheet.Cell.Text("duidelijk lager");
      case SMALL_BASE -> new Sheet.Cell.Missing(Sheet.Code.LOW_BASE);
      case CHANGED -> new Sheet.Cell.Missing(Sheet.Code.OTHERWISE_ASKED);
      case BROKEN -> new Sheet.Cell.Missing(Sheet.Code.BREAK);
      case NOT_TESTED -> new Sheet.Cell.Missing(Sheet.Code.NOT_APPLICABLE);
    };
  }
}
