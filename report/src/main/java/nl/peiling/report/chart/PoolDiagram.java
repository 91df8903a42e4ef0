package nl.peiling.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import nl.peiling.report.font.TextMeasure;
import nl.peiling.report.theme.Colour;

/**
 * The pool of basisartsen: new graduates come in; anios, onderzoekers and aios overlap in it; who
 * becomes a specialist or leaves the register goes out. With sizes given, areas are proportional to
 * them, overlaps included; without, the diagram shows the groups only.
 *
 * @param chain three groups of which the middle one overlaps both others
 * @param overlaps of the first and the second, and of the second and the third group
 * @param apart groups without an overlap that is shown
 * @param out what one becomes after the pool
 */
public record PoolDiagram(
    String in,
    String pool,
    List<Part> chain,
    List<Part> overlaps,
    List<Part> apart,
    List<String> out)
    implements SketchedDrawing {
  private static final double SIDE = 70;
  private static final double ARROW = 20;
  private static final double PAD = 10;
  private static final double BOX_HEIGHT = 40;
  private static final List<Double> PLAIN_SIZES = List.of(1.0, 0.62, 1.0);
  private static final double PLAIN_OVERLAP = 0.13;
  private static final double PLAIN_APART = 0.16;

  /**
   * A group, or the overlap of two.
   *
   * @param key decides its colour
   * @param size number of persons
   * @param printed the size in characters, empty without size
   */
  public record Part(String key, String label, OptionalDouble size, String printed) {}

  public PoolDiagram {
    chain = List.copyOf(chain);
    overlaps = List.copyOf(overlaps);
    apart = List.copyOf(apart);
    out = List.copyOf(out);
    if (chain.size() != 3 || overlaps.size() != 2) {
      throw new IllegalArgumentException("three groups with two overlaps");
    }
  }

  private boolean measured() {
    List<Part> all = new ArrayList<>(chain);
    all.addAll(overlaps);
    all.addAll(apart);
    return all.stream().allMatch(part -> part.size().isPresent());
  }

  private double size(Part part, double plain) {
    return measured() ? part.size().orElse(plain) : plain;
  }

  @Override
  public Sketch sketch(double width, TextMeasure measure) {
    Pencil pencil = new Pencil(measure);
    return width < ChartStyle.NARROW + 60 ? standing(pencil, width) : lying(pencil, width);
  }

  /** Inflow left, pool in the middle, outflow right. */
  private Sketch lying(Pencil pencil, double width) {
    double left = SIDE + ARROW;
    double poolWidth = width - 2 * left;
    double height = poolHeight(pencil, poolWidth);
    Bounds frame = new Bounds(left, 0, poolWidth, height);
    pool(pencil, frame);
    double middle = height / 2;
    box(pencil, new Bounds(0, middle - BOX_HEIGHT / 2, SIDE, BOX_HEIGHT), in);
    arrow(pencil, SIDE + 3, middle, left - 3, middle);
    double step = height / out.size();
    for (int i = 0; i < out.size(); i++) {
      double y = step * (i + 0.5);
      Bounds place = new Bounds(frame.right() + ARROW, y - BOX_HEIGHT / 2, SIDE, BOX_HEIGHT);
      box(pencil, place, out.get(i));
      arrow(pencil, frame.right() + 3, y, place.x() - 3, y);
    }
    return pencil.finish(width, height);
  }

  /** Inflow on top, pool in the middle, outflow below. */
  private Sketch standing(Pencil pencil, double width) {
    double boxWidth = Math.min(110, (width - PAD) / 2);
    box(pencil, new Bounds((width - boxWidth) / 2, 0, boxWidth, BOX_HEIGHT), in);
    double top = BOX_HEIGHT + ARROW;
    arrow(pencil, width / 2, BOX_HEIGHT + 3, width / 2, top - 3);
    double height = poolHeight(pencil, width);
    Bounds frame = new Bounds(0, top, width, height);
    pool(pencil, frame);
    double y = frame.bottom() + ARROW;
    double step = width / out.size();
    for (int i = 0; i < out.size(); i++) {
      double x = step * (i + 0.5);
      box(pencil, new Bounds(x - boxWidth / 2, y, boxWidth, BOX_HEIGHT), out.get(i));
      arrow(pencil, x, frame.bottom() + 3, x, y - 3);
    }
    return pencil.finish(width, y + BOX_HEIGHT);
  }

  private record Chain(List<Double> radii, List<Double> centres, double unit) {
    double radius(int i) {
      return radii.get(i);
    }

    double centre(int i) {
      return centres.get(i);
    }

    double largest() {
      return Math.max(radius(0), radius(2));
    }
  }

  /** Circles side by side, in a width of one, with the overlaps as large as they are. */
  private Chain chainIn(double width) {
    double[] radii = new double[3];
    for (int i = 0; i < 3; i++) {
      radii[i] = Math.sqrt(size(chain.get(i), PLAIN_SIZES.get(i)) / Math.PI);
    }
    double first = Lens.distance(radii[0], radii[1], size(overlaps.get(0), PLAIN_OVERLAP));
    double second = Lens.distance(radii[1], radii[2], size(overlaps.get(1), PLAIN_OVERLAP));
    double length = radii[0] + first + second + radii[2];
    double unit = Math.min(width / length, 62 / Math.max(radii[0], radii[2]));
    double start = (width - length * unit) / 2;
    double middle = start + (radii[0] + first) * unit;
    return new Chain(
        List.of(radii[0] * unit, radii[1] * unit, radii[2] * unit),
        List.of(start + radii[0] * unit, middle, middle + second * unit),
        unit);
  }

  private double titleHeight(Pencil pencil) {
    return PAD + pencil.capHeight(ChartStyle.VALUE);
  }

  private double overlapRoom(Pencil pencil) {
    return pencil.leading(ChartStyle.LABEL) * (measured() ? 2 : 1) + 15;
  }

  private double poolHeight(Pencil pencil, double width) {
    Chain circles = chainIn(width - 2 * PAD);
    double radius = circles.largest();
    double under = underRoom(pencil, circles);
    double chainHeight = titleHeight(pencil) + overlapRoom(pencil) + 2 * radius + under;
    return chainHeight + 2 * PAD + apartHeight(circles);
  }

  private double apartHeight(Chain circles) {
    double radius = 0;
    for (Part part : apart) {
      radius = Math.max(radius, apartRadius(part, circles));
    }
    return Math.max(2 * radius, 2 * ChartStyle.LABEL_SIZE * ChartStyle.LEADING + 2);
  }

  private double apartRadius(Part part, Chain circles) {
    return Math.sqrt(size(part, PLAIN_APART) / Math.PI) * circles.unit();
  }

  private void pool(Pencil pencil, Bounds frame) {
    pencil.shape(rounded(frame, 7), Colour.ofHex("f4f6f8"), Stroke.of(ChartStyle.AXIS, 0.6));
    double top = frame.y() + PAD;
    pencil.linesBelow(List.of(pool), frame.x() + PAD, top, ChartStyle.VALUE);
    Chain circles = chainIn(frame.width() - 2 * PAD);
    double radius = circles.largest();
    double middle = frame.y() + titleHeight(pencil) + overlapRoom(pencil) + radius;
    double left = frame.x() + PAD;
    for (int i : new int[] {0, 2, 1}) {
      Colour fill = Palette.of(chain.get(i).key());
      pencil.fill(Path.circle(left + circles.centre(i), middle, circles.radius(i)), fill);
    }
    for (int i = 0; i < 2; i++) {
      overlap(pencil, circles, i, left, middle, frame);
    }
    for (int i = 0; i < 3; i++) {
      double x = insideX(circles, i) + left;
      if (fitsInside(pencil, circles, i)) {
        inside(pencil, chain.get(i), x, middle);
      } else {
        under(pencil, chain.get(i), x, middle + circles.radius(i), middle + radius);
      }
    }
    apart(pencil, circles, left, frame, frame.bottom() - PAD - apartHeight(circles) / 2);
  }

  /** Middle of the part of a circle that it does not share. */
  private static double insideX(Chain circles, int i) {
    double from = circles.centre(i) - circles.radius(i);
    double to = circles.centre(i) + circles.radius(i);
    if (i > 0) {
      from = Math.max(from, circles.centre(i - 1) + circles.radius(i - 1));
    }
    if (i < 2) {
      to = Math.min(to, circles.centre(i + 1) - circles.radius(i + 1));
    }
    return (from + to) / 2;
  }

  /** Whether a name has room between the circles beside its own. */
  private boolean fitsInside(Pencil pencil, Chain circles, int i) {
    double room = 2 * circles.radius(i);
    for (int other : new int[] {i - 1, i + 1}) {
      if (other >= 0 && other < 3) {
        double apart = Math.abs(circles.centre(i) - circles.centre(other));
        room -= circles.radius(i) + circles.radius(other) - apart;
      }
    }
    return pencil.width(chain.get(i).label(), ChartStyle.VALUE) + 8 < room;
  }

  private double underRoom(Pencil pencil, Chain circles) {
    return fitsInside(pencil, circles, 1) ? 0 : 2 * pencil.leading(ChartStyle.VALUE) + 8;
  }

  /** The name of a circle that is too small for it, at the end of a line below all circles. */
  private static void under(Pencil pencil, Part part, double x, double from, double chainBottom) {
    TextStyle name = ChartStyle.VALUE.at(TextStyle.Anchor.MIDDLE);
    TextStyle number = ChartStyle.LABEL.at(TextStyle.Anchor.MIDDLE);
    double top = chainBottom + 5;
    pencil.rule(x, from - 4, x, top - 3, Stroke.of(ChartStyle.INK, 0.5));
    pencil.linesBelow(List.of(part.label()), x, top, name);
    pencil.linesBelow(List.of(part.printed()), x, top + pencil.leading(name), number);
  }

  private void inside(Pencil pencil, Part part, double x, double middle) {
    Colour text = Palette.textOn(Palette.of(part.key()));
    TextStyle name = ChartStyle.VALUE.in(text).at(TextStyle.Anchor.MIDDLE);
    TextStyle number = ChartStyle.LABEL.in(text).at(TextStyle.Anchor.MIDDLE);
    if (part.printed().isEmpty()) {
      pencil.textAround(part.label(), x, middle, name);
      return;
    }
    double block = pencil.blockHeight(2, name);
    double top = middle - block / 2;
    pencil.linesBelow(List.of(part.label()), x, top, name);
    pencil.linesBelow(List.of(part.printed()), x, top + pencil.leading(name), number);
  }

  private void overlap(
      Pencil pencil, Chain circles, int i, double left, double middle, Bounds frame) {
    Part part = overlaps.get(i);
    double x1 = left + circles.centre(i);
    double x2 = left + circles.centre(i + 1);
    Lens lens = new Lens(x1, circles.radius(i), x2, circles.radius(i + 1), middle);
    pencil.shape(lens.path(), Palette.of(part.key()), Stroke.of(ChartStyle.PAPER, 0.9));
    double x = lens.chordX();
    double tip = middle - lens.halfChord() + Math.min(3, lens.halfChord() / 2);
    // the left name ends and the right name starts at its line, so that they cannot touch
    TextStyle style = ChartStyle.LABEL.at(i == 0 ? TextStyle.Anchor.END : TextStyle.Anchor.START);
    double baseline = frame.y() + titleHeight(pencil) + overlapRoom(pencil) - 10;
    pencil.rule(x, baseline + 3, x, tip, Stroke.of(ChartStyle.INK, 0.5));
    pencil.linesAbove(lines(part), x + (i == 0 ? 4 : -4), baseline, style);
  }

  private void apart(Pencil pencil, Chain circles, double left, Bounds frame, double middle) {
    double step = (frame.width() - 2 * PAD) / apart.size();
    for (int i = 0; i < apart.size(); i++) {
      Part part = apart.get(i);
      double radius = apartRadius(part, circles);
      double x = left + step * i + radius;
      pencil.fill(Path.circle(x, middle, radius), Palette.of(part.key()));
      double text = x + radius + 5;
      pencil.linesAround(lines(part), text, middle, ChartStyle.LABEL);
    }
  }

  private static List<String> lines(Part part) {
    return part.printed().isEmpty() ? List.of(part.label()) : List.of(part.label(), part.printed());
  }

  private static void box(Pencil pencil, Bounds place, String label) {
    pencil.shape(rounded(place, 5), ChartStyle.PAPER, Stroke.of(ChartStyle.AXIS, 0.8));
    TextStyle style = ChartStyle.LABEL.at(TextStyle.Anchor.MIDDLE);
    List<String> lines = pencil.wrapped(label, style, place.width() - 8);
    pencil.linesAround(lines, place.x() + place.width() / 2, place.y() + place.height() / 2, style);
  }

  private static void arrow(Pencil pencil, double x1, double y1, double x2, double y2) {
    double length = Math.hypot(x2 - x1, y2 - y1);
    double dx = (x2 - x1) / length;
    double dy = (y2 - y1) / length;
    double head = 6;
    double wide = 3;
    pencil.rule(x1, y1, x2 - dx * head, y2 - dy * head, Stroke.of(ChartStyle.INK, 1));
    Path tip =
        Path.builder()
            .move(x2, y2)
            .line(x2 - dx * head - dy * wide, y2 - dy * head + dx * wide)
            .line(x2 - dx * head + dy * wide, y2 - dy * head - dx * wide)
            .close()
            .build();
    pencil.fill(tip, ChartStyle.INK);
  }

  private static Path rounded(Bounds place, double radius) {
    double k = radius * (1 - 0.5522847498);
    double x = place.x() + 0.4;
    double y = place.y() + 0.4;
    double r = place.right() - 0.4;
    double b = place.bottom() - 0.4;
    return Path.builder()
        .move(x + radius, y)
        .line(r - radius, y)
        .curve(r - k, y, r, y + k, r, y + radius)
        .line(r, b - radius)
        .curve(r, b - k, r - k, b, r - radius, b)
        .line(x + radius, b)
        .curve(x + k, b, x, b - k, x, b - radius)
        .line(x, y + radius)
        .curve(x, y + k, x + k, y, x + radius, y)
        .close()
        .build();
  }
}
