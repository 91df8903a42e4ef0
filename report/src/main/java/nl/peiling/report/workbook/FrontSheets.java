package nl.peiling.report.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.Edition;
import nl.peiling.model.edition.Methods;
import nl.peiling.model.edition.Strata;
import nl.peiling.model.edition.Weighting;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;

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
    String fieldwork = TablesBook.fieldwork(source);
    lines.add(
        new Sheet.Line.Plain(
            fieldwork.substring(0, 1).toUpperCase(Locale.ROOT) + fieldwork.substring(1)));
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
                new Sheet.Column("Vraag", 42),
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
            + " vraag kreeg, de betekenis van de codes in de tabel, waar het rapport de uitkomsten"
            + " gebruikt en de bron.",
        "De eerste rijen heten ‘Basis’ en tellen artsen: hoeveel een geldig antwoord gaven, de"
            + " vraag kregen maar oversloegen (‘geen antwoord’), ‘weet niet’ kozen of de vraag niet"
            + " kregen (‘niet gesteld’).",
        "Daarna volgt per antwoord het aandeel, en daaronder per antwoord het aantal artsen. Een"
            + " aandeel is een deel van de artsen in de kolom met een geldig antwoord.",
        "Een net is een aantal antwoorden samen. Wie een of meer van die antwoorden gaf, telt één"
            + " keer mee. Boven de tabel staat uit welke antwoorden een net bestaat.",
        "De laatste kolom geeft de naam van de getallen in het bestand feiten.csv. Het blad"
            + " Kolommen legt uit hoe die naam gelezen wordt.");
    head(
        lines,
        "Getallen en schalen",
        "Het gemiddelde heeft een onder- en bovengrens: het 95%-interval. Als meedoen toeval is,"
            + " en de peiling werd vaak herhaald, dan zou zo’n interval in 95 van de 100 keer het"
            + " gemiddelde van alle aangeschreven artsen bevatten. De intervallen van aandelen"
            + " staan in het bestand feiten.csv.",
        "De standaardafwijking zegt hoe ver antwoorden uit elkaar liggen: hoe groter, hoe meer"
            + " verschil tussen artsen. De mediaan is het middelste antwoord als alle antwoorden op"
            + " volgorde liggen. Onder het eerste kwartiel ligt een kwart van de antwoorden, boven"
            + " het derde ook.",
        "De cellen bevatten de onafgeronde getallen. Het rekenblad toont percentages en aantallen"
            + " zonder decimalen, gemiddelden en standaardafwijkingen met twee, medianen en"
            + " kwartielen met één: één keer afgerond, vanaf vijf naar boven.",
        "Afgeronde percentages tellen niet altijd precies op tot 100%. Op het blad van een vraag"
            + " staat dat in een noot. De getallen zijn niet aangepast: ‘Alle antwoorden samen’ is"
            + " altijd 100%, en 0% betekent dat niemand het antwoord gaf.");
    source.edition().strata().ifPresent(strata -> head(lines, "Strata", sampling(strata)));
    switch (source.edition().weighting()) {
      case Weighting.Unweighted none ->
          head(lines, "Weging", "Niets in dit boek is gewogen: elke arts telt één keer.");
      case Weighting.ToPopulation wanted ->
          head(
              lines,
              "Weging",
              "Waar ‘gewogen’ bij staat, telt een arts zwaarder of lichter, zodat de respondenten"
                  + " op enkele kenmerken lijken op de populatie. In alle andere rijen telt elke"
                  + " arts één keer. Toetsen en letters gaan over de ongewogen getallen.",
              "Het effectieve aantal zegt met hoeveel ongewogen artsen een gewogen getal te"
                  + " vergelijken is. Het blad Weging geeft het verslag.");
    }
    lines.add(new Sheet.Line.Heading("Een voorbeeld"));
    new WorkedExample(source, pages.getFirst()).lines().forEach(lines::add);
    lines.add(
        new Sheet.Line.Plain(
            "‘geen’ betekent: getoetst, en met geen enkele lagere kolom een verschil dat groter is"
                + " dan toeval. ‘"
                + Sheet.Code.NOT_APPLICABLE.sign()
                + "’ betekent: niet getoetst. Dan gaf niemand of iedereen in de kolom dit antwoord,"
                + " of er was in die rij geen kolom om haar tegen te toetsen."));
    lines.add(new Sheet.Line.Heading("De kolommen"));
    lines.add(
        new Sheet.Line.Plain(
            "Welke artsen in een kolom staan, met welke letter, en met welke andere kolommen zij"
                + " overlapt, staat op het blad Kolommen. Een arts kan bij twee groepen horen,"
                + " zoals bij anios en bij onderzoekers. De kolommen tellen daarom niet altijd op"
                + " tot het totaal."));
    lines.add(new Sheet.Line.Link("Naar de kolommen", ColumnsSheet.NAME));
    head(
        lines,
        "Hoe is getoetst?",
        "De kolommen van één onderwerp (zoals functie, of afstudeercohort) zijn per rij twee aan"
            + " twee vergeleken, met een tweezijdige toets voor een verschil tussen aandelen of"
            + " gemiddelden. Een kleine letter betekent een p-waarde onder 5%: zonder verschil"
            + " zou een zo groot verschil in minder dan 5% van de peilingen voorkomen. Bij een"
            + " hoofdletter is dat onder 1%. De hoogste van twee kolommen krijgt de letter van de"
            + " laagste.",
        "Wie vaak vergelijkt, vindt ook verschillen die toeval zijn. " + correction(),
        "Wie in beide kolommen staat, telt in beide mee; de toets houdt rekening met die overlap"
            + " van de kolommen. Een kolom wordt nooit getoetst tegen een kolom die haar helemaal"
            + " bevat, zoals het totaal.",
        "Kolommen met minder dan "
            + source.edition().smallCells().lowBase()
            + " geldige antwoorden zijn niet getoetst. Ook niet getoetst is een antwoord dat in een"
            + " kolom door niemand of door iedereen is gegeven.",
        "Over alle bladen samen is nog altijd een deel van de letters toeval. De letters zijn een"
            + " hulp bij het lezen, geen bewijs.");
    if (!source.tests().isEmpty()) {
      head(
          lines,
          "Toetsen per vraag",
          "De bladen die met Toetsen en Antwoorden beginnen, gaan over alle vragen tegelijk. Zij"
              + " zeggen van elke vraag, of van elk antwoord, of het met de kolommen van één"
              + " onderwerp samenhangt. Welke kolom het hoogst is, staat op het blad van de vraag"
              + " zelf.");
    }
    boolean earlier = !source.changes().editions().isEmpty();
    if (earlier) {
      head(
          lines,
          "Eerdere edities",
          "Naast de kolommen van deze editie staan die van eerdere edities, met hun eigen aantal"
              + " artsen. De kolom ‘sinds’ ernaast zegt hoe het getal van nu staat tegenover dat"
              + " van toen: hoger of lager (op 5%), duidelijk hoger of lager (op 1%). Staat"
              + " er ‘niet aantoonbaar’, dan is er getoetst en is geen verschil aangetoond; het kan"
              + " er wel zijn.",
          "Getoetst is tweezijdig, met de standaardfout van beide edities, en per vraag en groep"
              + " samen aangepast volgens Holm. Wie aan beide edities meedeed is niet te herkennen;"
              + " de toets is daardoor eerder te voorzichtig dan te ruim.",
          "Gewogen getallen zijn alleen met gewogen getallen vergeleken. Wat toen anders is"
              + " gevraagd krijgt [w], wat niet te vergelijken is [b].");
    }
    lines.add(new Sheet.Line.Heading("Codes"));
    Stream<Sheet.Line> codes =
        Arrays.stream(Sheet.Code.values())
            .filter(code -> earlier || code != Sheet.Code.OTHERWISE_ASKED)
            .map(code ->
                new Sheet.Line.Plain(
                    code.sign()
                        + " "
                        + code.meaning()
                        + " (in tabellen van het CBS: "
                        + code.cbsSign()
                        + ")"));
    codes.forEach(lines::add);
    lines.add(new Sheet.Line.Link("Terug naar de inhoud", TablesBook.CONTENTS));
    return new Sheet(TablesBook.GUIDE, "Leeswijzer bij het tabellenboek", lines, Optional.empty());
  }

  private String sampling(Strata strata) {
    String parts =
        source.variables().stream()
            .filter(variable -> variable.key().equals(strata.variable()))
            .map(Variable::label)
            .findFirst()
            .orElse(strata.variable());
    return "Artsen zijn in delen aangeschreven, naar ‘"
        + parts
        + "’. "
        + (source.edition().smallCells().minimumCell() > 1
            ? "Om kleine aantallen te beschermen zijn de onder- en bovengrenzen die van het deel"
                + " waarvan het minst werd geantwoord; zij zijn ruimer dan nodig."
            : "Onder- en bovengrenzen, toetsen en letters houden rekening met hoeveel artsen van"
                + " elk deel antwoordden.");
  }

  private static void head(List<Sheet.Line> lines, String heading, String... texts) {
    lines.add(new Sheet.Line.Heading(heading));
    for (String text : texts) {
      lines.add(new Sheet.Line.Plain(text));
    }
  }

  private String correction() {
    Methods.Correction chosen = source.edition().methods().correction();
    return switch (chosen) {
      case NONE -> "De p-waarden in een rij zijn daar niet voor gecorrigeerd.";
      case HOLM, BONFERRONI, BENJAMINI_HOCHBERG ->
          "De p-waarden in een rij zijn daarom samen strenger gemaakt, " + chosen.label() + ".";
    };
  }
}
