package nl.peiling.report.compare;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The lines of a {@code feiten.csv}, sorted by fact. A line is only taken apart when somebody asks
 * for it: most lines of two versions are the same bytes.
 */
public final class FactLines {

  private static final List<String> NEEDED =
      List.of("feit", "vraag", "groep", "waarde", "eenheid", "status", "getoond");

  private final byte[] bytes;
  private final int[] starts;
  private final int count;
  private final Map<String, Integer> columns;

  private FactLines(byte[] bytes, int[] starts, int count, Map<String, Integer> columns) {
    this.bytes = bytes;
    this.starts = starts;
    this.count = count;
    this.columns = columns;
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

  private static int[] lineStarts(byte[] file) {
    int lines = 0;
    for (byte one : file) {
      if (one == '\n') {
        lines++;
      }
    }
    boolean open = file.length > 0 && file[file.length - 1] != '\n';
    int[] starts = new int[lines + (open ? 2 : 1)];
    int at = 1;
    for (int i = 0; i < file.length; i++) {
      if (file[i] == '\n') {
        starts[at++] = i + 1;
      }
    }
    if (open) {
      starts[at] = file.length;
    }
    return starts;
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

  /** Returns the fact with a name. */
  public Optional<FactLine> find(String id) {
    byte[] wanted = id.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = count - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order =
          Arrays.compareUnsigned(bytes, starts[middle], idEnd(middle), wanted, 0, wanted.length);
      if (order == 0) {
        return Optional.of(line(middle));
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
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
    String exhibits = cell(cells, "exhibit");
    return new FactLine(
        cell(cells, "feit"),
        exhibits.isEmpty() ? List.of() : List.of(exhibits.split(" ", -1)),
        cell(cells, "vraag"),
        cell(cells, "groep"),
        cell(cells, "categorie"),
        cell(cells, "maat"),
        cell(cells, "waarde"),
        cell(cells, "eenheid"),
        cell(cells, "n"),
        cell(cells, "se"),
        cell(cells, "onder"),
        cell(cells, "boven"),
        cell(cells, "status"),
        cell(cells, "getoond").replace('\u00A0', ' '));
  }

  private String cell(List<String> cells, String column) {
    Integer at = columns.get(column);
    return at == null || at >= cells.size() ? "" : cells.get(at);
  }

  private static String text(byte[] bytes, int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.UTF_8).stripTrailing();
  }

  /** The cells of a line; no cell of this file holds a line break. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
        if (doubled) {
          cell.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
