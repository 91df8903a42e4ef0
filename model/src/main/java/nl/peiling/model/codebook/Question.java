package nl.peiling.model.codebook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A question of the questionnaire. */
public sealed interface Question {

  /** Returns number, wording, routing and the like. */
  QuestionHeading heading();

  /** Returns the columns of the file of answers that hold the answers, in order. */
  List<String> fields();

  /** Returns what can be tabulated: the question itself, or each item of a grid. */
  List<Variable> variables();

  /** Returns all columns of the file of answers that belong to the question. */
  default List<String> columns() {
    return fields();
  }

  /** Returns the key that names the question. */
  default String key() {
    return heading().key();
  }

  /** One answer out of a list. */
  record SingleChoice(QuestionHeading heading, String field, Form.OneOf form) implements Question {
    @Override
    public List<String> fields() {
      return List.of(field);
    }

    @Override
    public List<Variable> variables() {
      return List.of(whole(heading, form));
    }
  }

  /**
   * Several answers out of a list.
   *
   * @param fields for {@link Coding#DICHOTOMY} one column per option in the order of the options;
   *     for {@link Coding#MENTIONS} as many columns as answers that can be mentioned
   * @param secondFields the columns of a second coder, who coded the same open answers or a part of
   *     them; none without a second coder
   */
  record MultipleChoice(
      QuestionHeading heading,
      List<String> fields,
      Coding coding,
      Form.AnyOf form,
      List<String> secondFields)
      implements Question {
    public MultipleChoice {
      fields = List.copyOf(fields);
      secondFields = List.copyOf(secondFields);
      int options = form.categories().size();
      if (coding == Coding.DICHOTOMY
          && (fields.size() != options
              || (!secondFields.isEmpty() && secondFields.size() != options))) {
        throw new IllegalArgumentException("one column per option: " + heading.key());
      }
    }

    /** Returns a question without a second coder. */
    public MultipleChoice(
        QuestionHeading heading, List<String> fields, Coding coding, Form.AnyOf form) {
      this(heading, fields, coding, form, List.of());
    }

    /** Returns whether a second coder coded the answers again. */
    public boolean isCodedTwice() {
      return !secondFields.isEmpty();
    }

    @Override
    public List<String> columns() {
      return Stream.concat(fields.stream(), secondFields.stream()).toList();
    }

    @Override
    public List<Variable> variables() {
      return List.of(whole(heading, form));
    }
  }

  /** How the answers to a multiple-response question stand in the file of answers. */
  enum Coding {
    /** A column per option with 1 (chosen) or 0 (not chosen). */
    DICHOTOMY,
    /** Columns for the first, second, ... answer mentioned, each the key of an option. */
    MENTIONS
  }

  /** One rating on a scale. */
  record RatingScale(QuestionHeading heading, String field, Form.Rating form) implements Question {
    @Override
    public List<String> fields() {
      return List.of(field);
    }

    @Override
    public List<Variable> variables() {
      return List.of(whole(heading, form));
    }
  }

  /**
   * The same question about several items: each rated on one scale, or each answered from one list.
   *
   * @param form {@link Form.Rating} or {@link Form.OneOf}, shared by all items
   */
  record Grid(QuestionHeading heading, List<GridItem> items, Form form) implements Question {
    public Grid {
      items = List.copyOf(items);
      if (!(form instanceof Form.Rating || form instanceof Form.OneOf)) {
        throw new IllegalArgumentException("items are rated or chosen from: " + heading.key());
      }
    }

    @Override
    public List<String> fields() {
      return items.stream().map(GridItem::field).toList();
    }

    @Override
    public List<Variable> variables() {
      return items.stream()
          .map(item ->
              new Variable(
                  heading.key() + "." + item.key(),
                  item.label(),
                  heading.text(),
                  form,
                  item.askedOf(),
                  new Variable.Origin.Item(heading.key(), item.key())))
          .toList();
    }
  }

  /**
   * An item of a grid.
   *
   * @param field the column that holds its answer
   * @param askedOf who is asked about this item: those who are asked the question, or fewer
   */
  record GridItem(String key, String label, String field, Condition askedOf) {
    public GridItem {
      Keys.requireKey(key);
    }
  }

  /** A number. */
  record Quantity(QuestionHeading heading, String field, Form.Amount form) implements Question {
    @Override
    public List<String> fields() {
      return List.of(field);
    }

    @Override
    public List<Variable> variables() {
      return List.of(whole(heading, form));
    }
  }

  /** A month of a year. */
  record DateQuestion(QuestionHeading heading, String field, Form.Month form) implements Question {
    @Override
    public List<String> fields() {
      return List.of(field);
    }

    @Override
    public List<Variable> variables() {
      return List.of(whole(heading, form));
    }
  }

  /**
   * An answer in the respondent's own words.
   *
   * @param themes the key of the question that holds the themes given to these answers afterwards
   */
  record OpenText(QuestionHeading heading, String field, Optional<String> themes)
      implements Question {
    @Override
    public List<String> fields() {
      return List.of(field);
    }

    @Override
    public List<Variable> variables() {
      return List.of(whole(heading, new Form.FreeText()));
    }
  }

  private static Variable whole(QuestionHeading heading, Form form) {
    return new Variable(
        heading.key(),
        heading.title(),
        heading.text(),
        form,
        heading.askedOf(),
        new Variable.Origin.Asked());
  }
}
