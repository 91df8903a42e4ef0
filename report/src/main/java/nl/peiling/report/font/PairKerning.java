package nl.peiling.report.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The horizontal adjustment between pairs of glyphs, in font units.
 *
 * <p>Source: OpenType specification 1.9, table GPOS, feature {@code kern} of the default language
 * of script {@code latn}, lookup type 2 (pair adjustment, formats 1 and 2), also through type 9.
 */
final class PairKerning {

  static final PairKerning NONE = new PairKerning(List.of());

  /** Adjusts the pairs whose first glyph it covers. */
  private interface Subtable {
    /** Adjustment of a pair, or {@link #PASS} when the next subtable must be asked. */
    int between(int left, int right);
  }

  private static final int PASS = Integer.MIN_VALUE;
  private static final int NONE_COVERED = -1;
  private static final int PAIR_ADJUSTMENT = 2;
  private static final int EXTENSION = 9;
  private static final int X_ADVANCE = 0x0004;

  /** The subtables of each lookup; within a lookup the first that knows the pair decides. */
  private final List<List<Subtable>> lookups;

  private PairKerning(List<List<Subtable>> lookups) {
    this.lookups = lookups;
  }

  static PairKerning read(ByteBuffer gpos) {
    ByteBuffer list = from(gpos, unsigned(gpos, 8));
    List<List<Subtable>> lookups = new ArrayList<>();
    for (int index : kernLookups(gpos)) {
      ByteBuffer lookup = from(list, unsigned(list, 2 + 2 * index));
      lookups.add(subtables(lookup));
    }
    return new PairKerning(List.copyOf(lookups));
  }

  int between(int left, int right) {
    int sum = 0;
    for (List<Subtable> lookup : lookups) {
      for (Subtable subtable : lookup) {
        int adjustment = subtable.between(left, right);
        if (adjustment != PASS) {
          sum += adjustment;
          break;
        }
      }
    }
    return sum;
  }

  private static Set<Integer> kernLookups(ByteBuffer gpos) {
    ByteBuffer language = defaultLanguage(from(gpos, unsigned(gpos, 4)));
    ByteBuffer features = from(gpos, unsigned(gpos, 6));
    Set<Integer> lookups = new LinkedHashSet<>();
    int count = unsigned(language, 4);
    for (int i = 0; i < count; i++) {
      int record = 2 + 6 * unsigned(language, 6 + 2 * i);
      if (tag(features, record).equals("kern")) {
        ByteBuffer feature = from(features, unsigned(features, record + 4));
        int size = unsigned(feature, 2);
        for (int k = 0; k < size; k++) {
          lookups.add(unsigned(feature, 4 + 2 * k));
        }
      }
    }
    return lookups;
  }

  private static ByteBuffer defaultLanguage(ByteBuffer scripts) {
    int count = unsigned(scripts, 0);
    int offset = unsigned(scripts, 6);
    for (int i = 0; i < count; i++) {
      if (tag(scripts, 2 + 6 * i).equals("latn")) {
        offset = unsigned(scripts, 2 + 6 * i + 4);
      }
    }
    ByteBuffer script = from(scripts, offset);
    return from(script, unsigned(script, 0));
  }

  private static List<Subtable> subtables(ByteBuffer lookup) {
    List<Subtable> subtables = new ArrayList<>();
    int type = unsigned(lookup, 0);
    int count = unsigned(lookup, 4);
    for (int i = 0; i < count; i++) {
      ByteBuffer subtable = from(lookup, unsigned(lookup, 6 + 2 * i));
      int actual = type;
      if (type == EXTENSION) {
        actual = unsigned(subtable, 2);
        subtable = from(subtable, subtable.getInt(4));
      }
      if (actual == PAIR_ADJUSTMENT) {
        subtables.add(unsigned(subtable, 0) == 1 ? pairs(subtable) : classes(subtable));
      }
    }
    return List.copyOf(subtables);
  }

  private static Subtable pairs(ByteBuffer table) {
    int first = unsigned(table, 4);
    int second = unsigned(table, 6);
    int step = 2 + valueSize(first) + valueSize(second);
    Map<Integer, Integer> covered = coverage(from(table, unsigned(table, 2)));
    int[] index = dense(covered, NONE_COVERED);
    int[][] rights = new int[covered.size()][];
    int[][] advances = new int[covered.size()][];
    for (int k = 0; k < rights.length; k++) {
      ByteBuffer set = from(table, unsigned(table, 10 + 2 * k));
      int count = unsigned(set, 0);
      rights[k] = new int[count];
      advances[k] = new int[count];
      for (int i = 0; i < count; i++) {
        rights[k][i] = unsigned(set, 2 + step * i);
        advances[k][i] = advance(set, 2 + step * i + 2, first);
      }
    }
    return (left, right) -> {
      int row = at(index, left, NONE_COVERED);
      // The second glyphs of a set stand in order
      int place = row == NONE_COVERED ? -1 : Arrays.binarySearch(rights[row], right);
      return place < 0 ? PASS : advances[row][place];
    };
  }

  private static Subtable classes(ByteBuffer table) {
    int first = unsigned(table, 4);
    int size = valueSize(first) + valueSize(unsigned(table, 6));
    int[] covered = dense(coverage(from(table, unsigned(table, 2))), NONE_COVERED);
    int[] leftClass = dense(classDefinition(from(table, unsigned(table, 8))), 0);
    int[] rightClass = dense(classDefinition(from(table, unsigned(table, 10))), 0);
    int rights = unsigned(table, 14);
    return (left, right) -> {
      if (at(covered, left, NONE_COVERED) == NONE_COVERED) {
        return PASS;
      }
      int row = at(leftClass, left, 0);
      int column = at(rightClass, right, 0);
      return advance(table, 16 + (row * rights + column) * size, first);
    };
  }

  /** What is known by glyph, as a row by the number of the glyph. */
  private static int[] dense(Map<Integer, Integer> known, int otherwise) {
    int[] row = new int[known.keySet().stream().mapToInt(glyph -> glyph + 1).max().orElse(0)];
    Arrays.fill(row, otherwise);
    known.forEach((glyph, number) -> row[glyph] = number);
    return row;
  }

  private static int at(int[] row, int glyph, int otherwise) {
    return glyph < row.length ? row[glyph] : otherwise;
  }

  /** Glyph to its index in the coverage. */
  private static Map<Integer, Integer> coverage(ByteBuffer table) {
    Map<Integer, Integer> indexes = new HashMap<>();
    boolean listed = unsigned(table, 0) == 1;
    int count = unsigned(table, 2);
    for (int i = 0; i < count; i++) {
      if (listed) {
        indexes.put(unsigned(table, 4 + 2 * i), i);
      } else {
        int start = unsigned(table, 4 + 6 * i);
        int end = unsigned(table, 6 + 6 * i);
        int index = unsigned(table, 8 + 6 * i);
        for (int glyph = start; glyph <= end; glyph++) {
          indexes.put(glyph, index + glyph - start);
        }
      }
    }
    return indexes;
  }

  private static Map<Integer, Integer> classDefinition(ByteBuffer table) {
    Map<Integer, Integer> classes = new HashMap<>();
    if (unsigned(table, 0) == 1) {
      int start = unsigned(table, 2);
      int count = unsigned(table, 4);
      for (int i = 0; i < count; i++) {
        classes.put(start + i, unsigned(table, 6 + 2 * i));
      }
      return classes;
    }
    int count = unsigned(table, 2);
    for (int i = 0; i < count; i++) {
      int end = unsigned(table, 6 + 6 * i);
      for (int glyph = unsigned(table, 4 + 6 * i); glyph <= end; glyph++) {
        classes.put(glyph, unsigned(table, 8 + 6 * i));
      }
    }
    return classes;
  }

  private static int advance(ByteBuffer table, int at, int format) {
    return (format & X_ADVANCE) == 0
        ? 0
        : table.getShort(at + 2 * Integer.bitCount(format & X_ADVANCE - 1));
  }

  private static int valueSize(int format) {
    return 2 * Integer.bitCount(format);
  }

  private static String tag(ByteBuffer table, int at) {
    byte[] tag = new byte[4];
    table.get(at, tag);
    return new String(tag, StandardCharsets.US_ASCII);
  }

  private static ByteBuffer from(ByteBuffer table, int offset) {
    return table.slice(offset, table.capacity() - offset);
  }

  private static int unsigned(ByteBuffer table, int at) {
    return Short.toUnsignedInt(table.getShort(at));
  }
}
