package nl.peiling.model.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peiling.model.codebook.Codebook;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Variable;

/**
 * All answers of all respondents: a column per variable, in the order of the questionnaire,
 * followed by the derived variables in the order in which they were added. Immutable.
 */
public final class Survey {

  private final Codebook codebook;
  private final List<String> ids;
  private final Map<String, Answers> answers;
  private final Map<String, ChoicesColumn> secondCodings;

  private record Answers(Variable variable, Column column) {}

  private Survey(
      Codebook codebook,
      List<String> ids,
      Map<String, Answers> answers,
      Map<String, ChoicesColumn> secondCodings) {
    this.codebook = codebook;
    this.ids = ids;
    this.answers = answers;
    this.secondCodings = secondCodings;
  }

  /**
   * Returns the answers as they came in.
   *
   * @param ids one per respondent
   * @param columns by the key of the variable: one for each variable of the codebook
   */
  public static Survey of(Codebook codebook, List<String> ids, Map<String, Column> columns) {
    return of(codebook, ids, columns, Map.of());
  }

  /**
   * Returns the answers as they came in, with those coded twice.
   *
   * @param ids one per respondent
   * @param columns by the key of the variable: one for each variable of the codebook
   * @param secondCodings by the key of the question: the themes that a second coder gave
   */
  public static Survey of(
      Codebook codebook,
      List<String> ids,
      Map<String, Column> columns,
      Map<String, ChoicesColumn> secondCodings) {
    Survey survey =
        new Survey(codebook, List.copyOf(ids), new LinkedHashMap<>(), Map.copyOf(secondCodings));
    for (Variable variable : codebook.variables()) {
      Column column = columns.get(variable.key());
      if (column == null) {
        throw new IllegalArgumentException("no column for " + variable.key());
      }
      survey.put(variable, column);
    }
    if (survey.answers.size() != columns.size()) {
      throw new IllegalArgumentException("columns of variables that the codebook does not know");
    }
    return survey;
  }

  /** Returns this survey with one more, derived, variable. */
  public Survey with(Variable variable, Column column) {
    Survey survey = new Survey(codebook, ids, new LinkedHashMap<>(answers), secondCodings);
    survey.put(variable, column);
    return survey;
  }

  private void put(Variable variable, Column column) {
    if (column.size() != size()) {
      throw new IllegalArgumentException(
          variable.key() + " has " + column.size() + " rows, not " + size());
    }
    if (!fits(variable.form(), column)) {
      throw new IllegalArgumentException(
          variable.key() + " cannot be held by a " + column.getClass().getSimpleName());
    }
    if (answers.put(variable.key(), new Answers(variable, column)) != null) {
      throw new IllegalArgumentException(variable.key() + " is there already");
    }
  }

  private static boolean fits(Form form, Column column) {
    return switch (form) {
      case Form.OneOf f -> column instanceof ChoiceColumn;
      case Form.Rating f -> column instanceof ChoiceColumn;
      case Form.AnyOf f -> column instanceof ChoicesColumn;
      case Form.Amount f -> column instanceof NumberColumn;
      case Form.Month f -> column instanceof DateColumn;
      case Form.FreeText f -> column instanceof TextColumn;
    };
  }

  /** Returns the questionnaire. */
  public Codebook codebook() {
    return codebook;
  }

  /** Returns the number of respondents. */
  public int size() {
    return ids.size();
  }

  /** Returns what identifies the respondent of a row in the file of answers. */
  public String id(int row) {
    return ids.get(row);
  }

  /** Returns all variables: those asked in the order of the questionnaire, then those derived. */
  public List<Variable> variables() {
    return answers.values().stream().map(Answers::variable).toList();
  }

  /** Returns the keys of all variables, in the same order. */
  public List<String> keys() {
    return List.copyOf(Collections.unmodifiableSet(answers.keySet()));
  }

  /** Returns whether there is a variable with this key. */
  public boolean has(String key) {
    return answers.containsKey(key);
  }

  /** Returns the variable with this key, if there is one. */
  public Optional<Variable> find(String key) {
    return Optional.ofNullable(answers.get(key)).map(Answers::variable);
  }

  /** Returns the variable with this key, which must exist. */
  public Variable variable(String key) {
    return existing(key).variable();
  }

  /** Returns the answers to the variable with this key, which must exist. */
  public Column column(String key) {
    return existing(key).column();
  }

  /** Returns the answers to a single choice or a rating, which must exist. */
  public ChoiceColumn choice(String key) {
    return (ChoiceColumn) column(key);
  }

  /** Returns the answers to a multiple-response variable, which must exist. */
  public ChoicesColumn choices(String key) {
    return (ChoicesColumn) column(key);
  }

  /** Returns the answers to a number, which must exist. */
  public NumberColumn number(String key) {
    return (NumberColumn) column(key);
  }

  /** Returns the answers to a date, which must exist. */
  public DateColumn date(String key) {
    return (DateColumn) column(key);
  }

  /** Returns the answers to an open question, which must exist. */
  public TextColumn text(String key) {
    return (TextColumn) column(key);
  }

  /**
   * Returns the themes that a second coder gave to open answers; a respondent whose answer was not
   * coded again has none.
   */
  public Optional<ChoicesColumn> secondCoding(String question) {
    return Optional.ofNullable(secondCodings.get(question));
  }

  /** Returns everybody. */
  public Members everyone() {
    return Members.all(size());
  }

  /** Returns the respondents for whom a rule holds; every variable in it must exist. */
  public Members members(Condition rule) {
    return new Selection(this).of(rule);
  }

  private Answers existing(String key) {
    Answers found = answers.get(key);
    if (found == null) {
      throw new IllegalArgumentException("no variable " + key);
    }
    return found;
  }
}
