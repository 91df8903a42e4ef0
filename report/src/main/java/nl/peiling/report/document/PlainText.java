package nl.peiling.report.document;

import java.util.List;

/** The characters of inlines as far as they are known before numbers are filled in. */
public final class PlainText {

  private PlainText() {}

  /** The letters of a title or phrase; a number of a fact is written as its mark in a template. */
  public static String of(List<Inline> inlines) {
    StringBuilder text = new StringBuilder();
    append(inlines, text);
    return text.toString();
  }

  private static void append(List<Inline> inlines, StringBuilder text) {
    for (Inline inline : inlines) {
      switch (inline) {
        case Inline.Text leaf -> text.append(leaf.text());
        case Inline.Emphasis emphasis -> append(emphasis.content(), text);
        case Inline.Strong strong -> append(strong.content(), text);
        case Inline.Foreign foreign -> append(foreign.content(), text);
        case Inline.Link link -> append(link.content(), text);
        case Inline.CrossRef ref -> append(ref.content(), text);
        case Inline.Claimed claimed -> append(claimed.content(), text);
        case Inline.TermUse term -> append(term.content(), text);
        case Inline.FactRef fact -> text.append("${").append(fact.id()).append('}');
        case Inline.LineBreak end -> text.append(' ');
        case Inline.Citation citation -> text.append('[').append(citation.key()).append(']');
        case Inline.FootnoteRef note -> {}
      }
    }
  }
}
