package nl.peiling.analysis.tabulate;

import java.util.Map;
import java.util.TreeMap;

/** Distributions of plain numbers, without a survey. */
public final class Distributions {

  private Distributions() {}

  /** The distribution of these numbers. */
  public static Distribution of(double... numbers) {
    TreeMap<Double, Integer> counts = new TreeMap<>();
    for (double number : numbers) {
      counts.merge(number, 1, Integer::sum);
    }
    return new Distribution(
        counts.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
        counts.values().stream().mapToInt(Integer::intValue).toArray());
  }

  /** The distribution of numbers that so many each gave. */
  public static Distribution of(Map<Double, Integer> counts) {
    TreeMap<Double, Integer> sorted = new TreeMap<>(counts);
    return new Distribution(
        sorted.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
        sorted.values().stream().mapToInt(Integer::intValue).toArray());
  }
}
