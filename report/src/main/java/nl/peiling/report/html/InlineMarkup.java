package nl.peiling.report.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.peiling.report.binding.Anchors;
import nl.peiling.report.binding.BoundDocument;
import nl.peiling.report.document.Footnote;
import nl.peiling.report.document.Inline;

/** Writes the inlines of the report. */
final class InlineMarkup {

  private final BoundDocument report;
  private final Markup out;
  private final Set<Integer> referred = new HashSet<>();
  private List<Footnote> waiting = new ArrayList<>();

  InlineMarkup(BoundDocument report, Markup out) {
    this.report = report;
    this.out = out;
  }

  /** The notes that were called since this was last asked. */
  List<Footnote> takeNotes() {
    List<Footnote> notes = waiting;
    waiting = new ArrayList<>();
    return notes;
  }

  void write(List<Inline> inlines) {
    inlines.forEach(this::write);
  }

  private void write(Inline inline) {
    switch (inline) {
      case Inline.Text text -> out.text(text.text());
      case Inline.FactRef fact -> out.element("span", report.shown(fact), "data-feit", fact.id());
      case Inline.Citation citation -> out.text(report.words(citation));
      case Inline.LineBreak end -> out.empty("br");
      case Inline.Emphasis emphasis -> inside("em", emphasis.content());
      case Inline.Strong strong -> inside("strong", strong.content());
      case Inline.Foreign foreign -> inside("span", foreign.content(), "lang", foreign.language());
      case Inline.Claimed claimed -> write(claimed.content());
      case Inline.TermUse term ->
          inside("a", term.content(), "class", "begrip", "href", "#" + Anchors.term(term.key()));
      case Inline.Link link -> inside("a", link.content(), "href", link.address());
      case Inline.CrossRef ref -> reference(ref);
      case Inline.FootnoteRef note -> footnote(note);
    }
  }

  private void inside(String element, List<Inline> content, String... attributes) {
    out.open(element, attributes);
    write(content);
    out.close();
  }

  private void reference(Inline.CrossRef reference) {
    String target =
        switch (reference.target()) {
          case FIGURE, TABLE -> Anchors.exhibit(reference.key());
          case SECTION, CHAPTER, APPENDIX -> Anchors.heading(reference.key());
        };
    out.open("a", "href", "#" + target);
    if (reference.content().isEmpty()) {
      out.text(report.label(reference));
    } else {
      write(reference.content());
    }
    out.close();
  }

  private void footnote(Inline.FootnoteRef reference) {
    int number = report.number(reference);
    boolean first = referred.add(number);
    if (first) {
      waiting.add(report.footnote(reference));
    }
    out.open("sup")
        .element(
            "a",
            String.valueOf(number),
            "id",
            first ? Anchors.noteReference(number) : "",
            "href",
            "#" + Anchors.note(number),
            "aria-label",
            "Voetnoot " + number)
        .close();
  }
}
