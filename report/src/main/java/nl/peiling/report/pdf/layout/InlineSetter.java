package nl.peiling.report.pdf.layout;

import java.util.List;
import java.util.Optional;
import nl.peiling.report.binding.Anchors;
import nl.peiling.report.binding.BoundDocument;
import nl.peiling.report.document.Inline;
import nl.peiling.report.pdf.typography.ParagraphSetter;
import nl.peiling.report.pdf.typography.RunStyle;

/**
 * Fills a paragraph with inlines and makes the parts of the structure that belong to them. Plain
 * words belong to the paragraph itself, unless a link or a note stands among them: then they get a
 * span of their own, because a part of the structure has either marks or parts.
 */
final class InlineSetter {

  private final Setting setting;
  private final BoundDocument report;
  private final ParagraphSetter<Owner> into;
  private final Tag parent;
  private final boolean mixed;
  private Optional<Tag> span = Optional.empty();

  private InlineSetter(
      Setting setting, ParagraphSetter<Owner> into, Tag parent, List<Inline> content) {
    this.setting = setting;
    this.report = setting.report();
    this.into = into;
    this.parent = parent;
    this.mixed = content.stream().anyMatch(InlineSetter::hasParts);
  }

  /** Fills a paragraph that belongs to a part of the structure. */
  static void fill(
      Setting setting,
      ParagraphSetter<Owner> into,
      Tag parent,
      List<Inline> content,
      RunStyle style) {
    new InlineSetter(setting, into, parent, content).all(content, style);
  }

  private static boolean hasParts(Inline inline) {
    return switch (inline) {
      case Inline.Link link -> true;
      case Inline.CrossRef ref -> true;
      case Inline.FootnoteRef note -> true;
      case Inline.Foreign foreign -> true;
      case Inline.Emphasis emphasis -> emphasis.content().stream().anyMatch(InlineSetter::hasParts);
      case Inline.Strong strong -> strong.content().stream().anyMatch(InlineSetter::hasParts);
      case Inline.Claimed claimed -> claimed.content().stream().anyMatch(InlineSetter::hasParts);
      case Inline.TermUse term -> term.content().stream().anyMatch(InlineSetter::hasParts);
      case Inline.Text text -> false;
      case Inline.FactRef fact -> false;
      case Inline.Citation citation -> false;
      case Inline.LineBreak end -> false;
    };
  }

  private void all(List<Inline> content, RunStyle style) {
    content.forEach(inline -> one(inline, style));
  }

  private void one(Inline inline, RunStyle style) {
    switch (inline) {
      case Inline.Text text -> words(text.text(), style);
      case Inline.FactRef fact -> words(report.shown(fact), style);
      case Inline.Citation citation -> words(report.words(citation), style);
      case Inline.LineBreak end -> into.newLine();
      case Inline.Emphasis emphasis -> all(emphasis.content(), style.slanted());
      case Inline.Strong strong -> all(strong.content(), style.bold());
      case Inline.Claimed claimed -> all(claimed.content(), style);
      case Inline.TermUse term -> {
        all(term.content(), style);
        into.mark(new Cue.Anchor(setting.nextTermUse(term.key())));
      }
      case Inline.Foreign foreign ->
          inside(part(Role.SPAN).language(foreign.language()), foreign.content(), style);
      case Inline.Link link ->
          inside(
              part(Role.LINK)
                  .link(
                      new Tag.External(
                          link.address(), "Webadres: " + report.plain(link.content()))),
              link.content(),
              linked(style));
      case Inline.CrossRef ref -> crossReference(ref, style);
      case Inline.FootnoteRef note -> footnote(note, style);
    }
  }

  private void words(String text, RunStyle style) {
    if (!mixed) {
      into.text(text, style, parent);
      return;
    }
    Tag owner = span.orElseGet(() -> parent.kid(Role.SPAN));
    span = Optional.of(owner);
    into.text(text, style, owner);
  }

  /** A new part among the words; the words after it start a new span. */
  private Tag part(Role role) {
    span = Optional.empty();
    return parent.kid(role);
  }

  private void inside(Tag part, List<Inline> content, RunStyle style) {
    fill(setting, into, part, content, style);
    span = Optional.empty();
  }

  private RunStyle linked(RunStyle style) {
    return style.in(setting.styles().theme().link());
  }

  private void crossReference(Inline.CrossRef reference, RunStyle style) {
    String label =
        reference.content().isEmpty() ? report.label(reference) : report.plain(reference.content());
    String anchor =
        switch (reference.target()) {
          case FIGURE, TABLE -> Anchors.exhibit(reference.key());
          case SECTION, CHAPTER, APPENDIX -> Anchors.heading(reference.key());
        };
    Tag link =
        part(Role.REFERENCE)
            .kid(Role.LINK)
            .link(new Tag.Internal(anchor, "Ga naar " + label.replace('\u00A0', ' ')));
    if (reference.content().isEmpty()) {
      into.text(label, linked(style), link);
    } else {
      fill(setting, into, link, reference.content(), linked(style));
    }
    span = Optional.empty();
  }

  private void footnote(Inline.FootnoteRef reference, RunStyle style) {
    int number = report.number(reference);
    Tag link =
        part(Role.REFERENCE)
            .kid(Role.LINK)
            .link(new Tag.Internal(Anchors.note(number), "Voetnoot " + number));
    into.text(String.valueOf(number), linked(style).superior(), link);
    if (setting.firstReference(number)) {
      into.mark(new Cue.Anchor(Anchors.noteReference(number)));
      Tag note = parent.kid(Role.NOTE).id("noot-" + number);
      into.mark(new NoteSetter(setting).set(number, report.footnote(reference).content(), note));
    }
    span = Optional.empty();
  }
}
