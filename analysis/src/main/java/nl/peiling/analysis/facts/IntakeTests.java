package nl.peiling.analysis.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.peiling.analysis.duration.KaplanMeier;
import nl.peiling.analysis.duration.LogRankTest;
import nl.peiling.analysis.duration.Spell;
import nl.peiling.analysis.estimate.CriticalValue;
import nl.peiling.analysis.tabulate.GroupPatterns;
import nl.peiling.model.edition.Banner;
import nl.peiling.model.edition.Intake;
import nl.peiling.model.edition.SmallCells;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Interval;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.facts.Unit;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;

/**
 * Whether the groups of a banner start training at the same pace: the log-rank test over all of
 * them, and how much longer each waits on average within the shortest training than the first
 * group, with
 *
 * <pre>  Var(difference) = Var(mean of the one) + Var(mean of the other)</pre>
 *
 * <p>(Royston and Parmar 2013, BMC Medical Research Methodology 13). The log-rank test looks at the
 * whole course and is strong where one group is faster all along; the difference says how much it
 * is, also where the curves cross. A group that holds all the others, such as the total, is left
 * out. Groups that share respondents are not tested: both formulas suppose that they do not.
 */
final class IntakeTests {

  private final GroupPatterns groups;
  private final Function<String, List<Spell>> spells;
  private final SmallCells limits;
  private final double level;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Makes the tests of one survey.
   *
   * @param spells how long each recent graduate of a group waited
   */
  IntakeTests(
      GroupPatterns groups, Function<String, List<Spell>> spells, SmallCells limits, double level) {
    this.groups = groups;
    this.spells = spells;
    this.limits = limits;
    this.level = level;
  }

  List<Problem> problems() {
    return problems;
  }

  /** The facts about the groups of a banner; none if they overlap or nobody started. */
  List<Fact> of(Intake intake, Banner banner) {
    List<String> separate = separate(banner.groups());
    Optional<String> why = separate.size() < 2 ? Optional.of(tooFew(separate)) : overlap(separate);
    if (why.isPresent()) {
      problems.add(
          Problem.error(
                  "instroom.vergelijk",
                  Place.file("editie.yaml"),
                  "De groepen van de kolomreeks ‘"
                      + banner.key()
                      + "’ zijn niet te vergelijken bij ‘"
                      + intake.key()
                      + "’: "
                      + why.get()
                      + ".")
              .withHint(
                  "Kies bij ‘instroom’ in editie.yaml een kolomreeks van minstens twee groepen"
                      + " zonder gemeenschappelijke artsen, of laat de vergelijking weg."));
      return List.of();
    }
    List<List<Spell>> waits = separate.stream().map(spells).toList();
    int n = waits.stream().mapToInt(List::size).sum();
    int smallest = waits.stream().mapToInt(List::size).min().orElse(0);
    List<Fact> facts = new ArrayList<>();
    LogRankTest.of(waits)
        .ifPresent(test -> {
          facts.add(number(intake, banner, Measure.CHI_SQUARED, test.statistic(), n));
          facts.add(number(intake, banner, Measure.DEGREES_OF_FREEDOM, test.degreesOfFreedom(), n));
          facts.add(
              Fact.computed(
                  FactId.of(intake.key(), banner.key(), Measure.P_VALUE),
                  test.pValue(),
                  Unit.PROBABILITY,
                  n));
        });
    List<Optional<KaplanMeier.RestrictedMean>> means =
        waits.stream()
            .map(wait -> KaplanMeier.of(wait, level).restrictedMean(intake.shortestTraining()))
            .toList();
    for (int group = 1; group < separate.size(); group++) {
      FactId id = FactId.of(intake.key(), banner.key(), separate.get(group), Measure.DIFFERENCE);
      int both = waits.getFirst().size() + waits.get(group).size();
      if (means.getFirst().isPresent() && means.get(group).isPresent()) {
        facts.add(difference(id, means.get(group).get(), means.getFirst().get(), both));
      }
    }
    return smallest < limits.minimumBase()
        ? facts.stream().map(fact -> fact.suppressed(FactValue.Reason.SMALL_BASE)).toList()
        : facts;
  }

  private static Fact number(Intake intake, Banner banner, Measure measure, double number, int n) {
    return Fact.computed(FactId.of(intake.key(), banner.key(), measure), number, Unit.NUMBER, n);
  }

  private Fact difference(
      FactId id, KaplanMeier.RestrictedMean group, KaplanMeier.RestrictedMean first, int n) {
    double difference = group.value() - first.value();
    double error = Math.hypot(group.standardError(), first.standardError());
    Fact plain = Fact.computed(id, difference, Unit.YEAR, n);
    if (Double.isNaN(error) || error == 0) {
      return plain;
    }
    double half = CriticalValue.normal(level) * error;
    return plain.within(error, new Interval(difference - half, difference + half));
  }

  /** The groups of the edition that do not hold all the others. */
  private List<String> separate(List<String> keys) {
    return keys.stream()
        .filter(key -> groups.index(key).isPresent())
        .filter(key -> keys.stream().anyMatch(other -> !other.equals(key) && !within(other, key)))
        .toList();
  }

  private boolean within(String inner, String outer) {
    return groups
        .members(groups.index(inner).orElseThrow())
        .minus(groups.members(groups.index(outer).orElseThrow()))
        .isEmpty();
  }

  private static String tooFew(List<String> groups) {
    return groups.isEmpty()
        ? "er zijn geen groepen die niet alle andere bevatten"
        : "alleen ‘" + groups.getFirst() + "’ bevat niet alle andere groepen";
  }

  /** Which groups have doctors in common; empty if no two do. */
  private Optional<String> overlap(List<String> keys) {
    for (int one = 0; one < keys.size(); one++) {
      for (int other = 0; other < one; other++) {
        if (!groups
            .members(groups.index(keys.get(one)).orElseThrow())
            .and(groups.members(groups.index(keys.get(other)).orElseThrow()))
            .isEmpty()) {
          return Optional.of(
              "‘" + keys.get(other) + "’ en ‘" + keys.get(one) + "’ hebben artsen gemeen");
        }
      }
    }
    return Optional.empty();
  }
}
