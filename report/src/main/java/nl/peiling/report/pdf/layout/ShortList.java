package nl.peiling.report.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import nl.peiling.report.document.Block;
import nl.peiling.report.pdf.layout.PageFrame.Column;
import nl.peiling.report.pdf.layout.Styles.Leaded;
import nl.peiling.report.pdf.typography.Alignment;
import nl.peiling.report.pdf.typography.Line;
import nl.peiling.report.pdf.typography.ParagraphSetter;

/** Sets a list of a few words each, such as the answers to a question, in two columns. */
final class ShortList {

  private static final int LEAST_ITEMS = 4;
  private static final int MOST_LINES = 40;
  private static final int MOST_LINES_OF_AN_ITEM = 2;
  private static final double BETWEEN_COLUMNS = 16;
  private static final double BETWEEN_ITEMS = 1;

  private final Setting setting;
  private final Strip strip;
  private final Column column;
  private final Leaded style;

  ShortList(Setting setting, Strip strip, Column column, Leaded style) {
    this.setting = setting;
    this.strip = strip;
    this.column = column;
    this.style = style;
  }

  /** Whether the list has some items, without numbers, that are all short. */
  boolean suits(Block.Items list) {
    if (list.first().isPresent() || list.items().size() < LEAST_ITEMS) {
      return false;
    }
    int lines = 0;
    for (Block.Item item : list.items()) {
      if (item.blocks().size() != 1
          || !(item.blocks().getFirst() instanceof Block.Paragraph only)) {
        return false;
      }
      ParagraphSetter<Owner> words = setting.whole();
      words.text(setting.report().plain(only.content()), style.letters(), Artifact.LAYOUT);
      int own = words.lines(width(), Alignment.LEFT).size();
      lines += own;
      if (words.leastWidth() > width() || own > MOST_LINES_OF_AN_ITEM) {
        return false;
      }
    }
    return lines <= MOST_LINES;
  }

  private double width() {
    return (column.width() - BETWEEN_COLUMNS) / 2 - BlockSetter.HANG;
  }

  /** Sets the list down the first column and then down the second, on one page. */
  void set(Block.Items list, Tag tag) {
    List<List<Line<Owner>>> items =
        list.items().stream().map(item -> lines(item, tag.kid(Role.LIST_ITEM))).toList();
    int half = (items.stream().mapToInt(List::size).sum() + 1) / 2;
    List<Ink> ink = new ArrayList<>();
    List<Cue> cues = new ArrayList<>();
    List<Flow.Note> notes = new ArrayList<>();
    double x = column.x() + BlockSetter.HANG;
    double top = 0;
    double height = 0;
    int set = 0;
    for (List<Line<Owner>> item : items) {
      if (set >= half && top > 0 && x < column.x() + width()) {
        x += width() + BlockSetter.HANG + BETWEEN_COLUMNS;
        top = 0;
      }
      for (Line<Owner> line : item) {
        ink.add(new Ink.Text(x, top + style.ascent(), line));
        Flow.Slab alone = Strip.slab(line, x, style);
        cues.addAll(alone.cues());
        notes.addAll(alone.notes());
        top += style.leading();
      }
      top += BETWEEN_ITEMS;
      set += item.size();
      height = Math.max(height, top);
    }
    strip.add(Flow.Slab.of(height, ink).with(cues, notes));
  }

  private List<Line<Owner>> lines(Block.Item item, Tag tag) {
    Tag label = tag.kid(Role.LABEL);
    Tag body = tag.kid(Role.LIST_BODY).kid(Role.PARAGRAPH);
    ParagraphSetter<Owner> words = setting.whole();
    if (item.blocks().getFirst() instanceof Block.Paragraph only) {
      InlineSetter.fill(setting, words, body, only.content(), style.letters());
    }
    List<Line<Owner>> lines = new ArrayList<>(words.lines(width(), Alignment.LEFT));
    lines.set(
        0,
        Hanging.at(
            lines.getFirst(),
            -BlockSetter.HANG,
            "• ",
            style.letters().in(setting.styles().theme().accent()),
            label,
            setting));
    return lines;
  }
}
