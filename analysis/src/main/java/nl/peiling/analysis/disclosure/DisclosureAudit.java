package nl.peiling.analysis.disclosure;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import nl.peiling.analysis.disclosure.LinkedTable.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Tries to work out hidden numbers as an outsider would who has every shown number of a question,
 * or of questions that follow from each other, knows which combinations of groups occur, and knows
 * that counts are not negative: for each hidden number the smallest and largest value that fit, by
 * linear programming (Fischetti and Salazar 2001, Management Science 47; tau-ARGUS manual 4.1,
 * section 2.4). Whole numbers are taken into account by rounding the bounds inwards, not by
 * searching for whole solutions: the true bounds can be a little closer.
 *
 * <p>Not covered: what an outsider knows of persons.
 */
public final class DisclosureAudit {

  private final LinkedTable table;
  private final BitSet shown;
  private final Map<List<Equation>, Block> solved;
  private final Map<BitSet, List<Equation>> reduced;
  private final Worlds worlds;
  private List<Equation> equations = List.of();
  private @Nullable List<Part> parts;

  /**
   * The values that a hidden number can have.
   *
   * @param lower smallest
   * @param upper largest; absent if nothing limits it
   * @param pinning the shown cells that hold the bounds in place
   */
  public record Range(int lower, OptionalInt upper, Set<Cell> pinning) {

    /** Returns whether the bounds are at least this far apart. */
    public boolean isAtLeast(int width) {
      return upper.isEmpty() || upper.getAsInt() - lower >= width;
    }

    private Range plus(Range other) {
      Set<Cell> both = new LinkedHashSet<>(pinning);
      both.addAll(other.pinning);
      OptionalInt top =
          upper.isPresent() && other.upper.isPresent()
              ? OptionalInt.of(upper.getAsInt() + other.upper.getAsInt())
              : OptionalInt.empty();
      return new Range(lower + other.lower, top, both);
    }
  }

  /** Reads a table of which only these cells are shown. */
  public DisclosureAudit(LinkedTable table, Set<Cell> shown) {
    this(table, shown, new HashMap<>(), new HashMap<>(), new Worlds(table));
  }

  /** Reads a table again with other cells shown; what stays the same is not calculated anew. */
  DisclosureAudit(LinkedTable table, Set<Cell> shown, DisclosureAudit before) {
    this(table, shown, before.solved, before.reduced, before.worlds);
  }

  private DisclosureAudit(
      LinkedTable table,
      Set<Cell> shown,
      Map<List<Equation>, Block> solved,
      Map<BitSet, List<Equation>> reduced,
      Worlds worlds) {
    this.table = table;
    this.shown = new BitSet();
    this.solved = solved;
    this.reduced = reduced;
    this.worlds = worlds;
    for (int place = 0; place < table.cells().size(); place++) {
      this.shown.set(place, shown.contains(table.cells().get(place)));
    }
  }

  /** Categories that hang together, with their unknowns. */
  private final class Part {

    private final BitSet categories;
    private final BitSet atoms;
    private @Nullable Block block;

    Part(BitSet categories) {
      this.categories = categories;
      this.atoms = table.atoms(categories);
    }

    Range range(BitSet some) {
      if (block == null) {
        block = block(categories, atoms);
      }
      return block.range(some);
    }
  }

  private List<Part> parts() {
    if (parts == null) {
      equations = Equation.of(table, shown, reduced);
      parts = Equation.parts(table.categories(), equations).stream().map(Part::new).toList();
    }
    return parts;
  }

  /** Returns the values that a cell can have. */
  public Range range(Cell cell) {
    return difference(cell, List.of());
  }

  /** Returns the values that the difference between a cell and one within it can have. */
  public Range difference(Cell outer, Cell inner) {
    return difference(outer, List.of(inner));
  }

  /** Returns the values that what is left of a cell, without cells within it, can have. */
  Range difference(Cell outer, List<Cell> inner) {
    BitSet atoms = table.without(outer, inner);
    Range sum = new Range(0, OptionalInt.of(0), Set.of());
    for (Part part : parts()) {
      if (part.atoms.intersects(atoms)) {
        BitSet some = (BitSet) part.atoms.clone();
        some.and(atoms);
        sum = sum.plus(part.range(some));
      }
    }
    return sum;
  }

  /**
   * Returns values that what is left of a cell, without cells within it, can have: all of them, or
   * enough to see that they are this far apart.
   */
  Range atLeast(Cell outer, List<Cell> inner, int width) {
    return worlds.apart(outer, inner, width, shown).orElseGet(() -> difference(outer, inner));
  }

  private Block block(BitSet categories, BitSet atoms) {
    List<Equation> within =
        equations.stream().filter(e -> e.categories().intersects(categories)).toList();
    if (within.isEmpty()) {
      return new Block(categories, atoms, within, worlds);
    }
    return solved.computeIfAbsent(within, known -> new Block(categories, atoms, known, worlds));
  }
}
