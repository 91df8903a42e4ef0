package nl.peiling.report.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peiling.report.pdf.layout.Flow.Floating;
import nl.peiling.report.pdf.layout.Flow.Note;
import nl.peiling.report.pdf.layout.Flow.PageBreak;
import nl.peiling.report.pdf.layout.Flow.Slab;

/**
 * Cuts the strip into pages, chapter by chapter. A chapter of which only a few lines come on the
 * last page is set again with fuller pages, to see whether it can do without that page. A chapter
 * whose exhibits would come all together after the text is set again with the last of them in their
 * place.
 */
final class Paginator {

  /** Height of what is too little for a page of its own. */
  private static final double LITTLE = 170;

  /** How many exhibits at the end of a chapter are kept in their place, if that serves the text. */
  private static final int MOST_HELD = 5;

  private final PageFrame frame;
  private final Furniture furniture;
  private final List<List<Flow>> chapters = new ArrayList<>();
  private Optional<String> runningHead = Optional.empty();

  Paginator(PageFrame frame, List<Flow> strip, Furniture furniture) {
    this.frame = frame;
    this.furniture = furniture;
    chapters.add(new ArrayList<>());
    for (Flow part : strip) {
      if (part instanceof PageBreak) {
        chapters.add(new ArrayList<>());
      } else {
        chapters.getLast().add(part);
      }
    }
  }

  /** The pages, the first with a given number. */
  List<Page> pages(int firstNumber) {
    List<Page> pages = new ArrayList<>();
    for (List<Flow> chapter : chapters) {
      pages.addAll(chapter(chapter, firstNumber + pages.size()));
    }
    return pages;
  }

  private List<Page> chapter(List<Flow> parts, int firstNumber) {
    ChapterFill usual = filled(parts, Squeeze.NONE, firstNumber);
    ChapterFill best = usual;
    if (endsInLittle(usual.pages())) {
      for (Squeeze way : Squeeze.WAYS) {
        ChapterFill fuller = filled(parts, way, firstNumber);
        if (fuller.pages().size() < best.pages().size()) {
          best = fuller;
          break;
        }
      }
    }
    for (int last = 1; last <= MOST_HELD && best.pagesWithoutText() > 0; last++) {
      ChapterFill held = filled(holding(parts, last), Squeeze.NONE, firstNumber);
      if (held.pages().size() <= best.pages().size()
          && held.pagesWithoutText() < best.pagesWithoutText()
          && leastFilled(held.pages()) >= leastFilled(best.pages()) - 1) {
        best = held;
      }
    }
    runningHead = best.runningHead();
    return best.pages();
  }

  private ChapterFill filled(List<Flow> parts, Squeeze way, int firstNumber) {
    return new ChapterFill(frame, parts, furniture, way, runningHead).fill(firstNumber);
  }

  /**
   * The chapter with its last exhibits in their place, also if the text could go on before them.
   */
  private static List<Flow> holding(List<Flow> parts, int last) {
    List<Flow> held = new ArrayList<>(parts);
    int left = last;
    for (int i = held.size() - 1; i >= 0 && left > 0; i--) {
      if (held.get(i) instanceof Floating exhibit) {
        held.set(i, exhibit.holding());
        left--;
      }
    }
    return held;
  }

  private boolean endsInLittle(List<Page> pages) {
    if (pages.size() < 2) {
      return false;
    }
    return pages.getLast().notes().isEmpty() && foot(pages.getLast()) - frame.top() <= LITTLE;
  }

  /** Where the emptiest page ends; of the last page nobody expects that it is full. */
  private static double leastFilled(List<Page> pages) {
    return pages.stream().limit(pages.size() - 1).mapToDouble(Paginator::foot).min().orElse(0);
  }

  private static double foot(Page page) {
    return page.content().stream().mapToDouble(each -> each.top() + each.height()).max().orElse(0);
  }

  /** The notes of slabs, line by line. */
  static List<Slab> lines(List<Note> notes) {
    return notes.stream().flatMap(note -> note.lines().stream()).toList();
  }
}
