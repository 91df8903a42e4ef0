package nl.peiling.report.workbook;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Question;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.Banner;
import nl.peiling.model.edition.Group;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.GroupTest;
import nl.peiling.model.facts.Measure;

/**
 * Of each banner that is tested as a whole two sheets: with the tests of all answers to a question
 * together, and with those of each answer by itself.
 */
final class GroupTestSheets {

  private static final int NUMBER_WIDTH = 9;

  /** A column of numbers. */
  private record Column(String head, Measure measure) {}

  private static final List<Column> OF_QUESTIONS =
      List.of(
          new Column("Chikwadraat", Measure.CHI_SQUARED),
          new Column("F-waarde", Measure.F_VALUE),
          new Column("df", Measure.DEGREES_OF_FREEDOM),
          new Column("df van de noemer", Measure.DENOMINATOR_DEGREES),
          new Column("Kleinste verwachte aantal", Measure.SMALLEST_EXPECTED),
          new Column("P-waarde", Measure.P_VALUE),
          new Column("P-waarde, gecorrigeerd", Measure.ADJUSTED_P_VALUE),
          new Column("Effectgrootte", Measure.EFFECT_SIZE));

  private static final List<Column> OF_ANSWERS =
      List.of(
          new Column("P-waarde", Measure.ANSWER_P_VALUE),
          new Column("P-waarde, gecorrigeerd", Measure.ANSWER_ADJUSTED_P_VALUE),
          new Column("Effectgrootte", Measure.ANSWER_EFFECT_SIZE));

  private final TablesBook.Source source;
  private final Map<String, Variable> variables = new LinkedHashMap<>();

  GroupTestSheets(TablesBook.Source source) {
    this.source = source;
    source.variables().forEach(variable -> variables.put(variable.key(), variable));
  }

  List<TablesBook.Entry> entries() {
    List<TablesBook.Entry> entries = new ArrayList<>();
    for (Banner banner : source.edition().banners()) {
      Map<Boolean, List<GroupTest>> tests =
          source.tests().stream()
              .filter(test -> test.banner().equals(banner.key()))
              .collect(Collectors.partitioningBy(test -> test.answer().isPresent()));
      List<GroupTest> questions = requireNonNull(tests.get(false));
      List<GroupTest> answers = requireNonNull(tests.get(true));
      if (!questions.isEmpty()) {
        entries.add(entry("Toetsen", "vragen", banner, questions, filled(questions)));
      }
      if (!answers.isEmpty()) {
        entries.add(entry("Antwoorden", "antwoorden", banner, answers, OF_ANSWERS));
      }
    }
    return entries;
  }

  /** The columns that any of the tests has a number in. */
  private List<Column> filled(List<GroupTest> tests) {
    return OF_QUESTIONS.stream()
        .filter(column ->
            tests.stream()
                .map(test -> test.fact(column.measure()))
                .anyMatch(fact -> source.facts().find(fact).isPresent()))
        .toList();
  }

  private TablesBook.Entry entry(
      String name, String what, Banner banner, List<GroupTest> tests, List<Column> measures) {
    List<List<Sheet.Cell>> rows = tests.stream().map(test -> row(test, measures)).toList();
    List<Sheet.Column> columns = new ArrayList<>();
    columns.add(new Sheet.Column("Vraag of antwoord", QuestionSheet.LABEL_WIDTH));
    columns.add(new Sheet.Column("Nummer", 10));
    columns.add(new Sheet.Column("Toets", 18));
    measures.forEach(
        measure -> columns.add(new Sheet.Column(measure.head(), width(measure.head()))));
    columns.add(new Sheet.Column("Artsen (n)", NUMBER_WIDTH));
    columns.add(new Sheet.Column("Soort effectgrootte", width("effectgrootte")));
    columns.add(RowKey.column(rows));
    String title = "Toetsen van de " + what + " tussen de kolommen van ‘" + banner.label() + "’";
    Sheet sheet =
        new Sheet(
                (name + " " + banner.key()).replaceAll("^(.{31}).*$", "$1").strip(),
                title,
                lines(banner, tests, measures),
                Optional.of(new Sheet.Table(name + "_" + banner.key(), columns, rows)))
            .explained(TablesBook.closing(source));
    return new TablesBook.Entry(
        "Toetsen",
        banner.label(),
        title,
        "wie een geldig antwoord gaf in een van de kolommen",
        what + "_" + banner.key(),
        sheet);
  }

  /** Wide enough for a number and for the longest word of the head. */
  private static int width(String head) {
    return Stream.of(head.split(" ", -1))
        .mapToInt(word -> word.length() + 1)
        .reduce(NUMBER_WIDTH, Math::max);
  }

  private List<Sheet.Line> lines(Banner banner, List<GroupTest> tests, List<Column> measures) {
    String columns =
        banner.groups().stream()
            .flatMap(group -> source.edition().group(group).stream())
            .map(Group::plural)
            .collect(Collectors.joining("; "));
    List<Sheet.Line> lines = new ArrayList<>();
    for (String text :
        List.of(
            "Basis: wie een geldig antwoord gaf in een van de kolommen: "
                + columns
                + ". Een kolom die alle andere bevat, zoals het totaal, doet niet mee, en ook niet"
                + " een kolom met minder dan "
                + source.edition().smallCells().lowBase()
                + " geldige antwoorden.",
            "Eén tabel, niet gewogen.",
            "Elke toets zegt of het antwoord samenhangt met de kolom: hoe kleiner de p-waarde, hoe"
                + " minder goed toeval het verschil verklaart; 0,000 is kleiner dan 0,0005. Wat"
                + " vanzelf met de kolom samenhangt, zoals een leeftijd met een jaar van"
                + " afstuderen, staat er ook bij.",
            tests.stream()
                .map(test -> meaning(test.kind()))
                .distinct()
                .collect(Collectors.joining(" ")),
            correction(),
            "De effectgrootte zegt hoe groot de verschillen zijn, los van het aantal artsen. "
                + tests.stream()
                    .map(test -> effect(test.kind()))
                    .distinct()
                    .collect(Collectors.joining(" ")),
            "Niet getoetst is wat in een cel minder dan één arts zou verwachten, en een vraag"
                + " waarvan in een van de kolommen iets is afgeschermd."
                + (measures.stream()
                        .map(Column::measure)
                        .anyMatch(Measure.SMALLEST_EXPECTED::equals)
                    ? " Is het kleinste verwachte aantal kleiner dan 5, dan is de toets een"
                        + " benadering om voorzichtig te lezen."
                    : ""))) {
      lines.add(new Sheet.Line.Plain(text));
    }
    if (measures.stream().map(Column::measure).anyMatch(Measure.DEGREES_OF_FREEDOM::equals)) {
      lines.add(new Sheet.Line.Plain("df: vrijheidsgraden van de toets."));
    }
    List<String> patterns = new ArrayList<>();
    measures.forEach(measure -> patterns.add(RowKey.ROW + "." + measure.measure().key()));
    patterns.add(patterns.getLast() + RowKey.OF);
    lines.add(RowKey.line(patterns));
    return lines;
  }

  private static String meaning(GroupTest.Kind kind) {
    return switch (kind) {
      case RAO_SCOTT ->
          "Rao-Scott: worden de antwoorden in elke kolom even vaak gegeven? Een chikwadraattoets"
              + " voor een steekproef.";
      case KRUSKAL_WALLIS -> "Kruskal-Wallis: zijn de cijfers in elke kolom even hoog?";
      case WELCH -> "Welch: is het gemiddelde in elke kolom gelijk?";
      case WALD_SHARES, WALD_RANKS, WALD_MEANS ->
          "Wald: zijn de aandelen, rangen of gemiddelden in elke kolom gelijk? Kolommen kunnen"
              + " artsen delen; de toets telt die overlap mee.";
    };
  }

  private static String effect(GroupTest.Kind kind) {
    return switch (kind) {
      case RAO_SCOTT -> "Cramérs V gaat van 0 (geen samenhang) tot 1.";
      case WALD_SHARES ->
          "Cohens h vergelijkt de kolom met het grootste aandeel met die met het kleinste: 0,2 is"
              + " klein, 0,5 middelgroot, 0,8 groot.";
      case KRUSKAL_WALLIS, WELCH, WALD_RANKS, WALD_MEANS ->
          "Cohens d vergelijkt de kolom met het hoogste gemiddelde met die met het laagste: 0,2 is"
              + " klein, 0,5 middelgroot, 0,8 groot.";
    };
  }

  private String correction() {
    return switch (source.edition().methods().correction()) {
      case NONE -> "De p-waarden zijn niet gecorrigeerd voor het aantal toetsen.";
      case HOLM, BONFERRONI, BENJAMINI_HOCHBERG ->
          "Gecorrigeerd is "
              + source.edition().methods().correction().label()
              + ", voor de antwoorden op één vraag samen, en voor de onderdelen van één rooster"
              + " samen. Over alle vragen heen is niet gecorrigeerd.";
    };
  }

  private List<Sheet.Cell> row(GroupTest test, List<Column> measures) {
    Variable variable = requireNonNull(variables.get(test.variable()));
    List<Sheet.Cell> row = new ArrayList<>();
    row.add(new Sheet.Cell.Text(subject(variable) + answer(variable, test)));
    row.add(new Sheet.Cell.Text(number(test.variable())));
    row.add(new Sheet.Cell.Text(test.kind().label()));
    List<Optional<Fact>> facts =
        measures.stream()
            .map(measure -> source.facts().find(test.fact(measure.measure())))
            .toList();
    facts.forEach(fact ->
        row.add(
            fact.map(FactCells::of)
                .orElseGet(() -> new Sheet.Cell.Missing(Sheet.Code.NOT_APPLICABLE))));
    int n = facts.stream().flatMap(Optional::stream).findFirst().orElseThrow().n().orElse(0);
    row.add(new Sheet.Cell.Figure(n, Sheet.Format.COUNT));
    row.add(new Sheet.Cell.Text(test.kind().effect()));
    row.add(
        new Sheet.Cell.Text(
            test.variable()
                + "."
                + test.banner()
                + test.answer().map(answer -> "." + answer).orElse("")));
    return row;
  }

  private static String answer(Variable variable, GroupTest test) {
    return test.answer()
        .map(key ->
            variable.categories().stream()
                .filter(category -> category.key().equals(key))
                .findFirst()
                .map(Category::label)
                .orElse(key))
        .map(label -> ": " + label)
        .orElse("");
  }

  private String number(String variable) {
    return question(variable)
        .map(question -> question.heading().number())
        .orElse(QuestionSheet.DERIVED);
  }

  /** The title of the question, and of an item of a grid its own label. */
  private String subject(Variable variable) {
    boolean item = variable.key().indexOf('.') >= 0;
    return question(variable.key())
        .map(question -> question.heading().title() + (item ? ": " + variable.label() : ""))
        .orElse(variable.label());
  }

  private Optional<Question> question(String variable) {
    return source.codebook().question(variable.split("\\.", 2)[0]);
  }
}
