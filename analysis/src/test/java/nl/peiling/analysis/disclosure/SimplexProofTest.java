package nl.peiling.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.peiling.analysis.proof.Proof;
import org.junit.jupiter.api.Test;

/** Bounds against lpSolve (bewijs/onthulling.R). */
class SimplexProofTest {

  private static final class Known {
    final List<BitSet> sets = new ArrayList<>();
    final List<Double> sums = new ArrayList<>();
    final Map<String, BitSet> targets = new TreeMap<>();
    int unknowns;
  }

  @Test
  void equalsLpSolve() {
    Proof proof = Proof.read("onthulling.csv");
    Map<String, Known> systems = new TreeMap<>();
    Proof.lines("onthulling-stelsels.csv").stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(cells -> {
          Known known = systems.computeIfAbsent(cells[0], k -> new Known());
          BitSet set = new BitSet();
          Arrays.stream(cells[3].split(" ", -1)).mapToInt(Integer::parseInt).forEach(set::set);
          known.unknowns = Math.max(known.unknowns, set.length());
          if (cells[1].equals("bekend")) {
            known.sets.add(set);
            known.sums.add(Double.parseDouble(cells[2]));
          } else {
            known.targets.put(cells[2], set);
          }
        });
    systems.forEach((name, known) -> {
      Simplex simplex = new Simplex(columns(known.unknowns, known.sets), known.sums);
      known.targets.forEach((target, set) -> {
        String place = "stelsel." + name + "." + target;
        double low = simplex.minimise(set, 1).minimum().orElseThrow();
        double high = simplex.minimise(set, -1).minimum().orElse(Double.NEGATIVE_INFINITY);
        check(proof, place + ".laag", low);
        check(proof, place + ".hoog", -high);
      });
    });
    assertThat(systems).hasSize(40);
    proof.checkAllCompared();
  }

  private static List<BitSet> columns(int unknowns, List<BitSet> sets) {
    List<BitSet> columns = new ArrayList<>();
    for (int j = 0; j < unknowns; j++) {
      BitSet in = new BitSet();
      for (int i = 0; i < sets.size(); i++) {
        in.set(i, sets.get(i).get(j));
      }
      columns.add(in);
    }
    return columns;
  }

  /** lpSolve works with a tolerance of 1e-9 of its own, hence 1e-7. */
  private static void check(Proof proof, String name, double actual) {
    double expected = proof.get(name);
    if (Double.isInfinite(expected)) {
      assertThat(actual).as(name).isEqualTo(expected);
    } else {
      assertThat(actual).as(name).isBetween(expected - 1e-7, expected + 1e-7);
    }
  }

  @Test
  void refusesNumbersThatContradictEachOther() {
    BitSet both = new BitSet();
    both.set(0, 2);
    BitSet first = new BitSet();
    first.set(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Simplex(columns(2, List.of(both, first)), List.of(3.0, 4.0)));
  }
}
