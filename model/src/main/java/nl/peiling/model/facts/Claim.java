package nl.peiling.model.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a phrase in the text says about facts, so that it can be judged. Written as {@code
 * soort:feit, feit}.
 */
public sealed interface Claim {

  /** Returns the word before the colon. */
  default String kind() {
    return switch (this) {
      case Quantified c -> "feit";
      case Majority c -> "meerderheid";
      case Minority c -> "minderheid";
      case Highest c -> "hoogste";
      case Lowest c -> "laagste";
      case Order c -> "volgorde";
      case Greater c -> "meer";
      case Less c -> "minder";
      case Equal c -> "gelijk";
      case NoDifference c -> "geen_verschil";
      case About c -> "ongeveer";
      case Above c -> "boven";
      case Below c -> "onder";
      case Between c -> "tussen";
      case Rises c -> "stijgt";
      case Falls c -> "daalt";
      case Peaks c -> "piekt";
      case Sum c -> "som";
      case All c -> "alle";
      case None c -> "geen";
      case WithMargin c -> c.claim().kind();
    };
  }

  /** Returns what stands after the colon. */
  default List<Operand> operands() {
    return switch (this) {
      case Quantified c -> ofFact(c.fact());
      case Majority c -> ofFact(c.fact());
      case Minority c -> ofFact(c.fact());
      case Highest c -> ofFacts(c.top());
      case Lowest c -> ofFacts(c.bottom());
      case Order c -> ofFacts(c.descending());
      case Greater c -> ofFacts(c.fact(), c.others());
      case Less c -> ofFacts(c.fact(), c.others());
      case Equal c -> ofFacts(c.facts());
      case NoDifference c -> ofFacts(c.facts());
      case About c -> factAnd(c.fact(), c.number());
      case Above c -> factAnd(c.fact(), c.number());
      case Below c -> factAnd(c.fact(), c.number());
      case Between c -> factAnd(c.fact(), c.one(), c.other());
      case Rises c -> ofFacts(c.series());
      case Falls c -> ofFacts(c.series());
      case Peaks c -> ofFacts(c.series());
      case Sum c -> ofFacts(c.total(), c.parts());
      case All c -> ofFact(c.fact());
      case None c -> ofFact(c.fact());
      case WithMargin c -> c.claim().operands();
    };
  }

  /** Returns the facts that the claim speaks of, in the order written. */
  default List<FactId> facts() {
    List<FactId> facts = new ArrayList<>();
    for (Operand operand : operands()) {
      if (operand instanceof Operand.OfFact(FactId id)) {
        facts.add(id);
      }
    }
    return facts;
  }

  /** Returns the claim as it is written. */
  default String text() {
    return kind() + ":" + operands().stream().map(Operand::text).collect(Collectors.joining(", "));
  }

  /** A fact, or a fixed number to hold a fact against. */
  sealed interface Operand {
    /** Returns the operand as it is written. */
    String text();

    /** The number of a fact. */
    record OfFact(FactId id) implements Operand {
      @Override
      public String text() {
        return id.text();
      }
    }

    /**
     * A fixed number.
     *
     * @param value as written: 50 for {@code 50%}
     * @param percent whether it is followed by a percent sign
     */
    record Fixed(BigDecimal value, boolean percent) implements Operand {
      @Override
      public String text() {
        return value.toPlainString() + (percent ? "%" : "");
      }

      /** Returns the number in the unit of facts: 50% is 0,5. */
      public double number() {
        return (percent ? value.movePointLeft(2) : value).doubleValue();
      }
    }
  }

  /** The phrase is a quantity word ("bijna de helft") that must fit the fact. */
  record Quantified(FactId fact) implements Claim {}

  /** More than half of the base. */
  record Majority(FactId fact) implements Claim {}

  /** Less than half of the base. */
  record Minority(FactId fact) implements Claim {}

  /** These are the highest of all answers to their question in their group, in any order. */
  record Highest(List<FactId> top) implements Claim {
    public Highest {
      top = atLeast(1, top);
    }
  }

  /** These are the lowest of all answers to their question in their group, in any order. */
  record Lowest(List<FactId> bottom) implements Claim {
    public Lowest {
      bottom = atLeast(1, bottom);
    }
  }

  /** Each is greater than the next. */
  record Order(List<FactId> descending) implements Claim {
    public Order {
      descending = atLeast(2, descending);
    }
  }

  /** The first is greater than each of the others. */
  record Greater(FactId fact, List<FactId> others) implements Claim {
    public Greater {
      others = atLeast(1, others);
    }
  }

  /** The first is less than each of the others. */
  record Less(FactId fact, List<FactId> others) implements Claim {
    public Less {
      others = atLeast(1, others);
    }
  }

  /** These are about the same size: they differ less than the smallest difference worth naming. */
  record Equal(List<FactId> facts) implements Claim {
    public Equal {
      facts = atLeast(2, facts);
    }
  }

  /** No difference between these is shown by a test. */
  record NoDifference(List<FactId> facts) implements Claim {
    public NoDifference {
      facts = atLeast(2, facts);
    }
  }

  /** The fact is close to a fixed number. */
  record About(FactId fact, Operand.Fixed number) implements Claim {}

  /** The fact is greater than a fixed number. */
  record Above(FactId fact, Operand.Fixed number) implements Claim {}

  /** The fact is less than a fixed number. */
  record Below(FactId fact, Operand.Fixed number) implements Claim {}

  /**
   * The fact lies between two others, in any order, or between two fixed numbers, from low to high.
   */
  record Between(FactId fact, Operand one, Operand other) implements Claim {}

  /** Each is greater than the one before. */
  record Rises(List<FactId> series) implements Claim {
    public Rises {
      series = atLeast(2, series);
    }
  }

  /** Each is less than the one before. */
  record Falls(List<FactId> series) implements Claim {
    public Falls {
      series = atLeast(2, series);
    }
  }

  /** The greatest is neither the first nor the last. */
  record Peaks(List<FactId> series) implements Claim {
    public Peaks {
      series = atLeast(3, series);
    }
  }

  /** The first is exactly what the others are together: nobody is counted twice or forgotten. */
  record Sum(FactId total, List<FactId> parts) implements Claim {
    public Sum {
      parts = atLeast(2, parts);
    }
  }

  /** Everybody in the base. */
  record All(FactId fact) implements Claim {}

  /** Nobody in the base. */
  record None(FactId fact) implements Claim {}

  /**
   * A comparison with its own margin instead of that of the edition: numbers differ if they differ
   * by at least this much.
   *
   * @param claim the comparison
   * @param margin the smallest difference, in the unit of the facts; 0 lets any difference count
   */
  record WithMargin(Claim claim, Operand.Fixed margin) implements Claim {
    public WithMargin {
      if (claim instanceof WithMargin) {
        throw new IllegalArgumentException("two margins: " + claim.text());
      }
    }

    @Override
    public String text() {
      return claim.text() + ", marge " + margin.text();
    }
  }

  private static List<FactId> atLeast(int number, List<FactId> facts) {
    if (facts.size() < number) {
      throw new IllegalArgumentException("at least " + number + " facts, not " + facts.size());
    }
    return List.copyOf(facts);
  }

  private static List<Operand> ofFact(FactId fact) {
    return List.of(new Operand.OfFact(fact));
  }

  private static List<Operand> factAnd(FactId fact, Operand... others) {
    return Stream.concat(ofFact(fact).stream(), Stream.of(others)).toList();
  }

  private static List<Operand> ofFacts(List<FactId> facts) {
    return facts.stream().<Operand>map(Operand.OfFact::new).toList();
  }

  private static List<Operand> ofFacts(FactId first, List<FactId> others) {
    return ofFacts(Stream.concat(Stream.of(first), others.stream()).toList());
  }
}
