package nl.peiling.analysis.facts;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import nl.peiling.analysis.disclosure.SmallCellRules;
import nl.peiling.analysis.tabulate.VariableTable;
import nl.peiling.model.survey.Members;

/**
 * Whether a variable has a number that may be too small to show, or two groups whose difference may
 * be. Where it has none, nothing has to be hidden and the respondents need not be gone through.
 */
record Sensitive(
    VariableTable table, Members valid, List<Integer> places, BitSet listed, SmallCellRules rules) {

  boolean any() {
    return any(rules.minimumBase(), table::base)
        || IntStream.range(0, table.answers().size())
            .filter(this::isShown)
            .anyMatch(answer -> any(rules.minimumCell(), group -> table.count(group, answer)));
  }

  private boolean isShown(int answer) {
    return answer >= table.variable().categories().size() || listed.get(answer);
  }

  /** Whether a number, or a difference between nested groups, is above zero and below this. */
  private boolean any(int minimum, IntUnaryOperator number) {
    if (minimum <= 1) {
      return false;
    }
    for (int outer : places) {
      int all = number.applyAsInt(outer);
      if (all > 0 && all < minimum) {
        return true;
      }
      for (int inner : places) {
        int left = all - number.applyAsInt(inner);
        if (left > 0 && left < minimum && within(inner, outer)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean within(int inner, int outer) {
    Members both = valid.and(table.groups().members(inner)).and(table.groups().members(outer));
    return both.count() == table.base(inner);
  }
}
