package nl.peiling.report.workbook;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.facts.Comparisons;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Interval;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.facts.Unit;
import nl.peiling.report.wording.DutchNumber;

/**
 * The rows of one variable: bases, shares, numbers of respondents, means and their companions, and
 * beside each number the letters of the columns that it exceeds.
 */
final class QuestionRows {

  private static final String TOGETHER = "Alle antwoorden samen";

  private final BannerPage page;
  private final FactBook facts;
  private final Comparisons comparisons;
  private final Map<String, String> letters;
  private final Variable variable;
  private final List<EarlierColumn> earlier;
  private final List<List<Sheet.Cell>> rows = new ArrayList<>();

  QuestionRows(
      BannerPage page,
      FactBook facts,
      Comparisons comparisons,
      Variable variable,
      List<EarlierColumn> earlier) {
    this.earlier = List.copyOf(earlier);
    this.page = page;
    this.facts = facts;
    this.comparisons = comparisons;
    this.variable = variable;
    this.letters =
        page.columns().stream()
            .collect(Collectors.toMap(c -> c.group().key(), BannerPage.Column::letter));
  }

  /** All rows: label, measure, and a cell or two for each column. */
  List<List<Sheet.Cell>> rows() {
    row("Basis", "geldige antwoorden (n)", whole(Measure.BASE));
    row("Basis", "geldige antwoorden, gewogen (n)", whole(Measure.WEIGHTED_BASE));
    row("Basis", "effectief aantal na weging (n)", whole(Measure.EFFECTIVE_BASE));
    row("Basis", "geen antwoord (n)", whole(Measure.UNANSWERED));
    row("Basis", "weet niet (n)", whole(Measure.DONT_KNOW));
    row("Basis", "niet gesteld (n)", whole(Measure.NOT_ASKED));
    for (Measure measure : List.of(Measure.SHARE, Measure.COUNT)) {
      String kind = measure == Measure.SHARE ? "aandeel (%)" : "aantal (artsen)";
      for (Category answer : variable.categories()) {
        row(answer.label(), kind, column -> id(column, answer.key(), measure));
      }
      if (isSingle()) {
        total(kind, measure, Measure.BASE);
      }
      for (Net net : variable.nets()) {
        row("Net: " + net.label(), kind, column -> id(column, net.key(), measure));
      }
    }
    for (Category answer : variable.categories()) {
      row(
          answer.label(),
          "aandeel, gewogen (%)",
          column -> id(column, answer.key(), Measure.WEIGHTED_SHARE));
    }
    if (isSingle() && isWeighted()) {
      total("aandeel, gewogen (%)", Measure.WEIGHTED_SHARE, Measure.WEIGHTED_BASE);
    }
    for (Net net : variable.nets()) {
      row(
          "Net: " + net.label(),
          "aandeel, gewogen (%)",
          column -> id(column, net.key(), Measure.WEIGHTED_SHARE));
    }
    String unit = unit();
    row(TOGETHER, "gemiddelde" + unit, whole(Measure.MEAN));
    bounds(Measure.MEAN, "", unit);
    row(TOGETHER, "gemiddelde, gewogen" + unit, whole(Measure.WEIGHTED_MEAN));
    bounds(Measure.WEIGHTED_MEAN, ", gewogen", unit);
    String weighted = ", gewogen" + unit;
    row(TOGETHER, "standaardafwijking" + unit, whole(Measure.STANDARD_DEVIATION));
    row(TOGETHER, "standaardafwijking" + weighted, whole(Measure.WEIGHTED_STANDARD_DEVIATION));
    row(TOGETHER, "eerste kwartiel" + unit, whole(Measure.FIRST_QUARTILE));
    row(TOGETHER, "eerste kwartiel" + weighted, whole(Measure.WEIGHTED_FIRST_QUARTILE));
    row(TOGETHER, "mediaan" + unit, whole(Measure.MEDIAN));
    row(TOGETHER, "mediaan" + weighted, whole(Measure.WEIGHTED_MEDIAN));
    row(TOGETHER, "derde kwartiel" + unit, whole(Measure.THIRD_QUARTILE));
    row(TOGETHER, "derde kwartiel" + weighted, whole(Measure.WEIGHTED_THIRD_QUARTILE));
    return rows;
  }

  /** Whether each respondent has one answer, so that the shares add up to all of them. */
  boolean isSingle() {
    return variable.form() instanceof Form.OneOf || variable.form() instanceof Form.Rating;
  }

  /**
   * Whether the shares as shown add up to something else than 100 in some column. Where a share is
   * kept back or left out it is not the rounding that makes them do so.
   */
  boolean addsUpOtherwise() {
    return isSingle()
        && Stream.of(Measure.SHARE, Measure.WEIGHTED_SHARE)
            .anyMatch(measure ->
                page.columns().stream().anyMatch(column -> addsUpOtherwise(column, measure)));
  }

  private boolean addsUpOtherwise(BannerPage.Column column, Measure measure) {
    List<OptionalDouble> shares =
        variable.categories().stream()
            .flatMap(answer -> facts.find(id(column, answer.key(), measure)).stream())
            .map(Fact::number)
            .toList();
    return !shares.isEmpty()
        && shares.size() == variable.categories().size()
        && shares.stream().allMatch(OptionalDouble::isPresent)
        && shares.stream()
                .map(share -> DutchNumber.roundedPercentage(share.getAsDouble(), 0))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .compareTo(BigDecimal.valueOf(100))
            != 0;
  }

  private boolean isWeighted() {
    return found(whole(Measure.WEIGHTED_BASE)).findAny().isPresent();
  }

  private Stream<Fact> found(Function<BannerPage.Column, FactId> id) {
    return page.columns().stream().flatMap(column -> facts.find(id.apply(column)).stream());
  }

  private String unit() {
    return found(whole(Measure.MEAN))
        .map(Fact::unit)
        .findFirst()
        .filter(unit -> unit != Unit.COUNT && unit != Unit.FRACTION)
        .map(unit -> " (" + unit(unit) + ")")
        .orElse("");
  }

  /** A unit in words. */
  static String unit(Unit unit) {
    return switch (unit) {
      case HOUR -> "uur";
      case YEAR -> "jaar";
      case MONTH -> "maanden";
      case GRADE -> "punten";
      case COUNT -> "aantal";
      case FRACTION -> "%";
      case RANK -> "plaats";
      case RATIO -> "verhouding";
      case NUMBER -> "getal";
      case POINT -> "procentpunten";
      case PROBABILITY -> "kans";
    };
  }

  private Function<BannerPage.Column, FactId> whole(Measure measure) {
    return column -> FactId.of(variable.key(), column.group().key(), measure);
  }

  private FactId id(BannerPage.Column column, String answer, Measure measure) {
    return FactId.of(variable.key(), column.group().key(), answer, measure);
  }

  /** A row, if at least one column has this fact. */
  private void row(String label, String kind, Function<BannerPage.Column, FactId> id) {
    cells(label, kind, id, FactCells::of);
  }

  /** The ends of the intervals around means, if any column has one. */
  private void bounds(Measure measure, String suffix, String unit) {
    Function<BannerPage.Column, FactId> mean = whole(measure);
    if (found(mean).anyMatch(fact -> fact.interval().isPresent())) {
      String end = "95%-interval" + suffix + unit;
      bound("ondergrens " + end, mean, RowKey.LOWER, Interval::lower);
      bound("bovengrens " + end, mean, RowKey.UPPER, Interval::upper);
    }
  }

  private void bound(
      String kind,
      Function<BannerPage.Column, FactId> mean,
      String end,
      Function<Interval, Double> bound) {
    plain(
        TOGETHER,
        kind,
        RowKey.of(mean.apply(page.columns().getFirst())) + end,
        column ->
            facts
                .find(mean.apply(column))
                .map(fact ->
                    fact.interval()
                        .<Sheet.Cell>map(interval ->
                            new Sheet.Cell.Figure(bound.apply(interval), Sheet.Format.TWO_DECIMALS))
                        .orElseGet(() -> FactCells.without(fact)))
                .orElseGet(() -> new Sheet.Cell.Missing(Sheet.Code.UNAVAILABLE)));
  }

  /** All respondents with a valid answer: 100%, or their number. */
  private void total(String kind, Measure measure, Measure base) {
    Function<BannerPage.Column, FactId> all = whole(base);
    plain(
        TOGETHER,
        kind,
        RowKey.of(all.apply(page.columns().getFirst()))
            + (measure == Measure.COUNT ? "" : RowKey.WHOLE),
        column -> {
          Sheet.Cell number = FactCells.of(facts.find(all.apply(column)));
          return measure != Measure.COUNT && number instanceof Sheet.Cell.Figure
              ? new Sheet.Cell.Figure(1, Sheet.Format.PER_CENT)
              : number;
        });
  }

  private void plain(
      String label, String kind, String key, Function<BannerPage.Column, Sheet.Cell> cell) {
    List<Sheet.Cell> row = begun(label, kind);
    for (BannerPage.Column column : page.columns()) {
      row.add(cell.apply(column));
      column
          .banner()
          .ifPresent(banner -> row.add(new Sheet.Cell.Missing(Sheet.Code.NOT_APPLICABLE)));
    }
    for (EarlierColumn column : earlier) {
      row.add(
          column
              .column()
              .map(cell)
              .orElseGet(() -> new Sheet.Cell.Missing(Sheet.Code.UNAVAILABLE)));
      row.add(column.compared(Optional.empty()));
    }
    row.add(new Sheet.Cell.Text(key));
    rows.add(row);
  }

  private void cells(
      String label,
      String kind,
      Function<BannerPage.Column, FactId> id,
      Function<Optional<Fact>, Sheet.Cell> cell) {
    List<Optional<Fact>> found =
        page.columns().stream().map(column -> facts.find(id.apply(column))).toList();
    if (found.stream().allMatch(Optional::isEmpty)) {
      return;
    }
    List<Sheet.Cell> row = begun(label, kind);
    for (int i = 0; i < found.size(); i++) {
      BannerPage.Column column = page.columns().get(i);
      row.add(cell.apply(found.get(i)));
      column
          .banner()
          .ifPresent(banner -> row.add(compared(comparisons.find(banner, id.apply(column)))));
    }
    FactId first = id.apply(page.columns().getFirst());
    for (EarlierColumn column : earlier) {
      row.add(column.cell(facts, first));
      row.add(column.compared(Optional.of(first)));
    }
    row.add(new Sheet.Cell.Text(RowKey.of(first)));
    rows.add(row);
  }

  private static List<Sheet.Cell> begun(String label, String kind) {
    List<Sheet.Cell> row = new ArrayList<>();
    row.add(new Sheet.Cell.Text(label));
    row.add(new Sheet.Cell.Text(kind));
    return row;
  }

  private Sheet.Cell compared(Optional<Comparisons.Outcome> outcome) {
    if (outcome.isEmpty()) {
      return new Sheet.Cell.Missing(Sheet.Code.NOT_APPLICABLE);
    }
    return switch (outcome.get()) {
      case Comparisons.Outcome.SmallBase small -> new Sheet.Cell.Missing(Sheet.Code.LOW_BASE);
      case Comparisons.Outcome.NoOther alone -> new Sheet.Cell.Missing(Sheet.Code.NOT_APPLICABLE);
      case Comparisons.Outcome.Certain certain -> new Sheet.Cell.Missing(Sheet.Code.NOT_APPLICABLE);
      case Comparisons.Outcome.Tested(List<Comparisons.Exceeded> exceeded) ->
          new Sheet.Cell.Letters(
              exceeded.isEmpty()
                  ? "geen"
                  : exceeded.stream().map(this::letter).collect(Collectors.joining(" ")));
    };
  }

  private String letter(Comparisons.Exceeded lower) {
    String capital = requireNonNull(letters.get(lower.group()));
    return lower.strictly() ? capital : capital.toLowerCase(java.util.Locale.ROOT);
  }
}
