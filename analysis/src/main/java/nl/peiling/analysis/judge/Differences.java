package nl.peiling.analysis.judge;

import java.util.Optional;
import java.util.OptionalDouble;
import nl.peiling.analysis.estimate.CriticalValue;
import nl.peiling.analysis.estimate.SurveyDesign;
import nl.peiling.analysis.inference.ChangeTest;
import nl.peiling.analysis.inference.Contrast;
import nl.peiling.analysis.inference.EffectSize;
import nl.peiling.analysis.inference.GroupComparison;
import nl.peiling.analysis.inference.Moments;
import nl.peiling.model.facts.Measure;

/**
 * Holds facts against each other. The test is the linearised contrast, with the respondents that
 * two facts share in its variance (see {@link GroupComparison}): normal for shares and numbers of
 * respondents, t for means. Numbers of two editions have no respondents in common that can be told;
 * each brings its own standard error.
 */
final class Differences {

  private final ClaimRules rules;
  private final SurveyDesign design;
  private final GroupComparison comparison;
  private final double level;

  Differences(Statistics statistics, ClaimRules rules) {
    this.rules = rules;
    this.level = 1 - rules.minimum().level();
    this.design = statistics.design();
    this.comparison = new GroupComparison(statistics.design(), level);
  }

  /** What it takes to say that one number is higher than another. */
  sealed interface Demand {
    /** Between groups: more than chance and large enough to matter. */
    record WorthNaming() implements Demand {}

    /** "Iets meer": more than chance; how much does not matter. */
    record Slight() implements Demand {}

    /** In an order of answers: more than chance, or large enough to matter. */
    record InOrder() implements Demand {}

    /** The margin that the claim itself gives. */
    record Margin(double least) implements Demand {}
  }

  /** Holds a fact against one that it is said to exceed. */
  Difference between(Statistic first, Statistic second, Demand demand) {
    Optional<Contrast> contrast = contrast(first, second);
    double critical = contrast.map(this::critical).orElse(0.0);
    double large = large(first, second);
    double threshold =
        switch (demand) {
          case Demand.WorthNaming worth -> Math.max(critical, large);
          case Demand.Slight slight -> critical;
          case Demand.InOrder order ->
              isApart(first, second) ? critical : Math.min(critical, large);
          case Demand.Margin(double least) -> least;
        };
    return new Difference(
        first,
        second,
        first.number() - second.number(),
        threshold,
        contrast.isPresent() ? OptionalDouble.of(contrast.get().pValue()) : OptionalDouble.empty());
  }

  private static boolean isApart(Statistic first, Statistic second) {
    return first.separate().isPresent() || second.separate().isPresent();
  }

  /** Numbers of two editions, each with its own standard error (see {@link ChangeTest}). */
  private Optional<Contrast> apart(Statistic first, Statistic second) {
    Optional<ChangeTest.Estimate> one = estimate(first);
    Optional<ChangeTest.Estimate> other = estimate(second);
    if (one.isEmpty()
        || other.isEmpty()
        || (one.get().standardError() == 0 && other.get().standardError() == 0)) {
      return Optional.empty();
    }
    boolean oneEdition =
        first.separate().isPresent()
            && second.separate().isPresent()
            && first.separate().get().edition().equals(second.separate().get().edition());
    if (oneEdition) {
      return Optional.of(ChangeTest.withinOneEdition(one.get(), other.get(), level));
    }
    Measure measure = first.fact().id().measure();
    boolean means = measure == Measure.MEAN || measure == Measure.WEIGHTED_MEAN;
    return Optional.of(
        means
            ? ChangeTest.means(one.get(), other.get(), level)
            : ChangeTest.shares(one.get(), other.get(), level));
  }

  private Optional<ChangeTest.Estimate> estimate(Statistic statistic) {
    int n = statistic.fact().n().orElse(0);
    return statistic
        .separate()
        .map(Separate::standardError)
        .or(() ->
            statistic
                .linearised()
                .map(linearised -> Math.sqrt(design.variance(linearised.influence()))))
        .or(() -> statistic.fact().standardError().stream().boxed().findFirst())
        .map(error -> new ChangeTest.Estimate(statistic.number(), error, n));
  }

  private Optional<Contrast> contrast(Statistic first, Statistic second) {
    if (isApart(first, second)) {
      return apart(first, second);
    }
    if (first.linearised().isEmpty() || second.linearised().isEmpty()) {
      return Optional.empty();
    }
    boolean means = first.fact().id().measure() == Measure.MEAN;
    double degrees =
        means ? first.base().or(second.base()).count() - 1.0 : Double.POSITIVE_INFINITY;
    if (degrees < 1) {
      return Optional.empty();
    }
    return comparison.contrast(first.linearised().get(), second.linearised().get(), degrees);
  }

  private double critical(Contrast contrast) {
    return CriticalValue.student(level, contrast.degreesOfFreedom()) * contrast.standardError();
  }

  /** The smallest difference that is large enough to matter; 0 where none is set. */
  double large(Statistic first, Statistic second) {
    return switch (first.fact().id().measure()) {
      case SHARE -> largeShare(second.number());
      case MEAN -> largeMean(first, second);
      case COUNT,
          BASE,
          RANK,
          RATIO,
          NOT_ASKED,
          UNANSWERED,
          DONT_KNOW,
          STANDARD_DEVIATION,
          MEDIAN,
          FIRST_QUARTILE,
          THIRD_QUARTILE,
          WEIGHTED_SHARE,
          WEIGHTED_MEAN,
          AGREEMENT,
          KAPPA,
          DIFFERENCE,
          CHI_SQUARED,
          DEGREES_OF_FREEDOM,
          P_VALUE,
          WEIGHTED_BASE,
          EFFECTIVE_BASE,
          CHANGE,
          CHANGE_CHANCE,
          MEAN_CHANGE,
          MEAN_CHANGE_CHANCE ->
          0;
    };
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
