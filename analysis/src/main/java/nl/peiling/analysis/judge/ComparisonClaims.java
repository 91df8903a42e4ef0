package nl.peiling.analysis.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.peiling.analysis.inference.Adjustment;
import nl.peiling.analysis.judge.Differences.Demand;
import nl.peiling.model.facts.Claim;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Unit;
import nl.peiling.model.facts.Verdict;
import nl.peiling.model.language.QuantifierLexicon;

/**
 * Claims that hold numbers against each other: more, less, equal, no difference.
 *
 * <p>More and less hold for a difference that is more than chance and large enough to matter; with
 * "iets" in the words it only has to be more than chance, and may be at most twice what is large. A
 * margin of the claim itself takes the place of what is large enough.
 */
final class ComparisonClaims {

  private static final double MUCH = 2;

  private final Differences differences;
  private final ClaimRules rules;

  ComparisonClaims(Differences differences, ClaimRules rules) {
    this.differences = differences;
    this.rules = rules;
  }

  Verdict greater(
      Claim claim,
      String phrase,
      Statistic first,
      List<Statistic> others,
      Optional<Double> margin) {
    List<Difference> all =
        others.stream()
            .map(other -> differences.between(first, other, demand(phrase, margin)))
            .toList();
    return verdict(claim, phrase, first, others, all);
  }

  Verdict less(
      Claim claim,
      String phrase,
      Statistic first,
      List<Statistic> others,
      Optional<Double> margin) {
    List<Difference> all =
        others.stream()
            .map(other -> differences.between(other, first, demand(phrase, margin)))
            .toList();
    return verdict(claim, phrase, first, others, all);
  }

  private static Demand demand(String phrase, Optional<Double> margin) {
    return margin
        .<Demand>map(Demand.Margin::new)
        .orElseGet(() -> slight(phrase) ? new Demand.Slight() : new Demand.WorthNaming());
  }

  private static boolean slight(String phrase) {
    return QuantifierLexicon.words(phrase).contains("iets");
  }

  private Verdict verdict(
      Claim claim, String phrase, Statistic first, List<Statistic> others, List<Difference> all) {
    Difference narrowest =
        all.stream().min(Comparator.comparingDouble(Difference::room)).orElseThrow();
    boolean holds = all.stream().allMatch(Difference::holds);
    List<Statistic> evidence = new ArrayList<>(List.of(first));
    evidence.addAll(others);
    Explanation explanation = new Explanation();
    Optional<Difference> tooMuch =
        holds && slight(phrase)
            ? all.stream().filter(this::muchMore).findFirst()
            : Optional.empty();
    if (tooMuch.isPresent()) {
      describe(explanation, tooMuch.get());
      explanation.words(" Dat is meer dan ‘iets’.");
      return Findings.judged(
          claim, false, Double.NaN, 0, evidence, explanation, List.of(phrase.replace("iets ", "")));
    }
    describe(explanation, narrowest);
    explanation.takenAsKnown(evidence);
    return Findings.judged(
        claim,
        holds,
        narrowest.room(),
        closeness(narrowest),
        evidence,
        explanation,
        alternatives(claim, first, others, all));
  }

  private boolean muchMore(Difference difference) {
    return difference.first().fact().unit() == Unit.FRACTION
        && difference.size() > MUCH * rules.minimum().points();
  }

  /** Why the narrowest difference is enough, or not. */
  private void describe(Explanation explanation, Difference difference) {
    Unit unit = difference.first().fact().unit();
    pair(explanation, difference)
        .words("; het verschil is ")
        .difference(difference.size(), unit)
        .words(", nodig is ")
        .difference(difference.threshold(), unit);
    if (difference.p().isPresent()) {
      explanation.words(" (p ").probability(difference.p().getAsDouble()).words(")");
    } else {
      explanation.words(" (niet getoetst)");
    }
    explanation.words(".");
    difference.excuse().ifPresent(explanation::words);
  }

  private static Explanation pair(Explanation explanation, Difference difference) {
    explanation.is(difference.first()).words(", ").is(difference.second());
    difference.rest().ifPresent(rest -> rest.describe(explanation));
    return explanation;
  }

  /** What could be said about the same facts: the opposite, or no difference. */
  private List<String> alternatives(
      Claim claim, Statistic first, List<Statistic> others, List<Difference> all) {
    String opposite = claim.kind().equals("meer") ? "minder" : "meer";
    List<String> proposals = new ArrayList<>();
    List<FactId> lower = all.stream().filter(Difference::holds).map(d -> other(d, first)).toList();
    if (!lower.isEmpty()) {
      proposals.add(claim.kind() + ":" + ids(first, lower));
    }
    List<FactId> reversed =
        others.stream()
            .filter(other -> reversed(claim, first, other).holds())
            .map(other -> other.fact().id())
            .toList();
    if (!reversed.isEmpty()) {
      proposals.add(opposite + ":" + ids(first, reversed));
    }
    List<FactId> alike =
        others.stream()
            .filter(other -> !differ(first, other))
            .map(other -> other.fact().id())
            .toList();
    if (!alike.isEmpty()) {
      proposals.add("geen_verschil:" + ids(first, alike));
    }
    return proposals;
  }

  private Difference reversed(Claim claim, Statistic first, Statistic other) {
    Demand demand = new Demand.WorthNaming();
    return claim.kind().equals("meer")
        ? differences.between(other, first, demand)
        : differences.between(first, other, demand);
  }

  private boolean differ(Statistic first, Statistic other) {
    return differences
        .between(first, other, new Demand.Slight())
        .significant(rules.minimum().level());
  }

  private static FactId other(Difference difference, Statistic first) {
    FactId one = difference.first().fact().id();
    return one.equals(first.fact().id()) ? difference.second().fact().id() : one;
  }

  private static String ids(Statistic first, List<FactId> others) {
    List<String> ids = new ArrayList<>(List.of(first.fact().id().text()));
    others.forEach(id -> ids.add(id.text()));
    return String.join(", ", ids);
  }

  /** About the same size: no two differ by what is worth naming, significant or not. */
  Verdict equal(Claim claim, List<Statistic> all, Optional<Double> margin) {
    Demand demand = margin.<Demand>map(Demand.Within::new).orElseGet(Demand.Large::new);
    Difference widest =
        pairs(all, demand).stream().max(Comparator.comparingDouble(Difference::room)).orElseThrow();
    Statistic highest = widest.first();
    Explanation explanation =
        pair(new Explanation(), widest)
            .words("; ze mogen hooguit ")
            .difference(widest.threshold(), highest.fact().unit())
            .words(" verschillen.")
            .takenAsKnown(all);
    return Findings.judged(
        claim,
        widest.room() < 0 || widest.size() == 0,
        -widest.room(),
        closeness(widest),
        all,
        explanation,
        List.of("meer:" + highest.fact().id() + ", " + widest.second().fact().id()));
  }

  /** No pair differs by more than chance; the pairs are one family (Holm 1979). */
  Verdict noDifference(Claim claim, List<Statistic> all) {
    List<Difference> pairs = pairs(all, new Demand.Slight());
    List<Double> adjusted =
        Adjustment.HOLM.adjust(pairs.stream().map(pair -> pair.p().orElse(1)).toList());
    int clearest = 0;
    for (int i = 1; i < pairs.size(); i++) {
      clearest = adjusted.get(i) < adjusted.get(clearest) ? i : clearest;
    }
    Difference pair = pairs.get(clearest);
    double p = adjusted.get(clearest);
    Explanation explanation =
        pair(new Explanation(), pair)
            .words("; het duidelijkste verschil is ")
            .difference(pair.size(), pair.first().fact().unit())
            .words(" (p ")
            .probability(p)
            .words(" na correctie voor " + pairs.size() + " vergelijkingen).")
            .takenAsKnown(all);
    boolean holds = p >= rules.minimum().level();
    return Findings.judged(
        claim,
        holds,
        -pair.room(),
        closeness(pair),
        all,
        explanation,
        List.of("meer:" + pair.first().fact().id() + ", " + pair.second().fact().id()));
  }

  /** Each held against each other, the higher first. */
  private List<Difference> pairs(List<Statistic> all, Demand demand) {
    List<Difference> pairs = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean higher = all.get(i).number() >= all.get(j).number();
        pairs.add(differences.between(all.get(higher ? i : j), all.get(higher ? j : i), demand));
      }
    }
    return pairs;
  }

  private double closeness(Difference difference) {
    return rules.closeness(difference.first().number(), difference.first().fact().unit());
  }
}
