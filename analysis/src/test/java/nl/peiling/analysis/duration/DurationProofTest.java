package nl.peiling.analysis.duration;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import nl.peiling.analysis.duration.KaplanMeier.RestrictedMean;
import nl.peiling.analysis.duration.KaplanMeier.TimeInterval;
import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.estimate.Interval;
import nl.peiling.analysis.proof.Dataset;
import nl.peiling.analysis.proof.Proof;
import org.junit.jupiter.api.Test;

/** Curves and log-rank tests against R survival (bewijs/duren.R). */
class DurationProofTest {

  private final Proof proof = Proof.read("duren.csv");

  @Test
  void equalsRSurvival() {
    Dataset lung = Dataset.read("lung");
    List<Spell> men = spells(lung, lung.where("sekse", "1"), "2");
    List<Spell> women = spells(lung, lung.where("sekse", "2"), "2");
    checkCurve("lung", spells(lung, Domain.everyone(), "2"), 500, 5, 100, 310, 500, 883);
    checkCurve("lung.vrouw", women, 700, 60, 310, 500);
    Dataset veteran = Dataset.read("veteran");
    checkCurve("veteran", spells(veteran, Domain.everyone(), "1"), 365, 1, 80, 200, 587);
    List<Spell> adeno = spells(veteran, veteran.where("cel", "adeno"), "1");
    checkCurve("veteran.adeno", adeno, 150, 3, 52, 162);
    checkLogRank("logrank.lung", List.of(men, women));
    checkLogRank(
        "logrank.veteran",
        List.of("adeno", "large", "smallcell", "squamous").stream()
            .map(cell -> spells(veteran, veteran.where("cel", cell), "1"))
            .toList());
    int[] time = {1, 1, 2, 2, 2, 3, 3, 4, 5, 5, 6, 6, 6, 6};
    String started = "10110011100000";
    List<Spell> small =
        IntStream.range(0, 14).mapToObj(i -> new Spell(time[i], started.charAt(i) == '1')).toList();
    checkCurve("klein", small, 6, 1, 2, 4, 6);
    checkLogRank("logrank.klein", List.of(everySecond(small, 0), everySecond(small, 1)));
    proof.checkAllCompared();
  }

  private static List<Spell> everySecond(List<Spell> spells, int first) {
    return IntStream.range(0, 7).mapToObj(i -> spells.get(2 * i + first)).toList();
  }

  private static List<Spell> spells(Dataset data, Domain domain, String event) {
    double[] time = data.numbers("tijd");
    Domain ended = data.where("status", event);
    return IntStream.range(0, data.rows())
        .filter(domain::contains)
        .mapToObj(row -> new Spell(time[row], ended.contains(row)))
        .toList();
  }

  private void checkCurve(String name, List<Spell> spells, double limit, int... times) {
    KaplanMeier curve = KaplanMeier.of(spells, 0.95);
    for (int time : times) {
      String at = name + "." + time;
      proof.check(at + ".s", curve.waiting(time).orElseThrow());
      proof.check(at + ".se", curve.standardError(time).orElseThrow());
      Interval interval = curve.waitingInterval(time).orElseThrow();
      proof.check(at + ".onder", interval.lower());
      proof.check(at + ".boven", interval.upper());
      proof.check(at + ".risico", curve.atRisk(time));
    }
    double[] parts = {0.25, 0.5, 0.75};
    for (int i = 0; i < 3; i++) {
      String quantile = name + ".q" + (i + 1);
      TimeInterval bounds = curve.quantileInterval(parts[i]);
      checkTime(quantile, curve.quantile(parts[i]));
      checkTime(quantile + ".onder", bounds.lower());
      checkTime(quantile + ".boven", bounds.upper());
    }
    RestrictedMean mean = curve.restrictedMean(limit).orElseThrow();
    proof.check(name + ".rmst", mean.value());
    proof.check(name + ".rmst.se", mean.standardError());
  }

  /** R gives NA for a time that is not reached. */
  private void checkTime(String name, OptionalDouble time) {
    proof.check(name, time.orElse(Double.NaN));
  }

  private void checkLogRank(String name, List<List<Spell>> groups) {
    LogRankTest test = LogRankTest.of(groups).orElseThrow();
    proof.check(name + ".chi2", test.statistic());
    proof.check(name + ".p", test.pValue());
    for (int i = 0; i < groups.size(); i++) {
      proof.check(name + ".waargenomen." + (i + 1), test.observed().get(i));
      proof.check(name + ".verwacht." + (i + 1), test.expected().get(i));
    }
  }
}
