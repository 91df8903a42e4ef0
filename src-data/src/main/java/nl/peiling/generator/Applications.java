package nl.peiling.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The trainings that respondents applied for, and the places they obtained. */
final class Applications {

  private static final int MOST = 5;

  private final Respondents people;
  private final Noise noise;
  private final JsonNode settings;
  private final Map<String, Weights> elsewhere = new LinkedHashMap<>();

  Applications(Respondents people, Noise noise, JsonNode settings) {
    this.people = people;
    this.noise = noise;
    this.settings = settings;
    for (String cluster : Training.CLUSTERS) {
      elsewhere.put(cluster, Weights.of(settings.get("sollicitaties_elders").get(cluster)));
    }
  }

  /** The applications of the aios: own cluster only, or others too, in the published shares. */
  void fillTrainees() {
    for (String cluster : Training.CLUSTERS) {
      BitSet members = people.group("aios_cluster" + cluster);
      Map<String, Double> shares =
          Graduation.weights(settings.get("sollicitatieclusters").get(cluster));
      Map<String, Integer> counts = Apportionment.divide(shares, members.cardinality());
      List<String> kinds = List.copyOf(counts.keySet());
      double[][] value = new double[kinds.size()][people.size()];
      List<Choice.Target> targets = new ArrayList<>();
      for (int k = 0; k < kinds.size(); k++) {
        String kind = kinds.get(k);
        targets.add(new Choice.Target(List.of(k), members, counts.getOrDefault(kind, 0)));
        for (int i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
          boolean second = people.answer("tweede_plek", i).equals("ja");
          value[k][i] =
              noise.gumbel("sollicitatieclusters " + kind, i)
                  + (second && kind.length() > 1 ? 1.6 : 0);
        }
      }
      Choice choice = Choice.one(members, value);
      choice.settle(targets);
      for (int i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
        trainee(i, cluster, kinds.get(choice.chosen(i)));
      }
    }
  }

  private void trainee(int person, String own, String kind) {
    String training = people.answer("opleiding", person);
    boolean second = people.answer("tweede_plek", person).equals("ja");
    Set<String> applied = new LinkedHashSet<>();
    applied.add(training);
    for (String cluster : kind.split("\\+", -1)) {
      int more = more(cluster, person);
      if (!cluster.equals(own) || (second && kind.length() == 1)) {
        more = Math.max(1, more);
      }
      for (int k = 0; k < more && applied.size() < MOST; k++) {
        double position = noise.uniform("sollicitatie " + cluster + " " + k, person);
        applied.add(draw(cluster, applied, position));
      }
    }
    List<String> list = new ArrayList<>(applied);
    Set<String> obtained = new LinkedHashSet<>();
    if (second) {
      String first = list.get(1 + noise.below(list.size() - 1, "eerste opleiding", person));
      people.answer("eerste_opleiding", person, first);
      obtained.add(first);
    }
    obtained.add(training);
    if (list.size() > 1 && noise.uniform("niet aangenomen", person) < 0.03) {
      obtained.add(list.get(1));
    }
    if (noise.uniform("volgorde sollicitaties", person) < 0.5) {
      list.add(list.remove(0));
    }
    mention("sollicitatie", person, list, MOST);
    mention("verkregen", person, List.copyOf(obtained), 3);
  }

  private int more(String cluster, int person) {
    JsonNode chances = settings.get("nog_een_sollicitatie").get(cluster);
    double chance = noise.uniform("nog een sollicitatie " + cluster, person) * 100;
    double two = chances.get(1).asDouble();
    return chance < two ? 2 : chance < two + chances.get(0).asDouble() ? 1 : 0;
  }

  private String draw(String cluster, Set<String> taken, double position) {
    return elsewhere
        .getOrDefault(cluster, new Weights(Map.of()))
        .at(position, key -> !taken.contains(key));
  }

  /** The applications of those who are not in training but applied before. */
  void fillOthers() {
    BitSet members = people.group("niet_aios & gesolliciteerd=ja");
    for (int i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
      String work = people.answer("#cluster", i);
      double chance = noise.uniform("ander cluster", i);
      String cluster = work.isEmpty() || chance < 0.12 ? (chance < 0.03 ? "1" : "2") : work;
      double many = noise.uniform("aantal sollicitaties", i);
      Set<String> applied = new LinkedHashSet<>();
      for (int k = 0; k < (many < 0.08 ? 3 : many < 0.32 ? 2 : 1); k++) {
        double position = noise.uniform("sollicitatie " + k, i);
        String own = people.answer("specialisme_nu", i);
        boolean here = k == 0 && elsewhere.values().stream().anyMatch(w -> w.of(own) > 0);
        applied.add(here && position < 0.6 ? own : draw(cluster, applied, position));
      }
      List<String> list = List.copyOf(applied);
      boolean got = noise.uniform("ooit een plek", i) < 0.13;
      got |= people.answer("loopbaan_aios", i).equals("1");
      mention("sollicitatie", i, list, MOST);
      mention("verkregen", i, got ? list.subList(0, 1) : List.of("geen"), 3);
    }
  }

  private void mention(String question, int person, List<String> keys, int most) {
    for (int k = 0; k < most; k++) {
      String key = k < keys.size() ? keys.get(k) : Respondents.NOT_ASKED;
      people.answer(question + "_" + (k + 1), person, key);
    }
  }
}
