package nl.peiling.report.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.Verdict;
import nl.peiling.model.problem.Place;
import nl.peiling.report.binding.Anchors;
import nl.peiling.report.binding.BoundDocument;
import nl.peiling.report.binding.Numbering.ExhibitNumber;
import nl.peiling.report.document.Block;
import nl.peiling.report.document.Document;
import nl.peiling.report.document.Footnote;
import nl.peiling.report.document.Inline;
import nl.peiling.report.exhibit.DataTable;
import nl.peiling.report.wording.VerdictWording;

/**
 * The report with a mark behind every number [G1] and every claim [B1], and behind every figure and
 * table. Each mark leads to a note in an appendix.
 */
public final class ProofCopy {

  private static final String KEY = "proef";

  private final BoundDocument report;
  private final FactNotes facts;
  private final Map<Inline.Claimed, List<Verdict>> verdicts;
  private final VerdictWording wording;
  private final Place.InText place = new Place.InText("proef", 1, 1);
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<Inline.Claimed, Integer> claims = new LinkedHashMap<>();
  private final Map<String, List<String>> margins = new TreeMap<>();
  private int series;

  private ProofCopy(
      BoundDocument report,
      FactNotes facts,
      Map<Inline.Claimed, List<Verdict>> verdicts,
      VerdictWording wording) {
    this.report = report;
    this.facts = facts;
    this.verdicts = verdicts;
    this.wording = wording;
  }

  /**
   * A proof copy.
   *
   * @param margins the lines beside a mark, by the anchor that the mark leads to
   */
  public record Made(BoundDocument report, Map<String, List<String>> margins) {
    public Made {
      margins = Map.copyOf(margins);
    }
  }

  /** Makes a proof copy. */
  public static Made of(
      BoundDocument report,
      FactNotes facts,
      Map<Inline.Claimed, List<Verdict>> verdicts,
      VerdictWording wording) {
    ProofCopy copy = new ProofCopy(report, facts, verdicts, wording);
    List<Block> blocks = new ArrayList<>(copy.blocks(report.blocks()));
    List<Footnote> notes =
        report.footnotes().stream()
            .map(note -> new Footnote(note.place(), note.key(), copy.inlines(note.content())))
            .toList();
    blocks.addAll(copy.appendix());
    return new Made(report.withText(new Document(blocks, notes)), copy.margins);
  }

  private List<Block> blocks(List<Block> blocks) {
    List<Block> marked = new ArrayList<>();
    for (Block block : blocks) {
      switch (block) {
        case Block.Paragraph one ->
            marked.add(new Block.Paragraph(one.place(), inlines(one.content())));
        case Block.Items list ->
            marked.add(
                new Block.Items(
                    list.place(),
                    list.first(),
                    list.items().stream()
                        .map(item -> new Block.Item(item.place(), blocks(item.blocks())))
                        .toList()));
        case Block.Quotation one ->
            marked.add(new Block.Quotation(one.place(), blocks(one.blocks())));
        case Block.TextTable table ->
            marked.add(
                new Block.TextTable(
                    table.place(),
                    table.columns(),
                    table.head(),
                    table.body().stream().map(this::row).toList()));
        case Block.Glossary glossary ->
            marked.add(
                new Block.Glossary(
                    glossary.place(),
                    glossary.definitions().stream()
                        .map(one ->
                            new Block.Definition(
                                one.place(), one.key(), one.term(), inlines(one.meaning())))
                        .toList()));
        case Block.ExhibitSlot slot -> {
          marked.add(slot);
          if (shows(slot.key())) {
            marked.add(new Block.Paragraph(place, series(slot.key())));
          }
        }
        case Block.Heading heading -> marked.add(heading);
        case Block.Listing listing -> marked.add(listing);
        case Block.Insertion insertion -> marked.add(insertion);
      }
    }
    return marked;
  }

  private Block.TableRow row(Block.TableRow row) {
    return new Block.TableRow(
        row.cells().stream().map(cell -> new Block.TableCell(inlines(cell.content()))).toList());
  }

  private List<Inline> inlines(List<Inline> inlines) {
    List<Inline> marked = new ArrayList<>();
    for (Inline inline : inlines) {
      switch (inline) {
        case Inline.FactRef fact -> {
          marked.add(fact);
          marked.add(number(fact));
        }
        case Inline.Claimed claimed -> {
          marked.add(
              new Inline.Claimed(claimed.place(), claimed.claim(), inlines(claimed.content())));
          marked.add(claim(claimed));
        }
        case Inline.Emphasis one ->
            marked.add(new Inline.Emphasis(one.place(), inlines(one.content())));
        case Inline.Strong one ->
            marked.add(new Inline.Strong(one.place(), inlines(one.content())));
        case Inline.Foreign one -> marked.add(one);
        case Inline.Link one -> marked.add(one);
        case Inline.CrossRef one -> marked.add(one);
        case Inline.TermUse one -> marked.add(one);
        case Inline.Text one -> marked.add(one);
        case Inline.FootnoteRef one -> marked.add(one);
        case Inline.Citation one -> marked.add(one);
        case Inline.LineBreak one -> marked.add(one);
      }
    }
    return marked;
  }

  private Inline number(Inline.FactRef fact) {
    int number = numbers.computeIfAbsent(fact.id(), id -> numbers.size() + 1);
    String key = numberKey(number);
    margins.put(Anchors.heading(key), facts.brief("G" + number, fact.id()));
    return mark(key, "[G" + number + "]");
  }

  private Inline claim(Inline.Claimed claimed) {
    int number = claims.computeIfAbsent(claimed, one -> claims.size() + 1);
    String key = claimKey(number);
    List<String> lines = new ArrayList<>();
    lines.add("B" + number + " " + claimed.claim());
    verdicts
        .getOrDefault(claimed, List.of())
        .forEach(verdict -> lines.add(wording.explanation(verdict)));
    margins.put(Anchors.heading(key), lines);
    return mark(key, "[B" + number + "]");
  }

  private static String numberKey(int number) {
    return KEY + "-g" + number;
  }

  private static String claimKey(int number) {
    return KEY + "-b" + number;
  }

  private Inline mark(String key, String words) {
    return new Inline.CrossRef(
        place, Inline.CrossRef.Target.SECTION, key, false, List.of(text(words)));
  }

  private List<Block> appendix() {
    List<Block> blocks = new ArrayList<>();
    heading(blocks, 1, KEY, "Proef: waar de getallen en beweringen vandaan komen");
    blocks.add(
        paragraph(
            List.of(
                "Deze proefdruk is niet bedoeld om te verspreiden. Achter elk getal staat [G] met"
                    + " een nummer, achter elke bewering [B], onder elke"
                    + " figuur en tabel [F] voor elke groep.")));
    heading(blocks, 2, KEY + "-getallen", "Getallen in de tekst");
    numbers.forEach((id, number) -> {
      heading(blocks, 3, numberKey(number), "G" + number + ". " + id);
      blocks.add(paragraph(facts.of(id)));
    });
    heading(blocks, 2, KEY + "-beweringen", "Beweringen in de tekst");
    claims.forEach((claimed, number) -> {
      heading(blocks, 3, claimKey(number), "B" + number + ". " + claimed.claim());
      blocks.add(paragraph(lines(claimed)));
    });
    heading(blocks, 2, KEY + "-figuren", "Getallen in figuren en tabellen");
    for (ExhibitNumber exhibit : report.numbering().exhibits()) {
      if (shows(exhibit.key())) {
        String title = exhibit.kind().title() + " " + exhibit.number();
        factsOf(exhibit.key())
            .forEach((group, cells) -> {
              heading(
                  blocks, 3, seriesKey(exhibit.key(), group), title + ", " + facts.group(group));
              blocks.add(table(cells));
            });
      }
    }
    return blocks;
  }

  private List<String> lines(Inline.Claimed claimed) {
    List<String> lines = new ArrayList<>();
    lines.add("Woorden: ‘" + report.plain(claimed.content()) + "’");
    lines.add("Plaats: " + claimed.place().name() + ", regel " + claimed.place().line());
    for (Verdict verdict : verdicts.getOrDefault(claimed, List.of())) {
      lines.add("Oordeel: " + wording.explanation(verdict));
      lines.addAll(wording.evidence(verdict));
    }
    return lines;
  }

  private boolean shows(String exhibit) {
    return !factsOf(exhibit).isEmpty();
  }

  /** A number where it stands in a figure or table. */
  private record Shown(Fact fact, String printed) {}

  /** The numbers of a figure or table by group: a series of a figure, a column of a table. */
  private Map<String, List<Shown>> factsOf(String exhibit) {
    Map<String, List<Shown>> series = new LinkedHashMap<>();
    for (DataTable.Row row : report.exhibit(exhibit).data().body()) {
      for (DataTable.Cell cell : row.cells()) {
        cell.fact()
            .flatMap(facts::find)
            .ifPresent(fact ->
                series
                    .computeIfAbsent(fact.id().group(), group -> new ArrayList<>())
                    .add(new Shown(fact, cell.text())));
      }
    }
    return series;
  }

  private static String seriesKey(String exhibit, String group) {
    return KEY + "-" + exhibit + "-" + group;
  }

  /** A mark for each series, with its numbers in the margin. */
  private List<Inline> series(String exhibit) {
    List<Inline> marks = new ArrayList<>();
    marks.add(text("Getallen: "));
    factsOf(exhibit)
        .forEach((group, cells) -> {
          int number = ++series;
          String key = seriesKey(exhibit, group);
          List<String> lines = new ArrayList<>();
          lines.add("F" + number + " " + facts.group(group));
          cells.forEach(
              cell -> lines.add(cell.fact().id().text() + ": " + facts.values(cell.fact())));
          margins.put(Anchors.heading(key), lines);
          if (marks.size() > 1) {
            marks.add(text(" "));
          }
          marks.add(mark(key, "[F" + number + " " + facts.group(group) + "]"));
        });
    return marks;
  }

  private Block table(List<Shown> cells) {
    List<Block.TableRow> rows = new ArrayList<>();
    for (Shown cell : cells) {
      rows.add(
          cells(
              List.of(
                  cell.fact().id().text(),
                  cell.printed(),
                  facts.exact(cell.fact()),
                  FactNotes.base(cell.fact()),
                  facts.interval(cell.fact()))));
    }
    return new Block.TextTable(
        place,
        List.of(
            Block.ColumnAlignment.START,
            Block.ColumnAlignment.END,
            Block.ColumnAlignment.END,
            Block.ColumnAlignment.END,
            Block.ColumnAlignment.END),
        cells(List.of("Feit", "Afgedrukt", "Onafgerond", "n", "Interval")),
        rows);
  }

  private Block.TableRow cells(List<String> texts) {
    return new Block.TableRow(
        texts.stream().map(one -> new Block.TableCell(List.of(text(one)))).toList());
  }

  private void heading(List<Block> blocks, int level, String key, String title) {
    blocks.add(
        new Block.Heading(
            place,
            level,
            key,
            level == 3 ? Block.Heading.Role.UNNUMBERED : Block.Heading.Role.APPENDIX,
            List.of(text(title))));
  }

  private Block paragraph(List<String> lines) {
    List<Inline> content = new ArrayList<>();
    for (String line : lines) {
      if (!content.isEmpty()) {
        content.add(new Inline.LineBreak(place));
      }
      content.add(text(line));
    }
    return new Block.Paragraph(place, content);
  }

  private Inline text(String words) {
    return new Inline.Text(place, words);
  }
}
