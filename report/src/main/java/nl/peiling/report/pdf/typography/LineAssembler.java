package nl.peiling.report.pdf.typography;

import java.util.ArrayList;
import java.util.List;
import nl.peiling.report.font.TextMeasure;

/** Places the letters of one line and joins what is alike into pieces. */
final class LineAssembler<T> {

  /** Share of a space by which it may grow at ratio 1. */
  static final double STRETCH = 0.55;

  /** Share of a space by which it may shrink at ratio 1. */
  static final double SHRINK = 0.30;

  private final TextMeasure measure;
  private final double width;
  private final Alignment alignment;

  private final List<Line.Piece<T>> pieces = new ArrayList<>();
  private final List<Object> marks = new ArrayList<>();
  private final StringBuilder letters = new StringBuilder();
  private double x;
  private double start;

  LineAssembler(TextMeasure measure, double width, Alignment alignment) {
    this.measure = measure;
    this.width = width;
    this.alignment = alignment;
  }

  /** The line of these items; a full line is one that does not end a paragraph. */
  Line<T> line(List<Item<T>> content, boolean full) {
    double ratio = ratio(content, full);
    for (int i = 0; i < content.size(); i++) {
      switch (content.get(i)) {
        case Item.Box<T> box -> {
          letters.append(box.text());
          x += box.width();
          marks.addAll(box.marks());
          flushUnlessSame(content, i, box.style(), box.owner(), ratio);
        }
        case Item.Glue<T> glue -> {
          letters.append(' ');
          x += glue.width() + extra(glue, ratio);
          flushUnlessSame(content, i, glue.style(), glue.owner(), ratio);
        }
        case Item.Penalty<T> penalty -> {
          pieces.add(
              new Line.Piece<>("-", x, penalty.width(), 0, penalty.style(), penalty.owner(), true));
          x += penalty.width();
        }
        case Item.Forced<T> forced -> {}
      }
    }
    double shift =
        switch (alignment) {
          case LEFT, JUSTIFIED -> 0;
          case RIGHT -> width - x;
          case CENTRED -> (width - x) / 2;
        };
    return new Line<>(
        pieces.stream().map(piece -> piece.shifted(shift)).toList(), x + shift, marks);
  }

  private double ratio(List<Item<T>> content, boolean full) {
    double natural = 0;
    double stretch = 0;
    double shrink = 0;
    for (Item<T> item : content) {
      switch (item) {
        case Item.Box<T> box -> natural += box.width();
        case Item.Penalty<T> penalty -> natural += penalty.width();
        case Item.Glue<T> glue -> {
          natural += glue.width();
          stretch += glue.stretch();
          shrink += glue.shrink();
        }
        case Item.Forced<T> forced -> {}
      }
    }
    double room = width - natural;
    if (alignment != Alignment.JUSTIFIED || (room >= 0 && !full)) {
      return 0;
    }
    if (room >= 0) {
      return stretch > 0 ? room / stretch : 0;
    }
    return shrink > 0 ? Math.max(-1, room / shrink) : 0;
  }

  private static double extra(Item.Glue<?> glue, double ratio) {
    return ratio >= 0 ? ratio * glue.stretch() : ratio * glue.shrink();
  }

  /** Ends the piece when what follows looks otherwise or belongs to something else. */
  private void flushUnlessSame(
      List<Item<T>> content, int at, RunStyle style, T owner, double ratio) {
    if (at + 1 < content.size() && same(content.get(at + 1), style, owner)) {
      return;
    }
    double space = measure.width(" ", style.face(), style.size());
    double spaceExtra = ratio >= 0 ? ratio * space * STRETCH : ratio * space * SHRINK;
    pieces.add(
        new Line.Piece<>(letters.toString(), start, x - start, spaceExtra, style, owner, false));
    letters.setLength(0);
    start = x;
  }

  private static <T> boolean same(Item<T> item, RunStyle style, T owner) {
    return switch (item) {
      case Item.Box<T> box -> box.style().equals(style) && box.owner().equals(owner);
      case Item.Glue<T> glue -> glue.style().equals(style) && glue.owner().equals(owner);
      case Item.Penalty<T> penalty -> false;
      case Item.Forced<T> forced -> false;
    };
  }
}
