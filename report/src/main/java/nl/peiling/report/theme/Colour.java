package nl.peiling.report.theme;

import java.util.Locale;

/** A colour in sRGB, each channel 0 to 255. */
public record Colour(int red, int green, int blue) {

  public static final Colour WHITE = new Colour(255, 255, 255);
  public static final Colour BLACK = new Colour(0, 0, 0);

  public Colour {
    if (outside(red) || outside(green) || outside(blue)) {
      throw new IllegalArgumentException(
          "channel outside 0..255: " + red + " " + green + " " + blue);
    }
  }

  /** The colour written as six hexadecimal digits, with or without {@code #}. */
  public static Colour ofHex(String hex) {
    String digits = hex.startsWith("#") ? hex.substring(1) : hex;
    if (digits.length() != 6) {
      throw new IllegalArgumentException("not six hexadecimal digits: " + hex);
    }
    int value = Integer.parseInt(digits, 16);
    return new Colour(value >> 16, value >> 8 & 0xFF, value & 0xFF);
  }

  /** {@code #rrggbb}. */
  public String hex() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }

  /** This colour mixed with white; {@code share} 0 leaves it, 1 gives white. */
  public Colour tint(double share) {
    return new Colour(mixed(red, share), mixed(green, share), mixed(blue, share));
  }

  /** Relative luminance, 0 (black) to 1 (white), as WCAG 2.2 defines it. */
  public double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  /** Contrast ratio with another colour, 1 to 21, as WCAG 2.2 defines it. */
  public double contrastWith(Colour other) {
    double lighter = Math.max(luminance(), other.luminance());
    double darker = Math.min(luminance(), other.luminance());
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static boolean outside(int channel) {
    return channel < 0 || channel > 255;
  }

  private static int mixed(int channel, double share) {
    return (int) Math.round(channel + (255 - channel) * share);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
