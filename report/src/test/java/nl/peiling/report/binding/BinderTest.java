package nl.peiling.report.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Severity;
import nl.peiling.report.binding.Binder.Binding;
import nl.peiling.report.document.Document;
import nl.peiling.report.document.Manuscript;
import nl.peiling.report.document.MarkdownReader;
import nl.peiling.report.sample.Sample;
import org.junit.jupiter.api.Test;

class BinderTest {

  @Test
  void numbersChaptersAndExhibitsByTheirPlace() {
    BoundDocument report = Sample.bound();
    assertThat(report.numbering().headings())
        .extracting(heading -> heading.number() + "|" + heading.heading().key())
        .contains("|colofon", "1|deelnemers", "1.1|opzet", "1.1.1|weging", "1.1.2|afronding")
        .contains("2|lang", "A|begrippen", "B|verantwoording", "B.1|respons");
    assertThat(report.numbering().exhibits())
        .extracting(Numbering.ExhibitNumber::label)
        .containsExactly(
            "tabel 1.1",
            "figuur 1.1",
            "figuur 1.2",
            "tabel 1.2",
            "tabel 3.1",
            "figuur 3.1",
            "tabel B.1");
  }

  @Test
  void movesNumbersWhenTextMoves() {
    String one = "# Een\n\n![](figuur:werkveld)\n\n";
    String two = "# Twee\n\n![](figuur:oordeel)\n\n";
    assertThat(labels(one + two)).containsExactly("werkveld figuur 1.1", "oordeel figuur 2.1");
    assertThat(labels(two + one)).containsExactly("oordeel figuur 1.1", "werkveld figuur 2.1");
  }

  @Test
  void reportsEverythingThatIsNotThere() {
    Binding binding =
        bind(
            "# Een\n\n"
                + "${respons.totaal.aantl} [](figuur:werkvelt) [](tabel:werkveld)"
                + " [](paragraaf:twee) [x](begrip:y) [](citaat:z)\n\n"
                + "![](figuur:leeftijd)\n\n"
                + "![](tabel:zoek)\n\n"
                + "![](figuur:werkveld)\n\n"
                + "![](figuur:werkveld)\n\n"
                + "### Diep\n\n"
                + "# Een\n");
    assertThat(binding.document()).isEmpty();
    assertThat(binding.problems().list())
        .filteredOn(problem -> problem.severity() == Severity.ERROR)
        .extracting(problem -> problem.code().value())
        .containsExactlyInAnyOrder(
            "tekst.feit-onbekend",
            "tekst.verwijzing-onbekend",
            "tekst.verwijzing-onbekend",
            "tekst.verwijzing-onbekend",
            "tekst.begrip-onbekend",
            "tekst.citaat-onbekend",
            "tekst.figuur-of-tabel",
            "tekst.figuur-onbekend",
            "tekst.dubbel-geplaatst",
            "tekst.kop-overgeslagen",
            "tekst.sleutel-dubbel");
    assertThat(binding.problems().text())
        .contains("Bedoeld is misschien ‘respons.totaal.aandeel’ of ‘respons.totaal.aantal’.")
        .contains("Bedoeld is misschien ‘werkveld’.");
  }

  @Test
  void reportsFootnotesThatDoNotFit() {
    Binding binding =
        bind("# Een\n\nTekst.[^a]\n\n[^a]: Noot[^b].\n[^b]: Ook.\n[^c]: Nooit gebruikt.\n");
    assertThat(binding.problems().list())
        .extracting(problem -> problem.code().value())
        .contains("tekst.voetnoot-ongebruikt", "tekst.voetnoot-in-voetnoot");
  }

  @Test
  void warnsOfAnExhibitWithoutAPlace() {
    Binding binding = bind("# Een\n\n![](figuur:werkveld)\n");
    assertThat(binding.document()).isPresent();
    assertThat(binding.problems().list())
        .extracting(problem -> problem.code().value())
        .containsOnly("tekst.figuur-niet-geplaatst")
        .hasSize(Sample.exhibits().size() - 1);
  }

  private static List<String> labels(String text) {
    return bind(text).document().orElseThrow().numbering().exhibits().stream()
        .map(exhibit -> exhibit.key() + " " + exhibit.label())
        .toList();
  }

  private static Binding bind(String text) {
    Document document =
        MarkdownReader.read(
            Manuscript.ofFile("proef.md", Sample.marked(text)), new ProblemCollector());
    return Binder.bind(Sample.details(), document, Sample.material());
  }
}
