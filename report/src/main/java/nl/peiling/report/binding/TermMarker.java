package nl.peiling.report.binding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peiling.report.document.Block;
import nl.peiling.report.document.Document;
import nl.peiling.report.document.Inline;
import nl.peiling.report.document.PlainText;

/**
 * Finds the terms of the glossary in the text: in every section the first time that a term is used.
 * What an author marked by hand counts as well.
 */
final class TermMarker {

  /** Endings by which a term is still the same term. */
  private static final String ENDINGS = "(?:en|s|’s|e)?";

  private final Map<String, Pattern> terms = new LinkedHashMap<>();
  private final Set<String> usedInSection = new HashSet<>();

  private TermMarker(List<Block> blocks) {
    for (Block block : blocks) {
      if (block instanceof Block.Glossary glossary) {
        for (Block.Definition definition : glossary.definitions()) {
          terms.put(definition.key(), pattern(PlainText.of(definition.term())));
        }
      }
    }
  }

  /** The same text with the uses of terms marked. */
  static Document marked(Document document) {
    TermMarker marker = new TermMarker(document.blocks());
    if (marker.terms.isEmpty()) {
      return document;
    }
    return new Document(marker.blocks(document.blocks()), document.footnotes());
  }

  /** The words of a term, whatever kind of space stands between them. */
  private static Pattern pattern(String term) {
    String words =
        Stream.of(term.split("[ \u00A0]"))
            .map(Pattern::quote)
            .collect(Collectors.joining("[ \u00A0]"));
    return Pattern.compile(
        "(?<![\\p{L}-])" + words + ENDINGS + "(?![\\p{L}-])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private List<Block> blocks(List<Block> blocks) {
    return blocks.stream().map(this::block).toList();
  }

  private Block block(Block block) {
    return switch (block) {
      case Block.Heading heading -> {
        if (heading.level() <= 2) {
          usedInSection.clear();
        }
        yield heading;
      }
      case Block.Paragraph paragraph ->
          new Block.Paragraph(paragraph.place(), inlines(paragraph.content()));
      case Block.Items list ->
          new Block.Items(
              list.place(),
              list.first(),
              list.items().stream()
                  .map(item -> new Block.Item(item.place(), blocks(item.blocks())))
                  .toList());
      case Block.Quotation quotation -> quotation;
      case Block.TextTable table -> table;
      case Block.Glossary glossary -> glossary;
      case Block.ExhibitSlot slot -> slot;
      case Block.Listing listing -> listing;
      case Block.Insertion insertion -> insertion;
    };
  }

  private List<Inline> inlines(List<Inline> inlines) {
    List<Inline> marked = new ArrayList<>();
    for (Inline inline : inlines) {
      switch (inline) {
        case Inline.Text text -> marked.addAll(text(text));
        case Inline.Emphasis emphasis ->
            marked.add(new Inline.Emphasis(emphasis.place(), inlines(emphasis.content())));
        case Inline.Strong strong ->
            marked.add(new Inline.Strong(strong.place(), inlines(strong.content())));
        case Inline.TermUse term -> {
          usedInSection.add(term.key());
          marked.add(term);
        }
        case Inline.Foreign foreign -> marked.add(foreign);
        case Inline.Link link -> marked.add(link);
        case Inline.CrossRef ref -> marked.add(ref);
        case Inline.Claimed claimed -> marked.add(claimed);
        case Inline.FactRef fact -> marked.add(fact);
        case Inline.FootnoteRef note -> marked.add(note);
        case Inline.Citation citation -> marked.add(citation);
        case Inline.LineBreak end -> marked.add(end);
      }
    }
    return marked;
  }

  /** The text cut around the first use of a term that is new in this section. */
  private List<Inline> text(Inline.Text text) {
    record Use(String key, int start, int end) {}
    Optional<Use> first = Optional.empty();
    for (Map.Entry<String, Pattern> term : terms.entrySet()) {
      Matcher matcher = term.getValue().matcher(text.text());
      if (!usedInSection.contains(term.getKey()) && matcher.find()) {
        Use use = new Use(term.getKey(), matcher.start(), matcher.end());
        boolean earlier =
            first
                .map(f ->
                    use.start() < f.start() || (use.start() == f.start() && use.end() > f.end()))
                .orElse(true);
        first = earlier ? Optional.of(use) : first;
      }
    }
    if (first.isEmpty()) {
      return List.of(text);
    }
    Use use = first.get();
    usedInSection.add(use.key());
    List<Inline> pieces = new ArrayList<>();
    pieces.add(new Inline.Text(text.place(), text.text().substring(0, use.start())));
    pieces.add(
        new Inline.TermUse(
            text.place(),
            use.key(),
            List.of(new Inline.Text(text.place(), text.text().substring(use.start(), use.end())))));
    pieces.addAll(text(new Inline.Text(text.place(), text.text().substring(use.end()))));
    return pieces.stream()
        .filter(piece -> !(piece instanceof Inline.Text part && part.text().isEmpty()))
        .toList();
  }
}
