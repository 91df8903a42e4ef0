package nl.peiling.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * The questions that are answered from the table of target shares ({@code doelen.yaml}): for each
 * option or item, what share of which groups ticks it, and which traits it goes with.
 */
final class TableQuestions {

  private final Respondents people;
  private final Noise noise;
  private final Traits traits;
  private final JsonNode table;

  TableQuestions(Respondents people, Noise noise, Traits traits, JsonNode table) {
    this.people = people;
    this.noise = noise;
    this.traits = traits;
    this.table = table;
  }

  /** Answers every question of one part of the table. */
  void fill(String part) {
    JsonNode questions = table.get(part);
    int number = 0;
    for (Map.Entry<String, JsonNode> question : questions.properties()) {
      double progress = (++number + 0.0) / questions.size();
      answer(question.getKey(), question.getValue(), part.equals("eerst") ? 0 : progress);
    }
  }

  private void answer(String question, JsonNode spec, double progress) {
    BitSet asked = people.group(spec.get("gesteld").asText());
    double percent = spec.path("geen_antwoord").asDouble(0);
    BitSet valid = (BitSet) asked.clone();
    for (int i = asked.nextSetBit(0); i >= 0; i = asked.nextSetBit(i + 1)) {
      if (traits.skips(question, i, percent, progress)) {
        valid.clear(i);
      }
    }
    switch (spec.get("vorm").asText()) {
      case "enkel" -> single(question, spec, asked, valid);
      case "meer" -> multiple(question, spec, asked, valid);
      case "stelling" -> new Ratings(people, noise, traits).agree(question, spec, asked, valid);
      case "cijfer", "getal" ->
          new Ratings(people, noise, traits).numbers(question, spec, asked, valid);
      default -> throw new IllegalArgumentException("Unknown form of " + question);
    }
  }

  private void single(String question, JsonNode spec, BitSet asked, BitSet valid) {
    JsonNode options = spec.get("opties");
    List<String> keys = keys(options);
    BitSet known = withoutUnknown(question, spec, valid);
    double[][] value = new double[keys.size()][];
    List<Choice.Target> targets = new ArrayList<>();
    for (int k = 0; k < keys.size(); k++) {
      JsonNode option = options.get(keys.get(k));
      value[k] = attraction(question + "=" + keys.get(k), option, known, false);
      targets.addAll(targets(k, option, known));
    }
    Choice choice = Choice.one(known, value);
    choice.settle(targets);
    for (int i = asked.nextSetBit(0); i >= 0; i = asked.nextSetBit(i + 1)) {
      String missing = valid.get(i) ? "-8" : Respondents.NO_ANSWER;
      people.answer(question, i, known.get(i) ? keys.get(choice.chosen(i)) : missing);
    }
  }

  private void multiple(String question, JsonNode spec, BitSet asked, BitSet valid) {
    JsonNode options = spec.get("opties");
    List<String> keys = keys(options);
    BitSet known = withoutUnknown(question, spec, valid);
    BitSet open = (BitSet) known.clone();
    BitSet[] ticked = new BitSet[keys.size()];
    for (int k = 0; k < keys.size(); k++) {
      ticked[k] = new BitSet();
      JsonNode option = options.get(keys.get(k));
      if (option.path("exclusief").asBoolean()) {
        Choice alone =
            Choice.any(open, attraction(question + "=" + keys.get(k), option, open, true));
        List<Choice.Target> targets = new ArrayList<>();
        for (Choice.Target target : targets(0, option, known)) {
          targets.add(target);
        }
        alone.settle(targets);
        for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
          ticked[k].set(i, alone.ticks(0, i));
        }
      }
    }
    for (BitSet alone : ticked) {
      open.andNot(alone);
    }
    tickOpen(question, spec, known, open, ticked);
    for (int i = asked.nextSetBit(0); i >= 0; i = asked.nextSetBit(i + 1)) {
      String missing = valid.get(i) ? "-8" : Respondents.NO_ANSWER;
      for (int k = 0; k < keys.size(); k++) {
        String tick = ticked[k].get(i) ? "1" : "0";
        people.answer(question + "_" + keys.get(k), i, known.get(i) ? tick : missing);
      }
    }
  }

  private void tickOpen(
      String question, JsonNode spec, BitSet known, BitSet open, BitSet[] ticked) {
    JsonNode options = spec.get("opties");
    List<Integer> places = new ArrayList<>();
    List<double[]> values = new ArrayList<>();
    List<Choice.Target> targets = new ArrayList<>();
    List<String> keys = keys(options);
    for (int k = 0; k < keys.size(); k++) {
      JsonNode option = options.get(keys.get(k));
      if (!option.path("exclusief").asBoolean()) {
        targets.addAll(targets(places.size(), option, known));
        places.add(k);
        values.add(attraction(question + "=" + keys.get(k), option, open, true));
      }
    }
    int most = spec.path("hoogstens").asInt(places.size());
    Choice choice = Choice.some(open, values.toArray(new double[0][]), most);
    choice.settle(targets);
    for (int o = 0; o < places.size(); o++) {
      for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
        ticked[places.get(o)].set(i, choice.ticks(o, i));
      }
    }
  }

  private BitSet withoutUnknown(String question, JsonNode spec, BitSet valid) {
    BitSet known = (BitSet) valid.clone();
    double percent = spec.path("weet_niet").asDouble(0);
    for (int i = valid.nextSetBit(0); i >= 0; i = valid.nextSetBit(i + 1)) {
      if (noise.uniform("weet niet " + question, i) * 100 < percent) {
        known.clear(i);
      }
    }
    return known;
  }

  /** The log odds of the overall share, plus traits and chance. */
  private double[] attraction(String option, JsonNode spec, BitSet members, boolean many) {
    double share = spec.path("overal").asDouble(10) / 100;
    double start = StrictMath.log(share / (1 - share));
    BitSet only =
        spec.has("alleen") ? people.group(spec.get("alleen").asText()) : people.group("iedereen");
    double[] value = new double[people.size()];
    for (int i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
      double chance = many ? noise.logistic(option, i) : noise.gumbel(option, i);
      double trait = traits.sum(spec.get("trek"), i) + (many ? 0.35 * traits.of("breed", i) : 0);
      value[i] = only.get(i) ? start + trait + chance : Choice.NEVER;
    }
    return value;
  }

  private List<Choice.Target> targets(int option, JsonNode spec, BitSet valid) {
    List<Choice.Target> targets = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : spec.properties()) {
      if (!List.of("overal", "trek", "alleen", "exclusief").contains(entry.getKey())) {
        BitSet members = people.group(entry.getKey());
        members.and(valid);
        targets.add(new Choice.Target(List.of(option), members, count(entry.getValue(), members)));
      }
    }
    return targets;
  }

  static int count(JsonNode percent, BitSet members) {
    return (int) Math.floor(percent.asDouble() * members.cardinality() / 100 + 0.5);
  }

  static List<String> keys(JsonNode node) {
    List<String> keys = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      keys.add(entry.getKey());
    }
    return keys;
  }
}
