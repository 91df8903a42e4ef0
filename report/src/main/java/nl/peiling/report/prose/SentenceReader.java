package nl.peiling.report.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peiling.model.language.GuardWords;
import nl.peiling.model.problem.Place;
import nl.peiling.report.document.Inline;
import nl.peiling.report.document.Remains;
import nl.peiling.report.document.Sentences;

/**
 * Cuts the pieces of one block into sentences. The block is laid out as one line of characters, in
 * which a number or reference is one sign, with what stands around each character kept beside it.
 */
final class SentenceReader {

  /** Stands for a number or a reference: a sentence may begin and end with it. */
  private static final char ATOM = '0';

  private final GuardWords guard;
  private final StringBuilder line = new StringBuilder();

  /** For each character the place it came from. */
  private final List<Place.InText> places = new ArrayList<>();

  /** What a template has at a sign that stands for a number or reference. */
  private final Map<Integer, String> atoms = new HashMap<>();

  private final Map<Integer, String> facts = new HashMap<>();
  private final List<Reach> reaches = new ArrayList<>();

  /** The characters of a claim. */
  private record Reach(int from, int to, Inline.Claimed claimed) {
    boolean touches(int start, int end) {
      return from < end && to > start;
    }
  }

  SentenceReader(GuardWords guard) {
    this.guard = guard;
  }

  List<Sentence> read(List<Inline> block) {
    append(block);
    List<Sentence> sentences = new ArrayList<>();
    int from = 0;
    for (int end : Sentences.ends(line.toString())) {
      int to = end;
      while (from < to && line.charAt(from) == ' ') {
        from++;
      }
      while (to > from && line.charAt(to - 1) == ' ') {
        to--;
      }
      if (from < to) {
        sentences.add(sentence(from, to));
      }
      from = end;
    }
    return sentences;
  }

  private void append(List<Inline> inlines) {
    for (Inline inline : inlines) {
      switch (inline) {
        case Inline.Text text -> text(text);
        case Inline.FactRef fact -> {
          facts.put(line.length(), fact.id());
          atom(fact.place(), "${" + fact.id() + "}");
        }
        case Inline.CrossRef ref when ref.content().isEmpty() ->
            atom(ref.place(), "[](" + ref.target().word() + ":" + ref.key() + ")");
        case Inline.CrossRef ref -> append(ref.content());
        case Inline.Citation citation ->
            atom(citation.place(), "[](citaat:" + citation.key() + ")");
        case Inline.FootnoteRef note -> {}
        case Inline.LineBreak end -> character(' ', end.place());
        case Inline.Emphasis emphasis -> append(emphasis.content());
        case Inline.Strong strong -> append(strong.content());
        case Inline.Foreign foreign -> append(foreign.content());
        case Inline.Link link -> append(link.content());
        case Inline.TermUse term -> append(term.content());
        case Inline.Claimed claimed -> {
          int from = line.length();
          append(claimed.content());
          reaches.add(new Reach(from, line.length(), claimed));
        }
      }
    }
  }

  private void text(Inline.Text text) {
    int column = 0;
    for (char character : text.text().toCharArray()) {
      Place.InText place = text.place();
      character(
          character == '\u00A0' ? ' ' : character,
          new Place.InText(place.name(), place.line(), place.column() + column));
      column++;
    }
  }

  private void atom(Place.InText place, String source) {
    atoms.put(line.length(), source);
    character(ATOM, place);
  }

  private void character(char character, Place.InText place) {
    line.append(character);
    places.add(place);
  }

  private Sentence sentence(int start, int end) {
    List<Inline.Claimed> claims = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (Reach reach : reaches) {
      if (reach.from() >= start && reach.from() < end) {
        Optional<String> reason = reach.claimed().free();
        reason.ifPresentOrElse(reasons::add, () -> claims.add(reach.claimed()));
      }
    }
    List<Sentence.Loose> loose = new ArrayList<>();
    for (GuardWords.Hit hit : guard.in(Remains.blanked(line.substring(start, end)))) {
      boolean guarded =
          hit.stretches().stream()
              .anyMatch(part ->
                  reaches.stream()
                      .anyMatch(reach -> reach.touches(start + part.start(), start + part.end())));
      if (!guarded) {
        loose.add(new Sentence.Loose(places.get(start + hit.start()), hit.words()));
      }
    }
    List<Sentence.Named> named = new ArrayList<>();
    for (int at = start; at < end; at++) {
      String fact = facts.get(at);
      if (fact != null) {
        named.add(new Sentence.Named(places.get(at), fact));
      }
    }
    Place.InText place = places.get(start);
    return new Sentence(place, source(start, end), claims, named, loose, reasons);
  }

  private String source(int start, int end) {
    StringBuilder source = new StringBuilder();
    for (int at = start; at < end; at++) {
      for (Reach reach : reaches) {
        source.append(reach.from() == at ? "[" : "");
      }
      source.append(atoms.getOrDefault(at, String.valueOf(line.charAt(at))));
      for (Reach reach : reaches) {
        source.append(reach.to() == at + 1 ? "](" + reach.claimed().claim() + ")" : "");
      }
    }
    return source.toString();
  }
}
