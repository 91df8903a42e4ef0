package nl.peiling.report.chart;

import java.util.List;
import nl.peiling.report.font.Face;
import nl.peiling.report.font.TextMeasure;

/** A drawing with what stands around it in the report: it can be read on its own. */
public record Titled(Drawing drawing, String title, String base, List<String> notes)
    implements Drawing {
  private static final double MARGIN = 12;
  private static final TextStyle TITLE =
      new TextStyle(Face.SANS_BOLD, 11.5, ChartStyle.INK, TextStyle.Anchor.START);
  private static final TextStyle BASE =
      new TextStyle(Face.SANS, 8.5, ChartStyle.MUTED, TextStyle.Anchor.START);
  private static final TextStyle NOTE =
      new TextStyle(Face.SANS, 7.5, ChartStyle.MUTED, TextStyle.Anchor.START);

  public Titled {
    notes = List.copyOf(notes);
  }

  private record Frame(Sketch above, double drawingTop, double drawingHeight, Sketch below) {
    double bottom() {
      return drawingTop + drawingHeight + below.height() + MARGIN;
    }
  }

  @Override
  public double height(double width, TextMeasure measure) {
    return frame(width, measure).bottom();
  }

  @Override
  public void paint(Canvas canvas, double width) {
    Frame frame = frame(width, canvas);
    canvas.rect(0, 0, width, frame.bottom(), ChartStyle.PAPER);
    Shifted inner = new Shifted(canvas, MARGIN, 0);
    frame.above().paint(inner);
    drawing.paint(new Shifted(canvas, MARGIN, frame.drawingTop()), width - 2 * MARGIN);
    frame.below().paint(new Shifted(canvas, MARGIN, frame.drawingTop() + frame.drawingHeight()));
  }

  private Frame frame(double width, TextMeasure measure) {
    double inside = width - 2 * MARGIN;
    Sketch above = above(inside, measure);
    return new Frame(
        above, above.height(), drawing.height(inside, measure), below(inside, measure));
  }

  private Sketch above(double width, TextMeasure measure) {
    Pencil pencil = new Pencil(measure);
    List<String> lines = pencil.wrapped(title, TITLE, width);
    pencil.linesBelow(lines, 0, MARGIN, TITLE);
    double bottom = MARGIN + pencil.blockHeight(lines.size(), TITLE);
    if (!base.isEmpty()) {
      List<String> under = pencil.wrapped(base, BASE, width);
      pencil.linesBelow(under, 0, bottom + 6, BASE);
      bottom += 6 + pencil.blockHeight(under.size(), BASE);
    }
    return pencil.finish(width, bottom + 12);
  }

  private Sketch below(double width, TextMeasure measure) {
    Pencil pencil = new Pencil(measure);
    double bottom = 0;
    for (String note : notes) {
      List<String> lines = pencil.wrapped(note, NOTE, width);
      pencil.linesBelow(lines, 0, bottom + 9, NOTE);
      bottom += 9 + pencil.blockHeight(lines.size(), NOTE);
    }
    return pencil.finish(width, bottom);
  }
}
