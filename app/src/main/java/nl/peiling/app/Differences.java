package nl.peiling.app;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import nl.peiling.analysis.judge.Judge;
import nl.peiling.model.edition.ExhibitFacts;
import nl.peiling.model.facts.ClaimParser;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.facts.Statement;
import nl.peiling.model.facts.Verdict;
import nl.peiling.model.problem.Place;
import nl.peiling.report.version.TestedPair;

/**
 * Judges the differences between the groups in each row of the figures and tables, as a claim in
 * the text would be, so that a later version can tell which of them turned.
 */
final class Differences {

  private final Judge judge;
  private final FactBook book;
  private final List<TestedPair> pairs = new ArrayList<>();

  private Differences(Judge judge, FactBook book) {
    this.judge = judge;
    this.book = book;
  }

  static List<TestedPair> of(Composition composition) {
    Differences differences = new Differences(composition.judge(), composition.book());
    composition.layouts().forEach(differences::add);
    return List.copyOf(differences.pairs);
  }

  private void add(ExhibitFacts layout) {
    for (int row = 0; row < layout.rows().size(); row++) {
      List<ExhibitFacts.Cell> cells = layout.cells().get(row);
      for (int i = 0; i < cells.size(); i++) {
        for (int j = i + 1; j < cells.size(); j++) {
          if (cells.get(i).fact().isPresent() && cells.get(j).fact().isPresent()) {
            FactId one = cells.get(i).fact().get();
            FactId other = cells.get(j).fact().get();
            if (comparable(one, other)) {
              pairs.add(
                  new TestedPair(
                      layout.exhibit(),
                      layout.rows().get(row).label(),
                      layout.columns().get(i).label(),
                      layout.columns().get(j).label(),
                      one.text(),
                      other.text(),
                      standing(one, other)));
            }
          }
        }
      }
    }
  }

  /** The same number of two groups. */
  private static boolean comparable(FactId one, FactId other) {
    return one.variable().equals(other.variable())
        && one.category().equals(other.category())
        && one.measure() == other.measure()
        && (one.measure() == Measure.SHARE || one.measure() == Measure.MEAN)
        && !one.group().equals(other.group());
  }

  private TestedPair.Standing standing(FactId one, FactId other) {
    OptionalDouble first = number(one);
    OptionalDouble second = number(other);
    if (first.isEmpty() || second.isEmpty()) {
      return TestedPair.Standing.NEITHER;
    }
    if (first.getAsDouble() > second.getAsDouble()) {
      return holds("meer", one, other) ? TestedPair.Standing.HIGHER : TestedPair.Standing.NEITHER;
    }
    return holds("minder", one, other) ? TestedPair.Standing.LOWER : TestedPair.Standing.NEITHER;
  }

  private OptionalDouble number(FactId id) {
    return book.find(id).map(Fact::number).orElse(OptionalDouble.empty());
  }

  private boolean holds(String kind, FactId one, FactId other) {
    return ClaimParser.parse(kind + ":" + one.text() + ", " + other.text())
        .value()
        .map(claim -> judge.judge(new Statement(claim, kind, Place.nowhere())))
        .filter(verdict -> verdict.outcome() == Verdict.Outcome.HOLDS)
        .isPresent();
  }
}
