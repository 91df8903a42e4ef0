package nl.peiling.model.codebook;

import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which respondents: a rule over their answers, used for routing, groups and derived classes. A
 * missing answer makes every comparison false, so that {@code niet} of that comparison is true;
 * {@code beantwoord} tells the two apart.
 */
public sealed interface Condition {

  /** Returns the rule as it is written in the files of an edition. */
  String text();

  /** Returns the keys of the variables that the rule looks at, in the order written. */
  default Set<String> variables() {
    return switch (this) {
      case Everyone() -> Set.of();
      case Gave gave -> Set.of(gave.variable());
      case Compares compares -> Set.of(compares.variable());
      case ComparesMonth compares -> Set.of(compares.variable());
      case Answered(String variable) -> Set.of(variable);
      case And(List<Condition> parts) -> variables(parts);
      case Or(List<Condition> parts) -> variables(parts);
      case Not(Condition part) -> part.variables();
    };
  }

  private static Set<String> variables(List<Condition> parts) {
    Set<String> all = new LinkedHashSet<>();
    parts.forEach(part -> all.addAll(part.variables()));
    return all;
  }

  /** Everybody. */
  record Everyone() implements Condition {
    @Override
    public String text() {
      return "iedereen";
    }
  }

  /**
   * Gave at least one of these answers.
   *
   * @param categories keys of answers or nets, at least one
   * @param multiple whether the variable takes several answers (it is then written with "bevat")
   */
  record Gave(String variable, List<String> categories, boolean multiple) implements Condition {
    public Gave {
      categories = List.copyOf(categories);
      if (categories.isEmpty()) {
        throw new IllegalArgumentException("no answers to compare with: " + variable);
      }
    }

    @Override
    public String text() {
      if (categories.size() > 1) {
        return variable + " in (" + String.join(", ", categories) + ")";
      }
      return variable + (multiple ? " bevat " : " = ") + categories.getFirst();
    }
  }

  /** Gave a number (or a point on a scale) in this relation to a fixed number. */
  record Compares(String variable, Comparison comparison, double number) implements Condition {
    @Override
    public String text() {
      boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
      return variable
          + " "
          + comparison.sign()
          + " "
          + (whole ? Long.toString((long) number) : Double.toString(number));
    }
  }

  /** Gave a month in this relation to a fixed month. */
  record ComparesMonth(String variable, Comparison comparison, YearMonth month)
      implements Condition {
    @Override
    public String text() {
      return variable + " " + comparison.sign() + " " + month;
    }
  }

  /** Gave an answer: the question was asked and not passed over. */
  record Answered(String variable) implements Condition {
    @Override
    public String text() {
      return "beantwoord " + variable;
    }
  }

  /** All of these hold. */
  record And(List<Condition> parts) implements Condition {
    public And {
      parts = List.copyOf(parts);
    }

    @Override
    public String text() {
      return parts.stream()
          .map(part -> part instanceof Or ? "(" + part.text() + ")" : part.text())
          .collect(Collectors.joining(" en "));
    }
  }

  /** At least one of these holds. */
  record Or(List<Condition> parts) implements Condition {
    public Or {
      parts = List.copyOf(parts);
    }

    @Override
    public String text() {
      return parts.stream().map(Condition::text).collect(Collectors.joining(" of "));
    }
  }

  /** This does not hold. */
  record Not(Condition part) implements Condition {
    @Override
    public String text() {
      boolean group = part instanceof And || part instanceof Or;
      return "niet " + (group ? "(" + part.text() + ")" : part.text());
    }
  }

  /** Returns the rule that takes in everybody. */
  static Condition everyone() {
    return new Everyone();
  }

  /** The relation of an answer to a fixed value. */
  enum Comparison {
    LESS("<"),
    AT_MOST("<="),
    EQUAL("="),
    AT_LEAST(">="),
    GREATER(">");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    /** Returns how the relation is written. */
    public String sign() {
      return sign;
    }

    /**
     * Returns whether the relation holds for the outcome of a comparison (negative, 0, positive).
     */
    public boolean holds(int outcome) {
      return switch (this) {
        case LESS -> outcome < 0;
        case AT_MOST -> outcome <= 0;
        case EQUAL -> outcome == 0;
        case AT_LEAST -> outcome >= 0;
        case GREATER -> outcome > 0;
      };
    }
  }
}
