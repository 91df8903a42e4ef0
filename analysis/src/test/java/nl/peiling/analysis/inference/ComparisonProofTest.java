package nl.peiling.analysis.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.estimate.SurveyDesign;
import nl.peiling.analysis.estimate.Values;
import nl.peiling.analysis.proof.Dataset;
import nl.peiling.analysis.proof.Proof;
import org.junit.jupiter.api.Test;

/** Comparisons against base R and R survey (bewijs/vergelijkingen.R) on three real surveys. */
class ComparisonProofTest {

  private final Proof proof = Proof.read("vergelijkingen.csv");
  private final Dataset schools = Dataset.read("apistrat");
  private final Dataset students = Dataset.read("studenten");
  private final SurveyDesign flat = SurveyDesign.unweighted(schools.rows());
  private final SurveyDesign strata =
      SurveyDesign.weighted(schools.numbers("pw"))
          .stratified(schools.codes("stype"), 4421, 755, 1018);

  @Test
  void equalsR() {
    checkRaoScott();
    checkPearson();
    checkSeparateGroups();
    checkEffectSizes();
    checkSurveyMeans();
    checkContrasts();
    checkAdjustments();
    proof.checkAllCompared();
  }

  private void checkRaoScott() {
    raoScott("apistrat.stype.breed", strata, schools, "stype", "sch_wide", Domain.everyone());
    raoScott("apistrat.breed.prijs", strata, schools, "sch_wide", "awards", Domain.everyone());
    raoScott("apistrat.plat", flat, schools, "stype", "sch_wide", Domain.everyone());
    Dataset health = Dataset.read("nhanes");
    double[] endless = new double[15];
    Arrays.fill(endless, Double.POSITIVE_INFINITY);
    SurveyDesign design =
        SurveyDesign.weighted(health.numbers("w")).stratified(health.codes("stratum"), endless);
    raoScott("nhanes.chol.ras", design, health, "chol", "ras", Domain.everyone());
    raoScott("nhanes.leeftijd.ras", design, health, "leeftijd", "ras", Domain.everyone());
  }

  private void raoScott(
      String name, SurveyDesign design, Dataset data, String rows, String columns, Domain base) {
    int[] answer = data.codes(rows);
    int[] group = data.codes(columns);
    ChiSquaredTest test =
        ChiSquaredTest.of(design, base, row -> answer[row], row -> group[row]).orElseThrow();
    proof.check(name + ".f", test.f());
    proof.check(name + ".ndf", test.numeratorDegrees());
    proof.check(name + ".ddf", test.denominatorDegrees());
    proof.check(name + ".p", test.pValue());
  }

  private void checkPearson() {
    for (String name : List.of("roken.sport", "roken.sekse", "klappen.armen")) {
      int[] answer = students.codes(name.split("\\.", -1)[0]);
      int[] group = students.codes(name.split("\\.", -1)[1]);
      ChiSquaredTest test =
          ChiSquaredTest.of(
                  SurveyDesign.unweighted(students.rows()),
                  Domain.everyone(),
                  row -> answer[row],
                  row -> group[row])
              .orElseThrow();
      proof.check("studenten." + name + ".x2", test.pearson());
      proof.check("studenten." + name + ".df", (test.rows() - 1.0) * (test.columns() - 1));
      proof.check("studenten." + name + ".p", test.pearsonP());
      proof.check("studenten." + name + ".v", test.cramersV());
      proof.check("studenten." + name + ".verwacht", test.smallestExpected());
    }
  }

  private void checkSeparateGroups() {
    Domain known = students.known("pols");
    Moments women =
        Moments.of(
            students.rows(), known.and(students.where("sekse", "Female")), students.values("pols"));
    Moments men =
        Moments.of(
            students.rows(), known.and(students.where("sekse", "Male")), students.values("pols"));
    WelchTest welch = WelchTest.of(List.of(women, men)).orElseThrow();
    double t = proof.get("studenten.pols.sekse.t");
    assertThat(welch.statistic() / (t * t)).isBetween(1 - 1e-9, 1 + 1e-9);
    proof.check("studenten.pols.sekse.df", welch.denominatorDegrees());
    proof.check("studenten.pols.sekse.p", welch.pValue());
    proof.check("studenten.pols.sekse.d", EffectSize.cohenD(women, men));
    for (String group : List.of("roken", "sport")) {
      String name = "studenten.pols." + group;
      List<Moments> groups = new ArrayList<>();
      for (String level : levels(students, group)) {
        Domain members = known.and(students.where(group, level));
        groups.add(Moments.of(students.rows(), members, students.values("pols")));
      }
      WelchTest anova = WelchTest.of(groups).orElseThrow();
      proof.check(name + ".f", anova.statistic());
      proof.check(name + ".df1", anova.numeratorDegrees());
      proof.check(name + ".df2", anova.denominatorDegrees());
      proof.check(name + ".p", anova.pValue());
      KruskalWallisTest ranks = kruskal(students, "pols", group);
      proof.check(name + ".h", ranks.statistic());
      proof.check(name + ".hdf", ranks.degreesOfFreedom());
      proof.check(name + ".hp", ranks.pValue());
    }
    KruskalWallisTest patients = kruskal(Dataset.read("veteran"), "karno", "cel");
    proof.check("veteran.karno.cel.h", patients.statistic());
    proof.check("veteran.karno.cel.hp", patients.pValue());
  }

  private static KruskalWallisTest kruskal(Dataset data, String values, String group) {
    int[] codes = data.codes(group);
    return KruskalWallisTest.of(
            data.rows(), data.known(values), data.values(values), row -> codes[row])
        .orElseThrow();
  }

  private static List<String> levels(Dataset data, String column) {
    return Arrays.stream(data.text(column)).filter(c -> !c.isEmpty()).distinct().sorted().toList();
  }

  private void checkEffectSizes() {
    proof.check("cohen.h", EffectSize.cohenH(0.62, 0.38));
  }

  private void checkSurveyMeans() {
    survey("apistrat.api00.stype", SurveyMeansTest.means(strata, groups("stype"), api()).get());
    survey("apistrat.api00.prijs", SurveyMeansTest.means(strata, groups("awards"), api()).get());
    survey("apistrat.rang.stype", SurveyMeansTest.ranks(strata, groups("stype"), api()).get());
    SurveyMeansTest ranks = SurveyMeansTest.ranks(flat, groups("stype"), api()).get();
    proof.check("apistrat.plat.rang.chi2", ranks.statistic() * ranks.numeratorDegrees());
    proof.check("apistrat.plat.rang.p", ranks.pValue());
    double t = Math.sqrt(SurveyMeansTest.ranks(flat, groups("awards"), api()).get().statistic());
    proof.check("apistrat.plat.wilcoxon.t", t);
  }

  private Values api() {
    return schools.values("api00");
  }

  private List<Domain> groups(String column) {
    return levels(schools, column).stream().map(level -> schools.where(column, level)).toList();
  }

  private void survey(String name, SurveyMeansTest test) {
    proof.check(name + ".f", test.statistic());
    proof.check(name + ".ddf", test.denominatorDegrees());
    proof.check(name + ".p", test.pValue());
  }

  private void checkContrasts() {
    Domain high = row -> api().at(row) > 700;
    Domain wide = schools.where("sch_wide", "Yes");
    Domain primary = schools.where("stype", "E");
    contrast("overlap.strata", new GroupComparison(strata, 0.95).shares(wide, primary, high).get());
    contrast("overlap.plat", new GroupComparison(flat, 0.95).shares(wide, primary, high).get());
    GroupComparison comparison = new GroupComparison(strata, 0.95);
    Domain others = Domain.everyone().except(wide);
    Contrast share = comparison.shares(wide, others, high).get();
    proof.check("rest.verschil", share.difference());
    proof.check("rest.z", share.statistic());
    Contrast mean = comparison.means(wide, others, api()).get();
    proof.check("rest.gemiddelde", mean.difference());
    proof.check("rest.gemiddelde.t", mean.statistic());
    proof.check("rest.gemiddelde.p", mean.pValue());
  }

  private void contrast(String name, Contrast contrast) {
    proof.check(name + ".verschil", contrast.difference());
    proof.check(name + ".z", contrast.statistic());
    proof.check(name + ".p", contrast.pValue());
    proof.check(name + ".onder", contrast.interval().lower());
    proof.check(name + ".boven", contrast.interval().upper());
  }

  private void checkAdjustments() {
    List<Double> raw = List.of(.001, .04, .03, .012, .8, .03, .2);
    for (Adjustment adjustment : Adjustment.values()) {
      List<Double> adjusted = adjustment.adjust(raw);
      for (int i = 0; i < raw.size(); i++) {
        String place = "." + (i + 1);
        switch (adjustment) {
          case NONE -> assertThat(adjusted).isEqualTo(raw);
          case BONFERRONI -> proof.check("bonferroni" + place, adjusted.get(i));
          case HOLM -> proof.check("holm" + place, adjusted.get(i));
          case BENJAMINI_HOCHBERG -> proof.check("BH" + place, adjusted.get(i));
        }
      }
    }
  }
}
