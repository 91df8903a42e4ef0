package nl.peiling.analysis.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.peiling.analysis.judge.Differences.Demand;
import nl.peiling.model.facts.Claim;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.Unit;
import nl.peiling.model.facts.Verdict;

/**
 * Claims about an order: the highest of all answers, a series that rises. A step in a series is a
 * difference like any other: more than chance, and large enough to matter. The highest and lowest
 * of a list are a place in it, and only have to stand out by more than chance. A margin of the
 * claim itself takes the place of what is large enough.
 */
final class RankClaims {

  private final Differences differences;
  private final Rivals rivals;
  private final ClaimRules rules;

  RankClaims(Differences differences, Rivals rivals, ClaimRules rules) {
    this.differences = differences;
    this.rivals = rivals;
    this.rules = rules;
  }

  Verdict highest(Claim claim, List<Statistic> top, Optional<Double> margin) {
    return extreme(claim, top, margin, true);
  }

  Verdict lowest(Claim claim, List<Statistic> bottom, Optional<Double> margin) {
    return extreme(claim, bottom, margin, false);
  }

  private Verdict extreme(
      Claim claim, List<Statistic> named, Optional<Double> margin, boolean high) {
    Optional<Rivals.Field> field = rivals.of(named);
    if (field.isEmpty()) {
      return impossible(
          claim,
          named,
          new Explanation()
              .words("De feiten horen niet bij de antwoorden op één vraag in één groep."));
    }
    Optional<Fact> unknown = field.get().unknown(high);
    if (unknown.isPresent()) {
      return impossible(
          claim,
          named,
          new Explanation()
              .name(unknown.get().id())
              .words(" is afgeschermd en kan " + (high ? "hoger" : "lager") + " zijn."));
    }
    List<Statistic> others = field.get().shown();
    Comparator<Statistic> byNumber = Comparator.comparingDouble(Statistic::number);
    Comparator<Statistic> outward = high ? byNumber : byNumber.reversed();
    Statistic weakest = named.stream().min(outward).orElseThrow();
    Optional<Statistic> strongest = others.stream().max(outward);
    if (strongest.isEmpty()) {
      return impossible(
          claim,
          named,
          new Explanation().words("Er is geen ander antwoord om mee te vergelijken."));
    }
    Difference difference =
        high
            ? differences.between(weakest, strongest.get(), ranked(margin))
            : differences.between(strongest.get(), weakest, ranked(margin));
    List<Statistic> evidence = new ArrayList<>(named);
    evidence.add(strongest.get());
    List<Statistic> everything = new ArrayList<>(named);
    everything.addAll(others);
    everything.sort(outward.reversed().thenComparing(s -> s.fact().id()));
    Explanation explanation =
        new Explanation()
            .is(weakest)
            .words(", ")
            .is(strongest.get())
            .words(" en is niet genoemd; ");
    return verdict(
        claim,
        difference,
        evidence,
        needed(explanation, difference),
        standOut(everything, named.size(), high)
            .map(count -> claim.kind() + ":" + ids(everything.subList(0, count)))
            .stream()
            .toList());
  }

  /**
   * How many of the numbers, from the outermost on, stand out from the rest; of the counts that do,
   * the one nearest to how many were named.
   */
  private Optional<Integer> standOut(List<Statistic> outermostFirst, int named, boolean high) {
    return IntStream.range(1, outermostFirst.size())
        .boxed()
        .sorted(Comparator.comparingInt(count -> Math.abs(count - named)))
        .filter(count -> {
          Statistic last = outermostFirst.get(count - 1);
          Statistic next = outermostFirst.get(count);
          return (high
                  ? differences.between(last, next, new Demand.Ranked())
                  : differences.between(next, last, new Demand.Ranked()))
              .holds();
        })
        .findFirst();
  }

  private static String ids(List<Statistic> statistics) {
    return statistics.stream().map(s -> s.fact().id().text()).collect(Collectors.joining(", "));
  }

  /** Each is greater than the next. */
  Verdict descending(Claim claim, List<Statistic> series, Optional<Double> margin) {
    List<Difference> steps = new ArrayList<>();
    for (int i = 0; i + 1 < series.size(); i++) {
      steps.add(differences.between(series.get(i), series.get(i + 1), demand(margin)));
    }
    Difference narrowest =
        steps.stream().min(Comparator.comparingDouble(Difference::room)).orElseThrow();
    List<Statistic> ordered =
        series.stream().sorted(Comparator.comparingDouble(Statistic::number).reversed()).toList();
    Explanation explanation =
        new Explanation().is(narrowest.first()).words(", ").is(narrowest.second());
    narrowest.rest().ifPresent(rest -> rest.describe(explanation));
    explanation.words("; ");
    return verdict(
        claim,
        narrowest,
        series,
        needed(explanation, narrowest),
        claim instanceof Claim.Order && eachStandsOut(ordered)
            ? List.of("volgorde:" + ids(ordered))
            : List.of());
  }

  private boolean eachStandsOut(List<Statistic> ordered) {
    return IntStream.range(1, ordered.size())
        .allMatch(i ->
            differences
                .between(ordered.get(i - 1), ordered.get(i), demand(Optional.empty()))
                .holds());
  }

  /** The greatest is neither the first nor the last, and stands out from both. */
  Verdict peaks(Claim claim, List<Statistic> series, Optional<Double> margin) {
    Statistic peak =
        series.stream().max(Comparator.comparingDouble(Statistic::number)).orElseThrow();
    Statistic first = series.getFirst();
    Statistic last = series.getLast();
    Difference up = differences.between(peak, first, demand(margin));
    Difference down = differences.between(peak, last, demand(margin));
    Difference narrowest = up.room() < down.room() ? up : down;
    Explanation explanation =
        new Explanation()
            .words("De hoogste is ")
            .is(peak)
            .words("; ")
            .is(narrowest.second())
            .words("; ");
    return verdict(claim, narrowest, series, needed(explanation, narrowest), List.of());
  }

  private static Verdict impossible(Claim claim, List<Statistic> named, Explanation explanation) {
    return Findings.impossible(
        claim, named.stream().map(Statistic::fact).toList(), explanation, List.of());
  }

  private static Demand demand(Optional<Double> margin) {
    return margin.<Demand>map(Demand.Margin::new).orElseGet(Demand.WorthNaming::new);
  }

  private static Demand ranked(Optional<Double> margin) {
    return margin.<Demand>map(Demand.Margin::new).orElseGet(Demand.Ranked::new);
  }

  private static Explanation needed(Explanation explanation, Difference difference) {
    Unit unit = difference.first().fact().unit();
    explanation
        .words("het verschil is ")
        .difference(difference.size(), unit)
        .words(", nodig is ")
        .difference(difference.threshold(), unit);
    if (difference.p().isPresent()) {
      explanation.words(" (p ").probability(difference.p().getAsDouble()).words(")");
    }
    explanation.words(".");
    difference.excuse().ifPresent(explanation::words);
    return explanation.takenAsKnown(List.of(difference.first(), difference.second()));
  }

  private Verdict verdict(
      Claim claim,
      Difference difference,
      List<Statistic> evidence,
      Explanation explanation,
      List<String> alternatives) {
    return Findings.judged(
        claim,
        difference.holds(),
        difference.room(),
        rules.closeness(difference.first().number(), difference.first().fact().unit()),
        evidence,
        explanation,
        alternatives);
  }
}
