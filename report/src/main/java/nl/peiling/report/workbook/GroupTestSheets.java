package nl.peiling.report.workbook;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Question;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.Banner;
import nl.peiling.model.edition.Group;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.GroupTest;
import nl.peiling.model.facts.Measure;

/** Of each banner that is tested as a whole a sheet with the tests of all questions. */
final class GroupTestSheets {

  private static final int NUMBER_WIDTH = 13;

  /** What stands in the columns of numbers: of a test of all answers, and of a single answer. */
  private enum Column {
    STATISTIC("Toetsingsgrootheid", Measure.F_VALUE, Optional.empty()),
    DEGREES("Vrijheidsgraden", Measure.DEGREES_OF_FREEDOM, Optional.empty()),
    DENOMINATOR("Vrijheidsgraden van de noemer", Measure.DENOMINATOR_DEGREES, Optional.empty()),
    P("P-waarde", Measure.P_VALUE, Optional.of(Measure.ANSWER_P_VALUE)),
    ADJUSTED(
        "P-waarde, gecorrigeerd",
        Measure.ADJUSTED_P_VALUE,
        Optional.of(Measure.ANSWER_ADJUSTED_P_VALUE)),
    EFFECT("Effectgrootte", Measure.EFFECT_SIZE, Optional.of(Measure.ANSWER_EFFECT_SIZE)),
    EXPECTED("Kleinste verwachte aantal", Measure.SMALLEST_EXPECTED, Optional.empty());

    private final String head;
    private final Measure ofAll;
    private final Optional<Measure> ofAnswer;

    Column(String head, Measure ofAll, Optional<Measure> ofAnswer) {
      this.head = head;
      this.ofAll = ofAll;
      this.ofAnswer = ofAnswer;
    }

    Optional<FactId> fact(GroupTest test) {
      if (test.answer().isPresent()) {
        return ofAnswer.map(test::fact);
      }
      boolean ranked = test.kind() == GroupTest.Kind.KRUSKAL_WALLIS;
      return Optional.of(test.fact(this == STATISTIC && ranked ? Measure.CHI_SQUARED : ofAll));
    }
  }

  private final TablesBook.Source source;
  private final Map<String, Variable> variables = new LinkedHashMap<>();

  GroupTestSheets(TablesBook.Source source) {
    this.source = source;
    source.variables().forEach(variable -> variables.put(variable.key(), variable));
  }

  List<TablesBook.Entry> entries() {
    List<TablesBook.Entry> entries = new ArrayList<>();
    for (Banner banner : source.edition().banners()) {
      List<GroupTest> tests =
          source.tests().stream().filter(test -> test.banner().equals(banner.key())).toList();
      if (!tests.isEmpty()) {
        entries.add(entry(banner, tests));
      }
    }
    return entries;
  }

  private TablesBook.Entry entry(Banner banner, List<GroupTest> tests) {
    List<List<Sheet.Cell>> rows = tests.stream().map(this::row).toList();
    List<Sheet.Column> columns = new ArrayList<>();
    columns.add(new Sheet.Column("Onderwerp, en welk antwoord", QuestionSheet.LABEL_WIDTH));
    columns.add(new Sheet.Column("Vraag", 10));
    columns.add(new Sheet.Column("Toets", 18));
    for (Column column : Column.values()) {
      columns.add(new Sheet.Column(column.head, NUMBER_WIDTH));
    }
    columns.add(new Sheet.Column("Soort effectgrootte", NUMBER_WIDTH));
    columns.add(new Sheet.Column("Artsen (n)", NUMBER_WIDTH));
    columns.add(RowKey.column(rows));
    String title = "Toetsen tussen de kolommen van ‘" + banner.label() + "’";
    Sheet sheet =
        new Sheet(
                ("Toetsen " + banner.key()).replaceAll("^(.{31}).*$", "$1").strip(),
                title,
                lines(banner),
                Optional.of(new Sheet.Table("Toetsen_" + banner.key(), columns, rows)))
            .explained(TablesBook.closing(source));
    return new TablesBook.Entry(
        "Toetsen",
        banner.label(),
        title,
        "wie een geldig antwoord gaf in een van de kolommen",
        "toetsen_" + banner.key(),
        sheet);
  }

  private List<Sheet.Line> lines(Banner banner) {
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
                + " minder goed toeval het verschil verklaart; 0,000 is kleiner dan 0,0005. Alle"
                + " toetsen zijn tweezijdig.",
            "Eén antwoord mogelijk: Rao-Scott. Een schaal: Kruskal-Wallis. Een getal: Welch. Meer"
                + " antwoorden mogelijk: elk antwoord apart. Delen de kolommen artsen, dan telt een"
                + " toets van Wald die overlap mee, en is elk antwoord apart getoetst.",
            correction(),
            "Effectgrootte: Cramérs V (0 is geen samenhang, 1 de grootste), of Cohens d of h tussen"
                + " de hoogste en de laagste kolom; 0,2 is klein, 0,5 middelgroot, 0,8 groot.",
            "Kleinste verwachte aantal: is het kleiner dan 5, dan is de toets een benadering om"
                + " voorzichtig te lezen. Onder de 1 is niet getoetst. Een vraag waarvan in een van"
                + " de kolommen iets is afgeschermd, is ook niet getoetst.")) {
      lines.add(new Sheet.Line.Plain(text));
    }
    lines.add(RowKey.lineOfMore());
    return lines;
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

  private List<Sheet.Cell> row(GroupTest test) {
    Variable variable = requireNonNull(variables.get(test.variable()));
    List<Sheet.Cell> row = new ArrayList<>();
    row.add(new Sheet.Cell.Text(subject(variable) + answer(variable, test)));
    row.add(new Sheet.Cell.Text(number(test.variable())));
    row.add(new Sheet.Cell.Text(test.kind().label()));
    List<Optional<FactId>> keys = new ArrayList<>();
    for (Column column : Column.values()) {
      Optional<FactId> fact = column.fact(test).filter(id -> source.facts().find(id).isPresent());
      keys.add(fact);
      row.add(
          fact.map(id -> FactCells.of(source.facts().find(id)))
              .orElseGet(() -> new Sheet.Cell.Missing(Sheet.Code.NOT_APPLICABLE)));
    }
    FactId first = keys.stream().flatMap(Optional::stream).findFirst().orElseThrow();
    row.add(new Sheet.Cell.Text(test.kind().effect()));
    row.add(new Sheet.Cell.Figure(source.facts().get(first).n().orElse(0), Sheet.Format.COUNT));
    row.add(RowKey.allOf(keys, first));
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
