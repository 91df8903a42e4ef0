package nl.peiling.report.pdf.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.peiling.report.binding.BoundDocument;
import nl.peiling.report.font.Fonts;
import nl.peiling.report.pdf.typography.Hyphenator;
import nl.peiling.report.theme.Theme;

/**
 * The report on pages.
 *
 * @param structure the logical structure to which the marks on the pages belong
 * @param passes how often the report was set before the page numbers stayed the same
 */
public record Layout(PageFrame frame, List<Page> pages, Tag structure, int passes) {

  /** More passes than any report needs; contents whose length depends on themselves end here. */
  private static final int MOST_PASSES = 6;

  public Layout {
    pages = List.copyOf(pages);
  }

  /** Sets a report; again and again until the page numbers in it are those of its pages. */
  public static Layout of(BoundDocument report, Theme theme) {
    PageFrame frame = PageFrame.a4();
    PageNumbers numbers = PageNumbers.unknown();
    for (int pass = 1; ; pass++) {
      Setting setting =
          new Setting(report, frame, new Styles(theme), numbers, Fonts.house(), Hyphenator.dutch());
      Tag root = Tag.root();
      List<Page> pages = new ArrayList<>();
      pages.add(CoverSetter.set(setting, root));
      Strip strip = new Strip();
      new BlockSetter(setting, strip, root).set(report.blocks());
      pages.addAll(new Paginator(frame, strip.parts(), new Furniture(setting)).pages(2));
      PageNumbers found = numbers(pages);
      if (found.equals(numbers) || pass == MOST_PASSES) {
        return new Layout(frame, pages, root, pass);
      }
      numbers = found;
    }
  }

  private static PageNumbers numbers(List<Page> pages) {
    Map<String, Integer> numbers = new HashMap<>();
    for (Page page : pages) {
      for (Page.Placed placed : page.content()) {
        for (Cue cue : placed.cues()) {
          if (cue instanceof Cue.Anchor anchor) {
            numbers.putIfAbsent(anchor.name(), page.number());
          }
        }
      }
    }
    return new PageNumbers(numbers);
  }
}
