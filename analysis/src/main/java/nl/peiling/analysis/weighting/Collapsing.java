package nl.peiling.analysis.weighting;

import java.util.ArrayList;
import java.util.List;
import nl.peiling.analysis.weighting.Margin.MarginClass;
import nl.peiling.analysis.weighting.WeightingReport.Joined;

/**
 * Joins classes with too few respondents: with the smaller neighbour where classes are ordered,
 * with the smallest other class where they are not. The smallest class goes first; of equals the
 * first. Few respondents in a class would get wild weights.
 */
final class Collapsing {

  private final Margin margin;
  private final List<MarginClass> classes;
  private final List<Integer> counts = new ArrayList<>();
  private final int[] classOf;
  private final List<Joined> joined = new ArrayList<>();
  private int unknown;

  Collapsing(Margin margin, int rows, int smallestClass) {
    this.margin = margin;
    this.classes = new ArrayList<>(margin.classes());
    this.classOf = new int[rows];
    classes.forEach(c -> counts.add(0));
    for (int row = 0; row < rows; row++) {
      classOf[row] = margin.classOf().of(row);
      if (classOf[row] >= 0) {
        counts.set(classOf[row], counts.get(classOf[row]) + 1);
      } else {
        unknown++;
      }
    }
    while (classes.size() > 1 && counts.get(smallest()) < smallestClass) {
      join(smallest());
    }
  }

  private int smallest() {
    int smallest = 0;
    for (int c = 1; c < counts.size(); c++) {
      smallest = counts.get(c) < counts.get(smallest) ? c : smallest;
    }
    return smallest;
  }

  private void join(int small) {
    int into = partner(small);
    MarginClass a = classes.get(small);
    MarginClass b = classes.get(into);
    joined.add(new Joined(margin.label(), a.label(), counts.get(small), b.label()));
    MarginClass first = small < into ? a : b;
    MarginClass second = small < into ? b : a;
    int kept = Math.min(small, into);
    int gone = Math.max(small, into);
    classes.set(
        kept,
        new MarginClass(
            first.key() + "+" + second.key(),
            first.label() + " en " + second.label(),
            first.share() + second.share()));
    classes.remove(gone);
    counts.set(kept, counts.get(small) + counts.get(into));
    counts.remove(/* index */ gone);
    for (int row = 0; row < classOf.length; row++) {
      int c = classOf[row];
      classOf[row] = c == gone ? kept : c > gone ? c - 1 : c;
    }
  }

  private int partner(int small) {
    if (margin.ordered()) {
      int before = small - 1;
      int after = small + 1;
      if (before < 0 || after >= counts.size()) {
        return before < 0 ? after : before;
      }
      return counts.get(before) <= counts.get(after) ? before : after;
    }
    int partner = small == 0 ? 1 : 0;
    for (int c = 0; c < counts.size(); c++) {
      partner = c != small && counts.get(c) < counts.get(partner) ? c : partner;
    }
    return partner;
  }

  Margin margin() {
    return margin;
  }

  List<MarginClass> classes() {
    return List.copyOf(classes);
  }

  int respondents(int c) {
    return counts.get(c);
  }

  List<Joined> joined() {
    return List.copyOf(joined);
  }

  int unknown() {
    return unknown;
  }

  /** The class of a respondent after joining; unknown is a class of its own, the last. */
  int classOf(int row) {
    return classOf[row] >= 0 ? classOf[row] : classes.size();
  }

  int[] numbered() {
    int[] numbered = new int[classOf.length];
    for (int row = 0; row < numbered.length; row++) {
      numbered[row] = classOf(row);
    }
    return numbered;
  }
}
