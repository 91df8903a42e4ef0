package nl.peiling.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.peiling.model.facts.Changes;
import nl.peiling.model.facts.FactId;

/**
 * How the numbers of a table of its own (an intake, a flow, a breakdown) stand to those of earlier
 * editions: a column for each of them, in words. Without earlier editions there are none.
 */
final class Since {

  private static final int WIDTH = 17;

  private final List<Changes.Edition> editions;

  private Since(List<Changes.Edition> editions) {
    this.editions = editions;
  }

  /** The earlier editions of which numbers of such variables are known. */
  static Since of(TablesBook.Source source, Predicate<String> variables) {
    return new Since(
        source.changes().editions().stream()
            .filter(edition ->
                edition.changes().keySet().stream().anyMatch(id -> variables.test(id.variable())))
            .toList());
  }

  /** The earlier editions, the first first. */
  List<Changes.Edition> editions() {
    return editions;
  }

  /** A column for each edition; the name of what it is about stands before it. */
  List<Sheet.Column> columns(String about) {
    return editions.stream()
        .map(edition -> new Sheet.Column((about + " sinds " + edition.key()).strip(), WIDTH))
        .toList();
  }

  /** How a number stands to that of each edition. */
  List<Sheet.Cell> cells(FactId fact) {
    return editions.stream().map(edition -> PastColumn.compared(edition, fact)).toList();
  }

  /** What a reader must know of the columns; nothing if there are none. */
  List<Sheet.Line> lines() {
    List<Sheet.Line> lines = new ArrayList<>();
    if (!editions.isEmpty()) {
      lines.add(
          new Sheet.Line.Plain(
              "‘hoger’ en ‘lager’: nu tegenover de eerdere editie, getoetst met de onzekerheid van"
                  + " beide; ‘niet aantoonbaar’: geen verschil aangetoond. De getallen van toen"
                  + " staan in feiten.csv."));
    }
    return lines;
  }
}
