package nl.peiling.report.pdf.typography;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.peiling.report.font.TextMeasure;

/**
 * Collects the runs of one paragraph and sets them in lines.
 *
 * @param <T> what the owner knows a run by
 */
public final class ParagraphSetter<T> {

  private static final char NO_BREAK_SPACE = '\u00A0';

  /** A part of a word up to and including a sign after which the line may end. */
  private static final Pattern PART = Pattern.compile("[^-/–—]*[-/–—]+|[^-/–—]+");

  private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

  private static final double HYPHEN_COST = 60;
  private static final double SIGN_COST = 25;

  private final TextMeasure measure;
  private final Hyphenator hyphenator;
  private final boolean hyphenate;
  private final List<Item<T>> items = new ArrayList<>();

  /** A paragraph; without hyphenation words are only broken at signs such as a hyphen. */
  public ParagraphSetter(TextMeasure measure, Hyphenator hyphenator, boolean hyphenate) {
    this.measure = measure;
    this.hyphenator = hyphenator;
    this.hyphenate = hyphenate;
  }

  /** Adds letters and spaces in one style. */
  public void text(String text, RunStyle style, T owner) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char sign = i < text.length() ? text.charAt(i) : '\n';
      if (sign != ' ' && sign != NO_BREAK_SPACE && sign != '\n') {
        continue;
      }
      if (i > start) {
        word(text.substring(start, i), style, owner);
      }
      start = i + 1;
      if (sign != '\n') {
        space(sign == NO_BREAK_SPACE, style, owner);
      } else if (i < text.length()) {
        newLine();
      }
    }
  }

  /** What follows stands on a new line. */
  public void newLine() {
    items.add(new Item.Forced<>());
  }

  /** Attaches something to the line on which the letters so far end. */
  public void mark(Object mark) {
    for (int i = items.size() - 1; i >= 0; i--) {
      if (items.get(i) instanceof Item.Box<T> box) {
        List<Object> marks = new ArrayList<>(box.marks());
        marks.add(mark);
        items.set(i, new Item.Box<>(box.text(), box.width(), box.style(), box.owner(), marks));
        return;
      }
    }
    throw new IllegalStateException("a mark needs letters to stand at");
  }

  /** Whether nothing was added. */
  public boolean isEmpty() {
    return items.isEmpty();
  }

  /** The lines at a width. */
  public List<Line<T>> lines(double width, Alignment alignment) {
    if (items.isEmpty()) {
      return List.of();
    }
    return new LineBreaker<>(items, width, alignment, measure).lines();
  }

  /** The width of the longest part that cannot be broken. */
  public double leastWidth() {
    double least = 0;
    double current = 0;
    for (Item<T> item : items) {
      switch (item) {
        case Item.Box<T> box -> current += box.width();
        case Item.Glue<T> glue -> current = glue.held() ? current + glue.width() : 0;
        case Item.Forced<T> forced -> current = 0;
        case Item.Penalty<T> penalty -> {
          least = Math.max(least, current + penalty.width());
          current = 0;
        }
      }
      least = Math.max(least, current);
    }
    return least;
  }

  /** The width on a single line. */
  public double fullWidth() {
    double widest = 0;
    double current = 0;
    for (Item<T> item : items) {
      switch (item) {
        case Item.Box<T> box -> current += box.width();
        case Item.Glue<T> glue -> current += glue.width();
        case Item.Forced<T> forced -> current = 0;
        case Item.Penalty<T> penalty -> {}
      }
      widest = Math.max(widest, current);
    }
    return widest;
  }

  private void space(boolean held, RunStyle style, T owner) {
    double width = measure.width(" ", style.face(), style.size());
    items.add(
        new Item.Glue<>(
            width,
            width * LineAssembler.STRETCH,
            width * LineAssembler.SHRINK,
            held,
            style,
            owner));
  }

  private void word(String word, RunStyle style, T owner) {
    Matcher part = PART.matcher(word);
    while (part.find()) {
      letters(part.group(), word, part.start(), style, owner);
      if (breaksAfter(word, part.end())) {
        items.add(new Item.Penalty<>(0, SIGN_COST, style, owner));
      }
    }
  }

  /** Not after a sign that starts a word, not before one letter, not within a number. */
  private static boolean breaksAfter(String word, int at) {
    return at < word.length()
        && at > 2
        && word.length() - at >= 2
        && "-/–—".indexOf(word.charAt(at - 1)) >= 0
        && !(Character.isDigit(word.charAt(at - 2)) && Character.isDigit(word.charAt(at)));
  }

  private void letters(String part, String word, int offset, RunStyle style, T owner) {
    List<Integer> breaks = new ArrayList<>();
    if (hyphenate) {
      Matcher run = LETTERS.matcher(part);
      while (run.find()) {
        for (int at : hyphenator.breaks(run.group())) {
          breaks.add(run.start() + at);
        }
      }
    }
    int from = 0;
    double hyphen = measure.width("-", style.face(), style.size());
    for (int at : breaks) {
      box(word, offset + from, offset + at, style, owner);
      items.add(new Item.Penalty<>(hyphen, HYPHEN_COST, style, owner));
      from = at;
    }
    box(word, offset + from, offset + part.length(), style, owner);
  }

  /** The letters of a word; their width is measured with the kerning to what stands before. */
  private void box(String word, int from, int to, RunStyle style, T owner) {
    double width =
        measure.width(word.substring(0, to), style.face(), style.size())
            - measure.width(word.substring(0, from), style.face(), style.size())
            + (from == 0 ? joining(word.charAt(0), style, owner) : 0);
    items.add(new Item.Box<>(word.substring(from, to), width, style, owner, List.of()));
  }

  /**
   * How much a word moves when it goes on where the letters before it end, as a full stop does
   * after a number that was filled in: they are painted as one.
   */
  private double joining(char first, RunStyle style, T owner) {
    if (items.isEmpty()
        || !(items.getLast() instanceof Item.Box<T> before)
        || !before.style().equals(style)
        || !before.owner().equals(owner)) {
      return 0;
    }
    String last = before.text().substring(before.text().length() - 1);
    return measure.width(last + first, style.face(), style.size())
        - measure.width(last, style.face(), style.size())
        - measure.width(String.valueOf(first), style.face(), style.size());
  }
}
