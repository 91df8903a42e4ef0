package nl.peiling.analysis.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nl.peiling.analysis.estimate.CriticalValue;
import nl.peiling.analysis.estimate.ShareInterval;
import nl.peiling.model.edition.Edition;
import nl.peiling.model.edition.EditionFolder;
import nl.peiling.model.edition.PopulationMargin;
import nl.peiling.model.edition.SeriesPoint;
import nl.peiling.model.edition.SourcedNumber;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Interval;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.facts.Unit;

/**
 * The facts that come from the files of an edition instead of from its respondents: the population
 * and who was invited, the classes of the population, earlier editions; and the response, which
 * needs both.
 */
final class SourceFacts {

  /** The name of the numbers about the population, the invitations and the exclusions. */
  static final String POPULATION = "populatie";

  /** The name of the response. */
  static final String RESPONSE = "respons";

  private static final double LEVEL = 0.95;
  private static final String TOTAL = "totaal";

  private SourceFacts() {}

  static List<Fact> of(EditionFolder folder) {
    List<Fact> facts = new ArrayList<>();
    sourced(folder.edition())
        .forEach(number ->
            facts.add(
                Fact.fromEdition(
                    FactId.of(POPULATION, number.key(), Measure.COUNT),
                    (double) number.number(),
                    Unit.COUNT)));
    for (PopulationMargin margin : folder.margins()) {
      facts.add(
          Fact.fromEdition(
              margin.fact(), margin.percent().movePointLeft(2).doubleValue(), Unit.FRACTION));
    }
    for (SeriesPoint point : folder.series()) {
      point.fact().ifPresent(id -> facts.add(series(id, point)));
    }
    facts.addAll(response(folder));
    return facts;
  }

  /**
   * The number of doctors who were invited: what the response is a part of; without end if the
   * edition does not say.
   */
  static double invited(Edition edition) {
    return sourced(edition)
        .filter(number -> number.key().equals(PopulationMargin.GROUP))
        .mapToDouble(SourcedNumber::number)
        .findFirst()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static Stream<SourcedNumber> sourced(Edition edition) {
    return Stream.of(edition.population(), edition.invitations(), edition.exclusions())
        .flatMap(List::stream);
  }

  private static List<Fact> response(EditionFolder folder) {
    int respondents = folder.survey().size();
    double invited = invited(folder.edition());
    Fact number =
        Fact.computed(
            FactId.of(RESPONSE, TOTAL, Measure.COUNT), respondents, Unit.COUNT, respondents);
    return Double.isInfinite(invited)
        ? List.of(number)
        : List.of(
            number,
            Fact.computed(
                FactId.of(RESPONSE, TOTAL, Measure.SHARE),
                respondents / invited,
                Unit.FRACTION,
                (int) invited));
  }

  /** Published units are words in running text: "% van populatie", "personen", "maanden". */
  private static Fact series(FactId id, SeriesPoint point) {
    String unit = point.unit().toLowerCase(Locale.ROOT);
    double value = point.value().doubleValue();
    return unit.startsWith("%")
        ? share(id, point.value().movePointLeft(2).doubleValue(), point)
        : mean(id, value, Unit.ofDescription(unit), point);
  }

  /** With the number of respondents a published share has s² = p(1-p)/(n-1): a simple sample. */
  private static Fact share(FactId id, double share, SeriesPoint point) {
    Fact plain = Fact.fromEdition(id, share, Unit.FRACTION);
    if (point.n().isEmpty() || !(share >= 0 && share <= 1)) {
      return plain;
    }
    int n = point.n().getAsInt();
    nl.peiling.analysis.estimate.Interval interval = ShareInterval.wilson(share, n, LEVEL);
    return resting(plain, n)
        .within(
            Math.sqrt(share * (1 - share) / (n - 1)),
            new Interval(interval.lower(), interval.upper()));
  }

  /** With the standard deviation too a published mean has s/√n. */
  private static Fact mean(FactId id, double mean, Unit unit, SeriesPoint point) {
    Fact plain = Fact.fromEdition(id, mean, unit);
    if (point.n().isEmpty() || id.measure() != Measure.MEAN) {
      return plain;
    }
    int n = point.n().getAsInt();
    if (point.deviation().isEmpty()) {
      return resting(plain, n);
    }
    double error = point.deviation().getAsDouble() / Math.sqrt(n);
    double half = CriticalValue.student(LEVEL, n - 1.0) * error;
    return resting(plain, n).within(error, new Interval(mean - half, mean + half));
  }

  private static Fact resting(Fact fact, int n) {
    return new Fact(
        fact.id(),
        fact.value(),
        fact.unit(),
        OptionalInt.of(n),
        fact.standardError(),
        fact.interval(),
        fact.provenance());
  }
}
