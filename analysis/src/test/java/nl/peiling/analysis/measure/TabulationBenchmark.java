package nl.peiling.analysis.measure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.peiling.analysis.tabulate.GroupPatterns;
import nl.peiling.analysis.tabulate.Tabulator;
import nl.peiling.analysis.tabulate.VariableTable;
import nl.peiling.model.codebook.Block;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Codebook;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Missing;
import nl.peiling.model.codebook.Question;
import nl.peiling.model.codebook.QuestionHeading;
import nl.peiling.model.edition.Group;
import nl.peiling.model.survey.ChoiceColumn;
import nl.peiling.model.survey.ChoicesColumn;
import nl.peiling.model.survey.Column;
import nl.peiling.model.survey.Survey;

/**
 * How long it takes to make every table of a survey, counts and percentages, over twelve banner
 * columns that overlap; and how much memory that takes. Of every three questions one takes several
 * of ten answers and two take one of six.
 *
 * <p>Arguments: the file for the figures. Run as docs/statistiek.md says.
 */
public final class TabulationBenchmark {

  private static final int RUNS = 7;
  private static final double MEGA = 1e6;

  private TabulationBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "respondenten,vragen,kolommen,patronen,mediaan_ms,ns_per_antwoord,gegevens_mb,tabellen_mb");
    for (int[] size : new int[][] {{5_778, 300}, {57_780, 300}, {1_000_000, 100}}) {
      lines.add(measured(size[0], size[1]));
    }
    Files.write(Path.of(arguments[0]), lines);
  }

  private static String measured(int respondents, int questions) {
    long before = used();
    Survey survey = survey(respondents, questions);
    long data = used() - before;
    List<Group> groups = groups();
    double[] milliseconds = new double[RUNS];
    long allocated = 0;
    double sum = 0;
    int patterns = 0;
    for (int run = 0; run < RUNS; run++) {
      long bytes = allocated();
      long start = System.nanoTime();
      GroupPatterns membership = GroupPatterns.of(survey, groups);
      Tabulator tabulator = new Tabulator(survey, membership);
      for (String key : survey.keys()) {
        sum += percentages(tabulator.table(key));
      }
      milliseconds[run] = (System.nanoTime() - start) / MEGA;
      allocated = allocated() - bytes;
      patterns = membership.patterns();
    }
    Arrays.sort(milliseconds);
    double median = milliseconds[RUNS / 2];
    if (!(sum > 0)) {
      throw new IllegalStateException("nothing was tabulated");
    }
    return String.format(
        Locale.ROOT,
        "%d,%d,%d,%d,%.1f,%.2f,%.1f,%.1f",
        respondents,
        questions,
        groups.size(),
        patterns,
        median,
        median * MEGA / respondents / questions,
        data / MEGA,
        allocated / MEGA);
  }

  private static double percentages(VariableTable table) {
    double sum = 0;
    for (int group = 0; group < table.groups().size(); group++) {
      for (int answer = 0; answer < table.answers().size(); answer++) {
        sum += 100.0 * table.count(group, answer) / Math.max(1, table.base(group));
      }
    }
    return sum;
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  /** Everybody, four that overlap by the first question, and seven that do not by the second. */
  private static List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    groups.add(new Group("totaal", "totaal", "totaal", Condition.everyone()));
    for (int i = 0; i < 5; i++) {
      groups.add(group("meer" + i, "v0", "a" + i, true));
    }
    for (int i = 0; i < 6; i++) {
      groups.add(group("enkel" + i, "v1", "a" + i, false));
    }
    return groups;
  }

  private static Group group(String key, String variable, String answer, boolean multiple) {
    return new Group(key, key, key, new Condition.Gave(variable, List.of(answer), multiple));
  }

  private static Survey survey(int respondents, int questions) {
    SplittableRandom random = new SplittableRandom(20231115);
    List<Question> asked = new ArrayList<>();
    Map<String, Column> columns = new LinkedHashMap<>();
    for (int q = 0; q < questions; q++) {
      String key = "v" + q;
      QuestionHeading heading =
          new QuestionHeading(
              key, key, key, key, Condition.everyone(), false, false, false, Optional.empty());
      if (q % 3 == 0) {
        List<Category> answers = answers(10);
        List<String> fields = answers.stream().map(answer -> key + "_" + answer.key()).toList();
        Form.AnyOf form = new Form.AnyOf(answers, List.of(), OptionalInt.empty());
        asked.add(new Question.MultipleChoice(heading, fields, Question.Coding.DICHOTOMY, form));
        columns.put(key, multiple(respondents, random));
      } else {
        asked.add(new Question.SingleChoice(heading, key, new Form.OneOf(answers(6), List.of())));
        columns.put(key, single(respondents, random));
      }
    }
    List<String> ids = IntStream.range(0, respondents).mapToObj(Integer::toString).toList();
    Codebook codebook = new Codebook(List.of(new Block("blok", "blok", asked)), "respondent");
    return Survey.of(codebook, ids, columns);
  }

  private static List<Category> answers(int number) {
    return IntStream.range(0, number).mapToObj(i -> Category.of("a" + i, "a" + i)).toList();
  }

  private static Column single(int respondents, SplittableRandom random) {
    ChoiceColumn.Builder column = ChoiceColumn.builder(respondents);
    for (int row = 0; row < respondents; row++) {
      if (random.nextInt(20) == 0) {
        column.set(row, Missing.NO_ANSWER);
      } else {
        column.set(row, random.nextInt(6));
      }
    }
    return column.build();
  }

  private static Column multiple(int respondents, SplittableRandom random) {
    ChoicesColumn.Builder column = ChoicesColumn.builder(respondents);
    for (int row = 0; row < respondents; row++) {
      if (random.nextInt(20) == 0) {
        column.set(row, Missing.NO_ANSWER);
      } else {
        long some = random.nextLong();
        column.set(row, some & random.nextLong() & 1023);
      }
    }
    return column.build();
  }
}
