package nl.peiling.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.codebook.Scale;
import nl.peiling.model.codebook.Variable;

/** What a reader must know of the answers: the ends of a scale, and what nets are made of. */
final class AnswerLines {

  private AnswerLines() {}

  /** The lines of a question; what items of a grid have in common is said once. */
  static List<Sheet.Line> of(List<Variable> variables) {
    List<String> lines = new ArrayList<>();
    for (Variable variable : variables) {
      if (variable.form() instanceof Form.Rating(Scale scale, List<Net> nets)) {
        lines.add(scale(scale));
      }
      variable.nets().forEach(net -> lines.add(net(variable, net)));
    }
    return lines.stream().distinct().<Sheet.Line>map(Sheet.Line.Plain::new).toList();
  }

  private static String scale(Scale scale) {
    return "Schaal van "
        + scale.from()
        + " ("
        + scale.points().getFirst().label()
        + ") tot en met "
        + scale.to()
        + " ("
        + scale.points().getLast().label()
        + "). Het gemiddelde en de mediaan zijn in deze punten.";
  }

  private static String net(Variable variable, Net net) {
    String members =
        net.members().stream()
            .map(member -> variable.labelOf(member).orElse(member))
            .collect(Collectors.joining("; "));
    return "Net ‘" + net.label() + "’: " + members + ".";
  }
}
