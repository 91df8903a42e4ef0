package nl.peiling.report.version;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.peiling.model.problem.Place;
import nl.peiling.report.binding.BoundDocument;
import nl.peiling.report.binding.InlineWalk;
import nl.peiling.report.document.Block;
import nl.peiling.report.document.Footnote;
import nl.peiling.report.document.Inline;
import nl.peiling.report.version.Sentence.Form;

/**
 * The sentences of the report in reading order; footnotes come last. What is made from the edition
 * (figures, the questionnaire) is not here: that is recorded where it is laid down.
 */
final class TextRecord {

  private static final String TEMPLATE = ".md";

  private final BoundDocument report;
  private final List<Sentence> sentences = new ArrayList<>();
  private final Map<String, Integer> taken = new HashMap<>();
  private final Map<String, Where> noteAt = new HashMap<>();
  private Where where = new Where("", "");

  private record Where(String chapter, String section) {}

  private TextRecord(BoundDocument report) {
    this.report = report;
  }

  static List<Sentence> of(BoundDocument report) {
    TextRecord text = new TextRecord(report);
    text.blocks(report.blocks(), Form.RUNNING);
    for (Footnote note : report.footnotes()) {
      text.where = text.noteAt.getOrDefault(note.key(), text.where);
      text.add(Form.FOOTNOTE, note.place(), note.content());
    }
    return List.copyOf(text.sentences);
  }

  private void blocks(List<Block> blocks, Form form) {
    for (Block block : blocks) {
      switch (block) {
        case Block.Heading heading -> {
          where =
              heading.level() == 1
                  ? new Where(heading.key(), heading.key())
                  : new Where(where.chapter(), heading.key());
          add(Form.HEADING, heading.place(), heading.title());
        }
        case Block.Paragraph paragraph -> add(form, paragraph.place(), paragraph.content());
        case Block.Items list -> list.items().forEach(item -> blocks(item.blocks(), Form.ITEM));
        case Block.Quotation quotation -> blocks(quotation.blocks(), Form.QUOTATION);
        case Block.TextTable table -> {
          row(table, table.head());
          table.body().forEach(row -> row(table, row));
        }
        case Block.Glossary glossary ->
            glossary
                .definitions()
                .forEach(one -> {
                  List<Inline> whole = new ArrayList<>(one.term());
                  whole.add(new Inline.Text(one.place(), ": "));
                  whole.addAll(one.meaning());
                  add(Form.TERM, one.place(), whole);
                });
        case Block.ExhibitSlot slot -> {}
        case Block.Listing listing -> {}
        case Block.Insertion insertion -> {}
      }
    }
  }

  private void row(Block.TextTable table, Block.TableRow row) {
    List<Inline> whole = new ArrayList<>();
    for (Block.TableCell cell : row.cells()) {
      if (!whole.isEmpty()) {
        whole.add(new Inline.Text(table.place(), " | "));
      }
      whole.addAll(cell.content());
    }
    add(Form.TABLE_ROW, table.place(), whole);
  }

  private void add(Form form, Place.InText place, List<Inline> content) {
    if (!place.name().endsWith(TEMPLATE)) {
      return;
    }
    InlineWalk.through(
        content,
        inline -> {
          if (inline instanceof Inline.FootnoteRef note) {
            noteAt.putIfAbsent(note.key(), where);
          }
        });
    for (Pieces.Cut cut : Pieces.cut(report, content)) {
      String key = where.section() + "/" + Print.of(cut.template());
      int number = taken.merge(key, 1, Integer::sum);
      sentences.add(
          new Sentence(
              number == 1 ? key : key + "-" + number,
              where.chapter(),
              where.section(),
              form,
              place.name(),
              place.line(),
              cut.template(),
              cut.text(),
              cut.settled()));
    }
  }
}
