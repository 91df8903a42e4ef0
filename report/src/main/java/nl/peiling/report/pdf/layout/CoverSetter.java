package nl.peiling.report.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import nl.peiling.report.binding.DocumentDetails;
import nl.peiling.report.font.Face;
import nl.peiling.report.pdf.layout.Flow.Slab;
import nl.peiling.report.pdf.layout.Styles.Leaded;
import nl.peiling.report.pdf.typography.Alignment;
import nl.peiling.report.pdf.typography.Line;
import nl.peiling.report.pdf.typography.ParagraphSetter;
import nl.peiling.report.pdf.typography.RunStyle;
import nl.peiling.report.theme.Colour;
import nl.peiling.report.theme.Theme;

/** Sets the cover: a field of colour with the title, and below it edition, date and publisher. */
final class CoverSetter {

  private static final double FIELD_SHARE = 0.62;
  private static final double TITLE_TOP = 190;
  private static final double BAR = 6;

  private final Setting setting;
  private final Theme theme;
  private final PageFrame frame;
  private final List<Ink> ink = new ArrayList<>();
  private final Tag section;
  private double y;

  private CoverSetter(Setting setting, Tag root) {
    this.setting = setting;
    this.theme = setting.styles().theme();
    this.frame = setting.frame();
    this.section = root.kid(Role.SECTION);
  }

  static Page set(Setting setting, Tag root) {
    return new CoverSetter(setting, root).page();
  }

  private Page page() {
    DocumentDetails details = setting.report().details();
    double field = frame.height() * FIELD_SHARE;
    ink.add(new Ink.Fill(0, 0, frame.width(), field, theme.accent()));
    ink.add(new Ink.Fill(0, field, frame.width(), BAR, theme.second()));
    y = TITLE_TOP;
    lines(details.edition(), style(Face.SANS_BOLD, 12, 16, theme.accentSoft()), 22);
    lines(details.title(), style(Face.SANS_BOLD, 33, 39, Colour.WHITE), 16);
    lines(details.subtitle(), style(Face.SANS, 15, 20, theme.accentSoft()), 0);
    y = field + 62;
    lines(details.publisher(), style(Face.SANS_BOLD, 11, 15, theme.ink()), 0);
    lines(details.date(), style(Face.SANS, 11, 15, theme.ink()), 18);
    if (details.synthetic()) {
      lines(
          "Let op: " + DocumentDetails.SYNTHETIC_NOTICE,
          style(Face.SANS_BOLD, 11, 15, theme.warning()),
          0);
    }
    return new Page(
        1, List.of(Page.Placed.of(0, Slab.of(frame.height(), ink))), List.of(), List.of());
  }

  private static Leaded style(Face face, double size, double leading, Colour colour) {
    return new Leaded(RunStyle.of(face, size, colour), leading);
  }

  private void lines(String text, Leaded style, double after) {
    if (text.isEmpty()) {
      return;
    }
    Tag tag = section.kid(Role.PARAGRAPH);
    ParagraphSetter<Owner> setter = setting.whole();
    setter.text(text, style.letters(), tag);
    for (Line<Owner> line : setter.lines(frame.textWidth(), Alignment.LEFT)) {
      ink.add(new Ink.Text(frame.textLeft(), y + style.ascent(), line));
      y += style.leading();
    }
    y += after;
  }
}
