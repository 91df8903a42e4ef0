package nl.peiling.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The text of the report in reading order. Numbers and references are still names.
 *
 * @param blocks chapters one after the other, headings and their text at the same level
 * @param footnotes the notes, in the order in which the files define them
 */
public record Document(List<Block> blocks, List<Footnote> footnotes) {

  public Document {
    blocks = List.copyOf(blocks);
    footnotes = List.copyOf(footnotes);
  }

  /** The text with known insertions in their place; an insertion of another name stays. */
  public Document filled(Map<String, List<Block>> insertions) {
    List<Block> filled = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Insertion insertion) {
        filled.addAll(insertions.getOrDefault(insertion.name(), List.of(insertion)));
      } else {
        filled.add(block);
      }
    }
    return new Document(filled, footnotes);
  }

  /** Several files as one text. */
  public static Document joined(List<Document> parts) {
    List<Block> blocks = new ArrayList<>();
    List<Footnote> footnotes = new ArrayList<>();
    for (Document part : parts) {
      blocks.addAll(part.blocks());
      footnotes.addAll(part.footnotes());
    }
    return new Document(blocks, footnotes);
  }
}
