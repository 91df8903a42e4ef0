package nl.peiling.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The cluster of each specialism, and which specialisms go with which field of work. */
final class Clusters {

  private static final double UNSEEN = 1e-4;

  private final Map<String, String> clusterOf = new LinkedHashMap<>();
  private final Map<String, Weights> specialismsByField = new LinkedHashMap<>();

  Clusters(JsonNode settings) {
    for (Map.Entry<String, JsonNode> cluster : settings.get("opleidingen").properties()) {
      for (Map.Entry<String, JsonNode> training : cluster.getValue().properties()) {
        clusterOf.put(training.getKey(), cluster.getKey());
      }
    }
    for (Map.Entry<String, JsonNode> other : settings.get("overige_clusters").properties()) {
      clusterOf.put(other.getKey(), other.getValue().asText());
    }
    for (Map.Entry<String, JsonNode> field : settings.get("werkveld_specialisme").properties()) {
      specialismsByField.put(field.getKey(), Weights.of(field.getValue()));
    }
  }

  /** Cluster "1", "2" or "3"; empty for work outside the specialisms. */
  String of(String specialism) {
    return clusterOf.getOrDefault(specialism, "");
  }

  Weights specialisms(String field) {
    return specialismsByField.getOrDefault(
        group(field), new Weights(Map.of("geen_specialisme", 1.0)));
  }

  /** How well a field of work goes with a specialism; never quite nothing for a hospital. */
  double fits(String field, String specialism) {
    double total = 0;
    for (double weight : specialisms(field).weights().values()) {
      total += weight;
    }
    double share = specialisms(field).of(specialism) / total;
    return group(field).equals("ziekenhuis") && of(specialism).equals("2")
        ? Math.max(share, UNSEEN)
        : share;
  }

  static boolean hospital(String field) {
    return field.equals("perifeer_ziekenhuis")
        || field.equals("topklinisch_ziekenhuis")
        || field.equals("umc");
  }

  private static String group(String field) {
    return hospital(field) ? "ziekenhuis" : field;
  }
}
