package nl.peiling.report.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.peiling.model.facts.Unit;

/**
 * A fact as it stands in {@code feiten.csv}; numbers are kept in the characters of the file.
 *
 * @param id the name of the fact
 * @param exhibits the keys of the figures and tables that show it
 * @param variable the question, or grid and item
 * @param category empty if it is about all answers together
 * @param value unrounded; empty if it is not shown
 * @param unit such as {@code fractie}
 * @param n the number of respondents; empty if it rests on none, or is kept back
 * @param printed how the report prints it; empty if it does not
 */
public record FactLine(
    String id,
    List<String> exhibits,
    String variable,
    String group,
    String category,
    String measure,
    String value,
    String unit,
    String n,
    String standardError,
    String lower,
    String upper,
    String status,
    String printed) {

  /** The status of a number that is kept back. */
  static final String SUPPRESSED = "afgeschermd";

  private static final String SHARE = "0.";

  /** A whole number of so many digits is never too large for a {@code long}. */
  private static final int MOST_DIGITS = 18;

  public FactLine {
    exhibits = List.copyOf(exhibits);
  }

  /** Returns whether its number is kept back. */
  public boolean suppressed() {
    return status.equals(SUPPRESSED);
  }

  /** Returns whether it has a number that may be seen. */
  public boolean shown() {
    return !value.isEmpty();
  }

  /** Returns the number; empty if it has none that may be seen. */
  public Optional<BigDecimal> number() {
    return value.isEmpty() ? Optional.empty() : Optional.of(decimal(value));
  }

  /** As {@link BigDecimal} reads it, and quicker for a share with all its decimals. */
  private static BigDecimal decimal(String text) {
    String decimals = text.startsWith(SHARE) ? text.substring(SHARE.length()) : "";
    boolean fits = !decimals.isEmpty() && decimals.length() <= MOST_DIGITS;
    for (int i = 0; fits && i < decimals.length(); i++) {
      fits = decimals.charAt(i) >= '0' && decimals.charAt(i) <= '9';
    }
    return fits
        ? BigDecimal.valueOf(Long.parseLong(decimals), decimals.length())
        : new BigDecimal(text);
  }

  /** Returns the unit; empty if this program does not know it. */
  public Optional<Unit> knownUnit() {
    return Unit.ofKey(unit);
  }

  /** Returns the question that it is about: of an item of a grid, the grid. */
  public String question() {
    int dot = variable.indexOf('.');
    return dot < 0 ? variable : variable.substring(0, dot);
  }

  /** Returns whether everything that counts is the same: not where in the report it stands. */
  boolean same(FactLine other) {
    return value.equals(other.value)
        && unit.equals(other.unit)
        && n.equals(other.n)
        && standardError.equals(other.standardError)
        && lower.equals(other.lower)
        && upper.equals(other.upper)
        && status.equals(other.status)
        && printed.equals(other.printed);
  }
}
