package nl.peiling.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peiling.report.chart.ChartData.Datum;
import nl.peiling.report.chart.ChartData.Heading;
import nl.peiling.report.chart.ChartData.Known;
import nl.peiling.report.font.Fonts;
import org.junit.jupiter.api.Test;

/**
 * Bars of parts are drawn as long as the parts are, not as their printed percentages are. So a bar
 * is full where the percentages are 99 or 101 together, and no percentage is ever adjusted.
 */
class StackedWholeTest {

  private static final double WIDTH = 482;
  private static final double BAR = 15;
  private static final List<Heading> ROWS = SampleCharts.answers(2);

  /** Thirds are 33% each, 99% together; sixths and a rest are 17%, 17%, 17% and 50%: 101%. */
  private static final ChartData UNEVEN =
      new ChartData(
          ROWS,
          Stream.of("a", "b", "c", "d").map(key -> Heading.of(key, key)).toList(),
          List.of(parts(2, 2, 2, 0), parts(1, 1, 1, 3)));

  private static List<Datum> parts(int... sixths) {
    List<Datum> parts = new ArrayList<>();
    for (int sixth : sixths) {
      parts.add(SampleCharts.share(sixth / 6.0));
    }
    return parts;
  }

  private static ChartData random(long seed) {
    return SampleCharts.parts(new Random(seed), SampleCharts.answers(6), SampleCharts.CERTAINTY);
  }

  private static Sketch bars(ChartData data) {
    return new StackedBars(data, Colouring.KINDS, Optional.empty()).sketch(WIDTH, Fonts.house());
  }

  /** The length of each bar: the boxes of one height, taken together. */
  private static List<Double> lengths(Sketch sketch) {
    TreeMap<Double, Double> lengths = new TreeMap<>();
    for (Mark mark : sketch.marks()) {
      if (mark instanceof Mark.Box box && box.height() == BAR) {
        lengths.merge(box.y(), box.width(), Double::sum);
      }
    }
    return List.copyOf(lengths.values());
  }

  private static double right(Sketch sketch) {
    return sketch.marks().stream()
        .filter(mark -> mark instanceof Mark.Box box && box.height() == BAR)
        .mapToDouble(mark -> mark.bounds().right())
        .max()
        .orElseThrow();
  }

  @Test
  void fillsEveryBarAlthoughThePercentagesDoNotAddUp() {
    Sketch sketch = bars(UNEVEN);

    assertThat(right(sketch)).isCloseTo(WIDTH, within(1e-6));
    assertThat(lengths(sketch)).hasSize(2);
    assertThat(lengths(sketch).get(0)).isCloseTo(lengths(sketch).get(1), within(1e-6));
  }

  @Test
  void fillsEveryBarOfRandomParts() {
    for (long seed = 0; seed < 20; seed++) {
      List<Double> lengths = lengths(bars(random(seed)));
      assertThat(lengths).hasSize(6);
      lengths.forEach(length -> assertThat(length).isCloseTo(lengths.getFirst(), within(1e-6)));
    }
  }

  @Test
  void printsEachPercentageAsItIsRoundedAlone() {
    List<String> labels =
        bars(UNEVEN).marks().stream()
            .flatMap(
                mark -> mark instanceof Mark.Label label ? Stream.of(label.text()) : Stream.empty())
            .filter(text -> text.endsWith("%"))
            .toList();

    assertThat(labels).filteredOn("33%"::equals).as("99% together").hasSize(3);
    assertThat(labels).filteredOn("17%"::equals).as("with 50% it is 101%").hasSize(3);
    assertThat(labels).contains("50%").doesNotContain("34%", "16%");
  }

  @Test
  void fillsEveryColumn() {
    for (ChartData data : List.of(UNEVEN, random(3))) {
      Sketch sketch = new StackedColumns(data, Colouring.KINDS).sketch(WIDTH, Fonts.house());
      List<Bounds> fills =
          sketch.marks().stream()
              .filter(mark ->
                  mark instanceof Mark.Box
                      || (mark instanceof Mark.Shape shape && shape.fill().isPresent()))
              .map(Mark::bounds)
              .filter(bounds -> bounds.height() > 0.01 && bounds.width() > 20)
              .toList();
      Map<Long, List<Bounds>> columns =
          fills.stream().collect(Collectors.groupingBy(fill -> Math.round(fill.x())));
      List<Double> heights = columns.values().stream().map(StackedWholeTest::height).toList();
      assertThat(heights).hasSize(data.rows().size());
      assertThat(heights.getFirst()).isGreaterThan(200);
      heights.forEach(height -> assertThat(height).isCloseTo(heights.getFirst(), within(0.01)));
    }
  }

  /** From the top of the highest part of a column to the bottom of the lowest. */
  private static double height(List<Bounds> parts) {
    double top = parts.stream().mapToDouble(Bounds::y).min().orElseThrow();
    return parts.stream().mapToDouble(Bounds::bottom).max().orElseThrow() - top;
  }

  @Test
  void showsABarThatIsNotFull() {
    ChartData rounded =
        new ChartData(
            ROWS,
            UNEVEN.series(),
            List.of(
                List.of(
                    Known.of(0.33, "33%"),
                    Known.of(0.33, "33%"),
                    Known.of(0.33, "33%"),
                    Known.of(0, "-")),
                UNEVEN.data().get(1)));

    List<Double> lengths = lengths(bars(rounded));
    assertThat(lengths.get(1) - lengths.get(0))
        .as("had the lengths been those of the printed percentages")
        .isGreaterThan(1);
  }
}
