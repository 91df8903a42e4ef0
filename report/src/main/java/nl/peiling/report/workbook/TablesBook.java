package nl.peiling.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.peiling.model.codebook.Codebook;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.codebook.Question;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.Edition;
import nl.peiling.model.edition.PopulationMargin;
import nl.peiling.model.edition.SeriesPoint;
import nl.peiling.model.edition.Weighting;
import nl.peiling.model.facts.Changes;
import nl.peiling.model.facts.Comparisons;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.GroupTest;
import nl.peiling.model.facts.Measure;
import nl.peiling.report.wording.DutchDate;
import nl.peiling.report.wording.DutchNumber;
import nl.peiling.report.wording.RuleWording;
import nl.peiling.report.wording.Setting;

/**
 * What stands in the tabellenboek: cover, contents, reading guide, notes, the response, then the
 * sheets of each question in the order of the questionnaire and of each derived variable.
 */
public final class TablesBook {

  static final String COVER = "Voorblad";
  static final String CONTENTS = "Inhoud";
  static final String GUIDE = "Leeswijzer";

  /** Begins a line on what a reader of the numbers has to know. */
  static final String CAUTION = "Let op: ";

  /**
   * Where the numbers come from.
   *
   * @param variables asked and derived, in the order of the survey
   * @param margins what is known of all doctors who were invited
   * @param series published numbers of earlier editions and related sources
   * @param comparisons the tests of the columns against each other
   * @param changes how the numbers compare with those of earlier editions
   * @param tests the tests of all columns of a banner together
   * @param usedIn for the key of a question: the figures and tables of the report that show it
   */
  public record Source(
      Edition edition,
      Codebook codebook,
      List<Variable> variables,
      List<PopulationMargin> margins,
      List<SeriesPoint> series,
      FactBook facts,
      Comparisons comparisons,
      Changes changes,
      List<GroupTest> tests,
      Map<String, List<String>> usedIn) {
    public Source {
      variables = List.copyOf(variables);
      margins = List.copyOf(margins);
      series = List.copyOf(series);
      tests = List.copyOf(tests);
      usedIn = Map.copyOf(usedIn);
    }
  }

  /**
   * A part of the book.
   *
   * @param questions keys or numbers of the questions that are wanted; all if there are none
   * @param banners keys of the banners that are wanted; all if there are none
   */
  public record Selection(Set<String> questions, List<String> banners) {
    public Selection {
      questions = Set.copyOf(questions);
      banners = List.copyOf(banners);
    }

    /** The whole book. */
    public static Selection everything() {
      return new Selection(Set.of(), List.of());
    }

    /** Whether a question is wanted. */
    public boolean has(String number, String key) {
      return questions.isEmpty()
          || questions.contains(key)
          || questions.stream().anyMatch(number::equalsIgnoreCase);
    }
  }

  private final Source source;
  private final RuleWording rules;
  private final Routing routing;
  private final List<BannerPage> pages;
  private final Notes notes = new Notes();
  private final List<Entry> entries = new ArrayList<>();

  /** A sheet with its row in the contents. */
  record Entry(
      String number, String columns, String text, String askedOf, String question, Sheet sheet) {}

  private TablesBook(Source source, Selection selection) {
    this.source = source;
    this.rules = new RuleWording(source.variables(), source.edition().groups());
    this.routing = new Routing(source);
    this.pages = BannerPage.of(source.edition(), selection.banners());
  }

  /** Returns the workbook of an edition. */
  public static Workbook of(Source source, Selection selection) {
    return new TablesBook(source, selection).book(selection);
  }

  private Workbook book(Selection selection) {
    entries.addAll(new ResponseSheets(source).entries());
    entries.addAll(new WeightingSheets(source).entries());
    QuestionSheet maker = new QuestionSheet(source, notes);
    for (Question question : source.codebook().questions()) {
      if (!(question instanceof Question.OpenText)
          && selection.has(question.heading().number(), question.key())) {
        add(maker, question);
      }
    }
    source.variables().stream()
        .filter(variable -> variable.origin() instanceof Variable.Origin.Derived)
        .filter(variable -> selection.has(QuestionSheet.DERIVED, variable.key()))
        .forEach(variable -> add(maker, variable));
    Stream.of(
            new SideBySideSheets(source).entries(),
            new GroupTestSheets(source).entries(),
            new BreakdownSheets(source).entries(),
            new IntakeSheets(source).entries(),
            new FlowSheets(source).entries())
        .flatMap(List::stream)
        .filter(entry -> selection.has("", entry.question()))
        .forEach(entries::add);
    if (selection.questions().isEmpty()) {
      entries.addAll(new ReferenceSheets(source).entries());
    }
    FrontSheets front = new FrontSheets(source, pages);
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(front.cover());
    sheets.add(front.contents(entries, !notes.isEmpty()));
    sheets.add(front.guide());
    if (!notes.isEmpty()) {
      sheets.add(notes.sheet());
    }
    sheets.add(new ColumnsSheet(source, pages, rules).sheet());
    entries.forEach(entry -> sheets.add(entry.sheet()));
    Edition edition = source.edition();
    return new Workbook(
        edition.title() + ": tabellenboek " + edition.key(),
        edition.publisher().orElse(edition.title()),
        edition.fieldwork().to(),
        sheets);
  }

  private void add(QuestionSheet maker, Question question) {
    List<QuestionSheet.Subject.Mark> marks = new ArrayList<>();
    if (question instanceof Question.MultipleChoice) {
      marks.add(notes::multipleResponse);
    }
    if (question.heading().codedAfterwards()) {
      marks.add(notes::codedAfterwards);
    }
    question
        .heading()
        .defect()
        .ifPresent(defect -> marks.add(sheet -> notes.defect(defect, sheet)));
    QuestionSheet.Subject subject = new QuestionSheet.Subject(question, marks);
    List<String> opening = new ArrayList<>();
    opening.add("Vraag: " + question.heading().text());
    question.heading().defect().ifPresent(defect -> opening.add(CAUTION + defect));
    add(maker, subject, opening, question.heading().askedOf(), question.heading().text());
    if (question instanceof Question.Grid grid) {
      entries.addAll(
          new GridSheets(source)
              .entries(
                  grid,
                  rules.who(grid.heading().askedOf()),
                  lines(opening, grid.heading().askedOf())));
    }
  }

  private void add(QuestionSheet maker, Variable variable) {
    List<QuestionSheet.Subject.Mark> marks = new ArrayList<>();
    if (variable.form() instanceof nl.peiling.model.codebook.Form.AnyOf) {
      marks.add(notes::multipleResponse);
    }
    if (isCombination(variable)) {
      marks.add(notes::combinations);
    }
    Optional<String> warning = source.edition().warning(variable.key());
    warning.ifPresent(text -> marks.add(sheet -> notes.warning(text, sheet)));
    QuestionSheet.Subject subject =
        new QuestionSheet.Subject(
            QuestionSheet.DERIVED,
            variable.key(),
            variable.label() + " (afgeleid)",
            marks,
            List.of(variable));
    String text = variable.text().isBlank() ? variable.label() : variable.text();
    List<String> opening = new ArrayList<>();
    opening.add("Afgeleid uit de antwoorden: " + text);
    warning.ifPresent(caution -> opening.add(CAUTION + caution));
    add(maker, subject, opening, routing.of(variable), text);
  }

  private boolean isCombination(Variable variable) {
    return source.edition().derivations().stream()
        .anyMatch(derivation ->
            derivation instanceof nl.peiling.model.edition.Derivation.Combination
                && derivation.key().equals(variable.key()));
  }

  private void add(
      QuestionSheet maker,
      QuestionSheet.Subject subject,
      List<String> opening,
      Condition askedOf,
      String text) {
    for (int page = 0; page < pages.size(); page++) {
      Sheet plain = maker.of(subject, pages.get(page), page, lines(opening, askedOf));
      if (plain.table().filter(table -> !table.rows().isEmpty()).isEmpty()) {
        continue;
      }
      List<Sheet.Line> last = new ArrayList<>(closing(subject.key()));
      for (int other = 0; other < pages.size(); other++) {
        if (other != page) {
          last.add(
              new Sheet.Line.Link(
                  "Dezelfde vraag, andere kolommen (blad " + (other + 1) + ")",
                  subject.sheet(other)));
        }
      }
      entries.add(
          new Entry(
              subject.number(),
              pages.get(page).label(),
              text,
              rules.who(askedOf),
              subject.key(),
              plain.explained(last)));
    }
  }

  /** The lines above a table, before the codes. */
  private List<Sheet.Line> lines(List<String> opening, Condition askedOf) {
    List<Sheet.Line> lines = new ArrayList<>();
    opening.forEach(text -> lines.add(new Sheet.Line.Plain(text)));
    lines.add(
        new Sheet.Line.Plain(
            "Basis: gesteld aan " + rules.who(askedOf) + " (regel: " + askedOf.text() + ")."));
    lines.add(new Sheet.Line.Plain(weighted(source.edition())));
    return lines;
  }

  private List<Sheet.Line> closing(String question) {
    return closing(source, question);
  }

  /** The last lines above a table: where it is used, the source, the way back. */
  static List<Sheet.Line> closing(Source source, String question) {
    List<String> used = source.usedIn().getOrDefault(question, List.of());
    Stream<Sheet.Line> use =
        used.isEmpty()
            ? Stream.of()
            : Stream.of(
                new Sheet.Line.Plain("Gebruikt in het rapport: " + String.join("; ", used) + "."));
    return Stream.concat(use, closing(source).stream()).toList();
  }

  /** Whether the numbers of a table are weighted. */
  private static String weighted(Edition edition) {
    return switch (edition.weighting()) {
      case Weighting.Unweighted none -> "Eén tabel, niet gewogen.";
      case Weighting.ToPopulation wanted ->
          "Eén tabel, niet gewogen; alleen de rijen waar ‘gewogen’ bij staat zijn gewogen naar de"
              + " populatie.";
    };
  }

  /** The source, with when and among how many it was asked, and the way back. */
  static List<Sheet.Line> closing(Source source) {
    Edition edition = source.edition();
    return List.of(
        new Sheet.Line.Plain(
            "Bron: "
                + edition.title()
                + ", editie "
                + edition.key()
                + "; "
                + fieldwork(source)
                + "."
                + (edition.synthetic() ? " Synthetische antwoorden, niet citeren." : "")),
        new Sheet.Line.Link("Terug naar de inhoud", CONTENTS));
  }

  /**
   * When the answers were given and by how many: "veldwerk 15 november ..., 5.778 respondenten".
   */
  static String fieldwork(Source source) {
    Optional<Fact> respondents = source.facts().find(FactId.of("respons", "totaal", Measure.COUNT));
    Optional<Fact> share = source.facts().find(FactId.of("respons", "totaal", Measure.SHARE));
    return "veldwerk van "
        + DutchDate.of(source.edition().fieldwork().from())
        + " tot en met "
        + DutchDate.of(source.edition().fieldwork().to())
        + number(respondents)
            .map(all -> ", " + DutchNumber.count(Math.round(all)) + " respondenten")
            .orElse("")
        + number(share)
            .map(part -> ", respons " + DutchNumber.percentage(part, 0, Setting.SENTENCE))
            .orElse("");
  }

  private static Optional<Double> number(Optional<Fact> fact) {
    return fact.filter(known -> known.number().isPresent())
        .map(known -> known.number().getAsDouble());
  }
}
