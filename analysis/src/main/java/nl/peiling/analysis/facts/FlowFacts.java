package nl.peiling.analysis.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.peiling.analysis.tabulate.GroupPatterns;
import nl.peiling.analysis.tabulate.Uncertainty;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.edition.Flow;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Interval;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.facts.Unit;
import nl.peiling.model.survey.Survey;

/**
 * How many move from each class at one place to each class at the next, and which part that is of
 * those who had a next place; and how many had a next place at all, out of everybody in the class.
 */
final class FlowFacts {

  private final Survey survey;
  private final GroupPatterns groups;
  private final Uncertainty uncertainty;

  FlowFacts(Survey survey, GroupPatterns groups, Uncertainty uncertainty) {
    this.survey = survey;
    this.groups = groups;
    this.uncertainty = uncertainty;
  }

  List<Fact> of(Flow flow) {
    List<Fact> facts = new ArrayList<>();
    for (FlowStep step : FlowStep.of(flow, survey)) {
      for (String group : flow.groups()) {
        groups
            .index(group)
            .map(groups::members)
            .ifPresent(members -> add(facts, step, group, step.counts(members)));
      }
    }
    return facts;
  }

  private void add(List<Fact> facts, FlowStep step, String group, int[][] counts) {
    List<Net> classes = step.classes();
    for (int from = 0; from < classes.size(); from++) {
      String left = classes.get(from).key();
      int none = counts[from][classes.size()];
      int all = Arrays.stream(counts[from]).sum();
      for (int to = 0; to < classes.size(); to++) {
        FactId move = FactId.share(step.variable(), group, Flow.move(left, classes.get(to).key()));
        add(facts, move, counts[from][to], all - none);
      }
      add(facts, FactId.share(step.variable(), group, Flow.move(left, Flow.NEXT)), all - none, all);
      add(facts, FactId.share(step.variable(), group, Flow.move(left, Flow.NONE)), none, all);
    }
  }

  private void add(List<Fact> facts, FactId share, int count, int base) {
    FactId number =
        FactId.of(share.variable(), share.group(), share.category().orElseThrow(), Measure.COUNT);
    if (base == 0) {
      facts.add(Fact.notAsked(share, Unit.FRACTION));
      facts.add(Fact.notAsked(number, Unit.COUNT));
      return;
    }
    Uncertainty.Bounds bounds = uncertainty.share(count, base);
    facts.add(
        Fact.computed(share, (double) count / base, Unit.FRACTION, base)
            .within(
                bounds.standardError(),
                new Interval(bounds.interval().lower(), bounds.interval().upper())));
    facts.add(Fact.computed(number, count, Unit.COUNT, base));
  }
}
