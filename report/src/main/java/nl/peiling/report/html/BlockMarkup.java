package nl.peiling.report.html;

import java.util.List;
import java.util.Locale;
import nl.peiling.report.binding.Anchors;
import nl.peiling.report.binding.BoundDocument;
import nl.peiling.report.binding.Numbering.ExhibitNumber;
import nl.peiling.report.chart.Svg;
import nl.peiling.report.document.Block;
import nl.peiling.report.document.ExhibitKind;
import nl.peiling.report.document.Footnote;
import nl.peiling.report.exhibit.Exhibited;
import nl.peiling.report.exhibit.Figure;
import nl.peiling.report.exhibit.Table;
import nl.peiling.report.font.Fonts;

/** Writes the blocks of the report, chapter by chapter, each with its notes at the end. */
final class BlockMarkup {

  /** Width of a figure for a desk, in points. */
  private static final double WIDE = 425;

  /** Width of a figure for a telephone, in points. */
  private static final double NARROW = 290;

  private final BoundDocument report;
  private final Markup out;
  private final InlineMarkup inlines;
  private final TableMarkup tables;
  private boolean inChapter;

  BlockMarkup(BoundDocument report, Markup out) {
    this.report = report;
    this.out = out;
    this.inlines = new InlineMarkup(report, out);
    this.tables = new TableMarkup(out, inlines);
  }

  void write(List<Block> blocks) {
    blocks.forEach(this::block);
    endChapter();
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading heading -> heading(heading);
      case Block.Paragraph paragraph -> {
        out.open("p");
        inlines.write(paragraph.content());
        out.close().line();
      }
      case Block.Items list -> list(list);
      case Block.Quotation quotation -> {
        out.open("blockquote").line();
        quotation.blocks().forEach(this::block);
        out.close().line();
      }
      case Block.ExhibitSlot slot -> exhibit(slot);
      case Block.TextTable table -> tables.write(table);
      case Block.Glossary glossary -> glossary(glossary);
      case Block.Listing listing -> listing(listing);
      case Block.Insertion insertion ->
          throw new IllegalStateException("not filled by the binder: " + insertion.name());
    }
  }

  private void heading(Block.Heading heading) {
    String id = Anchors.heading(heading.key());
    if (heading.level() == 1) {
      endChapter();
      out.open("section", "class", "hoofdstuk", "aria-labelledby", id).line();
      inChapter = true;
    }
    String number = report.numbering().heading(heading.key());
    boolean appendix =
        heading.level() == 1 && heading.role() == Block.Heading.Role.APPENDIX && !number.isEmpty();
    out.open("h" + Math.min(6, heading.level() + 1), "id", id);
    if (!number.isEmpty()) {
      out.element("span", appendix ? "Bijlage " + number : number, "class", "nummer").text(" ");
    }
    inlines.write(heading.title());
    out.close().line();
  }

  private void endChapter() {
    notes(inlines.takeNotes());
    if (inChapter) {
      out.close().line();
      inChapter = false;
    }
  }

  private void notes(List<Footnote> notes) {
    if (notes.isEmpty()) {
      return;
    }
    out.open("div", "class", "noten", "role", "group", "aria-label", "Voetnoten").line();
    for (Footnote note : notes) {
      int number = report.numbering().findFootnote(note.key()).orElseThrow();
      out.open("p", "id", Anchors.note(number))
          .element(
              "a",
              String.valueOf(number),
              "href",
              "#" + Anchors.noteReference(number),
              "class",
              "terug",
              "aria-label",
              "Terug naar de tekst bij noot " + number)
          .text(" ");
      inlines.write(note.content());
      out.close().line();
    }
    out.close().line();
  }

  private void list(Block.Items list) {
    boolean numbered = list.first().isPresent();
    int first = list.first().orElse(1);
    out.open(numbered ? "ol" : "ul", "start", numbered && first != 1 ? "" + first : "").line();
    for (Block.Item item : list.items()) {
      out.open("li");
      item.blocks().forEach(this::block);
      out.close().line();
    }
    out.close().line();
  }

  private void exhibit(Block.ExhibitSlot slot) {
    Exhibited exhibit = report.exhibit(slot);
    String label = slot.kind().title() + " " + report.number(slot).number();
    out.open("figure", "id", Anchors.exhibit(slot.key()), "class", "tentoon").line();
    out.open("figcaption")
        .element("span", label, "class", "nummer")
        .text(" ")
        .element("span", exhibit.title(), "class", "titel");
    if (!exhibit.base().isEmpty()) {
      out.text(" ").element("span", exhibit.base(), "class", "basis");
    }
    out.close().line();
    switch (exhibit) {
      case Figure figure -> {
        drawing(figure, "breed", WIDE);
        drawing(figure, "smal", NARROW);
      }
      case Table table -> tables.write(table.data(), label + ". " + table.title());
    }
    exhibit.notes().forEach(note -> out.element("p", note, "class", "opmerking").line());
    if (exhibit instanceof Figure figure) {
      numbers(figure, label);
    }
    out.close().line();
  }

  /** The numbers of a drawing as a table to open. */
  private void numbers(Figure figure, String label) {
    out.open("details").element("summary", "Cijfers bij " + label.toLowerCase(Locale.ROOT)).line();
    tables.write(figure.data(), "Cijfers bij " + label + ". " + figure.title());
    out.close().line();
  }

  private void drawing(Figure figure, String size, double width) {
    out.open("div", "class", "tekening " + size)
        .raw(
            Svg.element(
                figure.drawing(),
                width,
                Fonts.house(),
                figure.key() + "-" + size,
                figure.title(),
                figure.alt()))
        .close()
        .line();
  }

  private void glossary(Block.Glossary glossary) {
    out.open("dl").line();
    for (Block.Definition definition : glossary.definitions()) {
      out.open("dt", "id", Anchors.term(definition.key()));
      inlines.write(definition.term());
      out.close().open("dd");
      inlines.write(definition.meaning());
      out.close().line();
    }
    out.close().line();
  }

  private void listing(Block.Listing listing) {
    switch (listing.kind()) {
      case CONTENTS -> {
        // on a screen the contents stand beside or above the text
        out.open("div", "class", "inhoud").line();
        new ContentsMarkup(report, out).write();
        out.close().line();
      }
      case FIGURES -> exhibits(ExhibitKind.FIGURE);
      case TABLES -> exhibits(ExhibitKind.TABLE);
    }
  }

  private void exhibits(ExhibitKind kind) {
    out.open("ul", "class", "lijst").line();
    for (ExhibitNumber exhibit : report.numbering().exhibits()) {
      if (exhibit.kind() == kind) {
        out.open("li")
            .open("a", "href", "#" + Anchors.exhibit(exhibit.key()))
            .element("span", kind.title() + " " + exhibit.number(), "class", "nummer")
            .text(" " + report.exhibit(exhibit.key()).title())
            .close()
            .close()
            .line();
      }
    }
    out.close().line();
  }
}
