package nl.peiling.model.facts;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Whether what a phrase says is so.
 *
 * @param claim what was judged
 * @param outcome whether it holds
 * @param evidence the facts it was judged on, in the order of the claim
 * @param margin how far the numbers are from the border at which the outcome would turn, in the
 *     unit of the facts; never negative
 * @param close whether it holds, but only just
 * @param explanation why, as pieces of a Dutch sentence
 * @param alternatives phrases that would be true, the best first
 */
public record Verdict(
    Claim claim,
    Outcome outcome,
    List<Fact> evidence,
    OptionalDouble margin,
    boolean close,
    List<Part> explanation,
    List<String> alternatives) {

  public Verdict {
    evidence = List.copyOf(evidence);
    explanation = List.copyOf(explanation);
    alternatives = List.copyOf(alternatives);
    if (close && outcome != Outcome.HOLDS) {
      throw new IllegalArgumentException("only what holds can hold just");
    }
  }

  /** What came of judging a claim. */
  public enum Outcome {
    HOLDS,
    FAILS,
    /** A fact is missing, kept back or not asked; the text may then not say it. */
    CANNOT_BE_JUDGED
  }

  /** A piece of an explanation; numbers stay numbers until they are printed. */
  public sealed interface Part {
    /** Words. */
    record Words(String text) implements Part {}

    /** A number in its unit. */
    record Amount(double number, Unit unit) implements Part {}

    /** A difference of two numbers in their unit: of shares, in percentage points. */
    record Difference(double number, Unit unit) implements Part {}

    /** How often chance alone would give a difference as large, from 0 to 1. */
    record Probability(double p) implements Part {}

    /** The name of a fact. */
    record Name(FactId fact) implements Part {}
  }
}
