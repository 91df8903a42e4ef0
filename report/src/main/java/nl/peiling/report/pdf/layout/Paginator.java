package nl.peiling.report.pdf.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import nl.peiling.report.pdf.layout.Flow.Fence;
import nl.peiling.report.pdf.layout.Flow.Floating;
import nl.peiling.report.pdf.layout.Flow.Gap;
import nl.peiling.report.pdf.layout.Flow.Note;
import nl.peiling.report.pdf.layout.Flow.PageBreak;
import nl.peiling.report.pdf.layout.Flow.Slab;

/**
 * Cuts the strip into pages. Each page takes as much as it can hold, and of the ends that fit the
 * best one: little white, no lonely lines, no heading at the foot. Exhibits that do not fit move to
 * the top of the next page while the text goes on; notes that do not fit are cut.
 *
 * <p>Every part of the strip is looked at for one page, at most once more for the next: the work
 * grows in proportion to the length of the report.
 */
final class Paginator {

  private final PageFrame frame;
  private final Furniture furniture;
  private final Deque<Flow> rest;
  private final Deque<Floating> waiting = new ArrayDeque<>();
  private List<Slab> notesLeft = List.of();
  private final List<Page> pages = new ArrayList<>();
  private Optional<String> chapter = Optional.empty();

  Paginator(PageFrame frame, List<Flow> strip, Furniture furniture) {
    this.frame = frame;
    this.furniture = furniture;
    this.rest = new ArrayDeque<>(strip);
  }

  /** The pages, the first with a given number. */
  List<Page> pages(int firstNumber) {
    while (skipToContent()) {
      PageFill fill = new PageFill(frame, notesLeft);
      placeWaiting(fill);
      List<Flow> ahead = lookAhead(fill);
      fill.take(ahead, isAll(ahead));
      for (int i = 0; i < fill.taken(); i++) {
        rest.removeFirst();
      }
      fill.remainder().ifPresent(rest::addFirst);
      waiting.addAll(fill.moved());
      notesLeft = fill.notesLeft();
      finish(fill, firstNumber + pages.size());
    }
    return pages;
  }

  /** Passes white and page breaks; whether anything is left to place. */
  private boolean skipToContent() {
    while (!rest.isEmpty()) {
      switch (rest.peekFirst()) {
        case Gap gap -> rest.removeFirst();
        case Fence fence -> rest.removeFirst();
        case PageBreak end -> {
          if (!waiting.isEmpty() || !notesLeft.isEmpty()) {
            return true;
          }
          rest.removeFirst();
        }
        case Slab slab -> {
          return true;
        }
        case Floating floating -> {
          return true;
        }
      }
    }
    return !waiting.isEmpty() || !notesLeft.isEmpty();
  }

  /** Exhibits that had no place on earlier pages come first, in their order. */
  private void placeWaiting(PageFill fill) {
    while (!waiting.isEmpty() && fill.placeAtTop(waiting.peekFirst())) {
      waiting.removeFirst();
    }
    fill.holdBack(!waiting.isEmpty());
  }

  /** The parts that could come on this page: up to the next page break, or more than enough. */
  private List<Flow> lookAhead(PageFill fill) {
    List<Flow> ahead = new ArrayList<>();
    double height = 0;
    for (Flow part : rest) {
      if (part instanceof PageBreak || height > 2 * fill.room()) {
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

  /** Whether the chapter, or the report, ends after these parts. */
  private boolean isAll(List<Flow> ahead) {
    return ahead.size() == rest.size()
        || rest.stream().skip(ahead.size()).findFirst().orElseThrow() instanceof PageBreak;
  }

  private void finish(PageFill fill, int number) {
    boolean opensChapter = false;
    Optional<String> head = chapter;
    for (Page.Placed placed : fill.body()) {
      for (Cue cue : placed.cues()) {
        if (cue instanceof Cue.RunningHead running) {
          chapter = Optional.of(running.title());
          opensChapter = true;
        }
      }
    }
    List<Page.Placed> notes = fill.notes();
    pages.add(
        new Page(
            number,
            fill.body(),
            notes,
            furniture.of(number, opensChapter ? Optional.empty() : head, notes)));
  }

  /** The notes of slabs, line by line. */
  static List<Slab> lines(List<Note> notes) {
    return notes.stream().flatMap(note -> note.lines().stream()).toList();
  }
}
