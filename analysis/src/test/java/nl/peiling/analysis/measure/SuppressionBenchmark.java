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
import java.util.SplittableRandom;
import nl.peiling.analysis.disclosure.LinkedTable;
import nl.peiling.analysis.disclosure.LinkedTable.Row;
import nl.peiling.analysis.disclosure.SmallCellRules;
import nl.peiling.analysis.disclosure.SuppressedTable;
import nl.peiling.analysis.disclosure.Suppressor;
import nl.peiling.analysis.estimate.Domain;

/**
 * How much time of a processor it takes to decide which cells of a question are hidden, and to see
 * that they cannot be worked out, for tables of growing size. Of the groups one is everybody and
 * every fifth overlaps the others; the rest divide the respondents three ways. The first answers
 * are frequent and the last are rare.
 *
 * <p>Arguments: the file for the figures. Run as docs/statistiek.md says.
 */
public final class SuppressionBenchmark {

  private static final int RESPONDENTS = 5_778;
  private static final int RUNS = 15;
  private static final double MEGA = 1e6;

  private SuppressionBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("groepen,antwoorden,cellen,verborgen,mediaan_ms");
    for (int[] size :
        new int[][] {{6, 5}, {12, 5}, {18, 5}, {18, 7}, {12, 10}, {18, 20}, {18, 50}}) {
      lines.add(measured(size[0], size[1]));
    }
    Files.write(Path.of(arguments[0]), lines);
  }

  private static String measured(int groups, int answers) {
    double[] milliseconds = new double[RUNS];
    int hidden = 0;
    LinkedTable table = table(groups, answers);
    for (int run = 0; run < RUNS; run++) {
      long start = cpu();
      SuppressedTable result = new Suppressor(SmallCellRules.usual()).suppress(table);
      milliseconds[run] = (cpu() - start) / MEGA;
      if (!result.isSafe()) {
        throw new IllegalStateException("a hidden number can be worked out");
      }
      hidden = result.hidden().size();
    }
    Arrays.sort(milliseconds);
    return String.format(
        Locale.ROOT,
        "%d,%d,%d,%d,%.0f",
        groups,
        answers,
        table.cells().size(),
        hidden,
        milliseconds[RUNS / 2]);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static LinkedTable table(int groups, int answers) {
    SplittableRandom random = new SplittableRandom(20231115L);
    int[][] part = new int[3][RESPONDENTS];
    int[] answer = new int[RESPONDENTS];
    int each = Math.max(2, (groups - 1) / 3);
    for (int i = 0; i < RESPONDENTS; i++) {
      for (int[] way : part) {
        way[i] = (int) (each * Math.pow(random.nextDouble(), 2));
      }
      answer[i] = (int) (answers * Math.pow(random.nextDouble(), 30));
    }
    boolean[][] some = new boolean[groups][RESPONDENTS];
    for (boolean[] in : some) {
      for (int i = 0; i < RESPONDENTS; i++) {
        in[i] = random.nextInt(4) == 0;
      }
    }
    Map<String, Domain> domains = new LinkedHashMap<>();
    domains.put("totaal", row -> true);
    for (int g = 1; g < groups; g++) {
      int[] way = part[(g - 1) / each % 3];
      int place = (g - 1) % each;
      boolean[] in = some[g];
      domains.put("groep" + g, g % 5 == 0 ? row -> in[row] : row -> way[row] == place);
    }
    List<Row> rows = new ArrayList<>();
    for (int a = 0; a < answers; a++) {
      rows.add(new Row("antwoord" + a, List.of(a)));
    }
    return LinkedTable.of(RESPONDENTS, domains, answers, row -> answer[row], rows);
  }
}
