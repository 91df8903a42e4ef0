package nl.peiling.analysis.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import nl.peiling.analysis.disclosure.LinkedTable;
import nl.peiling.analysis.disclosure.LinkedTable.Row;
import nl.peiling.analysis.tabulate.GroupPatterns;
import nl.peiling.analysis.tabulate.VariableTable;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.survey.ChoiceColumn;
import nl.peiling.model.survey.ChoicesColumn;
import nl.peiling.model.survey.Column;
import nl.peiling.model.survey.DateColumn;
import nl.peiling.model.survey.NumberColumn;
import nl.peiling.model.survey.Survey;
import nl.peiling.model.survey.TextColumn;

/**
 * Lays a variable out over the groups in which the book has it, so that it can be seen which
 * numbers can be worked out from others. One answer: a table of all answers and nets. More answers:
 * a table for each answer and each net, given or not. Numbers, months and texts: the base alone.
 */
final class LinkedTables {

  private final Survey survey;
  private final GroupPatterns groups;
  private final List<BitSet> groupsOfPattern;

  LinkedTables(Survey survey, GroupPatterns groups) {
    this.survey = survey;
    this.groups = groups;
    this.groupsOfPattern =
        IntStream.range(0, groups.patterns()).mapToObj(groups::groupsOf).toList();
  }

  /**
   * Returns the tables of a variable.
   *
   * @param places the places of the groups in which it is shown
   * @param listed the answers that are listed in at least one of them; the others are one answer
   *     together, which is not shown
   */
  List<LinkedTable> of(VariableTable table, List<Integer> places, BitSet listed) {
    Variable variable = table.variable();
    return switch (survey.column(variable.key())) {
      case ChoiceColumn column -> List.of(single(variable, column, places, listed));
      case ChoicesColumn column -> multiple(variable, column, places);
      case NumberColumn column -> List.of(base(column, places));
      case DateColumn column -> List.of(base(column, places));
      case TextColumn column -> List.of(base(column, places));
    };
  }

  private LinkedTable base(Column column, List<Integer> places) {
    return table(column, places, 1, row -> 0, List.of());
  }

  private LinkedTable single(
      Variable variable, ChoiceColumn column, List<Integer> places, BitSet listed) {
    List<Category> categories = variable.categories();
    int[] place = new int[categories.size()];
    Arrays.fill(place, listed.cardinality());
    List<Row> rows = new ArrayList<>();
    listed.stream()
        .forEach(code -> {
          place[code] = rows.size();
          rows.add(new Row(categories.get(code).key(), List.of(rows.size())));
        });
    for (Net net : variable.nets()) {
      rows.add(
          new Row(
              net.key(),
              variable.codes(net.key()).stream().map(code -> place[code]).distinct().toList()));
    }
    boolean all = listed.cardinality() == categories.size();
    return table(
        column, places, listed.cardinality() + (all ? 0 : 1), row -> place[column.code(row)], rows);
  }

  private List<LinkedTable> multiple(
      Variable variable, ChoicesColumn column, List<Integer> places) {
    List<LinkedTable> tables = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    variable.categories().forEach(category -> keys.add(category.key()));
    variable.nets().forEach(net -> keys.add(net.key()));
    for (String key : keys) {
      long mask =
          variable.codes(key).stream()
              .mapToLong(ChoicesColumn::bit)
              .reduce(0, (one, other) -> one | other);
      tables.add(
          table(
              column,
              places,
              2,
              row -> (column.mask(row) & mask) != 0 ? 0 : 1,
              List.of(new Row(key, List.of(0)))));
    }
    return tables;
  }

  private LinkedTable table(
      Column column,
      List<Integer> places,
      int categories,
      IntUnaryOperator answer,
      List<Row> rows) {
    int[][] counts = new int[groups.patterns()][categories];
    for (int row = 0; row < survey.size(); row++) {
      if (column.isValid(row)) {
        counts[groups.patternOf(row)][answer.applyAsInt(row)]++;
      }
    }
    Map<BitSet, int[]> merged = new LinkedHashMap<>();
    for (int pattern = 0; pattern < counts.length; pattern++) {
      BitSet in = new BitSet();
      for (int i = 0; i < places.size(); i++) {
        in.set(i, groupsOfPattern.get(pattern).get(places.get(i)));
      }
      int[] add = counts[pattern];
      int[] sum = merged.computeIfAbsent(in, key -> new int[categories]);
      for (int c = 0; c < categories; c++) {
        sum[c] += add[c];
      }
    }
    List<String> keys = places.stream().map(place -> groups.groups().get(place).key()).toList();
    return LinkedTable.ofPatterns(keys, merged, categories, rows);
  }
}
