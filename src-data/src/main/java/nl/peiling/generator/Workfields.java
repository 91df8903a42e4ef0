package nl.peiling.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The fields of work now: for anios the field of their last place, for aios one of their training.
 */
final class Workfields {

  private static final double HOME = 12;
  private static final double RARE = -7;

  private final Respondents people;
  private final Noise noise;
  private final JsonNode settings;

  Workfields(Respondents people, Noise noise, JsonNode settings) {
    this.people = people;
    this.noise = noise;
    this.settings = settings;
  }

  void fill() {
    List<String> fields = new ArrayList<>();
    settings.get("velden").forEach(field -> fields.add(field.asText()));
    BitSet asked = people.group("werkend");
    double[][] value = new double[fields.size()][people.size()];
    List<Weights> homes = homes();
    for (int i = asked.nextSetBit(0); i >= 0; i = asked.nextSetBit(i + 1)) {
      Weights home = homes.get(i);
      for (int f = 0; f < fields.size(); f++) {
        double weight = home.of(fields.get(f));
        double level = weight > 0 ? StrictMath.log(weight / 100 / (1.001 - weight / 100)) : RARE;
        value[f][i] = level + 0.8 * noise.logistic("werkveld " + fields.get(f), i);
      }
      String last = people.answer("plek_werkveld_p" + people.answer("aantal_plekken", i), i);
      if (people.answer("functie_anios", i).equals("1") && !last.isEmpty()) {
        value[fields.indexOf(last)][i] = HOME;
      }
    }
    Choice choice = Choice.some(asked, value, 3);
    choice.settle(targets(fields, asked));
    for (int i = asked.nextSetBit(0); i >= 0; i = asked.nextSetBit(i + 1)) {
      for (int f = 0; f < fields.size(); f++) {
        people.answer("werkveld_" + fields.get(f), i, choice.ticks(f, i) ? "1" : "0");
      }
    }
  }

  private List<Choice.Target> targets(List<String> fields, BitSet asked) {
    List<Choice.Target> targets = new ArrayList<>();
    for (JsonNode target : settings.get("doelen")) {
      List<Integer> options = new ArrayList<>();
      target.get("velden").forEach(field -> options.add(fields.indexOf(field.asText())));
      BitSet group = people.group(target.get("groep").asText());
      group.and(asked);
      int count = TableQuestions.count(target.get("aandeel"), group);
      targets.add(new Choice.Target(options, group, count));
    }
    return targets;
  }

  /** For each respondent the fields that go with their work, with their chances in per cent. */
  private List<Weights> homes() {
    List<Weights> homes =
        new ArrayList<>(Collections.nCopies(people.size(), new Weights(Map.of())));
    BitSet placed = new BitSet();
    for (Map.Entry<String, JsonNode> kind : settings.get("thuis").properties()) {
      Weights weights = Weights.of(kind.getValue());
      BitSet group = people.group(kind.getKey());
      group.andNot(placed);
      group.stream().forEach(i -> homes.set(i, weights));
      placed.or(group);
    }
    return homes;
  }
}
