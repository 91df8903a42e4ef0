package nl.peiling.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import nl.peiling.model.edition.Methods.IntervalMethod;
import org.junit.jupiter.api.Test;

class EstimatorTest {

  private static final Domain NOBODY = row -> false;

  @Test
  void givesNoEstimateForAnEmptyBase() {
    Estimator estimator = new Estimator(SurveyDesign.unweighted(10), 0.95);
    assertThat(estimator.share(NOBODY, Domain.everyone())).isEmpty();
    assertThat(estimator.mean(NOBODY, Values.ones())).isEmpty();
    assertThat(estimator.quantiles(NOBODY, Values.ones(), 0.5)).isEmpty();
  }

  @Test
  void countsNobodyOutsideTheBase() {
    Estimator estimator = new Estimator(SurveyDesign.unweighted(10), 0.95);
    ShareEstimate share = estimator.share(row -> row < 4, row -> row >= 3).orElseThrow();
    assertThat(share.n()).isEqualTo(4);
    assertThat(share.count()).isEqualTo(1);
    assertThat(share.value()).isEqualTo(0.25);
  }

  @Test
  void keepsAnIntervalAboveZeroWhenNobodyHasTheProperty() {
    Estimator estimator = new Estimator(SurveyDesign.unweighted(100).inPopulation(400), 0.95);
    ShareEstimate share = estimator.share(Domain.everyone(), NOBODY).orElseThrow();
    assertThat(share.standardError()).isZero();
    assertThat(share.intervalBase()).isCloseTo(99 / 0.75, within(1e-12));
    assertThat(share.interval().lower()).isZero();
    assertThat(share.interval().upper()).isBetween(0.025, 0.035);
  }

  @Test
  void narrowsTheIntervalByTheFinitePopulation() {
    // 5.4 of the method: half width at 50%, n = 5778, from 1.29 to 1.10 points
    Domain half = row -> row % 2 == 0;
    SurveyDesign endless = SurveyDesign.unweighted(5778);
    assertThat(halfWidth(endless, half)).isCloseTo(0.0129, within(5e-5));
    assertThat(halfWidth(endless.inPopulation(21040), half)).isCloseTo(0.0110, within(5e-5));
  }

  private static double halfWidth(SurveyDesign design, Domain having) {
    Estimator estimator = new Estimator(design, 0.95);
    return estimator.share(Domain.everyone(), having).orElseThrow().interval().width() / 2;
  }

  @Test
  void leavesTheBoundsOfAMeanOpenWithOneRespondent() {
    MeanEstimate mean =
        new Estimator(SurveyDesign.unweighted(5), 0.95)
            .mean(row -> row == 2, row -> 7)
            .orElseThrow();
    assertThat(mean.value()).isEqualTo(7);
    assertThat(mean.interval().width()).isInfinite();
    assertThat(mean.deviation()).isNaN();
  }

  @Test
  void bothDeviationsAreEqualWhenWeightsSumToTheRespondents() {
    double[] weights = {0.5, 1.5, 0.5, 1.5};
    MeanEstimate mean =
        new Estimator(SurveyDesign.weighted(weights), 0.95)
            .mean(Domain.everyone(), row -> row)
            .orElseThrow();
    assertThat(mean.deviation()).isCloseTo(mean.frequencyDeviation(), within(1e-15));
  }

  @Test
  void takesTheMiddleOfTwoForAnEvenMedian() {
    double[] grades = {6, 8, 7, 9};
    Estimator estimator = new Estimator(SurveyDesign.unweighted(4), 0.95);
    QuantileEstimate median =
        estimator.quantiles(Domain.everyone(), row -> grades[row], 0.5).getFirst();
    assertThat(median.value()).isEqualTo(7.5);
  }

  @Test
  void givesTheHighestValueAnIntervalLikeAnyOther() {
    // nine in ten give the highest value, so that nobody is above any quartile
    Estimator estimator = new Estimator(SurveyDesign.unweighted(1000), 0.95);
    QuantileEstimate quartile =
        estimator.quantiles(Domain.everyone(), row -> row % 10 == 0 ? 7 : 9, 0.75).getFirst();
    assertThat(quartile.value()).isEqualTo(9);
    assertThat(quartile.interval()).hasValue(new Interval(9, 9, 0.95));
  }

  @Test
  void refusesAMissingNumberInsideTheBase() {
    Estimator estimator = new Estimator(SurveyDesign.unweighted(4), 0.95);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> estimator.mean(Domain.everyone(), row -> row == 2 ? Double.NaN : 1))
        .withMessageContaining("row 2");
  }

  @Test
  void refusesAPopulationSmallerThanTheSurvey() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SurveyDesign.unweighted(10).inPopulation(9))
        .withMessageContaining("10 respondents");
  }

  @Test
  void usesAGroupsOwnPopulationWhenItIsKnown() {
    SurveyDesign design = SurveyDesign.unweighted(100).inPopulation(1000);
    SurveyDesign.Subsurvey part = design.only(row -> row < 40, 50);
    ShareEstimate share =
        new Estimator(part.design(), 0.95)
            .share(Domain.everyone(), row -> part.rowInWhole().applyAsInt(row) % 4 == 0)
            .orElseThrow();
    assertThat(share.n()).isEqualTo(40);
    assertThat(share.standardError()).isCloseTo(Math.sqrt(0.2 * 0.25 * 0.75 / 39), within(1e-15));
  }

  @Test
  void cutsAStratumOfOneRespondentNotLoose() {
    SurveyDesign design =
        SurveyDesign.unweighted(3).stratified(new int[] {0, 0, 1}, Double.POSITIVE_INFINITY, 4);
    assertThat(design.variance(row -> row == 2 ? 2 : 0)).isEqualTo(0.75 * 4);
  }

  @Test
  void givesKornGraubardTheWholeRangeWithOneRespondent() {
    ShareEstimate share =
        new Estimator(SurveyDesign.unweighted(3), 0.95, IntervalMethod.KORN_GRAUBARD)
            .share(row -> row == 0, NOBODY)
            .orElseThrow();
    assertThat(share.interval()).isEqualTo(new Interval(0, 1, 0.95));
  }

  @Test
  void refusesAShareAboveOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShareInterval.wilson(1.01, 10, 0.95))
        .withMessageContaining("1.01");
  }
}
