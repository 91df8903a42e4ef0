package nl.peiling.analysis.estimate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.peiling.analysis.proof.Dataset;
import nl.peiling.analysis.proof.Proof;
import nl.peiling.model.edition.Methods.IntervalMethod;
import org.junit.jupiter.api.Test;

/** Estimates against R survey (bewijs/schattingen.R) on real surveys of schools and of health. */
class EstimateProofTest {

  private static final double LEVEL = 0.95;
  private final Proof proof = Proof.read("schattingen.csv");

  @Test
  void equalsRSurvey() {
    checkSchools("apistrat");
    checkSchools("apisrs");
    checkHealth();
    checkIntervalsAlone();
    proof.checkAllCompared();
  }

  private void checkSchools(String file) {
    Dataset data = Dataset.read(file);
    double[] api = data.numbers("api00");
    Domain high = row -> api[row] > 700;
    Domain wide = data.where("sch_wide", "Yes");
    Domain primary = data.where("stype", "E");
    for (Map.Entry<String, SurveyDesign> entry : designs(file, data).entrySet()) {
      SurveyDesign design = entry.getValue();
      String name = file + "." + entry.getKey() + ".";
      checkShare(name + "hoog", design, Domain.everyone(), high);
      checkShare(name + "hoog.breed", design, wide, high);
      checkShare(name + "prijs.lager", design, primary, data.where("awards", "Yes"));
      checkMean(name + "api00", design, Domain.everyone(), data.values("api00"));
      checkMean(name + "api00.breed", design, wide, data.values("api00"));
      checkLinear(
          name + "enroll.totaal",
          design,
          Linearised.total(design, Domain.everyone(), data.values("enroll")));
      Linearised ratio =
          Linearised.total(design, Domain.everyone(), data.values("api00"))
              .dividedBy(Linearised.total(design, Domain.everyone(), data.values("enroll")));
      checkLinear(name + "verhouding", design, ratio);
      checkLinear(
          name + "verschil",
          design,
          Linearised.share(design, wide, high).minus(Linearised.share(design, primary, high)));
      checkLinear(
          name + "verschil.gemiddelde",
          design,
          Linearised.mean(design, wide, data.values("api00"))
              .minus(Linearised.mean(design, primary, data.values("api00"))));
      checkQuantiles(name, design, data.values("api00"));
    }
  }

  private static Map<String, SurveyDesign> designs(String file, Dataset data) {
    SurveyDesign flat = SurveyDesign.unweighted(data.rows());
    SurveyDesign weighted = SurveyDesign.weighted(data.numbers("pw"));
    Map<String, SurveyDesign> designs = new LinkedHashMap<>();
    designs.put("plat", flat);
    designs.put("eindig", flat.inPopulation(6194));
    designs.put("gewogen", weighted);
    if (file.equals("apistrat")) {
      designs.put("strata", weighted.stratified(data.codes("stype"), 4421, 755, 1018));
    }
    return designs;
  }

  private void checkHealth() {
    Dataset data = Dataset.read("nhanes");
    int[] strata = data.codes("stratum");
    double[] endless = new double[15];
    java.util.Arrays.fill(endless, Double.POSITIVE_INFINITY);
    SurveyDesign design = SurveyDesign.weighted(data.numbers("w")).stratified(strata, endless);
    Domain valid = data.known("chol");
    Domain high = data.where("chol", "1");
    checkShare("nhanes.chol", design, valid, high);
    for (int race = 1; race <= 4; race++) {
      Domain group = data.where("ras", String.valueOf(race));
      checkShare("nhanes.chol.ras" + race, design, valid.and(group), high);
    }
  }

  private void checkIntervalsAlone() {
    for (int x : new int[] {0, 1, 3, 29, 30}) {
      checkInterval("clopper.30." + x, ShareInterval.clopperPearson(x, 30, LEVEL));
      checkInterval("wilson.30." + x, ShareInterval.wilson(x / 30.0, 30, LEVEL));
    }
    checkInterval("clopper.5778.1", ShareInterval.clopperPearson(1, 5778, LEVEL));
    for (String p : new String[] {"0.5", "0.9", "0.95", "0.99"}) {
      for (String df : new String[] {"1", "2.5", "7", "56", "5777"}) {
        double t = CriticalValue.student(Double.parseDouble(p), Double.parseDouble(df));
        proof.check("t." + p + "." + df, t, 1e-12);
      }
    }
    for (String a : new String[] {"0.01", "0.5", "3.7", "2000"}) {
      for (String b : new String[] {"0.5", "8", "5000"}) {
        double quantile = CriticalValue.beta(0.025, Double.parseDouble(a), Double.parseDouble(b));
        proof.check("beta." + a + "." + b, quantile, 1e-10);
      }
    }
  }

  private void checkShare(String name, SurveyDesign design, Domain base, Domain having) {
    ShareEstimate wilson =
        new Estimator(design, LEVEL, IntervalMethod.WILSON).share(base, having).orElseThrow();
    ShareEstimate kornGraubard =
        new Estimator(design, LEVEL, IntervalMethod.KORN_GRAUBARD)
            .share(base, having)
            .orElseThrow();
    proof.check(name + ".aandeel", wilson.value());
    proof.check(name + ".se", wilson.standardError());
    checkInterval(name + ".wilson", wilson.interval());
    checkInterval(name + ".kg", kornGraubard.interval());
  }

  private void checkMean(String name, SurveyDesign design, Domain base, Values values) {
    MeanEstimate mean = new Estimator(design, LEVEL).mean(base, values).orElseThrow();
    proof.check(name + ".gemiddelde", mean.value());
    proof.check(name + ".se", mean.standardError());
    proof.check(name + ".df", mean.degreesOfFreedom());
    proof.check(name + ".sd", mean.deviation());
    checkInterval(name, mean.interval());
  }

  private void checkLinear(String name, SurveyDesign design, Linearised estimate) {
    proof.check(name, estimate.value());
    proof.check(name + ".se", new Estimator(design, LEVEL).standardError(estimate));
  }

  private void checkQuantiles(String name, SurveyDesign design, Values values) {
    for (String q : new String[] {"0.1", "0.25", "0.5", "0.75", "0.9"}) {
      QuantileEstimate quantile =
          new Estimator(design, LEVEL)
              .quantiles(Domain.everyone(), values, Double.parseDouble(q))
              .getFirst();
      proof.check(name + "kwantiel." + q, quantile.value());
      Optional<Interval> interval = quantile.interval();
      checkInterval(name + "kwantiel." + q, interval.orElseThrow());
    }
  }

  private void checkInterval(String name, Interval interval) {
    proof.check(name + ".onder", interval.lower());
    proof.check(name + ".boven", interval.upper());
  }
}
