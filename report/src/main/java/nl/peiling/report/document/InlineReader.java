package nl.peiling.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.report.document.Inline.CrossRef.Target;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Reads the inlines of one block. */
final class InlineReader {

  private final String file;
  private final Places places;
  private final ProblemCollector problems;

  InlineReader(String file, Places places, ProblemCollector problems) {
    this.file = file;
    this.places = places;
    this.problems = problems;
  }

  /** The children of a block, set as Dutch is printed. */
  List<Inline> read(Node block) {
    return DutchTypography.applied(children(block));
  }

  /** A node and what follows it in its block. */
  List<Inline> readFrom(@Nullable Node first) {
    return DutchTypography.applied(siblings(first));
  }

  private List<Inline> siblings(@Nullable Node first) {
    List<Inline> inlines = new ArrayList<>();
    for (Node child = first; child != null; child = child.getNext()) {
      read(child, inlines);
    }
    return merged(inlines);
  }

  private List<Inline> children(Node parent) {
    return siblings(parent.getFirstChild());
  }

  private void read(Node node, List<Inline> into) {
    Place.InText place = places.of(node);
    switch (node) {
      case Text text -> readMarks(text, into);
      case Code code -> into.add(new Inline.Text(place, code.getLiteral()));
      case SoftLineBreak end -> into.add(new Inline.Text(place, " "));
      case HardLineBreak end -> into.add(new Inline.LineBreak(place));
      case Emphasis emphasis -> into.add(new Inline.Emphasis(place, children(emphasis)));
      case StrongEmphasis strong -> into.add(new Inline.Strong(place, children(strong)));
      case FootnoteReference note ->
          into.add(new Inline.FootnoteRef(place, noteKey(note.getLabel())));
      case Link link -> into.add(link(link, place));
      default ->
          problems.add(
              Problem.error(
                      "tekst.onbekend-teken",
                      place,
                      "Deze opmaak kan niet in een alinea: " + name(node) + ".")
                  .withHint(
                      node instanceof Image
                          ? "Zet een figuur of tabel alleen op een regel, met een lege regel ervoor"
                              + " en erna."
                          : "Gebruik gewone tekst, *nadruk*, **vet**, een verwijzing of een"
                              + " voetnoot."));
    }
  }

  /** The key of a note, unique over the files of the report. */
  String noteKey(String label) {
    return file + "#" + label;
  }

  private void readMarks(Text node, List<Inline> into) {
    String literal = node.getLiteral();
    Remains.check(literal, places, node, problems);
    Matcher mark = FactMark.PATTERN.matcher(literal);
    int from = 0;
    while (mark.find()) {
      addText(node, literal, from, mark.start(), into);
      Place.InText place = places.of(node, mark.start());
      checkNeighbours(literal, mark.start(), mark.end(), place);
      into.add(new Inline.FactRef(place, mark.group(1)));
      from = mark.end();
    }
    addText(node, literal, from, literal.length(), into);
  }

  private void addText(Text node, String literal, int from, int to, List<Inline> into) {
    if (from < to) {
      into.add(new Inline.Text(places.of(node, from), literal.substring(from, to)));
    }
  }

  /** A digit at a number would make another number of it. */
  private void checkNeighbours(String literal, int start, int end, Place.InText place) {
    boolean touched =
        (start > 0 && extendsNumber(literal, start - 1, -1))
            || (end < literal.length() && extendsNumber(literal, end, 1))
            || literal.startsWith(FactMark.OPEN, end);
    if (touched) {
      problems.add(
          Problem.error(
                  "tekst.cijfer-aan-getal",
                  place,
                  "Aan dit getal staat een cijfer of een ander getal vast.")
              .withHint("Zet er een spatie of een woord tussen."));
    }
  }

  private static boolean extendsNumber(String literal, int at, int step) {
    char neighbour = literal.charAt(at);
    if (Character.isDigit(neighbour) || neighbour == '%') {
      return true;
    }
    int next = at + step;
    return (neighbour == ',' || neighbour == '.')
        && next >= 0
        && next < literal.length()
        && Character.isDigit(literal.charAt(next));
  }

  private Inline link(Link link, Place.InText place) {
    String target = link.getDestination();
    List<Inline> content = children(link);
    int colon = target.indexOf(':');
    String scheme = colon < 0 ? "" : target.substring(0, colon);
    String rest = target.substring(colon + 1).strip();
    Optional<Target> crossTarget = crossTarget(scheme);
    if (crossTarget.isPresent()) {
      return new Inline.CrossRef(place, crossTarget.get(), rest, false, content);
    }
    return switch (scheme) {
      case "http", "https", "mailto" ->
          new Inline.Link(
              place,
              target,
              content.isEmpty() ? List.of(new Inline.Text(place, shortened(rest))) : content);
      case "taal" -> new Inline.Foreign(place, rest, content);
      case "citaat" -> new Inline.Citation(place, rest);
      case "begrip" -> new Inline.TermUse(place, rest, content);
      case "" -> {
        problems.add(
            Problem.error(
                    "tekst.verwijzing-zonder-soort",
                    place,
                    "De verwijzing ‘" + target + "’ noemt geen soort.")
                .withHint(
                    "Schrijf bijvoorbeeld [](figuur:sleutel), [](paragraaf:sleutel) of een"
                        + " adres dat met https:// begint."));
        yield new Inline.Emphasis(place, content);
      }
      default -> new Inline.Claimed(place, target, content);
    };
  }

  private static Optional<Target> crossTarget(String scheme) {
    for (Target target : Target.values()) {
      if (target.word().equals(scheme)) {
        return Optional.of(target);
      }
    }
    return Optional.empty();
  }

  private static String shortened(String address) {
    return address.startsWith("//") ? address.substring(2) : address;
  }

  private static String name(Node node) {
    return switch (node.getClass().getSimpleName()) {
      case "Image" -> "een afbeelding";
      case "HtmlInline" -> "HTML";
      default -> node.getClass().getSimpleName();
    };
  }

  /** Neighbouring texts as one, so that quotation marks and spaces see their surroundings. */
  private static List<Inline> merged(List<Inline> inlines) {
    List<Inline> merged = new ArrayList<>();
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text text
          && !merged.isEmpty()
          && merged.getLast() instanceof Inline.Text before) {
        merged.set(merged.size() - 1, new Inline.Text(before.place(), before.text() + text.text()));
      } else {
        merged.add(inline);
      }
    }
    return merged;
  }
}
