package nl.peiling.analysis.tabulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Missing;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.survey.ChoiceColumn;
import nl.peiling.model.survey.ChoicesColumn;
import nl.peiling.model.survey.Column;
import nl.peiling.model.survey.DateColumn;
import nl.peiling.model.survey.NumberColumn;
import nl.peiling.model.survey.Survey;
import nl.peiling.model.survey.TextColumn;

/** Makes the table of a variable in one pass over the respondents. */
public final class Tabulator {

  private static final List<Missing> REASON_ORDER = List.of(Missing.values());
  private static final int REASONS = REASON_ORDER.size();

  private final Survey survey;
  private final GroupPatterns groups;

  /** Makes a tabulator for these groups of respondents. */
  public Tabulator(Survey survey, GroupPatterns groups) {
    this.survey = survey;
    this.groups = groups;
  }

  /** Returns the table of the variable with this key, which must exist. */
  public VariableTable table(String key) {
    Variable variable = survey.variable(key);
    return switch (survey.column(key)) {
      case ChoiceColumn column -> choices(variable, column);
      case ChoicesColumn column -> multiple(variable, column);
      case NumberColumn column -> numbers(variable, column);
      case DateColumn column -> presence(variable, column);
      case TextColumn column -> presence(variable, column);
    };
  }

  private VariableTable choices(Variable variable, ChoiceColumn column) {
    int categories = variable.categories().size();
    int[][] bins = count(column, categories, column::code);
    List<Net> nets = variable.nets();
    int[][] counts = new int[bins.length][categories + nets.size()];
    for (int group = 0; group < bins.length; group++) {
      int[] bin = bins[group];
      System.arraycopy(bin, 0, counts[group], 0, categories);
      for (int net = 0; net < nets.size(); net++) {
        counts[group][categories + net] =
            variable.codes(nets.get(net).key()).stream().mapToInt(code -> bin[code]).sum();
      }
    }
    Optional<double[]> values =
        variable.form() instanceof Form.Rating rating
            ? Optional.of(
                IntStream.range(0, categories).mapToDouble(rating.scale()::value).toArray())
            : Optional.empty();
    return table(variable, answers(variable), counts, bins, categories, values);
  }

  /** One bin for each option and net, and one at the end for everybody with a valid answer. */
  private VariableTable multiple(Variable variable, ChoicesColumn column) {
    List<Answer> answers = answers(variable);
    int options = variable.categories().size();
    long[] netMasks = variable.nets().stream().mapToLong(net -> mask(variable, net)).toArray();
    int size = answers.size();
    int[][] perPattern = new int[groups.patterns()][size + 1 + REASONS];
    for (int row = 0; row < survey.size(); row++) {
      int[] bin = perPattern[groups.patternOf(row)];
      if (!column.isValid(row)) {
        bin[size + 1 + reason(column, row)]++;
        continue;
      }
      bin[size]++;
      long mask = column.mask(row);
      for (long rest = mask; rest != 0; rest &= rest - 1) {
        bin[Long.numberOfTrailingZeros(rest)]++;
      }
      for (int net = 0; net < netMasks.length; net++) {
        if ((mask & netMasks[net]) != 0) {
          bin[options + net]++;
        }
      }
    }
    int[][] counts = groups.fold(perPattern, size + 1 + REASONS);
    int[] bases = Arrays.stream(counts).mapToInt(bin -> bin[size]).toArray();
    return new VariableTable(
        variable, groups, answers, counts, bases, reasons(counts, size + 1), Optional.empty());
  }

  private static long mask(Variable variable, Net net) {
    return variable.codes(net.key()).stream()
        .mapToLong(ChoicesColumn::bit)
        .reduce(0, (a, b) -> a | b);
  }

  private VariableTable numbers(Variable variable, NumberColumn column) {
    IntToDoubleFunction value = column::value;
    double[] values =
        IntStream.range(0, survey.size())
            .filter(column::isValid)
            .mapToDouble(value)
            .sorted()
            .distinct()
            .toArray();
    int[][] bins =
        count(column, values.length, row -> Arrays.binarySearch(values, column.value(row)));
    return table(variable, List.of(), bins, bins, values.length, Optional.of(values));
  }

  private VariableTable presence(Variable variable, Column column) {
    int[][] bins = count(column, 1, row -> 0);
    return table(variable, List.of(), bins, bins, 1, Optional.empty());
  }

  private VariableTable table(
      Variable variable,
      List<Answer> answers,
      int[][] counts,
      int[][] bins,
      int valid,
      Optional<double[]> values) {
    int[] bases = Arrays.stream(bins).mapToInt(bin -> Arrays.stream(bin, 0, valid).sum()).toArray();
    return new VariableTable(
        variable, groups, answers, counts, bases, reasons(bins, valid), values);
  }

  private static int[][] reasons(int[][] bins, int from) {
    return Arrays.stream(bins)
        .map(bin -> Arrays.copyOfRange(bin, from, from + REASONS))
        .toArray(int[][]::new);
  }

  /** Counts per group: a bin for each valid answer, and after those a bin for each reason. */
  private int[][] count(Column column, int valid, IntUnaryOperator answer) {
    int[][] perPattern = new int[groups.patterns()][valid + REASONS];
    for (int row = 0; row < survey.size(); row++) {
      int bin = column.isValid(row) ? answer.applyAsInt(row) : valid + reason(column, row);
      perPattern[groups.patternOf(row)][bin]++;
    }
    return groups.fold(perPattern, valid + REASONS);
  }

  /** The place of a reason among the bins for respondents without an answer. */
  static int place(Missing reason) {
    return REASON_ORDER.indexOf(reason);
  }

  private static int reason(Column column, int row) {
    return place(column.missing(row).orElseThrow());
  }

  private static List<Answer> answers(Variable variable) {
    List<Answer> answers = new ArrayList<>();
    for (Category category : variable.categories()) {
      answers.add(new Answer(category.key(), category.label(), false, category.pinnedLast()));
    }
    for (Net net : variable.nets()) {
      answers.add(new Answer(net.key(), net.label(), true, false));
    }
    return answers;
  }
}
