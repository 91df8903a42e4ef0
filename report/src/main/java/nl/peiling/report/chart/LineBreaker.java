package nl.peiling.report.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.peiling.report.font.TextMeasure;

/**
 * Breaks a label over lines: at spaces, after a slash or a hyphen, and at soft hyphens. A word that
 * is wider than the line stays whole; nothing is ever left out.
 */
final class LineBreaker {
  private static final char SOFT_HYPHEN = '\u00ad';

  private final TextMeasure measure;
  private final Map<TextStyle, Map<String, Double>> widths = new HashMap<>();

  LineBreaker(TextMeasure measure) {
    this.measure = measure;
  }

  /** The lines of a label, each at most {@code width} wide where its words allow. */
  List<String> lines(String text, TextStyle style, double width) {
    List<String> greedy = filled(text, style, width);
    if (greedy.size() < 2) {
      return greedy;
    }
    return balanced(text, style, width, greedy);
  }

  double width(String text, TextStyle style) {
    return widths
        .computeIfAbsent(style, key -> new HashMap<>())
        .computeIfAbsent(text, key -> measure.width(key, style.face(), style.size()));
  }

  /** The widest piece of a label that cannot be broken. */
  double widestPiece(String text, TextStyle style) {
    return pieces(text).stream()
        .mapToDouble(piece -> width(shownAtEnd(piece), style))
        .max()
        .orElse(0);
  }

  /** The same number of lines in the narrowest column that allows it: no lonely last word. */
  private List<String> balanced(String text, TextStyle style, double width, List<String> greedy) {
    double low = 0;
    double high = width;
    List<String> best = greedy;
    for (int step = 0; step < 12; step++) {
      double middle = (low + high) / 2;
      List<String> tried = filled(text, style, middle);
      if (tried.size() == greedy.size() && widest(tried, style) <= width) {
        best = tried;
        high = middle;
      } else {
        low = middle;
      }
    }
    return best;
  }

  private double widest(List<String> lines, TextStyle style) {
    return lines.stream().mapToDouble(line -> width(line, style)).max().orElse(0);
  }

  private List<String> filled(String text, TextStyle style, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String piece : pieces(text)) {
      String longer = line + piece;
      if (!line.isEmpty() && width(shownAtEnd(longer), style) > width) {
        lines.add(shownAtEnd(line));
        longer = piece;
      }
      line = longer;
    }
    lines.add(shownAtEnd(line));
    return lines;
  }

  private static String shownAtEnd(String line) {
    String shown = line.stripTrailing();
    boolean broken = !shown.isEmpty() && shown.charAt(shown.length() - 1) == SOFT_HYPHEN;
    return shown.replace(String.valueOf(SOFT_HYPHEN), "") + (broken ? "-" : "");
  }

  private static List<String> pieces(String text) {
    // a slash stays with the word before it
    String joined = text.strip().replace(" / ", "\u00a0/ ");
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < joined.length(); i++) {
      if (isBreak(joined, i)) {
        pieces.add(joined.substring(start, i + 1));
        start = i + 1;
      }
    }
    pieces.add(joined.substring(start));
    return pieces;
  }

  private static boolean isBreak(String text, int at) {
    char letter = text.charAt(at);
    if (at + 1 >= text.length()) {
      return false;
    }
    boolean inWord =
        at > 0
            && Character.isLetterOrDigit(text.charAt(at - 1))
            && Character.isLetterOrDigit(text.charAt(at + 1));
    return switch (letter) {
      case ' ', SOFT_HYPHEN -> true;
      case '-', '/' -> inWord;
      default -> false;
    };
  }
}
