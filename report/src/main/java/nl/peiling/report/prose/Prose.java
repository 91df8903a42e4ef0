package nl.peiling.report.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.peiling.model.edition.Exhibit;
import nl.peiling.model.language.GuardWords;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.report.document.Block;
import nl.peiling.report.document.Document;
import nl.peiling.report.document.FactMark;
import nl.peiling.report.document.Footnote;
import nl.peiling.report.document.Inline;
import nl.peiling.report.document.Manuscript;
import nl.peiling.report.document.MarkdownReader;
import nl.peiling.report.document.PlainText;

/**
 * All sentences of the report in reading order, by chapter: headings, running text, lists,
 * definitions, tables in the text, footnotes, and the words of figures and tables. The words of
 * respondents are theirs and are not among them.
 */
public final class Prose {

  private static final String EXHIBITS = "Figuren en tabellen";

  private final GuardWords guard;
  private final Map<String, List<Sentence>> byFile = new LinkedHashMap<>();
  private final Map<String, String> titles = new LinkedHashMap<>();

  private Prose(GuardWords guard) {
    this.guard = guard;
  }

  /** The sentences of the chapters, and after them those of the figures and tables. */
  public static List<Passage> of(Document document, List<Exhibit> exhibits, GuardWords guard) {
    Prose prose = new Prose(guard);
    prose.blocks(document.blocks());
    for (Footnote note : document.footnotes()) {
      prose.inlines(note.place(), note.content());
    }
    exhibits.forEach(prose::exhibit);
    List<Passage> passages = new ArrayList<>();
    prose.byFile.forEach((file, sentences) ->
        passages.add(new Passage(prose.titles.getOrDefault(file, file), sentences)));
    return List.copyOf(passages);
  }

  private void exhibit(Exhibit exhibit) {
    if (!(exhibit.place() instanceof Place.InText place)) {
      return;
    }
    titles.putIfAbsent(place.name(), EXHIBITS);
    for (String written : exhibit.written()) {
      // what is wrong with it is found where exhibits are read
      Document words =
          MarkdownReader.read(
              new Manuscript(
                  place.name(),
                  FactMark.marked(written),
                  List.of(place.line()),
                  Block.Heading.Role.CHAPTER),
              new ProblemCollector());
      for (Block block : words.blocks()) {
        if (block instanceof Block.Paragraph paragraph) {
          inlines(place, paragraph.content());
        }
      }
    }
  }

  private void blocks(List<Block> blocks) {
    for (Block block : blocks) {
      switch (block) {
        case Block.Heading heading -> {
          titles.putIfAbsent(heading.place().name(), PlainText.of(heading.title()));
          inlines(heading.place(), heading.title());
        }
        case Block.Paragraph paragraph -> inlines(paragraph.place(), paragraph.content());
        case Block.Items list -> list.items().forEach(item -> blocks(item.blocks()));
        case Block.Quotation quotation -> blocks(quotation.blocks());
        case Block.TextTable table -> {
          row(table.place(), table.head());
          table.body().forEach(row -> row(table.place(), row));
        }
        case Block.Glossary glossary ->
            glossary
                .definitions()
                .forEach(definition -> {
                  inlines(definition.place(), definition.term());
                  inlines(definition.place(), definition.meaning());
                });
        case Block.ExhibitSlot slot -> {}
        case Block.Listing listing -> {}
        case Block.Insertion insertion -> {}
      }
    }
  }

  private void row(Place.InText place, Block.TableRow row) {
    row.cells().forEach(cell -> inlines(place, cell.content()));
  }

  private void inlines(Place.InText start, List<Inline> inlines) {
    byFile
        .computeIfAbsent(start.name(), file -> new ArrayList<>())
        .addAll(new SentenceReader(guard).read(inlines));
  }
}
