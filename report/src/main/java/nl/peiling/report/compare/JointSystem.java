package nl.peiling.report.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.peiling.report.compare.SumBounds.Bounds;
import nl.peiling.report.compare.SumBounds.Sum;

/**
 * What two versions print of one question about the same answers, in some groups, as one system:
 * the unknowns are the respondents in each way of being in those groups, with each answer.
 */
final class JointSystem {

  private static final int MOST_UNKNOWNS = 6000;
  private static final int MOST_SUMS = 500;

  private final List<BitSet> patterns;
  private final List<String> groups;
  private final List<Answer> answers;
  private final Map<BitSet, Known> known = new LinkedHashMap<>();

  /** An answer, by its name in both versions; of what only one has, all that it can be. */
  record Answer(String before, String after) {}

  /** What is printed of a sum, and the facts that it is. */
  private static final class Known {
    private OptionalInt before = OptionalInt.empty();
    private OptionalInt after = OptionalInt.empty();
    private final Set<String> facts = new LinkedHashSet<>();
    private boolean hiddenNow;
  }

  /** A number that neither version shows, and its bounds. */
  record Found(String fact, boolean hiddenNow, Bounds bounds) {}

  /**
   * What was worked out of a system.
   *
   * @param tested whether it could be: it is not too large, and its numbers fit each other
   */
  record Outcome(List<Found> found, boolean tested) {

    private static final Outcome NOTHING = new Outcome(List.of(), true);
    private static final Outcome UNTESTED = new Outcome(List.of(), false);
  }

  JointSystem(List<BitSet> patterns, List<String> groups, List<Answer> answers) {
    this.patterns = patterns;
    this.groups = groups;
    this.answers = answers;
  }

  /**
   * Adds what a version prints.
   *
   * @param names for each of its groups the name in this system
   * @param only the rows that matter; all if there are none
   */
  void add(QuestionSheet sheet, Map<String, String> names, boolean old, List<String> only) {
    for (String group : sheet.groups()) {
      int place = groups.indexOf(names.getOrDefault(group, group));
      if (place < 0) {
        continue;
      }
      Map<String, OptionalInt> rows = sheet.rows(group);
      for (String row : only.isEmpty() ? rows.keySet() : only) {
        OptionalInt number = rows.get(row);
        if (number != null) {
          Known one = known.computeIfAbsent(unknowns(place, sheet, row, old), key -> new Known());
          if (number.isPresent() && old) {
            one.before = number;
          } else if (number.isPresent()) {
            one.after = number;
          } else {
            one.facts.add(fact(sheet.variable(), group, row));
            one.hiddenNow |= !old;
          }
        }
      }
    }
  }

  private static String fact(String variable, String group, String row) {
    return row.equals(QuestionSheet.BASE)
        ? variable + "." + group + ".n"
        : variable + "." + group + "." + row;
  }

  private BitSet unknowns(int group, QuestionSheet sheet, String row, boolean old) {
    BitSet in = new BitSet();
    boolean all = row.equals(QuestionSheet.BASE);
    List<String> members = all ? List.of() : sheet.members(row);
    for (int a = 0; a < answers.size(); a++) {
      Answer answer = answers.get(a);
      in.set(a, all || members.contains(old ? answer.before() : answer.after()));
    }
    BitSet found = new BitSet();
    for (int p = 0; p < patterns.size(); p++) {
      if (patterns.get(p).get(group)) {
        for (int a = in.nextSetBit(0); a >= 0; a = in.nextSetBit(a + 1)) {
          found.set(p * answers.size() + a);
        }
      }
    }
    return found;
  }

  /** Returns what follows from both and from neither by itself, closer than the protection. */
  Outcome worksOut(SumBounds bounds, int protection) {
    List<BitSet> hidden = new ArrayList<>();
    boolean[] adds = new boolean[2];
    known.forEach((set, one) -> {
      if (one.before.isEmpty() && one.after.isEmpty()) {
        hidden.add(set);
      }
      adds[0] |= one.before.isPresent() && one.after.isEmpty();
      adds[1] |= one.after.isPresent() && one.before.isEmpty();
    });
    int unknowns = patterns.size() * answers.size();
    if (hidden.isEmpty() || !(adds[0] && adds[1])) {
      return Outcome.NOTHING;
    }
    if (unknowns > MOST_UNKNOWNS || known.size() - hidden.size() > MOST_SUMS) {
      return Outcome.UNTESTED;
    }
    List<Bounds> both = bounds(bounds, hidden, true, true);
    if (both.isEmpty()) {
      return Outcome.UNTESTED;
    }
    List<BitSet> close = new ArrayList<>();
    for (int i = 0; i < both.size(); i++) {
      if (both.get(i).width() < protection) {
        close.add(hidden.get(i));
      }
    }
    if (close.isEmpty()) {
      return Outcome.NOTHING;
    }
    List<Bounds> before = bounds(bounds, close, true, false);
    List<Bounds> after = bounds(bounds, close, false, true);
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < close.size(); i++) {
      Bounds together = both.get(hidden.indexOf(close.get(i)));
      boolean more =
          i < before.size()
              && i < after.size()
              && together.width() < Math.min(before.get(i).width(), after.get(i).width());
      Known one = known.get(close.get(i));
      if (more && one != null) {
        one.facts.forEach(fact -> found.add(new Found(fact, one.hiddenNow, together)));
      }
    }
    return new Outcome(found, true);
  }

  private List<Bounds> bounds(SumBounds bounds, List<BitSet> asked, boolean old, boolean now) {
    List<Sum> sums = new ArrayList<>();
    known.forEach((set, one) ->
        Optional.of(
                now && one.after.isPresent() ? one.after : old ? one.before : OptionalInt.empty())
            .filter(OptionalInt::isPresent)
            .ifPresent(number -> sums.add(new Sum(set, number.getAsInt()))));
    return bounds.of(patterns.size() * answers.size(), sums, asked);
  }
}
