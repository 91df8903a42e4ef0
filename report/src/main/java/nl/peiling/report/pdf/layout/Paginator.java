package nl.peiling.report.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peiling.report.pdf.layout.Flow.Note;
import nl.peiling.report.pdf.layout.Flow.PageBreak;
import nl.peiling.report.pdf.layout.Flow.Slab;

/**
 * Cuts the strip into pages, chapter by chapter. A chapter of which only a few lines come on the
 * last page is set again with fuller pages, to see whether it can do without that page.
 */
final class Paginator {

  /** Height of what is too little for a page of its own. */
  private static final double LITTLE = 170;

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
    Optional<String> before = runningHead;
    ChapterFill usual = new ChapterFill(frame, parts, furniture, Squeeze.NONE, before);
    List<Page> pages = usual.pages(firstNumber);
    runningHead = usual.runningHead();
    if (pages.size() > 1 && endsInLittle(pages.getLast())) {
      for (Squeeze way : Squeeze.WAYS) {
        List<Page> fuller =
            new ChapterFill(frame, parts, furniture, way, before).pages(firstNumber);
        if (fuller.size() < pages.size()) {
          return fuller;
        }
      }
    }
    return pages;
  }

  private boolean endsInLittle(Page page) {
    double foot =
        page.body().stream().mapToDouble(each -> each.top() + each.height()).max().orElse(0);
    return page.notes().isEmpty() && foot - frame.top() <= LITTLE;
  }

  /** The notes of slabs, line by line. */
  static List<Slab> lines(List<Note> notes) {
    return notes.stream().flatMap(note -> note.lines().stream()).toList();
  }
}
