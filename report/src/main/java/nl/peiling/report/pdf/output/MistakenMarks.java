package nl.peiling.report.pdf.output;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Some versions of Ghostscript say that a quotation mark or a dash is a figure: of its number in
 * Unicode they keep the last part. It keeps its own breadth, by which it is told from the figures
 * of its font, which are all as broad as each other.
 */
final class MistakenMarks {

  private static final Map<String, String> MARKS = Map.of("3", "–", "8", "‘", "9", "’");

  /** No figure is as narrow as this, in thousandths of its size. */
  private static final int NARROW = 350;

  private final Map<Object, Set<String>> sure = new HashMap<>();
  private final Map<Object, Set<Integer>> breadths = new HashMap<>();

  private MistakenMarks() {}

  /** Puts the marks back in their places. */
  static void restore(List<List<Glyph>> pages) {
    MistakenMarks marks = new MistakenMarks();
    pages.forEach(page -> page.forEach(marks::learn));
    pages.forEach(page -> page.replaceAll(marks::restored));
  }

  private void learn(Glyph one) {
    boolean figure =
        one.text().length() == 1 && one.text().charAt(0) >= '0' && one.text().charAt(0) <= '9';
    if (figure && !MARKS.containsKey(one.text())) {
      sure.computeIfAbsent(one.font(), font -> new HashSet<>()).add(one.text());
      breadths.computeIfAbsent(one.font(), font -> new HashSet<>()).add(one.breadth());
    }
  }

  private Glyph restored(Glyph one) {
    String mark = MARKS.get(one.text());
    return mark != null && mistaken(one) ? one.saying(mark) : one;
  }

  private boolean mistaken(Glyph one) {
    Set<Integer> known = breadths.getOrDefault(one.font(), Set.of());
    boolean even = known.size() == 1 && sure.getOrDefault(one.font(), Set.of()).size() > 1;
    return even ? !known.contains(one.breadth()) : one.breadth() < NARROW;
  }
}
