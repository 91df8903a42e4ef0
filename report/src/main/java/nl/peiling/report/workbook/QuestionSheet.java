package nl.peiling.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.Edition;
import nl.peiling.model.edition.Group;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Measure;

/**
 * The sheet of one question: a column for each group of the first banner, first the bases, then the
 * shares, then the counts, then means.
 */
final class QuestionSheet {

  /** A measure with the words that name it on a sheet. */
  private record Line(Measure measure, String words) {}

  private static final List<Line> BASES =
      List.of(
          new Line(Measure.BASE, "geldige antwoorden (n)"),
          new Line(Measure.UNANSWERED, "geen antwoord"),
          new Line(Measure.DONT_KNOW, "weet niet"),
          new Line(Measure.NOT_ASKED, "niet gesteld"));
  private static final List<Line> SUMMARIES =
      List.of(
          new Line(Measure.MEAN, "gemiddelde"),
          new Line(Measure.STANDARD_DEVIATION, "standaardafwijking"),
          new Line(Measure.MEDIAN, "mediaan"),
          new Line(Measure.FIRST_QUARTILE, "eerste kwartiel"),
          new Line(Measure.THIRD_QUARTILE, "derde kwartiel"));
  private static final int LABEL_WIDTH = 44;
  private static final int MEASURE_WIDTH = 24;
  private static final int NUMBER_WIDTH = 16;
  private static final int MOST_NAME = 31;

  private final List<Group> groups;
  private final FactBook facts;

  QuestionSheet(Edition edition, FactBook facts) {
    this.facts = facts;
    this.groups =
        edition.banners().getFirst().groups().stream()
            .map(key -> edition.group(key).orElseThrow())
            .toList();
  }

  /**
   * What a sheet is about.
   *
   * @param name of the sheet, shortened if need be
   * @param key of the question, names the table
   * @param variables the question itself, or the items of a grid
   */
  record Subject(String name, String key, String title, List<Variable> variables) {
    Subject {
      variables = List.copyOf(variables);
    }
  }

  Sheet of(Subject subject, List<Sheet.Line> lines) {
    boolean grid = subject.variables().size() > 1;
    List<Sheet.Column> columns = new ArrayList<>();
    if (grid) {
      columns.add(new Sheet.Column("Onderdeel", LABEL_WIDTH));
    }
    columns.add(new Sheet.Column("Antwoord", LABEL_WIDTH));
    columns.add(new Sheet.Column("Maat", MEASURE_WIDTH));
    char letter = 'A';
    for (Group group : groups) {
      columns.add(new Sheet.Column(group.label() + " (" + letter++ + ")", NUMBER_WIDTH));
    }
    List<List<Sheet.Cell>> rows = new ArrayList<>();
    for (Variable variable : subject.variables()) {
      for (List<Sheet.Cell> row : rows(variable)) {
        List<Sheet.Cell> whole = new ArrayList<>();
        if (grid) {
          whole.add(new Sheet.Cell.Text(variable.label()));
        }
        whole.addAll(row);
        rows.add(whole);
      }
    }
    String table = "T_" + subject.key().toLowerCase(Locale.ROOT);
    return new Sheet(
        shortened(subject.name()),
        subject.title(),
        lines,
        Optional.of(new Sheet.Table(table, columns, rows)));
  }

  private static String shortened(String name) {
    return name.length() <= MOST_NAME ? name : name.substring(0, MOST_NAME).strip();
  }

  private List<List<Sheet.Cell>> rows(Variable variable) {
    List<List<Sheet.Cell>> rows = new ArrayList<>();
    for (Line line : BASES) {
      row(variable, Optional.empty(), "Basis", line.words(), line.measure()).ifPresent(rows::add);
    }
    for (Measure measure : List.of(Measure.SHARE, Measure.COUNT)) {
      for (Category answer : variable.categories()) {
        row(variable, Optional.of(answer.key()), answer.label(), measure.key(), measure)
            .ifPresent(rows::add);
      }
      for (Net net : variable.nets()) {
        row(variable, Optional.of(net.key()), "Net: " + net.label(), measure.key(), measure)
            .ifPresent(rows::add);
      }
    }
    for (Line line : SUMMARIES) {
      row(variable, Optional.empty(), "Alle antwoorden", line.words(), line.measure())
          .ifPresent(rows::add);
    }
    return rows;
  }

  /** A row, if at least one group has this fact. */
  private Optional<List<Sheet.Cell>> row(
      Variable variable, Optional<String> category, String label, String kind, Measure measure) {
    List<Optional<Fact>> found =
        groups.stream()
            .map(group -> facts.find(new FactId(variable.key(), group.key(), category, measure)))
            .toList();
    if (found.stream().allMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    List<Sheet.Cell> row = new ArrayList<>();
    row.add(new Sheet.Cell.Text(label));
    row.add(new Sheet.Cell.Text(kind));
    found.forEach(fact -> row.add(cell(fact)));
    return Optional.of(row);
  }

  private static Sheet.Cell cell(Optional<Fact> fact) {
    if (fact.isEmpty()) {
      return new Sheet.Cell.Missing(Sheet.Code.UNAVAILABLE);
    }
    OptionalDouble number = fact.get().number();
    if (number.isPresent()) {
      return new Sheet.Cell.Figure(number.getAsDouble(), format(fact.get().id().measure()));
    }
    return new Sheet.Cell.Missing(
        fact.get().value() instanceof FactValue.Suppressed
            ? Sheet.Code.SECRET
            : Sheet.Code.NOT_APPLICABLE);
  }

  private static Sheet.Format format(Measure measure) {
    return switch (measure) {
      case SHARE -> Sheet.Format.PER_CENT;
      case COUNT, RANK, BASE, NOT_ASKED, UNANSWERED, DONT_KNOW -> Sheet.Format.COUNT;
      case MEAN, MEDIAN, FIRST_QUARTILE, THIRD_QUARTILE -> Sheet.Format.ONE_DECIMAL;
      case STANDARD_DEVIATION, RATIO -> Sheet.Format.TWO_DECIMALS;
    };
  }
}
