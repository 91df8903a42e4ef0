package nl.peiling.analysis.tabulate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import nl.peiling.model.codebook.Missing;
import nl.peiling.model.codebook.Variable;

/**
 * The answers to one variable in every group: how many gave each answer, how many gave none and
 * why. The base of a group is everybody in it with a valid answer; for a question with several
 * answers that is everybody who was asked and did not skip it, also without any option chosen.
 */
public final class VariableTable {

  private final Variable variable;
  private final GroupPatterns groups;
  private final List<Answer> answers;
  private final int[][] counts;
  private final int[] bases;
  private final int[][] missing;
  private final Optional<double[]> values;

  /**
   * Makes a table.
   *
   * @param counts per group, the respondents with each of the answers, or with each of the values
   * @param bases per group, the respondents with a valid answer
   * @param missing per group and reason, the respondents without
   * @param values the numbers that stand for the first of the counts, ascending
   */
  VariableTable(
      Variable variable,
      GroupPatterns groups,
      List<Answer> answers,
      int[][] counts,
      int[] bases,
      int[][] missing,
      Optional<double[]> values) {
    this.variable = variable;
    this.groups = groups;
    this.answers = List.copyOf(answers);
    this.counts = counts;
    this.bases = bases;
    this.missing = missing;
    this.values = values;
  }

  public Variable variable() {
    return variable;
  }

  public GroupPatterns groups() {
    return groups;
  }

  /** Returns the answers and then the nets; none for a number, a date or a text. */
  public List<Answer> answers() {
    return answers;
  }

  /** Returns the place of an answer or net in {@link #answers}. */
  public OptionalInt indexOf(String answer) {
    return IntStream.range(0, answers.size())
        .filter(i -> answers.get(i).key().equals(answer))
        .findFirst();
  }

  /** Returns the number of respondents in a group with a valid answer. */
  public int base(int group) {
    return bases[group];
  }

  /** Returns the number of respondents in a group who gave an answer (or one of a net). */
  public int count(int group, int answer) {
    if (answer >= answers.size()) {
      throw new IndexOutOfBoundsException(answer);
    }
    return counts[group][answer];
  }

  /** Returns the number of respondents in a group without a valid answer for this reason. */
  public int missing(int group, Missing reason) {
    return missing[group][Tabulator.place(reason)];
  }

  /** Returns whether anybody is without a valid answer for this reason. */
  public boolean occurs(Missing reason) {
    int place = Tabulator.place(reason);
    return Arrays.stream(missing).anyMatch(group -> group[place] > 0);
  }

  /** Returns the numbers given in a group: for a number or a point on a scale. */
  public Optional<Distribution> distribution(int group) {
    return values.map(v -> new Distribution(v, Arrays.copyOf(counts[group], v.length)));
  }

  /**
   * Returns the place of an answer when the answers of a group are ordered by size: 1 is the most
   * frequent. Equally frequent answers have the same place, and the places after it are left open:
   * 1, 2, 2, 4. Nets take no place; an answer that nobody gave has none.
   */
  public OptionalInt rank(int group, int answer) {
    int count = count(group, answer);
    if (count == 0 || answers.get(answer).net()) {
      return OptionalInt.empty();
    }
    int rank = 1;
    for (int other = 0; other < answers.size(); other++) {
      if (!answers.get(other).net() && counts[group][other] > count) {
        rank++;
      }
    }
    return OptionalInt.of(rank);
  }
}
