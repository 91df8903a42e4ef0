package nl.peiling.analysis.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.peiling.analysis.duration.CurveInfluence;
import nl.peiling.analysis.duration.KaplanMeier;
import nl.peiling.analysis.duration.Spell;
import nl.peiling.analysis.estimate.CriticalValue;
import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.estimate.Estimator;
import nl.peiling.analysis.estimate.Interval;
import nl.peiling.analysis.estimate.Linearised;
import nl.peiling.analysis.estimate.MeanEstimate;
import nl.peiling.analysis.estimate.ShareEstimate;
import nl.peiling.analysis.estimate.SurveyDesign;
import nl.peiling.analysis.estimate.Values;
import nl.peiling.analysis.inference.ChangeTest.Bounded;
import nl.peiling.analysis.inference.ChangeTest.Estimate;
import nl.peiling.analysis.proof.Dataset;
import nl.peiling.analysis.proof.Proof;
import nl.peiling.analysis.tabulate.Distribution;
import nl.peiling.analysis.tabulate.Distributions;
import nl.peiling.analysis.tabulate.Uncertainty;
import org.junit.jupiter.api.Test;

/**
 * Two samples of the same schools as two editions: a simple one and a stratified one, against R
 * survey on both stacked in one design, and against Welch's test; two groups of patients as two
 * editions, against R survival (bewijs/verandering.R).
 */
class ChangeProofTest {

  private static final double LEVEL = 0.95;

  private final Proof proof = Proof.read("verandering.csv");
  private final Dataset then = Dataset.read("apisrs");
  private final Dataset now = Dataset.read("apistrat");
  private final Estimator simple =
      new Estimator(SurveyDesign.unweighted(then.rows()).inPopulation(6194), LEVEL);
  private final Estimator stratified =
      new Estimator(
          SurveyDesign.weighted(now.numbers("pw")).stratified(now.codes("stype"), 4421, 755, 1018),
          LEVEL);

  @Test
  void equalsR() {
    for (String question : List.of("sch_wide", "comp_imp", "awards")) {
      check(
          "api." + question, ChangeTest.shares(share(question, now), share(question, then), LEVEL));
    }
    for (String measure : List.of("api00", "enroll", "meals")) {
      Contrast change =
          ChangeTest.means(mean(stratified, now, measure), mean(simple, then, measure), LEVEL);
      check("api." + measure, change);
      proof.check("api." + measure + ".vrij", change.degreesOfFreedom());
      Contrast welch =
          ChangeTest.means(
              mean(new Estimator(SurveyDesign.unweighted(now.rows()), LEVEL), now, measure),
              mean(new Estimator(SurveyDesign.unweighted(then.rows()), LEVEL), then, measure),
              LEVEL);
      proof.check("welch." + measure + ".t", welch.statistic());
      proof.check("welch." + measure + ".df", welch.degreesOfFreedom());
      proof.check("welch." + measure + ".p", welch.pValue());
    }
    quantiles();
    ratio("verhouding.comp_sch", "comp_imp", "sch_wide");
    ratio("verhouding.awards_comp", "awards", "comp_imp");
    curves();
    proof.checkAllCompared();
  }

  private void quantiles() {
    Map<Integer, Distribution.Part> parts =
        Map.of(
            25, Distribution.Part.FIRST_QUARTER,
            50, Distribution.Part.HALF,
            75, Distribution.Part.THIRD_QUARTER);
    for (String measure : List.of("api00", "enroll", "meals")) {
      parts.forEach((percent, part) -> {
        String name = "kwantiel." + measure + "." + percent;
        checkBounded(
            name,
            quantile(name + ".nu", now.numbers(measure), part),
            quantile(name + ".toen", then.numbers(measure), part));
      });
    }
  }

  private Bounded quantile(String name, double[] numbers, Distribution.Part part) {
    Distribution distribution = Distributions.of(numbers);
    Interval interval =
        new Uncertainty(numbers.length, 6194, LEVEL)
            .quantile(distribution, List.of(distribution), part)
            .orElseThrow();
    double value = distribution.quantile(part).orElseThrow();
    proof.check(name + ".waarde", value);
    proof.check(name + ".van", interval.lower());
    proof.check(name + ".tot", interval.upper());
    return new Bounded(value, interval, numbers.length);
  }

  private void checkBounded(String name, Bounded one, Bounded other) {
    Contrast change = ChangeTest.bounded(one, other, LEVEL);
    proof.check(name + ".verschil", change.difference());
    proof.check(name + ".onder", change.interval().lower());
    proof.check(name + ".boven", change.interval().upper());
    proof.check(name + ".p", change.pValue());
  }

  private void ratio(String name, String above, String below) {
    checkBounded(
        name,
        ratio(name + ".nu", stratified, now, above, below),
        ratio(name + ".toen", simple, then, above, below));
    Domain one = then.where(above, "Yes");
    Domain other = then.where(below, "Yes");
    proof.check(
        name + ".toen.se",
        new Uncertainty(then.rows(), 6194, LEVEL)
            .ratio(
                new int[] {count(one)}, new int[] {count(other)}, new int[] {count(one.and(other))})
            .standardError());
  }

  private int count(Domain domain) {
    return (int) IntStream.range(0, then.rows()).filter(domain::contains).count();
  }

  private Bounded ratio(
      String name, Estimator estimator, Dataset data, String above, String below) {
    SurveyDesign design = estimator.design();
    Linearised ratio =
        Linearised.total(design, data.where(above, "Yes"), Values.ones())
            .dividedBy(Linearised.total(design, data.where(below, "Yes"), Values.ones()));
    double error = estimator.standardError(ratio);
    proof.check(name + ".r", ratio.value());
    proof.check(name + ".se", error);
    double factor = Math.exp(CriticalValue.normal(LEVEL) * error / ratio.value());
    return new Bounded(
        ratio.value(),
        new Interval(ratio.value() / factor, ratio.value() * factor, LEVEL),
        data.rows());
  }

  private void curves() {
    Dataset lung = Dataset.read("lung");
    Domain women = lung.where("sekse", "2");
    Curve of = new Curve(lung, women);
    Curve others = new Curve(lung, lung.where("sekse", "1"));
    Curve all = new Curve(lung, Domain.everyone());
    SurveyDesign design = SurveyDesign.unweighted(lung.rows());
    // the design multiplies by n/(n-1), Greenwood does not
    double scale = Math.sqrt((lung.rows() - 1.0) / lung.rows());
    for (int time : new int[] {100, 300, 500}) {
      String name = "instroom." + time;
      apart(name, ChangeTest.shares(of.started(time), others.started(time), LEVEL));
      Linearised ofWomen = of.linearised(c -> c.startedInfluence(time));
      Linearised men = others.linearised(c -> c.startedInfluence(time));
      Linearised everybody = all.linearised(c -> c.startedInfluence(time));
      proof.check(name + ".se", scale * deviation(design, ofWomen.minus(men)));
      proof.check("overlap." + time + ".se", scale * deviation(design, ofWomen.minus(everybody)));
    }
    apart("wacht.500", ChangeTest.shares(of.mean(500), others.mean(500), LEVEL));
    Linearised waits =
        of.linearised(c -> c.meanInfluence(500))
            .minus(others.linearised(c -> c.meanInfluence(500)));
    proof.check("wacht.500.se", scale * deviation(design, waits));
  }

  private void apart(String name, Contrast change) {
    proof.check(name + ".verschil", change.difference());
    proof.check(name + ".se", change.standardError());
    proof.check(name + ".p", change.pValue());
  }

  private static double deviation(SurveyDesign design, Linearised difference) {
    return Math.sqrt(design.variance(difference.influence()));
  }

  /** The curve of some rows of a data set. */
  private static final class Curve {
    private final Map<Integer, Spell> spells = new TreeMap<>();
    private final KaplanMeier curve;

    Curve(Dataset data, Domain domain) {
      double[] time = data.numbers("tijd");
      Domain ended = data.where("status", "2");
      for (int row = 0; row < data.rows(); row++) {
        if (domain.contains(row)) {
          spells.put(row, new Spell(time[row], ended.contains(row)));
        }
      }
      curve = KaplanMeier.of(List.copyOf(spells.values()), LEVEL);
    }

    Estimate started(int time) {
      return new Estimate(
          curve.started(time).orElseThrow(),
          curve.standardError(time).orElseThrow(),
          spells.size());
    }

    Estimate mean(int limit) {
      KaplanMeier.RestrictedMean mean = curve.restrictedMean(limit).orElseThrow();
      return new Estimate(mean.value(), mean.standardError(), spells.size());
    }

    Linearised linearised(Function<KaplanMeier, Optional<CurveInfluence>> of) {
      CurveInfluence influence = of.apply(curve).orElseThrow();
      return new Linearised(
          0,
          row -> {
            Spell spell = spells.get(row);
            return spell == null ? 0 : influence.at(spell);
          });
    }
  }

  @Test
  void findsNoChangeInAMedianThatMayBeEitherOfTwoHeaps() {
    Bounded now = new Bounded(40, new Interval(36, 40, LEVEL), 400);
    Bounded then = new Bounded(36, new Interval(36, 40, LEVEL), 400);

    assertThat(ChangeTest.bounded(now, then, LEVEL).pValue()).isGreaterThan(0.05);
  }

  @Test
  void claimsNoMoreThanTheIntervalsTellOfTwoHeaps() {
    Bounded now = new Bounded(40, new Interval(40, 40, LEVEL), 400);
    Bounded then = new Bounded(36, new Interval(36, 36, LEVEL), 400);

    assertThat(ChangeTest.bounded(now, then, LEVEL).pValue())
        .isEqualTo(
            PValue.twoSided(1.959963984540054 * Math.sqrt(2), Double.POSITIVE_INFINITY),
            within(1e-15));
  }

  @Test
  void neverRejectsSoonerWhenIntervalsMayHangTogether() {
    Bounded one = new Bounded(40, new Interval(38, 41, LEVEL), 400);
    Bounded other = new Bounded(37, new Interval(36, 38.5, LEVEL), 300);

    assertThat(ChangeTest.boundedTogether(one, other, LEVEL).pValue())
        .isGreaterThan(ChangeTest.bounded(one, other, LEVEL).pValue());
  }

  private void check(String name, Contrast change) {
    proof.check(name + ".verschil", change.difference());
    proof.check(name + ".se", change.standardError());
    proof.check(name + ".z", change.statistic());
    proof.check(name + ".p", change.pValue());
    proof.check(name + ".onder", change.interval().lower());
    proof.check(name + ".boven", change.interval().upper());
  }

  private Estimate share(String question, Dataset data) {
    ShareEstimate share =
        (data == now ? stratified : simple)
            .share(Domain.everyone(), data.where(question, "Yes"))
            .orElseThrow();
    return new Estimate(share.value(), share.standardError(), share.n());
  }

  private static Estimate mean(Estimator estimator, Dataset data, String measure) {
    MeanEstimate mean = estimator.mean(Domain.everyone(), data.values(measure)).orElseThrow();
    return new Estimate(mean.value(), mean.standardError(), mean.n());
  }

  @Test
  void neverRejectsSoonerWithinAnEditionThanWithTheCovarianceKnown() {
    Random random = new Random(20231115);
    for (int trial = 0; trial < 200; trial++) {
      double one = random.nextDouble() + 0.01;
      double other = random.nextDouble() + 0.01;
      double correlation = 2 * random.nextDouble() - 1;
      double known = Math.sqrt(one * one + other * other - 2 * correlation * one * other);

      Contrast contrast =
          ChangeTest.withinOneEdition(new Estimate(1, one, 9), new Estimate(0, other, 9), LEVEL);

      assertThat(contrast.standardError()).isGreaterThanOrEqualTo(known);
    }
  }

  @Test
  void takesANumberWithoutAnErrorAsKnown() {
    Contrast contrast = ChangeTest.means(new Estimate(3, 0.5, 40), new Estimate(2, 0, 0), LEVEL);

    assertThat(contrast.degreesOfFreedom()).isEqualTo(39, within(1e-9));
    assertThat(contrast.statistic()).isEqualTo(2, within(1e-12));
  }

  @Test
  void rejectsOneInTwentyWhereNothingChanged() {
    Random random = new Random(2023);
    int rejected = 0;
    int trials = 4000;
    for (int trial = 0; trial < trials; trial++) {
      Contrast change = ChangeTest.shares(drawn(random, 300), drawn(random, 600), LEVEL);
      rejected += change.pValue() < 0.05 ? 1 : 0;
    }
    assertThat((double) rejected / trials).isBetween(0.043, 0.057);
  }

  private static Estimate drawn(Random random, int n) {
    int count = 0;
    for (int i = 0; i < n; i++) {
      count += random.nextDouble() < 0.3 ? 1 : 0;
    }
    double share = (double) count / n;
    return new Estimate(share, Math.sqrt(share * (1 - share) / (n - 1)), n);
  }
}
