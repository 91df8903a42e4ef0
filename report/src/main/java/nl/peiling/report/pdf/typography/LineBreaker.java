package nl.peiling.report.pdf.typography;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import nl.peiling.report.font.TextMeasure;

/**
 * Chooses the ends of all lines of a paragraph together, so that the sum of what is ugly in them is
 * as small as can be.
 *
 * <p>Source: D.E. Knuth and M.F. Plass, <i>Breaking Paragraphs into Lines</i>, Software: Practice
 * and Experience 11 (1981): badness is a hundred times the cube of the stretch or shrink ratio,
 * demerits are the square of badness plus cost. Lines of one paragraph that cannot be set within
 * the shrink of their spaces are set too wide rather than lost.
 */
final class LineBreaker<T> {

  private static final double TWO_HYPHENS = 6_000;
  private static final double HYPHEN_AT_END = 20_000;
  private static final double LOOSE_AFTER_TIGHT = 3_000;
  private static final double SHORT_LAST_LINE = 200_000;

  private static final double PART_OF_WORD_ALONE = 800_000;

  /** A last line shorter than this share of the width is avoided. */
  private static final double SHORT = 0.12;

  /** How far a line that is not justified may stay from the full width at no great cost. */
  private static final double RAGGED_STRETCH = 0.18;

  private static final double HOPELESS = 1e9;

  private final List<Item<T>> items;
  private final double width;
  private final Alignment alignment;
  private final TextMeasure measure;
  private final double[] widths;
  private final double[] stretches;
  private final double[] shrinks;

  /** A line end on the best way from the start to here. */
  private record End(
      int at, int after, double demerits, boolean hyphen, int fit, Optional<End> previous) {}

  LineBreaker(List<Item<T>> items, double width, Alignment alignment, TextMeasure measure) {
    this.items = List.copyOf(items);
    this.width = width;
    this.alignment = alignment;
    this.measure = measure;
    int count = items.size();
    widths = new double[count + 1];
    stretches = new double[count + 1];
    shrinks = new double[count + 1];
    for (int i = 0; i < count; i++) {
      widths[i + 1] = widths[i];
      stretches[i + 1] = stretches[i];
      shrinks[i + 1] = shrinks[i];
      switch (items.get(i)) {
        case Item.Box<T> box -> widths[i + 1] += box.width();
        case Item.Glue<T> glue -> {
          widths[i + 1] += glue.width();
          stretches[i + 1] += glue.stretch();
          shrinks[i + 1] += glue.shrink();
        }
        case Item.Penalty<T> penalty -> {}
        case Item.Forced<T> forced -> {}
      }
    }
  }

  List<Line<T>> lines() {
    List<End> active = new ArrayList<>();
    active.add(new End(-1, skipSpaces(0), 0, false, 1, Optional.empty()));
    for (int at = 0; at < items.size(); at++) {
      if (mayEnd(at)) {
        advance(active, at, items.get(at) instanceof Item.Forced<T>);
      }
    }
    advance(active, items.size(), true);
    return assembled(active.getFirst());
  }

  private boolean mayEnd(int at) {
    return switch (items.get(at)) {
      case Item.Box<T> box -> false;
      case Item.Glue<T> glue -> !glue.held() && at > 0 && items.get(at - 1) instanceof Item.Box<T>;
      case Item.Penalty<T> penalty -> true;
      case Item.Forced<T> forced -> true;
    };
  }

  /** Lets a line end here, from every earlier end from which that is possible. */
  private void advance(List<End> active, int at, boolean forced) {
    List<Optional<End>> bestByFit =
        new ArrayList<>(List.of(Optional.empty(), Optional.empty(), Optional.empty()));
    End nearest = active.getLast();
    List<End> remaining = new ArrayList<>();
    for (End start : active) {
      double ratio = ratio(start, at, forced);
      if (ratio < -1) {
        continue;
      }
      if (!forced) {
        remaining.add(start);
      }
      End end = ending(start, at, ratio, forced);
      Optional<End> best = bestByFit.get(end.fit());
      if (best.isEmpty() || end.demerits() < best.get().demerits()) {
        bestByFit.set(end.fit(), Optional.of(end));
      }
    }
    bestByFit.forEach(best -> best.ifPresent(remaining::add));
    if (remaining.isEmpty()) {
      remaining.add(
          new End(
              at, skipSpaces(at), nearest.demerits() + HOPELESS, false, 1, Optional.of(nearest)));
    }
    if (forced) {
      remaining.sort((a, b) -> Double.compare(a.demerits(), b.demerits()));
      remaining.subList(1, remaining.size()).clear();
    }
    active.clear();
    active.addAll(remaining);
  }

  private double ratio(End start, int at, boolean forced) {
    double natural = widths[at] - widths[Math.min(start.after(), at)];
    if (at < items.size() && items.get(at) instanceof Item.Penalty<T> penalty) {
      natural += penalty.width();
    }
    double room = width - natural;
    boolean justified = alignment == Alignment.JUSTIFIED;
    if (room >= 0) {
      if (forced) {
        return 0;
      }
      double stretch =
          justified
              ? stretches[at] - stretches[Math.min(start.after(), at)]
              : width * RAGGED_STRETCH;
      return stretch > 0 ? room / stretch : room < 0.01 ? 0 : 50;
    }
    double shrink = justified ? shrinks[at] - shrinks[Math.min(start.after(), at)] : 0;
    return shrink > 0 ? room / shrink : room > -0.01 ? 0 : -2;
  }

  private End ending(End start, int at, double ratio, boolean forced) {
    boolean last = at == items.size();
    boolean hyphen = !last && items.get(at) instanceof Item.Penalty<T> penalty && penalty.hyphen();
    double cost = !last && items.get(at) instanceof Item.Penalty<T> penalty ? penalty.cost() : 0;
    double badness = Math.min(100 * Math.abs(ratio * ratio * ratio), 1e6);
    double demerits = (1 + badness + cost) * (1 + badness + cost);
    int fit = ratio < -0.5 ? 0 : ratio <= 0.6 ? 1 : 2;
    if (hyphen && start.hyphen()) {
      demerits += TWO_HYPHENS;
    }
    if (forced && start.hyphen()) {
      demerits += HYPHEN_AT_END;
    }
    if (Math.abs(fit - start.fit()) > 1) {
      demerits += LOOSE_AFTER_TIGHT;
    }
    if (last
        && start.previous().isPresent()
        && widths[at] - widths[Math.min(start.after(), at)] < SHORT * width) {
      demerits += start.hyphen() ? PART_OF_WORD_ALONE : SHORT_LAST_LINE;
    }
    return new End(
        at, skipSpaces(at), start.demerits() + demerits, hyphen, fit, Optional.of(start));
  }

  /** The first item of the next line: spaces at a line's start disappear. */
  private int skipSpaces(int at) {
    int next = at;
    if (next < items.size() && !(items.get(next) instanceof Item.Box<T>)) {
      boolean forced = items.get(next) instanceof Item.Forced<T>;
      next++;
      if (forced) {
        return next;
      }
    }
    while (next < items.size() && items.get(next) instanceof Item.Glue<T>) {
      next++;
    }
    return next;
  }

  private List<Line<T>> assembled(End last) {
    Deque<End> ends = new ArrayDeque<>();
    for (Optional<End> end = Optional.of(last); end.isPresent(); end = end.get().previous()) {
      ends.addFirst(end.get());
    }
    List<Line<T>> lines = new ArrayList<>();
    End start = ends.removeFirst();
    for (End end : ends) {
      boolean full = end.at() < items.size() && !(items.get(end.at()) instanceof Item.Forced<T>);
      lines.add(new LineAssembler<T>(measure, width, alignment).line(content(start, end), full));
      start = end;
    }
    return lines;
  }

  private List<Item<T>> content(End start, End end) {
    int to = end.at();
    while (to > start.after() && items.get(to - 1) instanceof Item.Glue<T>) {
      to--;
    }
    List<Item<T>> content = new ArrayList<>(items.subList(Math.min(start.after(), to), to));
    content.removeIf(item -> item instanceof Item.Penalty<T>);
    if (end.at() < items.size()
        && items.get(end.at()) instanceof Item.Penalty<T> penalty
        && penalty.hyphen()) {
      content.add(penalty);
    }
    return content;
  }
}
