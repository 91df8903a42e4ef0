package nl.peiling.analysis.tabulate;

import static java.util.Objects.requireNonNullElse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.estimate.Values;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.survey.ChoiceColumn;
import nl.peiling.model.survey.ChoicesColumn;
import nl.peiling.model.survey.Column;
import nl.peiling.model.survey.DateColumn;
import nl.peiling.model.survey.NumberColumn;
import nl.peiling.model.survey.TextColumn;

/**
 * The different answers to a question: in tests of groups the first respondent who gave one can
 * stand for all of them. Dates and texts are not told apart.
 */
public final class DistinctAnswers {

  private final Column column;
  private final int[] ofRow;
  private final int[] example;

  private DistinctAnswers(Column column, int[] ofRow, int[] example) {
    this.column = column;
    this.ofRow = ofRow;
    this.example = example;
  }

  /** Returns the different answers in a column. */
  public static DistinctAnswers of(Column column) {
    Map<Long, Integer> numbers = new HashMap<>();
    int[] ofRow = new int[column.valid().size()];
    int[] example = new int[ofRow.length];
    for (int row = 0; row < ofRow.length; row++) {
      int fresh = numbers.size();
      int number = requireNonNullElse(numbers.putIfAbsent(answer(column, row), fresh), fresh);
      ofRow[row] = number;
      if (number == fresh) {
        example[number] = row;
      }
    }
    return new DistinctAnswers(column, ofRow, example);
  }

  private static long answer(Column column, int row) {
    return switch (column) {
      case ChoiceColumn one -> one.code(row);
      case ChoicesColumn any -> any.mask(row);
      case NumberColumn numbers -> Double.doubleToLongBits(numbers.value(row));
      case DateColumn dates -> 0;
      case TextColumn texts -> 0;
    };
  }

  /** Returns the number of the answer of a respondent, from 0. */
  public int of(int row) {
    return ofRow[row];
  }

  /** Returns the first respondent who gave an answer. */
  public int example(int number) {
    return example[number];
  }

  /** Returns the respondents who gave one of these answers, by their codes. */
  public Domain having(List<Integer> codes) {
    long mask = codes.stream().mapToLong(ChoicesColumn::bit).reduce(0, (a, b) -> a | b);
    return switch (column) {
      case ChoiceColumn one -> row -> codes.contains(one.code(row));
      case ChoicesColumn any -> row -> (any.mask(row) & mask) != 0;
      case NumberColumn numbers -> row -> false;
      case DateColumn dates -> row -> false;
      case TextColumn texts -> row -> false;
    };
  }

  /** Returns what each respondent's answer is worth; empty where answers have no value. */
  public Optional<Values> values(Variable variable) {
    if (column instanceof NumberColumn numbers) {
      return Optional.of(numbers::value);
    }
    if (column instanceof ChoiceColumn choices && variable.form() instanceof Form.Rating rating) {
      return Optional.of(row -> rating.scale().value(choices.code(row)));
    }
    return Optional.empty();
  }
}
