package nl.peiling.report.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.peiling.report.binding.Anchors;
import nl.peiling.report.chart.Drawing;
import nl.peiling.report.document.Block;
import nl.peiling.report.document.ExhibitKind;
import nl.peiling.report.exhibit.Exhibited;
import nl.peiling.report.exhibit.Figure;
import nl.peiling.report.exhibit.Table;
import nl.peiling.report.pdf.layout.Flow.Floating;
import nl.peiling.report.pdf.layout.Flow.Slab;
import nl.peiling.report.pdf.layout.PageFrame.Column;
import nl.peiling.report.pdf.layout.Styles.Leaded;
import nl.peiling.report.pdf.layout.TableSetter.SetTable;
import nl.peiling.report.pdf.typography.Alignment;
import nl.peiling.report.pdf.typography.Line;
import nl.peiling.report.pdf.typography.ParagraphSetter;

/** Sets figures and tables with what stands above and below them. */
final class ExhibitSetter {

  private static final double AROUND = 17;
  private static final double RULE = 0.8;
  private static final double ABOVE_CAPTION = 5;
  private static final double BELOW_CAPTION = 6;
  private static final double ABOVE_NOTES = 5;

  /** Points by which a figure must become lower to be set so. */
  private static final double WORTH_LOWERING = 4;

  /** A table that is taller than this share of a page is cut rather than moved. */
  private static final double TALL = 0.55;

  private final Setting setting;
  private final Styles styles;
  private final Strip strip;

  ExhibitSetter(Setting setting, Strip strip) {
    this.setting = setting;
    this.styles = setting.styles();
    this.strip = strip;
  }

  void set(Block.ExhibitSlot slot, Tag parent) {
    Exhibited exhibit = setting.report().exhibit(slot);
    Tag division = parent.kid(Role.DIVISION);
    switch (exhibit) {
      case Figure figure -> figure(figure, slot, division);
      case Table table -> table(table, slot, division);
    }
  }

  private void figure(Figure figure, Block.ExhibitSlot slot, Tag division) {
    List<Slab> slabs = new ArrayList<>(caption(slot, figure, division.kid(Role.CAPTION)));
    Tag tag = division.kid(Role.FIGURE).alt(figure.alt());
    List<Slab> notes = notes(figure, division);
    double most = setting.frame().textHeight() - height(slabs) - height(notes);
    Slab usual = picture(figure.drawing(), most, tag);
    Slab lower = picture(figure.drawing().tighter(), most, tag);
    boolean lowers = lower.height() < usual.height() - WORTH_LOWERING;
    strip.add(
        new Floating(
            joined(slabs, usual, notes),
            AROUND,
            true,
            lowers ? joined(slabs, lower, notes) : List.of()));
  }

  private Slab picture(Drawing drawing, double most, Tag tag) {
    Column field = setting.frame().field();
    double height = Math.min(drawing.height(field.width(), setting.fonts()), most);
    return Slab.of(
        height, List.of(new Ink.Picture(field.x(), 0, field.width(), height, drawing, tag)));
  }

  private static List<Slab> joined(List<Slab> above, Slab middle, List<Slab> below) {
    return Stream.of(above, List.of(middle), below).flatMap(List::stream).toList();
  }

  private static double height(List<Slab> slabs) {
    return slabs.stream().mapToDouble(Slab::height).sum();
  }

  private void table(Table table, Block.ExhibitSlot slot, Tag division) {
    Tag tag = division.kid(Role.TABLE);
    List<Slab> caption = caption(slot, table, tag.kid(Role.CAPTION));
    Column field = setting.frame().field();
    SetTable set = new TableSetter(setting, TableModel.of(table.data()), tag, field).set();
    List<Slab> notes = notes(table, division);
    if (set.height() > TALL * setting.frame().textHeight()) {
      strip.gap(AROUND);
      caption.forEach(this::addKept);
      flowing(set, continued(slot, set));
      notes.forEach(note -> {
        strip.keep();
        strip.add(note);
      });
      strip.gap(AROUND);
      return;
    }
    List<Slab> slabs = new ArrayList<>(caption);
    slabs.add(set.head());
    set.rows()
        .forEach(row -> {
          if (row instanceof Slab slab) {
            slabs.add(slab);
          }
        });
    slabs.addAll(notes);
    strip.add(new Floating(slabs, AROUND));
  }

  /** Sets a table of the text, in the text column and without a caption. */
  void set(Block.TextTable table, Tag parent, Column column) {
    SetTable set =
        new TableSetter(setting, TableModel.of(table, setting), parent.kid(Role.TABLE), column)
            .set();
    strip.gap(ABOVE_CAPTION);
    flowing(set, set.repeatedHead());
    strip.gap(AROUND);
  }

  private void flowing(SetTable set, Slab continuation) {
    addKept(set.head());
    for (Flow part : set.rows()) {
      strip.add(part instanceof Slab slab ? slab.continuing(continuation) : part);
    }
  }

  private void addKept(Slab slab) {
    strip.add(slab);
    strip.keep();
  }

  /** The head of a table as it is repeated on the next page. */
  private Slab continued(Block.ExhibitSlot slot, SetTable set) {
    Leaded style = styles.small();
    String text = slot.kind().title() + " " + setting.report().number(slot).number() + " (vervolg)";
    ParagraphSetter<Owner> words = setting.whole();
    words.text(text, style.letters(), Artifact.LAYOUT);
    Column field = setting.frame().field();
    Slab line = Strip.slab(words.lines(field.width(), Alignment.LEFT).getFirst(), field.x(), style);
    return stacked(List.of(line, Slab.of(3, List.of()), set.repeatedHead()));
  }

  private static Slab stacked(List<Slab> slabs) {
    List<Ink> ink = new ArrayList<>();
    double top = 0;
    for (Slab slab : slabs) {
      for (Ink mark : slab.ink()) {
        ink.add(lowered(mark, top));
      }
      top += slab.height();
    }
    return Slab.of(top, ink);
  }

  private static Ink lowered(Ink ink, double by) {
    return switch (ink) {
      case Ink.Text text -> new Ink.Text(text.x(), text.y() + by, text.line());
      case Ink.Fill fill ->
          new Ink.Fill(fill.x(), fill.y() + by, fill.width(), fill.height(), fill.colour());
      case Ink.Picture picture ->
          new Ink.Picture(
              picture.x(),
              picture.y() + by,
              picture.width(),
              picture.height(),
              picture.drawing(),
              picture.tag());
    };
  }

  /** A rule, the label in the margin with the title beside it, and the base below. */
  private List<Slab> caption(Block.ExhibitSlot slot, Exhibited exhibit, Tag tag) {
    Column field = setting.frame().field();
    Column text = setting.frame().text();
    Leaded style = styles.caption();
    String label = label(slot.kind(), setting.report().number(slot).number());
    ParagraphSetter<Owner> title = setting.whole();
    title.text(exhibit.title(), style.letters(), tag);
    List<Line<Owner>> lines = new ArrayList<>(title.lines(text.width(), Alignment.LEFT));
    lines.set(0, Hanging.before(lines.getFirst(), label, style.letters(), tag, setting));
    List<Slab> slabs = new ArrayList<>();
    slabs.add(
        Slab.of(
                RULE + ABOVE_CAPTION,
                List.of(new Ink.Fill(field.x(), 0, field.width(), RULE, styles.theme().accent())))
            .with(List.of(new Cue.Anchor(Anchors.exhibit(exhibit.key()))), List.of()));
    lines.forEach(line -> slabs.add(Strip.slab(line, text.x(), style)));
    if (!exhibit.base().isEmpty()) {
      slabs.addAll(small(exhibit.base(), tag, text));
    }
    slabs.add(Slab.of(BELOW_CAPTION, List.of()));
    return slabs;
  }

  private static String label(ExhibitKind kind, String number) {
    return kind.title() + " " + number;
  }

  private List<Slab> notes(Exhibited exhibit, Tag division) {
    List<Slab> slabs = new ArrayList<>();
    for (String note : exhibit.notes()) {
      if (slabs.isEmpty()) {
        slabs.add(Slab.of(ABOVE_NOTES, List.of()));
      }
      slabs.addAll(small(note, division.kid(Role.PARAGRAPH), setting.frame().text()));
    }
    return slabs;
  }

  private List<Slab> small(String text, Tag tag, Column column) {
    Leaded style = styles.small();
    ParagraphSetter<Owner> words = setting.paragraph();
    words.text(text, style.letters(), tag);
    return words.lines(column.width(), Alignment.LEFT).stream()
        .map(line -> Strip.slab(line, column.x(), style))
        .toList();
  }
}
