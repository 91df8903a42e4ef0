package nl.peiling.analysis.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import nl.peiling.analysis.tabulate.VariableTable;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.ChartForm;
import nl.peiling.model.edition.Edition;
import nl.peiling.model.edition.Exhibit;
import nl.peiling.model.edition.ExhibitFacts;
import nl.peiling.model.edition.ExhibitFacts.Cell;
import nl.peiling.model.edition.ExhibitFacts.Head;
import nl.peiling.model.edition.Group;
import nl.peiling.model.edition.SourceGroup;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;

/**
 * Lays out which facts a figure or table shows.
 *
 * <ul>
 *   <li>Stacked figures and scales: a row for each question and group, a column for each answer.
 *   <li>One question: a row for each answer, a column for each group and measure.
 *   <li>Several questions, one group: a row for each answer that one of them offers, a column for
 *       each question.
 *   <li>Several questions, one answer: a row for each question, a column for each group.
 *   <li>Means: a row for each question and a column for each group; one question alone has a row
 *       for each group and a column for each measure.
 *   <li>Ranks: a row for each place, with in each group the answer that takes it.
 * </ul>
 */
final class ExhibitGrid {

  private final EditionFacts facts;

  ExhibitGrid(EditionFacts facts) {
    this.facts = facts;
  }

  /** One row with its cells, before it has its place. */
  private record Row(Head head, List<Cell> cells, boolean last) {}

  ExhibitFacts of(Exhibit exhibit) {
    List<Variable> variables =
        exhibit.questions().stream().flatMap(key -> variables(key).stream()).toList();
    List<Head> columns = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    if (exhibit.measures().contains(Measure.RANK)) {
      ranks(exhibit, variables, columns, rows);
    } else if (!exhibit.measures().isEmpty()) {
      if (exhibit.measures().getFirst().isOfCategory()) {
        answers(exhibit, variables, columns, rows);
      } else {
        summaries(exhibit, variables, columns, rows);
      }
      sort(exhibit, rows, columns.size());
    }
    int limit = exhibit.measures().contains(Measure.RANK) ? rows.size() : limit(exhibit, rows);
    List<Row> shown = rows.subList(0, limit);
    return new ExhibitFacts(
        exhibit.key(),
        base(exhibit, variables),
        shown.stream().map(Row::head).toList(),
        columns,
        shown.stream().map(Row::cells).toList());
  }

  private static int limit(Exhibit exhibit, List<Row> rows) {
    return Math.min(rows.size(), exhibit.limit().orElse(rows.size()));
  }

  private List<Variable> variables(String key) {
    return facts.survey().variables().stream()
        .filter(variable ->
            variable.key().equals(key)
                || (variable.origin() instanceof Variable.Origin.Item item
                    && item.grid().equals(key)))
        .toList();
  }

  private Optional<FactId> base(Exhibit exhibit, List<Variable> variables) {
    return exhibit
        .base()
        .filter(group -> !variables.isEmpty())
        .flatMap(group -> base(variables.getFirst(), group));
  }

  private void answers(
      Exhibit exhibit, List<Variable> variables, List<Head> columns, List<Row> rows) {
    List<Category> answers = answers(exhibit, variables.getFirst());
    if (stacked(exhibit.chart())) {
      answers.forEach(answer -> columns.add(head(answer)));
      for (Variable variable : variables) {
        for (String group : exhibit.groups()) {
          rows.add(
              new Row(
                  barHead(exhibit, variables, variable, group),
                  cells(answers, answer -> cell(variable, group, answer, Measure.SHARE)),
                  false));
        }
      }
    } else if (variables.size() > 1 && answers.size() == 1) {
      groupColumns(exhibit, Optional.empty(), columns);
      for (Variable variable : variables) {
        rows.add(
            new Row(
                new Head(variable.key(), variable.label(), Optional.empty()),
                groupCells(exhibit, variable, answers.getFirst()),
                false));
      }
    } else if (variables.size() > 1
        && exhibit.groups().size() == 1
        && besideEachOther(exhibit.chart())) {
      variables.forEach(variable -> columns.add(questionHead(variable, exhibit.groups())));
      String group = exhibit.groups().getFirst();
      Measure measure = exhibit.measures().getFirst();
      for (Category answer : allAnswers(exhibit, variables)) {
        List<Cell> cells =
            variables.stream()
                .map(variable -> cellIfOffered(variable, group, answer, measure))
                .toList();
        rows.add(new Row(head(answer), cells, answer.pinnedLast()));
      }
    } else {
      groupColumns(
          exhibit,
          variables.size() == 1 ? Optional.of(variables.getFirst()) : Optional.empty(),
          columns);
      for (Variable variable : variables) {
        for (Category answer : answers(exhibit, variable)) {
          rows.add(
              new Row(head(answer), groupCells(exhibit, variable, answer), answer.pinnedLast()));
        }
      }
    }
  }

  /** Whether several questions are the series of one figure, answer by answer. */
  private static boolean besideEachOther(ChartForm chart) {
    return switch (chart) {
      case BARS, COLUMNS, GROUPED_BARS, GROUPED_COLUMNS, TWO_SIDED -> true;
      case STACKED_BARS, STACKED_COLUMNS, LIKERT, LINE, SPREAD, DIAGRAM, NONE -> false;
    };
  }

  /** The answers of all questions, in the order of the first that offers each. */
  private static List<Category> allAnswers(Exhibit exhibit, List<Variable> variables) {
    Map<String, Category> all = new LinkedHashMap<>();
    for (Variable variable : variables) {
      answers(exhibit, variable).forEach(answer -> all.putIfAbsent(answer.key(), answer));
    }
    return List.copyOf(all.values());
  }

  private static Cell cellIfOffered(
      Variable variable, String group, Category answer, Measure measure) {
    return variable.codes(answer.key()).isEmpty()
        ? new Cell(Optional.empty(), answer.label())
        : cell(variable, group, answer, measure);
  }

  private void summaries(
      Exhibit exhibit, List<Variable> variables, List<Head> columns, List<Row> rows) {
    if (variables.size() > 1) {
      groupColumns(exhibit, Optional.empty(), columns);
      for (Variable variable : variables) {
        List<Cell> cells = new ArrayList<>();
        for (String group : exhibit.groups()) {
          for (Measure measure : exhibit.measures()) {
            cells.add(summary(variable, group, measure));
          }
        }
        rows.add(
            new Row(new Head(variable.key(), variable.label(), Optional.empty()), cells, false));
      }
      return;
    }
    Variable variable = variables.getFirst();
    exhibit
        .measures()
        .forEach(measure -> columns.add(new Head(measure.key(), measure.key(), Optional.empty())));
    for (String group : exhibit.groups()) {
      List<Cell> cells =
          exhibit.measures().stream().map(measure -> summary(variable, group, measure)).toList();
      rows.add(new Row(groupHead(Optional.of(variable), group), cells, false));
    }
  }

  /** Questions without ranked answers first, as shares; then a row for each place. */
  private void ranks(
      Exhibit exhibit, List<Variable> variables, List<Head> columns, List<Row> rows) {
    groupColumns(exhibit, Optional.empty(), columns);
    for (Variable variable : variables) {
      if (ranked(variable)) {
        placeRows(exhibit, variable, rows);
        continue;
      }
      for (Category answer : answers(exhibit, variable)) {
        List<Cell> cells =
            exhibit.groups().stream()
                .map(group -> cell(variable, group, answer, Measure.SHARE))
                .toList();
        rows.add(new Row(head(answer), cells, answer.pinnedLast()));
      }
    }
  }

  private boolean ranked(Variable variable) {
    return facts.combinations().contains(variable.key());
  }

  private void placeRows(Exhibit exhibit, Variable variable, List<Row> rows) {
    List<List<Cell>> perGroup =
        exhibit.groups().stream().map(group -> places(variable, group)).toList();
    int most = perGroup.stream().mapToInt(List::size).max().orElse(0);
    for (int place = 0; place < Math.min(most, exhibit.limit().orElse(most)); place++) {
      int at = place;
      List<Cell> cells =
          perGroup.stream()
              .map(list -> at < list.size() ? list.get(at) : new Cell(Optional.empty(), ""))
              .toList();
      String number = Integer.toString(place + 1);
      rows.add(new Row(new Head("plaats" + number, number, Optional.empty()), cells, false));
    }
  }

  private List<Cell> places(Variable variable, String group) {
    VariableTable table = facts.table(variable.key());
    int index = facts.groups().index(group).orElseThrow();
    record Place(Category category, int rank) {}
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < variable.categories().size(); i++) {
      Category category = variable.categories().get(i);
      table
          .rank(index, i)
          .ifPresent(rank -> {
            if (rank <= VariableFacts.COMBINATIONS) {
              places.add(new Place(category, rank));
            }
          });
    }
    return places.stream()
        .sorted(Comparator.comparingInt(Place::rank).thenComparing(place -> place.category().key()))
        .map(place -> cell(variable, group, place.category(), Measure.RANK))
        .filter(cell -> cell.fact().flatMap(facts.shown()::find).filter(this::isShown).isPresent())
        .toList();
  }

  /** A combination that few have is not named either. */
  private boolean isShown(Fact fact) {
    return fact.number().isPresent();
  }

  /** The answers asked for, in that order; all answers, without the nets, if none are named. */
  private static List<Category> answers(Exhibit exhibit, Variable variable) {
    if (exhibit.categories().isEmpty()) {
      return variable.categories();
    }
    return exhibit.categories().stream()
        .flatMap(key -> variable.labelOf(key).map(label -> Category.of(key, label)).stream())
        .toList();
  }

  private static boolean stacked(ChartForm chart) {
    return switch (chart) {
      case STACKED_BARS, STACKED_COLUMNS, LIKERT -> true;
      case BARS, COLUMNS, GROUPED_BARS, GROUPED_COLUMNS, TWO_SIDED, LINE, SPREAD, DIAGRAM, NONE ->
          false;
    };
  }

  private void groupColumns(Exhibit exhibit, Optional<Variable> variable, List<Head> columns) {
    for (String group : exhibit.groups()) {
      for (Measure measure : exhibit.measures()) {
        if (measure != Measure.RANK || exhibit.measures().size() == 1) {
          columns.add(groupHead(variable, group));
        }
      }
    }
  }

  private List<Cell> groupCells(Exhibit exhibit, Variable variable, Category answer) {
    List<Cell> cells = new ArrayList<>();
    for (String group : exhibit.groups()) {
      for (Measure measure : exhibit.measures()) {
        cells.add(cell(variable, group, answer, measure));
      }
    }
    return cells;
  }

  private Head groupHead(Optional<Variable> variable, String group) {
    return new Head(group, label(group), variable.flatMap(v -> base(v, group)));
  }

  /** The base of a question in a group; none for a group that is not made of respondents. */
  private Optional<FactId> base(Variable variable, String group) {
    return facts.groups().index(group).map(index -> FactId.of(variable.key(), group, Measure.BASE));
  }

  private Head questionHead(Variable variable, List<String> groups) {
    return new Head(variable.key(), variable.label(), base(variable, groups.getFirst()));
  }

  /** A stacked bar stands for the question or for the group, whichever there are more of. */
  private Head barHead(Exhibit exhibit, List<Variable> variables, Variable variable, String group) {
    Optional<FactId> base = base(variable, group);
    if (variables.size() == 1) {
      return new Head(group, label(group), base);
    }
    String label =
        exhibit.groups().size() == 1 ? variable.label() : variable.label() + ", " + label(group);
    return new Head(variable.key(), label, base);
  }

  private String label(String group) {
    Edition edition = facts.folder().edition();
    return edition
        .group(group)
        .map(Group::label)
        .or(() ->
            edition.sourceGroups().stream()
                .filter(source -> source.key().equals(group))
                .map(SourceGroup::label)
                .findFirst())
        .orElse(group);
  }

  private static Head head(Category answer) {
    return new Head(answer.key(), answer.label(), Optional.empty());
  }

  private static List<Cell> cells(List<Category> answers, Function<Category, Cell> cell) {
    return answers.stream().map(cell).toList();
  }

  private static Cell cell(Variable variable, String group, Category answer, Measure measure) {
    return new Cell(
        Optional.of(FactId.of(variable.key(), group, answer.key(), measure)), answer.label());
  }

  private static Cell summary(Variable variable, String group, Measure measure) {
    return new Cell(Optional.of(FactId.of(variable.key(), group, measure)), variable.label());
  }

  /**
   * The largest first, by the first column; bars of a scale by the first net of its scale. What is
   * pinned last stays last, and equals stay in the order of the questionnaire.
   */
  private void sort(Exhibit exhibit, List<Row> rows, int columns) {
    if (exhibit.order() != Exhibit.Order.DESCENDING
        || exhibit.categories().size() > 1
        || columns == 0) {
      return;
    }
    ToDoubleFunction<Row> size = row -> row.cells().getFirst().fact().map(this::number).orElse(0.0);
    if (stacked(exhibit.chart())) {
      size = row -> row.cells().getFirst().fact().map(this::agreement).orElse(0.0);
    }
    ToDoubleFunction<Row> by = size;
    rows.sort(
        Comparator.comparing(Row::last).thenComparing(Comparator.comparingDouble(by).reversed()));
  }

  private double number(FactId id) {
    return facts.shown().find(id).map(fact -> fact.number().orElse(-1)).orElse(-1.0);
  }

  private double agreement(FactId cell) {
    Variable variable = facts.survey().variable(cell.variable());
    String answer =
        variable.nets().stream()
            .findFirst()
            .map(Net::key)
            .orElseGet(() -> variable.categories().getLast().key());
    return number(FactId.share(cell.variable(), cell.group(), answer));
  }
}
