package nl.peiling.analysis.sample;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import nl.peiling.model.codebook.Block;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Codebook;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Missing;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.codebook.Question;
import nl.peiling.model.codebook.QuestionHeading;
import nl.peiling.model.codebook.Scale;
import nl.peiling.model.survey.ChoiceColumn;
import nl.peiling.model.survey.ChoicesColumn;
import nl.peiling.model.survey.Column;
import nl.peiling.model.survey.DateColumn;
import nl.peiling.model.survey.NumberColumn;
import nl.peiling.model.survey.Survey;

/**
 * Builds a survey from cells as they stand in a file of answers: a key, a number, a month, {@code
 * -9} (no answer), {@code -8} (don't know) or nothing (not asked). Several answers are joined by a
 * plus sign; {@code geen} is an answer without any option.
 */
public final class SampleSurvey {

  private final int rows;
  private final List<Question> questions = new ArrayList<>();
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Map<String, ChoicesColumn> secondCodings = new LinkedHashMap<>();

  public SampleSurvey(int rows) {
    this.rows = rows;
  }

  /** A question with one answer. */
  public SampleSurvey single(String key, String options, String... cells) {
    Form.OneOf form = new Form.OneOf(categories(options), List.of());
    questions.add(new Question.SingleChoice(heading(key), key, form));
    columns.put(key, choice(options, cells));
    return this;
  }

  /** A question with several answers, and nets written as {@code net=lid+lid}. */
  public SampleSurvey multiple(String key, String options, List<String> nets, String... cells) {
    Form.AnyOf form = new Form.AnyOf(categories(options), nets(nets), OptionalInt.empty());
    List<String> fields = words(options).stream().map(option -> key + "_" + option).toList();
    questions.add(
        new Question.MultipleChoice(heading(key), fields, Question.Coding.DICHOTOMY, form));
    ChoicesColumn.Builder column = ChoicesColumn.builder(rows);
    List<String> keys = words(options);
    fill(
        cells,
        column::set,
        (row, cell) -> {
          long mask = 0;
          for (String word : cell.equals("geen") ? List.<String>of() : words(cell, "\\+")) {
            mask |= ChoicesColumn.bit(keys.indexOf(word));
          }
          column.set(row, mask);
        });
    columns.put(key, column.build());
    return this;
  }

  /** Themes of open answers by two coders; the cells of the first, then those of the second. */
  public SampleSurvey codedTwice(
      String key, String themes, List<String> first, List<String> second) {
    multiple(key, themes, List.of(), first.toArray(String[]::new));
    ChoicesColumn one = (ChoicesColumn) columns.get(key);
    Question.MultipleChoice coded = (Question.MultipleChoice) questions.getLast();
    multiple(key, themes, List.of(), second.toArray(String[]::new));
    questions.removeLast();
    secondCodings.put(key, (ChoicesColumn) columns.get(key));
    columns.put(key, one);
    questions.set(
        questions.size() - 1,
        new Question.MultipleChoice(
            coded.heading(),
            coded.fields(),
            coded.coding(),
            coded.form(),
            coded.fields().stream().map(field -> field + "_tweede").toList()));
    return this;
  }

  /** A grid whose items are answered from one list; the cells item by item. */
  public SampleSurvey choiceGrid(String key, String options, Map<String, List<String>> items) {
    return grid(key, new Form.OneOf(categories(options), List.of()), options, items);
  }

  /** Successive places p1, p2, ... answered from one list, asked of who had so many. */
  public SampleSurvey places(
      String key, String options, String number, List<List<String>> cellsOfPlaces) {
    List<Question.GridItem> items = new ArrayList<>();
    for (int place = 1; place <= cellsOfPlaces.size(); place++) {
      String item = "p" + place;
      items.add(
          new Question.GridItem(
              item,
              item,
              key + "_" + item,
              new Condition.Compares(number, Condition.Comparison.AT_LEAST, place)));
      String[] cells = cellsOfPlaces.get(place - 1).toArray(String[]::new);
      columns.put(key + "." + item, choice(options, cells));
    }
    questions.add(
        new Question.Grid(heading(key), items, new Form.OneOf(categories(options), List.of())));
    return this;
  }

  /** A grid whose items are rated, the points of the scale given by their keys from 1. */
  public SampleSurvey ratingGrid(
      String key, String points, List<String> nets, Map<String, List<String>> items) {
    Form form = new Form.Rating(new Scale(1, categories(points)), nets(nets));
    return grid(key, form, points, items);
  }

  private SampleSurvey grid(
      String key, Form form, String options, Map<String, List<String>> items) {
    List<Question.GridItem> gridItems =
        items.keySet().stream()
            .map(item -> new Question.GridItem(item, item, key + "_" + item, Condition.everyone()))
            .toList();
    questions.add(new Question.Grid(heading(key), gridItems, form));
    items.forEach((item, cells) ->
        columns.put(key + "." + item, choice(options, cells.toArray(String[]::new))));
    return this;
  }

  /** A number. */
  public SampleSurvey number(String key, String unit, String... cells) {
    Form.Amount form = new Form.Amount(unit, 0, 10_000, 2);
    questions.add(new Question.Quantity(heading(key), key, form));
    NumberColumn.Builder column = NumberColumn.builder(rows);
    fill(cells, column::set, (row, cell) -> column.set(row, Double.parseDouble(cell)));
    columns.put(key, column.build());
    return this;
  }

  /** A month of a year. */
  public SampleSurvey date(String key, String... cells) {
    Form.Month form = new Form.Month(Optional.empty(), Optional.empty());
    questions.add(new Question.DateQuestion(heading(key), key, form));
    DateColumn.Builder column = DateColumn.builder(rows);
    fill(cells, column::set, (row, cell) -> column.set(row, YearMonth.parse(cell)));
    columns.put(key, column.build());
    return this;
  }

  public Survey build() {
    Codebook codebook = new Codebook(List.of(new Block("blok", "Blok", questions)), "id");
    List<String> ids = IntStream.range(0, rows).mapToObj(Integer::toString).toList();
    return Survey.of(codebook, ids, columns, secondCodings);
  }

  private ChoiceColumn choice(String options, String... cells) {
    ChoiceColumn.Builder column = ChoiceColumn.builder(rows);
    List<String> keys = words(options);
    fill(cells, column::set, (row, cell) -> column.set(row, keys.indexOf(cell)));
    return column.build();
  }

  private void fill(
      String[] cells, BiConsumer<Integer, Missing> missing, BiConsumer<Integer, String> answer) {
    if (cells.length != rows) {
      throw new IllegalArgumentException(cells.length + " cells for " + rows + " rows");
    }
    for (int row = 0; row < rows; row++) {
      Optional<Missing> reason = Missing.ofCode(cells[row]);
      if (reason.isPresent()) {
        missing.accept(row, reason.get());
      } else {
        answer.accept(row, cells[row]);
      }
    }
  }

  private static QuestionHeading heading(String key) {
    return new QuestionHeading(
        key, "A1", key, key + "?", Condition.everyone(), false, false, false, Optional.empty());
  }

  private static List<Category> categories(String options) {
    return words(options).stream().map(key -> Category.of(key, key)).toList();
  }

  private static List<Net> nets(List<String> nets) {
    return nets.stream()
        .map(net -> words(net, "="))
        .map(parts -> new Net(parts.get(0), parts.get(0), words(parts.get(1), "\\+")))
        .toList();
  }

  private static List<String> words(String text) {
    return words(text, " ");
  }

  private static List<String> words(String text, String separator) {
    return Arrays.asList(text.split(separator, -1));
  }
}
