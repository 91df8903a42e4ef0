package nl.peiling.analysis.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.peiling.analysis.derive.Deriver;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.Flow;
import nl.peiling.model.survey.ChoiceColumn;
import nl.peiling.model.survey.Members;
import nl.peiling.model.survey.Survey;

/**
 * The move of every respondent from one place to the next. In the step are those whose class at the
 * first of the two is known, and who then had a next place of a known class, or certainly had none.
 * Who passed over the number of places or the next place is not.
 */
final class FlowStep {

  private static final int OUTSIDE = -1;

  private final String variable;
  private final List<Net> classes;
  private final int[] from;
  private final int[] to;

  private FlowStep(String variable, List<Net> classes, int[] from, int[] to) {
    this.variable = variable;
    this.classes = classes;
    this.from = from;
    this.to = to;
  }

  /** The steps of a flow, in order. */
  static List<FlowStep> of(Flow flow, Survey survey) {
    List<FlowStep> steps = new ArrayList<>();
    for (int step = 0; step < flow.steps(); step++) {
      int[] from = classes(flow, step, survey);
      int[] to = classes(flow, step + 1, survey);
      Variable next = survey.variable(item(flow, step + 1));
      Members none = Deriver.excluded(next.askedOf(), survey);
      ChoiceColumn answers = survey.choice(next.key());
      for (int row = 0; row < to.length; row++) {
        if (!answers.isValid(row) && none.contains(row)) {
          to[row] = flow.classes().size();
        }
        if (to[row] == OUTSIDE) {
          from[row] = OUTSIDE;
        }
      }
      steps.add(new FlowStep(flow.variable(step), flow.classes(), from, to));
    }
    return List.copyOf(steps);
  }

  private static String item(Flow flow, int place) {
    return flow.from() + "." + flow.places().get(place);
  }

  /** The class of each respondent at a place; {@link #OUTSIDE} where that is not known. */
  private static int[] classes(Flow flow, int place, Survey survey) {
    Variable variable = survey.variable(item(flow, place));
    int[] ofCode = new int[variable.categories().size()];
    Arrays.fill(ofCode, OUTSIDE);
    for (int c = 0; c < flow.classes().size(); c++) {
      for (String member : flow.classes().get(c).members()) {
        ofCode[variable.codeOf(member).orElseThrow()] = c;
      }
    }
    ChoiceColumn answers = survey.choice(variable.key());
    int[] classes = new int[survey.size()];
    for (int row = 0; row < classes.length; row++) {
      classes[row] = answers.isValid(row) ? ofCode[answers.code(row)] : OUTSIDE;
    }
    return classes;
  }

  /** The variable of its facts. */
  String variable() {
    return variable;
  }

  List<Net> classes() {
    return classes;
  }

  int size() {
    return from.length;
  }

  /** The class that a respondent leaves; negative for who is not in the step. */
  int from(int row) {
    return from[row];
  }

  /** The class that a respondent in the step goes to; empty without a next place. */
  Optional<Integer> to(int row) {
    return to[row] < classes.size() ? Optional.of(to[row]) : Optional.empty();
  }

  /**
   * How many of a group move: a row for each class that is left, a column for each class that is
   * gone to and a last one for no next place.
   */
  int[][] counts(Members group) {
    int[][] counts = new int[classes.size()][classes.size() + 1];
    group.forEach(row -> {
      if (from[row] >= 0) {
        counts[from[row]][to[row]]++;
      }
    });
    return counts;
  }
}
