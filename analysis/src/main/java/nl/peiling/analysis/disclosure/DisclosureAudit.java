package nl.peiling.analysis.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
  private final List<Equation> equations;
  private final List<Part> parts;
  private final Map<List<Equation>, Block> solved;

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
    this(table, shown, new HashMap<>());
  }

  /** Reads a table again with other cells shown; what stays the same is not calculated anew. */
  DisclosureAudit(LinkedTable table, Set<Cell> shown, DisclosureAudit before) {
    this(table, shown, before.solved);
  }

  private DisclosureAudit(LinkedTable table, Set<Cell> shown, Map<List<Equation>, Block> solved) {
    this.table = table;
    this.solved = solved;
    this.equations = reduce(table, shown);
    this.parts =
        blocks(table.categories(), equations).stream()
            .map(categories -> new Part(categories, table.atoms(categories)))
            .toList();
  }

  /** Categories that hang together, with their unknowns. */
  private final class Part {

    private final BitSet categories;
    private final BitSet atoms;
    private @Nullable Block block;

    Part(BitSet categories, BitSet atoms) {
      this.categories = categories;
      this.atoms = atoms;
    }

    Range range(BitSet some) {
      if (block == null) {
        block = block(categories, atoms);
      }
      return block.range(some);
    }
  }

  /** Returns the values that a cell can have. */
  public Range range(Cell cell) {
    return range(table.atoms(cell));
  }

  /** Returns the values that what is left of a cell, without cells within it, can have. */
  Range difference(Cell outer, List<Cell> inner) {
    BitSet atoms = table.atoms(outer);
    inner.forEach(cell -> atoms.andNot(table.atoms(cell)));
    return range(atoms);
  }

  /** Returns the values that the difference between a cell and one within it can have. */
  public Range difference(Cell outer, Cell inner) {
    BitSet atoms = table.atoms(outer);
    atoms.andNot(table.atoms(inner));
    return range(atoms);
  }

  private Range range(BitSet atoms) {
    Range sum = new Range(0, OptionalInt.of(0), Set.of());
    for (Part part : parts) {
      if (part.atoms.intersects(atoms)) {
        BitSet some = (BitSet) part.atoms.clone();
        some.and(atoms);
        sum = sum.plus(part.range(some));
      }
    }
    return sum;
  }

  private Block block(BitSet categories, BitSet atoms) {
    List<Equation> within =
        equations.stream().filter(e -> e.categories.intersects(categories)).toList();
    if (within.isEmpty()) {
      return new Block(atoms, within, table);
    }
    return solved.computeIfAbsent(within, known -> new Block(atoms, known, table));
  }

  /**
   * That the answers in some categories, in one group, add up to a number.
   *
   * @param cells the shown cells that say so
   */
  private record Equation(String group, BitSet categories, int sum, Set<Cell> cells) {

    @Override
    public int hashCode() {
      // the cells follow from the rest nearly always, and are slow to go through
      return 31 * (31 * group.hashCode() + categories.hashCode()) + sum;
    }
  }

  /**
   * The shown cells as equations, with everything taken out of bases and nets that is shown by
   * itself. What is left falls apart into categories that have nothing more to do with each other.
   */
  private static List<Equation> reduce(LinkedTable table, Set<Cell> shown) {
    List<Equation> reduced = new ArrayList<>();
    for (String group : table.groups()) {
      List<Equation> known = new ArrayList<>();
      for (LinkedTable.Row row : table.rows()) {
        Cell cell = new Cell(row.key(), group);
        if (shown.contains(cell)) {
          BitSet categories = new BitSet();
          row.categories().forEach(categories::set);
          categories.and(table.possibleIn(group));
          known.add(new Equation(group, categories, table.count(cell), Set.of(cell)));
        }
      }
      reduced.addAll(shortest(known));
    }
    return List.copyOf(reduced);
  }

  /** The same knowledge in equations that are as short as subtraction makes them. */
  private static Collection<Equation> shortest(List<Equation> known) {
    Map<BitSet, Equation> shortest = new LinkedHashMap<>();
    List<Equation> left = new ArrayList<>(known);
    while (!left.isEmpty()) {
      left.sort(Comparator.comparingInt(equation -> equation.categories.cardinality()));
      List<Equation> next = new ArrayList<>();
      shortest.clear();
      boolean changed = false;
      for (Equation equation : left) {
        Equation shorter = without(equation, shortest.values());
        changed |= shorter.categories.cardinality() < equation.categories.cardinality();
        if (!shorter.categories.isEmpty()
            && shortest.putIfAbsent(shorter.categories, shorter) == null) {
          next.add(shorter);
        }
      }
      if (!changed) {
        break;
      }
      left = next;
    }
    return shortest.values();
  }

  /** An equation less what others say of part of it. */
  private static Equation without(Equation equation, Collection<Equation> others) {
    BitSet categories = (BitSet) equation.categories.clone();
    Set<Cell> cells = new LinkedHashSet<>(equation.cells);
    int sum = equation.sum;
    boolean changed = false;
    for (Equation known : others) {
      if (isWithin(known.categories, categories)) {
        categories.andNot(known.categories);
        sum -= known.sum;
        cells.addAll(known.cells);
        changed = true;
      }
    }
    return changed ? new Equation(equation.group, categories, sum, cells) : equation;
  }

  private static boolean isWithin(BitSet inner, BitSet outer) {
    if (inner.isEmpty() || inner.length() > outer.length()) {
      return false;
    }
    for (int c = inner.nextSetBit(0); c >= 0; c = inner.nextSetBit(c + 1)) {
      if (!outer.get(c)) {
        return false;
      }
    }
    return true;
  }

  /** Categories that are in one equation belong to one block. */
  private static List<BitSet> blocks(int categories, List<Equation> equations) {
    List<BitSet> blocks = new ArrayList<>();
    for (int c = 0; c < categories; c++) {
      BitSet alone = new BitSet();
      alone.set(c);
      blocks.add(alone);
    }
    for (Equation equation : equations) {
      if (equation.categories.cardinality() == 1) {
        continue;
      }
      BitSet joined = new BitSet();
      List<BitSet> others = new ArrayList<>();
      for (BitSet block : blocks) {
        if (block.intersects(equation.categories)) {
          joined.or(block);
        } else {
          others.add(block);
        }
      }
      others.add(joined);
      blocks = others;
    }
    return List.copyOf(blocks);
  }

  /** Categories whose hidden numbers hang together, with everything known of them. */
  private static final class Block {

    private final List<Equation> equations;
    private final int[] classOf;
    private final int[] classSize;
    private final Simplex simplex;
    private final Map<BitSet, Range> ranges = new HashMap<>();

    Block(BitSet atoms, List<Equation> equations, LinkedTable table) {
      this.equations = equations;
      BitSet[][] about = new BitSet[table.categories()][table.groups().size()];
      for (int i = 0; i < equations.size(); i++) {
        int equation = i;
        int group = table.groups().indexOf(equations.get(i).group);
        equations.get(i).categories.stream()
            .forEach(category -> {
              if (about[category][group] == null) {
                about[category][group] = new BitSet();
              }
              about[category][group].set(equation);
            });
      }
      BitSet[] in = new BitSet[atoms.length()];
      atoms.stream()
          .forEach(atom -> {
            BitSet[] ofCategory = about[table.category(atom)];
            BitSet equationsOfAtom = new BitSet(equations.size());
            table.pattern(atom).stream()
                .filter(group -> ofCategory[group] != null)
                .forEach(group -> equationsOfAtom.or(ofCategory[group]));
            in[atom] = equationsOfAtom;
          });
      // unknowns in exactly the same equations can be exchanged: they count as one
      Map<BitSet, Integer> classes = new LinkedHashMap<>();
      classOf = new int[in.length];
      atoms.stream()
          .forEach(atom -> {
            classes.putIfAbsent(in[atom], classes.size());
            classOf[atom] = classes.getOrDefault(in[atom], 0);
          });
      classSize = new int[classes.size()];
      atoms.stream().forEach(atom -> classSize[classOf[atom]]++);
      simplex =
          new Simplex(
              List.copyOf(classes.keySet()), equations.stream().map(e -> (double) e.sum).toList());
    }

    Range range(BitSet atoms) {
      return ranges.computeIfAbsent(atoms, this::solve);
    }

    private Range solve(BitSet atoms) {
      // within a class an outsider may put all inside the cell or, where it reaches further,
      // outside
      int[] inside = new int[classSize.length];
      atoms.stream().forEach(atom -> inside[classOf[atom]]++);
      BitSet forced = new BitSet();
      BitSet possible = new BitSet();
      for (int c = 0; c < inside.length; c++) {
        forced.set(c, inside[c] == classSize[c]);
        possible.set(c, inside[c] > 0);
      }
      Simplex.Outcome lowest = simplex.minimise(forced, 1);
      Simplex.Outcome highest = simplex.minimise(possible, -1);
      Set<Cell> pinning = new LinkedHashSet<>();
      BitSet holding = (BitSet) lowest.pinning().clone();
      holding.or(highest.pinning());
      holding.stream().forEach(i -> pinning.addAll(equations.get(i).cells));
      OptionalInt upper =
          highest.minimum().isPresent()
              ? OptionalInt.of((int) Math.floor(-highest.minimum().getAsDouble() + 1e-6))
              : OptionalInt.empty();
      int lower = (int) Math.ceil(lowest.minimum().orElse(0) - 1e-6);
      return new Range(lower, upper, pinning);
    }
  }
}
