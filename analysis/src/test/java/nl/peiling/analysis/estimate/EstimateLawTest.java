package nl.peiling.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that every survey obeys, on seeded random surveys. */
class EstimateLawTest {

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void orderOfRespondentsDoesNotMatter(long seed) {
    RandomSurvey survey = RandomSurvey.of(seed);
    RandomSurvey shuffled = survey.shuffled(seed + 1000);
    same(contrast(survey), survey.design(), contrast(shuffled), shuffled.design());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void scaleOfWeightsDoesNotMatter(long seed) {
    RandomSurvey survey = RandomSurvey.of(seed);
    double[] scaled = survey.weights();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= 37.5;
    }
    SurveyDesign other = survey.design(scaled);
    same(contrast(survey), survey.design(), contrast(survey, other), other);
    Function<SurveyDesign, Object> interval =
        design -> new Estimator(design, 0.95).quantiles(survey.group(0), survey.grades(), 0.3);
    assertThat(interval.apply(other)).isEqualTo(interval.apply(survey.design()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void mergedRowsGiveTheSameResult(long seed) {
    RandomSurvey survey = RandomSurvey.of(seed);
    SurveyDesign.Grouped merged =
        survey
            .design()
            .groupedBy(row -> 2 * survey.groups(row) + (survey.having().contains(row) ? 1 : 0));
    SurveyDesign small = merged.design();
    assertThat(small.rows()).isLessThan(survey.size());
    assertThat(small.respondents()).isEqualTo(survey.size());
    Domain first = row -> (merged.keyOfRow().applyAsInt(row) >> 1 & 1) == 1;
    Domain second = row -> (merged.keyOfRow().applyAsInt(row) >> 2 & 1) == 1;
    Domain having = row -> (merged.keyOfRow().applyAsInt(row) & 1) == 1;
    Linearised contrast =
        Linearised.share(small, first, having).minus(Linearised.share(small, second, having));
    same(contrast(survey), survey.design(), contrast, small);
    ShareEstimate one =
        new Estimator(survey.design(), 0.95).share(survey.group(0), survey.having()).orElseThrow();
    ShareEstimate two = new Estimator(small, 0.95).share(first, having).orElseThrow();
    assertThat(two.n()).isEqualTo(one.n());
    assertThat(two.count()).isEqualTo(one.count());
    assertThat(two.interval().upper()).isCloseTo(one.interval().upper(), within(1e-12));
    assertThat(two.effectiveBase()).isCloseTo(one.effectiveBase(), within(1e-9));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void overlapFormulaEqualsTheDisjointOneWhenNothingOverlaps(long seed) {
    RandomSurvey survey = RandomSurvey.of(seed);
    SurveyDesign flat = SurveyDesign.weighted(survey.weights());
    Domain left = survey.group(0);
    Domain right = survey.group(1).except(left);
    Linearised one = Linearised.mean(flat, left, survey.grades());
    Linearised two = Linearised.mean(flat, right, survey.grades());
    double apart = flat.variance(one.influence()) + flat.variance(two.influence());
    assertThat(flat.variance(one.minus(two).influence())).isCloseTo(apart, within(1e-12));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void unweightedShareHasTheTextbookVariance(long seed) {
    RandomSurvey survey = RandomSurvey.of(seed);
    int people = 3 * survey.size();
    SurveyDesign design = SurveyDesign.unweighted(survey.size()).inPopulation(people);
    ShareEstimate share =
        new Estimator(design, 0.95).share(Domain.everyone(), survey.having()).orElseThrow();
    double n = survey.size();
    double textbook = (1 - n / people) * share.value() * (1 - share.value()) / (n - 1);
    assertThat(share.standardError()).isCloseTo(Math.sqrt(textbook), within(1e-13));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nobodyIsLeftToMissWhenEveryoneAnswered(long seed) {
    RandomSurvey survey = RandomSurvey.of(seed);
    SurveyDesign census = SurveyDesign.unweighted(survey.size()).inPopulation(survey.size());
    ShareEstimate share =
        new Estimator(census, 0.95).share(survey.group(1), survey.having()).orElseThrow();
    assertThat(share.interval().width()).isZero();
    assertThat(share.standardError()).isZero();
  }

  private static Linearised contrast(RandomSurvey survey) {
    return contrast(survey, survey.design());
  }

  private static Linearised contrast(RandomSurvey survey, SurveyDesign design) {
    return Linearised.share(design, survey.group(0), survey.having())
        .minus(Linearised.share(design, survey.group(1), survey.having()));
  }

  private static void same(Linearised one, SurveyDesign a, Linearised two, SurveyDesign b) {
    assertThat(two.value()).isCloseTo(one.value(), within(1e-12));
    double variance = a.variance(one.influence());
    assertThat(b.variance(two.influence())).isCloseTo(variance, within(1e-12 * variance + 1e-18));
  }
}
