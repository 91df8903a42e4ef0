package nl.peiling.analysis.judge;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.peiling.analysis.estimate.CriticalValue;
import nl.peiling.analysis.estimate.Interval;
import nl.peiling.analysis.estimate.SurveyDesign;
import nl.peiling.analysis.inference.ChangeTest;
import nl.peiling.analysis.inference.Contrast;
import nl.peiling.analysis.inference.EffectSize;
import nl.peiling.analysis.inference.GroupComparison;
import nl.peiling.analysis.inference.Moments;
import nl.peiling.analysis.judge.Statistic.Sample;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.facts.Provenance;

/**
 * Holds facts against each other. The test is the linearised contrast, with the respondents that
 * two facts share in its variance (see {@link GroupComparison}): normal for shares and numbers of
 * respondents, t for means. Numbers of two editions have no respondents in common that can be told;
 * each brings its own standard error. Numbers from the curve of an intake are normal as well, and
 * as everywhere without the correction for a finite population. A group is never held against one
 * that it is part of, but against the others there (see {@link Rest}).
 */
final class Differences {

  /** The level of the intervals of facts. */
  private static final double FACTS = 0.95;

  private final Statistics statistics;
  private final ClaimRules rules;
  private final Map<Sample, SurveyDesign> designs;
  private final double level;

  Differences(Statistics statistics, ClaimRules rules) {
    this.statistics = statistics;
    this.rules = rules;
    this.level = 1 - rules.minimum().level();
    this.designs =
        Map.of(
            Sample.FINITE, statistics.design(),
            Sample.WEIGHTED, statistics.weightedDesign(),
            Sample.ENDLESS, statistics.design().withoutFinitePopulation());
  }

  /** What it takes to say that one number is higher than another. */
  sealed interface Demand {
    /** Between groups: more than chance and large enough to matter. */
    record WorthNaming() implements Demand {}

    /** "Iets meer": more than chance; how much does not matter. */
    record Slight() implements Demand {}

    /** A place in a list, "het vaakst": more than chance; how much does not matter. */
    record Ranked() implements Demand {}

    /** Large enough to matter, by chance or not. */
    record Large() implements Demand {}

    /** More than chance, and the margin that the claim itself gives. */
    record Margin(double least) implements Demand {}

    /** The margin within which numbers are alike, by chance or not. */
    record Within(double most) implements Demand {}
  }

  /** Holds a fact against one that it is said to exceed. */
  Difference between(Statistic first, Statistic second, Demand demand) {
    Optional<Rest> rest = rest(first, second);
    Optional<Statistic> others = rest.flatMap(Rest::statistic);
    boolean firstIsPart = first.base().minus(second.base()).isEmpty();
    Statistic high = others.filter(found -> !firstIsPart).orElse(first);
    Statistic low = others.filter(found -> firstIsPart).orElse(second);
    Difference found = directly(high, low, demand);
    return new Difference(
        first, second, rest, demand, found.size(), found.threshold(), found.worth(), found.p());
  }

  /** What a group has to be held against in place of a larger one that it is part of. */
  Optional<Rest> rest(Statistic first, Statistic second) {
    return isApart(first, second) ? Optional.empty() : statistics.rest(first, second);
  }

  private Difference directly(Statistic first, Statistic second, Demand demand) {
    Optional<Contrast> contrast = contrast(first, second);
    double critical = contrast.map(this::critical).orElse(0.0);
    double large = large(first, second);
    double threshold =
        switch (demand) {
          case Demand.WorthNaming worth -> Math.max(critical, large);
          case Demand.Slight slight -> critical;
          case Demand.Ranked ranked -> contrast.isPresent() ? critical : large;
          case Demand.Large any -> large;
          case Demand.Margin(double least) -> Math.max(critical, least);
          case Demand.Within(double most) -> most;
        };
    return new Difference(
        first,
        second,
        Optional.empty(),
        demand,
        first.number() - second.number(),
        threshold,
        large,
        contrast.isPresent() ? OptionalDouble.of(contrast.get().pValue()) : OptionalDouble.empty());
  }

  private static boolean isApart(Statistic first, Statistic second) {
    return first.separate().isPresent() || second.separate().isPresent();
  }

  private static boolean acrossEditions(Statistic first, Statistic second) {
    return !first
        .separate()
        .map(Separate::edition)
        .equals(second.separate().map(Separate::edition));
  }

  /** Numbers of two editions, each with its own standard error (see {@link ChangeTest}). */
  private Optional<Contrast> apart(Statistic first, Statistic second) {
    Measure measure = first.fact().id().measure();
    boolean sameEdition = !acrossEditions(first, second);
    if (measure.isQuantile()) {
      return sameEdition ? together(first, second) : bounded(first, second, ChangeTest::bounded);
    }
    if (measure == Measure.RATIO && !sameEdition) {
      Optional<Contrast> ratios = bounded(first, second, ChangeTest::bounded);
      if (ratios.isPresent()) {
        return ratios;
      }
    }
    Optional<ChangeTest.Estimate> one = estimate(first);
    Optional<ChangeTest.Estimate> other = estimate(second);
    if (one.isEmpty()
        || other.isEmpty()
        || (one.get().standardError() == 0 && other.get().standardError() == 0)) {
      return Optional.empty();
    }
    if (sameEdition) {
      return Optional.of(ChangeTest.withinOneEdition(one.get(), other.get(), level));
    }
    boolean means = measure.isMean() && sample(first, second) != Sample.ENDLESS;
    return Optional.of(
        means
            ? ChangeTest.means(one.get(), other.get(), level)
            : ChangeTest.shares(one.get(), other.get(), level));
  }

  private Optional<ChangeTest.Estimate> estimate(Statistic statistic) {
    int n = statistic.fact().n().orElse(0);
    return statistic
        .separate()
        .flatMap(separate -> separate.standardError().stream().boxed().findFirst())
        .or(() ->
            statistic
                .linearised()
                .map(linearised ->
                    Math.sqrt(design(statistic.sample()).variance(linearised.influence()))))
        .or(() -> statistic.fact().standardError().stream().boxed().findFirst())
        .map(error -> new ChangeTest.Estimate(statistic.number(), error, n));
  }

  private Optional<Contrast> contrast(Statistic first, Statistic second) {
    if (isApart(first, second)) {
      return apart(first, second);
    }
    boolean mixed =
        first.sample() != second.sample()
            && (first.sample() == Sample.WEIGHTED || second.sample() == Sample.WEIGHTED);
    if (first.fact().id().measure().isQuantile() && !mixed) {
      return first.base().and(second.base()).isEmpty()
          ? bounded(first, second, ChangeTest::bounded)
          : together(first, second);
    }
    if (first.linearised().isEmpty() || second.linearised().isEmpty()) {
      return Optional.empty();
    }
    Sample sample = sample(first, second);
    boolean means = first.fact().id().measure().isMean() && sample != Sample.ENDLESS;
    double degrees =
        means ? first.base().or(second.base()).count() - 1.0 : Double.POSITIVE_INFINITY;
    if (degrees < 1 || mixed) {
      return Optional.empty();
    }
    return new GroupComparison(design(sample), level)
        .contrast(first.linearised().get(), second.linearised().get(), degrees);
  }

  private SurveyDesign design(Sample sample) {
    return requireNonNull(designs.get(sample));
  }

  /** Of two numbers the one with less behind it says what both are taken for. */
  private static Sample sample(Statistic first, Statistic second) {
    return first.sample().compareTo(second.sample()) >= 0 ? first.sample() : second.sample();
  }

  /** How two numbers with an interval are held against each other. */
  private interface Bounding {
    Contrast of(ChangeTest.Bounded one, ChangeTest.Bounded other, double level);
  }

  private static boolean isKnown(Statistic statistic) {
    return statistic.fact().provenance() == Provenance.EDITION && statistic.separate().isEmpty();
  }

  private Optional<Contrast> bounded(Statistic first, Statistic second, Bounding bounding) {
    return isKnown(first) && isKnown(second)
        ? Optional.empty()
        : bounds(first).flatMap(one -> bounds(second).map(other -> bounding.of(one, other, level)));
  }

  /** Quantiles that rest on the same respondents; where answers heap nothing is known of them. */
  private Optional<Contrast> together(Statistic first, Statistic second) {
    return bounded(first, second, ChangeTest::boundedTogether)
        .filter(contrast -> contrast.standardError() > 0);
  }

  /** A number with its interval; one that is known without error is its own interval. */
  private static Optional<ChangeTest.Bounded> bounds(Statistic statistic) {
    double number = statistic.number();
    return statistic
        .fact()
        .interval()
        .map(interval -> new Interval(interval.lower(), interval.upper(), FACTS))
        .or(() ->
            isKnown(statistic)
                ? Optional.of(new Interval(number, number, FACTS))
                : Optional.empty())
        .map(interval -> new ChangeTest.Bounded(number, interval, statistic.fact().n().orElse(0)));
  }

  private double critical(Contrast contrast) {
    return CriticalValue.student(level, contrast.degreesOfFreedom()) * contrast.standardError();
  }

  /** The smallest difference that is large enough to matter; 0 where none is set. */
  private double large(Statistic first, Statistic second) {
    Measure measure = first.fact().id().measure();
    if (measure == Measure.SHARE || measure == Measure.WEIGHTED_SHARE) {
      return largeShare(second.number());
    }
    return measure.isMean() || measure.isQuantile() ? largeMean(first, second) : 0;
  }

  /** Five points, or less where Cohen's h reaches its minimum sooner: near 0 and 100%. */
  private double largeShare(double lower) {
    double angle = Math.asin(Math.sqrt(lower)) + rules.minimum().cohenH() / 2;
    double byEffect =
        angle <= Math.PI / 2 ? Math.sin(angle) * Math.sin(angle) - lower : Double.POSITIVE_INFINITY;
    return Math.min(rules.minimum().points(), byEffect);
  }

  private double largeMean(Statistic first, Statistic second) {
    if (first.moments().isEmpty() || second.moments().isEmpty()) {
      return 0;
    }
    Moments one = first.moments().get();
    Moments other = second.moments().get();
    double d = EffectSize.cohenD(one, other);
    double difference = one.mean() - other.mean();
    return Double.isFinite(d) && d != 0 ? rules.minimum().cohenD() * Math.abs(difference / d) : 0;
  }
}
