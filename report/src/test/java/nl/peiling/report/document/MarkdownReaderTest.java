package nl.peiling.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.report.document.Block.Heading.Role;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {

  private final ProblemCollector problems = new ProblemCollector();

  @Test
  void readsKeysAndRolesOfHeadings() {
    List<Block> blocks =
        read("# Inleiding {#begin}\n\n# Colofon {.zonder-nummer}\n\n# Lijst {#l .bijlage}\n");
    assertThat(blocks)
        .extracting(block -> ((Block.Heading) block).key(), block -> ((Block.Heading) block).role())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("begin", Role.CHAPTER),
            org.assertj.core.groups.Tuple.tuple("colofon", Role.UNNUMBERED),
            org.assertj.core.groups.Tuple.tuple("l", Role.APPENDIX));
    assertThat(PlainText.of(((Block.Heading) blocks.getFirst()).title())).isEqualTo("Inleiding");
  }

  @Test
  void readsClaimsWithSpacesAndLineEnds() {
    List<Block> blocks = read("Dit is [vaker](meer:energie.a.regie,\nenergie.b.regie) zo.\n");
    assertThat(((Block.Paragraph) blocks.getFirst()).content())
        .filteredOn(Inline.Claimed.class::isInstance)
        .singleElement()
        .isEqualTo(
            new Inline.Claimed(
                new Place.InText("proef.md", 1, 8),
                "meer:energie.a.regie, energie.b.regie",
                List.of(new Inline.Text(new Place.InText("proef.md", 1, 9), "vaker"))));
  }

  @Test
  void knowsWhereANumberStands() {
    String line =
        "Van hen is " + FactMark.of("a.b") + " tevreden en " + FactMark.of("c.d") + " niet.";
    List<Block> blocks = read("# Kop\n\nEerste regel,\n" + line + "\n");
    assertThat(((Block.Paragraph) blocks.get(1)).content())
        .filteredOn(Inline.FactRef.class::isInstance)
        .containsExactly(
            new Inline.FactRef(new Place.InText("proef.md", 4, 12), "a.b"),
            new Inline.FactRef(new Place.InText("proef.md", 4, 31), "c.d"));
  }

  @Test
  void namesTheLineOfTheTemplateWhenTheTemplateAddedLines() {
    ProblemCollector collector = new ProblemCollector();
    Document document =
        MarkdownReader.read(
            new Manuscript("proef.md", "een\n\ntwee\n", List.of(5, 6, 9), Role.CHAPTER), collector);
    assertThat(document.blocks()).extracting(block -> block.place().line()).containsExactly(5, 9);
  }

  @Test
  void refusesADigitThatTouchesANumber() {
    read(
        "Dat is 1"
            + FactMark.of("a.b")
            + ".\n\nDat is "
            + FactMark.of("a.b")
            + ",5 meer.\n\n"
            + "Dat is "
            + FactMark.of("a.b")
            + "%.\n\nDat zijn er "
            + FactMark.of("a.b")
            + ", 3 meer.\n");
    assertThat(problems.problems().list())
        .extracting(problem -> problem.code().value() + " " + problem.place().text())
        .containsExactly(
            "tekst.cijfer-aan-getal proef.md, regel 1, kolom 9",
            "tekst.cijfer-aan-getal proef.md, regel 3, kolom 8",
            "tekst.cijfer-aan-getal proef.md, regel 5, kolom 8");
  }

  @Test
  void marksAReferenceThatStartsASentence() {
    List<Block> blocks = read("[](figuur:a) en [](figuur:b). [](tabel:c) ook.\n");
    assertThat(((Block.Paragraph) blocks.getFirst()).content())
        .filteredOn(Inline.CrossRef.class::isInstance)
        .extracting(inline -> ((Inline.CrossRef) inline).startsSentence())
        .containsExactly(true, false, true);
  }

  @Test
  void groupsDefinitionsThatFollowEachOther() {
    List<Block> blocks = read("**Anios**\n: arts.\n\n**Aios**\n: arts.\n");
    assertThat(blocks).singleElement().isInstanceOf(Block.Glossary.class);
    Block.Definition first = ((Block.Glossary) blocks.getFirst()).definitions().getFirst();
    assertThat(PlainText.of(first.term())).isEqualTo("Anios");
    assertThat(PlainText.of(first.meaning())).isEqualTo("arts.");
  }

  @Test
  void reportsWhatAReportCannotHold() {
    read(
        """
        <div>x</div>

        ---

        met `code` en ![beeld](foto.png) erin

        ![](grafiek:a)

        [hier](ergens)

        # {#leeg}
        """);
    assertThat(problems.problems().list())
        .extracting(problem -> problem.code().value())
        .containsExactly(
            "tekst.onbekende-opmaak",
            "tekst.onbekende-opmaak",
            "tekst.onbekend-teken",
            "tekst.onbekende-plaatsing",
            "tekst.verwijzing-zonder-soort",
            "tekst.kop-zonder-tekst");
    assertThat(problems.problems().list()).allMatch(problem -> problem.hint().isPresent());
  }

  @Test
  void refusesMarkupThatWasNotFinishedInsteadOfPrintingIt() {
    read(
        """
        Een [meerderheid](meerderheid:a.b van de anios.

        Dat is bekend[^nietes].

        Heel **vet.

        Een [goede](feit:a.b) zin [sic].

        # De anios {{#anios}

        Het zijn er {functie.totaal.aios} van de 100.

        Dat is $functie, geen $ 5 en geen `{`.

        :::waarschuwing
        """);
    assertThat(problems.problems().list())
        .extracting(problem -> problem.code().value() + " " + problem.place().text())
        .containsExactly(
            "tekst.niet-afgemaakt proef.md, regel 1, kolom 17",
            "tekst.niet-afgemaakt proef.md, regel 3, kolom 14",
            "tekst.niet-afgemaakt proef.md, regel 5, kolom 6",
            "tekst.niet-afgemaakt proef.md, regel 9, kolom 12",
            "tekst.niet-afgemaakt proef.md, regel 11, kolom 13",
            "tekst.niet-afgemaakt proef.md, regel 13, kolom 8",
            "tekst.niet-afgemaakt proef.md, regel 15, kolom 1");
  }

  /** Every beginning of a text is read without an exception. */
  @Test
  void survivesATextCutOffAnywhere() {
    String text =
        "# Kop {#k .bijlage}\n\n"
            + "[a](feit:x.y, z) ![](figuur:b)\n\n"
            + "| a | b |\n"
            + "|--|-:|\n"
            + "| c | [d](e: f) |\n\n"
            + "1. x[^n]\n\n"
            + "> 'q' \"r\" ...\n\n"
            + "**T**\n"
            + ": u "
            + FactMark.of("a.b")
            + "\n\n[^n]: v\n";
    for (int end = 0; end <= text.length(); end++) {
      ProblemCollector collector = new ProblemCollector();
      Document document =
          MarkdownReader.read(Manuscript.ofFile("proef.md", text.substring(0, end)), collector);
      assertThat(document.blocks()).isNotNull();
      assertThat(collector.problems().list()).allMatch(problem -> !problem.message().isBlank());
    }
  }

  private List<Block> read(String markdown) {
    return MarkdownReader.read(Manuscript.ofFile("proef.md", markdown), problems).blocks();
  }
}
