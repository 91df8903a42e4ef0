package nl.peiling.report.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.peiling.report.binding.Anchors;
import nl.peiling.report.binding.Numbering.ExhibitNumber;
import nl.peiling.report.binding.Numbering.HeadingNumber;
import nl.peiling.report.document.Block;
import nl.peiling.report.document.ExhibitKind;
import nl.peiling.report.pdf.layout.PageFrame.Column;
import nl.peiling.report.pdf.layout.Styles.Leaded;
import nl.peiling.report.pdf.typography.Alignment;
import nl.peiling.report.pdf.typography.Line;
import nl.peiling.report.pdf.typography.ParagraphSetter;
import nl.peiling.report.pdf.typography.RunStyle;

/** Sets lists with page numbers: contents, figures, tables, and the uses of a term. */
final class ListingSetter {

  private static final double BEFORE_CHAPTER = 7;
  private static final double BETWEEN_EXHIBITS = 3;
  private static final double SECTION_HANG = 28;
  private static final double NUMBER_ROOM = 34;
  private static final double LEADER_STEP = 4.6;
  private static final double LEADER_GAP = 5;

  private final Setting setting;
  private final Styles styles;
  private final Strip strip;

  ListingSetter(Setting setting, Strip strip) {
    this.setting = setting;
    this.styles = setting.styles();
    this.strip = strip;
  }

  void set(Block.Listing listing, Tag parent) {
    Tag contents = parent.kid(Role.CONTENTS);
    switch (listing.kind()) {
      case CONTENTS -> setting.report().contents().forEach(entry -> heading(entry, contents));
      case FIGURES -> exhibits(ExhibitKind.FIGURE, contents);
      case TABLES -> exhibits(ExhibitKind.TABLE, contents);
    }
  }

  private void heading(HeadingNumber entry, Tag contents) {
    boolean chapter = entry.heading().level() == 1;
    Leaded style = styles.contents(entry.heading().level());
    String title = setting.report().plain(entry.heading().title());
    boolean appendix = entry.heading().role() == Block.Heading.Role.APPENDIX;
    String label = chapter && appendix ? "Bijlage " + entry.number() : entry.number();
    strip.gap(chapter ? BEFORE_CHAPTER : 0);
    entry(contents, label, title, Anchors.heading(entry.heading().key()), style, !chapter);
    if (chapter) {
      strip.keep();
    }
  }

  private void exhibits(ExhibitKind kind, Tag contents) {
    Leaded style = styles.contents(2);
    for (ExhibitNumber exhibit : setting.report().numbering().exhibits()) {
      if (exhibit.kind() == kind) {
        strip.gap(BETWEEN_EXHIBITS);
        entry(
            contents,
            kind.title() + " " + exhibit.number(),
            setting.report().exhibit(exhibit.key()).title(),
            Anchors.exhibit(exhibit.key()),
            style,
            false);
      }
    }
  }

  private void entry(
      Tag contents, String label, String title, String anchor, Leaded style, boolean inner) {
    Tag link =
        contents
            .kid(Role.CONTENTS_ITEM)
            .kid(Role.REFERENCE)
            .kid(Role.LINK)
            .link(new Tag.Internal(anchor, "Ga naar " + (label + " " + title).strip()));
    Column text = setting.frame().text();
    Column column = inner ? text.indented(SECTION_HANG) : text;
    ParagraphSetter<Owner> words = setting.whole();
    words.text(title, style.letters(), link);
    List<Line<Owner>> lines =
        new ArrayList<>(words.lines(column.width() - NUMBER_ROOM, Alignment.LEFT));
    if (!label.isEmpty()) {
      lines.set(
          0,
          inner
              ? Hanging.at(lines.getFirst(), -SECTION_HANG, label, style.letters(), link, setting)
              : Hanging.before(lines.getFirst(), label, style.letters(), link, setting));
    }
    String page = String.valueOf(setting.pages().of(anchor));
    lines.set(lines.size() - 1, withPage(lines.getLast(), page, column, style.letters(), link));
    strip.together(lines, column.x(), style);
    strip.gap(0.01);
  }

  /** Dots up to the number of the page; the dots are not read aloud. */
  private Line<Owner> withPage(
      Line<Owner> line, String page, Column column, RunStyle style, Tag link) {
    List<Line.Piece<Owner>> pieces = new ArrayList<>(line.pieces());
    double numberWidth = setting.fonts().width(page, style.face(), style.size());
    double numberX = column.width() - numberWidth;
    RunStyle dots = styles.contents(2).letters().in(styles.theme().muted());
    double dot = setting.fonts().width(".", dots.face(), dots.size());
    double space = setting.fonts().width(" ", dots.face(), dots.size());
    // dots of all lines stand under each other: on multiples of the step from the page's edge
    double left = Math.ceil((column.x() + line.width() + LEADER_GAP) / LEADER_STEP) * LEADER_STEP;
    double right = column.x() + numberX - LEADER_GAP;
    int count = (int) Math.floor((right - left) / LEADER_STEP);
    if (count > 0) {
      pieces.add(
          new Line.Piece<>(
              ". ".repeat(count).stripTrailing(),
              left - column.x(),
              count * LEADER_STEP,
              LEADER_STEP - dot - space,
              dots,
              Artifact.LAYOUT,
              false));
    }
    pieces.add(
        new Line.Piece<>(
            " " + page, numberX - space(style), numberWidth + space(style), 0, style, link, false));
    return new Line<>(pieces, column.width(), line.marks());
  }

  private double space(RunStyle style) {
    return setting.fonts().width(" ", style.face(), style.size());
  }

  /** The pages on which a term is used, each a link. */
  void uses(String term, Tag parent, Column column) {
    TreeMap<Integer, String> pages = new TreeMap<>();
    for (String anchor : setting.termUses(term)) {
      pages.putIfAbsent(setting.pages().of(anchor), anchor);
    }
    if (pages.isEmpty()) {
      return;
    }
    Leaded style = styles.small();
    Tag paragraph = parent.kid(Role.PARAGRAPH);
    ParagraphSetter<Owner> words = setting.whole();
    words.text(
        pages.size() == 1 ? "Bladzijde " : "Bladzijden ",
        style.letters(),
        paragraph.kid(Role.SPAN));
    boolean first = true;
    for (PageRange range : PageRange.of(pages.navigableKeySet())) {
      if (!first) {
        words.text(", ", style.letters(), paragraph.kid(Role.SPAN));
      }
      first = false;
      String anchor = pages.getOrDefault(range.from(), "");
      Tag link =
          paragraph
              .kid(Role.REFERENCE)
              .kid(Role.LINK)
              .link(new Tag.Internal(anchor, "Ga naar bladzijde " + range.from()));
      words.text(range.printed(), style.letters().in(styles.theme().link()), link);
    }
    strip.keep();
    strip.lines(words.lines(column.width(), Alignment.LEFT), column.x(), style);
  }
}
