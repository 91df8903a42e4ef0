package nl.peiling.report.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peiling.report.binding.DocumentDetails;
import nl.peiling.report.pdf.layout.Flow.Slab;
import nl.peiling.report.pdf.layout.Styles.Leaded;
import nl.peiling.report.pdf.typography.Alignment;
import nl.peiling.report.pdf.typography.ParagraphSetter;
import nl.peiling.report.pdf.typography.RunStyle;

/** What every page has around its text; none of it is read aloud. */
final class Furniture {

  private static final double HEAD_BASELINE = 50;
  private static final double HEAD_RULE = 57;
  private static final double FOOT_FROM_BOTTOM = 46;
  private static final double NOTE_RULE_WIDTH = 72;
  private static final double RULE = 0.4;

  private final Setting setting;
  private final PageFrame frame;
  private final Styles styles;

  Furniture(Setting setting) {
    this.setting = setting;
    this.frame = setting.frame();
    this.styles = setting.styles();
  }

  List<Page.Placed> of(int number, Optional<String> runningHead, List<Page.Placed> notes) {
    List<Ink> ink = new ArrayList<>();
    runningHead.ifPresent(head -> head(head, ink));
    foot(number, ink);
    if (!notes.isEmpty()) {
      double y = notes.getFirst().top() - PageTally.ABOVE_NOTES / 2;
      ink.add(new Ink.Fill(frame.textLeft(), y, NOTE_RULE_WIDTH, RULE, styles.theme().muted()));
    }
    return List.of(Page.Placed.of(0, Slab.of(frame.height(), ink)));
  }

  private void head(String title, List<Ink> ink) {
    ink.add(text(title, HEAD_BASELINE, Alignment.LEFT, styles.runningHead(), Artifact.HEADER));
    ink.add(
        new Ink.Fill(
            frame.fieldLeft(), HEAD_RULE, frame.fieldWidth(), RULE, styles.theme().hairline()));
  }

  private void foot(int number, List<Ink> ink) {
    double y = frame.height() - FOOT_FROM_BOTTOM;
    DocumentDetails details = setting.report().details();
    Leaded style = styles.runningHead();
    ink.add(text(details.edition(), y, Alignment.LEFT, style, Artifact.FOOTER));
    if (details.synthetic()) {
      RunStyle warning = style.letters().in(styles.theme().warning());
      ink.add(
          text(
              DocumentDetails.SYNTHETIC_NOTICE,
              y,
              Alignment.CENTRED,
              new Leaded(warning, style.leading()),
              Artifact.FOOTER));
    }
    ink.add(text(String.valueOf(number), y, Alignment.RIGHT, style.bold(), Artifact.FOOTER));
  }

  private Ink text(
      String words, double baseline, Alignment alignment, Leaded style, Artifact artifact) {
    ParagraphSetter<Owner> setter = setting.whole();
    setter.text(words, style.letters(), artifact);
    return new Ink.Text(
        frame.fieldLeft(), baseline, setter.lines(frame.fieldWidth(), alignment).getFirst());
  }
}
