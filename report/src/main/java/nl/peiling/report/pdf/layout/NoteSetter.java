package nl.peiling.report.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import nl.peiling.report.binding.Anchors;
import nl.peiling.report.document.Inline;
import nl.peiling.report.pdf.layout.Flow.Note;
import nl.peiling.report.pdf.layout.Flow.Slab;
import nl.peiling.report.pdf.layout.Styles.Leaded;
import nl.peiling.report.pdf.typography.Alignment;
import nl.peiling.report.pdf.typography.Line;
import nl.peiling.report.pdf.typography.ParagraphSetter;

/** Sets footnotes: the number hangs before the text and leads back to where the note is called. */
final class NoteSetter {

  private static final double HANG = 14;
  private static final double SPACE_AFTER = 2.5;

  private final Setting setting;

  NoteSetter(Setting setting) {
    this.setting = setting;
  }

  Note set(int number, List<Inline> content, Tag note) {
    Leaded style = setting.styles().note();
    PageFrame.Column column = setting.frame().text();
    Tag back =
        note.kid(Role.LABEL)
            .kid(Role.LINK)
            .link(
                new Tag.Internal(
                    Anchors.noteReference(number), "Terug naar de tekst bij noot " + number));
    ParagraphSetter<Owner> label = setting.whole();
    label.text(String.valueOf(number), style.letters().in(setting.styles().theme().link()), back);
    ParagraphSetter<Owner> text = setting.paragraph();
    InlineSetter.fill(setting, text, note.kid(Role.PARAGRAPH), content, style.letters());
    List<Line<Owner>> lines = text.lines(column.width() - HANG, Alignment.LEFT);
    List<Slab> slabs = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      List<Ink> ink = new ArrayList<>();
      if (i == 0) {
        ink.add(
            new Ink.Text(column.x(), style.ascent(), label.lines(HANG, Alignment.LEFT).getFirst()));
      }
      ink.add(new Ink.Text(column.x() + HANG, style.ascent(), lines.get(i)));
      boolean last = i == lines.size() - 1;
      Slab slab = Slab.of(style.leading() + (last ? SPACE_AFTER : 0), ink);
      slabs.add(
          i == 0 ? slab.with(List.of(new Cue.Anchor(Anchors.note(number))), List.of()) : slab);
    }
    return new Note(slabs);
  }
}
