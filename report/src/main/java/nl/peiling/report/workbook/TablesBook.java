package nl.peiling.report.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peiling.model.codebook.Codebook;
import nl.peiling.model.codebook.Question;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.Edition;
import nl.peiling.model.facts.FactBook;
import nl.peiling.report.wording.DutchDate;
import nl.peiling.report.wording.RuleWording;

/**
 * What stands in the tabellenboek: cover, contents, reading guide, then a sheet for each question
 * in the order of the questionnaire and for each derived variable.
 */
public final class TablesBook {

  private static final String COVER = "Voorblad";
  private static final String CONTENTS = "Inhoud";
  private static final String GUIDE = "Leeswijzer";

  /**
   * Where the numbers come from.
   *
   * @param variables asked and derived, in the order of the survey
   * @param usedIn for the key of a question: the figures and tables of the report that show it
   */
  public record Source(
      Edition edition,
      Codebook codebook,
      List<Variable> variables,
      FactBook facts,
      Map<String, List<String>> usedIn) {
    public Source {
      variables = List.copyOf(variables);
      usedIn = Map.copyOf(usedIn);
    }
  }

  private final Source source;
  private final RuleWording rules;

  private TablesBook(Source source) {
    this.source = source;
    this.rules = new RuleWording(source.variables(), source.edition().groups());
  }

  /** Returns the workbook of an edition. */
  public static Workbook of(Source source) {
    return new TablesBook(source).book();
  }

  private Workbook book() {
    Map<String, Sheet> questions = questions();
    List<Sheet> sheets = new ArrayList<>(List.of(cover(), contents(questions), guide()));
    sheets.addAll(questions.values());
    Edition edition = source.edition();
    return new Workbook(
        edition.title() + ": tabellenboek " + edition.key(),
        edition.title(),
        edition.fieldwork().to(),
        sheets);
  }

  /** The sheets of questions and derived variables, by the key of the question. */
  private Map<String, Sheet> questions() {
    QuestionSheet maker = new QuestionSheet(source.edition(), source.facts());
    Map<String, Sheet> sheets = new LinkedHashMap<>();
    for (Question question : source.codebook().questions()) {
      if (!(question instanceof Question.OpenText)) {
        sheets.put(
            question.key(),
            maker.of(
                new QuestionSheet.Subject(
                    question.heading().number() + " " + question.key(),
                    question.key(),
                    question.heading().number() + ". " + question.heading().title(),
                    question.variables()),
                lines(question)));
      }
    }
    source.variables().stream()
        .filter(variable -> variable.origin() instanceof Variable.Origin.Derived)
        .forEach(variable ->
            sheets.put(
                variable.key(),
                maker.of(
                    new QuestionSheet.Subject(
                        variable.key(),
                        variable.key(),
                        variable.label() + " (afgeleid)",
                        List.of(variable)),
                    lines(variable))));
    return sheets;
  }

  private List<Sheet.Line> lines(Question question) {
    List<Sheet.Line> lines = new ArrayList<>();
    lines.add(new Sheet.Line.Plain("Vraag: " + question.heading().text()));
    lines.add(askedOf(question.heading().askedOf()));
    if (question instanceof Question.MultipleChoice) {
      lines.add(
          new Sheet.Line.Plain(
              "Meer antwoorden mogelijk: percentages van de artsen die de vraag invulden; samen"
                  + " meer dan 100%."));
    }
    if (question.heading().codedAfterwards()) {
      lines.add(
          new Sheet.Line.Plain(
              "De antwoorden op de open vraag zijn achteraf in thema's ingedeeld."));
    }
    question
        .heading()
        .defect()
        .ifPresent(defect -> lines.add(new Sheet.Line.Plain("Let op: " + defect)));
    lines.addAll(closing(question.key()));
    return lines;
  }

  private List<Sheet.Line> lines(Variable variable) {
    List<Sheet.Line> lines = new ArrayList<>();
    lines.add(new Sheet.Line.Plain("Afgeleid uit de antwoorden: " + variable.text()));
    lines.add(askedOf(variable.askedOf()));
    lines.addAll(closing(variable.key()));
    return lines;
  }

  private Sheet.Line askedOf(nl.peiling.model.codebook.Condition rule) {
    return new Sheet.Line.Plain(
        "Gesteld aan: " + rules.who(rule) + " (regel: " + rule.text() + ").");
  }

  private List<Sheet.Line> closing(String question) {
    List<Sheet.Line> lines = new ArrayList<>();
    List<String> used = source.usedIn().getOrDefault(question, List.of());
    if (!used.isEmpty()) {
      lines.add(new Sheet.Line.Plain("In het rapport: " + String.join(", ", used) + "."));
    }
    lines.add(new Sheet.Line.Plain("Niet gewogen. Eén tabel. Codes: " + legend() + "."));
    lines.add(
        new Sheet.Line.Plain(
            (source.edition().synthetic() ? "Synthetische antwoorden, niet citeren. " : "")
                + "Bron: "
                + source.edition().title()
                + ", editie "
                + source.edition().key()
                + "."));
    lines.add(new Sheet.Line.Link("Terug naar de inhoud", CONTENTS));
    return lines;
  }

  private static String legend() {
    return String.join(
        "; ",
        Arrays.stream(Sheet.Code.values())
            .map(code -> code.sign() + " " + code.meaning())
            .toList());
  }

  private Sheet cover() {
    Edition edition = source.edition();
    List<Sheet.Line> lines = new ArrayList<>();
    lines.add(new Sheet.Line.Plain(edition.subtitle()));
    if (edition.synthetic()) {
      lines.add(
          new Sheet.Line.Heading(
              "De antwoorden in dit tabellenboek zijn synthetisch. Citeer de uitkomsten niet."));
      lines.add(
          new Sheet.Line.Plain(
              "Ze zijn met een programma gemaakt uit de gepubliceerde cijfers van de peiling en"
                  + " zijn niet van bestaande artsen."));
    }
    lines.add(new Sheet.Line.Plain("Editie " + edition.key()));
    lines.add(
        new Sheet.Line.Plain(
            "Veldwerk: "
                + DutchDate.of(edition.fieldwork().from())
                + " tot en met "
                + DutchDate.of(edition.fieldwork().to())));
    lines.add(new Sheet.Line.Link("Naar de inhoud", CONTENTS));
    lines.add(new Sheet.Line.Link("Naar de leeswijzer", GUIDE));
    return new Sheet(COVER, edition.title() + ": tabellenboek", lines, Optional.empty());
  }

  private Sheet contents(Map<String, Sheet> questions) {
    List<List<Sheet.Cell>> rows = new ArrayList<>();
    for (Question question : source.codebook().questions()) {
      Sheet sheet = questions.get(question.key());
      if (sheet != null) {
        rows.add(
            row(
                question.heading().number(),
                sheet,
                question.heading().text(),
                rules.who(question.heading().askedOf()),
                question.key()));
      }
    }
    source.variables().stream()
        .filter(variable -> variable.origin() instanceof Variable.Origin.Derived)
        .forEach(variable ->
            rows.add(
                row(
                    "afgeleid",
                    Objects.requireNonNull(questions.get(variable.key())),
                    variable.text(),
                    rules.who(variable.askedOf()),
                    variable.key())));
    Sheet.Table table =
        new Sheet.Table(
            "Inhoud_tabellen",
            List.of(
                new Sheet.Column("Nummer", 10),
                new Sheet.Column("Tabel", 44),
                new Sheet.Column("Vraag", 70),
                new Sheet.Column("Gesteld aan", 30),
                new Sheet.Column("In het rapport", 26)),
            rows);
    return new Sheet(
        CONTENTS,
        "Inhoud",
        List.of(
            new Sheet.Line.Plain("Een rij per tabel. De naam van de tabel is een koppeling."),
            new Sheet.Line.Plain(
                "Codes: " + Sheet.Code.NOT_APPLICABLE.sign() + " niet in het rapport gebruikt."),
            new Sheet.Line.Link("Terug naar het voorblad", COVER)),
        Optional.of(table));
  }

  private List<Sheet.Cell> row(
      String number, Sheet sheet, String text, String askedOf, String question) {
    List<String> used = source.usedIn().getOrDefault(question, List.of());
    return List.of(
        new Sheet.Cell.Text(number),
        new Sheet.Cell.Link(sheet.title(), sheet.name()),
        new Sheet.Cell.Text(text.isBlank() ? sheet.title() : text),
        new Sheet.Cell.Text(askedOf),
        new Sheet.Cell.Text(
            used.isEmpty() ? Sheet.Code.NOT_APPLICABLE.sign() : String.join(", ", used)));
  }

  private Sheet guide() {
    Stream<Sheet.Line> lines =
        Stream.of(
            new Sheet.Line.Heading("Wat staat er op een blad?"),
            new Sheet.Line.Plain(
                "Elk blad gaat over één vraag. Boven de tabel staan de vraag, wie de vraag kreeg en"
                    + " waar het rapport de uitkomsten gebruikt."),
            new Sheet.Line.Plain(
                "De eerste rijen geven het aantal artsen waarop de kolom rust. Daarna volgen de"
                    + " aandelen en daaronder de aantallen."),
            new Sheet.Line.Heading("De kolommen"),
            new Sheet.Line.Plain(
                "Anios, onderzoekers en aios overlappen: een arts kan bij twee groepen horen. De"
                    + " kolommen tellen daarom niet op tot het totaal."),
            new Sheet.Line.Heading("Aandelen"),
            new Sheet.Line.Plain(
                "Een aandeel is een deel van de artsen in de kolom die de vraag kregen en een"
                    + " geldig antwoord gaven. De cellen bevatten de onafgeronde getallen; het"
                    + " rekenblad toont ze afgerond."),
            new Sheet.Line.Plain(
                "Een net is een aantal antwoorden samen. Wie een of meer van die antwoorden gaf,"
                    + " telt één keer mee."),
            new Sheet.Line.Heading("Codes"));
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
    Stream<Sheet.Line> back = Stream.of(new Sheet.Line.Link("Terug naar het voorblad", COVER));
    return new Sheet(
        GUIDE,
        "Leeswijzer",
        Stream.of(lines, codes, back).flatMap(part -> part).toList(),
        Optional.empty());
  }
}
