package nl.peiling.report.html;

import java.util.List;
import nl.peiling.report.binding.Anchors;
import nl.peiling.report.binding.BoundDocument;
import nl.peiling.report.binding.Numbering.HeadingNumber;
import nl.peiling.report.document.Block;

/** Writes the contents as a list of chapters, each with a list of its sections. */
final class ContentsMarkup {

  private final BoundDocument report;
  private final Markup out;

  ContentsMarkup(BoundDocument report, Markup out) {
    this.report = report;
    this.out = out;
  }

  void write() {
    List<HeadingNumber> entries = report.contents();
    out.open("ul", "class", "lijst").line();
    int i = 0;
    while (i < entries.size()) {
      out.open("li");
      link(entries.get(i));
      int next = i + 1;
      while (next < entries.size() && entries.get(next).heading().level() > 1) {
        next++;
      }
      if (next > i + 1) {
        out.line().open("ul").line();
        for (HeadingNumber section : entries.subList(i + 1, next)) {
          out.open("li");
          link(section);
          out.close().line();
        }
        out.close();
      }
      out.close().line();
      i = next;
    }
    out.close().line();
  }

  private void link(HeadingNumber entry) {
    Block.Heading heading = entry.heading();
    boolean appendix = heading.level() == 1 && heading.role() == Block.Heading.Role.APPENDIX;
    out.open("a", "href", "#" + Anchors.heading(heading.key()));
    if (!entry.number().isEmpty()) {
      out.element(
              "span", appendix ? "Bijlage " + entry.number() : entry.number(), "class", "nummer")
          .text(" ");
    }
    out.text(report.plain(heading.title())).close();
  }
}
