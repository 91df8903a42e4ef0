package nl.peiling.report.compare;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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

  /** The shortest a line of a file is on average; shorter ones make room. */
  private static final int USUAL_LENGTH = 100;

  private static final byte[] WORD = FactLine.SUPPRESSED.getBytes(StandardCharsets.UTF_8);

  /** How far the word can be shifted when a byte stands at its end (Horspool, 1980). */
  private static final int[] STEPS = steps();

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
    this.places = new int[columns.values().stream().mapToInt(at -> at + 1).max().orElse(0)];
    Arrays.fill(places, -1);
    columns.forEach((name, at) -> places[at] = FactCells.COLUMNS.indexOf(name));
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

  private static int[] steps() {
    int[] steps = new int[1 << Byte.SIZE];
    Arrays.fill(steps, WORD.length);
    for (int i = 0; i < WORD.length - 1; i++) {
      steps[WORD[i] & 0xFF] = WORD.length - 1 - i;
    }
    return steps;
  }

  /** Where each line starts, and where the last one ends. */
  private static int[] lineStarts(byte[] file) {
    int[] starts = new int[file.length / USUAL_LENGTH + 2];
    int lines = 0;
    int at = 0;
    while (at < file.length) {
      at = lineEnd(file, at);
      lines++;
      if (lines == starts.length) {
        starts = Arrays.copyOf(starts, 2 * lines);
      }
      starts[lines] = at;
    }
    return Arrays.copyOf(starts, lines + 1);
  }

  private static int lineEnd(byte[] file, int start) {
    int at = start;
    while (at < file.length && file[at] != '\n') {
      at++;
    }
    return Math.min(at + 1, file.length);
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
    return place(id.getBytes(StandardCharsets.UTF_8));
  }

  /** The line of a fact; if it is not there, minus where it would stand, minus one. */
  private int place(byte[] wanted) {
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
    return -low - 1;
  }

  /**
   * Returns the facts of some questions, or items of a grid, in the order of their names.
   *
   * @param measures the measures wanted
   */
  List<FactLine> of(Set<String> variables, Set<String> measures) {
    BitSet lines = new BitSet(count);
    for (String variable : variables) {
      byte[] prefix = (variable + ".").getBytes(StandardCharsets.UTF_8);
      for (int i = firstFrom(prefix); i < count && startsWith(i, prefix); i++) {
        lines.set(i);
      }
    }
    FactCells cells = new FactCells(bytes, places);
    List<FactLine> facts = new ArrayList<>();
    for (int i = lines.nextSetBit(0); i >= 0; i = lines.nextSetBit(i + 1)) {
      FactLine fact = line(i, cells);
      if (measures.contains(fact.measure()) && variables.contains(fact.variable())) {
        facts.add(fact);
      }
    }
    return facts;
  }

  /** The first line of which the name is not before some characters. */
  private int firstFrom(byte[] prefix) {
    int place = place(prefix);
    return place < 0 ? -place - 1 : place;
  }

  private boolean startsWith(int line, byte[] prefix) {
    int end = starts[line] + prefix.length;
    return end <= bytes.length && Arrays.equals(bytes, starts[line], end, prefix, 0, prefix.length);
  }

  /** Returns the questions, or items of a grid, of which a number is kept back. */
  Set<String> keepingBack() {
    Set<String> variables = new TreeSet<>();
    FactCells cells = new FactCells(bytes, places);
    int line = 0;
    for (int at = suppressed(starts[0]); at >= 0; at = suppressed(starts[line + 1])) {
      line = lineOf(at);
      FactLine fact = line(line, cells);
      if (fact.suppressed()) {
        variables.add(fact.variable());
      }
    }
    return variables;
  }

  private int lineOf(int at) {
    int found = Arrays.binarySearch(starts, 0, count + 1, at);
    return found < 0 ? -found - 2 : found;
  }

  /** Where the word for what is kept back stands next; below nought if nowhere. */
  private int suppressed(int start) {
    int last = WORD.length - 1;
    int at = start + last;
    while (at < bytes.length) {
      if (bytes[at] == WORD[last]
          && Arrays.equals(bytes, at - last, at + 1, WORD, 0, WORD.length)) {
        return at - last;
      }
      at += STEPS[bytes[at] & 0xFF];
    }
    return -1;
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
    if (Arrays.equals(before.bytes, after.bytes)) {
      return after.count;
    }
    FactCells old = new FactCells(before.bytes, before.places);
    FactCells now = new FactCells(after.bytes, after.places, old);
    int same = 0;
    int i = 0;
    int j = 0;
    while (i < before.count || j < after.count) {
      int order = i == before.count ? 1 : j == after.count ? -1 : compareIds(before, i, after, j);
      if (order < 0) {
        pairs.gone(before.line(i++, old));
      } else if (order > 0) {
        pairs.added(after.line(j++, now));
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
          pairs.both(before.line(i, old), after.line(j, now));
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
    FactCells cells = new FactCells(bytes, places);
    for (int i = 0; i < count; i++) {
      FactLine fact = line(i, cells);
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
    return line(index, new FactCells(bytes, places));
  }

  private FactLine line(int index, FactCells cells) {
    return cells.line(starts[index], starts[index + 1]);
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
    List<String> cells = new ArrayList<>(FactCells.COLUMNS.size());
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
