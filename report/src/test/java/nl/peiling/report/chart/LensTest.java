package nl.peiling.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LensTest {

  @Test
  void findsTheDistanceThatGivesAnArea() {
    for (double area : new double[] {0.01, 0.2, 1, 2.5}) {
      double distance = Lens.distance(1.3, 1, area);
      assertThat(Lens.area(1.3, 1, distance)).isCloseTo(area, within(1e-9));
    }
  }

  @Test
  void countsTheSharedAreaAsAGridDoes() {
    double r1 = 1.3;
    double r2 = 0.8;
    double distance = 1.5;
    int inside = 0;
    int steps = 2000;
    double cell = 2 * r1 / steps;
    for (int i = 0; i < steps; i++) {
      for (int j = 0; j < steps; j++) {
        double x = -r1 + (i + 0.5) * cell;
        double y = -r1 + (j + 0.5) * cell;
        boolean both = Math.hypot(x, y) < r1 && Math.hypot(x - distance, y) < r2;
        inside += both ? 1 : 0;
      }
    }
    assertThat(Lens.area(r1, r2, distance)).isCloseTo(inside * cell * cell, within(1e-3));
  }

  @Test
  void sharesNothingWhenApartAndTheSmallOneWhenInside() {
    assertThat(Lens.area(1, 1, 2)).isZero();
    assertThat(Lens.area(2, 1, 0.5)).isCloseTo(Math.PI, within(1e-12));
  }

  @Test
  void drawsTheLensBetweenItsCrossings() {
    Lens lens = new Lens(10, 5, 16, 4, 20);
    Bounds bounds = Bounds.of(lens.path());
    assertThat(bounds.y()).isCloseTo(20 - lens.halfChord(), within(0.3));
    assertThat(bounds.x()).isCloseTo(12, within(0.5));
    assertThat(bounds.right()).isCloseTo(15, within(0.5));
  }
}
