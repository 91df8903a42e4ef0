package nl.peiling.analysis.judge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peiling.analysis.facts.EditionFacts;
import nl.peiling.model.edition.Concordance;
import nl.peiling.model.facts.Claim;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Provenance;
import nl.peiling.model.facts.Statement;
import nl.peiling.model.facts.Verdict;
import nl.peiling.model.language.Direction;
import nl.peiling.model.language.QuantifierLexicon;

/**
 * Judges whether what the text says about the facts is so. A claim about a fact that does not
 * exist, is kept back or was not asked cannot be judged, and may then not be said.
 */
public final class Judge {

  private final FactBook facts;
  private final Concordance concordance;
  private final QuantifierLexicon lexicon;
  private final Statistics statistics;
  private final AcrossEditions acrossEditions;
  private final LevelClaims levels;
  private final ComparisonClaims comparisons;
  private final RankClaims ranks;

  /**
   * Makes a judge of claims about one edition.
   *
   * @param edition the respondents behind the facts
   * @param facts the facts that may be spoken of: usually {@link EditionFacts#shown}
   */
  public Judge(EditionFacts edition, FactBook facts, QuantifierLexicon lexicon, ClaimRules rules) {
    this.facts = facts;
    this.concordance = edition.folder().concordance();
    this.lexicon = lexicon;
    this.statistics = new Statistics(edition);
    this.acrossEditions = new AcrossEditions(edition.trends(), edition.folder().series());
    Differences differences = new Differences(statistics, rules);
    this.levels = new LevelClaims(lexicon, rules);
    this.comparisons = new ComparisonClaims(differences, rules);
    this.ranks = new RankClaims(differences, new Rivals(edition, facts, statistics), rules);
  }

  /** Judges what is said at one place in the text. */
  public Verdict judge(Statement statement) {
    return judge(statement.claim(), statement.phrase());
  }

  /**
   * Judges a claim.
   *
   * @param phrase the words that make it; empty if there are none
   */
  public Verdict judge(Claim claim, String phrase) {
    List<Statistic> found = new ArrayList<>();
    for (FactId id : claim.facts()) {
      Optional<Fact> fact = facts.find(id);
      if (fact.isEmpty()) {
        return Findings.impossible(
            claim,
            List.of(),
            new Explanation().words("Het feit ").name(id).words(" bestaat niet."),
            concordance
                .factNow(id.text())
                .filter(name -> facts.find(name).isPresent())
                .map(List::of)
                .orElseGet(() -> facts.nearest(id.text())));
      }
      switch (fact.get().value()) {
        case FactValue.Shown(double number) -> found.add(statistics.of(fact.get(), number));
        case FactValue.Suppressed(FactValue.Reason why) -> {
          return without(claim, fact.get(), " wordt niet getoond: " + why.words() + ".");
        }
        case FactValue.NotAsked none -> {
          return without(
              claim, fact.get(), " heeft geen waarde: niemand in de groep beantwoordde de vraag.");
        }
      }
    }
    boolean oneUnit = found.stream().map(s -> s.fact().unit()).distinct().count() == 1;
    Optional<Explanation> refused = acrossEditions.refusal(found);
    if (refused.isPresent()) {
      return Findings.impossible(
          claim, found.stream().map(Statistic::fact).toList(), refused.get(), List.of());
    }
    if (trendOverEditions(claim, found)) {
      return Findings.impossible(
          claim,
          found.stream().map(Statistic::fact).toList(),
          new Explanation()
              .words(
                  "‘"
                      + claim.kind()
                      + "’ spreekt van een verloop, maar de getallen komen uit peilingen met elk"
                      + " een eigen doelgroep en weging. Noem de getallen los, of vergelijk er twee"
                      + " met ‘meer’ of ‘minder’."),
          List.of());
    }
    Optional<Rest> few = againstTooFew(claim, found);
    if (oneUnit && few.isPresent()) {
      return Findings.impossible(
          claim, found.stream().map(Statistic::fact).toList(), few.get().refusal(), List.of());
    }
    Optional<Verdict> reversed = reversed(claim, phrase, found);
    if (oneUnit && reversed.isPresent()) {
      return reversed.get();
    }
    return oneUnit
        ? judge(claim, phrase, found, Optional.empty())
        : Findings.impossible(
            claim,
            found.stream().map(Statistic::fact).toList(),
            new Explanation().words("De feiten hebben verschillende eenheden."),
            List.of());
  }

  /** A group that holds all but too few of another that is spoken of with it. */
  private Optional<Rest> againstTooFew(Claim claim, List<Statistic> found) {
    if (claim instanceof Claim.Between || claim instanceof Claim.Sum) {
      return Optional.empty();
    }
    for (int i = 0; i < found.size(); i++) {
      for (int j = 0; j < i; j++) {
        Optional<Rest> rest = statistics.rest(found.get(i), found.get(j));
        if (rest.isPresent() && rest.get().statistic().isEmpty()) {
          return rest;
        }
      }
    }
    return Optional.empty();
  }

  /** Published numbers have populations and weights of their own: they are no series. */
  private static boolean trendOverEditions(Claim claim, List<Statistic> found) {
    return switch (claim) {
      case Claim.WithMargin inner -> trendOverEditions(inner.claim(), found);
      case Claim.Rises c -> anyFromEdition(found);
      case Claim.Falls c -> anyFromEdition(found);
      case Claim.Peaks c -> anyFromEdition(found);
      case Claim other -> false;
    };
  }

  private static boolean anyFromEdition(List<Statistic> found) {
    return found.stream().anyMatch(one -> one.fact().provenance() == Provenance.EDITION);
  }

  /** The verdict on words that point the other way than the claim they make. */
  private Optional<Verdict> reversed(Claim claim, String phrase, List<Statistic> found) {
    Optional<Direction> said = lexicon.directions().of(phrase);
    Optional<Direction> meant = direction(claim);
    if (said.isEmpty() || meant.isEmpty() || said.equals(meant)) {
      return Optional.empty();
    }
    return Optional.of(
        Findings.judged(
            claim,
            false,
            Double.NaN,
            0,
            found,
            new Explanation()
                .words("‘" + phrase + "’ zegt het omgekeerde van ‘" + claim.kind() + "’."),
            List.of()));
  }

  private static Optional<Direction> direction(Claim claim) {
    return switch (claim) {
      case Claim.WithMargin inner -> direction(inner.claim());
      case Claim.Greater c -> Optional.of(Direction.MORE);
      case Claim.Highest c -> Optional.of(Direction.MORE);
      case Claim.Order c -> Optional.of(Direction.MORE);
      case Claim.Less c -> Optional.of(Direction.LESS);
      case Claim.Lowest c -> Optional.of(Direction.LESS);
      case Claim.Quantified c -> Optional.empty();
      case Claim.Majority c -> Optional.empty();
      case Claim.Minority c -> Optional.empty();
      case Claim.Equal c -> Optional.empty();
      case Claim.NoDifference c -> Optional.empty();
      case Claim.About c -> Optional.empty();
      case Claim.Above c -> Optional.empty();
      case Claim.Below c -> Optional.empty();
      case Claim.Between c -> Optional.empty();
      case Claim.Rises c -> Optional.empty();
      case Claim.Falls c -> Optional.empty();
      case Claim.Peaks c -> Optional.empty();
      case Claim.Sum c -> Optional.empty();
      case Claim.All c -> Optional.empty();
      case Claim.None c -> Optional.empty();
    };
  }

  private static Verdict without(Claim claim, Fact fact, String why) {
    return Findings.impossible(
        claim, List.of(fact), new Explanation().name(fact.id()).words(why), List.of());
  }

  private Verdict judge(
      Claim claim, String phrase, List<Statistic> found, Optional<Double> margin) {
    Statistic first = found.getFirst();
    List<Statistic> others = found.subList(1, found.size());
    return switch (claim) {
      case Claim.WithMargin(Claim inner, Claim.Operand.Fixed own) ->
          named(claim, judge(inner, phrase, found, Optional.of(own.number())));
      case Claim.Quantified c -> levels.quantified(c, phrase, first);
      case Claim.Majority c -> levels.majority(c, phrase, first);
      case Claim.Minority c -> levels.minority(c, phrase, first);
      case Claim.About c -> levels.about(c, phrase, first, c.number(), margin);
      case Claim.Above c -> levels.above(c, phrase, first, c.number());
      case Claim.Below c -> levels.below(c, phrase, first, c.number());
      case Claim.All c -> levels.all(c, phrase, first);
      case Claim.None c -> levels.none(c, phrase, first);
      case Claim.Between c -> between(c, found);
      case Claim.Greater c -> comparisons.greater(c, phrase, first, others, margin);
      case Claim.Less c -> comparisons.less(c, phrase, first, others, margin);
      case Claim.Equal c -> comparisons.equal(c, found, margin);
      case Claim.NoDifference c -> comparisons.noDifference(c, found);
      case Claim.Highest c -> ranks.highest(c, found, margin);
      case Claim.Lowest c -> ranks.lowest(c, found, margin);
      case Claim.Order c -> ranks.descending(c, found, margin);
      case Claim.Falls c -> ranks.descending(c, found, margin);
      case Claim.Rises c -> ranks.descending(c, found.reversed(), margin);
      case Claim.Peaks c -> ranks.peaks(c, found, margin);
      case Claim.Sum c -> levels.sum(c, first, others);
    };
  }

  /** The verdict on a comparison, as the verdict on that comparison with its own margin. */
  private static Verdict named(Claim claim, Verdict verdict) {
    return new Verdict(
        claim,
        verdict.outcome(),
        verdict.evidence(),
        verdict.margin(),
        verdict.close(),
        verdict.explanation(),
        verdict.alternatives());
  }

  private Verdict between(Claim.Between claim, List<Statistic> found) {
    List<Double> limits = new ArrayList<>();
    int next = 1;
    for (Claim.Operand operand : List.of(claim.one(), claim.other())) {
      switch (operand) {
        case Claim.Operand.OfFact fact -> limits.add(found.get(next++).number());
        case Claim.Operand.Fixed(BigDecimal value, boolean percent) ->
            limits.add(new Claim.Operand.Fixed(value, percent).number());
      }
    }
    Statistic statistic = found.getFirst();
    double low = Math.min(limits.get(0), limits.get(1));
    double high = Math.max(limits.get(0), limits.get(1));
    double room = Math.min(statistic.number() - low, high - statistic.number());
    Explanation explanation =
        new Explanation()
            .is(statistic)
            .words("; gevraagd is tussen ")
            .amount(low, statistic.fact().unit())
            .words(" en ")
            .amount(high, statistic.fact().unit())
            .words(".");
    return Findings.judged(
        claim, room > 0, room, levels.closeness(statistic), found, explanation, List.of());
  }
}
