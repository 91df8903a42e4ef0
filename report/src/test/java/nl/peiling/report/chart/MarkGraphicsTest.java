package nl.peiling.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkGraphicsTest {
  private final MarkGraphics graphics = new MarkGraphics(new AffineTransform(0.1, 0, 0, 0.1, 5, 7));

  @Test
  void keepsAnUprightRectangleAsARectangleInPlace() {
    graphics.setColor(Color.RED);
    Path2D path = new Path2D.Double();
    path.moveTo(10, 20);
    path.lineTo(50, 20);
    path.lineTo(50, 120);
    path.lineTo(10, 120);
    path.closePath();
    graphics.fill(path);
    Mark.Box box = (Mark.Box) graphics.marks().getFirst();
    assertThat(box.bounds()).isEqualTo(new Bounds(6, 9, 4, 10));
    assertThat(box.fill().hex()).isEqualTo("#ff0000");
  }

  @Test
  void keepsLinesWithTheirScaledWidthAndDashes() {
    graphics.setStroke(
        new BasicStroke(20, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {30}, 0));
    graphics.draw(new Line2D.Double(0, 0, 100, 0));
    Mark.Rule rule = (Mark.Rule) graphics.marks().getFirst();
    assertThat(rule.stroke().width()).isEqualTo(2);
    assertThat(rule.stroke().dashes()).containsExactly(3.0);
    assertThat(rule.x2() - rule.x1()).isEqualTo(10);
  }

  @Test
  void keepsCurvesAsCubicCurves() {
    graphics.draw(new QuadCurve2D.Double(0, 0, 10, 20, 20, 0));
    graphics.fill(new Ellipse2D.Double(0, 0, 10, 10));
    List<Path.Step> quad = ((Mark.Shape) graphics.marks().getFirst()).path().steps();
    assertThat(quad).anyMatch(Path.Curve.class::isInstance);
    assertThat(graphics.marks().getLast()).isInstanceOf(Mark.Shape.class);
  }

  @Test
  void leavesTransparentPaintOut() {
    graphics.setColor(new Color(0, 0, 0, 0));
    graphics.fillRect(0, 0, 10, 10);
    graphics.drawLine(0, 0, 10, 10);
    assertThat(graphics.marks()).isEmpty();
  }

  @Test
  void refusesTextThatWouldNotBeText() {
    assertThatThrownBy(() -> graphics.drawString("62%", 0, 0))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
