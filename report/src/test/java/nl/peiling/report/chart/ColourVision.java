package nl.peiling.report.chart;

import nl.peiling.report.theme.Colour;

/**
 * How different two colours look, also to readers who do not see red or green.
 *
 * <p>Simulation: Machado, Oliveira and Fernandes, A physiologically-based model for simulation of
 * color vision deficiency, IEEE TVCG 15 (2009), severity 1,0. Difference: CIEDE2000 as in Sharma,
 * Wu and Dalal, Color Research and Application 30 (2005).
 */
enum ColourVision {
  FULL(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
  PROTANOPIA(
      new double[][] {
        {0.152286, 1.052583, -0.204868},
        {0.114503, 0.786281, 0.099216},
        {-0.003882, -0.048116, 1.051998}
      }),
  DEUTERANOPIA(
      new double[][] {
        {0.367322, 0.860646, -0.227968},
        {0.280085, 0.672501, 0.047413},
        {-0.011820, 0.042940, 0.968881}
      });

  private static final double[][] TO_XYZ = {
    {0.4124564, 0.3575761, 0.1804375},
    {0.2126729, 0.7151522, 0.0721750},
    {0.0193339, 0.1191920, 0.9503041}
  };
  private static final double[] WHITE = {0.95047, 1, 1.08883};

  @SuppressWarnings("ImmutableEnumChecker") // a constant matrix that nobody writes to
  private final double[][] matrix;

  ColourVision(double[][] matrix) {
    this.matrix = matrix;
  }

  /** Lightness in grey print, 0 (black) to 100 (white). */
  static double lightness(Colour colour) {
    return FULL.lab(colour)[0];
  }

  /** CIEDE2000 between two colours as this vision sees them. */
  double difference(Colour one, Colour other) {
    return ciede2000(lab(one), lab(other));
  }

  private double[] lab(Colour colour) {
    double[] linear = {linear(colour.red()), linear(colour.green()), linear(colour.blue())};
    double[] seen = times(matrix, linear);
    for (int i = 0; i < 3; i++) {
      seen[i] = Math.clamp(seen[i], 0, 1);
    }
    double[] xyz = times(TO_XYZ, seen);
    double[] f = new double[3];
    for (int i = 0; i < 3; i++) {
      double t = xyz[i] / WHITE[i];
      f[i] = t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
    return new double[] {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        product[i] += matrix[i][j] * vector[j];
      }
    }
    return product;
  }

  static double ciede2000(double[] one, double[] other) {
    double meanChroma = (Math.hypot(one[1], one[2]) + Math.hypot(other[1], other[2])) / 2;
    double stretch = 0.5 * (1 - Math.sqrt(seventh(meanChroma)));
    double a1 = one[1] * (1 + stretch);
    double a2 = other[1] * (1 + stretch);
    double c1 = Math.hypot(a1, one[2]);
    double c2 = Math.hypot(a2, other[2]);
    double h1 = hue(a1, one[2]);
    double h2 = hue(a2, other[2]);
    double turn = c1 * c2 == 0 ? 0 : shortest(h2 - h1);
    double hueDifference = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn / 2));
    double lightness = (one[0] + other[0]) / 2;
    double chroma = (c1 + c2) / 2;
    double hue = meanHue(h1, h2, c1 * c2);
    double t =
        1
            - 0.17 * cos(hue - 30)
            + 0.24 * cos(2 * hue)
            + 0.32 * cos(3 * hue + 6)
            - 0.20 * cos(4 * hue - 63);
    double square = (lightness - 50) * (lightness - 50);
    double sl = 1 + 0.015 * square / Math.sqrt(20 + square);
    double sc = 1 + 0.045 * chroma;
    double sh = 1 + 0.015 * chroma * t;
    double theta = 30 * Math.exp(-Math.pow((hue - 275) / 25, 2));
    double rotation = -2 * Math.sqrt(seventh(chroma)) * Math.sin(Math.toRadians(2 * theta));
    double dl = (other[0] - one[0]) / sl;
    double dc = (c2 - c1) / sc;
    double dh = hueDifference / sh;
    return Math.sqrt(dl * dl + dc * dc + dh * dh + rotation * dc * dh);
  }

  private static double seventh(double chroma) {
    double power = Math.pow(chroma, 7);
    return power / (power + Math.pow(25, 7));
  }

  private static double hue(double a, double b) {
    double degrees = Math.toDegrees(Math.atan2(b, a));
    return degrees < 0 ? degrees + 360 : degrees;
  }

  private static double shortest(double turn) {
    return turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
  }

  private static double meanHue(double h1, double h2, double chromas) {
    if (chromas == 0) {
      return h1 + h2;
    }
    if (Math.abs(h1 - h2) <= 180) {
      return (h1 + h2) / 2;
    }
    return h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
  }

  private static double cos(double degrees) {
    return Math.cos(Math.toRadians(degrees));
  }
}
