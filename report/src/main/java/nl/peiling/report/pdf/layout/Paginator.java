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
      for (PageFill fill : chapter(chapter)) {
        pages.add(page(fill, firstNumber + pages.size()));
      }
    }
    return pages;
  }

  private List<PageFill> chapter(List<Flow> parts) {
    List<PageFill> usual = filled(parts, Squeeze.NONE);
    if (endsInLittle(usual)) {
      for (Squeeze way : Squeeze.WAYS) {
        List<PageFill> fuller = filled(parts, way);
        if (fuller.size() < usual.size()) {
          return fuller;
        }
      }
    }
    return usual;
  }

  private List<PageFill> filled(List<Flow> parts, Squeeze way) {
    return new ChapterSearch(frame, way, parts).best().pages();
  }

  private boolean endsInLittle(List<PageFill> pages) {
    if (pages.size() < 2) {
      return false;
    }
    PageFill last = pages.getLast();
    double foot =
        last.body().stream().mapToDouble(each -> each.top() + each.height()).max().orElse(0);
    return last.notes().isEmpty() && foot - frame.top() <= LITTLE;
  }

  private Page page(PageFill fill, int number) {
    Optional<String> opened =
        fill.body().stream()
            .flatMap(placed -> placed.cues().stream())
            .filter(Cue.RunningHead.class::isInstance)
            .map(cue -> ((Cue.RunningHead) cue).title())
            .reduce((first, second) -> second);
    Optional<String> head = opened.isPresent() ? Optional.empty() : runningHead;
    runningHead = opened.or(() -> runningHead);
    List<Page.Placed> notes = fill.notes();
    return new Page(number, fill.body(), notes, furniture.of(number, head, notes));
  }

  /** The notes of slabs, line by line. */
  static List<Slab> lines(List<Note> notes) {
    return notes.stream().flatMap(note -> note.lines().stream()).toList();
  }
}
