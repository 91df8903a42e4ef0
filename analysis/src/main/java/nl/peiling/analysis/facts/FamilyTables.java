package nl.peiling.analysis.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import nl.peiling.analysis.disclosure.LinkedTable;
import nl.peiling.analysis.disclosure.LinkedTable.Cell;
import nl.peiling.analysis.disclosure.LinkedTable.Row;
import nl.peiling.analysis.facts.Families.Family;
import nl.peiling.analysis.facts.Families.Part;
import nl.peiling.analysis.tabulate.GroupPatterns;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.survey.ChoiceColumn;
import nl.peiling.model.survey.ChoicesColumn;
import nl.peiling.model.survey.Column;
import nl.peiling.model.survey.Members;
import nl.peiling.model.survey.Survey;

/**
 * Lays questions that follow from each other out over the groups, in one table: its categories are
 * the combinations of their answers that occur. A group whose rule speaks of these questions holds
 * only combinations that fit the rule.
 *
 * <p>An outsider who does not know which combinations occur knows less than is assumed here. A
 * family may stand by itself as long as every equation between numbers (a cluster and the answers
 * in it, a union and the answers to its questions) lies wholly in one of the families: numbers that
 * two of them share are protected in both (see {@link LinkedDisclosure}).
 */
final class FamilyTables {

  /** More combinations of answers are not laid out. */
  static final int MOST = 2000;

  /** More numbers are not taken as one system. */
  private static final int LARGE = 120;

  /** Of groups that stand beside each other more are. */
  private static final int LARGE_BESIDE = 300;

  private final Survey survey;
  private final GroupPatterns groups;
  private final List<List<String>> beside;
  private final BiPredicate<String, String> selected;
  private final BiPredicate<String, String> listed;
  private final BiPredicate<String, String> open;
  private final List<BitSet> groupsOfPattern;
  private final Map<String, Members> holds = new HashMap<>();

  /**
   * @param beside groups that stand beside each other, with the group that holds them
   * @param selected whether a variable is shown in a group
   * @param listed whether an answer of a variable is listed anywhere
   * @param open whether small numbers of a variable, with this answer, may be shown
   */
  FamilyTables(
      Survey survey,
      GroupPatterns groups,
      List<List<String>> beside,
      BiPredicate<String, String> selected,
      BiPredicate<String, String> listed,
      BiPredicate<String, String> open) {
    this.survey = survey;
    this.groups = groups;
    this.beside = beside.stream().map(List::copyOf).toList();
    this.groupsOfPattern =
        IntStream.range(0, groups.patterns()).mapToObj(groups::groupsOf).toList();
    this.selected = selected;
    this.listed = listed;
    this.open = open;
  }

  /** The cell of a family for a number of one of its questions. */
  static Cell cell(String variable, Cell ofVariable) {
    return new Cell(rowKey(variable, ofVariable.row()), ofVariable.group());
  }

  /** The question that a cell of a family is about. */
  static String variable(Cell cell) {
    return cell.row().substring(0, cell.row().indexOf('/'));
  }

  /** The cell within the table of that question. */
  static Cell ofVariable(Cell cell) {
    return new Cell(cell.row().substring(cell.row().indexOf('/') + 1), cell.group());
  }

  private static String rowKey(String variable, String row) {
    return variable + "/" + row;
  }

  /**
   * Returns the tables of a family, besides the tables of its questions by themselves: one, or if
   * that is large one for the groups that stand beside each other, or if those are large one for
   * each group. None, if too many combinations of answers occur.
   */
  List<LinkedTable> of(Family family) {
    List<long[]> codes = family.parts().stream().map(this::codes).toList();
    int[] combination = new int[survey.size()];
    List<Integer> examples = new ArrayList<>();
    Map<List<Long>, Integer> combinations = new LinkedHashMap<>();
    for (int row = 0; row < combination.length; row++) {
      int at = row;
      if (codes.stream().allMatch(one -> one[at] < 0)) {
        combination[row] = -1;
        continue;
      }
      List<Long> tuple = codes.stream().map(one -> one[at]).toList();
      Integer known = combinations.putIfAbsent(tuple, combinations.size());
      combination[row] = known == null ? combinations.size() - 1 : known;
      if (known == null) {
        examples.add(row);
      }
      if (combinations.size() > MOST) {
        return List.of();
      }
    }
    List<Row> rows = new ArrayList<>();
    for (int part = 0; part < codes.size(); part++) {
      long[] column = codes.get(part);
      rows.addAll(rows(family.parts().get(part), examples, column));
    }
    List<Integer> places =
        IntStream.range(0, groups.size())
            .filter(place ->
                family.parts().stream()
                    .anyMatch(
                        part -> selected.test(part.variable(), groups.groups().get(place).key())))
            .boxed()
            .toList();
    boolean whole = family.parts().size() == 1 || rows.size() * places.size() <= LARGE;
    List<List<Integer>> parts = whole ? List.of(places) : together(places, rows.size());
    return parts.stream().map(some -> table(family, some, rows, combination, examples)).toList();
  }

  /** The groups that stand beside each other, if they are not too large, and others alone. */
  private List<List<Integer>> together(List<Integer> places, int rows) {
    Set<Set<Integer>> sets = new LinkedHashSet<>();
    places.forEach(place -> sets.add(Set.of(place)));
    for (List<String> banner : beside) {
      Set<Integer> set = new TreeSet<>();
      banner.forEach(group -> groups.index(group).filter(places::contains).ifPresent(set::add));
      if (set.size() * rows <= LARGE_BESIDE) {
        sets.add(set);
      }
    }
    return sets.stream()
        .filter(set ->
            sets.stream().noneMatch(other -> other.size() > set.size() && other.containsAll(set)))
        .map(set -> set.stream().sorted().toList())
        .toList();
  }

  private LinkedTable table(
      Family family,
      List<Integer> places,
      List<Row> rows,
      int[] combination,
      List<Integer> examples) {
    List<String> keys = places.stream().map(place -> groups.groups().get(place).key()).toList();
    return LinkedTable.ofQuestions(
        keys,
        counts(combination, examples.size(), places),
        examples.size(),
        rows,
        new Fit(family, examples, places));
  }

  /** What can be: who fits the rules of the groups; and what is shown. */
  private final class Fit implements LinkedTable.Shape {

    private final BitSet[] in;
    private final BitSet[] out;

    Fit(Family family, List<Integer> examples, List<Integer> places) {
      in = new BitSet[examples.size()];
      out = new BitSet[examples.size()];
      for (int c = 0; c < in.length; c++) {
        in[c] = new BitSet();
        out[c] = new BitSet();
        for (int i = 0; i < places.size(); i++) {
          Condition rule = groups.groups().get(places.get(i)).rule();
          Optional<Boolean> fits = fits(rule, family, examples.get(c));
          in[c].set(i, fits.isPresent() && fits.get());
          out[c].set(i, fits.isPresent() && !fits.get());
        }
      }
    }

    @Override
    public boolean isPossible(BitSet pattern, int category) {
      BitSet missing = (BitSet) in[category].clone();
      missing.andNot(pattern);
      return missing.isEmpty() && !out[category].intersects(pattern);
    }

    @Override
    public boolean isShown(Row row, String group) {
      return selected.test(variable(new Cell(row.key(), group)), group);
    }
  }

  /** Whether a rule holds for all with the answers of an example; empty if that depends. */
  private Optional<Boolean> fits(Condition rule, Family family, int example) {
    return switch (rule) {
      case Condition.Everyone everyone -> Optional.of(true);
      case Condition.Gave gave ->
          family.parts().stream().anyMatch(part -> decides(part, gave))
              ? Optional.of(holds(gave, example))
              : Optional.empty();
      case Condition.Answered(String variable) ->
          family.has(variable) ? Optional.of(holds(rule, example)) : Optional.empty();
      case Condition.Compares compares -> Optional.empty();
      case Condition.ComparesMonth compares -> Optional.empty();
      case Condition.Not(Condition part) -> fits(part, family, example).map(fits -> !fits);
      case Condition.And(List<Condition> parts) -> all(parts, family, example, true);
      case Condition.Or(List<Condition> parts) -> all(parts, family, example, false);
    };
  }

  private Optional<Boolean> all(List<Condition> parts, Family family, int example, boolean needed) {
    boolean open = false;
    for (Condition part : parts) {
      Optional<Boolean> fits = fits(part, family, example);
      if (fits.isPresent() && fits.get() != needed) {
        return Optional.of(!needed);
      }
      open |= fits.isEmpty();
    }
    return open ? Optional.empty() : Optional.of(needed);
  }

  private boolean holds(Condition rule, int row) {
    return holds.computeIfAbsent(rule.text(), text -> survey.members(rule)).contains(row);
  }

  private boolean decides(Part part, Condition.Gave gave) {
    if (!part.variable().equals(gave.variable())) {
      return false;
    }
    Variable variable = survey.variable(part.variable());
    BitSet kept = kept(part, variable);
    return gave.categories().stream()
        .flatMap(category -> variable.codes(category).stream())
        .allMatch(kept::get);
  }

  private static BitSet kept(Part part, Variable variable) {
    BitSet kept = new BitSet();
    part.answers().forEach(answer -> variable.codeOf(answer).ifPresent(kept::set));
    return kept;
  }

  /** What each respondent answered, the answers that do not matter as one; negative for none. */
  private long[] codes(Part part) {
    Variable variable = survey.variable(part.variable());
    BitSet kept = kept(part, variable);
    int other = variable.categories().size();
    long[] codes = new long[survey.size()];
    Arrays.fill(codes, -1);
    Column column = survey.column(part.variable());
    for (int row = 0; row < codes.length; row++) {
      if (column.isValid(row)) {
        codes[row] =
            switch (column) {
              case ChoiceColumn choice -> kept.get(choice.code(row)) ? choice.code(row) : other;
              case ChoicesColumn choices -> choices.mask(row) & mask(kept);
              default -> throw new IllegalArgumentException("no answers: " + part.variable());
            };
      }
    }
    return codes;
  }

  private static long mask(BitSet codes) {
    return codes.stream().mapToLong(ChoicesColumn::bit).reduce(0, (one, more) -> one | more);
  }

  private List<Row> rows(Part part, List<Integer> examples, long[] codes) {
    Variable variable = survey.variable(part.variable());
    BitSet kept = kept(part, variable);
    boolean single = survey.column(part.variable()) instanceof ChoiceColumn;
    String base = rowKey(part.variable(), LinkedTable.BASE);
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(base, where(examples, row -> codes[row] >= 0), base, false));
    List<String> keys = new ArrayList<>();
    part.answers().stream().filter(key -> listed.test(part.variable(), key)).forEach(keys::add);
    variable.nets().stream()
        .map(Net::key)
        .filter(net -> variable.codes(net).stream().allMatch(kept::get))
        .forEach(keys::add);
    for (String key : keys) {
      BitSet wanted = new BitSet();
      variable.codes(key).forEach(wanted::set);
      long mask = single ? 0 : mask(wanted);
      rows.add(
          new Row(
              rowKey(part.variable(), key),
              where(
                  examples,
                  row ->
                      codes[row] >= 0
                          && (single ? wanted.get((int) codes[row]) : (codes[row] & mask) != 0)),
              base,
              open.test(part.variable(), key)));
    }
    return rows;
  }

  private static List<Integer> where(List<Integer> examples, java.util.function.IntPredicate test) {
    return IntStream.range(0, examples.size())
        .filter(c -> test.test(examples.get(c)))
        .boxed()
        .toList();
  }

  private Map<BitSet, int[]> counts(int[] combination, int combinations, List<Integer> places) {
    int[][] counts = new int[groups.patterns()][];
    for (int row = 0; row < combination.length; row++) {
      if (combination[row] >= 0) {
        int pattern = groups.patternOf(row);
        if (counts[pattern] == null) {
          counts[pattern] = new int[combinations];
        }
        counts[pattern][combination[row]]++;
      }
    }
    Map<BitSet, int[]> merged = new LinkedHashMap<>();
    for (int pattern = 0; pattern < counts.length; pattern++) {
      if (counts[pattern] != null) {
        BitSet all = groupsOfPattern.get(pattern);
        BitSet in = new BitSet();
        for (int i = 0; i < places.size(); i++) {
          in.set(i, all.get(places.get(i)));
        }
        int[] sum = merged.computeIfAbsent(in, key -> new int[combinations]);
        for (int c = 0; c < combinations; c++) {
          sum[c] += counts[pattern][c];
        }
      }
    }
    return merged;
  }
}
