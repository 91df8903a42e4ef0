package nl.peiling.analysis.tabulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peiling.model.edition.Group;
import nl.peiling.model.survey.Members;
import nl.peiling.model.survey.Survey;

/**
 * The groups that numbers are given for, and for each respondent the pattern of groups that he is
 * in. Groups overlap, but a survey has few different patterns: answers are counted per pattern, in
 * one pass, and the counts of a group are those of its patterns together.
 */
public final class GroupPatterns {

  private final List<Group> groups;
  private final Map<String, Integer> indexes;
  private final List<Members> members;
  private final int[] patternOfRow;
  private final int[][] patternsOfGroup;
  private final int patterns;

  private GroupPatterns(List<Group> groups, List<Members> members, int rows) {
    this.groups = List.copyOf(groups);
    this.members = List.copyOf(members);
    this.indexes = new HashMap<>();
    for (int group = 0; group < groups.size(); group++) {
      indexes.put(groups.get(group).key(), group);
    }
    this.patternOfRow = new int[rows];
    this.patterns = refine();
    this.patternsOfGroup = new int[groups.size()][];
    int[] example = new int[patterns];
    for (int row = 0; row < rows; row++) {
      example[patternOfRow[row]] = row;
    }
    for (int group = 0; group < groups.size(); group++) {
      Members who = members.get(group);
      patternsOfGroup[group] =
          java.util.stream.IntStream.range(0, patterns)
              .filter(pattern -> who.contains(example[pattern]))
              .toArray();
    }
  }

  /** Returns the groups of a survey; the rules may use derived variables. */
  public static GroupPatterns of(Survey survey, List<Group> groups) {
    List<Members> members = new ArrayList<>();
    for (Group group : groups) {
      members.add(survey.members(group.rule()));
    }
    return new GroupPatterns(groups, members, survey.size());
  }

  /** Returns the same groups, of each only who is also among some respondents. */
  public GroupPatterns within(Members some) {
    return new GroupPatterns(
        groups, members.stream().map(who -> who.and(some)).toList(), patternOfRow.length);
  }

  /** Splits the patterns by each group in turn; returns how many there are in the end. */
  private int refine() {
    int count = patternOfRow.length == 0 ? 0 : 1;
    for (Members who : members) {
      int[] outside = new int[count];
      int[] inside = new int[count];
      Arrays.fill(outside, -1);
      Arrays.fill(inside, -1);
      int next = 0;
      for (int row = 0; row < patternOfRow.length; row++) {
        int[] split = who.contains(row) ? inside : outside;
        int old = patternOfRow[row];
        if (split[old] < 0) {
          split[old] = next++;
        }
        patternOfRow[row] = split[old];
      }
      count = next;
    }
    return count;
  }

  /** Returns the groups, in the order given. */
  public List<Group> groups() {
    return groups;
  }

  /** Returns the number of groups. */
  public int size() {
    return groups.size();
  }

  /** Returns the place of a group in {@link #groups}; empty if there is no such group. */
  public Optional<Integer> index(String group) {
    return Optional.ofNullable(indexes.get(group));
  }

  /** Returns who is in the group at this place. */
  public Members members(int group) {
    return members.get(group);
  }

  /** Returns the number of different patterns. */
  public int patterns() {
    return patterns;
  }

  /** Returns the pattern of a respondent, numbered from 0. */
  public int patternOf(int row) {
    return patternOfRow[row];
  }

  /** Returns the places of the groups that a pattern stands for. */
  public BitSet groupsOf(int pattern) {
    BitSet in = new BitSet();
    for (int group = 0; group < patternsOfGroup.length; group++) {
      in.set(group, Arrays.binarySearch(patternsOfGroup[group], pattern) >= 0);
    }
    return in;
  }

  /** Returns, for each group and bin, the sum over the patterns of the group. */
  int[][] fold(int[][] countsOfPattern, int bins) {
    int[][] counts = new int[size()][bins];
    for (int group = 0; group < counts.length; group++) {
      int[] sum = counts[group];
      for (int pattern : patternsOfGroup[group]) {
        int[] add = countsOfPattern[pattern];
        for (int bin = 0; bin < bins; bin++) {
          sum[bin] += add[bin];
        }
      }
    }
    return counts;
  }
}
