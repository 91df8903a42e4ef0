package nl.peiling.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What makes the answers of one respondent belong together: a handful of standard normal traits
 * that colour many answers, and how readily someone leaves a question open.
 */
final class Traits {

  /** Academic, private life, patients, critical, enterprising, careful, ticking many options. */
  static final List<String> NAMES =
      List.of(
          "academisch", "prive", "mensgericht", "kritisch", "ondernemend", "zorgvuldig", "breed");

  private final Map<String, double[]> values = new LinkedHashMap<>();
  private final Noise noise;

  Traits(int size, Noise noise) {
    this.noise = noise;
    for (String name : NAMES) {
      double[] trait = new double[size];
      for (int i = 0; i < size; i++) {
        trait[i] = noise.normal("trek " + name, i);
      }
      values.put(name, trait);
    }
  }

  double of(String name, int respondent) {
    double[] trait = values.get(name);
    if (trait == null) {
      throw new IllegalArgumentException("Unknown trait " + name);
    }
    return trait[respondent];
  }

  /** The sum of the traits, each times its loading. */
  double sum(@Nullable JsonNode loadings, int respondent) {
    double sum = 0;
    if (loadings != null) {
      for (Map.Entry<String, JsonNode> loading : loadings.properties()) {
        sum += loading.getValue().asDouble() * of(loading.getKey(), respondent);
      }
    }
    return sum;
  }

  /**
   * Whether the respondent skips a question that {@code percent} of all skip: the careless more
   * often, and some stop altogether somewhere on the way.
   */
  boolean skips(String question, int respondent, double percent, double progress) {
    if (percent == 0) {
      return false;
    }
    double stop = noise.uniform("afgehaakt", respondent) / 0.025;
    double careless = StrictMath.exp(-0.7 * of("zorgvuldig", respondent) - 0.245);
    return stop < progress
        || noise.uniform("overgeslagen " + question, respondent) * 100 < percent * careless;
  }
}
