package nl.peiling.generator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whole numbers in proportion to weights, adding up to a total (largest remainders, Hamilton). */
final class Apportionment {

  private Apportionment() {}

  static <K> Map<K, Integer> divide(Map<K, Double> weights, int total) {
    double sum = 0;
    for (double weight : weights.values()) {
      sum += weight;
    }
    Map<K, Integer> counts = new LinkedHashMap<>();
    Map<K, Double> remainders = new LinkedHashMap<>();
    int given = 0;
    for (Map.Entry<K, Double> entry : weights.entrySet()) {
      double share = entry.getValue() / sum * total;
      int whole = (int) Math.floor(share + 1e-9);
      counts.put(entry.getKey(), whole);
      remainders.put(entry.getKey(), share - whole);
      given += whole;
    }
    List<K> order = new ArrayList<>(weights.keySet());
    order.sort(Comparator.comparingDouble((K key) -> -remainders.getOrDefault(key, 0.0)));
    for (K key : order.subList(0, total - given)) {
      counts.merge(key, 1, Integer::sum);
    }
    return counts;
  }
}
