package nl.peiling.model.reading;

import java.util.List;
import java.util.Optional;
import nl.peiling.model.codebook.Missing;
import nl.peiling.model.codebook.Question;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.survey.DateColumn;
import nl.peiling.model.survey.Members;
import nl.peiling.model.survey.Survey;

/**
 * The answers, with where each respondent stands in the file. Respondents with a cell that could
 * not be read are left out of the checks over several questions.
 */
record Respondents(Survey survey, RowNumbers rows) {

  /** Reports who answered what was not asked, and who left empty what was. */
  void checkRouting(ProblemCollector problems) {
    Members sound = Members.where(survey.size(), rows::sound);
    for (Question question : survey.codebook().questions()) {
      List<Variable> variables = question.variables();
      for (int i = 0; i < variables.size(); i++) {
        Variable variable = variables.get(i);
        String field = question.fields().get(i);
        Members empty = survey.column(variable.key()).missing(Missing.NOT_ROUTED);
        Members asked = survey.members(variable.askedOf());
        asked
            .and(empty)
            .and(sound)
            .forEach(row ->
                problems.add(
                    Problem.error(
                            "respons.gesteld",
                            rows.place(row, field),
                            "Deze cel is leeg, maar de vraag is wel gesteld.")
                        .withHint(
                            "Schrijf -9 als er geen antwoord is. Gesteld aan: "
                                + variable.askedOf().text()
                                + ".")));
        sound
            .minus(asked)
            .minus(empty)
            .forEach(row ->
                problems.add(
                    Problem.error(
                            "respons.niet-gesteld",
                            rows.place(row, field),
                            "Hier staat een antwoord, maar de vraag is niet gesteld.")
                        .withHint(
                            "Laat de cel leeg. Gesteld aan: " + variable.askedOf().text() + ".")));
      }
    }
  }

  /** Reports what a second coder coded and the first did not: that cannot be compared. */
  void checkSecondCodings(ProblemCollector problems) {
    for (Question question : survey.codebook().questions()) {
      if (question instanceof Question.MultipleChoice coded && coded.isCodedTwice()) {
        Members first = survey.column(coded.key()).valid();
        Members second = survey.secondCoding(coded.key()).orElseThrow().valid();
        Members sound = Members.where(survey.size(), rows::sound);
        second
            .minus(first)
            .and(sound)
            .forEach(row ->
                problems.add(
                    Problem.error(
                            "respons.tweede-codering",
                            rows.place(row, coded.secondFields().getFirst()),
                            "Hier staat een tweede codering, maar er is geen eerste.")
                        .withHint(
                            "Laat de velden van de tweede codering leeg, of vul die van de eerste"
                                + " in ("
                                + coded.fields().getFirst()
                                + ").")));
      }
    }
  }

  /** Reports who has the second date before the first. */
  void checkOrder(EditionFileReader.DateOrder order, ProblemCollector problems) {
    String earlier = order.earlier();
    String later = order.later();
    Optional<Variable> first = survey.find(earlier);
    Optional<Variable> second = survey.find(later);
    if (first.isEmpty()
        || second.isEmpty()
        || !(survey.column(earlier) instanceof DateColumn from)
        || !(survey.column(later) instanceof DateColumn to)) {
      return;
    }
    for (int row = 0; row < survey.size(); row++) {
      if (rows.sound(row)
          && from.isValid(row)
          && to.isValid(row)
          && to.months(row) < from.months(row)) {
        problems.add(
            Problem.error(
                "respons.datumvolgorde",
                rows.place(row, later),
                to.month(row).orElseThrow()
                    + " ligt voor "
                    + from.month(row).orElseThrow()
                    + " ("
                    + earlier
                    + ")."));
      }
    }
  }
}
