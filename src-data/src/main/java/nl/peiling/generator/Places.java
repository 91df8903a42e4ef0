package nl.peiling.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The successive places as anios: how many, in which field and specialism. For those who are not in
 * training the fields follow the published order of places; for aios the combinations of
 * specialisms do ({@link PlaceCombinations}).
 */
final class Places {

  static final int MOST = 5;

  private final Respondents people;
  private final Noise noise;
  private final JsonNode settings;
  private final Clusters clusters;

  Places(Respondents people, Noise noise, JsonNode settings, Clusters clusters) {
    this.people = people;
    this.noise = noise;
    this.settings = settings;
    this.clusters = clusters;
  }

  void fill() {
    BitSet ever = people.group("ooit_anios");
    new PlaceCombinations(people, noise, settings.get("plekken_aios"), clusters).fill();
    numbers(people.group("ooit_anios & !aios"));
    for (int place = 1; place <= MOST; place++) {
      fields(place);
    }
    current();
    firstStart(ever);
    for (String cluster : Training.CLUSTERS) {
      people.define("eerste_plek_cluster" + cluster, "#eerste_cluster=" + cluster);
      BitSet now = people.group("#cluster=" + cluster);
      BitSet role = people.group("anios");
      role.or(people.group("aios"));
      now.and(role);
      people.define("cluster" + cluster, now);
    }
  }

  private void numbers(BitSet members) {
    for (Map.Entry<String, JsonNode> cohort : settings.get("aantal_plekken").properties()) {
      BitSet group = people.group("cohort_" + cohort.getKey());
      group.and(members);
      for (int i = group.nextSetBit(0); i >= 0; i = group.nextSetBit(i + 1)) {
        double sinceThen = Graduation.FIELDWORK - Graduation.month(people.answer("afstuderen", i));
        int room = (int) Math.max(1, sinceThen / 5);
        double rest = noise.uniform("aantal plekken", i) * 100;
        int number = 1;
        while (number < MOST && rest >= cohort.getValue().get(number - 1).asDouble()) {
          rest -= cohort.getValue().get(number - 1).asDouble();
          number++;
        }
        people.answer("aantal_plekken", i, Integer.toString(Math.min(room, number)));
      }
    }
  }

  /** The field of one place: exact shares among the anios, the same taste for everyone else. */
  private void fields(int place) {
    Map<String, Double> shares = Graduation.weights(settings.get("plek_werkveld").get("p" + place));
    List<String> fields = List.copyOf(shares.keySet());
    BitSet asked = new BitSet();
    for (int i = 0; i < people.size(); i++) {
      String number = people.answer("aantal_plekken", i);
      if (!number.isEmpty() && Integer.parseInt(number) >= place) {
        asked.set(i);
      }
    }
    BitSet anios = people.group("anios");
    anios.and(asked);
    Map<String, Integer> counts = Apportionment.divide(shares, anios.cardinality());
    double[][] value = new double[fields.size()][people.size()];
    List<Choice.Target> targets = new ArrayList<>();
    for (int f = 0; f < fields.size(); f++) {
      String field = fields.get(f);
      for (int i = asked.nextSetBit(0); i >= 0; i = asked.nextSetBit(i + 1)) {
        value[f][i] = attraction(field, place, i, shares.getOrDefault(field, 0.0));
      }
      targets.add(new Choice.Target(List.of(f), anios, counts.getOrDefault(field, 0)));
    }
    Choice choice = Choice.one(asked, value);
    choice.settle(targets);
    for (int i = asked.nextSetBit(0); i >= 0; i = asked.nextSetBit(i + 1)) {
      String field = fields.get(choice.chosen(i));
      people.answer("plek_werkveld_p" + place, i, field);
      if (people.answer("opleiding", i).isEmpty()) {
        people.answer("plek_specialisme_p" + place, i, specialism(field, place, i));
      }
    }
  }

  private double attraction(String field, int place, int person, double share) {
    double chance = noise.gumbel("werkveld plek " + place + " " + field, person);
    String given = people.answer("plek_specialisme_p" + place, person);
    if (!given.isEmpty()) {
      double fit = clusters.fits(field, given);
      return fit == 0 ? Choice.NEVER : StrictMath.log(fit * share) + chance;
    }
    double value = StrictMath.log(share) + chance;
    boolean old = people.answer("#cohort", person).equals("oud");
    if (Clusters.hospital(field)) {
      value -= old ? 1.1 : 0;
      value += people.answer("functie_onderzoeker", person).equals("1") ? 0.4 : 0;
    }
    if (place > 1) {
      String before = people.answer("plek_werkveld_p" + (place - 1), person);
      value += before.equals(field) ? 1.0 : 0;
      value += Clusters.hospital(before) == Clusters.hospital(field) ? 0.4 : 0;
    }
    return value;
  }

  /** Often the specialism of the place before, if the field has it. */
  private String specialism(String field, int place, int person) {
    Weights here = clusters.specialisms(field);
    String before = people.answer("plek_specialisme_p" + (place - 1), person);
    double position = noise.uniform("vakgebied plek " + place, person);
    boolean stay = noise.uniform("zelfde vakgebied " + place, person) < 0.3;
    return stay && here.of(before) > 0 ? before : here.at(position);
  }

  /** The last place of an anios is the present one. */
  private void current() {
    BitSet anios = people.group("anios");
    for (int i = 0; i < people.size(); i++) {
      String specialism = people.answer("opleiding", i);
      if (anios.get(i)) {
        String last = people.answer("aantal_plekken", i);
        specialism = people.answer("plek_specialisme_p" + last, i);
        people.answer("specialisme_nu", i, specialism);
      }
      people.answer("#cluster", i, clusters.of(specialism));
      people.answer("#eerste_cluster", i, clusters.of(people.answer("plek_specialisme_p1", i)));
    }
  }

  private void firstStart(BitSet ever) {
    for (int i = ever.nextSetBit(0); i >= 0; i = ever.nextSetBit(i + 1)) {
      int graduated = Graduation.month(people.answer("afstuderen", i));
      String training = people.answer("start_opleiding", i);
      int end = training.isEmpty() ? Graduation.FIELDWORK : Graduation.month(training);
      int places = Integer.parseInt(people.answer("aantal_plekken", i));
      int room = Math.max(0, Math.min(60, end - graduated - 4 * places));
      double wait = -3.2 * StrictMath.log(noise.uniform("wachttijd eerste plek", i));
      if (people.answer("loopbaan_onderzoek", i).equals("1")
          && noise.uniform("eerst onderzoek", i) < 0.35) {
        wait += 14;
      }
      int gap = Math.min(room, 1 + (int) wait);
      int latest = Math.max(graduated, end - 1);
      people.answer("start_eerste_plek", i, Graduation.text(Math.min(graduated + gap, latest)));
    }
  }

  /** Distinct specialisms in a fixed order, as one key. */
  static String combination(List<String> specialisms) {
    Set<String> distinct = new TreeSet<>(specialisms);
    return String.join("+", distinct);
  }

  /** The places without repetition, in their own order. */
  static List<String> distinct(List<String> specialisms) {
    return List.copyOf(new LinkedHashSet<>(specialisms));
  }
}
