package nl.peiling.report.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peiling.model.edition.Edition;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;
import nl.peiling.report.wording.DutchDate;

/** The first sheets of the book: cover, contents and reading guide. */
final class FrontSheets {

  private final TablesBook.Source source;
  private final List<BannerPage> pages;

  FrontSheets(TablesBook.Source source, List<BannerPage> pages) {
    this.source = source;
    this.pages = List.copyOf(pages);
  }

  Sheet cover() {
    Edition edition = source.edition();
    List<Sheet.Line> lines = new ArrayList<>();
    lines.add(new Sheet.Line.Plain(edition.subtitle()));
    if (edition.synthetic()) {
      lines.add(
          new Sheet.Line.Heading(
              "De antwoorden in dit tabellenboek zijn synthetisch. Citeer de uitkomsten niet."));
      lines.add(
          new Sheet.Line.Plain(
              "Een programma heeft de antwoorden gemaakt, zo dat zij passen bij gepubliceerde"
                  + " cijfers. Er staat geen antwoord in van bestaande artsen."));
    }
    lines.add(new Sheet.Line.Plain("Editie " + edition.key()));
    lines.add(
        new Sheet.Line.Plain(
            "Veldwerk: "
                + DutchDate.of(edition.fieldwork().from())
                + " tot en met "
                + DutchDate.of(edition.fieldwork().to())));
    lines.add(
        new Sheet.Line.Plain(
            "Alle getallen staan ook in het bestand feiten.csv, voor wie er met een programma mee"
                + " wil werken."));
    lines.add(new Sheet.Line.Link("Naar de inhoud", TablesBook.CONTENTS));
    lines.add(new Sheet.Line.Link("Naar de leeswijzer", TablesBook.GUIDE));
    return new Sheet(TablesBook.COVER, edition.title() + ": tabellenboek", lines, Optional.empty());
  }

  Sheet contents(List<TablesBook.Entry> entries, boolean notes) {
    List<List<Sheet.Cell>> rows = new ArrayList<>();
    rows.add(front("Leeswijzer", TablesBook.GUIDE, "Hoe de tabellen gelezen kunnen worden"));
    if (notes) {
      rows.add(front("Noten bij de tabellen", Notes.NAME, "Wat de merken in de titels betekenen"));
    }
    rows.add(
        front("De kolommen van de tabellen", ColumnsSheet.NAME, "Welke artsen in een kolom staan"));
    for (TablesBook.Entry entry : entries) {
      List<String> used = source.usedIn().getOrDefault(entry.question(), List.of());
      rows.add(
          List.of(
              new Sheet.Cell.Link(withoutColumns(entry), entry.sheet().name()),
              new Sheet.Cell.Text(entry.number()),
              new Sheet.Cell.Text(entry.columns()),
              new Sheet.Cell.Text(entry.text()),
              new Sheet.Cell.Text(entry.askedOf()),
              base(entry.question()),
              used.isEmpty()
                  ? new Sheet.Cell.Missing(Sheet.Code.NOT_APPLICABLE)
                  : new Sheet.Cell.Text(String.join("; ", used)),
              baseKey(entry.question())));
    }
    Sheet.Table table =
        new Sheet.Table(
            "Inhoud_tabellen",
            List.of(
                new Sheet.Column("Tabel", 60),
                new Sheet.Column("Nummer", 10),
                new Sheet.Column("Kolommen", 24),
                new Sheet.Column("Vraag", 44),
                new Sheet.Column("Gesteld aan", 22),
                new Sheet.Column("Geldige antwoorden (n)", 12),
                new Sheet.Column("Gebruikt in het rapport", 21),
                RowKey.column(rows)),
            rows);
    return new Sheet(
            TablesBook.CONTENTS,
            "Inhoud van het tabellenboek",
            List.of(
                new Sheet.Line.Plain("Een rij per blad. De naam van de tabel is een koppeling.")),
            Optional.of(table))
        .explained(List.of(new Sheet.Line.Link("Terug naar het voorblad", TablesBook.COVER)));
  }

  /** The title, short enough for one line: the columns have a cell of their own. */
  private static String withoutColumns(TablesBook.Entry entry) {
    return entry
        .sheet()
        .title()
        .replaceAll(" \\[noot \\d+\\]", "")
        .replace(", naar " + entry.columns(), "");
  }

  private Sheet.Cell base(String question) {
    Optional<Fact> base = source.facts().find(baseOf(question));
    return base.isPresent()
        ? FactCells.of(base.get())
        : new Sheet.Cell.Missing(Sheet.Code.NOT_APPLICABLE);
  }

  private Sheet.Cell baseKey(String question) {
    return source.facts().find(baseOf(question)).isPresent()
        ? new Sheet.Cell.Text(baseOf(question).text())
        : new Sheet.Cell.Missing(Sheet.Code.NOT_APPLICABLE);
  }

  private static FactId baseOf(String question) {
    return FactId.of(question, "totaal", Measure.BASE);
  }

  private static List<Sheet.Cell> front(String title, String sheet, String text) {
    Sheet.Cell none = new Sheet.Cell.Missing(Sheet.Code.NOT_APPLICABLE);
    return List.of(
        new Sheet.Cell.Link(title, sheet),
        none,
        none,
        new Sheet.Cell.Text(text),
        none,
        none,
        none,
        none);
  }

  Sheet guide() {
    List<Sheet.Line> lines = new ArrayList<>();
    head(
        lines,
        "Wat staat er op een blad?",
        "Elk blad gaat over één vraag en heeft één tabel. Boven de tabel staan de vraag, wie de"
            + " vraag kreeg, de betekenis van de codes in de tabel en waar het rapport de"
            + " uitkomsten gebruikt.",
        "De eerste rijen geven het aantal artsen: hoeveel een geldig antwoord gaven, de vraag"
            + " oversloegen, ‘weet niet’ kozen of de vraag niet kregen. Daarna volgen de aandelen,"
            + " daaronder de aantallen, en bij getallen en schalen het gemiddelde met een interval,"
            + " de standaardafwijking, de mediaan en de kwartielen.",
        "De cellen bevatten de onafgeronde getallen; het rekenblad toont ze afgerond, één keer en"
            + " vanaf vijf naar boven. Waar niet ‘gewogen’ bij staat telt elke arts één keer.");
    lines.add(new Sheet.Line.Heading("Een voorbeeld"));
    new WorkedExample(source, pages.getFirst()).lines().forEach(lines::add);
    lines.add(
        new Sheet.Line.Plain(
            "‘geen’ betekent: getoetst, en met geen enkele lagere kolom een verschil dat groter is"
                + " dan toeval."));
    lines.add(new Sheet.Line.Heading("De kolommen"));
    lines.add(
        new Sheet.Line.Plain(
            "Welke artsen in een kolom staan, en met welke letter, staat op het blad Kolommen."
                + " Anios, onderzoekers en aios overlappen: een arts kan bij twee groepen horen. De"
                + " kolommen tellen daarom niet op tot het totaal."));
    lines.add(new Sheet.Line.Link("Naar de kolommen", ColumnsSheet.NAME));
    head(
        lines,
        "Hoe is getoetst?",
        "De kolommen van één onderwerp (zoals functie, of afstudeercohort) zijn per rij twee aan"
            + " twee tegen elkaar getoetst: tweezijdig, met een gelineariseerde toets voor aandelen"
            + " en gemiddelden, op 5% (kleine letter) en 1% (hoofdletter). De kansen in een rij"
            + " zijn samen aangepast volgens Holm.",
        "Artsen die in beide kolommen zitten tellen daarin mee: de toets houdt rekening met de"
            + " overlap. Een kolom wordt nooit getoetst tegen een kolom die haar helemaal bevat,"
            + " zoals het totaal. De hoogste van twee kolommen krijgt de letter van de laagste.",
        "Kolommen met minder dan "
            + source.edition().smallCells().lowBase()
            + " geldige antwoorden zijn niet getoetst. Ook niet getoetst is een antwoord dat in een"
            + " kolom door niemand of door iedereen is gegeven.",
        "Bij veel toetsen is een deel van de letters toeval. De letters zijn een hulp bij het"
            + " lezen, geen bewijs.");
    head(
        lines,
        "Aandelen en netten",
        "Een aandeel is een deel van de artsen in de kolom die de vraag kregen en een geldig"
            + " antwoord gaven.",
        "Een net is een aantal antwoorden samen. Wie een of meer van die antwoorden gaf, telt één"
            + " keer mee.");
    lines.add(new Sheet.Line.Heading("Codes"));
    Stream<Sheet.Line> codes =
        Arrays.stream(Sheet.Code.values())
            .map(code ->
                new Sheet.Line.Plain(
                    code.sign()
                        + " "
                        + code.meaning()
                        + " (teken in tabellen van het CBS: "
                        + code.cbsSign()
                        + ")"));
    codes.forEach(lines::add);
    lines.add(new Sheet.Line.Link("Terug naar de inhoud", TablesBook.CONTENTS));
    return new Sheet(TablesBook.GUIDE, "Leeswijzer bij het tabellenboek", lines, Optional.empty());
  }

  private static void head(List<Sheet.Line> lines, String heading, String... texts) {
    lines.add(new Sheet.Line.Heading(heading));
    for (String text : texts) {
      lines.add(new Sheet.Line.Plain(text));
    }
  }
}
