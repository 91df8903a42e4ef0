package nl.peiling.model.facts;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A number that may be printed.
 *
 * @param id which number
 * @param value the number, or why it is not shown
 * @param unit what it counts
 * @param n the number of respondents it rests on; empty for what is not from respondents, and for
 *     what is kept back
 * @param standardError its standard error, in the same unit
 * @param interval its confidence interval, in the same unit
 * @param provenance where it comes from
 */
public record Fact(
    FactId id,
    FactValue value,
    Unit unit,
    OptionalInt n,
    OptionalDouble standardError,
    Optional<Interval> interval,
    Provenance provenance) {

  public Fact {
    boolean shown = value instanceof FactValue.Shown;
    if (!shown && (standardError.isPresent() || interval.isPresent())) {
      throw new IllegalArgumentException("an uncertainty would betray the number of " + id);
    }
  }

  /** Returns a number worked out from respondents, without its uncertainty. */
  public static Fact computed(FactId id, double number, Unit unit, int n) {
    return new Fact(
        id,
        new FactValue.Shown(number),
        unit,
        OptionalInt.of(n),
        OptionalDouble.empty(),
        Optional.empty(),
        Provenance.COMPUTED);
  }

  /** Returns a number taken over from a file of the edition. */
  public static Fact fromEdition(FactId id, double number, Unit unit) {
    return new Fact(
        id,
        new FactValue.Shown(number),
        unit,
        OptionalInt.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        Provenance.EDITION);
  }

  /** Returns a fact that has no number because nobody in the group was asked or answered. */
  public static Fact notAsked(FactId id, Unit unit) {
    return new Fact(
        id,
        new FactValue.NotAsked(),
        unit,
        OptionalInt.of(0),
        OptionalDouble.empty(),
        Optional.empty(),
        Provenance.COMPUTED);
  }

  /** Returns this fact with its number kept back, and on how many respondents it rests. */
  public Fact suppressed(FactValue.Reason reason) {
    return new Fact(
        id,
        new FactValue.Suppressed(reason),
        unit,
        OptionalInt.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        provenance);
  }

  /** Returns this fact with its standard error and confidence interval. */
  public Fact within(double standardErrorOfNumber, Interval intervalOfNumber) {
    return new Fact(
        id,
        value,
        unit,
        n,
        OptionalDouble.of(standardErrorOfNumber),
        Optional.of(intervalOfNumber),
        provenance);
  }

  /** Returns this fact with its confidence interval, of which no standard error is the half. */
  public Fact between(Interval intervalOfNumber) {
    return new Fact(
        id, value, unit, n, OptionalDouble.empty(), Optional.of(intervalOfNumber), provenance);
  }

  /** Returns the number; empty if there is none to be shown. */
  public OptionalDouble number() {
    return switch (value) {
      case FactValue.Shown(double shown) -> OptionalDouble.of(shown);
      case FactValue.Suppressed s -> OptionalDouble.empty();
      case FactValue.NotAsked a -> OptionalDouble.empty();
    };
  }
}
