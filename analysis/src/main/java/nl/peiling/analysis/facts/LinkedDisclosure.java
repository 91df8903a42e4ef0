package nl.peiling.analysis.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.peiling.analysis.disclosure.LinkedTable;
import nl.peiling.analysis.disclosure.LinkedTable.Cell;
import nl.peiling.analysis.disclosure.SuppressedTable;
import nl.peiling.analysis.disclosure.SuppressedTable.Reason;
import nl.peiling.analysis.disclosure.Suppressor;
import nl.peiling.analysis.facts.Families.Family;

/**
 * Hides what would give a hidden number of another question away. It was decided for each question
 * by itself what is hidden. Then, until nothing more has to go:
 *
 * <ul>
 *   <li>the questions of a family are taken as one system, in which the numbers of one are sums of
 *       those of another;
 *   <li>a number that stands in two tables, such as the certain ones among men and the men among
 *       the certain ones, is hidden in both.
 * </ul>
 *
 * <p>A number that is hidden because of another table is protected like a small one. This is how
 * linked tables too large for one system are treated (de Wolf and Giessing 2009, Adjusting the
 * tau-ARGUS modular approach to deal with linked tables, Data and Knowledge Engineering 68).
 */
final class LinkedDisclosure {

  /** Hides the nets of a question that would give hidden answers away. */
  interface Nets {

    /** Adds them to the hidden cells of the question. */
    void hide(String variable, Map<Cell, Reason> cells);
  }

  private final List<Family> families;
  private final FamilyTables tables;
  private final Twins twins;
  private final Nets nets;
  private final Suppressor suppressor;
  private final Map<String, Map<Cell, Reason>> hidden;

  /** For what was hidden here, the family that needed it; without a family it is a twin. */
  private final Map<Cell, Optional<Family>> because = new HashMap<>();

  private final Map<Family, List<LinkedTable>> laidOut = new HashMap<>();
  private final Map<LinkedTable, Map<Cell, Reason>> seen = new HashMap<>();
  private final Set<Unprotected> unprotected = new LinkedHashSet<>();
  private final Set<List<String>> untested = new LinkedHashSet<>();

  LinkedDisclosure(
      List<Family> families,
      FamilyTables tables,
      Twins twins,
      Nets nets,
      Suppressor suppressor,
      Map<String, Map<Cell, Reason>> hidden) {
    this.families = families;
    this.tables = tables;
    this.twins = twins;
    this.nets = nets;
    this.suppressor = suppressor;
    this.hidden = hidden;
  }

  /** Hides until nothing more has to; returns what can be worked out all the same. */
  Set<Unprotected> hide() {
    boolean changed = !hidden.isEmpty();
    while (changed) {
      changed = hideTwins();
      for (Family family : families) {
        changed |= protect(family);
      }
    }
    return unprotected;
  }

  /** Returns the questions with hidden answers that could not be taken together. */
  Set<List<String>> untested() {
    return untested;
  }

  private boolean hideTwins() {
    boolean changed = false;
    for (Map.Entry<Twins.Count, Reason> twin : twins.of(hidden).entrySet()) {
      changed |=
          put(twin.getKey().variable(), twin.getKey().cell(), twin.getValue(), Optional.empty());
    }
    return changed;
  }

  private boolean put(String variable, Cell cell, Reason reason, Optional<Family> family) {
    Map<Cell, Reason> cells = hidden.computeIfAbsent(variable, key -> new LinkedHashMap<>());
    List<Cell> goes = new ArrayList<>(List.of(cell));
    if (cell.row().equals(LinkedTable.BASE)) {
      twins.rows(variable).forEach(row -> goes.add(new Cell(row, cell.group())));
    }
    boolean changed = false;
    // with a base its group goes whole, whatever was too small
    Reason why = cell.row().equals(LinkedTable.BASE) ? Reason.SECONDARY : reason;
    for (Cell one : goes) {
      if (cells.putIfAbsent(one, why) == null) {
        because.put(FamilyTables.cell(variable, one), family);
        changed = true;
      }
    }
    if (changed) {
      nets.hide(variable, cells);
    }
    return changed;
  }

  private boolean protect(Family family) {
    if (family.parts().stream().noneMatch(this::isHidden)) {
      return false;
    }
    boolean alone = family.parts().size() == 1;
    if (alone && !isNeededElsewhere(family)) {
      return false;
    }
    boolean changed = false;
    if (laidOut.computeIfAbsent(family, tables::of).isEmpty()) {
      untested.add(family.parts().stream().map(Families.Part::variable).toList());
    }
    for (LinkedTable table : laidOut.computeIfAbsent(family, tables::of)) {
      changed |= protect(family, table);
    }
    return changed;
  }

  private boolean protect(Family family, LinkedTable table) {
    Map<Cell, Reason> now = hiddenIn(table);
    if (now.isEmpty() || now.equals(seen.get(table))) {
      return false;
    }
    Set<Cell> watched = new LinkedHashSet<>();
    now.keySet()
        .forEach(cell -> {
          Optional<Family> source = because.getOrDefault(cell, Optional.of(family));
          if (source.filter(family::equals).isEmpty()) {
            watched.add(cell);
          }
        });
    SuppressedTable result = suppressor.suppressFurther(table, now, watched);
    unprotected.addAll(Unprotected.ofFamily(result));
    boolean changed = false;
    for (Map.Entry<Cell, Reason> cell : result.hidden().entrySet()) {
      if (!now.containsKey(cell.getKey())) {
        changed |=
            put(
                FamilyTables.variable(cell.getKey()),
                FamilyTables.ofVariable(cell.getKey()),
                cell.getValue(),
                Optional.of(family));
      }
    }
    seen.put(table, hiddenIn(table));
    return changed;
  }

  /** Whether one of the answers that matter is hidden anywhere. */
  private boolean isHidden(Families.Part part) {
    Map<Cell, Reason> cells = hidden.getOrDefault(part.variable(), Map.of());
    Set<String> answers = new HashSet<>(part.answers());
    return cells.keySet().stream().anyMatch(cell -> answers.contains(cell.row()));
  }

  private boolean isNeededElsewhere(Family family) {
    String variable = family.parts().getFirst().variable();
    return hidden.getOrDefault(variable, Map.of()).keySet().stream()
        .map(cell -> because.get(FamilyTables.cell(variable, cell)))
        .anyMatch(source -> source != null && source.filter(family::equals).isEmpty());
  }

  private Map<Cell, Reason> hiddenIn(LinkedTable table) {
    Map<Cell, Reason> cells = new LinkedHashMap<>();
    for (Cell cell : table.cells()) {
      Reason reason =
          hidden
              .getOrDefault(FamilyTables.variable(cell), Map.of())
              .get(FamilyTables.ofVariable(cell));
      if (reason != null) {
        cells.put(cell, reason);
      }
    }
    return cells;
  }
}
