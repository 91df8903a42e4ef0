package nl.peiling.report.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.PopulationMargin;
import nl.peiling.model.edition.Weighting;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;

/**
 * The account of the weighting, in an edition that weights: what the weights are and what they
 * cost, and each class of the population beside the respondents before and after.
 */
final class WeightingSheets {

  private static final String NAME = "Weging";
  private static final String CLASSES = "Weging klassen";
  private static final String BEFORE = "respondenten";
  private static final String AFTER = "gewogen";

  /** Between the keys of classes that were joined. */
  private static final String JOINED = "__";

  private final TablesBook.Source source;

  WeightingSheets(TablesBook.Source source) {
    this.source = source;
  }

  /** The sheets; none if nothing is weighted. */
  List<TablesBook.Entry> entries() {
    return switch (source.edition().weighting()) {
      case Weighting.Unweighted none -> List.of();
      case Weighting.ToPopulation wanted -> List.of(account(wanted), classes(wanted));
    };
  }

  private TablesBook.Entry account(Weighting.ToPopulation wanted) {
    List<List<Sheet.Cell>> rows = new ArrayList<>();
    rows.add(number("Respons", "Respondenten", FactId.of("respons", "totaal", Measure.COUNT)));
    rows.add(count("Kosten", "Effectief aantal respondenten na weging", "effectief"));
    rows.add(
        ratio("Kosten", "Ontwerpeffect: respondenten per effectieve respondent", "ontwerpeffect"));
    rows.add(ratio("Gewichten", "Laagste gewicht; het gemiddelde gewicht is 1", "laagste"));
    rows.add(ratio("Gewichten", "Hoogste gewicht", "hoogste"));
    rows.add(ratio("Gewichten", "Grens waaronder gewichten worden opgehoogd", "ondergrens"));
    rows.add(ratio("Gewichten", "Grens waarboven gewichten worden afgekapt", "bovengrens"));
    rows.add(
        count("Gewichten", "Keren dat gewichten zijn afgekapt en opnieuw geschaald", "afgekapt"));
    rows.add(
        count("Gewichten", "Respondenten met een gewicht buiten de grenzen", "buiten_grenzen"));
    rows.add(
        count(
            "Klassen",
            "Klassen die te klein waren en bij een andere zijn gevoegd",
            "samengevoegd"));
    rows.add(count("Berekening", "Rondes tot de gewichten bij alle kenmerken klopten", "rondes"));
    String title = "Verslag van de weging";
    Sheet sheet =
        new Sheet(
                NAME,
                title,
                List.of(
                    new Sheet.Line.Plain("Basis: alle respondenten."),
                    new Sheet.Line.Plain(
                        "Eén tabel. Gewogen is naar de verdeling van de populatie op: "
                            + characteristics(wanted)
                            + "."),
                    new Sheet.Line.Plain(
                        "Een arts uit een groep die weinig meedeed, krijgt een gewicht boven 1; een"
                            + " arts uit een groep die veel meedeed, een gewicht onder 1. Gewogen"
                            + " getallen zijn minder precies: het effectieve aantal zegt met"
                            + " hoeveel ongewogen respondenten zij te vergelijken zijn."),
                    new Sheet.Line.Link("Naar de klassen van de weging", CLASSES)),
                Optional.of(
                    new Sheet.Table(
                        "Weging_verslag",
                        List.of(
                            new Sheet.Column("Omschrijving", QuestionSheet.LABEL_WIDTH),
                            new Sheet.Column("Onderwerp", 18),
                            new Sheet.Column("Maat (eenheid)", 18),
                            new Sheet.Column("Waarde", 14),
                            RowKey.column(rows)),
                        rows)))
            .explained(TablesBook.closing(source));
    return new TablesBook.Entry(NAME, "aantal artsen", title, "alle respondenten", "weging", sheet);
  }

  private String characteristics(Weighting.ToPopulation wanted) {
    return wanted.characteristics().stream()
        .map(characteristic -> label(characteristic.variable()))
        .collect(Collectors.joining("; "));
  }

  private List<Sheet.Cell> count(String subject, String label, String key) {
    return number(subject, label, FactId.of(FactId.WEIGHTING, key, Measure.COUNT));
  }

  private List<Sheet.Cell> ratio(String subject, String label, String key) {
    return number(subject, label, FactId.of(FactId.WEIGHTING, key, Measure.RATIO));
  }

  private List<Sheet.Cell> number(String subject, String label, FactId id) {
    return List.of(
        new Sheet.Cell.Text(label),
        new Sheet.Cell.Text(subject),
        new Sheet.Cell.Text(id.measure() == Measure.RATIO ? "verhouding" : "aantal"),
        FactCells.of(source.facts().find(id)),
        new Sheet.Cell.Text(id.text()));
  }

  private TablesBook.Entry classes(Weighting.ToPopulation wanted) {
    List<List<Sheet.Cell>> rows = new ArrayList<>();
    for (Weighting.Characteristic characteristic : wanted.characteristics()) {
      String variable = FactId.WEIGHTING + "." + characteristic.variable();
      source.facts().facts().stream()
          .map(Fact::id)
          .filter(id -> id.variable().equals(variable))
          .filter(id -> id.group().equals(PopulationMargin.GROUP))
          .flatMap(id -> id.category().stream())
          .sorted(java.util.Comparator.comparingInt(key -> place(characteristic, key)))
          .forEach(key -> rows.add(row(characteristic.variable(), key)));
    }
    String title = "Klassen van de weging, voor en na";
    Sheet sheet =
        new Sheet(
                CLASSES,
                title,
                List.of(
                    new Sheet.Line.Plain(
                        "Basis: respondenten van wie de klasse bekend is. Wie in geen klasse valt,"
                            + " houdt zijn eigen deel."),
                    new Sheet.Line.Plain(
                        "Eén tabel. Klassen die te klein waren om op te wegen, staan samen in één"
                            + " rij."),
                    RowKey.lineOfMore(),
                    new Sheet.Line.Link("Naar het verslag van de weging", NAME)),
                Optional.of(
                    new Sheet.Table(
                        "Weging_klassen",
                        List.of(
                            new Sheet.Column("Kenmerk", QuestionSheet.LABEL_WIDTH),
                            new Sheet.Column("Klasse", 36),
                            new Sheet.Column("Populatie (%)", 14),
                            new Sheet.Column("Respondenten (%)", 16),
                            new Sheet.Column("Respondenten, gewogen (%)", 16),
                            new Sheet.Column("Respondenten (aantal)", 16),
                            new Sheet.Column("Gemiddeld gewicht", 14),
                            RowKey.column(rows)),
                        rows)))
            .explained(TablesBook.closing(source));
    return new TablesBook.Entry(
        NAME, "populatie en respondenten", title, "alle respondenten", "weging_klassen", sheet);
  }

  private List<Sheet.Cell> row(String characteristic, String key) {
    String variable = FactId.WEIGHTING + "." + characteristic;
    List<FactId> facts =
        List.of(
            FactId.share(variable, PopulationMargin.GROUP, key),
            FactId.share(variable, BEFORE, key),
            FactId.share(variable, AFTER, key),
            FactId.of(variable, BEFORE, key, Measure.COUNT),
            FactId.of(variable, AFTER, key, Measure.RATIO));
    List<Sheet.Cell> row = new ArrayList<>();
    row.add(new Sheet.Cell.Text(label(characteristic)));
    row.add(new Sheet.Cell.Text(classLabel(characteristic, key)));
    facts.forEach(fact -> row.add(FactCells.of(source.facts().find(fact))));
    row.add(RowKey.all(facts.stream().map(Optional::of).toList()));
    return row;
  }

  /** Where the first of the joined classes stands among the margins. */
  private int place(Weighting.Characteristic characteristic, String key) {
    List<String> keys =
        source.margins().stream()
            .filter(margin -> margin.variable().equals(characteristic.variable()))
            .map(PopulationMargin::category)
            .toList();
    return Arrays.stream(key.split(JOINED, -1)).mapToInt(keys::indexOf).min().orElse(0);
  }

  private String classLabel(String characteristic, String key) {
    return Arrays.stream(key.split(JOINED, -1))
        .map(part ->
            source.margins().stream()
                .filter(margin -> margin.variable().equals(characteristic))
                .filter(margin -> margin.category().equals(part))
                .map(PopulationMargin::label)
                .findFirst()
                .orElse(part))
        .collect(Collectors.joining(" en "));
  }

  private String label(String characteristic) {
    return source.variables().stream()
        .filter(variable -> variable.key().equals(characteristic))
        .map(Variable::label)
        .findFirst()
        .orElse(characteristic);
  }
}
