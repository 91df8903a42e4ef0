package nl.peiling.analysis.facts;

import java.util.ArrayList;
import java.util.List;
import nl.peiling.analysis.tabulate.VariableTable;
import nl.peiling.model.edition.Group;
import nl.peiling.model.edition.Ratio;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.facts.Unit;

/**
 * For each of some answers, how many respondents of a group gave it to one question for each who
 * gave it to another. Where nobody gave it to the other there is no ratio.
 */
final class RatioFacts {

  private RatioFacts() {}

  static List<Fact> of(
      Ratio ratio, Selection selection, VariableTable numerator, VariableTable denominator) {
    List<Fact> facts = new ArrayList<>();
    List<Group> groups = numerator.groups().groups();
    for (int group = 0; group < groups.size(); group++) {
      if (!selection.has(ratio.key(), groups.get(group).key())) {
        continue;
      }
      for (String category : ratio.categories()) {
        FactId id = FactId.of(ratio.key(), groups.get(group).key(), category, Measure.RATIO);
        int above = numerator.count(group, numerator.indexOf(category).orElseThrow());
        int below = denominator.count(group, denominator.indexOf(category).orElseThrow());
        facts.add(
            below == 0
                ? Fact.notAsked(id, Unit.RATIO)
                : Fact.computed(id, (double) above / below, Unit.RATIO, below));
      }
    }
    return facts;
  }
}
