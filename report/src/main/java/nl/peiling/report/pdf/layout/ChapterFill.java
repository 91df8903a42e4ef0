package nl.peiling.report.pdf.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import nl.peiling.report.pdf.layout.Flow.Fence;
import nl.peiling.report.pdf.layout.Flow.Floating;
import nl.peiling.report.pdf.layout.Flow.Gap;
import nl.peiling.report.pdf.layout.Flow.PageBreak;
import nl.peiling.report.pdf.layout.Flow.Slab;

/**
 * Cuts one chapter of the strip into pages. Each page takes as much as it can hold, and of the ends
 * that fit the best one: little white, no lonely lines, no heading at the foot. Exhibits that do
 * not fit move to the top of the next page while the text goes on; notes that do not fit are cut.
 *
 * <p>Every part of the strip is looked at for one page, at most once more for the next: the work
 * grows in proportion to the length of the chapter.
 */
final class ChapterFill {

  private final PageFrame frame;
  private final Deque<Flow> rest;
  private final Deque<Floating> waiting = new ArrayDeque<>();
  private List<Slab> notesLeft = List.of();
  private final List<PageFill> pages = new ArrayList<>();
  private final Squeeze squeeze;
  private final List<ChapterGrade.Filled> filled = new ArrayList<>();
  private int taken;

  /**
   * A chapter before it is on pages.
   *
   * @param parts without page breaks
   * @param squeeze how full the pages may be made
   */
  ChapterFill(PageFrame frame, List<Flow> parts, Squeeze squeeze) {
    this.frame = frame;
    this.rest = new ArrayDeque<>(parts);
    this.squeeze = squeeze;
  }

  List<PageFill> pages() {
    return List.copyOf(pages);
  }

  /** What stands on each page. */
  List<ChapterGrade.Filled> filled() {
    return List.copyOf(filled);
  }

  /** Fills the pages. */
  ChapterFill fill() {
    while (skipToContent()) {
      PageFill fill = new PageFill(frame, notesLeft, squeeze);
      placeWaiting(fill);
      List<Flow> ahead = lookAhead(fill);
      fill.take(ahead);
      for (int i = 0; i < fill.taken(); i++) {
        rest.removeFirst();
      }
      fill.remainder().ifPresent(rest::addFirst);
      waiting.addAll(fill.moved());
      notesLeft = fill.notesLeft();
      taken += fill.taken() - (fill.remainder().isPresent() ? 1 : 0);
      filled.add(
          new ChapterGrade.Filled(
              Math.max(0, fill.room() / frame.textHeight()),
              fill.hasText(),
              taken,
              fill.exhibits()));
      pages.add(fill);
    }
    return this;
  }

  /** Passes white; whether anything is left to place. */
  private boolean skipToContent() {
    while (!rest.isEmpty()
        && !(rest.peekFirst() instanceof Slab)
        && !(rest.peekFirst() instanceof Floating)) {
      rest.removeFirst();
      taken++;
    }
    return !rest.isEmpty() || !waiting.isEmpty() || !notesLeft.isEmpty();
  }

  /** Exhibits that had no place on earlier pages come first, in their order. */
  private void placeWaiting(PageFill fill) {
    while (!waiting.isEmpty() && fill.placeAtTop(waiting.peekFirst())) {
      waiting.removeFirst();
    }
    fill.holdBack(!waiting.isEmpty());
  }

  /** The parts that could come on this page: more than enough of them. */
  private List<Flow> lookAhead(PageFill fill) {
    List<Flow> ahead = new ArrayList<>();
    double height = 0;
    for (Flow part : rest) {
      if (height > 2 * fill.room()) {
        break;
      }
      ahead.add(part);
      height +=
          switch (part) {
            case Slab slab -> slab.height();
            case Gap gap -> gap.height();
            case Fence fence -> 0;
            // an exhibit may move on and leave its place to what follows
            case Floating floating -> 0;
            case PageBreak end -> 0;
          };
    }
    return ahead;
  }
}
