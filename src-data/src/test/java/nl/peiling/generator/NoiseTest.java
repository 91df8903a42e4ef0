package nl.peiling.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NoiseTest {

  private final Noise noise = new Noise(20231115);

  @Test
  void isTheSameForTheSameSeedPurposeAndRespondent() {
    assertThat(noise.uniform("a", 1)).isEqualTo(new Noise(20231115).uniform("a", 1));
    assertThat(noise.uniform("a", 1)).isNotEqualTo(noise.uniform("a", 2));
    assertThat(noise.uniform("a", 1)).isNotEqualTo(noise.uniform("b", 1));
    assertThat(noise.uniform("a", 1)).isNotEqualTo(new Noise(1).uniform("a", 1));
  }

  @Test
  void spreadsUniformly() {
    int[] tenths = new int[10];
    for (int i = 0; i < 100_000; i++) {
      double u = noise.uniform("gelijk", i);
      assertThat(u).isGreaterThan(0).isLessThan(1);
      tenths[(int) (u * 10)]++;
    }
    for (int count : tenths) {
      // five standard deviations of a binomial count
      assertThat(count).isBetween(9_525, 10_475);
    }
  }

  @Test
  void hasTheMomentsOfItsDistributions() {
    double normal = 0;
    double squares = 0;
    double logistic = 0;
    double gumbel = 0;
    int n = 200_000;
    for (int i = 0; i < n; i++) {
      double z = noise.normal("n", i);
      normal += z / n;
      squares += z * z / n;
      logistic += noise.logistic("l", i) / n;
      gumbel += noise.gumbel("g", i) / n;
    }
    assertThat(normal).isCloseTo(0, within(0.012));
    assertThat(squares).isCloseTo(1, within(0.016));
    assertThat(logistic).isCloseTo(0, within(0.021));
    assertThat(gumbel).as("Euler's constant").isCloseTo(0.5772156649, within(0.015));
  }
}
