package nl.peiling.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peiling.report.binding.BoundDocument;
import nl.peiling.report.binding.DocumentDetails;
import nl.peiling.report.binding.Numbering.ExhibitNumber;
import nl.peiling.report.binding.Numbering.HeadingNumber;
import nl.peiling.report.document.Block;
import nl.peiling.report.document.ExhibitKind;
import nl.peiling.report.document.Footnote;
import nl.peiling.report.document.Inline;
import nl.peiling.report.document.Sentences;
import nl.peiling.report.exhibit.DataTable;
import nl.peiling.report.exhibit.Exhibited;
import nl.peiling.report.exhibit.Figure;

/**
 * Writes the report as plain text: one sentence a line, the data of a figure as lines of a table,
 * footnotes as lines after the block that refers to them. Made to be compared line by line and to
 * travel inside the PDF.
 */
public final class TextRenderer {

  private final BoundDocument report;
  private final StringBuilder out = new StringBuilder();
  private final List<Footnote> waiting = new ArrayList<>();

  private TextRenderer(BoundDocument report) {
    this.report = report;
  }

  /** The whole report; lines end in a line feed. */
  public static String render(BoundDocument report) {
    TextRenderer renderer = new TextRenderer(report);
    renderer.cover();
    report.blocks().forEach(block -> renderer.block(block, ""));
    return renderer.out.toString();
  }

  private void cover() {
    DocumentDetails details = report.details();
    line(details.title());
    line(details.subtitle());
    line(details.edition());
    line(
        Stream.of(details.publisher(), details.date())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", ")));
    if (details.synthetic()) {
      line("Let op: " + DocumentDetails.SYNTHETIC_NOTICE + ".");
    }
  }

  private void block(Block block, String indent) {
    switch (block) {
      case Block.Heading heading -> heading(heading);
      case Block.Paragraph paragraph -> {
        gap();
        sentences(paragraph.content(), indent, indent);
      }
      case Block.Items list -> items(list, indent);
      case Block.Quotation quotation ->
          quotation.blocks().forEach(inner -> block(inner, indent + "> "));
      case Block.ExhibitSlot slot -> exhibit(slot);
      case Block.TextTable table -> table(table);
      case Block.Glossary glossary -> glossary(glossary);
      case Block.Listing listing -> listing(listing);
      case Block.Insertion insertion -> throw unfilled(insertion);
    }
    notes();
  }

  private static IllegalStateException unfilled(Block.Insertion insertion) {
    return new IllegalStateException("not filled by the binder: " + insertion.name());
  }

  private void heading(Block.Heading heading) {
    gap();
    String title = report.title(heading);
    line(title);
    if (heading.level() <= 2) {
      line((heading.level() == 1 ? "=" : "-").repeat(title.length()));
    }
  }

  private void items(Block.Items list, String indent) {
    gap();
    int number = list.first().orElse(1);
    for (Block.Item item : list.items()) {
      String label = list.first().isPresent() ? number++ + ". " : "- ";
      boolean first = true;
      for (Block inner : item.blocks()) {
        String deeper = indent + " ".repeat(label.length());
        if (inner instanceof Block.Paragraph paragraph) {
          sentences(paragraph.content(), first ? indent + label : deeper, deeper);
        } else {
          block(inner, deeper);
        }
        first = false;
      }
    }
  }

  private void exhibit(Block.ExhibitSlot slot) {
    Exhibited exhibit = report.exhibit(slot);
    gap();
    line(slot.kind().title() + " " + report.number(slot).number() + ". " + exhibit.title());
    if (!exhibit.base().isEmpty()) {
      line(exhibit.base());
    }
    if (exhibit instanceof Figure figure) {
      Sentences.of(figure.alt()).forEach(this::line);
    }
    data(exhibit.data());
    exhibit.notes().forEach(this::line);
  }

  private void data(DataTable data) {
    data.head().forEach(this::row);
    data.body().forEach(this::row);
  }

  private void row(DataTable.Row row) {
    line(
        row.cells().stream()
            .map(DataTable.Cell::text)
            .collect(Collectors.joining(" | ", "| ", " |")));
  }

  private void table(Block.TextTable table) {
    gap();
    row(table.head());
    table.body().forEach(this::row);
  }

  private void row(Block.TableRow row) {
    line(
        row.cells().stream()
            .map(cell -> text(cell.content()))
            .collect(Collectors.joining(" | ", "| ", " |")));
  }

  private void glossary(Block.Glossary glossary) {
    for (Block.Definition definition : glossary.definitions()) {
      gap();
      line(text(definition.term()) + ":");
      sentences(definition.meaning(), "  ", "  ");
    }
  }

  private void listing(Block.Listing listing) {
    gap();
    switch (listing.kind()) {
      case CONTENTS -> {
        for (HeadingNumber heading : report.contents()) {
          line("  ".repeat(heading.heading().level() - 1) + report.title(heading.heading()));
        }
      }
      case FIGURES -> exhibits(ExhibitKind.FIGURE);
      case TABLES -> exhibits(ExhibitKind.TABLE);
    }
  }

  private void exhibits(ExhibitKind kind) {
    for (ExhibitNumber number : report.numbering().exhibits()) {
      if (number.kind() == kind) {
        line(kind.title() + " " + number.number() + ". " + report.exhibit(number.key()).title());
      }
    }
  }

  private void sentences(List<Inline> inlines, String first, String next) {
    String indent = first;
    for (String part : text(inlines).split("\n", -1)) {
      for (String sentence : Sentences.of(part)) {
        line(indent + sentence);
        indent = next;
      }
    }
  }

  private void notes() {
    if (waiting.isEmpty()) {
      return;
    }
    List<Footnote> notes = List.copyOf(waiting);
    waiting.clear();
    for (Footnote note : notes) {
      String label = "[" + report.numbering().findFootnote(note.key()).orElseThrow() + "] ";
      sentences(note.content(), label, " ".repeat(label.length()));
    }
  }

  private String text(List<Inline> inlines) {
    StringBuilder text = new StringBuilder();
    append(inlines, text);
    return text.toString();
  }

  private void append(List<Inline> inlines, StringBuilder text) {
    for (Inline inline : inlines) {
      switch (inline) {
        case Inline.Text leaf -> text.append(leaf.text());
        case Inline.FactRef fact -> text.append(report.shown(fact));
        case Inline.CrossRef ref when ref.content().isEmpty() -> text.append(report.label(ref));
        case Inline.CrossRef ref -> append(ref.content(), text);
        case Inline.Emphasis emphasis -> append(emphasis.content(), text);
        case Inline.Strong strong -> append(strong.content(), text);
        case Inline.Foreign foreign -> append(foreign.content(), text);
        case Inline.Claimed claimed -> append(claimed.content(), text);
        case Inline.TermUse term -> append(term.content(), text);
        case Inline.LineBreak end -> text.append('\n');
        case Inline.Citation citation -> text.append(report.words(citation));
        case Inline.Link link -> {
          append(link.content(), text);
          if (!link.address().endsWith(report.plain(link.content()))) {
            text.append(" (").append(link.address()).append(')');
          }
        }
        case Inline.FootnoteRef note -> {
          text.append('[').append(report.number(note)).append(']');
          if (!waiting.contains(report.footnote(note))) {
            waiting.add(report.footnote(note));
          }
        }
      }
    }
  }

  private void gap() {
    int length = out.length();
    if (length < 2 || out.charAt(length - 2) != '\n') {
      out.append('\n');
    }
  }

  private void line(String text) {
    out.append(text.replace('\u00A0', ' ').stripTrailing()).append('\n');
  }
}
