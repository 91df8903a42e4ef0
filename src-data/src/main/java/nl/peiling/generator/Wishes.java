package nl.peiling.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** The training that those outside training would like, most often that of their present field. */
final class Wishes {

  private static final double SAME_FIELD = 0.45;
  private static final double DOES_NOT_KNOW = 0.06;
  private static final double LEFT_OPEN = 0.015;

  private final Respondents people;
  private final Noise noise;
  private final Weights trainings;

  Wishes(Respondents people, Noise noise, JsonNode settings) {
    this.people = people;
    this.noise = noise;
    Map<String, Double> sizes = new LinkedHashMap<>();
    for (JsonNode cluster : settings.get("opleidingen")) {
      for (Map.Entry<String, JsonNode> training : cluster.properties()) {
        sizes.put(training.getKey(), training.getValue().get("aantal").asDouble());
      }
    }
    this.trainings = new Weights(sizes);
  }

  void fill() {
    BitSet asked = people.group("niet_aios & wil_opleiding=ja");
    asked.or(people.group("niet_aios & wil_opleiding=misschien"));
    for (int i = asked.nextSetBit(0); i >= 0; i = asked.nextSetBit(i + 1)) {
      people.answer("wens_opleiding", i, wish(i));
    }
  }

  private String wish(int person) {
    double chance = noise.uniform("wens", person);
    if (chance < LEFT_OPEN) {
      return Respondents.NO_ANSWER;
    }
    if (chance > 1 - DOES_NOT_KNOW) {
      return "-8";
    }
    String now = people.answer("specialisme_nu", person);
    return trainings.of(now) > 0 && noise.uniform("zelfde vak", person) < SAME_FIELD
        ? now
        : trainings.at(noise.uniform("gewenste opleiding", person));
  }
}
