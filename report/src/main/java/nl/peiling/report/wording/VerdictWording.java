package nl.peiling.report.wording;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.Unit;
import nl.peiling.model.facts.Verdict;

/** The outcome of judging a claim, in words. */
public final class VerdictWording {

  /** Differences that are the same in so many more decimals are the same to a reader. */
  private static final int MOST_MORE = 4;

  private final FactWording facts;

  /** Prints numbers as the report does. */
  public VerdictWording(FactWording facts) {
    this.facts = facts;
  }

  /** Why the claim holds or not, as one sentence. */
  public String explanation(Verdict verdict) {
    List<Verdict.Part.Difference> differences =
        verdict.explanation().stream()
            .flatMap(part ->
                part instanceof Verdict.Part.Difference difference
                    ? Stream.of(difference)
                    : Stream.empty())
            .toList();
    int more = moreDecimals(differences);
    return verdict.explanation().stream()
        .map(part -> words(part, more))
        .collect(Collectors.joining());
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

  /** How many more decimals are needed than usual to see that differences are not the same. */
  private static int moreDecimals(List<Verdict.Part.Difference> differences) {
    long different = differences.stream().map(Verdict.Part.Difference::number).distinct().count();
    for (int more = 0; more <= MOST_MORE; more++) {
      int decimals = more;
      if (differences.stream().map(one -> difference(one, decimals)).distinct().count()
          == different) {
        return more;
      }
    }
    return 0;
  }

  private String words(Verdict.Part part, int more) {
    return switch (part) {
      case Verdict.Part.Words words -> words.text();
      case Verdict.Part.Amount amount -> amount(amount);
      case Verdict.Part.Difference difference -> difference(difference, more);
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

  private static String difference(Verdict.Part.Difference difference, int more) {
    if (difference.unit() == Unit.FRACTION) {
      return DutchNumber.percentagePoints(difference.number(), 1 + more);
    }
    return DutchNumber.decimal(difference.number(), 2 + more);
  }

  private static String probability(double p) {
    return p < 0.001 ? "< 0,001" : "= " + DutchNumber.decimal(p, 3);
  }
}
