package nl.peiling.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

  @Test
  void addsUpToTheTotalByLargestRemainders() {
    Map<String, Double> weights = new LinkedHashMap<>();
    weights.put("a", 47.0);
    weights.put("b", 16.0);
    weights.put("c", 15.8);
    weights.put("d", 12.0);
    weights.put("e", 6.1);
    weights.put("f", 3.1);
    assertThat(Apportionment.divide(weights, 10))
        .containsExactly(
            Map.entry("a", 5),
            Map.entry("b", 2),
            Map.entry("c", 1),
            Map.entry("d", 1),
            Map.entry("e", 1),
            Map.entry("f", 0));
  }

  @Test
  void keepsWholeNumbersThatFit() {
    assertThat(Apportionment.divide(Map.of("a", 3.0), 7)).containsExactly(Map.entry("a", 7));
  }
}
