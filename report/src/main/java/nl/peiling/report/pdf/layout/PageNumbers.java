package nl.peiling.report.pdf.layout;

import java.util.Map;

/** On which page each anchor stood when the report was last set. */
record PageNumbers(Map<String, Integer> pages) {

  PageNumbers {
    pages = Map.copyOf(pages);
  }

  /** Before the report was set for the first time. */
  static PageNumbers unknown() {
    return new PageNumbers(Map.of());
  }

  /** The page of an anchor; a number of usual length if it is not known yet. */
  int of(String anchor) {
    return pages.getOrDefault(anchor, 88);
  }
}
