package nl.peiling.analysis.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.estimate.Estimator;
import nl.peiling.analysis.estimate.Interval;
import nl.peiling.analysis.estimate.SurveyDesign;
import nl.peiling.analysis.estimate.Values;
import nl.peiling.analysis.inference.ChiSquaredTest;
import nl.peiling.analysis.inference.Contrast;
import nl.peiling.analysis.inference.GroupComparison;
import nl.peiling.analysis.inference.KruskalWallisTest;
import nl.peiling.analysis.inference.Moments;
import nl.peiling.analysis.inference.WelchTest;
import nl.peiling.analysis.weighting.Margin;
import nl.peiling.analysis.weighting.Weigher;
import nl.peiling.analysis.weighting.WeightingResult;
import nl.peiling.analysis.weighting.WeightingRules;
import nl.peiling.model.edition.Methods.IntervalMethod;
import nl.peiling.model.problem.Place;

/**
 * How often 95% intervals hold the truth and how often tests at 5% find a difference that is not
 * there, over many samples drawn without replacement from a finite population with a known truth.
 * The tests of groups are also tried where each sample has a population of its own, in which groups
 * differ by chance.
 *
 * <p>Arguments: the file for the figures, and the number of samples. Run as docs/statistiek.md
 * says.
 */
public final class CoverageSimulation {

  private static final int POPULATION = 21_040;
  private static final double LEVEL = 0.95;

  private final SplittableRandom random = new SplittableRandom(4);
  private final int samples;
  private final List<String> lines = new ArrayList<>();

  private CoverageSimulation(int samples) {
    this.samples = samples;
  }

  public static void main(String[] arguments) throws IOException {
    CoverageSimulation simulation = new CoverageSimulation(Integer.parseInt(arguments[1]));
    simulation.run();
    Files.write(Path.of(arguments[0]), simulation.lines);
  }

  private void run() {
    lines.add("wat,geval,n,deel_van_de_steekproeven");
    for (int n : new int[] {100, 935, 5_778}) {
      for (double p : new double[] {0.02, 0.1, 0.5}) {
        share(n, p);
      }
      mean(n);
    }
    weighted(5_778);
    comparisons(935);
    comparisons(5_778);
  }

  private void add(String what, String variant, int n, int hits) {
    lines.add(
        String.format(Locale.ROOT, "%s,%s,%d,%.4f", what, variant, n, (double) hits / samples));
  }

  /** A sample without replacement: who of the population is drawn. */
  private int[] sample(int n) {
    int[] people = new int[POPULATION];
    for (int i = 0; i < POPULATION; i++) {
      people[i] = i;
    }
    for (int i = 0; i < n; i++) {
      int swap = i + random.nextInt(POPULATION - i);
      int person = people[swap];
      people[swap] = people[i];
      people[i] = person;
    }
    return java.util.Arrays.copyOf(people, n);
  }

  private static SurveyDesign design(int n) {
    return SurveyDesign.unweighted(n).inPopulation(POPULATION);
  }

  private static boolean holds(Interval interval, double truth) {
    return interval.lower() <= truth && truth <= interval.upper();
  }

  private void share(int n, double p) {
    int have = (int) Math.round(p * POPULATION);
    double truth = (double) have / POPULATION;
    Estimator wilson = new Estimator(design(n), LEVEL);
    Estimator exact = new Estimator(design(n), LEVEL, IntervalMethod.KORN_GRAUBARD);
    int inWilson = 0;
    int inExact = 0;
    for (int s = 0; s < samples; s++) {
      int[] people = sample(n);
      Domain having = row -> people[row] < have;
      inWilson += hit(wilson.share(Domain.everyone(), having).map(e -> e.interval()), truth);
      inExact += hit(exact.share(Domain.everyone(), having).map(e -> e.interval()), truth);
    }
    add("dekking Wilson", "p = " + p, n, inWilson);
    add("dekking Korn-Graubard", "p = " + p, n, inExact);
  }

  private static int hit(Optional<Interval> interval, double truth) {
    return interval.filter(found -> holds(found, truth)).isPresent() ? 1 : 0;
  }

  /** Waiting times: skewed to the right, with a mean of about two and a half years. */
  private static double wait(int person) {
    return -2.5 * Math.log1p(-(person + 0.5) / POPULATION);
  }

  private void mean(int n) {
    double truth = 0;
    for (int person = 0; person < POPULATION; person++) {
      truth += wait(person) / POPULATION;
    }
    Estimator estimator = new Estimator(design(n), LEVEL);
    int hits = 0;
    for (int s = 0; s < samples; s++) {
      int[] people = sample(n);
      Values values = row -> wait(people[row]);
      hits += hit(estimator.mean(Domain.everyone(), values).map(e -> e.interval()), truth);
    }
    add("dekking t-interval", "scheef verdeelde duur", n, hits);
  }

  /** The young answer more often; half of the young and a fifth of the others say yes. */
  private void weighted(int n) {
    int young = (int) (0.4 * POPULATION);
    double truth = 0.4 * 0.5 + 0.6 * 0.2;
    int plain = 0;
    int raked = 0;
    for (int s = 0; s < samples; s++) {
      int fromYoung = (int) (0.55 * n);
      boolean[] isYoung = new boolean[n];
      boolean[] says = new boolean[n];
      int[] first = part(young, fromYoung);
      int[] rest = part(POPULATION - young, n - fromYoung);
      for (int row = 0; row < n; row++) {
        isYoung[row] = row < fromYoung;
        says[row] =
            isYoung[row]
                ? first[row] < 0.5 * young
                : rest[row - fromYoung] < 0.2 * (POPULATION - young);
      }
      Margin age =
          new Margin(
              "leeftijd",
              "leeftijd",
              true,
              OptionalDouble.empty(),
              List.of(
                  new Margin.MarginClass("jong", "jong", 0.4),
                  new Margin.MarginClass("oud", "oud", 0.6)),
              row -> isYoung[row] ? 0 : 1);
      WeightingResult result =
          new Weigher(design(n), WeightingRules.usual(), Place.nowhere()).weigh(List.of(age));
      SurveyDesign weighted = ((WeightingResult.Weighted) result).design();
      Domain having = row -> says[row];
      plain +=
          hit(
              new Estimator(design(n), LEVEL)
                  .share(Domain.everyone(), having)
                  .map(e -> e.interval()),
              truth);
      raked +=
          hit(
              new Estimator(weighted, LEVEL)
                  .share(Domain.everyone(), having)
                  .map(e -> e.interval()),
              truth);
    }
    add("dekking bij selectieve respons", "ongewogen", n, plain);
    add("dekking bij selectieve respons", "gewogen op leeftijd", n, raked);
  }

  private int[] part(int population, int n) {
    int[] people = new int[population];
    for (int i = 0; i < population; i++) {
      people[i] = i;
    }
    for (int i = 0; i < n; i++) {
      int swap = i + random.nextInt(population - i);
      int person = people[swap];
      people[swap] = people[i];
      people[i] = person;
    }
    return java.util.Arrays.copyOf(people, n);
  }

  /**
   * The population in which the tests of groups are tried: who is in which groups, and what he
   * says.
   */
  private final class Groups {

    private final boolean[] anios = new boolean[POPULATION];
    private final boolean[] researcher = new boolean[POPULATION];
    private final boolean[] yes = new boolean[POPULATION];
    private final int[] grade = new int[POPULATION];
    private final int[] group = new int[POPULATION];

    /** Groups apart from the answers, but for chance. */
    Groups() {
      for (int person = 0; person < POPULATION; person++) {
        anios[person] = random.nextDouble() < 0.38;
        researcher[person] = random.nextDouble() < (anios[person] ? 0.09 : 0.2);
        group[person] = random.nextInt(3);
        yes[person] = random.nextDouble() < 0.3;
        grade[person] = 1 + Math.max(random.nextInt(10), random.nextInt(10));
      }
    }

    /**
     * Groups of about the same sizes in which the answers are the same: each hundred doctors are in
     * the same groups and give every combination of answers once.
     */
    Groups alike() {
      for (int person = 0; person < POPULATION; person++) {
        int hundred = person / 100;
        int place = person * 37 % 100;
        anios[person] = hundred * 0.6180339887 % 1 < 0.38;
        researcher[person] = hundred * 0.7548776662 % 1 < (anios[person] ? 0.09 : 0.2);
        group[person] = hundred % 3;
        yes[person] = place % 10 < 3;
        grade[person] = 1 + Math.max(place % 10, place / 10);
      }
      return this;
    }
  }

  private void comparisons(int n) {
    comparisons(n, "", () -> new Groups().alike());
    comparisons(n, "; ook de populatie is toeval", Groups::new);
  }

  private void comparisons(int n, String variant, Supplier<Groups> populations) {
    int[] found = new int[6];
    Groups people = populations.get();
    for (int s = 0; s < samples; s++) {
      people = variant.isEmpty() ? people : populations.get();
      Groups all = people;
      int[] drawn = sample(n);
      SurveyDesign design = design(n);
      GroupComparison compare = new GroupComparison(design, LEVEL);
      Domain first = row -> all.anios[drawn[row]];
      Domain second = row -> all.researcher[drawn[row]];
      Domain having = row -> all.yes[drawn[row]];
      Values values = row -> all.grade[drawn[row]];
      IntUnaryOperator group = row -> all.group[drawn[row]];
      Predicate<Contrast> significant = contrast -> contrast.pValue() < 0.05;
      found[0] += compare.shares(first, second, having).filter(significant).isPresent() ? 1 : 0;
      found[1] +=
          compare
                  .shares(first, Domain.everyone().except(first), having)
                  .filter(significant)
                  .isPresent()
              ? 1
              : 0;
      found[2] += compare.means(first, second, values).filter(significant).isPresent() ? 1 : 0;
      List<Moments> moments = new ArrayList<>();
      for (int g = 0; g < 3; g++) {
        int wanted = g;
        moments.add(Moments.of(n, row -> group.applyAsInt(row) == wanted, values));
      }
      found[3] += WelchTest.of(moments).filter(test -> test.pValue() < 0.05).isPresent() ? 1 : 0;
      found[4] +=
          ChiSquaredTest.of(
                      design,
                      Domain.everyone(),
                      row -> all.yes[drawn[row]] ? 1 : 0,
                      group::applyAsInt)
                  .filter(test -> test.pValue() < 0.05)
                  .isPresent()
              ? 1
              : 0;
      found[5] +=
          KruskalWallisTest.of(n, Domain.everyone(), values, group::applyAsInt)
                  .filter(test -> test.pValue() < 0.05)
                  .isPresent()
              ? 1
              : 0;
    }
    add("fout van de eerste soort", "aandelen van overlappende groepen" + variant, n, found[0]);
    add("fout van de eerste soort", "groep tegenover de rest" + variant, n, found[1]);
    add("fout van de eerste soort", "gemiddelden van overlappende groepen" + variant, n, found[2]);
    add("fout van de eerste soort", "Welch over drie groepen" + variant, n, found[3]);
    add("fout van de eerste soort", "Rao-Scott over drie groepen" + variant, n, found[4]);
    add("fout van de eerste soort", "Kruskal-Wallis over drie groepen" + variant, n, found[5]);
  }
}
