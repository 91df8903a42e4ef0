package nl.peiling.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Keys with weights, to draw from. */
record Weights(Map<String, Double> weights) {

  Weights {
    weights = new LinkedHashMap<>(weights);
  }

  static Weights of(JsonNode node) {
    return new Weights(Graduation.weights(node));
  }

  /**
   * The key at {@code position} (0 to 1) of the line on which every admitted key takes a length in
   * proportion to its weight.
   */
  String at(double position, Predicate<String> admitted) {
    double sum = 0;
    for (Map.Entry<String, Double> entry : weights.entrySet()) {
      sum += admitted.test(entry.getKey()) ? entry.getValue() : 0;
    }
    double rest = position * sum;
    String last = "";
    for (Map.Entry<String, Double> entry : weights.entrySet()) {
      if (admitted.test(entry.getKey())) {
        last = entry.getKey();
        rest -= entry.getValue();
        if (rest < 0) {
          break;
        }
      }
    }
    if (last.isEmpty()) {
      throw new IllegalStateException("Nothing to draw from " + weights.keySet());
    }
    return last;
  }

  String at(double position) {
    return at(position, key -> true);
  }

  double of(String key) {
    return weights.getOrDefault(key, 0.0);
  }
}
