package nl.peiling.analysis.facts;

import java.util.ArrayList;
import java.util.List;
import nl.peiling.analysis.tabulate.Answers;
import nl.peiling.analysis.tabulate.GroupPatterns;
import nl.peiling.analysis.tabulate.Uncertainty;
import nl.peiling.model.edition.Ratio;
import nl.peiling.model.edition.SmallCells;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Interval;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.facts.Unit;
import nl.peiling.model.survey.Members;
import nl.peiling.model.survey.Survey;

/**
 * For each of some answers, how many respondents of a group gave it to one question for each who
 * gave it to another. Where nobody gave it to the other there is no ratio; where nobody gave it to
 * the one there is no standard error.
 *
 * <p>The standard error tells how many gave it to both. Where small numbers are protected it is
 * therefore the largest it can be, as if nobody did.
 */
final class RatioFacts {

  private final Survey survey;
  private final Sampling sampling;
  private final boolean protective;

  RatioFacts(Survey survey, Sampling sampling, SmallCells limits) {
    this.survey = survey;
    this.sampling = sampling;
    this.protective = limits.minimumCell() > 1;
  }

  List<Fact> of(Ratio ratio, Selection selection, GroupPatterns groups) {
    List<Fact> facts = new ArrayList<>();
    for (int index = 0; index < groups.size(); index++) {
      String group = groups.groups().get(index).key();
      if (!selection.has(ratio.key(), group)) {
        continue;
      }
      for (String category : ratio.categories()) {
        Members above = members(groups.members(index), ratio.numerator(), category);
        Members below = members(groups.members(index), ratio.denominator(), category);
        FactId id = FactId.of(ratio.key(), group, category, Measure.RATIO);
        facts.add(fact(id, above, below));
      }
    }
    return facts;
  }

  private Members members(Members group, String variable, String category) {
    return group
        .and(survey.column(variable).valid())
        .and(Answers.having(survey, variable, category));
  }

  private Fact fact(FactId id, Members above, Members below) {
    int one = above.count();
    int other = below.count();
    if (other == 0) {
      return Fact.notAsked(id, Unit.RATIO);
    }
    Fact plain = Fact.computed(id, (double) one / other, Unit.RATIO, other);
    if (one == 0) {
      return plain;
    }
    Uncertainty.Bounds bounds =
        sampling
            .uncertainty()
            .ratio(
                sampling.counts(above),
                sampling.counts(below),
                sampling.counts(protective ? Members.none(survey.size()) : above.and(below)));
    return plain.within(
        bounds.standardError(), new Interval(bounds.interval().lower(), bounds.interval().upper()));
  }
}
