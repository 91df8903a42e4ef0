package nl.peiling.report.chart;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import nl.peiling.report.chart.ChartData.Heading;
import nl.peiling.report.chart.ChartData.Known;
import nl.peiling.report.font.Fonts;
import nl.peiling.report.theme.Colour;
import org.junit.jupiter.api.Test;

/** What holds for every figure, whatever its values and labels. */
class ChartLawsTest {
  private static final double[] WIDTHS = {250, 300, 360, 425, 482};
  private static final double TOLERANCE = 0.55;
  private static final int SEEDS = 60;

  private record Case(String name, SketchedDrawing drawing, Sketch sketch) {}

  private static final List<Case> CASES = drawn();

  private static List<Case> drawn() {
    List<Case> cases = new ArrayList<>();
    for (double width : WIDTHS) {
      for (Map.Entry<String, SketchedDrawing> kind : SampleCharts.kinds().entrySet()) {
        add(cases, kind.getKey(), kind.getValue(), width);
        addLower(cases, kind.getKey(), kind.getValue(), width);
      }
    }
    for (long seed = 0; seed < SEEDS; seed++) {
      for (SketchedDrawing drawing : SampleCharts.random(seed)) {
        double width = WIDTHS[(int) (seed % WIDTHS.length)];
        String name = drawing.getClass().getSimpleName() + " " + seed;
        add(cases, name, drawing, width);
        if (seed % 4 == 0) {
          addLower(cases, name, drawing, width);
        }
      }
    }
    return cases;
  }

  private static void add(List<Case> cases, String name, SketchedDrawing drawing, double width) {
    cases.add(new Case(name + " op " + width, drawing, drawing.sketch(width, Fonts.house())));
  }

  private static void addLower(
      List<Case> cases, String name, SketchedDrawing drawing, double width) {
    if (drawing.tighter() instanceof SketchedDrawing tighter && !tighter.equals(drawing)) {
      add(cases, name + " lager", tighter, width);
    }
  }

  @Test
  void saysTheSameInALowerFigure() {
    SketchedDrawing usual = requireNonNull(SampleCharts.kinds().get("gegroepeerd"));
    SketchedDrawing lower = (SketchedDrawing) usual.tighter();

    assertThat(lower.height(480, Fonts.house())).isLessThan(usual.height(480, Fonts.house()) - 20);
    assertThat(labels(lower.sketch(480, Fonts.house())))
        .extracting(Mark.Label::text, Mark.Label::style)
        .containsExactlyElementsOf(
            labels(usual.sketch(480, Fonts.house())).stream()
                .map(label -> tuple(label.text(), label.style()))
                .toList());
  }

  private static List<Mark.Label> labels(Sketch sketch) {
    return sketch.marks().stream()
        .filter(Mark.Label.class::isInstance)
        .map(Mark.Label.class::cast)
        .toList();
  }

  @Test
  void drawsNothingOutsideTheFigure() {
    for (Case each : CASES) {
      Sketch sketch = each.sketch();
      for (Mark mark : sketch.marks()) {
        Bounds bounds = mark.bounds();
        boolean inside =
            bounds.x() >= -TOLERANCE
                && bounds.y() >= -TOLERANCE
                && bounds.right() <= sketch.width() + TOLERANCE
                && bounds.bottom() <= sketch.height() + TOLERANCE;
        assertThat(inside).as("%s: %s in %s", each.name(), mark, sketch.height()).isTrue();
      }
    }
  }

  @Test
  void letsNoTwoLabelsOverlap() {
    for (Case each : CASES) {
      List<Mark.Label> labels = labels(each.sketch());
      for (int i = 0; i < labels.size(); i++) {
        for (int j = i + 1; j < labels.size(); j++) {
          boolean overlap = labels.get(i).bounds().overlaps(labels.get(j).bounds());
          assertThat(overlap)
              .as("%s: %s en %s", each.name(), labels.get(i), labels.get(j))
              .isFalse();
        }
      }
    }
  }

  @Test
  void setsNoTextBelowSevenAndAHalfPoints() {
    for (Case each : CASES) {
      for (Mark.Label label : labels(each.sketch())) {
        assertThat(label.style().size()).as(each.name()).isGreaterThanOrEqualTo(7.5);
      }
    }
  }

  @Test
  void keepsTextReadableOnWhatLiesUnderIt() {
    for (Case each : CASES) {
      List<Mark> marks = each.sketch().marks();
      for (int i = 0; i < marks.size(); i++) {
        if (marks.get(i) instanceof Mark.Label label) {
          Colour under = under(marks.subList(0, i), label.bounds());
          assertThat(label.style().colour().contrastWith(under))
              .as("%s: %s op %s", each.name(), label.text(), under.hex())
              .isGreaterThanOrEqualTo(4.5);
        }
      }
    }
  }

  private static Colour under(List<Mark> marks, Bounds label) {
    double x = label.x() + label.width() / 2;
    double y = label.y() + label.height() / 2;
    Colour colour = Colour.WHITE;
    for (Mark mark : marks) {
      boolean covers = covers(mark.bounds(), x, y);
      if (mark instanceof Mark.Box box && covers) {
        colour = box.fill();
      }
      if (mark instanceof Mark.Shape shape && covers && shape.fill().isPresent()) {
        colour = shape.fill().get();
      }
    }
    return colour;
  }

  private static boolean covers(Bounds bounds, double x, double y) {
    return bounds.x() <= x && x <= bounds.right() && bounds.y() <= y && y <= bounds.bottom();
  }

  @Test
  void leavesNoWordOfALabelOut() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      List<Heading> rows = SampleCharts.answers(1 + random.nextInt(20));
      ChartData data = SampleCharts.shares(random, rows, SampleCharts.CERTAINTY, false);
      double width = WIDTHS[random.nextInt(WIDTHS.length)];
      for (SketchedDrawing drawing : List.of(new GroupedBars(data), new PanelBars(data))) {
        String drawn = text(drawing.sketch(width, Fonts.house()));
        for (Heading row : rows) {
          assertThat(drawn).contains(row.label().replaceAll("[\\s\u00a0]", ""));
        }
      }
    }
  }

  private static String text(Sketch sketch) {
    return labels(sketch).stream()
        .map(label -> label.text().replaceAll("[\\s\u00a0]", ""))
        .collect(Collectors.joining());
  }

  @Test
  void printsEveryValueOfBars() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      ChartData data =
          SampleCharts.hidden(
              random,
              SampleCharts.shares(random, SampleCharts.answers(7), SampleCharts.FUNCTIONS, true));
      for (SketchedDrawing drawing : List.of(new GroupedBars(data), new PanelBars(data))) {
        List<String> texts =
            new ArrayList<>(
                labels(drawing.sketch(425, Fonts.house())).stream().map(Mark.Label::text).toList());
        data.data().stream()
            .flatMap(List::stream)
            .forEach(datum -> assertThat(texts.remove(datum.label())).isTrue());
      }
    }
  }

  @Test
  void drawsHorizontalBarsAsLongAsTheirValues() {
    Random random = new Random(1);
    ChartData data =
        SampleCharts.shares(random, SampleCharts.answers(8), SampleCharts.FUNCTIONS, false);
    for (SketchedDrawing drawing : List.of(new GroupedBars(data), new PanelBars(data))) {
      Sketch sketch = drawing.sketch(425, Fonts.house());
      for (int serie = 0; serie < 4; serie++) {
        Colour colour = Palette.of(data.series().get(serie).key());
        List<Mark.Box> bars = bars(sketch, colour, ChartStyle.BAR);
        assertThat(bars).hasSize(8);
        double unit = bars.getFirst().width() / value(data, 0, serie);
        for (int row = 0; row < 8; row++) {
          assertThat(bars.get(row).width() / unit).isCloseTo(value(data, row, serie), within(1e-9));
        }
      }
    }
  }

  @Test
  void drawsColumnsAsHighAsTheirValues() {
    ChartData data =
        SampleCharts.shares(new Random(3), SampleCharts.answers(6), SampleCharts.CERTAINTY, false);
    Sketch sketch = new Columns(data).sketch(425, Fonts.house());
    for (int serie = 0; serie < 2; serie++) {
      Colour colour = Palette.of(data.series().get(serie).key());
      List<Mark.Box> columns =
          sketch.marks().stream()
              .filter(mark -> mark instanceof Mark.Box box && box.fill().equals(colour))
              .map(Mark.Box.class::cast)
              .filter(box -> box.width() != box.height())
              .toList();
      assertThat(columns).hasSize(6);
      double unit = columns.getFirst().height() / value(data, 0, serie);
      for (int row = 0; row < 6; row++) {
        assertThat(columns.get(row).height() / unit)
            .isCloseTo(value(data, row, serie), within(1e-3));
      }
    }
  }

  @Test
  void fillsAStackedBarWhenItsPartsAreEveryone() {
    ChartData data = SampleCharts.parts(new Random(5), SampleCharts.COHORTS, SampleCharts.FIELDS);
    Sketch sketch =
        new StackedBars(data, Colouring.KINDS, java.util.Optional.empty())
            .sketch(425, Fonts.house());
    double length = 0;
    for (Mark mark : sketch.marks()) {
      if (mark instanceof Mark.Box box && box.height() > ChartStyle.BAR) {
        length += box.width();
      }
    }
    double left =
        sketch.marks().stream()
            .filter(mark -> mark instanceof Mark.Box box && box.height() > ChartStyle.BAR)
            .mapToDouble(mark -> mark.bounds().x())
            .min()
            .orElseThrow();
    assertThat(length / 3).isCloseTo(425 - left, within(1e-6));
  }

  @Test
  void drawsCirclesAndOverlapsAsLargeAsTheirGroups() {
    Sketch sketch = SampleCharts.pool(true).sketch(425, Fonts.house());
    double anios = circle(sketch, "anios");
    assertThat(circle(sketch, "onderzoeker") / anios).isCloseTo(935 / 2197.0, within(1e-3));
    assertThat(circle(sketch, "aios") / anios).isCloseTo(2815 / 2197.0, within(1e-3));
    assertThat(circle(sketch, "niet_als_arts") / anios).isCloseTo(147 / 2197.0, within(1e-3));
  }

  private static double circle(Sketch sketch, String key) {
    Colour colour = Palette.of(key);
    return sketch.marks().stream()
        .filter(mark ->
            mark instanceof Mark.Shape shape && shape.fill().filter(colour::equals).isPresent())
        .mapToDouble(mark -> Math.PI * mark.bounds().width() * mark.bounds().width() / 4)
        .findFirst()
        .orElseThrow();
  }

  private static List<Mark.Box> bars(Sketch sketch, Colour colour, double height) {
    return sketch.marks().stream()
        .filter(mark -> mark instanceof Mark.Box box && box.fill().equals(colour))
        .map(Mark.Box.class::cast)
        .filter(box -> box.height() == height)
        .toList();
  }

  private static double value(ChartData data, int row, int serie) {
    return ((Known) data.at(row, serie)).value();
  }
}
