package nl.peiling.analysis.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import nl.peiling.analysis.duration.CurveInfluence;
import nl.peiling.analysis.duration.KaplanMeier;
import nl.peiling.analysis.duration.Spell;
import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.estimate.Estimator;
import nl.peiling.analysis.estimate.Interval;
import nl.peiling.analysis.estimate.Linearised;
import nl.peiling.analysis.estimate.MeanEstimate;
import nl.peiling.analysis.estimate.ShareEstimate;
import nl.peiling.analysis.estimate.SurveyDesign;
import nl.peiling.analysis.inference.ChangeTest;
import nl.peiling.analysis.inference.Contrast;
import nl.peiling.analysis.inference.GroupComparison;
import nl.peiling.analysis.tabulate.Distribution;
import nl.peiling.analysis.tabulate.Distributions;
import nl.peiling.analysis.tabulate.Uncertainty;
import nl.peiling.analysis.weighting.Margin;
import nl.peiling.analysis.weighting.Weigher;
import nl.peiling.analysis.weighting.WeightingResult;
import nl.peiling.analysis.weighting.WeightingRules;
import nl.peiling.model.problem.Place;

/**
 * How often the tests for change find one at 5% where nothing changed: two samples drawn without
 * replacement from the same finite population, as two editions that asked each other's doctors
 * independently. Also the tests within one edition of what is read off curves and of quantiles.
 *
 * <p>Arguments: the file for the figures, and the number of samples.
 */
public final class ChangeSimulation {

  private static final int POPULATION = 21_040;
  private static final double LEVEL = 0.95;
  private static final double LIMIT = 3;

  private final SplittableRandom random = new SplittableRandom(20231115);
  private final int samples;
  private final boolean[] flowed = new boolean[POPULATION];
  private final boolean[] moved = new boolean[POPULATION];
  private final boolean[] above = new boolean[POPULATION];
  private final boolean[] below = new boolean[POPULATION];
  private final boolean[] young = new boolean[POPULATION];
  private final boolean[] yes = new boolean[POPULATION];
  private final double[] months = new double[POPULATION];
  private final double[] hours = new double[POPULATION];
  private final double[] heaps = new double[POPULATION];
  private final List<Spell> spells = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

  private ChangeSimulation(int samples) {
    this.samples = samples;
    double[] usual = {16, 24, 32, 36, 36, 38, 40, 40, 45, 48};
    for (int person = 0; person < POPULATION; person++) {
      flowed[person] = random.nextDouble() < 0.5;
      moved[person] = random.nextDouble() < 0.3;
      below[person] = random.nextDouble() < 0.06;
      above[person] = random.nextDouble() < (below[person] ? 0.2 : 0.04);
      young[person] = random.nextDouble() < 0.4;
      yes[person] = random.nextDouble() < (young[person] ? 0.5 : 0.2);
      months[person] = Math.round(-30 * Math.log1p(-random.nextDouble())) / 12.0;
      hours[person] = usual[random.nextInt(usual.length)];
      heaps[person] = person % 2 == 0 ? 36 : 40;
      double start = -Math.log1p(-random.nextDouble()) * 8;
      double observed = random.nextInt(37) / 12.0;
      double begin = Math.ceil(start * 12) / 12;
      spells.add(begin <= observed ? new Spell(begin, true) : new Spell(observed, false));
    }
  }

  public static void main(String[] arguments) throws IOException {
    ChangeSimulation simulation = new ChangeSimulation(Integer.parseInt(arguments[1]));
    simulation.run();
    Files.write(Path.of(arguments[0]), simulation.lines);
  }

  private void run() {
    lines.add("wat,n,deel_van_de_steekproeven");
    for (int n : new int[] {100, 935, 5_778}) {
      add("verandering van een stroom", n, this::flow);
      add("verandering van een gemiddelde", n, this::mean);
      add("verandering van een gewogen aandeel", n, this::weighted);
      add("verandering van een verhouding", n, this::ratio);
      add("verandering van een mediaan; in maanden", n, size -> quantile(size, months));
      add("verandering van een mediaan; ronde uren", n, size -> quantile(size, hours));
      add("verandering van een mediaan; op de rand van twee getallen", n, s -> quantile(s, heaps));
      add("verandering van een aandeel van de instroom", n, this::started);
      add("verandering van de gemiddelde wachttijd", n, this::wait);
      add("instroom van een groep tegenover alle", n, this::startedTogether);
      add("mediaan van een groep tegenover alle", n, this::quantileTogether);
    }
  }

  /** One test on samples of a size; the chance it gives, or nothing if there is no test. */
  private interface Trial {
    OptionalDouble p(int n);
  }

  private void add(String what, int n, Trial trial) {
    int rejected = 0;
    int tested = 0;
    for (int sample = 0; sample < samples; sample++) {
      OptionalDouble p = trial.p(n);
      tested += p.isPresent() ? 1 : 0;
      rejected += p.orElse(1) < 0.05 ? 1 : 0;
    }
    String part =
        tested < samples / 2 ? "" : String.format(Locale.ROOT, "%.4f", (double) rejected / tested);
    lines.add(what + "," + n + "," + part);
  }

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

  private static OptionalDouble p(Contrast contrast) {
    return OptionalDouble.of(contrast.pValue());
  }

  private static int count(int[] people, IntPredicate which) {
    int count = 0;
    for (int person : people) {
      count += which.test(person) ? 1 : 0;
    }
    return count;
  }

  private static Uncertainty uncertainty(int n) {
    return new Uncertainty(n, POPULATION, LEVEL);
  }

  private OptionalDouble flow(int n) {
    return p(ChangeTest.shares(move(n), move(n), LEVEL));
  }

  private ChangeTest.Estimate move(int n) {
    int[] people = sample(n);
    int base = count(people, person -> flowed[person]);
    int having = count(people, person -> flowed[person] && moved[person]);
    return new ChangeTest.Estimate(
        (double) having / base,
        uncertainty(n).share(new int[] {having}, new int[] {base}).standardError(),
        base);
  }

  private OptionalDouble mean(int n) {
    return p(ChangeTest.means(ofMonths(n), ofMonths(n), LEVEL));
  }

  private ChangeTest.Estimate ofMonths(int n) {
    int[] people = sample(n);
    MeanEstimate mean =
        new Estimator(SurveyDesign.unweighted(n).inPopulation(POPULATION), LEVEL)
            .mean(row -> flowed[people[row]], row -> months[people[row]])
            .orElseThrow();
    return new ChangeTest.Estimate(mean.value(), mean.standardError(), mean.n());
  }

  private OptionalDouble weighted(int n) {
    return p(ChangeTest.shares(raked(n), raked(n), LEVEL));
  }

  /** The young answer half as often again as the others; weights put that right. */
  private ChangeTest.Estimate raked(int n) {
    int[] people = new int[n];
    int drawn = 0;
    for (int person : sample(POPULATION)) {
      if (drawn < n && random.nextDouble() < (young[person] ? 0.9 : 0.6)) {
        people[drawn++] = person;
      }
    }
    int inPopulation = 0;
    for (boolean one : young) {
      inPopulation += one ? 1 : 0;
    }
    double share = (double) inPopulation / POPULATION;
    Margin age =
        new Margin(
            "leeftijd",
            "leeftijd",
            true,
            OptionalDouble.empty(),
            List.of(
                new Margin.MarginClass("jong", "jong", share),
                new Margin.MarginClass("oud", "oud", 1 - share)),
            row -> young[people[row]] ? 0 : 1);
    SurveyDesign plain = SurveyDesign.unweighted(n).inPopulation(POPULATION);
    WeightingResult result =
        new Weigher(plain, WeightingRules.usual(), Place.nowhere()).weigh(List.of(age));
    ShareEstimate estimate =
        new Estimator(((WeightingResult.Weighted) result).design(), LEVEL)
            .share(Domain.everyone(), row -> yes[people[row]])
            .orElseThrow();
    return new ChangeTest.Estimate(estimate.value(), estimate.standardError(), n);
  }

  private OptionalDouble ratio(int n) {
    ChangeTest.Bounded now = ratioOf(n);
    ChangeTest.Bounded then = ratioOf(n);
    return now.n() < 30 || then.n() < 30
        ? OptionalDouble.empty()
        : p(ChangeTest.bounded(now, then, LEVEL));
  }

  private ChangeTest.Bounded ratioOf(int n) {
    int[] people = sample(n);
    int one = Math.max(1, count(people, person -> above[person]));
    int other = Math.max(1, count(people, person -> below[person]));
    int both = count(people, person -> above[person] && below[person]);
    return new ChangeTest.Bounded(
        (double) one / other,
        uncertainty(n).ratio(new int[] {one}, new int[] {other}, new int[] {both}).interval(),
        other);
  }

  private OptionalDouble quantile(int n, double[] values) {
    return p(
        ChangeTest.bounded(
            median(n, sample(n), values, person -> true),
            median(n, sample(n), values, person -> true),
            LEVEL));
  }

  private static ChangeTest.Bounded median(
      int n, int[] people, double[] values, IntPredicate which) {
    Map<Double, Integer> counts = new HashMap<>();
    for (int person : people) {
      if (which.test(person)) {
        counts.merge(values[person], 1, Integer::sum);
      }
    }
    Distribution distribution = Distributions.of(counts);
    Interval interval =
        uncertainty(n)
            .quantile(distribution, List.of(distribution), Distribution.Part.HALF)
            .orElseThrow();
    return new ChangeTest.Bounded(
        distribution.quantile(Distribution.Part.HALF).orElseThrow(), interval, distribution.n());
  }

  /** A group of about two fifths of a sample, at random. */
  private boolean[] group(int[] people) {
    boolean[] group = new boolean[POPULATION];
    for (int person : people) {
      group[person] = random.nextDouble() < 0.4;
    }
    return group;
  }

  /** A group within the same sample: its respondents are in both. */
  private OptionalDouble quantileTogether(int n) {
    int[] people = sample(n);
    boolean[] group = group(people);
    return p(
        ChangeTest.boundedTogether(
            median(n, people, months, person -> group[person]),
            median(n, people, months, person -> true),
            LEVEL));
  }

  private KaplanMeier curve(int[] people, IntPredicate which) {
    List<Spell> drawn = new ArrayList<>();
    for (int person : people) {
      if (which.test(person)) {
        drawn.add(spells.get(person));
      }
    }
    return KaplanMeier.of(drawn, LEVEL);
  }

  private OptionalDouble started(int n) {
    return apart(n, curve -> curve.started(2).orElse(Double.NaN), 2);
  }

  private OptionalDouble wait(int n) {
    return apart(
        n,
        curve ->
            curve.restrictedMean(LIMIT).map(KaplanMeier.RestrictedMean::value).orElse(Double.NaN),
        0);
  }

  private interface Reading {
    double of(KaplanMeier curve);
  }

  /** At a time, or for 0 the mean wait. */
  private OptionalDouble apart(int n, Reading reading, double time) {
    List<ChangeTest.Estimate> both = new ArrayList<>();
    for (int edition = 0; edition < 2; edition++) {
      KaplanMeier curve = curve(sample(n), person -> true);
      double error =
          time > 0
              ? curve.standardError(time).orElse(Double.NaN)
              : curve
                  .restrictedMean(LIMIT)
                  .map(KaplanMeier.RestrictedMean::standardError)
                  .orElse(Double.NaN);
      both.add(new ChangeTest.Estimate(reading.of(curve), error, n));
    }
    boolean known = both.stream().allMatch(one -> one.standardError() > 0);
    return known ? p(ChangeTest.shares(both.get(0), both.get(1), LEVEL)) : OptionalDouble.empty();
  }

  private OptionalDouble startedTogether(int n) {
    int[] people = sample(n);
    boolean[] members = group(people);
    KaplanMeier group = curve(people, person -> members[person]);
    KaplanMeier all = curve(people, person -> true);
    if (group.startedInfluence(2).isEmpty() || all.startedInfluence(2).isEmpty()) {
      return OptionalDouble.empty();
    }
    CurveInfluence ofGroup = group.startedInfluence(2).orElseThrow();
    CurveInfluence ofAll = all.startedInfluence(2).orElseThrow();
    IntToDoubleFunction within =
        row -> members[people[row]] ? ofGroup.at(spells.get(people[row])) : 0;
    return new GroupComparison(SurveyDesign.unweighted(n), LEVEL)
        .contrast(
            new Linearised(group.started(2).orElseThrow(), within::applyAsDouble),
            new Linearised(all.started(2).orElseThrow(), row -> ofAll.at(spells.get(people[row]))),
            Double.POSITIVE_INFINITY)
        .map(ChangeSimulation::p)
        .orElse(OptionalDouble.empty());
  }
}
