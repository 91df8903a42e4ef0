package nl.peiling.analysis.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peiling.model.facts.Claim;
import nl.peiling.model.facts.Unit;
import nl.peiling.model.facts.Verdict;
import nl.peiling.model.language.Quantifier;
import nl.peiling.model.language.QuantifierLexicon;

/**
 * Claims about the size of one number: a quantity word, a majority, more or less than a fixed
 * number. Where the words of such a claim contain a quantity word, that word has to fit as well.
 */
final class LevelClaims {

  /** How many wordings are proposed instead of one that is not true. */
  private static final int PROPOSED = 5;

  private static final double HALF = 0.5;

  private final QuantifierLexicon lexicon;
  private final ClaimRules rules;

  LevelClaims(QuantifierLexicon lexicon, ClaimRules rules) {
    this.lexicon = lexicon;
    this.rules = rules;
  }

  /** What is asked of a number. */
  private record Level(boolean holds, double room, String asked) {}

  Verdict quantified(Claim claim, String phrase, Statistic statistic) {
    if (statistic.fact().unit() != Unit.FRACTION) {
      return Findings.impossible(
          claim,
          List.of(statistic.fact()),
          new Explanation()
              .words("‘feit’ beoordeelt een aandeel; ")
              .name(statistic.fact().id())
              .words(" is dat niet."),
          List.of());
    }
    List<Quantifier> found = lexicon.findAll(phrase);
    if (found.size() != 1) {
      String why =
          found.isEmpty()
              ? "‘" + phrase + "’ bevat geen hoeveelheidswoord uit de lijst (kwantoren.yaml). "
              : "‘" + phrase + "’ bevat meer dan één hoeveelheidswoord. ";
      return Findings.impossible(
          claim,
          List.of(statistic.fact()),
          new Explanation().words(why).is(statistic).words("."),
          proposals(statistic));
    }
    return worded(claim, statistic, found.getFirst());
  }

  private Verdict worded(Claim claim, Statistic statistic, Quantifier quantifier) {
    boolean fits = quantifier.fits(statistic.number());
    double border = quantifier.range().distanceToBorder(statistic.number());
    Explanation explanation =
        new Explanation()
            .is(statistic)
            .words("; ‘" + quantifier.phrase() + "’ is waar van ")
            .amount(quantifier.range().min(), Unit.FRACTION)
            .words(quantifier.range().withMin() ? " tot" : " (zelf niet) tot")
            .words(quantifier.range().withMax() ? " en met " : " ")
            .amount(quantifier.range().max(), Unit.FRACTION)
            .words(".");
    double closeness = Math.min(closeness(statistic), quantifier.range().width() / 4);
    return Findings.judged(
        claim,
        fits,
        fits ? border : -border,
        closeness,
        List.of(statistic),
        explanation,
        proposals(statistic));
  }

  Verdict majority(Claim claim, String phrase, Statistic statistic) {
    double number = statistic.number();
    return level(
        claim, phrase, statistic, new Level(number > HALF, number - HALF, "meer dan de helft"));
  }

  Verdict minority(Claim claim, String phrase, Statistic statistic) {
    double number = statistic.number();
    return level(
        claim, phrase, statistic, new Level(number < HALF, HALF - number, "minder dan de helft"));
  }

  Verdict above(Claim claim, String phrase, Statistic statistic, Claim.Operand.Fixed fixed) {
    double room = statistic.number() - fixed.number();
    return fixed(claim, phrase, statistic, fixed, new Level(room > 0, room, "meer dan "));
  }

  Verdict below(Claim claim, String phrase, Statistic statistic, Claim.Operand.Fixed fixed) {
    double room = fixed.number() - statistic.number();
    return fixed(claim, phrase, statistic, fixed, new Level(room > 0, room, "minder dan "));
  }

  Verdict about(
      Claim claim,
      String phrase,
      Statistic statistic,
      Claim.Operand.Fixed fixed,
      Optional<Double> margin) {
    double tolerance =
        margin.orElseGet(() -> rules.tolerance(fixed.number(), statistic.fact().unit()));
    double room = tolerance - Math.abs(statistic.number() - fixed.number());
    return fixed(claim, phrase, statistic, fixed, new Level(room >= 0, room, "ongeveer "));
  }

  Verdict all(Claim claim, String phrase, Statistic statistic) {
    return level(
        claim,
        phrase,
        statistic,
        new Level(statistic.number() == 1, statistic.number() - 1, "iedereen"));
  }

  Verdict none(Claim claim, String phrase, Statistic statistic) {
    return level(
        claim,
        phrase,
        statistic,
        new Level(statistic.number() == 0, -statistic.number(), "niemand"));
  }

  private Verdict fixed(
      Claim claim, String phrase, Statistic statistic, Claim.Operand.Fixed fixed, Level level) {
    if (fixed.percent() != (statistic.fact().unit() == Unit.FRACTION)) {
      String why =
          fixed.percent()
              ? " is geen aandeel en kan niet met een percentage worden vergeleken."
              : " is een aandeel: vergelijk het met een percentage, zoals 50%.";
      return Findings.impossible(
          claim,
          List.of(statistic.fact()),
          new Explanation().name(statistic.fact().id()).words(why),
          List.of());
    }
    Optional<Verdict> misworded = misworded(claim, phrase, statistic);
    if (level.holds() && misworded.isPresent()) {
      return misworded.get();
    }
    Explanation explanation =
        new Explanation()
            .is(statistic)
            .words("; gevraagd is " + level.asked())
            .amount(fixed.number(), statistic.fact().unit())
            .words(".");
    return judged(claim, statistic, level, explanation);
  }

  private Verdict level(Claim claim, String phrase, Statistic statistic, Level level) {
    Optional<Verdict> misworded = misworded(claim, phrase, statistic);
    if (level.holds() && misworded.isPresent()) {
      return misworded.get();
    }
    return judged(
        claim,
        statistic,
        level,
        new Explanation().is(statistic).words("; gevraagd is " + level.asked() + "."));
  }

  private Verdict judged(Claim claim, Statistic statistic, Level level, Explanation explanation) {
    double closeness =
        claim instanceof Claim.All || claim instanceof Claim.None ? 0 : closeness(statistic);
    return Findings.judged(
        claim,
        level.holds(),
        level.room(),
        closeness,
        List.of(statistic),
        explanation,
        proposals(statistic));
  }

  /** The verdict on the quantity word in the phrase, if there is one and it is not true. */
  private Optional<Verdict> misworded(Claim claim, String phrase, Statistic statistic) {
    return statistic.fact().unit() == Unit.FRACTION
        ? lexicon
            .find(phrase)
            .filter(quantifier -> !quantifier.fits(statistic.number()))
            .map(quantifier -> worded(claim, statistic, quantifier))
        : Optional.empty();
  }

  private List<String> proposals(Statistic statistic) {
    return statistic.fact().unit() == Unit.FRACTION
        ? lexicon.fitting(statistic.number()).stream()
            .limit(PROPOSED)
            .map(Quantifier::phrase)
            .toList()
        : List.of();
  }

  double closeness(Statistic statistic) {
    return rules.closeness(statistic.number(), statistic.fact().unit());
  }

  /** The total is what the parts are together; a number that is off by one does not add up. */
  Verdict sum(Claim claim, Statistic total, List<Statistic> parts) {
    double together = parts.stream().mapToDouble(Statistic::number).sum();
    double missing = total.number() - together;
    boolean holds = Math.abs(missing) <= 1e-9 * Math.max(1, Math.abs(together));
    Explanation explanation =
        new Explanation()
            .is(total)
            .words("; de delen zijn samen ")
            .amount(together, total.fact().unit())
            .words(holds ? "." : missing > 0 ? ", er ontbreekt " : ", er is te veel: ");
    if (!holds) {
      explanation.amount(Math.abs(missing), total.fact().unit()).words(".");
    }
    List<Statistic> evidence = new ArrayList<>(List.of(total));
    evidence.addAll(parts);
    return Findings.judged(claim, holds, Double.NaN, 0, evidence, explanation, List.of());
  }
}
