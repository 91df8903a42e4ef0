package nl.peiling.analysis.facts;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.peiling.analysis.disclosure.LinkedTable.Cell;
import nl.peiling.analysis.disclosure.SuppressedTable;
import nl.peiling.analysis.disclosure.SuppressedTable.Audited;
import nl.peiling.analysis.disclosure.SuppressedTable.Reason;

/**
 * A number that can be worked out, or nearly, whatever is kept back: how many there are in groups
 * gives it away.
 *
 * @param number the number, with its question
 * @param without groups of which the same number has to be taken off; none if it is the number
 *     itself
 * @param reason why it must not be known
 * @param sizes the numbers that everybody knows and that give it away
 */
record Unprotected(
    Twins.Count number, List<String> without, Reason reason, Set<Twins.Count> sizes) {

  Unprotected {
    without = List.copyOf(without);
    sizes = Collections.unmodifiableSet(new LinkedHashSet<>(sizes));
  }

  /** What a question by itself gives away. */
  static List<Unprotected> of(String variable, SuppressedTable table) {
    return of(table, cell -> new Twins.Count(variable, cell));
  }

  /** What questions that follow from each other give away. */
  static List<Unprotected> ofFamily(SuppressedTable table) {
    return of(
        table, cell -> new Twins.Count(FamilyTables.variable(cell), FamilyTables.ofVariable(cell)));
  }

  private static List<Unprotected> of(SuppressedTable table, Function<Cell, Twins.Count> number) {
    return table.unprotected().stream()
        .map(one -> {
          Set<Twins.Count> sizes = new LinkedHashSet<>();
          one.range().pinning().forEach(cell -> sizes.add(number.apply(cell)));
          return new Unprotected(
              number.apply(one.cell()),
              one.without().stream().map(Cell::group).toList(),
              reason(one, table.hidden()),
              sizes);
        })
        .toList();
  }

  private static Reason reason(Audited one, Map<Cell, Reason> hidden) {
    Reason ofDifference = one.width() == 1 ? Reason.SMALL_BASE : Reason.SMALL_CELL;
    return one.without().isEmpty()
        ? hidden.getOrDefault(one.cell(), Reason.SECONDARY)
        : ofDifference;
  }
}
