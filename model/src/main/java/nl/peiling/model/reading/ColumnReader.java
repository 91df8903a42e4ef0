package nl.peiling.model.reading;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Missing;
import nl.peiling.model.codebook.Question;
import nl.peiling.model.survey.ChoiceColumn;
import nl.peiling.model.survey.ChoicesColumn;
import nl.peiling.model.survey.Column;
import nl.peiling.model.survey.DateColumn;
import nl.peiling.model.survey.NumberColumn;
import nl.peiling.model.survey.TextColumn;

/**
 * Reads the answers to one variable, a row at a time. A cell with something wrong is reported and
 * stored as no answer.
 */
abstract sealed class ColumnReader {

  final String variable;
  final List<String> fields;
  final boolean offersDontKnow;

  private ColumnReader(String variable, List<String> fields, boolean offersDontKnow) {
    this.variable = variable;
    this.fields = fields;
    this.offersDontKnow = offersDontKnow;
  }

  /** The cells of one row, of the columns of this variable. */
  interface Cells {
    String get(int index);

    /** Says what is wrong with the cell of this column. */
    void complain(int index, String kind, String message, Optional<String> hint);

    /** Returns where to complain about the cell of this column. */
    default CellReader.Complaints complaints(int index) {
      return (kind, message, hint) -> complain(index, kind, message, hint);
    }
  }

  abstract void read(int row, Cells cells);

  /** Returns what the first cell says; a reason why it says nothing is stored. */
  final Optional<String> answer(Cells cells, Consumer<Missing> store) {
    String cell = cells.get(0);
    Optional<Missing> missing = CellReader.missing(cell, offersDontKnow, cells.complaints(0));
    missing.ifPresent(store);
    return missing.isPresent() ? Optional.empty() : Optional.of(cell);
  }

  /** Returns the answers of the first rows. */
  abstract Column column(int size);

  /** Returns the readers for a question: one, or one per item of a grid. */
  static List<ColumnReader> of(Question question, int rows) {
    boolean dontKnow = question.heading().offersDontKnow();
    String key = question.key();
    return switch (question) {
      case Question.SingleChoice q ->
          List.of(
              new Single(
                  key, q.field(), dontKnow, CellReader.Codes.ofKeys(q.form().categories()), rows));
      case Question.RatingScale q ->
          List.of(new Single(key, q.field(), dontKnow, values(q.form()), rows));
      case Question.Quantity q -> List.of(new Amount(key, q, dontKnow, rows));
      case Question.DateQuestion q -> List.of(new Date(key, q, dontKnow, rows));
      case Question.OpenText q -> List.of(new Text(key, q.field(), dontKnow, rows));
      case Question.MultipleChoice q -> List.of(several(q, q.fields(), rows));
      case Question.Grid q -> {
        CellReader.Codes codes =
            q.form() instanceof Form.Rating rating
                ? values(rating)
                : CellReader.Codes.ofKeys(q.form().categories());
        List<ColumnReader> items = new ArrayList<>();
        for (Question.GridItem item : q.items()) {
          items.add(new Single(key + "." + item.key(), item.field(), dontKnow, codes, rows));
        }
        yield items;
      }
    };
  }

  /** Returns the reader for what a second coder made of the answers, if there was one. */
  static Optional<ColumnReader> ofSecondCoder(Question question, int rows) {
    return question instanceof Question.MultipleChoice q && q.isCodedTwice()
        ? Optional.of(several(q, q.secondFields(), rows))
        : Optional.empty();
  }

  private static ColumnReader several(
      Question.MultipleChoice question, List<String> fields, int rows) {
    return switch (question.coding()) {
      case DICHOTOMY -> new Ticks(question, fields, rows);
      case MENTIONS -> new Mentions(question, fields, rows);
    };
  }

  private static CellReader.Codes values(Form.Rating form) {
    List<String> values = new ArrayList<>();
    for (int value = form.scale().from(); value <= form.scale().to(); value++) {
      values.add(Integer.toString(value));
    }
    return new CellReader.Codes(values);
  }

  /** One answer out of a list. */
  private static final class Single extends ColumnReader {
    private final CellReader.Codes codes;
    private final ChoiceColumn.Builder column;

    Single(String variable, String field, boolean dontKnow, CellReader.Codes codes, int rows) {
      super(variable, List.of(field), dontKnow);
      this.codes = codes;
      this.column = ChoiceColumn.builder(rows);
    }

    @Override
    void read(int row, Cells cells) {
      Optional<String> answered = answer(cells, missing -> column.set(row, missing));
      if (answered.isEmpty()) {
        return;
      }
      String cell = answered.get();
      int code = codes.code(cell, cells.complaints(0));
      if (code < 0) {
        column.set(row, Missing.NO_ANSWER);
      } else {
        column.set(row, code);
      }
    }

    @Override
    Column column(int size) {
      return column.build(size);
    }
  }

  /** A number. */
  private static final class Amount extends ColumnReader {
    private final Form.Amount form;
    private final NumberColumn.Builder column;

    Amount(String variable, Question.Quantity question, boolean dontKnow, int rows) {
      super(variable, question.fields(), dontKnow);
      this.form = question.form();
      this.column = NumberColumn.builder(rows);
    }

    @Override
    void read(int row, Cells cells) {
      Optional<String> answered = answer(cells, missing -> column.set(row, missing));
      if (answered.isEmpty()) {
        return;
      }
      String cell = answered.get();
      double number = CellReader.number(cell, form, cells.complaints(0));
      if (Double.isNaN(number)) {
        column.set(row, Missing.NO_ANSWER);
      } else {
        column.set(row, number);
      }
    }

    @Override
    Column column(int size) {
      return column.build(size);
    }
  }

  /** A month. */
  private static final class Date extends ColumnReader {
    private final Form.Month form;
    private final DateColumn.Builder column;

    Date(String variable, Question.DateQuestion question, boolean dontKnow, int rows) {
      super(variable, question.fields(), dontKnow);
      this.form = question.form();
      this.column = DateColumn.builder(rows);
    }

    @Override
    void read(int row, Cells cells) {
      Optional<String> answered = answer(cells, missing -> column.set(row, missing));
      if (answered.isEmpty()) {
        return;
      }
      String cell = answered.get();
      Optional<YearMonth> month = CellReader.month(cell, form, cells.complaints(0));
      if (month.isPresent()) {
        column.set(row, month.get());
      } else {
        column.set(row, Missing.NO_ANSWER);
      }
    }

    @Override
    Column column(int size) {
      return column.build(size);
    }
  }

  /** A text. */
  private static final class Text extends ColumnReader {
    private final TextColumn.Builder column;

    Text(String variable, String field, boolean dontKnow, int rows) {
      super(variable, List.of(field), dontKnow);
      this.column = TextColumn.builder(rows);
    }

    @Override
    void read(int row, Cells cells) {
      Optional<String> answered = answer(cells, missing -> column.set(row, missing));
      if (answered.isEmpty()) {
        return;
      }
      String cell = answered.get();
      if (cell.isBlank()) {
        cells
            .complaints(0)
            .about(
                "leeg",
                "Dit antwoord bestaat alleen uit spaties.",
                Optional.of("Schrijf -9 als er geen antwoord is."));
      } else if (cell.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r')) {
        cells
            .complaints(0)
            .about(
                "stuurteken",
                "Dit antwoord bevat een teken dat geen tekst is.",
                Optional.of("Haal tabs en andere stuurtekens uit de open antwoorden."));
      }
      column.set(row, cell);
    }

    @Override
    Column column(int size) {
      return column.build(size);
    }
  }

  /** Several answers, each with a column that says yes or no. */
  private static final class Ticks extends ColumnReader {
    private final AnswerSet set;
    private final ChoicesColumn.Builder column;

    Ticks(Question.MultipleChoice question, List<String> fields, int rows) {
      super(question.key(), fields, question.heading().offersDontKnow());
      this.set = new AnswerSet(question);
      this.column = ChoicesColumn.builder(rows);
    }

    @Override
    void read(int row, Cells cells) {
      long mask = 0;
      boolean answered = false;
      Optional<Missing> reason = Optional.empty();
      for (int option = 0; option < fields.size(); option++) {
        String cell = cells.get(option);
        Optional<Missing> here = CellReader.missing(cell, offersDontKnow, cells.complaints(option));
        boolean first = option == 0;
        if (!first
            && (here.isPresent() == answered || (here.isPresent() && !here.equals(reason)))) {
          AnswerSet.partly(cells.complaints(option));
          column.set(row, Missing.NO_ANSWER);
          return;
        }
        if (here.isPresent()) {
          reason = here;
          continue;
        }
        answered = true;
        if (cell.equals("1")) {
          mask |= ChoicesColumn.bit(option);
        } else if (!cell.equals("0")) {
          AnswerSet.noTick(cell, cells.complaints(option));
        }
      }
      if (reason.isPresent()) {
        column.set(row, reason.get());
      } else {
        set.check(mask, cells.complaints(0));
        column.set(row, mask);
      }
    }

    @Override
    Column column(int size) {
      return column.build(size);
    }
  }

  /** Several answers, each mentioned in a column of its own. */
  private static final class Mentions extends ColumnReader {
    private final AnswerSet set;
    private final CellReader.Codes codes;
    private final ChoicesColumn.Builder column;

    Mentions(Question.MultipleChoice question, List<String> fields, int rows) {
      super(question.key(), fields, question.heading().offersDontKnow());
      this.set = new AnswerSet(question);
      this.codes = CellReader.Codes.ofKeys(question.form().categories());
      this.column = ChoicesColumn.builder(rows);
    }

    @Override
    void read(int row, Cells cells) {
      Optional<Missing> first =
          CellReader.missing(cells.get(0), offersDontKnow, cells.complaints(0));
      if (first.isPresent()) {
        for (int i = 1; i < fields.size(); i++) {
          String cell = cells.get(i);
          if (!cell.isEmpty() && !cell.equals(first.get().code())) {
            AnswerSet.partly(cells.complaints(i));
          }
        }
        column.set(row, first.get());
        return;
      }
      long mask = 0;
      boolean ended = false;
      for (int i = 0; i < fields.size(); i++) {
        String cell = cells.get(i);
        if (cell.isEmpty()) {
          ended = true;
        } else if (ended) {
          AnswerSet.gap(cells.complaints(i));
        } else {
          int code = codes.code(cell, cells.complaints(i));
          if (code >= 0 && (mask & ChoicesColumn.bit(code)) != 0) {
            AnswerSet.twice(cell, cells.complaints(i));
          }
          mask |= code < 0 ? 0 : ChoicesColumn.bit(code);
        }
      }
      set.check(mask, cells.complaints(0));
      column.set(row, mask);
    }

    @Override
    Column column(int size) {
      return column.build(size);
    }
  }
}
