package nl.peiling.report.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import nl.peiling.report.binding.Anchors;
import nl.peiling.report.document.Block;
import nl.peiling.report.document.Inline;
import nl.peiling.report.pdf.layout.Flow.PageBreak;
import nl.peiling.report.pdf.layout.Flow.Slab;
import nl.peiling.report.pdf.layout.PageFrame.Column;
import nl.peiling.report.pdf.layout.Styles.Leaded;
import nl.peiling.report.pdf.typography.Alignment;
import nl.peiling.report.pdf.typography.Line;
import nl.peiling.report.pdf.typography.ParagraphSetter;

/** Sets the blocks of the report, one after the other, on the strip. */
final class BlockSetter {

  private static final double BETWEEN_PARAGRAPHS = 7;
  private static final double BETWEEN_ITEMS = 3;
  private static final double AROUND_LISTS = 5;
  private static final double AROUND_QUOTATIONS = 10;

  /** A paragraph with lines of its own, such as a question and who was asked, is not cut. */
  private static final int MOST_LINES_TOGETHER = 8;

  private static final double AFTER_SHORT_LISTS = 10;
  static final double HANG = 14;

  private final Setting setting;
  private final Styles styles;
  private final Strip strip;
  private final Tag root;
  private Tag section;

  BlockSetter(Setting setting, Strip strip, Tag root) {
    this.setting = setting;
    this.styles = setting.styles();
    this.strip = strip;
    this.root = root;
    this.section = root;
  }

  void set(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      set(blocks.get(i), section, setting.frame().text(), styles.body());
      if (blocks.get(i) instanceof Block.Paragraph
          && i + 1 < blocks.size()
          && blocks.get(i + 1) instanceof Block.Items) {
        // a list would be lost without the words that announce it
        strip.keep();
      }
    }
  }

  private void set(Block block, Tag parent, Column column, Leaded style) {
    switch (block) {
      case Block.Heading heading -> heading(heading);
      case Block.Paragraph paragraph ->
          paragraph(paragraph.content(), parent.kid(Role.PARAGRAPH), column, style);
      case Block.Items list -> list(list, parent, column, style);
      case Block.Quotation quotation -> quotation(quotation, parent, column);
      case Block.ExhibitSlot slot -> new ExhibitSetter(setting, strip).set(slot, parent);
      case Block.TextTable table -> new ExhibitSetter(setting, strip).set(table, parent, column);
      case Block.Glossary glossary -> glossary(glossary, parent, column);
      case Block.Listing listing -> new ListingSetter(setting, strip).set(listing, parent);
      case Block.Insertion insertion ->
          throw new IllegalStateException("not filled by the binder: " + insertion.name());
    }
  }

  private void paragraph(List<Inline> content, Tag tag, Column column, Leaded style) {
    ParagraphSetter<Owner> setter = setting.paragraph();
    InlineSetter.fill(setting, setter, tag, content, style.letters());
    List<Line<Owner>> lines = setter.lines(column.width(), Alignment.JUSTIFIED);
    if (content.stream().anyMatch(Inline.LineBreak.class::isInstance)
        && lines.size() <= MOST_LINES_TOGETHER) {
      strip.together(lines, column.x(), style);
    } else {
      strip.lines(lines, column.x(), style);
    }
    strip.gap(BETWEEN_PARAGRAPHS);
  }

  private void heading(Block.Heading heading) {
    if (heading.level() == 1) {
      section = root.kid(Role.SECTION);
      strip.add(new PageBreak());
    }
    Leaded style = styles.heading(heading.level());
    Column column = setting.frame().text();
    Tag tag = section.kid(Role.heading(heading.level()));
    List<Line<Owner>> lines = headingLines(heading, tag, style, column);
    strip.gap(styles.spaceBefore(heading.level()));
    for (int i = 0; i < lines.size(); i++) {
      Slab slab = Strip.slab(lines.get(i), column.x(), style);
      if (i == 0) {
        List<Cue> cues = new ArrayList<>(slab.cues());
        cues.addAll(cues(heading));
        slab = slab.with(cues, slab.notes());
      }
      strip.add(slab);
      strip.keep();
    }
    strip.gap(styles.spaceAfter(heading.level()));
  }

  /** The title with its number hanging in the margin. */
  private List<Line<Owner>> headingLines(
      Block.Heading heading, Tag tag, Leaded style, Column column) {
    String number = setting.report().numbering().heading(heading.key());
    boolean appendix =
        heading.level() == 1 && heading.role() == Block.Heading.Role.APPENDIX && !number.isEmpty();
    ParagraphSetter<Owner> title = setting.whole();
    InlineSetter.fill(setting, title, tag, heading.title(), style.letters());
    List<Line<Owner>> lines = new ArrayList<>(title.lines(column.width(), Alignment.LEFT));
    if (number.isEmpty()) {
      return lines;
    }
    if (appendix) {
      ParagraphSetter<Owner> above = setting.whole();
      above.text("Bijlage " + number + " ", styles.heading(2).letters(), tag);
      lines.addFirst(above.lines(column.width(), Alignment.LEFT).getFirst());
      return lines;
    }
    lines.set(0, Hanging.before(lines.getFirst(), number + " ", style.letters(), tag, setting));
    return lines;
  }

  private List<Cue> cues(Block.Heading heading) {
    String anchor = Anchors.heading(heading.key());
    String title = setting.report().title(heading);
    List<Cue> cues = new ArrayList<>();
    cues.add(new Cue.Anchor(anchor));
    cues.add(new Cue.Bookmark(heading.level(), title, anchor));
    if (heading.level() == 1) {
      cues.add(new Cue.RunningHead(title));
    }
    return cues;
  }

  private void list(Block.Items list, Tag parent, Column column, Leaded style) {
    Tag tag = parent.kid(Role.LIST).numbered(list.first().isPresent());
    boolean nested = parent.role() == Role.LIST_BODY;
    strip.gap(nested ? BETWEEN_ITEMS : AROUND_LISTS);
    ShortList shortList = new ShortList(setting, strip, column, style);
    if (!nested && shortList.suits(list)) {
      shortList.set(list, tag);
      strip.gap(AFTER_SHORT_LISTS);
      return;
    }
    int number = list.first().orElse(1);
    for (Block.Item item : list.items()) {
      Tag itemTag = tag.kid(Role.LIST_ITEM);
      Tag label = itemTag.kid(Role.LABEL);
      Tag body = itemTag.kid(Role.LIST_BODY);
      String sign = list.first().isPresent() ? number++ + "." : nested ? "–" : "•";
      item(item, sign, label, body, column, style);
      strip.gap(BETWEEN_ITEMS);
    }
    strip.gap(nested ? BETWEEN_ITEMS : BETWEEN_PARAGRAPHS);
  }

  private void item(
      Block.Item item, String sign, Tag label, Tag body, Column column, Leaded style) {
    Column inner = column.indented(HANG);
    boolean first = true;
    for (Block block : item.blocks()) {
      if (first && block instanceof Block.Paragraph paragraph) {
        ParagraphSetter<Owner> text = setting.paragraph();
        InlineSetter.fill(
            setting, text, body.kid(Role.PARAGRAPH), paragraph.content(), style.letters());
        List<Line<Owner>> lines = new ArrayList<>(text.lines(inner.width(), Alignment.JUSTIFIED));
        lines.set(
            0,
            Hanging.at(
                lines.getFirst(),
                -HANG,
                sign + " ",
                style.letters().in(styles.theme().accent()),
                label,
                setting));
        strip.lines(lines, inner.x(), style);
        strip.gap(BETWEEN_ITEMS);
      } else {
        set(block, body, inner, style);
      }
      first = false;
    }
  }

  private void quotation(Block.Quotation quotation, Tag parent, Column column) {
    Tag tag = parent.kid(Role.QUOTATION);
    strip.gap(AROUND_QUOTATIONS);
    Column inner = new Column(column.x() + HANG, column.width() - 2 * HANG);
    for (Block block : quotation.blocks()) {
      set(block, tag, inner, styles.quotation());
    }
    strip.gap(AROUND_QUOTATIONS);
  }

  private void glossary(Block.Glossary glossary, Tag parent, Column column) {
    Tag list = parent.kid(Role.LIST);
    for (Block.Definition definition : glossary.definitions()) {
      Tag item = list.kid(Role.LIST_ITEM);
      Leaded term = new Leaded(styles.heading(3).letters(), styles.body().leading());
      ParagraphSetter<Owner> words = setting.whole();
      InlineSetter.fill(setting, words, item.kid(Role.LABEL), definition.term(), term.letters());
      strip.gap(BETWEEN_PARAGRAPHS);
      List<Line<Owner>> lines = words.lines(column.width(), Alignment.LEFT);
      for (Line<Owner> line : lines) {
        Slab slab = Strip.slab(line, column.x(), term);
        strip.add(slab.with(List.of(new Cue.Anchor(Anchors.term(definition.key()))), slab.notes()));
        strip.keep();
      }
      Tag body = item.kid(Role.LIST_BODY);
      paragraph(definition.meaning(), body.kid(Role.PARAGRAPH), column, styles.body());
      new ListingSetter(setting, strip).uses(definition.key(), body, column);
    }
    strip.gap(BETWEEN_PARAGRAPHS);
  }
}
