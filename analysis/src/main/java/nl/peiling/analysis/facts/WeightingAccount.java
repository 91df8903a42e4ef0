package nl.peiling.analysis.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.peiling.analysis.weighting.WeightingReport;
import nl.peiling.analysis.weighting.WeightingReport.ClassOutcome;
import nl.peiling.analysis.weighting.WeightingRules;
import nl.peiling.model.edition.PopulationMargin;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.facts.Unit;

/** The account of a weighting as facts: what the weights are, what they cost, and each class. */
final class WeightingAccount {

  /** The respondents as they came in; shares are of those whose class is known. */
  private static final String BEFORE = "respondenten";

  /** The same with their weights. */
  private static final String AFTER = "gewogen";

  /** Between the keys of classes that were joined. */
  private static final String JOINED = "__";

  private WeightingAccount() {}

  static List<Fact> of(WeightingReport report, WeightingRules rules) {
    int n = report.effect().respondents();
    List<Fact> facts = new ArrayList<>();
    facts.add(whole("ontwerpeffect", Measure.RATIO, report.effect().designEffect(), n));
    facts.add(whole("effectief", Measure.COUNT, report.effect().effectiveRespondents(), n));
    facts.add(whole("laagste", Measure.RATIO, report.lowest(), n));
    facts.add(whole("hoogste", Measure.RATIO, report.highest(), n));
    facts.add(whole("ondergrens", Measure.RATIO, rules.lowest(), n));
    facts.add(whole("bovengrens", Measure.RATIO, rules.highest(), n));
    facts.add(whole("buiten_grenzen", Measure.COUNT, report.outside(), n));
    facts.add(whole("samengevoegd", Measure.COUNT, report.joined().size(), n));
    facts.add(whole("rondes", Measure.COUNT, report.passes(), n));
    facts.add(whole("afgekapt", Measure.COUNT, report.trims(), n));
    Map<String, Integer> known =
        report.classes().stream()
            .collect(
                Collectors.groupingBy(
                    ClassOutcome::margin, Collectors.summingInt(ClassOutcome::respondents)));
    report
        .classes()
        .forEach(outcome -> facts.addAll(of(outcome, known.getOrDefault(outcome.margin(), n))));
    return facts;
  }

  private static Fact whole(String key, Measure measure, double number, int n) {
    Unit unit = measure == Measure.RATIO ? Unit.RATIO : Unit.COUNT;
    return Fact.computed(FactId.of(FactId.WEIGHTING, key, measure), number, unit, n);
  }

  private static List<Fact> of(ClassOutcome outcome, int n) {
    return List.of(
        Fact.fromEdition(
            id(outcome, PopulationMargin.GROUP, Measure.SHARE),
            outcome.populationShare(),
            Unit.FRACTION),
        Fact.computed(
            id(outcome, BEFORE, Measure.SHARE), outcome.responseShare(), Unit.FRACTION, n),
        Fact.computed(id(outcome, BEFORE, Measure.COUNT), outcome.respondents(), Unit.COUNT, n),
        Fact.computed(id(outcome, AFTER, Measure.SHARE), outcome.weightedShare(), Unit.FRACTION, n),
        Fact.computed(id(outcome, AFTER, Measure.RATIO), outcome.meanWeight(), Unit.RATIO, n));
  }

  private static FactId id(ClassOutcome outcome, String group, Measure measure) {
    return FactId.of(
        FactId.WEIGHTING + "." + outcome.margin(),
        group,
        outcome.category().replace("+", JOINED),
        measure);
  }
}
