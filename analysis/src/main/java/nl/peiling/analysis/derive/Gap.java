package nl.peiling.analysis.derive;

import java.util.ArrayList;
import java.util.List;
import nl.peiling.model.edition.Derivation;
import nl.peiling.model.edition.EditionFolder;
import nl.peiling.model.survey.Members;
import nl.peiling.model.survey.Survey;

/**
 * Respondents whom no class of a derived variable takes in, though they answered all that it asks.
 * Classes have to cover what can be answered: "younger than 30" and then "31 to 35" lose somebody.
 *
 * @param variable the derived variable
 * @param heading its title
 * @param respondents how many fit nowhere
 * @param first the first of them, counted from 1 in the order of the answers
 */
public record Gap(String variable, String heading, int respondents, int first) {

  /** Returns the gaps in the classes of an edition. */
  public static List<Gap> in(EditionFolder folder, Survey derived) {
    List<Gap> gaps = new ArrayList<>();
    for (Derivation derivation : folder.edition().derivations()) {
      if (derivation instanceof Derivation.Cases cases) {
        Members uncovered = CaseColumns.uncovered(derived, cases);
        List<Integer> rows = new ArrayList<>();
        uncovered.forEach(rows::add);
        if (!rows.isEmpty()) {
          gaps.add(new Gap(cases.key(), cases.heading().label(), rows.size(), rows.getFirst() + 1));
        }
      }
    }
    return List.copyOf(gaps);
  }
}
