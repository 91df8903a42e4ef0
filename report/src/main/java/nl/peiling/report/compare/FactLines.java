package nl.peiling.report.compare;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import nl.peiling.report.version.ShownCell;

/**
 * The lines of a {@code feiten.csv}, sorted by fact. A line is only taken apart when somebody asks
 * for it: most lines of two versions are the same bytes.
 */
public final class FactLines {

  private static final List<String> NEEDED =
      List.of("feit", "vraag", "groep", "waarde", "eenheid", "status", "getoond");

  /** The columns that a fact is made of, in the order of {@link FactLine}. */
  private static final List<String> COLUMNS =
      List.of(
          "feit",
          "exhibit",
          "vraag",
          "groep",
          "categorie",
          "maat",
          "waarde",
          "eenheid",
          "n",
          "se",
          "onder",
          "boven",
          "status",
          "getoond");

  private static final int FEW_LINES = 1024;

  private final byte[] bytes;
  private final int[] starts;
  private final int count;
  private final Map<String, Integer> columns;
  private final int[] places;

  private FactLines(byte[] bytes, int[] starts, int count, Map<String, Integer> columns) {
    this.bytes = bytes;
    this.starts = starts;
    this.count = count;
    this.columns = columns;
    this.places = COLUMNS.stream().mapToInt(column -> columns.getOrDefault(column, -1)).toArray();
  }

  /** A version without facts. */
  public static FactLines none() {
    return new FactLines(new byte[0], new int[1], 0, Map.of());
  }

  /** Takes a file; empty if it is not a file of facts. */
  public static Optional<FactLines> of(byte[] file) {
    int[] starts = lineStarts(file);
    int lines = starts.length - 1;
    if (lines < 1) {
      return Optional.empty();
    }
    List<String> header = cells(text(file, starts[0], starts[1]));
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      columns.put(header.get(i), i);
    }
    if (!columns.keySet().containsAll(NEEDED) || columns.getOrDefault("feit", -1) != 0) {
      return Optional.empty();
    }
    FactLines facts =
        new FactLines(file, Arrays.copyOfRange(starts, 1, starts.length), lines - 1, columns);
    return facts.sorted() ? Optional.of(facts) : Optional.empty();
  }

  /** Where each line starts, and where the last one ends. */
  private static int[] lineStarts(byte[] file) {
    int[] starts = new int[FEW_LINES];
    int lines = 0;
    for (int i = 0; i < file.length; i++) {
      if (file[i] == '\n' || i == file.length - 1) {
        lines++;
        if (lines == starts.length) {
          starts = Arrays.copyOf(starts, 2 * lines);
        }
        starts[lines] = i + 1;
      }
    }
    return Arrays.copyOf(starts, lines + 1);
  }

  private boolean sorted() {
    for (int i = 1; i < count; i++) {
      if (compareIds(this, i - 1, this, i) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns the number of facts. */
  public int size() {
    return count;
  }

  /** Returns whether all facts that figures and tables show are there: none was cut off. */
  boolean holds(List<ShownCell> cells) {
    return cells.stream()
        .map(ShownCell::fact)
        .filter(fact -> !fact.isEmpty())
        .allMatch(fact -> place(fact) >= 0);
  }

  /** Returns the fact with a name. */
  public Optional<FactLine> find(String id) {
    int place = place(id);
    return place < 0 ? Optional.empty() : Optional.of(line(place));
  }

  /** The line of a fact; below nought if it is not there. */
  private int place(String id) {
    byte[] wanted = id.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = count - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order =
          Arrays.compareUnsigned(bytes, starts[middle], idEnd(middle), wanted, 0, wanted.length);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** Returns the facts of some questions, or items of a grid, in the order of their names. */
  List<FactLine> of(Set<String> variables) {
    List<FactLine> facts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String id = text(bytes, starts[i], idEnd(i));
      int dot = id.indexOf('.');
      int next = dot < 0 ? -1 : id.indexOf('.', dot + 1);
      if (dot >= 0
          && (variables.contains(id.substring(0, dot))
              || (next >= 0 && variables.contains(id.substring(0, next))))) {
        FactLine fact = line(i);
        if (variables.contains(fact.variable())) {
          facts.add(fact);
        }
      }
    }
    return facts;
  }

  /** Returns the questions, or items of a grid, of which a number is kept back. */
  Set<String> keepingBack() {
    Set<String> variables = new TreeSet<>();
    for (int i = 0; i < count; i++) {
      if (text(bytes, starts[i], starts[i + 1]).contains(FactLine.SUPPRESSED)) {
        FactLine fact = line(i);
        if (fact.suppressed()) {
          variables.add(fact.variable());
        }
      }
    }
    return variables;
  }

  /** What is done with the facts of two versions. */
  interface Pairs {
    /** A fact that both have, in other characters. */
    void both(FactLine before, FactLine after);

    /** A fact that only the old version has. */
    void gone(FactLine before);

    /** A fact that only the new version has. */
    void added(FactLine after);
  }

  /**
   * Passes the facts of two versions side by side, in the order of their names.
   *
   * @return how many stand in both in the same characters
   */
  static int pass(FactLines before, FactLines after, Pairs pairs) {
    int same = 0;
    int i = 0;
    int j = 0;
    while (i < before.count || j < after.count) {
      int order = i == before.count ? 1 : j == after.count ? -1 : compareIds(before, i, after, j);
      if (order < 0) {
        pairs.gone(before.line(i++));
      } else if (order > 0) {
        pairs.added(after.line(j++));
      } else {
        if (Arrays.equals(
            before.bytes,
            before.starts[i],
            before.starts[i + 1],
            after.bytes,
            after.starts[j],
            after.starts[j + 1])) {
          same++;
        } else {
          pairs.both(before.line(i), after.line(j));
        }
        i++;
        j++;
      }
    }
    return same;
  }

  /** Returns the facts under the names that another version gives them. */
  FactLines renamed(UnaryOperator<FactLine> rename) {
    TreeMap<String, String> lines = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      FactLine fact = line(i);
      FactLine other = rename.apply(fact);
      String text = text(bytes, starts[i], starts[i + 1]);
      lines.put(other.id(), other.id().equals(fact.id()) ? text : rewritten(other, text));
    }
    StringBuilder file = new StringBuilder(header());
    lines.values().forEach(text -> file.append(text).append('\n'));
    return of(file.toString().getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  private String header() {
    String[] names = new String[columns.size()];
    columns.forEach((name, at) -> names[at] = name);
    return String.join(",", names) + "\n";
  }

  private String rewritten(FactLine other, String text) {
    List<String> cells = new ArrayList<>(cells(text));
    put(cells, "feit", other.id());
    put(cells, "vraag", other.variable());
    put(cells, "groep", other.group());
    put(cells, "categorie", other.category());
    return String.join(",", cells.stream().map(FactLines::quoted).toList());
  }

  private void put(List<String> cells, String column, String value) {
    Integer at = columns.get(column);
    if (at != null) {
      cells.set(at, value);
    }
  }

  private static String quoted(String cell) {
    return cell.indexOf(',') < 0 ? cell : '"' + cell + '"';
  }

  private static int compareIds(FactLines one, int i, FactLines other, int j) {
    return Arrays.compareUnsigned(
        one.bytes, one.starts[i], one.idEnd(i), other.bytes, other.starts[j], other.idEnd(j));
  }

  private int idEnd(int line) {
    int end = starts[line];
    while (end < starts[line + 1] && bytes[end] != ',') {
      end++;
    }
    return end;
  }

  private FactLine line(int index) {
    List<String> cells = cells(text(bytes, starts[index], starts[index + 1]));
    String exhibits = cell(cells, 1);
    return new FactLine(
        cell(cells, 0),
        exhibits.isEmpty() ? List.of() : List.of(exhibits.split(" ", -1)),
        cell(cells, 2),
        cell(cells, 3),
        cell(cells, 4),
        cell(cells, 5),
        cell(cells, 6),
        cell(cells, 7),
        cell(cells, 8),
        cell(cells, 9),
        cell(cells, 10),
        cell(cells, 11),
        cell(cells, 12),
        cell(cells, 13).replace('\u00A0', ' '));
  }

  private String cell(List<String> cells, int column) {
    int at = places[column];
    return at < 0 || at >= cells.size() ? "" : cells.get(at);
  }

  private static String text(byte[] bytes, int start, int end) {
    int last = end;
    while (last > start && (bytes[last - 1] == '\n' || bytes[last - 1] == '\r')) {
      last--;
    }
    return new String(bytes, start, last - start, StandardCharsets.UTF_8);
  }

  /** The cells of a line; no cell of this file holds a line break. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>(COLUMNS.size());
    int at = 0;
    while (at <= line.length()) {
      boolean quoted = at < line.length() && line.charAt(at) == '"';
      int close = quoted ? closing(line, at + 1) : at;
      int comma = line.indexOf(',', close);
      int end = comma < 0 ? line.length() : comma;
      cells.add(
          quoted ? line.substring(at + 1, close).replace("\"\"", "\"") : line.substring(at, end));
      at = end + 1;
    }
    return cells;
  }

  /** Where the quotation mark stands that ends a cell; a doubled one does not. */
  private static int closing(String line, int from) {
    int mark = line.indexOf('"', from);
    while (mark >= 0 && mark + 1 < line.length() && line.charAt(mark + 1) == '"') {
      mark = line.indexOf('"', mark + 2);
    }
    return mark < 0 ? line.length() : mark;
  }
}
