package nl.peiling.analysis.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import nl.peiling.analysis.estimate.Interval;
import nl.peiling.analysis.proof.Dataset;
import nl.peiling.analysis.proof.Proof;
import org.junit.jupiter.api.Test;

/** Cohen's kappa against R vcd (bewijs/codeurs.R), and where there is none. */
class CohenKappaTest {

  private final Proof proof = Proof.read("codeurs.csv");

  @Test
  void equalsRVcd() {
    for (String name :
        new String[] {"echtparen", "neurologen_winnipeg", "neurologen_new_orleans"}) {
      int[][] table = table(name);
      check(name, table);
      for (int category = 0; category < table.length; category++) {
        check(name + "." + (category + 1), againstTheRest(table, category));
      }
    }
    proof.checkAllCompared();
  }

  private void check(String name, int[][] table) {
    CohenKappa kappa = CohenKappa.of(table);
    proof.check(name + ".n", kappa.n());
    proof.check(name + ".waargenomen", kappa.observed());
    proof.check(name + ".kappa", kappa.value().orElseThrow());
    proof.check(name + ".se", kappa.standardError().orElseThrow());
    Interval interval = kappa.interval(0.95).orElseThrow();
    proof.check(name + ".onder", interval.lower());
    proof.check(name + ".boven", interval.upper());
  }

  private static int[][] table(String name) {
    Dataset data = Dataset.read(name);
    double[] one = data.numbers("een");
    double[] two = data.numbers("twee");
    double[] count = data.numbers("aantal");
    int[][] table = new int[4][4];
    for (int row = 0; row < data.rows(); row++) {
      table[(int) one[row] - 1][(int) two[row] - 1] = (int) count[row];
    }
    return table;
  }

  private static int[][] againstTheRest(int[][] table, int category) {
    int[][] two = new int[2][2];
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < table.length; j++) {
        two[i == category ? 0 : 1][j == category ? 0 : 1] += table[i][j];
      }
    }
    return two;
  }

  @Test
  void doesNotExistWhereBothGaveAThemeToNobodyOrToEverybody() {
    for (int[][] table : new int[][][] {{{0, 0}, {0, 20}}, {{20, 0}, {0, 0}}}) {
      CohenKappa kappa = CohenKappa.of(table);
      assertThat(kappa.value()).isEmpty();
      assertThat(kappa.observed()).isEqualTo(1);
      assertThat(kappa.interval(0.95)).isEmpty();
    }
  }

  @Test
  void isZeroWithoutAnIntervalWhereOneCoderNeverGaveTheTheme() {
    CohenKappa kappa = CohenKappa.of(new int[][] {{0, 6}, {0, 14}});

    assertThat(kappa.value().orElseThrow()).isCloseTo(0, within(1e-12));
    assertThat(kappa.observed()).isCloseTo(0.7, within(1e-12));
    assertThat(kappa.interval(0.95)).isEmpty();
  }

  @Test
  void isOneWithoutAnIntervalWhereTheCodersNeverDiffer() {
    CohenKappa kappa = CohenKappa.of(new int[][] {{7, 0}, {0, 13}});

    assertThat(kappa.value().orElseThrow()).isCloseTo(1, within(1e-12));
    assertThat(kappa.interval(0.95)).isEmpty();
  }

  @Test
  void staysTheSameWhenTheCodersChangePlaces() {
    int[][] table = table("neurologen_winnipeg");
    int[][] turned =
        IntStream.range(0, 4)
            .mapToObj(i -> IntStream.range(0, 4).map(j -> table[j][i]).toArray())
            .toArray(int[][]::new);

    assertThat(CohenKappa.of(turned).standardError().orElseThrow())
        .isCloseTo(CohenKappa.of(table).standardError().orElseThrow(), within(1e-12));
  }

  @Test
  void refusesATableWithoutAnswers() {
    assertThatThrownBy(() -> CohenKappa.of(new int[2][2]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
