package nl.peiling.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The training of the aios: cluster, specialism, start, and whether it is their second. */
final class Training {

  static final List<String> CLUSTERS = List.of("1", "2", "3");

  private final Respondents people;
  private final Noise noise;
  private final JsonNode settings;

  Training(Respondents people, Noise noise, JsonNode settings) {
    this.people = people;
    this.noise = noise;
    this.settings = settings;
  }

  void fill() {
    clusters();
    for (String cluster : CLUSTERS) {
      people.define("aios_cluster" + cluster, "#opleidingscluster=" + cluster);
      specialisms(cluster);
      starts(cluster);
    }
    BitSet second = people.group("tweede_plek=ja");
    people.define("aios_tweede", second);
  }

  private void clusters() {
    BitSet aios = people.group("aios");
    double[][] value = new double[3][people.size()];
    for (int i = aios.nextSetBit(0); i >= 0; i = aios.nextSetBit(i + 1)) {
      for (int c = 0; c < 3; c++) {
        value[c][i] = noise.gumbel("opleidingscluster " + c, i);
      }
      double year = Integer.parseInt(people.answer("#jaar", i));
      value[0][i] += 0.25 * (year - 2015);
      value[1][i] += people.answer("loopbaan_onderzoek", i).equals("1") ? 1.3 : 0;
      value[2][i] += people.answer("loopbaan_profiel", i).equals("1") ? 3.5 : 0;
    }
    Choice choice = Choice.one(aios, value);
    List<Choice.Target> targets = new ArrayList<>();
    for (Map.Entry<String, JsonNode> cohort : settings.get("opleidingscluster").properties()) {
      for (int c = 0; c < 3; c++) {
        int count = cohort.getValue().get(CLUSTERS.get(c)).asInt();
        BitSet members = people.group("cohort_" + cohort.getKey());
        targets.add(new Choice.Target(List.of(c), members, count));
      }
    }
    choice.settle(targets);
    for (int i = aios.nextSetBit(0); i >= 0; i = aios.nextSetBit(i + 1)) {
      people.answer("#opleidingscluster", i, CLUSTERS.get(choice.chosen(i)));
    }
  }

  private void specialisms(String cluster) {
    List<Integer> order = shuffled("aios_cluster" + cluster, "opleiding " + cluster);
    int next = 0;
    for (Map.Entry<String, JsonNode> entry :
        settings.get("opleidingen").get(cluster).properties()) {
      int size = entry.getValue().get("aantal").asInt();
      List<Integer> members =
          new ArrayList<>(order.subList(next, Math.min(order.size(), next + size)));
      next += members.size();
      // a second training takes time: those who graduated longest ago come first
      members.sort(
          Comparator.comparingDouble(
              i -> Integer.parseInt(people.answer("#jaar", i)) + 3 * noise.normal("tweede", i)));
      int second = entry.getValue().get("tweede").asInt();
      for (int k = 0; k < members.size(); k++) {
        people.answer("opleiding", members.get(k), entry.getKey());
        people.answer("tweede_plek", members.get(k), k < second ? "ja" : "nee");
      }
    }
    if (next != order.size()) {
      throw new IllegalStateException("Specialisms do not cover cluster " + cluster);
    }
  }

  private List<Integer> shuffled(String group, String purpose) {
    List<Integer> order = new ArrayList<>(people.group(group).stream().boxed().toList());
    order.sort(Comparator.comparingDouble(i -> noise.uniform(purpose, i)));
    return order;
  }

  /** Start dates between the earliest and latest possible, with the published mean duration. */
  private void starts(String cluster) {
    JsonNode duration = settings.get("duur_tot_opleiding").get(cluster);
    BitSet members = people.group("aios_cluster" + cluster);
    double[] position = new double[people.size()];
    for (int i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
      position[i] = duration.get("spreiding").asDouble() * noise.normal("start opleiding", i);
    }
    int longest = duration.get("langste_opleiding").asInt();
    double wanted = duration.get("gemiddeld").asDouble() * members.cardinality();
    double low = -12;
    double high = 12;
    for (int step = 0; step < 60; step++) {
      double shift = (low + high) / 2;
      long total = 0;
      for (int i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
        total += months(i, position[i] + shift, longest);
      }
      if (total < wanted) {
        low = shift;
      } else {
        high = shift;
      }
    }
    for (int i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
      int graduated = Graduation.month(people.answer("afstuderen", i));
      int start = graduated + months(i, position[i] + high, longest);
      people.answer("start_opleiding", i, Graduation.text(start));
    }
  }

  private int months(int person, double position, int longest) {
    int most = Graduation.FIELDWORK - Graduation.month(people.answer("afstuderen", person));
    int least = 1;
    least += people.answer("loopbaan_anios", person).equals("1") ? 6 : 0;
    least += people.answer("loopbaan_onderzoek", person).equals("1") ? 14 : 0;
    least += people.answer("loopbaan_andere_baan", person).equals("1") ? 4 : 0;
    least += people.answer("loopbaan_profiel", person).equals("1") ? 18 : 0;
    least += people.answer("tweede_plek", person).equals("ja") ? 8 : 0;
    least = Math.max(Math.min(least, most * 3 / 4), most - longest);
    double share = 1 / (1 + StrictMath.exp(-position));
    return least + (int) Math.floor((most - least) * share + 0.5);
  }
}
