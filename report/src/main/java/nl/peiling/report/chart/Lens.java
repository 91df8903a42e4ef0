package nl.peiling.report.chart;

/**
 * The part that two circles on one horizontal line share.
 *
 * @param x1 middle of the left circle
 * @param x2 middle of the right circle
 */
record Lens(double x1, double r1, double x2, double r2, double y) {
  private static final int STEPS = 60;

  /** Area that circles share whose middles are {@code distance} apart. */
  static double area(double r1, double r2, double distance) {
    if (distance >= r1 + r2) {
      return 0;
    }
    double small = Math.min(r1, r2);
    if (distance <= Math.abs(r1 - r2)) {
      return Math.PI * small * small;
    }
    double d1 = (distance * distance + r1 * r1 - r2 * r2) / (2 * distance);
    double d2 = distance - d1;
    return segment(r1, d1) + segment(r2, d2);
  }

  /** How far apart the middles are when the circles share this area. */
  static double distance(double r1, double r2, double area) {
    double near = Math.abs(r1 - r2);
    double far = r1 + r2;
    for (int i = 0; i < STEPS; i++) {
      double middle = (near + far) / 2;
      if (area(r1, r2, middle) > area) {
        near = middle;
      } else {
        far = middle;
      }
    }
    return (near + far) / 2;
  }

  private static double segment(double radius, double distance) {
    double cosine = Math.clamp(distance / radius, -1, 1);
    double half = Math.acos(cosine);
    return radius * radius * (half - Math.sin(half) * Math.cos(half));
  }

  /** Where the line through both crossings stands. */
  double chordX() {
    double d = x2 - x1;
    return x1 + (d * d + r1 * r1 - r2 * r2) / (2 * d);
  }

  /** Half the distance between the crossings. */
  double halfChord() {
    double offset = chordX() - x1;
    return Math.sqrt(Math.max(0, r1 * r1 - offset * offset));
  }

  Path path() {
    double top = y - halfChord();
    Path.Builder builder = Path.builder().move(chordX(), top);
    double half1 = Math.acos(Math.clamp((chordX() - x1) / r1, -1, 1));
    arc(builder, x1, r1, -half1, half1);
    double half2 = Math.acos(Math.clamp((x2 - chordX()) / r2, -1, 1));
    arc(builder, x2, r2, Math.PI - half2, Math.PI + half2);
    return builder.close().build();
  }

  /** An arc as pieces of at most a quarter turn. */
  private void arc(Path.Builder builder, double x, double radius, double from, double to) {
    int pieces = Math.max(1, (int) Math.ceil((to - from) / (Math.PI / 2)));
    double step = (to - from) / pieces;
    double k = 4.0 / 3 * Math.tan(step / 4) * radius;
    for (int i = 0; i < pieces; i++) {
      double a = from + i * step;
      double b = a + step;
      double ax = x + radius * Math.cos(a);
      double ay = y + radius * Math.sin(a);
      double bx = x + radius * Math.cos(b);
      double by = y + radius * Math.sin(b);
      builder.curve(
          ax - k * Math.sin(a),
          ay + k * Math.cos(a),
          bx + k * Math.sin(b),
          by - k * Math.cos(b),
          bx,
          by);
    }
  }
}
