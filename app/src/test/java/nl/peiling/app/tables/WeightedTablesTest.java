package nl.peiling.app.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import nl.peiling.app.EditionTables;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.reading.EditionReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** The tabellenboek of an edition that weights: the first respondents of 2023, by sex and age. */
class WeightedTablesTest {

  private static final int RESPONDENTS = 600;

  @TempDir private static Path folder;
  private static FactBook facts;
  private static byte[] file;
  private static Map<String, List<List<ReadCell>>> cells;
  private static List<ReadTable> book;

  @BeforeAll
  static void write() throws IOException, OpenXML4JException, SAXException, XMLStreamException {
    Path edition = Files.createDirectory(folder.resolve("gewogen"));
    try (Stream<Path> files = Files.list(CheckedBook.EDITION)) {
      for (Path from : files.filter(Files::isRegularFile).toList()) {
        Files.copy(from, edition.resolve(from.getFileName()));
      }
    }
    Path answers = edition.resolve("respons.csv");
    Files.write(answers, Files.readAllLines(answers).subList(0, RESPONDENTS + 1));
    Path settings = edition.resolve("editie.yaml");
    Files.writeString(
        settings,
        Files.readString(settings)
            .replace(
                "weging: geen",
                """
                weging:
                  kenmerken:
                    - { kenmerk: geslacht }
                    - { kenmerk: leeftijdsklasse, geordend: true }
                  naast: [zekerheid, werkveld, uren_nu]\
                """)
            // Nothing to hide: finding what to hide takes longer than all the rest
            .replace("minimale_basis: 10", "minimale_basis: 1"));
    EditionTables tables = EditionTables.of(EditionReader.read(edition).value().orElseThrow());
    facts = tables.facts();
    file = EditionTables.xlsx(tables.book("zekerheid", "werkveld", "uren_nu", "geslacht"));
    Path written = Files.write(folder.resolve("tabellenboek.xlsx"), file);
    cells = StreamedBook.rows(written);
    book = ReadTable.of(cells);
  }

  private static ReadTable sheet(String name) {
    return book.stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void eachNumberIsThatOfItsFact() {
    NumbersAndFacts checked = new NumbersAndFacts(cells, facts);

    assertThat(checked.wrong()).isEmpty();
    assertThat(checked.numbers()).containsKeys("Weging", "Weging klassen", "C1 werkveld");
  }

  @Test
  void weightedAndEffectiveBaseStandUnderTheUnweightedOne() {
    ReadTable table = sheet("B2 zekerheid");
    int measure = table.heads().indexOf("Maat (eenheid)");

    assertThat(table.rows().stream().limit(3).map(row -> row.get(measure).words()))
        .containsExactly(
            "geldige antwoorden (n)",
            "geldige antwoorden, gewogen (n)",
            "effectief aantal na weging (n)");
    double base = table.rows().get(0).get(measure + 1).number();
    assertThat(table.rows().get(1).get(measure + 1).number()).isBetween(base * 0.9, base * 1.1);
    assertThat(table.rows().get(2).get(measure + 1).number()).isLessThan(base);
    assertThat(table.lines())
        .anyMatch(line -> line.contains("alleen de rijen waar ‘gewogen’ bij staat"));
  }

  @Test
  void netsHaveWeightedRowsAndOtherQuestionsHaveNone() {
    assertThat(sheet("C1 werkveld").rows("aandeel, gewogen").stream())
        .anyMatch(row -> row.getFirst().words().startsWith("Net: "));
    assertThat(sheet("A1 geslacht").rows("aandeel, gewogen")).isEmpty();
  }

  @Test
  void weightedSpreadAndQuartilesStandUnderTheUnweighted() {
    ReadTable table =
        book.stream().filter(one -> one.name().endsWith("uren_nu")).findFirst().orElseThrow();
    int measure = table.heads().indexOf("Maat (eenheid)");

    assertThat(table.rows().stream().map(row -> row.get(measure).words()))
        .containsSubsequence(
            "standaardafwijking (uur)",
            "standaardafwijking, gewogen (uur)",
            "eerste kwartiel (uur)",
            "eerste kwartiel, gewogen (uur)",
            "mediaan (uur)",
            "mediaan, gewogen (uur)",
            "derde kwartiel (uur)",
            "derde kwartiel, gewogen (uur)");
  }

  @Test
  void classesHoldToThePopulationAfterWeighting() {
    ReadTable classes = sheet("Weging klassen");

    assertThat(classes.rows()).hasSizeGreaterThan(4);
    assertThat(classes.rows())
        .allSatisfy(row ->
            assertThat(row.get(4).number())
                .isCloseTo(row.get(2).number(), org.assertj.core.api.Assertions.within(1e-9)));
    assertThat(classes.rows().stream().map(row -> row.get(1).words()))
        .as("small classes stand together")
        .anyMatch(label -> label.contains(" en ") && label.contains("66 jaar en ouder"));
  }

  @Test
  void guideExplainsTheWeighting() {
    assertThat(sheet("Leeswijzer").lines())
        .anyMatch(line -> line.contains("effectieve aantal"))
        .anyMatch(line -> line.startsWith("Waar ‘gewogen’ bij staat"));
  }

  @Test
  void keepsTheRulesOfTheFile() {
    assertThat(WorkbookRules.broken(new WorkbookRules.Written("tabellenboek.xlsx", file)))
        .isEmpty();
  }
}
