package nl.peiling.analysis.disclosure;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import nl.peiling.analysis.disclosure.DisclosureAudit.Range;
import nl.peiling.analysis.disclosure.LinkedTable.Cell;
import nl.peiling.analysis.disclosure.Worlds.Spread;
import org.jspecify.annotations.Nullable;

/** Categories whose hidden numbers hang together, with everything known of them. */
final class Block {

  private final List<Equation> equations;
  private final Worlds worlds;
  private final Classes classes;
  private final @Nullable Spread[] spreads;
  private final double[] truth;
  private final Simplex simplex;
  private final Map<BitSet, Range> ranges = new HashMap<>();

  Block(BitSet categories, BitSet atoms, List<Equation> equations, Worlds worlds) {
    this.equations = equations;
    this.worlds = worlds;
    this.classes = new Classes(atoms, equations, worlds.table());
    this.spreads = new Spread[classes.size()];
    this.truth = worlds.truth(categories);
    this.simplex =
        new Simplex(classes.columns(), equations.stream().map(e -> (double) e.sum()).toList());
  }

  /** Returns the values that the sum of some unknowns can have. */
  Range range(BitSet atoms) {
    return ranges.computeIfAbsent(atoms, this::solve);
  }

  private Range solve(BitSet atoms) {
    // within a class an outsider may put all inside the cell or, where it reaches further, outside
    int[] inside = new int[classes.size()];
    for (int atom = atoms.nextSetBit(0); atom >= 0; atom = atoms.nextSetBit(atom + 1)) {
      inside[classes.of(atom)]++;
    }
    BitSet forced = new BitSet();
    BitSet possible = new BitSet();
    for (int c = 0; c < inside.length; c++) {
      forced.set(c, inside[c] == classes.members(c).length);
      possible.set(c, inside[c] > 0);
    }
    Simplex.Outcome lowest = simplex.minimise(forced, 1);
    worlds.add(more(atoms, inside, false));
    Simplex.Outcome highest = simplex.minimise(possible, -1);
    worlds.add(more(atoms, inside, true));
    Set<Cell> pinning = new LinkedHashSet<>();
    BitSet holding = (BitSet) lowest.pinning().clone();
    holding.or(highest.pinning());
    holding.stream().forEach(i -> pinning.addAll(equations.get(i).cells()));
    OptionalInt upper =
        highest.minimum().isPresent()
            ? OptionalInt.of((int) Math.floor(-highest.minimum().getAsDouble() + 1e-6))
            : OptionalInt.empty();
    int lower = (int) Math.ceil(lowest.minimum().orElse(0) - 1e-6);
    return new Range(lower, upper, pinning);
  }

  /** By how much the answers that were found change each cell. */
  private double[] more(BitSet atoms, int[] inside, boolean in) {
    double[] more = truth.clone();
    for (int i = 0; i < more.length; i++) {
      more[i] = -more[i];
    }
    double[] found = simplex.values();
    for (int c = 0; c < found.length; c++) {
      int[] members = classes.members(c);
      boolean whole = inside[c] == 0 || inside[c] == members.length;
      double number = found[c];
      if (classes.columns()[c].length == 0) {
        number = inside[c] > 0 && in ? Worlds.ENDLESS : 0;
      }
      if (number > 0 && whole) {
        spread(c).add(number, more);
      } else if (number > 0) {
        worlds.add(one(members, atoms, in), number, more);
      }
    }
    return more;
  }

  /** A member of a class that is inside a cell, or outside. */
  private static int one(int[] members, BitSet atoms, boolean in) {
    int place = 0;
    while (atoms.get(members[place]) != in) {
      place++;
    }
    return members[place];
  }

  private Spread spread(int of) {
    Spread known = spreads[of];
    if (known == null) {
      known = worlds.spread(classes.members(of));
      spreads[of] = known;
    }
    return known;
  }
}
