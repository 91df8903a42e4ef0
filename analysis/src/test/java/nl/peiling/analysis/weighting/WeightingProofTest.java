package nl.peiling.analysis.weighting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.estimate.Estimator;
import nl.peiling.analysis.estimate.Linearised;
import nl.peiling.analysis.estimate.SurveyDesign;
import nl.peiling.analysis.proof.Dataset;
import nl.peiling.analysis.proof.Proof;
import nl.peiling.analysis.weighting.Margin.MarginClass;
import nl.peiling.analysis.weighting.WeightingResult.Weighted;
import nl.peiling.model.problem.Place;
import org.junit.jupiter.api.Test;

/** Weights and the variance of weighted estimates against R survey (bewijs/weging.R). */
class WeightingProofTest {

  private static final WeightingRules RULES = WeightingRules.usual().untrimmed();
  private final Proof proof = Proof.read("weging.csv");

  @Test
  void equalsRSurvey() {
    Dataset simple = Dataset.read("apisrs");
    SurveyDesign flat = SurveyDesign.unweighted(simple.rows());
    Weighted post = weigh(flat, List.of(margin(simple, "stype", 4421, 755, 1018)));
    assertThat(post.report().passes()).isEqualTo(1);
    check("post", simple, post);
    Weighted raked =
        weigh(
            flat,
            List.of(
                margin(simple, "stype", 4421, 755, 1018),
                margin(simple, "sch_wide", 1072, 5122),
                margin(simple, "awards", 2000, 4194)));
    check("raken", simple, raked);
    // R's rake() leaves in the variance what ten rounds of averaging do not take out
    Estimator estimator = new Estimator(raked.design(), 0.95);
    Linearised high = Linearised.share(raked.design(), Domain.everyone(), high(simple));
    proof.check("raken.rake.se", estimator.standardError(high), 1e-7);
    checkStrata();
    proof.checkAllCompared();
  }

  private void checkStrata() {
    Dataset data = Dataset.read("apistrat");
    SurveyDesign design =
        SurveyDesign.weighted(data.numbers("pw")).stratified(data.codes("stype"), 4421, 755, 1018);
    Weighted raked =
        weigh(
            design,
            List.of(margin(data, "sch_wide", 1072, 5122), margin(data, "awards", 2000, 4194)));
    checkLinear(
        "strata.hoog",
        raked.design(),
        Linearised.share(raked.design(), Domain.everyone(), high(data)));
    double error =
        new Estimator(raked.design(), 0.95)
            .mean(Domain.everyone(), data.values("api00"))
            .orElseThrow()
            .standardError();
    proof.check("strata.api00.se", error);
    proof.check("strata.w.1", raked.weights().get(0));
    proof.check("strata.w.150", raked.weights().get(149));
  }

  private static Weighted weigh(SurveyDesign design, List<Margin> margins) {
    WeightingResult result = new Weigher(design, RULES, new Place.Nowhere()).weigh(margins);
    return switch (result) {
      case Weighted weighted -> weighted;
      case WeightingResult.Refused refused -> throw new AssertionError(refused.problems().text());
    };
  }

  private static Margin margin(Dataset data, String column, double... people) {
    int[] codes = data.codes(column);
    List<MarginClass> classes =
        Arrays.stream(people).mapToObj(p -> new MarginClass("k" + p, "k" + p, p / 6194)).toList();
    return new Margin(column, column, false, OptionalDouble.empty(), classes, row -> codes[row]);
  }

  private static Domain high(Dataset data) {
    double[] api = data.numbers("api00");
    return row -> api[row] > 700;
  }

  private void check(String name, Dataset data, Weighted weighted) {
    for (int row : new int[] {1, 2, 17, 50, 123, 200}) {
      proof.check(name + ".w." + row, weighted.weights().get(row - 1));
    }
    WeightingReport report = weighted.report();
    proof.check(name + ".deff", report.effect().designEffect());
    proof.check(name + ".laagste", report.lowest());
    proof.check(name + ".hoogste", report.highest());
    SurveyDesign design = weighted.design();
    checkLinear(name + ".hoog", design, Linearised.share(design, Domain.everyone(), high(data)));
    checkLinear(
        name + ".api00", design, Linearised.mean(design, Domain.everyone(), data.values("api00")));
    checkLinear(
        name + ".deel",
        design,
        Linearised.share(design, data.where("comp_imp", "Yes"), high(data)));
  }

  private void checkLinear(String name, SurveyDesign design, Linearised estimate) {
    proof.check(name, estimate.value());
    proof.check(name + ".se", new Estimator(design, 0.95).standardError(estimate));
  }
}
