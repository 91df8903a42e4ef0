package nl.peiling.analysis.tabulate;

import java.util.List;
import nl.peiling.analysis.estimate.Values;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.survey.ChoiceColumn;
import nl.peiling.model.survey.ChoicesColumn;
import nl.peiling.model.survey.Column;
import nl.peiling.model.survey.DateColumn;
import nl.peiling.model.survey.Members;
import nl.peiling.model.survey.NumberColumn;
import nl.peiling.model.survey.Survey;
import nl.peiling.model.survey.TextColumn;

/** The answers of single respondents, for estimates that need them one by one. */
public final class Answers {

  private Answers() {}

  /** Returns who gave an answer, or one of a net, to a question. */
  public static Members having(Survey survey, String variable, String answer) {
    List<Integer> codes = survey.variable(variable).codes(answer);
    return switch (survey.column(variable)) {
      case ChoiceColumn column ->
          Members.where(survey.size(), row -> codes.contains(column.code(row)));
      case ChoicesColumn column -> {
        long mask = codes.stream().mapToLong(ChoicesColumn::bit).reduce(0, (a, b) -> a | b);
        yield Members.where(survey.size(), row -> (column.mask(row) & mask) != 0);
      }
      case NumberColumn column -> Members.none(survey.size());
      case DateColumn column -> Members.none(survey.size());
      case TextColumn column -> Members.none(survey.size());
    };
  }

  /** Returns the number that each respondent gave, or the point on the scale; it must have them. */
  public static Values values(Survey survey, String variable) {
    Column column = survey.column(variable);
    if (column instanceof NumberColumn numbers) {
      return numbers::value;
    }
    if (column instanceof ChoiceColumn choices
        && survey.variable(variable).form() instanceof Form.Rating rating) {
      return row -> rating.scale().value(choices.code(row));
    }
    throw new IllegalArgumentException("no numbers in " + variable);
  }
}
