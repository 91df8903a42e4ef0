package nl.peiling.report.wording;

import java.util.List;
import java.util.stream.Collectors;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.Unit;
import nl.peiling.model.facts.Verdict;

/** The outcome of judging a claim, in words. */
public final class VerdictWording {

  private final FactWording facts;

  /** Prints numbers as the report does. */
  public VerdictWording(FactWording facts) {
    this.facts = facts;
  }

  /** Why the claim holds or not, as one sentence. */
  public String explanation(Verdict verdict) {
    return verdict.explanation().stream().map(this::words).collect(Collectors.joining());
  }

  /** The numbers that the claim is about, each with its name and base. */
  public List<String> evidence(Verdict verdict) {
    return verdict.evidence().stream().map(this::evidence).toList();
  }

  private String evidence(Fact fact) {
    String base =
        fact.n().isPresent() ? " (n = " + DutchNumber.decimal(fact.n().getAsInt(), 0) + ")" : "";
    return fact.id().text() + " = " + facts.inSentence(fact).orElse("niet te tonen") + base;
  }

  private String words(Verdict.Part part) {
    return switch (part) {
      case Verdict.Part.Words words -> words.text();
      case Verdict.Part.Amount amount -> amount(amount);
      case Verdict.Part.Difference difference -> difference(difference);
      case Verdict.Part.Probability probability -> probability(probability.p());
      case Verdict.Part.Name name -> name.fact().text();
    };
  }

  private static String amount(Verdict.Part.Amount amount) {
    if (amount.unit() == Unit.FRACTION) {
      return DutchNumber.percentage(amount.number(), 1, Setting.SENTENCE);
    }
    boolean people = amount.unit() == Unit.COUNT && amount.number() == Math.rint(amount.number());
    return people
        ? DutchNumber.decimal(amount.number(), 0)
        : FactWording.amount(amount.number(), amount.unit());
  }

  private static String difference(Verdict.Part.Difference difference) {
    if (difference.unit() == Unit.FRACTION) {
      return DutchNumber.percentagePoints(difference.number(), 1);
    }
    return DutchNumber.decimal(difference.number(), 2);
  }

  private static String probability(double p) {
    return p < 0.001 ? "< 0,001" : "= " + DutchNumber.decimal(p, 3);
  }
}
