package nl.peiling.analysis.facts;

import java.time.YearMonth;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.peiling.analysis.disclosure.GroupSums;
import nl.peiling.analysis.tabulate.GroupPatterns;
import nl.peiling.model.edition.Intake;
import nl.peiling.model.survey.Members;
import nl.peiling.model.survey.Survey;

/**
 * Of which groups the intake is kept back because with it could be worked out when few others
 * began. Of who was observed for a year the share that began within it is a number of respondents,
 * and what the groups leave of the total follows by taking off; who was observed for less makes
 * that nearly so. So a curve counts as a sum over respondents ({@link GroupSums}).
 */
final class IntakeRests {

  private final Survey survey;
  private final GroupPatterns groups;
  private final YearMonth month;
  private final int minimumBase;

  /**
   * Of a survey.
   *
   * @param month the month of the survey
   */
  IntakeRests(Survey survey, GroupPatterns groups, YearMonth month, int minimumBase) {
    this.survey = survey;
    this.groups = groups;
    this.month = month;
    this.minimumBase = minimumBase;
  }

  /**
   * Returns the groups that tell, by their keys.
   *
   * @param shown whether the intake of a group would be shown if it is not too small
   */
  Set<String> telling(Intake intake, Predicate<String> shown) {
    Members recent =
        Members.where(
            survey.size(), row -> IntakeFacts.spell(intake, survey, month, row).isPresent());
    List<String> keys =
        intake.groups().stream()
            .filter(shown)
            .filter(key -> groups.index(key).isPresent())
            .filter(key -> members(key).and(recent).count() >= minimumBase)
            .toList();
    Map<BitSet, Integer> counts = new LinkedHashMap<>();
    recent.forEach(row -> {
      BitSet in = new BitSet();
      IntStream.range(0, keys.size())
          .filter(group -> members(keys.get(group)).contains(row))
          .forEach(in::set);
      counts.merge(in, 1, Integer::sum);
    });
    List<BitSet> patterns = List.copyOf(counts.keySet());
    List<List<BitSet>> sums =
        IntStream.range(0, keys.size())
            .mapToObj(group -> List.of(where(patterns, pattern -> pattern.get(group))))
            .toList();
    BitSet all = new BitSet();
    all.set(0, keys.size());
    Set<String> telling = new HashSet<>();
    new GroupSums(
            sums,
            counts.values().stream().mapToInt(Integer::intValue).toArray(),
            minimumBase,
            where(patterns, pattern -> true))
        .hidden(all).stream().forEach(group -> telling.add(keys.get(group)));
    return telling;
  }

  private Members members(String key) {
    return groups.members(groups.index(key).orElseThrow());
  }

  private static BitSet where(List<BitSet> patterns, Predicate<BitSet> wanted) {
    BitSet places = new BitSet();
    IntStream.range(0, patterns.size())
        .filter(place -> wanted.test(patterns.get(place)))
        .forEach(places::set);
    return places;
  }
}
