package nl.peiling.analysis.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.peiling.analysis.estimate.SurveyDesign;
import nl.peiling.analysis.weighting.Margin.MarginClass;
import nl.peiling.analysis.weighting.WeightingReport.ClassOutcome;
import nl.peiling.analysis.weighting.WeightingReport.Joined;
import nl.peiling.analysis.weighting.WeightingReport.Unknown;
import nl.peiling.analysis.weighting.WeightingResult.Refused;
import nl.peiling.analysis.weighting.WeightingResult.Weighted;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.Problems;

/**
 * Weights respondents to population margins: checks that the margins can all be true, joins small
 * classes, rakes, and cuts extreme weights and rakes again until the weights stay within bounds.
 *
 * <p>One margin (possibly of crossed characteristics) is post-stratification, w = N_g/n_g; several
 * are raked. A respondent whose class on a margin is unknown is not moved by that margin: the
 * unknown keep the share they had. The weights' mean is one.
 */
public final class Weigher {

  private final SurveyDesign design;
  private final WeightingRules rules;
  private final Place place;

  /**
   * Weighting of a survey.
   *
   * @param design the survey before weighting; its weights are the starting point
   * @param place the file that the margins come from, for problems
   */
  public Weigher(SurveyDesign design, WeightingRules rules, Place place) {
    this.design = design;
    this.rules = rules;
    this.place = place;
  }

  /** Weights the respondents to the margins, or says why that cannot be done. */
  public WeightingResult weigh(List<Margin> margins) {
    Problems problems = new MarginCheck(design.rows(), rules, place).check(margins);
    if (problems.hasErrors()) {
      return new Refused(problems);
    }
    List<Collapsing> collapsed =
        margins.stream()
            .map(margin -> new Collapsing(margin, design.rows(), rules.smallestClass()))
            .toList();
    for (Collapsing margin : collapsed) {
      if (margin.classes().size() < 2) {
        return refused(
            "weging.te-weinig-klassen",
            "kenmerk "
                + margin.margin().label()
                + ": na het samenvoegen van kleine klassen blijft er één over.",
            "Met zo weinig respondenten in de klassen kan hier niet op worden gewogen.");
      }
    }
    return rake(collapsed);
  }

  private WeightingResult rake(List<Collapsing> margins) {
    double[] start = IntStream.range(0, design.rows()).mapToDouble(design::weight).toArray();
    scaleToMeanOne(start);
    Raking raking = new Raking(margins.stream().map(m -> goal(m, start)).toList());
    double[] weights = start.clone();
    int passes = raking.rake(weights, rules.precision(), rules.rounds());
    int trims = 0;
    while (passes > 0 && trims < rules.trims() && outside(weights) > 0) {
      for (int i = 0; i < weights.length; i++) {
        weights[i] = Math.clamp(weights[i], rules.lowest(), rules.highest());
      }
      passes = raking.rake(weights, rules.precision(), rules.rounds());
      scaleToMeanOne(weights);
      trims++;
    }
    if (passes < 0) {
      return refused(
          "weging.komt-niet-uit",
          "er zijn geen gewichten waarmee alle kenmerken tegelijk kloppen.",
          "Vaak komt een combinatie van klassen onder de respondenten niet voor. Voeg klassen samen"
              + " of laat een kenmerk weg.");
    }
    SurveyDesign weighted =
        design.calibrated(weights, margins.stream().map(Collapsing::numbered).toList());
    WeightingReport report = report(margins, start, weights, passes, trims);
    return new Weighted(weighted, report, extremes(report));
  }

  /** Warns of weights that the margins keep outside the bounds however often they are cut. */
  private Problems extremes(WeightingReport report) {
    if (report.outside() == 0) {
      return Problems.of();
    }
    String message =
        "de weging maakt extreme gewichten: van "
            + report.outside()
            + " van de "
            + design.rows()
            + " respondenten ligt het gewicht na "
            + report.trims()
            + " keer afkappen nog buiten "
            + decimal(rules.lowest())
            + " tot "
            + decimal(rules.highest())
            + " (laagste "
            + decimal(report.lowest())
            + ", hoogste "
            + decimal(report.highest())
            + "). Gewogen getallen zijn zo zeker als van "
            + Math.round(report.effect().effectiveRespondents())
            + " respondenten.";
    return Problems.of(
        Problem.warning("weging.extreem", place, message)
            .withHint(
                "Kijk in populatie.csv of de aandelen kloppen en bij de juiste categorie staan."
                    + " Voeg anders klassen samen, laat een kenmerk weg, of kies ‘weging: geen’."));
  }

  private static String decimal(double weight) {
    long hundredths = Math.round(weight * 100);
    return hundredths / 100 + "," + hundredths % 100 / 10 + hundredths % 10;
  }

  /** Targets of the known classes share what the unknown, who keep their part, leave. */
  private static Raking.Goal goal(Collapsing margin, double[] start) {
    double unknown =
        IntStream.range(0, start.length)
            .filter(row -> margin.classOf(row) == margin.classes().size())
            .mapToDouble(row -> start[row])
            .sum();
    double part = unknown / Arrays.stream(start).sum();
    double total = margin.classes().stream().mapToDouble(MarginClass::share).sum();
    List<Double> targets = new ArrayList<>();
    margin.classes().forEach(c -> targets.add(c.share() / total * (1 - part)));
    if (unknown > 0) {
      targets.add(part);
    }
    return new Raking.Goal(Arrays.stream(margin.numbered()).boxed().toList(), targets);
  }

  private int outside(double[] weights) {
    double tolerance = 1e-9;
    return (int)
        Arrays.stream(weights)
            .filter(
                w -> w < rules.lowest() * (1 - tolerance) || w > rules.highest() * (1 + tolerance))
            .count();
  }

  private WeightingReport report(
      List<Collapsing> margins, double[] start, double[] weights, int passes, int trims) {
    List<ClassOutcome> classes = new ArrayList<>();
    List<Joined> joined = new ArrayList<>();
    List<Unknown> unknown = new ArrayList<>();
    for (Collapsing margin : margins) {
      joined.addAll(margin.joined());
      if (margin.unknown() > 0) {
        unknown.add(new Unknown(margin.margin().key(), margin.unknown()));
      }
      double[] before = sums(margin, start);
      double[] after = sums(margin, weights);
      double wanted = margin.classes().stream().mapToDouble(MarginClass::share).sum();
      for (int c = 0; c < margin.classes().size(); c++) {
        MarginClass named = margin.classes().get(c);
        classes.add(
            new ClassOutcome(
                margin.margin().key(),
                named.key(),
                named.label(),
                margin.respondents(c),
                before[c] / Arrays.stream(before).sum(),
                named.share() / wanted,
                after[c] / Arrays.stream(after).sum(),
                after[c] / margin.respondents(c)));
      }
    }
    return new WeightingReport(
        classes,
        joined,
        unknown,
        passes,
        trims,
        Arrays.stream(weights).min().orElse(1),
        Arrays.stream(weights).max().orElse(1),
        outside(weights),
        KishEffect.of(weights));
  }

  private static double[] sums(Collapsing margin, double[] weights) {
    double[] sums = new double[margin.classes().size()];
    for (int row = 0; row < weights.length; row++) {
      if (margin.classOf(row) < sums.length) {
        sums[margin.classOf(row)] += weights[row];
      }
    }
    return sums;
  }

  private static void scaleToMeanOne(double[] weights) {
    double mean = Arrays.stream(weights).average().orElse(1);
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= mean;
    }
  }

  private Refused refused(String code, String message, String hint) {
    return new Refused(Problems.of(Problem.error(code, place, message).withHint(hint)));
  }
}
