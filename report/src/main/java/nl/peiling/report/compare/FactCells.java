package nl.peiling.report.compare;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Takes lines of a {@code feiten.csv} apart. Most cells of a line are those of the line before, or
 * of the same fact in another version: such a cell is kept only once.
 */
final class FactCells {

  /** The columns that a fact is made of, in the order of {@link FactLine}. */
  static final List<String> COLUMNS =
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

  private static final int EXHIBITS = 1;
  private static final int PRINTED = 13;

  private final byte[] bytes;
  private final int[] places;
  private final FactCells beside;
  private final int[] from = new int[COLUMNS.size()];
  private final int[] to = new int[COLUMNS.size()];
  private final String[] texts = new String[COLUMNS.size()];
  private List<String> exhibits = List.of();

  /**
   * Reads the lines of a file.
   *
   * @param places the number in {@link #COLUMNS} of each column of the file; -1 for another column
   */
  FactCells(byte[] bytes, int[] places) {
    this.bytes = bytes;
    this.places = places;
    this.beside = this;
    Arrays.fill(texts, "");
  }

  /** Reads the lines of a file of which most cells are those of the line last read in another. */
  FactCells(byte[] bytes, int[] places, FactCells beside) {
    this.bytes = bytes;
    this.places = places;
    this.beside = beside;
    Arrays.fill(texts, "");
  }

  /** The fact in a line; no cell of this file holds a line break. */
  FactLine line(int start, int lineEnd) {
    int end = lineEnd;
    while (end > start && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
      end--;
    }
    int column = 0;
    int at = start;
    while (at <= end && column < places.length) {
      int close = at < end && bytes[at] == '"' ? closing(at + 1, end) : at;
      int comma = comma(close, end);
      if (places[column] >= 0) {
        read(places[column], at, close == at ? comma : close);
      }
      at = comma + 1;
      column++;
    }
    for (; column < places.length; column++) {
      if (places[column] >= 0) {
        read(places[column], end, end);
      }
    }
    return new FactLine(
        texts[0],
        exhibits,
        texts[2],
        texts[3],
        texts[4],
        texts[5],
        texts[6],
        texts[7],
        texts[8],
        texts[9],
        texts[10],
        texts[11],
        texts[12],
        texts[PRINTED]);
  }

  private int comma(int start, int end) {
    int at = start;
    while (at < end && bytes[at] != ',') {
      at++;
    }
    return at;
  }

  /** Where the quotation mark stands that ends a cell; a doubled one does not. */
  private int closing(int start, int end) {
    int at = start;
    while (at < end && (bytes[at] != '"' || (at + 1 < end && bytes[at + 1] == '"'))) {
      at += bytes[at] == '"' ? 2 : 1;
    }
    return Math.min(at, end);
  }

  private void read(int cell, int start, int end) {
    String last = texts[cell];
    String text =
        beside.has(cell, bytes, start, end)
            ? beside.texts[cell]
            : has(cell, bytes, start, end) ? last : decoded(cell, start, end);
    if (cell == EXHIBITS && !text.equals(last)) {
      exhibits = text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }
    from[cell] = start;
    to[cell] = end;
    texts[cell] = text;
  }

  private boolean has(int cell, byte[] other, int start, int end) {
    int at = to[cell];
    if (at - from[cell] != end - start) {
      return false;
    }
    // From behind: names and numbers that differ mostly do so at their end
    for (int i = end - 1; i >= start; i--) {
      at--;
      if (bytes[at] != other[i]) {
        return false;
      }
    }
    return true;
  }

  private String decoded(int cell, int start, int end) {
    boolean quoted = start < end && bytes[start] == '"';
    int first = quoted ? start + 1 : start;
    String text = new String(bytes, first, end - first, StandardCharsets.UTF_8);
    String bare = quoted ? text.replace("\"\"", "\"") : text;
    return cell == PRINTED ? bare.replace('\u00A0', ' ') : bare;
  }
}
