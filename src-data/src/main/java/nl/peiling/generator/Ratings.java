package nl.peiling.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Answers on scales: five-point considerations and statements, report grades, hours. */
final class Ratings {

  /** People skip an item of a grid now and then. */
  private static final double ITEM_SKIPPED = 0.6;

  private static final int ROUNDS = 40;

  private static final int[] HOURS = {
    8, 12, 16, 20, 24, 28, 30, 32, 34, 36, 38, 40, 42, 44, 45, 46, 48, 50, 55, 60, 65
  };
  private static final double[] UP_TO = {
    9, 14, 18, 22, 26.6, 28.8, 30.6, 33.4, 34.6, 37.3, 38.9, 41.6, 42.8, 44.2, 45.6, 46.6, 48.9,
    52.6, 57, 63
  };

  private final Respondents people;
  private final Noise noise;
  private final Traits traits;

  Ratings(Respondents people, Noise noise, Traits traits) {
    this.people = people;
    this.noise = noise;
    this.traits = traits;
  }

  /** Items with the points 1 to 5; targets are the share of 4 or 5 and the share of 5. */
  void agree(String question, JsonNode spec, BitSet asked, BitSet valid) {
    for (String item : TableQuestions.keys(spec.get("items"))) {
      String column = question + "_" + item;
      JsonNode targets = spec.get("items").get(item);
      BitSet known = answered(column, spec, valid);
      double[] score = scores(column, targets, known, 1);
      BitSet high = above(score, targets.get("hoog"), known, known);
      BitSet highest = above(score.clone(), targets.get("zeer"), high, known);
      BitSet low = (BitSet) known.clone();
      low.andNot(high);
      int[] points = lowPoints(score, low, targets.get("laag"));
      for (int i = asked.nextSetBit(0); i >= 0; i = asked.nextSetBit(i + 1)) {
        int point = highest.get(i) ? 5 : high.get(i) ? 4 : points[i];
        String missing = spec.has("weet_niet") && valid.get(i) ? "-8" : Respondents.NO_ANSWER;
        people.answer(column, i, known.get(i) ? Integer.toString(point) : missing);
      }
    }
  }

  private BitSet answered(String column, JsonNode spec, BitSet valid) {
    BitSet known = (BitSet) valid.clone();
    double skipped = spec.path("weet_niet").asDouble(ITEM_SKIPPED);
    for (int i = valid.nextSetBit(0); i >= 0; i = valid.nextSetBit(i + 1)) {
      if (noise.uniform("item " + column, i) * 100 < skipped) {
        known.clear(i);
      }
    }
    return known;
  }

  private double[] scores(String column, JsonNode spec, BitSet members, double spread) {
    double[] score = new double[people.size()];
    for (int i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
      score[i] = spread * noise.normal(column, i) + traits.sum(spec.get("trek"), i);
    }
    return score;
  }

  /** The candidates with the highest scores, so many that the share of each group is met. */
  private BitSet above(double[] score, JsonNode shares, BitSet candidates, BitSet valid) {
    Choice choice = Choice.any(candidates, score);
    List<Choice.Target> targets = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : shares.properties()) {
      String group = entry.getKey().equals("overal") ? "iedereen" : entry.getKey();
      BitSet members = people.group(group);
      members.and(valid);
      int count = TableQuestions.count(entry.getValue(), members);
      targets.add(new Choice.Target(List.of(0), members, count));
    }
    // the overall share only sets the starting level where groups have targets of their own
    choice.settle(targets.subList(0, 1));
    choice.settle(targets.size() > 1 ? targets.subList(1, targets.size()) : targets);
    BitSet above = new BitSet();
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      above.set(i, choice.ticks(0, i));
    }
    return above;
  }

  /** The rest in the order of their scores over the points 1, 2 and 3. */
  private int[] lowPoints(double[] score, BitSet low, JsonNode shares) {
    int size = low.cardinality();
    double[] sorted = new double[size];
    int next = 0;
    for (int i = low.nextSetBit(0); i >= 0; i = low.nextSetBit(i + 1)) {
      sorted[next++] = score[i];
    }
    Arrays.sort(sorted);
    double sum = shares.get(0).asDouble() + shares.get(1).asDouble() + shares.get(2).asDouble();
    int one = (int) (size * shares.get(0).asDouble() / sum);
    int two = one + (int) (size * shares.get(1).asDouble() / sum);
    int[] points = new int[people.size()];
    for (int i = low.nextSetBit(0); i >= 0; i = low.nextSetBit(i + 1)) {
      int rank = Arrays.binarySearch(sorted, score[i]);
      points[i] = rank < one ? 1 : rank < two ? 2 : 3;
    }
    return points;
  }

  /** Grades and other numbers with a wanted mean per group. */
  void numbers(String question, JsonNode spec, BitSet asked, BitSet valid) {
    boolean grid = spec.has("items");
    List<String> items = grid ? TableQuestions.keys(spec.get("items")) : List.of(question);
    for (String item : items) {
      String column = grid ? question + "_" + item : question;
      JsonNode targets = grid ? spec.get("items").get(item) : spec;
      BitSet known = grid ? answered(column, spec, valid) : valid;
      double[] score = scores(column, targets, known, targets.get("spreiding").asDouble());
      JsonNode means = targets.get("gemiddeld");
      double overall = means.get("overal").asDouble();
      for (int i = known.nextSetBit(0); i >= 0; i = known.nextSetBit(i + 1)) {
        score[i] += overall;
      }
      Whole whole = spec.get("vorm").asText().equals("cijfer") ? Ratings::grade : Ratings::hours;
      settle(score, means, known, whole);
      for (int i = asked.nextSetBit(0); i >= 0; i = asked.nextSetBit(i + 1)) {
        String number = Integer.toString(whole.of(score[i]));
        people.answer(column, i, known.get(i) ? number : Respondents.NO_ANSWER);
      }
    }
  }

  private interface Whole {
    int of(double score);
  }

  private static int grade(double score) {
    return (int) Math.max(1, Math.min(10, Math.floor(score + 0.5)));
  }

  /** Hours as people write them: mostly contract and round numbers. */
  private static int hours(double score) {
    for (int k = 0; k < UP_TO.length; k++) {
      if (score < UP_TO[k]) {
        return HOURS[k];
      }
    }
    return HOURS[HOURS.length - 1];
  }

  private void settle(double[] score, JsonNode means, BitSet known, Whole whole) {
    for (int round = 0; round < ROUNDS; round++) {
      boolean settled = true;
      for (Map.Entry<String, JsonNode> mean : means.properties()) {
        if (!mean.getKey().equals("overal")) {
          BitSet members = people.group(mean.getKey());
          members.and(known);
          settled &= !move(score, members, mean.getValue().asDouble(), whole);
        }
      }
      if (settled) {
        return;
      }
    }
  }

  private static boolean move(double[] score, BitSet members, double mean, Whole whole) {
    double[] own = members.stream().mapToDouble(i -> score[i]).toArray();
    long wanted = (long) Math.floor(mean * own.length + 0.5);
    if (total(own, 0, whole) == wanted) {
      return false;
    }
    double low = -20;
    double high = 20;
    for (int step = 0; step < 50; step++) {
      double shift = (low + high) / 2;
      long total = total(own, shift, whole);
      if (total < wanted) {
        low = shift;
      } else {
        high = shift;
      }
      if (total == wanted) {
        break;
      }
    }
    for (int i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
      score[i] += high;
    }
    return true;
  }

  private static long total(double[] scores, double shift, Whole whole) {
    long total = 0;
    for (double score : scores) {
      total += whole.of(score + shift);
    }
    return total;
  }
}
