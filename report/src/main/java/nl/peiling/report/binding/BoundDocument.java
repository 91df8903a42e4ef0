package nl.peiling.report.binding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.report.binding.Numbering.ExhibitNumber;
import nl.peiling.report.binding.Numbering.HeadingNumber;
import nl.peiling.report.document.Block;
import nl.peiling.report.document.Document;
import nl.peiling.report.document.Footnote;
import nl.peiling.report.document.Inline;
import nl.peiling.report.document.PlainText;
import nl.peiling.report.exhibit.Exhibited;

/**
 * The report with everything that its text names: each fact has its characters, each reference its
 * number, each place its exhibit. Only {@link Binder} makes one, so that a renderer may ask for
 * anything that stands in the text.
 */
public final class BoundDocument {

  private static final char NO_BREAK_SPACE = '\u00A0';

  private final DocumentDetails details;
  private final Document document;
  private final Numbering numbering;
  private final Map<String, String> facts;
  private final Map<String, Exhibited> exhibits;
  private final Map<String, String> citations;
  private final Map<String, Footnote> footnotes = new LinkedHashMap<>();

  BoundDocument(
      DocumentDetails details,
      Document document,
      Numbering numbering,
      Map<String, String> facts,
      Map<String, Exhibited> exhibits,
      Map<String, String> citations) {
    this.details = details;
    this.document = document;
    this.numbering = numbering;
    this.facts = Map.copyOf(facts);
    this.exhibits = Map.copyOf(exhibits);
    this.citations = Map.copyOf(citations);
    document.footnotes().forEach(note -> footnotes.put(note.key(), note));
  }

  /**
   * The same report with another text that names nothing new: headings may be added, and references
   * to them.
   */
  public BoundDocument withText(Document changed) {
    return new BoundDocument(
        details,
        changed,
        Numbering.of(changed, new ProblemCollector()),
        facts,
        exhibits,
        citations);
  }

  public DocumentDetails details() {
    return details;
  }

  /** The text in reading order. */
  public List<Block> blocks() {
    return document.blocks();
  }

  public Numbering numbering() {
    return numbering;
  }

  /** The characters of a fact. */
  public String shown(Inline.FactRef fact) {
    return known(facts, fact.id());
  }

  /** The words of a respondent. */
  public String words(Inline.Citation citation) {
    return known(citations, citation.key());
  }

  /** The figure or table that stands at a place. */
  public Exhibited exhibit(Block.ExhibitSlot slot) {
    return known(exhibits, slot.key());
  }

  /** The exhibit with a key that has a place in the text. */
  public Exhibited exhibit(String key) {
    return known(exhibits, key);
  }

  /** The number of the figure or table at a place. */
  public ExhibitNumber number(Block.ExhibitSlot slot) {
    return numbering.findExhibit(slot.key()).orElseThrow();
  }

  /** The number of a footnote. */
  public int number(Inline.FootnoteRef reference) {
    return numbering.findFootnote(reference.key()).orElseThrow();
  }

  /** The note that a number in the text stands for. */
  public Footnote footnote(Inline.FootnoteRef reference) {
    return known(footnotes, reference.key());
  }

  /** The notes in the order of their numbers. */
  public List<Footnote> footnotes() {
    return numbering.footnotes().stream().map(key -> known(footnotes, key)).toList();
  }

  /** What is printed for a reference without words of its own, such as {@code figuur 3.4}. */
  public String label(Inline.CrossRef reference) {
    String label =
        switch (reference.target()) {
          case FIGURE, TABLE ->
              numbering.findExhibit(reference.key()).map(ExhibitNumber::label).orElseThrow();
          case SECTION, CHAPTER, APPENDIX ->
              numbering.findHeading(reference.key()).map(this::label).orElseThrow();
        };
    String held = label.replace(' ', NO_BREAK_SPACE);
    return reference.startsSentence()
        ? Character.toUpperCase(held.charAt(0)) + held.substring(1)
        : held;
  }

  /**
   * The headings that the contents list: chapters and numbered sections, from after the place of
   * the contents itself.
   */
  public List<HeadingNumber> contents() {
    List<HeadingNumber> listed = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block instanceof Block.Listing listing && listing.kind() == Block.Listing.Kind.CONTENTS) {
        listed.clear();
      }
      if (block instanceof Block.Heading heading) {
        numbering
            .findHeading(heading.key())
            .filter(found ->
                heading.level() == 1 || (heading.level() == 2 && !found.number().isEmpty()))
            .ifPresent(listed::add);
      }
    }
    return listed;
  }

  /** The characters of inlines as they are printed, without the numbers of footnotes. */
  public String plain(List<Inline> inlines) {
    StringBuilder text = new StringBuilder();
    append(inlines, text);
    return text.toString();
  }

  /** The number and title of a heading as one line. */
  public String title(Block.Heading heading) {
    String number = numbering.heading(heading.key());
    String title = plain(heading.title());
    if (number.isEmpty()) {
      return title;
    }
    return heading.level() == 1 && heading.role() == Block.Heading.Role.APPENDIX
        ? "Bijlage " + number + ". " + title
        : number + " " + title;
  }

  private String label(HeadingNumber heading) {
    if (heading.number().isEmpty()) {
      return "‘" + PlainText.of(heading.heading().title()) + "’";
    }
    if (heading.heading().level() > 1) {
      return "paragraaf " + heading.number();
    }
    return switch (heading.heading().role()) {
      case APPENDIX -> "bijlage " + heading.number();
      case CHAPTER, UNNUMBERED -> "hoofdstuk " + heading.number();
    };
  }

  private void append(List<Inline> inlines, StringBuilder text) {
    for (Inline inline : inlines) {
      switch (inline) {
        case Inline.Text leaf -> text.append(leaf.text());
        case Inline.FactRef fact -> text.append(shown(fact));
        case Inline.CrossRef ref when ref.content().isEmpty() -> text.append(label(ref));
        case Inline.CrossRef ref -> append(ref.content(), text);
        case Inline.Emphasis emphasis -> append(emphasis.content(), text);
        case Inline.Strong strong -> append(strong.content(), text);
        case Inline.Foreign foreign -> append(foreign.content(), text);
        case Inline.Link link -> append(link.content(), text);
        case Inline.Claimed claimed -> append(claimed.content(), text);
        case Inline.TermUse term -> append(term.content(), text);
        case Inline.Citation citation -> text.append(words(citation));
        case Inline.LineBreak end -> text.append(' ');
        case Inline.FootnoteRef note -> {}
      }
    }
  }

  private static <T> T known(Map<String, T> all, String name) {
    T value = all.get(name);
    if (value == null) {
      throw new IllegalArgumentException("not in this report: " + name);
    }
    return value;
  }
}
