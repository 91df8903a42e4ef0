package nl.peiling.report.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A TrueType font as far as setting a line needs it: which glyph stands for a character, how wide
 * it is, and how much two neighbours move together. All measures are in thousandths of the size.
 *
 * <p>Source: OpenType specification 1.9, tables head, hhea, hmtx, cmap (formats 4 and 12) and OS/2.
 */
public final class FontFile {

  /** Characters below this one, letters and punctuation, are looked up quickest. */
  private static final int USUAL = 0x2400;

  private final byte[] bytes;
  private final double toThousandths;
  private final int[] advances;
  private final Map<Integer, Integer> glyphs;
  private final int[] usual = new int[USUAL];
  private final PairKerning kerning;
  private final double ascent;
  private final double descent;
  private final double capHeight;
  private final double xHeight;

  private FontFile(byte[] bytes) {
    this.bytes = bytes;
    ByteBuffer font = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    Map<String, ByteBuffer> tables = tables(font);
    ByteBuffer head = table(tables, "head");
    ByteBuffer hhea = table(tables, "hhea");
    ByteBuffer os2 = table(tables, "OS/2");
    toThousandths = 1000.0 / unsigned(head, 18);
    ascent = hhea.getShort(4) * toThousandths;
    descent = hhea.getShort(6) * toThousandths;
    xHeight = os2.getShort(86) * toThousandths;
    capHeight = os2.getShort(88) * toThousandths;
    advances = advances(table(tables, "hmtx"), unsigned(hhea, 34), table(tables, "maxp"));
    glyphs = glyphs(table(tables, "cmap"));
    for (int code = 0; code < USUAL; code++) {
      usual[code] = glyphs.getOrDefault(code, 0);
    }
    kerning =
        Optional.ofNullable(tables.get("GPOS")).map(PairKerning::read).orElse(PairKerning.NONE);
  }

  /** Reads a font; the bytes are copied. */
  public static FontFile read(byte[] bytes) {
    return new FontFile(bytes.clone());
  }

  /** The whole file, for embedding. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Whether the font has a glyph for this character. */
  public boolean has(int codePoint) {
    return glyphs.containsKey(codePoint);
  }

  /** Width of a character standing alone. */
  public double advance(int codePoint) {
    return advances[Math.min(glyph(codePoint), advances.length - 1)] * toThousandths;
  }

  /** How much the second character moves to the right (negative: to the left) after the first. */
  public double kern(int left, int right) {
    return kerning.between(glyph(left), glyph(right)) * toThousandths;
  }

  /** Width of a text on one line, with kerning. */
  public double width(String text) {
    double width = 0;
    int previous = -1;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      width += advance(codePoint) + (previous < 0 ? 0 : kern(previous, codePoint));
      previous = codePoint;
      i += Character.charCount(codePoint);
    }
    return width;
  }

  /** Highest point of the letters above the baseline. */
  public double ascent() {
    return ascent;
  }

  /** Lowest point of the letters; negative, below the baseline. */
  public double descent() {
    return descent;
  }

  /** Height of a capital. */
  public double capHeight() {
    return capHeight;
  }

  /** Height of an x. */
  public double xHeight() {
    return xHeight;
  }

  private int glyph(int codePoint) {
    return codePoint < USUAL ? usual[codePoint] : glyphs.getOrDefault(codePoint, 0);
  }

  private static Map<String, ByteBuffer> tables(ByteBuffer font) {
    Map<String, ByteBuffer> tables = new HashMap<>();
    int count = unsigned(font, 4);
    for (int i = 0; i < count; i++) {
      int at = 12 + 16 * i;
      byte[] tag = new byte[4];
      font.get(at, tag);
      tables.put(
          new String(tag, StandardCharsets.US_ASCII),
          font.slice(font.getInt(at + 8), font.getInt(at + 12)));
    }
    return tables;
  }

  private static ByteBuffer table(Map<String, ByteBuffer> tables, String tag) {
    ByteBuffer table = tables.get(tag);
    if (table == null) {
      throw new IllegalArgumentException("font without table " + tag);
    }
    return table;
  }

  private static int[] advances(ByteBuffer hmtx, int metrics, ByteBuffer maxp) {
    int[] advances = new int[unsigned(maxp, 4)];
    for (int glyph = 0; glyph < advances.length; glyph++) {
      advances[glyph] = unsigned(hmtx, 4 * Math.min(glyph, metrics - 1));
    }
    return advances;
  }

  private static Map<Integer, Integer> glyphs(ByteBuffer cmap) {
    Map<Integer, Integer> glyphs = new HashMap<>();
    int count = unsigned(cmap, 2);
    for (int i = 0; i < count; i++) {
      int offset = cmap.getInt(4 + 8 * i + 4);
      ByteBuffer subtable = cmap.slice(offset, cmap.capacity() - offset);
      switch (unsigned(subtable, 0)) {
        case 4 -> readSegments(subtable, glyphs);
        case 12 -> readGroups(subtable, glyphs);
        default -> {}
      }
    }
    return glyphs;
  }

  private static void readSegments(ByteBuffer table, Map<Integer, Integer> glyphs) {
    int twice = unsigned(table, 6);
    for (int at = 0; at < twice; at += 2) {
      int end = unsigned(table, 14 + at);
      int start = unsigned(table, 16 + twice + at);
      int delta = unsigned(table, 16 + 2 * twice + at);
      int rangeAt = 16 + 3 * twice + at;
      int range = unsigned(table, rangeAt);
      for (int code = start; code <= end && code != 0xFFFF; code++) {
        int glyph = range == 0 ? code : unsigned(table, rangeAt + range + 2 * (code - start));
        if (glyph != 0) {
          glyphs.put(code, glyph + delta & 0xFFFF);
        }
      }
    }
  }

  private static void readGroups(ByteBuffer table, Map<Integer, Integer> glyphs) {
    int count = table.getInt(12);
    for (int i = 0; i < count; i++) {
      int start = table.getInt(16 + 12 * i);
      int end = table.getInt(20 + 12 * i);
      int glyph = table.getInt(24 + 12 * i);
      for (int code = start; code <= end; code++) {
        glyphs.put(code, glyph + code - start);
      }
    }
  }

  private static int unsigned(ByteBuffer buffer, int at) {
    return Short.toUnsignedInt(buffer.getShort(at));
  }
}
