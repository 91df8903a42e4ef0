package nl.peiling.analysis.disclosure;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peiling.analysis.disclosure.LinkedTable.Cell;

/**
 * A question of which some cells are hidden, and what the audit found. The same cells are hidden in
 * everything that shows the question: tables, figures, text, weighted shares. Means, medians and
 * quotations of a group follow its base.
 *
 * @param hidden the hidden cells with the reason
 * @param audited the numbers that had to be protected, with what an outsider can find out
 */
public record SuppressedTable(Map<Cell, Reason> hidden, List<Audited> audited) {

  /** Why a cell is hidden. */
  public enum Reason {
    /** Too few respondents in the group. */
    SMALL_BASE,
    /** Too few respondents with this answer. */
    SMALL_CELL,
    /** Not small itself; shown, it would give a hidden number away. */
    SECONDARY
  }

  /**
   * A number that had to be protected.
   *
   * @param cell the hidden cell, or the one of which too little is left without others
   * @param without those others, all within it; none for a hidden cell
   * @param width how far apart the bounds had to be
   * @param range what an outsider can find out
   */
  public record Audited(Cell cell, List<Cell> without, int width, DisclosureAudit.Range range) {

    public Audited {
      without = List.copyOf(without);
    }

    /** Returns whether the number is safe. */
    public boolean isSafe() {
      return range.isAtLeast(width);
    }
  }

  public SuppressedTable {
    hidden = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(hidden));
    audited = List.copyOf(audited);
  }

  /** Returns whether the cell is hidden. */
  public boolean hides(Cell cell) {
    return hidden.containsKey(cell);
  }

  /** Returns the groups of which nothing may be shown on this question. */
  public Set<String> hiddenGroups() {
    Set<String> groups = new LinkedHashSet<>();
    hidden.keySet().stream()
        .filter(cell -> cell.row().equals(LinkedTable.BASE))
        .forEach(cell -> groups.add(cell.group()));
    return groups;
  }

  /** Returns whether the audit failed to work out any number that had to be protected. */
  public boolean isSafe() {
    return unprotected().isEmpty();
  }

  /** Returns what can be worked out whatever is hidden: numbers that everybody knows pin it. */
  public List<Audited> unprotected() {
    return audited.stream().filter(one -> !one.isSafe()).toList();
  }
}
