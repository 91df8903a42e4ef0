package nl.peiling.report.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** Pages that follow each other, as an index names them: 12, or 31–34. */
record PageRange(int from, int to) {

  /** Three pages in a row are one range; two are named apart. */
  private static final int LEAST = 3;

  static List<PageRange> of(SortedSet<Integer> pages) {
    List<PageRange> ranges = new ArrayList<>();
    for (int page : pages) {
      if (!ranges.isEmpty() && ranges.getLast().to == page - 1) {
        ranges.set(ranges.size() - 1, new PageRange(ranges.getLast().from, page));
      } else {
        ranges.add(new PageRange(page, page));
      }
    }
    return ranges.stream().flatMap(range -> range.named().stream()).toList();
  }

  private List<PageRange> named() {
    if (to - from + 1 >= LEAST || from == to) {
      return List.of(this);
    }
    return List.of(new PageRange(from, from), new PageRange(to, to));
  }

  String printed() {
    return from == to ? String.valueOf(from) : from + "–" + to;
  }
}
