package nl.peiling.report.binding;

import java.util.List;
import java.util.function.Consumer;
import nl.peiling.report.document.Block;
import nl.peiling.report.document.Inline;

/** Passes every inline of the text once, in reading order, the outer before the inner. */
public final class InlineWalk {

  private final Consumer<Inline> visitor;

  private InlineWalk(Consumer<Inline> visitor) {
    this.visitor = visitor;
  }

  /** Passes the inlines of blocks; footnotes are not part of the blocks. */
  public static void over(List<Block> blocks, Consumer<Inline> visitor) {
    new InlineWalk(visitor).blocks(blocks);
  }

  /** Passes inlines and what is in them. */
  public static void through(List<Inline> inlines, Consumer<Inline> visitor) {
    new InlineWalk(visitor).inlines(inlines);
  }

  private void blocks(List<Block> blocks) {
    for (Block block : blocks) {
      switch (block) {
        case Block.Heading heading -> inlines(heading.title());
        case Block.Paragraph paragraph -> inlines(paragraph.content());
        case Block.Items list -> list.items().forEach(item -> blocks(item.blocks()));
        case Block.Quotation quotation -> blocks(quotation.blocks());
        case Block.TextTable table -> {
          row(table.head());
          table.body().forEach(this::row);
        }
        case Block.Glossary glossary ->
            glossary
                .definitions()
                .forEach(definition -> {
                  inlines(definition.term());
                  inlines(definition.meaning());
                });
        case Block.ExhibitSlot slot -> {}
        case Block.Listing listing -> {}
        case Block.Insertion insertion -> {}
      }
    }
  }

  private void row(Block.TableRow row) {
    row.cells().forEach(cell -> inlines(cell.content()));
  }

  private void inlines(List<Inline> inlines) {
    for (Inline inline : inlines) {
      visitor.accept(inline);
      switch (inline) {
        case Inline.Emphasis emphasis -> inlines(emphasis.content());
        case Inline.Strong strong -> inlines(strong.content());
        case Inline.Foreign foreign -> inlines(foreign.content());
        case Inline.Link link -> inlines(link.content());
        case Inline.CrossRef ref -> inlines(ref.content());
        case Inline.Claimed claimed -> inlines(claimed.content());
        case Inline.TermUse term -> inlines(term.content());
        case Inline.Text text -> {}
        case Inline.FactRef fact -> {}
        case Inline.FootnoteRef note -> {}
        case Inline.LineBreak end -> {}
        case Inline.Citation citation -> {}
      }
    }
  }
}
