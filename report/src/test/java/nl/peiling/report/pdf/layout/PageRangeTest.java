package nl.peiling.report.pdf.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PageRangeTest {

  @Test
  void namesThreePagesInARowAsOneRange() {
    assertThat(printed(7, 8, 9, 10, 13, 15, 16)).containsExactly("7–10", "13", "15", "16");
  }

  @Test
  void namesNothingWithoutPages() {
    assertThat(printed()).isEmpty();
  }

  private static List<String> printed(Integer... pages) {
    return PageRange.of(new TreeSet<>(List.of(pages))).stream().map(PageRange::printed).toList();
  }
}
