package nl.peiling.analysis.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Unknowns that are in exactly the same equations: they can be exchanged, and count as one. Found
 * by dividing all unknowns by one equation after another.
 */
final class Classes {

  private final int[] of;
  private final int[][] members;
  private final int[][] columns;

  Classes(BitSet atoms, List<Equation> equations, LinkedTable table) {
    of = new int[atoms.length()];
    Arrays.fill(of, -1);
    int most = atoms.cardinality() + 1;
    for (int atom = atoms.nextSetBit(0); atom >= 0; atom = atoms.nextSetBit(atom + 1)) {
      of[atom] = 0;
    }
    Tree tree = new Tree(2 * most);
    for (int equation = 0; equation < equations.size(); equation++) {
      BitSet categories = equations.get(equation).categories();
      for (int pattern : table.patternsOf(equations.get(equation).group())) {
        int first = pattern * table.categories();
        for (int c = categories.nextSetBit(0); c >= 0; c = categories.nextSetBit(c + 1)) {
          int atom = first + c;
          if (atom < of.length && of[atom] >= 0) {
            of[atom] = tree.divided(of[atom], equation);
          }
        }
      }
    }
    int[] place = new int[tree.size];
    int[] count = new int[tree.size];
    int[] classes = new int[most];
    int size = 0;
    for (int atom = atoms.nextSetBit(0); atom >= 0; atom = atoms.nextSetBit(atom + 1)) {
      int node = of[atom];
      if (count[node]++ == 0) {
        place[node] = size;
        classes[size++] = node;
      }
      of[atom] = place[node];
    }
    members = new int[size][];
    columns = new int[size][];
    for (int c = 0; c < size; c++) {
      members[c] = new int[count[classes[c]]];
      columns[c] = tree.equations(classes[c]);
    }
    int[] filled = new int[size];
    for (int atom = atoms.nextSetBit(0); atom >= 0; atom = atoms.nextSetBit(atom + 1)) {
      members[of[atom]][filled[of[atom]]++] = atom;
    }
  }

  /** How classes came from each other, and by which equation. */
  private static final class Tree {
    private int[] from;
    private int[] by;
    private int[] depth;
    private int[] child;
    private int[] childBy;
    private int size = 1;

    Tree(int most) {
      from = new int[most];
      by = new int[most];
      depth = new int[most];
      child = new int[most];
      childBy = new int[most];
      childBy[0] = -1;
    }

    int divided(int node, int equation) {
      if (childBy[node] != equation) {
        if (size == from.length) {
          grow();
        }
        childBy[node] = equation;
        child[node] = size;
        from[size] = node;
        by[size] = equation;
        depth[size] = depth[node] + 1;
        childBy[size] = -1;
        size++;
      }
      return child[node];
    }

    private void grow() {
      from = Arrays.copyOf(from, 2 * size);
      by = Arrays.copyOf(by, 2 * size);
      depth = Arrays.copyOf(depth, 2 * size);
      child = Arrays.copyOf(child, 2 * size);
      childBy = Arrays.copyOf(childBy, 2 * size);
    }

    int[] equations(int node) {
      int[] all = new int[depth[node]];
      int one = node;
      for (int i = all.length - 1; i >= 0; i--) {
        all[i] = by[one];
        one = from[one];
      }
      return all;
    }
  }

  int size() {
    return members.length;
  }

  /** The class of an unknown. */
  int of(int atom) {
    return of[atom];
  }

  /** The unknowns of a class. */
  int[] members(int place) {
    return members[place];
  }

  /** For each class the equations that it is in. */
  int[][] columns() {
    return columns;
  }
}
