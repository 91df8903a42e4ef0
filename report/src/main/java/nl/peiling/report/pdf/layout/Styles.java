package nl.peiling.report.pdf.layout;

import nl.peiling.report.font.Face;
import nl.peiling.report.pdf.typography.RunStyle;
import nl.peiling.report.theme.Theme;

/** How each kind of text looks: letters and the distance between its lines, in points. */
record Styles(Theme theme) {

  /** Letters with the distance between baselines. */
  record Leaded(RunStyle letters, double leading) {

    /** Distance from the top of a line to its baseline. */
    double ascent() {
      return (leading - letters.size()) / 2 + letters.size() * 0.79;
    }

    Leaded bold() {
      return new Leaded(letters.bold(), leading);
    }

    Leaded slanted() {
      return new Leaded(letters.slanted(), leading);
    }
  }

  Leaded body() {
    return new Leaded(RunStyle.of(Face.SERIF, 10.3, theme.ink()), 14.6);
  }

  Leaded quotation() {
    return new Leaded(RunStyle.of(Face.SERIF_ITALIC, 10.3, theme.accent()), 14.6);
  }

  Leaded heading(int level) {
    return switch (level) {
      case 1 -> new Leaded(RunStyle.of(Face.SANS_BOLD, 23, theme.accent()), 28);
      case 2 -> new Leaded(RunStyle.of(Face.SANS_BOLD, 14, theme.accent()), 18);
      case 3 -> new Leaded(RunStyle.of(Face.SANS_BOLD, 11, theme.ink()), 14.6);
      default -> new Leaded(RunStyle.of(Face.SANS_BOLD_ITALIC, 10.3, theme.ink()), 14.6);
    };
  }

  double spaceBefore(int level) {
    return switch (level) {
      case 1 -> 0;
      case 2 -> 24;
      case 3 -> 16;
      default -> 12;
    };
  }

  double spaceAfter(int level) {
    return switch (level) {
      case 1 -> 30;
      case 2 -> 7;
      case 3 -> 4;
      default -> 2;
    };
  }

  Leaded caption() {
    return new Leaded(RunStyle.of(Face.SANS_BOLD, 9.6, theme.accent()), 12.6);
  }

  Leaded small() {
    return new Leaded(RunStyle.of(Face.SANS, 8.4, theme.muted()), 11);
  }

  Leaded table() {
    return new Leaded(RunStyle.of(Face.SANS, 8.8, theme.ink()), 11.6);
  }

  Leaded tableHead() {
    return new Leaded(RunStyle.of(Face.SANS_BOLD, 8.8, theme.ink()), 11.6);
  }

  Leaded note() {
    return new Leaded(RunStyle.of(Face.SANS, 8.4, theme.ink()), 11);
  }

  Leaded contents(int level) {
    return level == 1
        ? new Leaded(RunStyle.of(Face.SANS_BOLD, 10.5, theme.accent()), 15)
        : new Leaded(RunStyle.of(Face.SANS, 10, theme.ink()), 14.2);
  }

  Leaded runningHead() {
    return new Leaded(RunStyle.of(Face.SANS, 8.2, theme.muted()), 11);
  }
}
