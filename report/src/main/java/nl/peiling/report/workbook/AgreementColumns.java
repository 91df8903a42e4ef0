package nl.peiling.report.workbook;

import java.util.List;
import java.util.Optional;
import nl.peiling.model.codebook.Codebook;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;

/** How far two coders agree on a theme: the last columns of the code book, if there were two. */
final class AgreementColumns {

  private static final int WIDTH = 14;

  private final FactBook facts;
  private final Codebook codebook;

  AgreementColumns(FactBook facts, Codebook codebook) {
    this.facts = facts;
    this.codebook = codebook;
  }

  boolean isWanted() {
    return !codebook.codedTwice().isEmpty();
  }

  static List<Sheet.Line> lines() {
    return List.of(
        new Sheet.Line.Plain(
            "Een tweede codeur heeft antwoorden opnieuw ingedeeld. Overeenstemming is het deel van"
                + " die antwoorden waarbij beide codeurs het thema gaven, of het beide niet"
                + " gaven."),
        new Sheet.Line.Plain(
            "Kappa is de overeenstemming boven wat toeval zou geven: 1 is volledig, 0 niet meer dan"
                + " toeval. Zij bestaat niet als beide codeurs een thema bij niemand of bij"
                + " iedereen gaven, en is laag bij een zeldzaam thema. Een marge ontbreekt als de"
                + " codeurs het nooit oneens zijn of een van hen het thema nooit of altijd gaf."));
  }

  static List<Sheet.Column> columns() {
    return List.of(
        new Sheet.Column("Dubbel gecodeerd (aantal)", WIDTH),
        new Sheet.Column("Overeenstemming (%)", WIDTH),
        new Sheet.Column("Kappa", WIDTH),
        new Sheet.Column("Kappa, 95% vanaf", WIDTH),
        new Sheet.Column("Kappa, 95% tot", WIDTH));
  }

  /** What the numbers of a theme are called in feiten.csv. */
  static List<String> patterns() {
    String agreement = RowKey.ROW + "." + Measure.AGREEMENT.key();
    String kappa = RowKey.ROW + "." + Measure.KAPPA.key();
    return List.of(
        agreement + RowKey.OF, agreement, kappa, kappa + RowKey.LOWER, kappa + RowKey.UPPER);
  }

  List<Sheet.Cell> cells(String question, String group, String theme) {
    if (!codebook.codedTwice().contains(question)) {
      Sheet.Cell none = new Sheet.Cell.Missing(Sheet.Code.NOT_APPLICABLE);
      return List.of(none, none, none, none, none);
    }
    Optional<Fact> agreement = facts.find(FactId.of(question, group, theme, Measure.AGREEMENT));
    Optional<Fact> kappa = facts.find(FactId.of(question, group, theme, Measure.KAPPA));
    Sheet.Cell cell = FactCells.of(kappa);
    return List.of(
        agreement
            .filter(fact -> fact.number().isPresent())
            .map(fact -> figure(fact.n().orElse(0), Sheet.Format.COUNT))
            .orElseGet(() -> FactCells.of(agreement)),
        FactCells.of(agreement),
        cell,
        bound(kappa, true).orElse(without(cell)),
        bound(kappa, false).orElse(without(cell)));
  }

  private static Optional<Sheet.Cell> bound(Optional<Fact> kappa, boolean lower) {
    return kappa
        .flatMap(Fact::interval)
        .map(interval ->
            figure(lower ? interval.lower() : interval.upper(), Sheet.Format.TWO_DECIMALS));
  }

  private static Sheet.Cell without(Sheet.Cell kappa) {
    return kappa instanceof Sheet.Cell.Figure
        ? new Sheet.Cell.Missing(Sheet.Code.NOT_APPLICABLE)
        : kappa;
  }

  private static Sheet.Cell figure(double number, Sheet.Format format) {
    return new Sheet.Cell.Figure(number, format);
  }
}
