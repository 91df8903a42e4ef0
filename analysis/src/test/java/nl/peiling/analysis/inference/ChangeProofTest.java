package nl.peiling.analysis.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.estimate.Estimator;
import nl.peiling.analysis.estimate.MeanEstimate;
import nl.peiling.analysis.estimate.ShareEstimate;
import nl.peiling.analysis.estimate.SurveyDesign;
import nl.peiling.analysis.inference.ChangeTest.Estimate;
import nl.peiling.analysis.proof.Dataset;
import nl.peiling.analysis.proof.Proof;
import org.junit.jupiter.api.Test;

/**
 * Two samples of the same schools as two editions: a simple one and a stratified one, against R
 * survey on both stacked in one design, and against Welch's test (bewijs/verandering.R).
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
    proof.checkAllCompared();
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
