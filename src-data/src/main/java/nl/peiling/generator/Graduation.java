package nl.peiling.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** When the respondents graduated and how old they are now. */
final class Graduation {

  /** November 2023, the month of the fieldwork, counted in months. */
  static final int FIELDWORK = month(2023, 11);

  private final Respondents people;
  private final Noise noise;
  private final JsonNode settings;

  Graduation(Respondents people, Noise noise, JsonNode settings) {
    this.people = people;
    this.noise = noise;
    this.settings = settings;
  }

  static int month(int year, int month) {
    return year * 12 + month - 1;
  }

  static int month(String yearMonth) {
    return month(
        Integer.parseInt(yearMonth.substring(0, 4)), Integer.parseInt(yearMonth.substring(5)));
  }

  static String text(int month) {
    int number = month % 12 + 1;
    return month / 12 + (number < 10 ? "-0" : "-") + number;
  }

  void fill() {
    for (Map.Entry<String, JsonNode> entry : settings.get("afstudeerjaar").properties()) {
      years(people.group(entry.getKey()), entry.getKey(), weights(entry.getValue()));
    }
    ages();
    for (int year = 2019; year <= 2023; year++) {
      people.define("in" + year, "#jaar=" + year);
    }
  }

  static Map<String, Double> weights(JsonNode node) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      weights.put(entry.getKey(), entry.getValue().asDouble());
    }
    return weights;
  }

  /** Who took more steps since graduation graduated, by and large, earlier. */
  private void years(BitSet members, String group, Map<String, Double> weights) {
    List<Integer> order = new ArrayList<>(members.stream().boxed().toList());
    order.sort(
        Comparator.comparingDouble(i ->
            -0.9 * people.answer("#stappen", i).split("\\+", -1).length
                + noise.normal("afstudeerjaar", i)));
    int next = 0;
    for (Map.Entry<String, Integer> year : Apportionment.divide(weights, order.size()).entrySet()) {
      for (int k = 0; k < year.getValue(); k++) {
        int person = order.get(next++);
        people.answer("#jaar", person, year.getKey());
        people.answer("afstuderen", person, text(date(person, Integer.parseInt(year.getKey()))));
      }
    }
    if (next != order.size()) {
      throw new IllegalStateException("Years do not cover " + group);
    }
  }

  private int date(int person, int year) {
    JsonNode months = settings.get("afstudeermaand");
    int last = year == 2023 ? settings.get("laatste_maand_2023").asInt() : 12;
    double sum = 0;
    for (int m = 0; m < last; m++) {
      sum += months.get(m).asDouble();
    }
    double rest = noise.uniform("afstudeermaand", person) * sum;
    int m = 0;
    while (m < last - 1 && rest >= months.get(m).asDouble()) {
      rest -= months.get(m).asDouble();
      m++;
    }
    return month(year, m + 1);
  }

  /** The ages as they follow from graduation, cut into the classes at exactly their counts. */
  private void ages() {
    double[] raw = new double[people.size()];
    for (int i = 0; i < raw.length; i++) {
      double sinceThen = (FIELDWORK - month(people.answer("afstuderen", i))) / 12.0;
      double late = Math.max(0, noise.normal("laat begonnen", i) - 1.1);
      double then = 25.6 + 0.9 * noise.normal("leeftijd bij afstuderen", i) + 2.2 * late;
      raw[i] = sinceThen + Math.min(31.5, Math.max(23.6, then));
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < raw.length; i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> raw[i]));
    int next = 0;
    for (JsonNode ages : settings.get("leeftijdsklassen")) {
      int lowest = ages.get("van").asInt();
      int highest = ages.get("tot_en_met").asInt();
      for (int k = 0; k < ages.get("aantal").asInt(); k++) {
        int person = order.get(next++);
        int age = Math.min(highest, Math.max(lowest, (int) raw[person]));
        people.answer("leeftijd", person, Integer.toString(age));
      }
    }
  }
}
