package nl.peiling.report.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.edition.Exhibit;
import nl.peiling.model.edition.ExhibitFacts;
import nl.peiling.model.edition.ExhibitFacts.Cell;
import nl.peiling.model.edition.ExhibitFacts.Head;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.facts.Provenance;
import nl.peiling.model.facts.Unit;
import nl.peiling.report.chart.AxisNamed;
import nl.peiling.report.chart.ChartData;
import nl.peiling.report.chart.ChartData.Datum;
import nl.peiling.report.chart.ChartData.Heading;
import nl.peiling.report.chart.ChartData.Hidden;
import nl.peiling.report.chart.ChartData.Interval;
import nl.peiling.report.chart.ChartData.Known;
import nl.peiling.report.chart.Colouring;
import nl.peiling.report.chart.Columns;
import nl.peiling.report.chart.Drawing;
import nl.peiling.report.chart.GroupedBars;
import nl.peiling.report.chart.OpposedBars;
import nl.peiling.report.chart.PanelBars;
import nl.peiling.report.chart.SpreadBars;
import nl.peiling.report.chart.StackedBars;
import nl.peiling.report.chart.StackedColumns;
import nl.peiling.report.chart.TrendLine;
import nl.peiling.report.chart.TwoSidedBars;

/** Chooses for a figure how it is drawn and fills the drawing with facts. */
final class ChartMaker {
  private static final int MOST_CLUSTERED = 24;

  private final Printed printed;
  private final Labels labels;

  ChartMaker(Printed printed, Labels labels) {
    this.printed = printed;
    this.labels = labels;
  }

  Drawing drawing(Exhibit exhibit, ExhibitFacts layout) {
    Drawing drawing =
        switch (exhibit.chart()) {
          case BARS, GROUPED_BARS -> bars(data(layout, hasIntervals(exhibit, layout)));
          case COLUMNS -> new Columns(data(layout, hasIntervals(exhibit, layout)));
          case GROUPED_COLUMNS -> groupedColumns(exhibit, layout);
          case STACKED_BARS -> stacked(layout);
          case STACKED_COLUMNS -> new StackedColumns(basedRows(layout), colouring(layout));
          case TWO_SIDED -> new TwoSidedBars(data(layout, false));
          case LIKERT -> new OpposedBars(data(layout, false));
          case LINE -> trend(layout);
          case SPREAD -> spread(exhibit, layout);
          case DIAGRAM -> new PoolParts(printed, labels).diagram(exhibit);
          case NONE -> throw new IllegalArgumentException("A table is not drawn: " + exhibit.key());
        };
    Optional<String> axis = exhibit.axis().filter(name -> needsAxis(layout));
    return axis.isPresent() ? new AxisNamed(drawing, axis.get()) : drawing;
  }

  /** Intervals belong to means and to groups that are compared. */
  boolean hasIntervals(Exhibit exhibit, ExhibitFacts layout) {
    boolean interval =
        switch (exhibit.chart()) {
          case BARS, COLUMNS, GROUPED_BARS, GROUPED_COLUMNS, SPREAD ->
              isMean(exhibit) || (layout.columns().size() > 1 && exhibit.groups().size() > 1);
          case STACKED_BARS, STACKED_COLUMNS, TWO_SIDED, LIKERT, LINE, DIAGRAM, NONE -> false;
        };
    return interval
        && layout.facts().stream()
            .map(printed::find)
            .flatMap(Optional::stream)
            .anyMatch(fact -> fact.interval().isPresent());
  }

  private static boolean isMean(Exhibit exhibit) {
    return exhibit.measures().contains(Measure.MEAN);
  }

  private ChartData data(ExhibitFacts layout, boolean intervals) {
    return new ChartData(
        layout.rows().stream().map(ChartMaker::heading).toList(),
        layout.columns().stream().map(ChartMaker::heading).toList(),
        layout.cells().stream()
            .map(row -> row.stream().map(cell -> datum(cell, intervals)).toList())
            .toList());
  }

  private Datum datum(Cell cell, boolean intervals) {
    return cell.fact().map(id -> printed.datum(id, intervals)).orElse(new Hidden(""));
  }

  private static Heading heading(Head head) {
    return Heading.of(head.key(), head.label());
  }

  /** Few bars stand in clusters, many in panels beside each other. */
  private static Drawing bars(ChartData data) {
    int series = data.series().size();
    boolean clustered = series == 1 || data.rows().size() * series <= MOST_CLUSTERED;
    return clustered ? new GroupedBars(data) : new PanelBars(data);
  }

  /** Groups stand along the axis; what is measured in each has its own colour. */
  private Drawing groupedColumns(Exhibit exhibit, ExhibitFacts layout) {
    ChartData data = data(layout, hasIntervals(exhibit, layout));
    boolean ofAnswers = exhibit.measures().getFirst().isOfCategory();
    return new Columns(ofAnswers ? data : turned(data));
  }

  private static ChartData turned(ChartData data) {
    List<List<Datum>> turned = new ArrayList<>();
    for (int serie = 0; serie < data.series().size(); serie++) {
      int at = serie;
      turned.add(data.data().stream().map(row -> row.get(at)).toList());
    }
    List<Heading> along = data.series();
    List<Heading> coloured = data.rows();
    return new ChartData(along, coloured, turned);
  }

  private Drawing stacked(ExhibitFacts layout) {
    return new StackedBars(data(layout, false), colouring(layout), sum(layout));
  }

  private Colouring colouring(ExhibitFacts layout) {
    boolean scale =
        layout.facts().stream()
            .findFirst()
            .flatMap(id -> labels.variable(id.variable()))
            .map(variable -> variable.form() instanceof Form.Rating)
            .orElse(false);
    return scale && layout.columns().size() <= 5 ? Colouring.SCALE : Colouring.KINDS;
  }

  /** On a scale: the points together that count as agreement, behind each bar. */
  private Optional<StackedBars.Sum> sum(ExhibitFacts layout) {
    if (colouring(layout) != Colouring.SCALE) {
      return Optional.empty();
    }
    List<Datum> sums = new ArrayList<>();
    Optional<String> name = Optional.empty();
    for (List<Cell> row : layout.cells()) {
      Optional<FactId> any = row.getFirst().fact();
      Optional<Net> net = any.flatMap(id -> labels.firstNet(id.variable()));
      if (any.isEmpty() || net.isEmpty()) {
        return Optional.empty();
      }
      FactId id = FactId.share(any.get().variable(), any.get().group(), net.get().key());
      name = net.map(Net::label);
      sums.add(printed.datum(id, false));
    }
    return name.map(label -> new StackedBars.Sum(label, sums));
  }

  /** Rows with the number of respondents under them: it differs from row to row. */
  private ChartData basedRows(ExhibitFacts layout) {
    ChartData plain = data(layout, false);
    List<Heading> rows = new ArrayList<>();
    for (Head head : layout.rows()) {
      String base = head.base().map(id -> "n = " + printed.cell(id)).orElse("");
      rows.add(new Heading(head.key(), head.label(), base));
    }
    return new ChartData(rows, plain.series(), plain.data());
  }

  private Drawing trend(ExhibitFacts layout) {
    List<TrendLine.Edition> editions = new ArrayList<>();
    Optional<Provenance> before = Optional.empty();
    for (int row = 0; row < layout.rows().size(); row++) {
      Head head = layout.rows().get(row);
      FactId id = layout.cells().get(row).getFirst().fact().orElseThrow();
      Optional<Provenance> source = printed.find(id).map(Fact::provenance);
      // numbers of earlier editions come from publications with other populations and weights
      boolean broken = row > 0 && !(source.equals(before) && computed(source));
      editions.add(
          new TrendLine.Edition(head.label(), year(head), printed.datumWithUnit(id), broken));
      before = source;
    }
    return new TrendLine(editions);
  }

  private static boolean computed(Optional<Provenance> source) {
    return source.filter(value -> value == Provenance.COMPUTED).isPresent();
  }

  /** The year in the label or the key of an edition: "2009", {@code peiling2009}. */
  static double year(Head head) {
    String digits = (head.label() + head.key()).replaceAll("\\D", "");
    if (digits.length() < 4) {
      throw new IllegalArgumentException("No year in the group of a trend: " + head.key());
    }
    return Integer.parseInt(digits.substring(0, 4));
  }

  private Drawing spread(Exhibit exhibit, ExhibitFacts layout) {
    List<Measure> measures = exhibit.measures();
    int lower = measures.indexOf(Measure.FIRST_QUARTILE);
    int upper = measures.indexOf(Measure.THIRD_QUARTILE);
    List<SpreadBars.Row> rows = new ArrayList<>();
    for (int i = 0; i < layout.rows().size(); i++) {
      List<Cell> cells = layout.cells().get(i);
      Head head = layout.rows().get(i);
      FactId mean = cells.getFirst().fact().orElseThrow();
      Optional<SpreadBars.Band> band =
          lower < 0 || upper < 0
              ? Optional.empty()
              : band(datum(cells.get(lower), false), datum(cells.get(upper), false));
      rows.add(
          new SpreadBars.Row(
              Heading.of(head.key(), head.label()), printed.datumWithUnit(mean), band));
    }
    return new SpreadBars(rows, "gemiddelde", "middelste helft van de groep");
  }

  private static Optional<SpreadBars.Band> band(Datum lower, Datum upper) {
    if (lower instanceof Known low && upper instanceof Known high) {
      Interval ends = new Interval(low.value(), high.value());
      return Optional.of(new SpreadBars.Band(ends, low.label(), high.label()));
    }
    return Optional.empty();
  }

  /** Shares carry their % and years their unit; other numbers need the name of their axis. */
  private boolean needsAxis(ExhibitFacts layout) {
    return layout.facts().stream()
        .findFirst()
        .flatMap(printed::find)
        .map(fact -> fact.unit() != Unit.FRACTION && fact.unit() != Unit.YEAR)
        .orElse(false);
  }
}
