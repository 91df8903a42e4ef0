package nl.peiling.analysis.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.peiling.analysis.estimate.Classification;
import nl.peiling.analysis.estimate.Domain;

/**
 * One question, or several that follow from each other, by all groups that are shown anywhere,
 * before anything is hidden: how many respondents of each pattern of groups gave each answer. From
 * it follows every number of the tables, and how the numbers hang together.
 *
 * <p>For a question with one answer the categories are its options; for an option of a question
 * with more answers they are: mentioned, and not mentioned. For several questions they are the
 * combinations of answers that occur. Respondents without a valid answer are in no cell.
 */
public final class LinkedTable {

  /** The key of the row that counts all respondents with a valid answer. */
  public static final String BASE = "n";

  private final List<String> groups;
  private final List<Row> rows;
  private final List<BitSet> patterns;
  private final int[][] count;
  private final int categories;
  private final int[][] groupsOf;
  private final int[][] patternsOf;
  private final boolean[][] within;
  private final BitSet possible;
  private final List<Cell> cells = new ArrayList<>();
  private final Map<Cell, Integer> placeOf = new HashMap<>();
  private final Map<Cell, Row> rowOf = new HashMap<>();
  private final Map<Cell, BitSet> atoms = new HashMap<>();
  private final Map<String, BitSet> members = new HashMap<>();
  private final Map<String, BitSet> possibleIn = new HashMap<>();
  private final Map<Cell, Integer> counts = new HashMap<>();

  /**
   * A row that is shown.
   *
   * @param key {@link #BASE}, or the option or net
   * @param categories the categories it counts, numbered from 0
   * @param base the key of the row of which it is a part: everybody with a valid answer to its
   *     question; its own key for such a row itself
   * @param open whether small numbers of it may be shown
   */
  public record Row(String key, List<Integer> categories, String base, boolean open) {

    public Row {
      categories = List.copyOf(categories);
    }

    /** A row of the only question. */
    public Row(String key, List<Integer> categories) {
      this(key, categories, BASE, false);
    }

    /** Whether it counts everybody with a valid answer to its question. */
    boolean isBase() {
      return key.equals(base);
    }
  }

  /** What there can be and what is shown of it. */
  public interface Shape {

    /** Whether respondents with a pattern of groups can be in a category at all. */
    default boolean isPossible(BitSet pattern, int category) {
      return true;
    }

    /** Whether a row is shown in a group. */
    default boolean isShown(Row row, String group) {
      return true;
    }
  }

  private static final Shape ALL = new Shape() {};

  /** A number in the table: a row in the column of a group. */
  public record Cell(String row, String group) {}

  private LinkedTable(
      List<String> groups,
      List<Row> rows,
      List<BitSet> patterns,
      int[][] count,
      int categories,
      Shape shape) {
    this.groups = groups;
    this.rows = rows;
    this.patterns = patterns;
    this.count = count;
    this.categories = categories;
    this.within = within(groups.size(), patterns);
    this.groupsOf = patterns.stream().map(in -> in.stream().toArray()).toArray(int[][]::new);
    this.patternsOf =
        IntStream.range(0, groups.size())
            .mapToObj(group ->
                IntStream.range(0, patterns.size()).filter(p -> patterns.get(p).get(group)))
            .map(IntStream::toArray)
            .toArray(int[][]::new);
    this.possible = new BitSet();
    for (int p = 0; p < patterns.size(); p++) {
      for (int c = 0; c < categories; c++) {
        possible.set(p * categories + c, shape.isPossible(patterns.get(p), c));
      }
    }
    for (Row row : rows) {
      for (int g = 0; g < groups.size(); g++) {
        if (!shape.isShown(row, groups.get(g))) {
          continue;
        }
        Cell cell = new Cell(row.key(), groups.get(g));
        BitSet unknowns = atoms(row, g);
        placeOf.put(cell, cells.size());
        cells.add(cell);
        rowOf.put(cell, row);
        atoms.put(cell, unknowns);
        counts.put(cell, count(unknowns));
      }
    }
  }

  /** For each group whether all its respondents are in another. */
  private static boolean[][] within(int groups, List<BitSet> patterns) {
    boolean[][] within = new boolean[groups][groups];
    for (boolean[] row : within) {
      Arrays.fill(row, true);
    }
    for (BitSet pattern : patterns) {
      for (int inner = pattern.nextSetBit(0); inner >= 0; inner = pattern.nextSetBit(inner + 1)) {
        for (int outer = 0; outer < groups; outer++) {
          within[inner][outer] &= pattern.get(outer);
        }
      }
    }
    return within;
  }

  /**
   * Counts the respondents.
   *
   * @param respondents number of respondents
   * @param groups the groups by key, in order, overlapping or not
   * @param categories number of categories
   * @param answer the category of each respondent; negative without a valid answer
   * @param shown the rows shown besides the base
   */
  public static LinkedTable of(
      int respondents,
      Map<String, Domain> groups,
      int categories,
      Classification answer,
      List<Row> shown) {
    Map<BitSet, int[]> counts = new LinkedHashMap<>();
    List<Domain> domains = List.copyOf(groups.values());
    for (int row = 0; row < respondents; row++) {
      int category = answer.of(row);
      if (category >= 0) {
        BitSet pattern = new BitSet();
        for (int g = 0; g < domains.size(); g++) {
          pattern.set(g, domains.get(g).contains(row));
        }
        counts.computeIfAbsent(pattern, p -> new int[categories])[category]++;
      }
    }
    return ofPatterns(List.copyOf(groups.keySet()), counts, categories, shown);
  }

  /**
   * Returns the table of respondents that were counted already.
   *
   * @param groups the keys of the groups, in order
   * @param counts per combination of groups, by their places, the respondents in each category;
   *     combinations without respondents are left out
   * @param categories number of categories
   * @param shown the rows shown besides the base
   */
  public static LinkedTable ofPatterns(
      List<String> groups, Map<BitSet, int[]> counts, int categories, List<Row> shown) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(BASE, IntStream.range(0, categories).boxed().toList()));
    rows.addAll(shown);
    return ofQuestions(groups, counts, categories, rows, ALL);
  }

  /**
   * Returns the table of questions that follow from each other.
   *
   * @param groups the keys of the groups, in order
   * @param counts per combination of groups, by their places, the respondents in each category
   * @param categories number of combinations of answers
   * @param rows all rows, also the bases of the questions
   * @param shape what there can be and what is shown of it
   */
  public static LinkedTable ofQuestions(
      List<String> groups, Map<BitSet, int[]> counts, int categories, List<Row> rows, Shape shape) {
    List<BitSet> patterns = new ArrayList<>();
    List<int[]> occurring = new ArrayList<>();
    counts.forEach((pattern, count) -> {
      if (Arrays.stream(count).anyMatch(number -> number > 0)) {
        patterns.add((BitSet) pattern.clone());
        occurring.add(count.clone());
      }
    });
    return new LinkedTable(
        List.copyOf(groups),
        List.copyOf(rows),
        List.copyOf(patterns),
        occurring.toArray(int[][]::new),
        categories,
        shape);
  }

  /** Returns an option of a question with more answers: the base and who mentioned it. */
  public static LinkedTable ofOption(
      int respondents, Map<String, Domain> groups, Domain base, String option, Domain mentioned) {
    return of(
        respondents,
        groups,
        2,
        row -> base.contains(row) ? (mentioned.contains(row) ? 0 : 1) : -1,
        List.of(new Row(option, List.of(0))));
  }

  /** Returns only the base of this table. */
  public LinkedTable baseOnly() {
    int[][] sums = new int[patterns.size()][1];
    for (int p = 0; p < sums.length; p++) {
      sums[p][0] = Arrays.stream(count[p]).sum();
    }
    return new LinkedTable(groups, List.of(new Row(BASE, List.of(0))), patterns, sums, 1, ALL);
  }

  /** Returns the keys of the groups. */
  public List<String> groups() {
    return groups;
  }

  /** Returns the rows, the base first. */
  public List<Row> rows() {
    return rows;
  }

  /** Returns all cells, row by row. */
  public List<Cell> cells() {
    return Collections.unmodifiableList(cells);
  }

  /** Returns the number of respondents in a cell. */
  public int count(Cell cell) {
    Integer number = counts.get(cell);
    if (number == null) {
      throw new IllegalArgumentException("no cell " + cell);
    }
    return number;
  }

  /** Returns whether every respondent of the second group is in the first, and some are not. */
  public boolean contains(String outer, String inner) {
    int a = groups.indexOf(outer);
    int b = groups.indexOf(inner);
    return within[b][a] && !within[a][b];
  }

  /** Whether a respondent can be in both groups. */
  boolean overlap(String one, String other) {
    int a = groups.indexOf(one);
    int b = groups.indexOf(other);
    return patterns.stream().anyMatch(pattern -> pattern.get(a) && pattern.get(b));
  }

  /** Returns the row of a cell. */
  Row row(Cell cell) {
    Row row = rowOf.get(cell);
    if (row == null) {
      throw new IllegalArgumentException("no cell " + cell);
    }
    return row;
  }

  /** Whether a number is in the tables when nothing is hidden. */
  boolean shows(Cell cell) {
    return rowOf.containsKey(cell);
  }

  int categories() {
    return categories;
  }

  /** The combinations of groups that occur, by the places of the groups. */
  List<BitSet> patterns() {
    return patterns;
  }

  /** How many respondents in a combination of groups are in a category. */
  int count(int pattern, int category) {
    return count[pattern][category];
  }

  /** Whether somebody in a combination of groups can be in a category. */
  boolean isPossible(int pattern, int category) {
    return possible.get(pattern * categories + category);
  }

  /** The category of an unknown. */
  int category(int atom) {
    return atom % categories;
  }

  /** The combinations of groups with a group in them, by their places. */
  int[] patternsOf(int group) {
    return patternsOf[group];
  }

  /** The groups, by their places, that the respondents of an unknown are in. */
  int[] groupsOf(int atom) {
    return groupsOf[atom / categories];
  }

  /** The place of a group. */
  int place(String group) {
    return groups.indexOf(group);
  }

  /** The place of a cell among all. */
  int place(Cell cell) {
    return placeOf.getOrDefault(cell, -1);
  }

  /** The number of respondents that an unknown stands for. */
  int count(int atom) {
    return count[atom / categories][atom % categories];
  }

  /** The groups, by their place, that the respondents of an unknown are in. */
  BitSet pattern(int atom) {
    return patterns.get(atom / categories);
  }

  /** The unknowns of these categories. */
  BitSet atoms(BitSet ofCategories) {
    BitSet found = new BitSet();
    for (int p = 0; p < patterns.size(); p++) {
      int first = p * categories;
      ofCategories.stream().forEach(c -> found.set(first + c));
    }
    found.and(possible);
    return found;
  }

  /** The unknowns of a group. */
  BitSet members(String group) {
    return members.computeIfAbsent(
        group,
        key -> {
          BitSet found = new BitSet();
          int place = groups.indexOf(key);
          for (int p = 0; p < patterns.size(); p++) {
            found.set(p * categories, (p + 1) * categories, patterns.get(p).get(place));
          }
          found.and(possible);
          return found;
        });
  }

  /** The categories that somebody of a group can be in. */
  BitSet possibleIn(String group) {
    return possibleIn.computeIfAbsent(
        group,
        key -> {
          BitSet found = new BitSet();
          members(key).stream().forEach(atom -> found.set(atom % categories));
          return found;
        });
  }

  private int count(BitSet atoms) {
    return atoms.stream().map(a -> count[a / categories][a % categories]).sum();
  }

  /** The unknowns (a pattern of groups with an answer) that make up a cell. */
  BitSet atoms(Cell cell) {
    BitSet found = atoms.get(cell);
    if (found == null) {
      throw new IllegalArgumentException("no cell " + cell);
    }
    return (BitSet) found.clone();
  }

  /** The unknowns of a cell that are in none of some others. */
  BitSet without(Cell outer, List<Cell> inner) {
    BitSet left = atoms(outer);
    inner.forEach(cell -> left.andNot(atoms(cell)));
    return left;
  }

  private BitSet atoms(Row row, int group) {
    BitSet found = new BitSet();
    for (int p = 0; p < patterns.size(); p++) {
      if (patterns.get(p).get(group)) {
        for (int category : row.categories()) {
          found.set(p * categories + category);
        }
      }
    }
    found.and(possible);
    return found;
  }
}
