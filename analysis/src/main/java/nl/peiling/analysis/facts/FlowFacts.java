package nl.peiling.analysis.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
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
  private final Sampling sampling;

  FlowFacts(Survey survey, GroupPatterns groups, Sampling sampling) {
    this.survey = survey;
    this.groups = groups;
    this.sampling = sampling;
  }

  List<Fact> of(Flow flow) {
    List<Fact> facts = new ArrayList<>();
    for (FlowStep step : FlowStep.of(flow, survey)) {
      for (String group : flow.groups()) {
        groups
            .index(group)
            .map(groups::members)
            .ifPresent(members ->
                add(
                    facts,
                    step,
                    group,
                    sampling.parts(members).stream().map(step::counts).toList()));
      }
    }
    return facts;
  }

  /** Adds the moves of a step, of which the counts are given for each stratum. */
  private void add(List<Fact> facts, FlowStep step, String group, List<int[][]> strata) {
    List<Net> classes = step.classes();
    int last = classes.size();
    for (int from = 0; from < last; from++) {
      int left = from;
      String start = classes.get(from).key();
      int[] all = each(strata, counts -> Arrays.stream(counts[left]).sum());
      int[] none = each(strata, counts -> counts[left][last]);
      int[] moved = each(strata, counts -> Arrays.stream(counts[left], 0, last).sum());
      for (int to = 0; to < last; to++) {
        int reached = to;
        FactId move = FactId.share(step.variable(), group, Flow.move(start, classes.get(to).key()));
        add(facts, move, each(strata, counts -> counts[left][reached]), moved);
      }
      add(facts, FactId.share(step.variable(), group, Flow.move(start, Flow.NEXT)), moved, all);
      add(facts, FactId.share(step.variable(), group, Flow.move(start, Flow.NONE)), none, all);
    }
  }

  private static int[] each(List<int[][]> strata, ToIntFunction<int[][]> number) {
    return strata.stream().mapToInt(number).toArray();
  }

  private void add(List<Fact> facts, FactId share, int[] counts, int[] bases) {
    FactId number =
        FactId.of(share.variable(), share.group(), share.category().orElseThrow(), Measure.COUNT);
    int base = Arrays.stream(bases).sum();
    if (base == 0) {
      facts.add(Fact.notAsked(share, Unit.FRACTION));
      facts.add(Fact.notAsked(number, Unit.COUNT));
      return;
    }
    int count = Arrays.stream(counts).sum();
    Uncertainty.Bounds bounds = sampling.uncertainty().share(counts, bases);
    facts.add(
        Fact.computed(share, (double) count / base, Unit.FRACTION, base)
            .within(
                bounds.standardError(),
                new Interval(bounds.interval().lower(), bounds.interval().upper())));
    facts.add(Fact.computed(number, count, Unit.COUNT, base));
  }
}
