package nl.peiling.report.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.edition.Exhibit;
import nl.peiling.model.edition.ExhibitFacts;
import nl.peiling.model.edition.ExhibitFacts.Cell;
import nl.peiling.model.edition.ExhibitFacts.Head;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;
import nl.peiling.report.exhibit.DataTable.Alignment;
import nl.peiling.report.exhibit.DataTable.Row;
import nl.peiling.report.wording.FactWording;

/** The numbers of an exhibit as a table with the number of respondents of each column or row. */
final class DataTables {
  private static final String BASE = "Aantal (n)";
  private static final String EVERYBODY = "totaal";
  private static final String POPULATION = "populatie";

  private final Printed printed;
  private final Labels labels;

  DataTables(Printed printed, Labels labels) {
    this.printed = printed;
    this.labels = labels;
  }

  DataTable of(Exhibit exhibit, ExhibitFacts layout) {
    if (layout.rows().isEmpty()) {
      return groupsOnly(exhibit);
    }
    boolean basedRows = layout.rows().stream().allMatch(row -> row.base().isPresent());
    Optional<String> net = netColumn(exhibit, layout);
    List<DataTable.Cell> head = new ArrayList<>();
    head.add(DataTable.Cell.header(corner(exhibit, layout)));
    for (int column = 0; column < layout.columns().size(); column++) {
      head.add(DataTable.Cell.header(columnName(exhibit, layout, column)));
    }
    net.ifPresent(label -> head.add(DataTable.Cell.header(label)));
    if (basedRows) {
      head.add(DataTable.Cell.header(BASE));
    }
    List<Row> body = new ArrayList<>();
    for (int row = 0; row < layout.rows().size(); row++) {
      body.add(row(layout, row, net.isPresent(), basedRows));
    }
    if (layout.columns().stream().allMatch(column -> column.base().isPresent())) {
      body.add(baseRow(layout));
    }
    List<Alignment> columns =
        Stream.concat(
                Stream.of(Alignment.START),
                head.stream().skip(1).map(cell -> numberAlignment(exhibit)))
            .toList();
    return new DataTable(columns, List.of(new Row(head)), body);
  }

  /** Ranked answers are words, which stand at the start of their column. */
  private static Alignment numberAlignment(Exhibit exhibit) {
    return exhibit.measures().contains(Measure.RANK) ? Alignment.START : Alignment.END;
  }

  private DataTable groupsOnly(Exhibit exhibit) {
    List<Row> body =
        new PoolParts(printed, labels)
            .names(exhibit).stream()
                .map(name -> new Row(List.of(DataTable.Cell.header(name))))
                .toList();
    Row head = new Row(List.of(DataTable.Cell.header("Groep in de pool")));
    return new DataTable(List.of(Alignment.START), List.of(head), body);
  }

  private Row row(ExhibitFacts layout, int row, boolean net, boolean based) {
    Head head = layout.rows().get(row);
    List<DataTable.Cell> cells = new ArrayList<>();
    cells.add(DataTable.Cell.header(rowName(layout, row)));
    for (Cell cell : layout.cells().get(row)) {
      cells.add(cell(cell));
    }
    if (net) {
      cells.add(fact(netOf(layout.cells().get(row).getFirst()).orElseThrow()));
    }
    if (based) {
      cells.add(fact(head.base().orElseThrow()));
    }
    return new Row(cells);
  }

  private DataTable.Cell cell(Cell cell) {
    if (cell.fact().isEmpty()) {
      return DataTable.Cell.value(FactWording.NOT_ASKED);
    }
    FactId id = cell.fact().get();
    if (id.measure() != Measure.RANK) {
      return fact(id);
    }
    FactId share = FactId.share(id.variable(), id.group(), id.category().orElseThrow());
    String number = printed.find(share).isPresent() ? " (" + printed.cell(share) + ")" : "";
    return DataTable.Cell.fact(cell.label() + number, share.text());
  }

  private DataTable.Cell fact(FactId id) {
    return DataTable.Cell.fact(printed.cell(id), id.text());
  }

  private Row baseRow(ExhibitFacts layout) {
    List<DataTable.Cell> cells = new ArrayList<>();
    cells.add(DataTable.Cell.header(BASE));
    for (Head column : layout.columns()) {
      FactId id = column.base().orElseThrow();
      cells.add(fact(printed.find(id).isPresent() ? id : invited(id)));
    }
    return new Row(cells);
  }

  /** A group that is not made of respondents has its size in the files of the edition. */
  private static FactId invited(FactId base) {
    return FactId.of(POPULATION, base.group(), Measure.COUNT);
  }

  /** The points of a scale that are taken together get a column, as in the figure. */
  private Optional<String> netColumn(Exhibit exhibit, ExhibitFacts layout) {
    boolean wanted =
        switch (exhibit.chart()) {
          case STACKED_BARS -> true;
          case BARS,
              COLUMNS,
              GROUPED_BARS,
              GROUPED_COLUMNS,
              STACKED_COLUMNS,
              TWO_SIDED,
              LIKERT,
              LINE,
              SPREAD,
              DIAGRAM,
              NONE ->
              false;
        };
    return wanted
        ? layout
            .cells()
            .getFirst()
            .getFirst()
            .fact()
            .filter(id -> id.variable().contains("."))
            .flatMap(id -> labels.firstNet(id.variable()))
            .map(Net::label)
        : Optional.empty();
  }

  private Optional<FactId> netOf(Cell cell) {
    return cell.fact()
        .flatMap(id ->
            labels
                .firstNet(id.variable())
                .map(net -> FactId.share(id.variable(), id.group(), net.key())));
  }

  private String corner(Exhibit exhibit, ExhibitFacts layout) {
    if (exhibit.measures().contains(Measure.RANK)) {
      return "Aniosplekken";
    }
    String first = layout.rows().getFirst().key();
    if (exhibit.groups().contains(first)) {
      return "Groep";
    }
    boolean question = labels.variable(first).isPresent();
    return question ? "Onderdeel" : "Antwoord";
  }

  private String columnName(Exhibit exhibit, ExhibitFacts layout, int column) {
    Head head = layout.columns().get(column);
    Optional<Measure> measure = layout.cells().getFirst().get(column).fact().map(FactId::measure);
    if (measure.map(value -> value.key().equals(head.key())).orElse(false)) {
      return name(measure.orElseThrow());
    }
    boolean several = exhibit.measures().size() > 1 && !exhibit.measures().contains(Measure.RANK);
    String label = groupName(exhibit, head);
    if (!several || measure.isEmpty()) {
      return label;
    }
    return exhibit.groups().size() == 1
        ? name(measure.get())
        : label + ", " + name(measure.get()).toLowerCase(Locale.ROOT);
  }

  /** Everybody who answered, where they stand beside others who were only invited. */
  private String groupName(Exhibit exhibit, Head head) {
    boolean besideOthers = exhibit.groups().stream().anyMatch(labels::isFromSources);
    return head.key().equals(EVERYBODY) && besideOthers ? "Respondenten" : head.label();
  }

  private String rowName(ExhibitFacts layout, int row) {
    Head head = layout.rows().get(row);
    boolean place =
        layout.cells().get(row).stream()
            .flatMap(cell -> cell.fact().stream())
            .anyMatch(id -> id.measure() == Measure.RANK);
    return place ? "Plaats " + head.label() : head.label();
  }

  static String name(Measure measure) {
    return switch (measure) {
      case SHARE -> "Aandeel";
      case COUNT -> "Aantal";
      case RANK -> "Rang";
      case RATIO -> "Verhouding";
      case BASE -> BASE;
      case NOT_ASKED -> "Niet gesteld";
      case UNANSWERED -> "Geen antwoord";
      case DONT_KNOW -> "Weet niet";
      case MEAN -> "Gemiddelde";
      case STANDARD_DEVIATION -> "Standaarddeviatie";
      case MEDIAN -> "Mediaan";
      case FIRST_QUARTILE -> "Eerste kwartiel";
      case THIRD_QUARTILE -> "Derde kwartiel";
      case WEIGHTED_SHARE -> "Aandeel, gewogen";
      case WEIGHTED_MEAN -> "Gemiddelde, gewogen";
      case WEIGHTED_STANDARD_DEVIATION -> "Standaarddeviatie, gewogen";
      case WEIGHTED_MEDIAN -> "Mediaan, gewogen";
      case WEIGHTED_FIRST_QUARTILE -> "Eerste kwartiel, gewogen";
      case WEIGHTED_THIRD_QUARTILE -> "Derde kwartiel, gewogen";
      case AGREEMENT -> "Overeenstemming";
      case KAPPA -> "Kappa";
      case DIFFERENCE -> "Verschil";
      case CHI_SQUARED -> "Chikwadraat";
      case DEGREES_OF_FREEDOM -> "Vrijheidsgraden";
      case P_VALUE, ANSWER_P_VALUE -> "P-waarde";
      case ADJUSTED_P_VALUE, ANSWER_ADJUSTED_P_VALUE -> "P-waarde, gecorrigeerd";
      case F_VALUE -> "F-waarde";
      case DENOMINATOR_DEGREES -> "Vrijheidsgraden van de noemer";
      case EFFECT_SIZE, ANSWER_EFFECT_SIZE -> "Effectgrootte";
      case SMALLEST_EXPECTED -> "Kleinste verwachte aantal";
      case WEIGHTED_BASE -> BASE + ", gewogen";
      case EFFECTIVE_BASE -> BASE + ", effectief";
      case CHANGE -> "Verschil met een eerdere peiling";
      case WEIGHTED_CHANGE -> "Verschil met een eerdere peiling, gewogen";
      case MEAN_CHANGE -> "Verschil van het gemiddelde met een eerdere peiling";
      case WEIGHTED_MEAN_CHANGE -> "Verschil van het gewogen gemiddelde met een eerdere peiling";
      case RATIO_CHANGE -> "Verschil van de verhouding met een eerdere peiling";
      case MEDIAN_CHANGE -> "Verschil van de mediaan met een eerdere peiling";
      case FIRST_QUARTILE_CHANGE -> "Verschil van het eerste kwartiel met een eerdere peiling";
      case THIRD_QUARTILE_CHANGE -> "Verschil van het derde kwartiel met een eerdere peiling";
      case CHANGE_CHANCE,
          MEAN_CHANGE_CHANCE,
          RATIO_CHANGE_CHANCE,
          MEDIAN_CHANGE_CHANCE,
          FIRST_QUARTILE_CHANGE_CHANCE,
          THIRD_QUARTILE_CHANGE_CHANCE,
          WEIGHTED_CHANGE_CHANCE,
          WEIGHTED_MEAN_CHANGE_CHANCE ->
          "P-waarde van het verschil met een eerdere peiling";
    };
  }
}
