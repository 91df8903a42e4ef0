package nl.peiling.analysis.inference;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.peiling.analysis.estimate.Classification;
import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.estimate.SurveyDesign;

/** The weighted two-way table of a question and groups, with only the categories that occur. */
final class CellTable {

  private final int rows;
  private final int columns;
  private final int[] cell;
  private final double[] share;
  private final int respondents;
  private final int strata;

  private CellTable(
      int rows, int columns, int[] cell, double[] share, int respondents, int strata) {
    this.rows = rows;
    this.columns = columns;
    this.cell = cell;
    this.share = share;
    this.respondents = respondents;
    this.strata = strata;
  }

  static CellTable of(
      SurveyDesign design, Domain valid, Classification answer, Classification group) {
    int[] base =
        IntStream.range(0, design.rows())
            .filter(row -> valid.contains(row) && design.weight(row) > 0)
            .toArray();
    List<Integer> answers = categories(base, answer);
    List<Integer> groups = categories(base, group);
    int[] cell = new int[design.rows()];
    Arrays.fill(cell, -1);
    double total = Arrays.stream(base).mapToDouble(design::weight).sum();
    double[] share = new double[answers.size() * groups.size()];
    for (int row : base) {
      cell[row] = answers.indexOf(answer.of(row)) * groups.size() + groups.indexOf(group.of(row));
      share[cell[row]] += design.weight(row) / total;
    }
    return new CellTable(
        answers.size(),
        groups.size(),
        cell,
        share,
        Arrays.stream(base).map(design::respondents).sum(),
        (int) Arrays.stream(base).map(design::stratum).distinct().count());
  }

  private static List<Integer> categories(int[] base, Classification classification) {
    return Arrays.stream(base).map(classification::of).distinct().sorted().boxed().toList();
  }

  int rows() {
    return rows;
  }

  int columns() {
    return columns;
  }

  int respondents() {
    return respondents;
  }

  int strata() {
    return strata;
  }

  /** The cell of the respondent, row by row, -1 outside the table. */
  int cellOf(int row) {
    return cell[row];
  }

  /** The shares of the cells, row by row; together one. */
  double[] shares() {
    return share.clone();
  }

  double rowShare(int row) {
    return IntStream.range(0, columns).mapToDouble(c -> share[row * columns + c]).sum();
  }

  double columnShare(int column) {
    return IntStream.range(0, rows).mapToDouble(r -> share[r * columns + column]).sum();
  }
}
