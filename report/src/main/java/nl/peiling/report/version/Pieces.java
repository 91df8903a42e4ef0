package nl.peiling.report.version;

import java.util.ArrayList;
import java.util.List;
import nl.peiling.report.binding.BoundDocument;
import nl.peiling.report.document.Inline;
import nl.peiling.report.document.Sentences;

/**
 * Running text as pieces that each know how they are written in the template, how they are printed,
 * and how they would be printed if references went by key. Where a sentence ends is decided on the
 * shape of the text, in which a number is a zero and a reference a letter: other numbers never give
 * other sentences.
 */
final class Pieces {

  private static final String LINE_BREAK = "\n";

  private final BoundDocument report;
  private final List<Piece> pieces = new ArrayList<>();

  private Pieces(BoundDocument report) {
    this.report = report;
  }

  /**
   * A piece.
   *
   * @param shape what decides where sentences end; empty for what surrounds other pieces
   * @param opens whether it belongs to what follows, if it has no shape
   */
  private record Piece(String shape, String template, String text, String settled, boolean opens) {}

  /** A sentence as written, as printed, and with references by key. */
  record Cut(String template, String text, String settled) {}

  /** Cuts running text into sentences. */
  static List<Cut> cut(BoundDocument report, List<Inline> inlines) {
    Pieces all = new Pieces(report);
    all.addAll(inlines);
    return all.cut();
  }

  private List<Cut> cut() {
    StringBuilder shape = new StringBuilder();
    pieces.forEach(piece -> shape.append(piece.shape()));
    List<Integer> ends = new ArrayList<>();
    int start = 0;
    for (String line : shape.toString().split(LINE_BREAK, -1)) {
      for (int end : Sentences.ends(line)) {
        ends.add(start + end);
      }
      start += line.length() + 1;
    }
    List<Cut> cuts = new ArrayList<>();
    int from = 0;
    for (int to : ends) {
      Cut cut = between(from, to);
      if (!cut.text().isEmpty()) {
        cuts.add(cut);
      }
      from = to;
    }
    return cuts;
  }

  private Cut between(int from, int to) {
    StringBuilder template = new StringBuilder();
    StringBuilder text = new StringBuilder();
    StringBuilder settled = new StringBuilder();
    int at = 0;
    for (Piece piece : pieces) {
      int end = at + piece.shape().length();
      if (piece.shape().isEmpty()) {
        boolean inside = piece.opens() ? at >= from && at < to : at > from && at <= to;
        if (inside) {
          template.append(piece.template());
        }
      } else if (piece.template().equals(piece.shape())) {
        String part = piece.shape().substring(clamp(from - at, end - at), clamp(to - at, end - at));
        template.append(part);
        text.append(part);
        settled.append(part);
      } else if (at >= from && at < to) {
        template.append(piece.template());
        text.append(piece.text());
        settled.append(piece.settled());
      }
      at = end;
    }
    return new Cut(plain(template), plain(text), plain(settled));
  }

  private static int clamp(int offset, int length) {
    return Math.clamp(offset, 0, length);
  }

  private static String plain(StringBuilder characters) {
    return characters.toString().replace('\u00A0', ' ').replace('\n', ' ').strip();
  }

  private void addAll(List<Inline> inlines) {
    inlines.forEach(this::add);
  }

  private void add(Inline inline) {
    switch (inline) {
      case Inline.Text leaf -> add(leaf.text().replace('\n', ' '));
      case Inline.LineBreak end -> add(LINE_BREAK);
      case Inline.FactRef fact ->
          atom("0", "${" + fact.id() + "}", report.shown(fact), report.shown(fact));
      case Inline.Citation citation ->
          atom("C", "[](citaat:" + citation.key() + ")", report.words(citation));
      case Inline.FootnoteRef note -> {
        String mark = "[^" + note.key().substring(note.key().indexOf('#') + 1) + "]";
        pieces.add(new Piece("[0]", mark, "", mark, false));
      }
      case Inline.CrossRef ref when ref.content().isEmpty() -> {
        String target = "[](" + ref.target().word() + ":" + ref.key() + ")";
        atom(ref.startsSentence() ? "F" : "f", target, report.label(ref), target);
      }
      case Inline.CrossRef ref ->
          around("[", ref.content(), "](" + ref.target().word() + ":" + ref.key() + ")");
      case Inline.Claimed claimed -> around("[", claimed.content(), "](" + claimed.claim() + ")");
      case Inline.Link link -> around("[", link.content(), "](" + link.address() + ")");
      case Inline.Foreign foreign ->
          around("[", foreign.content(), "](taal:" + foreign.language() + ")");
      case Inline.Emphasis emphasis -> around("*", emphasis.content(), "*");
      case Inline.Strong strong -> around("**", strong.content(), "**");
      // Which use of a term is the first follows from the text around it
      case Inline.TermUse term -> addAll(term.content());
    }
  }

  private void add(String text) {
    pieces.add(new Piece(text, text, text, text, false));
  }

  private void atom(String shape, String template, String text) {
    atom(shape, template, text, text);
  }

  private void atom(String shape, String template, String text, String settled) {
    pieces.add(new Piece(shape, template, text, settled, false));
  }

  private void around(String before, List<Inline> content, String after) {
    pieces.add(new Piece("", before, "", "", true));
    addAll(content);
    pieces.add(new Piece("", after, "", "", false));
  }
}
