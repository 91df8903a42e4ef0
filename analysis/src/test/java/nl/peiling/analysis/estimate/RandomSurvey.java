package nl.peiling.analysis.estimate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** A small made-up survey for laws: overlapping groups, an answer, a grade, weights and strata. */
record RandomSurvey(List<Respondent> respondents) {

  /** One respondent; bit g of {@code groups} says whether the respondent is in group g. */
  record Respondent(double weight, int stratum, int groups, boolean answer, int grade) {}

  static RandomSurvey of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int size = 20 + random.nextInt(200);
    List<Respondent> respondents = new ArrayList<>();
    for (int row = 0; row < size; row++) {
      boolean inAll = row < 8;
      int groups = inAll ? 7 : 1 + random.nextInt(7);
      respondents.add(
          new Respondent(
              0.2 + 3 * random.nextDouble(),
              row < 3 ? row : random.nextInt(3),
              groups,
              inAll ? row % 2 == 0 : random.nextInt(10) < 3 + groups % 3,
              1 + random.nextInt(10)));
    }
    return new RandomSurvey(List.copyOf(respondents));
  }

  int size() {
    return respondents.size();
  }

  double[] weights() {
    return respondents.stream().mapToDouble(Respondent::weight).toArray();
  }

  int[] strata() {
    return respondents.stream().mapToInt(Respondent::stratum).toArray();
  }

  SurveyDesign design() {
    return design(weights());
  }

  SurveyDesign design(double[] weights) {
    return SurveyDesign.weighted(weights).stratified(strata(), 400, 500, Double.POSITIVE_INFINITY);
  }

  int groups(int row) {
    return respondents.get(row).groups();
  }

  Domain group(int number) {
    return row -> (groups(row) >> number & 1) == 1;
  }

  Domain having() {
    return row -> respondents.get(row).answer();
  }

  Values grades() {
    return row -> respondents.get(row).grade();
  }

  /** The same respondents in another order. */
  RandomSurvey shuffled(long seed) {
    List<Respondent> other = new ArrayList<>(respondents);
    Collections.shuffle(other, new Random(seed));
    return new RandomSurvey(other);
  }
}
