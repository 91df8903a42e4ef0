package nl.peiling.report.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.report.binding.Binder;
import nl.peiling.report.binding.BoundDocument;
import nl.peiling.report.binding.DocumentDetails;
import nl.peiling.report.binding.ShownFacts;
import nl.peiling.report.chart.Canvas;
import nl.peiling.report.chart.Drawing;
import nl.peiling.report.chart.Path;
import nl.peiling.report.chart.Stroke;
import nl.peiling.report.chart.TextStyle;
import nl.peiling.report.document.Document;
import nl.peiling.report.document.FactMark;
import nl.peiling.report.document.Manuscript;
import nl.peiling.report.document.MarkdownReader;
import nl.peiling.report.exhibit.DataTable;
import nl.peiling.report.exhibit.DataTable.Alignment;
import nl.peiling.report.exhibit.DataTable.Cell;
import nl.peiling.report.exhibit.DataTable.Row;
import nl.peiling.report.exhibit.Exhibited;
import nl.peiling.report.exhibit.Figure;
import nl.peiling.report.exhibit.Table;
import nl.peiling.report.font.Face;
import nl.peiling.report.font.TextMeasure;
import nl.peiling.report.theme.Theme;

/** A small report in which every element occurs. */
public final class Sample {

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([a-z0-9_.]+)\\}");

  private static final Pattern SENTENCES = Pattern.compile("%zinnen\\((\\d+)\\)%");

  private static final Map<String, String> FACTS =
      Map.of(
          "respons.totaal.aantal", "5.778",
          "respons.totaal.aandeel", "27%",
          "werkveld.totaal.ziekenhuis", "65%",
          "uren.totaal.gemiddelde", "41,2",
          "uren.aios.gemiddelde", "40,1",
          "cijfer.totaal.gemiddelde", "7,8");

  private Sample() {}

  public static DocumentDetails details() {
    return new DocumentDetails(
        "Voorbeeld van een rapport over de loopbaan van basisartsen",
        "Alle onderdelen van de rapportmachine op een rij",
        "Peiling 2023",
        "Peiling",
        "mei 2024",
        OffsetDateTime.parse("2024-05-15T12:00:00+02:00"),
        List.of("basisartsen", "voorbeeld"),
        true);
  }

  /** The three files of the sample, joined. */
  public static Document document() {
    ProblemCollector problems = new ProblemCollector();
    List<Manuscript> files = new ArrayList<>();
    for (String name : List.of("10-voorwerk.md", "20-hoofdstukken.md", "90-bijlagen.md")) {
      files.add(Manuscript.ofFile(name, marked(filled(resource("/voorbeeld/" + name)))));
    }
    Document document = MarkdownReader.readAll(files, problems);
    requireNone(problems);
    return document;
  }

  /** Puts sentences without meaning where the sample needs length. */
  private static String filled(String text) {
    return SENTENCES.matcher(text).replaceAll(match -> sentences(Integer.parseInt(match.group(1))));
  }

  private static String sentences(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i ->
            "Dit is zin " + i + " van " + count + ", die alleen ruimte inneemt op deze bladzijde.")
        .collect(Collectors.joining(" "));
  }

  /** The sample with its facts and exhibits. */
  public static BoundDocument bound() {
    return bound(details(), document());
  }

  /** Another text with the facts and exhibits of the sample. */
  public static BoundDocument bound(DocumentDetails details, Document document) {
    Binder.Binding binding = Binder.bind(details, document, material());
    if (binding.document().isEmpty()) {
      throw new AssertionError(binding.problems().text());
    }
    return binding.document().get();
  }

  /** A text as the template engine would hand it over: references to facts as marks. */
  public static String marked(String template) {
    return REFERENCE.matcher(template).replaceAll(match -> FactMark.of(match.group(1)));
  }

  public static Binder.Material material() {
    return new Binder.Material(
        exhibits(),
        facts(),
        Map.of("overstap", "Ik zou het zo weer doen, maar dan met meer begeleiding."),
        Map.of());
  }

  public static ShownFacts facts() {
    return new ShownFacts() {
      @Override
      public Optional<String> shown(String factId) {
        return Optional.ofNullable(FACTS.get(factId));
      }

      @Override
      public List<String> nearest(String factId) {
        return FACTS.keySet().stream()
            .filter(id -> id.regionMatches(0, factId, 0, 4))
            .sorted()
            .toList();
      }
    };
  }

  public static List<Exhibited> exhibits() {
    return List.of(
        figure("werkveld", "Werkvelden van de deelnemers", 5),
        figure("oordeel", "Rapportcijfer voor vier onderdelen van het werk", 9),
        new Table(
            "leeftijd",
            "Leeftijd van de aangeschreven basisartsen en van de deelnemers",
            "n = 5.778",
            List.of("De klassen sluiten op elkaar aan."),
            ages()),
        new Table("antwoorden", "Alle antwoorden, per stelling", "n = 5.778", List.of(), answers()),
        figure("alle", "Een figuur die hoger is dan een bladzijde", 40),
        new Table("toelichtingen", "Toelichtingen van deelnemers", "", List.of(), explanations()),
        new Table("respons", "Opbouw van de respons", "", List.of(), ages()));
  }

  private static DataTable ages() {
    return new DataTable(
        List.of(Alignment.START, Alignment.END, Alignment.END, Alignment.END, Alignment.END),
        List.of(
            new Row(
                List.of(
                    new Cell("Leeftijd", true, 1, 2, Optional.empty()),
                    new Cell("Aangeschreven", true, 2, 1, Optional.empty()),
                    new Cell("Deelnemers", true, 2, 1, Optional.empty()))),
            new Row(
                List.of(
                    Cell.header("aantal"),
                    Cell.header("aandeel"),
                    Cell.header("aantal"),
                    Cell.header("aandeel")))),
        List.of(
            row("jonger dan 30 jaar", "8.412", "40%", "2.312", "40%"),
            row("30 tot en met 34 jaar", "6.310", "30%", "1.733", "30%"),
            row("35 tot en met 39 jaar", "3.156", "15%", "867", "15%"),
            row("40 jaar en ouder", "3.162", "15%", "866", "15%")));
  }

  private static DataTable answers() {
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i <= 60; i++) {
      String statement =
          i % 7 == 0
              ? "Stelling "
                  + i
                  + " met een omschrijving die niet op een enkele regel van de eerste kolom past"
              : "Stelling " + i;
      rows.add(
          row(statement, String.valueOf(100 + i), (30 + i % 20) + "%", (20 + i % 9) + "%", "7,4"));
    }
    return new DataTable(
        List.of(Alignment.START, Alignment.END, Alignment.END, Alignment.END, Alignment.END),
        List.of(
            new Row(
                List.of(
                    Cell.header("Stelling"),
                    Cell.header("n"),
                    Cell.header("eens"),
                    Cell.header("oneens"),
                    Cell.header("cijfer")))),
        rows);
  }

  private static DataTable explanations() {
    List<Row> rows = new ArrayList<>();
    for (int length : new int[] {3, 90, 4, 2}) {
      rows.add(row("Deelnemer " + rows.size(), sentences(length)));
    }
    return new DataTable(
        List.of(Alignment.START, Alignment.START),
        List.of(new Row(List.of(Cell.header("Wie"), Cell.header("Toelichting")))),
        rows);
  }

  private static Row row(String header, String... values) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.header(header));
    for (String value : values) {
      cells.add(Cell.value(value));
    }
    return new Row(cells);
  }

  private static Figure figure(String key, String title, int bars) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < bars; i++) {
      rows.add(row("werkveld " + (i + 1), Math.max(1, 60 - 6 * i) + "%"));
    }
    return new Figure(
        key,
        title,
        "n = 5.778",
        List.of("Meer antwoorden waren mogelijk."),
        "Staafdiagram met " + bars + " staven. De bovenste staaf is de langste, met 60%.",
        new DataTable(
            List.of(Alignment.START, Alignment.END),
            List.of(new Row(List.of(Cell.header("Werkveld"), Cell.header("aandeel")))),
            rows),
        new Bars(bars));
  }

  /** Plain bars, with every kind of mark that a canvas knows. */
  private record Bars(int bars) implements Drawing {

    private static final double STEP = 22;

    @Override
    public double height(double width, TextMeasure measure) {
      return bars * STEP + 6;
    }

    @Override
    public void paint(Canvas canvas, double width) {
      Theme theme = Theme.house();
      TextStyle label = new TextStyle(Face.SANS, 8.5, theme.ink(), TextStyle.Anchor.END);
      double left = 110;
      for (int i = 0; i < bars; i++) {
        double y = i * STEP;
        double length = (width - left - 40) * Math.max(1, 60 - 6 * i) / 60.0;
        canvas.text("werkveld " + (i + 1), left - 6, y + 12, label);
        canvas.rect(left, y + 3, length, STEP - 8, theme.accent());
        canvas.text(
            Math.max(1, 60 - 6 * i) + "%",
            left + length + 4,
            y + 12,
            label.at(TextStyle.Anchor.START));
      }
      canvas.line(left, 0, left, bars * STEP, Stroke.of(theme.hairline(), 0.5));
      canvas.fill(Path.circle(width - 10, 10, 4), theme.second());
      canvas.stroke(
          Path.circle(width - 10, 10, 6), new Stroke(theme.muted(), 0.6, List.of(1.5, 1.5)));
    }
  }

  private static void requireNone(ProblemCollector problems) {
    if (problems.hasErrors()) {
      throw new AssertionError(problems.problems().text());
    }
  }

  private static String resource(String name) {
    try (InputStream in = Sample.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new AssertionError("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
