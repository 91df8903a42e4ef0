package nl.peiling.report.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.report.document.Block.Heading.Role;
import nl.peiling.report.document.Block.Listing;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Reads the blocks of one file. */
final class BlockReader {

  private static final Pattern ATTRIBUTES =
      Pattern.compile("\\s*\\{(?:#([A-Za-z0-9_-]+))?\\s*(?:\\.([a-z-]+))?\\}\\s*$");
  private final Role defaultRole;
  private final Places places;
  private final ProblemCollector problems;
  private final InlineReader inlines;
  private final List<Footnote> footnotes = new ArrayList<>();

  BlockReader(Manuscript manuscript, ProblemCollector problems) {
    this.defaultRole = manuscript.role();
    this.places = new Places(manuscript);
    this.problems = problems;
    this.inlines = new InlineReader(manuscript.file(), places, problems);
  }

  Document read(Node root) {
    List<Block> blocks = children(root);
    return new Document(blocks, footnotes);
  }

  private List<Block> children(Node parent) {
    List<Block> blocks = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof FootnoteDefinition note) {
        footnotes.add(footnote(note));
      } else {
        block(child).ifPresent(block -> append(block, blocks));
      }
    }
    return blocks;
  }

  /** Definitions that follow each other are one glossary. */
  private static void append(Block block, List<Block> blocks) {
    if (block instanceof Block.Glossary next
        && !blocks.isEmpty()
        && blocks.getLast() instanceof Block.Glossary before) {
      List<Block.Definition> definitions = new ArrayList<>(before.definitions());
      definitions.addAll(next.definitions());
      blocks.set(blocks.size() - 1, new Block.Glossary(before.place(), definitions));
    } else {
      blocks.add(block);
    }
  }

  private Optional<Block> block(Node node) {
    Place.InText place = places.of(node);
    return switch (node) {
      case Heading heading -> Optional.of(heading(heading, place));
      case Paragraph paragraph -> paragraph(paragraph, place);
      case BulletList list -> Optional.of(new Block.Items(place, Optional.empty(), items(list)));
      case OrderedList list ->
          Optional.of(new Block.Items(place, Optional.of(first(list)), items(list)));
      case BlockQuote quote -> Optional.of(new Block.Quotation(place, children(quote)));
      case TableBlock table -> Optional.of(table(table, place));
      default -> {
        problems.add(
            Problem.error(
                    "tekst.onbekende-opmaak",
                    place,
                    "Deze opmaak kan niet in het rapport: " + name(node) + ".")
                .withHint(
                    "Gebruik koppen, alinea's, opsommingen, citaten, tabellen en voetnoten."));
        yield Optional.empty();
      }
    };
  }

  private Block heading(Heading heading, Place.InText place) {
    Optional<String> key = Optional.empty();
    Role role = defaultRole;
    if (heading.getLastChild() instanceof Text last) {
      Matcher attributes = ATTRIBUTES.matcher(last.getLiteral());
      if (attributes.find() && (attributes.group(1) != null || attributes.group(2) != null)) {
        key = Optional.ofNullable(attributes.group(1));
        role = role(Optional.ofNullable(attributes.group(2)), place);
        last.setLiteral(last.getLiteral().substring(0, attributes.start()));
      }
    }
    List<Inline> title = inlines.read(heading);
    String plain = PlainText.of(title);
    if (plain.isBlank()) {
      problems.add(
          Problem.error("tekst.kop-zonder-tekst", place, "Deze kop heeft geen tekst.")
              .withHint("Geef de kop een titel of haal hem weg."));
    }
    return new Block.Heading(
        place, heading.getLevel(), key.orElseGet(() -> keyOf(plain)), role, title);
  }

  private Role role(Optional<String> word, Place.InText place) {
    return switch (word.orElse("")) {
      case "" -> defaultRole;
      case "hoofdstuk" -> Role.CHAPTER;
      case "zonder-nummer" -> Role.UNNUMBERED;
      case "bijlage" -> Role.APPENDIX;
      default -> {
        problems.add(
            Problem.error(
                    "tekst.onbekend-soort-kop",
                    place,
                    "Een kop kan niet van het soort ‘" + word.orElse("") + "’ zijn.")
                .withHint("Kies .hoofdstuk, .bijlage of .zonder-nummer, of laat het weg."));
        yield defaultRole;
      }
    };
  }

  private Optional<Block> paragraph(Paragraph paragraph, Place.InText place) {
    Node only = paragraph.getFirstChild();
    if (only instanceof Image image && only.getNext() == null) {
      return slot(image, place);
    }
    if (only instanceof StrongEmphasis term
        && term.getNext() instanceof SoftLineBreak
        && term.getNext().getNext() instanceof Text meaning
        && meaning.getLiteral().startsWith(":")) {
      meaning.setLiteral(meaning.getLiteral().substring(1).stripLeading());
      List<Inline> words = inlines.read(term);
      String key = keyOf(PlainText.of(words));
      return Optional.of(
          new Block.Glossary(
              place, List.of(new Block.Definition(place, key, words, inlines.readFrom(meaning)))));
    }
    return Optional.of(new Block.Paragraph(place, inlines.read(paragraph)));
  }

  private Optional<Block> slot(Image image, Place.InText place) {
    String target = image.getDestination();
    int colon = target.indexOf(':');
    String kind = colon < 0 ? target : target.substring(0, colon);
    String key = target.substring(colon + 1).strip();
    Optional<Block> slot =
        switch (kind) {
          case "figuur" -> Optional.of(new Block.ExhibitSlot(place, ExhibitKind.FIGURE, key));
          case "tabel" -> Optional.of(new Block.ExhibitSlot(place, ExhibitKind.TABLE, key));
          case "lijst" -> listing(key).map(listed -> new Block.Listing(place, listed));
          case "vragenlijst" -> Optional.of(new Block.Insertion(place, target));
          default -> Optional.empty();
        };
    if (slot.isEmpty()) {
      problems.add(
          Problem.error(
                  "tekst.onbekende-plaatsing",
                  place,
                  "Hier kan ‘" + target + "’ niet worden geplaatst.")
              .withHint(
                  "Kies ![](figuur:sleutel), ![](tabel:sleutel), ![](lijst:inhoud),"
                      + " ![](lijst:figuren) of ![](lijst:tabellen)."));
    }
    return slot;
  }

  private static Optional<Listing.Kind> listing(String word) {
    for (Listing.Kind kind : Listing.Kind.values()) {
      if (kind.word().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private static int first(OrderedList list) {
    Integer number = list.getMarkerStartNumber();
    return number == null ? 1 : number;
  }

  private List<Block.Item> items(Node list) {
    List<Block.Item> items = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      items.add(new Block.Item(places.of(item), children(item)));
    }
    return items;
  }

  private Block table(TableBlock table, Place.InText place) {
    List<Block.ColumnAlignment> columns = new ArrayList<>();
    Block.TableRow head = new Block.TableRow(List.of());
    List<Block.TableRow> body = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (part instanceof TableHead) {
          head = row(row);
          for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            columns.add(alignment((TableCell) cell));
          }
        } else if (part instanceof TableBody) {
          body.add(row(row));
        }
      }
    }
    return new Block.TextTable(place, columns, head, body);
  }

  private Block.TableRow row(Node row) {
    List<Block.TableCell> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      cells.add(new Block.TableCell(inlines.read(cell)));
    }
    return new Block.TableRow(cells);
  }

  private static Block.ColumnAlignment alignment(TableCell cell) {
    TableCell.Alignment alignment = cell.getAlignment();
    if (alignment == null) {
      return Block.ColumnAlignment.START;
    }
    return switch (alignment) {
      case LEFT -> Block.ColumnAlignment.START;
      case CENTER -> Block.ColumnAlignment.CENTRE;
      case RIGHT -> Block.ColumnAlignment.END;
    };
  }

  private Footnote footnote(FootnoteDefinition note) {
    Place.InText place = places.of(note);
    List<Inline> content = new ArrayList<>();
    for (Node child = note.getFirstChild(); child != null; child = child.getNext()) {
      if (!(child instanceof Paragraph)) {
        problems.add(
            Problem.error(
                    "tekst.opmaak-in-voetnoot",
                    places.of(child),
                    "In een voetnoot kan alleen gewone tekst staan.")
                .withHint("Zet een opsomming of tabel in de tekst zelf."));
      } else {
        if (!content.isEmpty()) {
          content.add(new Inline.LineBreak(places.of(child)));
        }
        content.addAll(inlines.read(child));
      }
    }
    return new Footnote(place, inlines.noteKey(note.getLabel()), content);
  }

  /** Lower-case letters and digits of a title, joined by hyphens. */
  private static String keyOf(String title) {
    String plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
  }

  private static String name(Node node) {
    return switch (node.getClass().getSimpleName()) {
      case "ThematicBreak" -> "een streep (---)";
      case "FencedCodeBlock", "IndentedCodeBlock" -> "een blok code (begint de regel met spaties?)";
      case "HtmlBlock" -> "HTML";
      default -> node.getClass().getSimpleName();
    };
  }
}
