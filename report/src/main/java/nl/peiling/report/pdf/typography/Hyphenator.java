package nl.peiling.report.pdf.typography;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds where a Dutch word may be broken.
 *
 * <p>The method is that of F.M. Liang, <i>Word Hy-phen-a-tion by Com-put-er</i> (1983): patterns of
 * letters vote with digits, the highest digit at a place decides, an odd one allows a break. A list
 * of our own decides first, because patterns do not know where Dutch compounds are joined.
 */
public final class Hyphenator {

  /** Fewest letters before and after a break. */
  private static final int LEAST_BEFORE = 3;

  private static final int LEAST_AFTER = 3;

  private final Map<String, byte[]> patterns = new HashMap<>();
  private final Map<String, List<Integer>> words = new HashMap<>();
  private final Map<String, List<Integer>> heads = new HashMap<>();
  private final Map<String, List<Integer>> found = new ConcurrentHashMap<>();
  private int longestPattern;
  private int longestHead;

  private Hyphenator() {}

  /** The patterns and the word list that come with the project; read once, on first use. */
  public static Hyphenator dutch() {
    return Dutch.HYPHENATOR;
  }

  /** Numbers of letters after which a word may be broken, ascending. */
  public List<Integer> breaks(String word) {
    if (word.length() < LEAST_BEFORE + LEAST_AFTER) {
      return List.of();
    }
    return found.computeIfAbsent(word.toLowerCase(Locale.ROOT), this::find);
  }

  /** The word with a hyphen at each break, for tests and lists. */
  public String shown(String word) {
    StringBuilder shown = new StringBuilder(word);
    List<Integer> breaks = breaks(word);
    for (int i = breaks.size() - 1; i >= 0; i--) {
      shown.insert((int) breaks.get(i), '-');
    }
    return shown.toString();
  }

  private List<Integer> find(String word) {
    return all(word).stream()
        .filter(at -> at >= LEAST_BEFORE && at <= word.length() - LEAST_AFTER)
        .toList();
  }

  private List<Integer> all(String word) {
    List<Integer> listed = words.get(word);
    if (listed != null) {
      return listed;
    }
    for (int length = Math.min(longestHead, word.length() - 1); length > 1; length--) {
      List<Integer> head = heads.get(word.substring(0, length));
      if (head != null) {
        List<Integer> breaks = new ArrayList<>(head);
        for (int at : all(word.substring(length))) {
          breaks.add(length + at);
        }
        return breaks;
      }
    }
    return byPatterns(word);
  }

  private List<Integer> byPatterns(String word) {
    String framed = "." + word + ".";
    byte[] votes = new byte[framed.length() + 1];
    for (int from = 0; from < framed.length(); from++) {
      int most = Math.min(framed.length(), from + longestPattern);
      for (int to = from + 1; to <= most; to++) {
        byte[] values = patterns.get(framed.substring(from, to));
        if (values != null) {
          for (int i = 0; i < values.length; i++) {
            votes[from + i] = (byte) Math.max(votes[from + i], values[i]);
          }
        }
      }
    }
    List<Integer> breaks = new ArrayList<>();
    for (int at = 2; at <= word.length() - 2; at++) {
      if (votes[at + 1] % 2 == 1) {
        breaks.add(at);
      }
    }
    return breaks;
  }

  private void readPatterns(List<String> lines) {
    for (String line : lines.subList(1, lines.size())) {
      StringBuilder letters = new StringBuilder();
      byte[] values = new byte[line.length() + 1];
      for (int i = 0; i < line.length(); i++) {
        char sign = line.charAt(i);
        if (Character.isDigit(sign)) {
          values[letters.length()] = (byte) (sign - '0');
        } else {
          letters.append(sign);
        }
      }
      patterns.put(letters.toString(), Arrays.copyOf(values, letters.length() + 1));
      longestPattern = Math.max(longestPattern, letters.length());
    }
  }

  /**
   * A word a line with a hyphen at each break; a hyphen at the end says that the word may be the
   * head of a compound.
   */
  private void readWords(List<String> lines) {
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      boolean head = line.endsWith("-");
      List<Integer> breaks = new ArrayList<>();
      StringBuilder letters = new StringBuilder();
      for (int i = 0; i < line.length(); i++) {
        if (line.charAt(i) == '-') {
          breaks.add(letters.length());
        } else {
          letters.append(line.charAt(i));
        }
      }
      String word = letters.toString();
      if (head) {
        heads.put(word, List.copyOf(breaks));
        longestHead = Math.max(longestHead, word.length());
        breaks.removeLast();
      }
      words.put(word, List.copyOf(breaks));
    }
  }

  private static final class Dutch {
    private static final Hyphenator HYPHENATOR = load();

    private static Hyphenator load() {
      Hyphenator hyphenator = new Hyphenator();
      hyphenator.readPatterns(lines("/taal/hyph_nl_NL.dic", StandardCharsets.ISO_8859_1));
      hyphenator.readWords(lines("/taal/afbreken.txt", StandardCharsets.UTF_8));
      return hyphenator;
    }

    private static List<String> lines(String name, Charset charset) {
      try (InputStream in = Hyphenator.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IllegalStateException("not in the program: " + name);
        }
        return new BufferedReader(new InputStreamReader(in, charset)).lines().toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
