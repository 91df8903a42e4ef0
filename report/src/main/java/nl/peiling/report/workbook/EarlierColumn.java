package nl.peiling.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.SourceGroup;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactId;

/** Two columns for an earlier survey: its numbers, and how they stand to those of this edition. */
sealed interface EarlierColumn permits PublishedColumn, PastColumn {

  /** The earlier surveys that asked after any question, as they can stand beside a page. */
  static List<EarlierColumn> all(TablesBook.Source source, BannerPage page) {
    return of(source, page, source.variables().stream().map(Variable::key).toList());
  }

  /** The earlier surveys that asked after some variables: published ones, then earlier editions. */
  static List<EarlierColumn> of(TablesBook.Source source, BannerPage page, List<String> variables) {
    List<EarlierColumn> columns = new ArrayList<>(PublishedColumn.published(source, variables));
    columns.addAll(PastColumn.past(source, page, variables));
    return columns;
  }

  /** At the head of a column: a year alone says too little. */
  static String label(TablesBook.Source source, String group) {
    String label = known(source, group).map(SourceGroup::label).orElse(group);
    return label.matches("\\d+") ? "Peiling " + label : label;
  }

  /** Whose numbers these are. */
  static String doctors(TablesBook.Source source, String group) {
    return known(source, group).map(SourceGroup::plural).orElse(group);
  }

  private static Optional<SourceGroup> known(TablesBook.Source source, String group) {
    return source.edition().sourceGroups().stream()
        .filter(known -> known.key().equals(group))
        .findFirst();
  }

  /** The key of the earlier survey, or of a group in it, in the names of facts. */
  String group();

  /** At the head of the column with the numbers. */
  String label();

  /** Whose numbers they are. */
  String doctors();

  /** The two columns. */
  List<Sheet.Column> columns(int width);

  /** The number of the earlier survey, for the same answer as a fact of this one. */
  Sheet.Cell cell(FactBook facts, FactId fact);

  /** How that number stands to the fact; of a row without a fact, whether they can be compared. */
  Sheet.Cell compared(Optional<FactId> fact);

  /** The column as one of this edition, if all its numbers are facts; empty if they are not. */
  Optional<BannerPage.Column> column();

  /** What a reader must know of the earlier survey. */
  List<Sheet.Line> lines();
}
