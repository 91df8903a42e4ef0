package nl.peiling.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The combinations of specialisms in which aios were anios: the five published ones of their
 * cluster in fixed shares, many others below a cap, and a fixed share with every place in their own
 * cluster.
 */
final class PlaceCombinations {

  private static final int TRIES = 400;

  private final Respondents people;
  private final Noise noise;
  private final JsonNode settings;
  private final Clusters clusters;

  PlaceCombinations(Respondents people, Noise noise, JsonNode settings, Clusters clusters) {
    this.people = people;
    this.noise = noise;
    this.settings = settings;
    this.clusters = clusters;
  }

  void fill() {
    for (String cluster : Training.CLUSTERS) {
      fill(cluster, settings.get(cluster));
    }
  }

  private void fill(String cluster, JsonNode table) {
    BitSet members = people.group("aios_cluster" + cluster + " & ooit_anios");
    int size = members.cardinality();
    List<List<String>> combinations = new ArrayList<>();
    Map<String, Integer> used = new LinkedHashMap<>();
    int within = 0;
    for (Map.Entry<String, JsonNode> fixed : table.get("vast").properties()) {
      List<String> combination = List.of(fixed.getKey().split("\\+", -1));
      int count = (int) Math.floor(fixed.getValue().asDouble() * size / 100 + 0.5);
      for (int k = 0; k < count; k++) {
        combinations.add(combination);
      }
      used.put(Places.combination(combination), Integer.MAX_VALUE);
      within += own(combination, cluster) ? count : 0;
    }
    int wanted = (int) Math.floor(table.get("binnen").asDouble() * size / 100 + 0.5);
    int cap = (int) Math.floor(table.get("hoogstens").asDouble() * size / 100);
    while (combinations.size() < size) {
      boolean inside = within < wanted;
      Weights weights = Weights.of(table.get(inside ? "eigen" : "elders"));
      Predicate<List<String>> fits = combination -> own(combination, cluster) == inside;
      combinations.add(draw(cluster, combinations.size(), weights, fits, used, cap));
      within += inside ? 1 : 0;
    }
    deal(members, combinations);
  }

  private boolean own(List<String> combination, String cluster) {
    return combination.stream().allMatch(s -> clusters.of(s).equals(cluster));
  }

  /** A combination of one to three specialisms that is not yet too common. */
  private List<String> draw(
      String cluster,
      int number,
      Weights weights,
      Predicate<List<String>> fits,
      Map<String, Integer> used,
      int cap) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      String purpose = "combinatie " + cluster + " " + attempt + " ";
      double sizes = noise.uniform(purpose + "aantal", number);
      int places = sizes < 0.42 ? 1 : sizes < 0.85 ? 2 : 3;
      List<String> drawn = new ArrayList<>();
      for (int k = 0; k < places; k++) {
        drawn.add(weights.at(noise.uniform(purpose + k, number)));
      }
      List<String> combination = Places.distinct(drawn);
      String key = Places.combination(combination);
      if (fits.test(combination) && used.getOrDefault(key, 0) < cap) {
        used.merge(key, 1, Integer::sum);
        return combination;
      }
    }
    throw new IllegalStateException("No combination of places left for cluster " + cluster);
  }

  /**
   * Those with most time before training get the longest lists; affinity with the training counts.
   */
  private void deal(BitSet members, List<List<String>> combinations) {
    List<Integer> order = new ArrayList<>(members.stream().boxed().toList());
    order.sort(Comparator.comparingDouble(i -> -months(i) - 14 * noise.normal("veel plekken", i)));
    List<List<String>> sorted = new ArrayList<>(combinations);
    sorted.sort(Comparator.comparingInt(combination -> -combination.size()));
    int start = 0;
    while (start < sorted.size()) {
      int end = start;
      while (end < sorted.size() && sorted.get(end).size() == sorted.get(start).size()) {
        end++;
      }
      match(order.subList(start, end), sorted.subList(start, end));
      start = end;
    }
  }

  /** Within lists of the same length, the training's own specialism goes first. */
  private void match(List<Integer> persons, List<List<String>> combinations) {
    List<Integer> open = new ArrayList<>(persons);
    List<List<String>> rest = new ArrayList<>();
    for (List<String> combination : combinations) {
      Integer chosen = null;
      for (Integer person : open) {
        String training = people.answer("opleiding", person);
        if (combination.contains(training) && noise.uniform("zelfde vak", person) < 0.8) {
          chosen = person;
          break;
        }
      }
      if (chosen == null) {
        rest.add(combination);
      } else {
        open.remove(/* element */ chosen);
        write(chosen, combination);
      }
    }
    for (int k = 0; k < rest.size(); k++) {
      write(open.get(k), rest.get(k));
    }
  }

  private int months(int person) {
    return Graduation.month(people.answer("start_opleiding", person))
        - Graduation.month(people.answer("afstuderen", person));
  }

  private void write(int person, List<String> combination) {
    List<String> places = new ArrayList<>(combination);
    boolean again = noise.uniform("nog een plek", person) < 0.22 && months(person) > 20;
    if (again && places.size() < Places.MOST) {
      int which = noise.below(places.size(), "welke nog eens", person);
      places.add(which + 1, places.get(which));
    }
    if (noise.uniform("volgorde plekken", person) < 0.25) {
      places.add(places.remove(0));
    }
    people.answer("aantal_plekken", person, Integer.toString(places.size()));
    for (int k = 0; k < places.size(); k++) {
      people.answer("plek_specialisme_p" + (k + 1), person, places.get(k));
    }
  }
}
