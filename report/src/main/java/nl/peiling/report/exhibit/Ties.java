package nl.peiling.report.exhibit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nl.peiling.model.edition.ExhibitFacts;
import nl.peiling.model.edition.ExhibitFacts.Cell;
import nl.peiling.model.edition.ExhibitFacts.Head;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;

/**
 * What a list of the most frequent combinations has to say about places that are shared: within the
 * list, and where the list ends while others are as frequent as the last.
 */
final class Ties {

  private static final String SHARED =
      "Combinaties die even vaak voorkomen delen een plaats; zij staan onder elkaar.";

  private final ExhibitFacts layout;
  private final Printed printed;

  Ties(ExhibitFacts layout, Printed printed) {
    this.layout = layout;
    this.printed = printed;
  }

  List<String> notes() {
    List<String> notes = new ArrayList<>();
    List<String> cut = new ArrayList<>();
    boolean shared = false;
    for (int column = 0; column < layout.columns().size(); column++) {
      List<FactId> listed = listed(column);
      Set<Double> places = new HashSet<>();
      for (FactId id : listed) {
        shared |= !places.add(place(id).orElseThrow());
      }
      if (!listed.isEmpty() && othersAreAsFrequent(listed)) {
        Head head = layout.columns().get(column);
        cut.add(head.label());
      }
    }
    if (shared) {
      notes.add(SHARED);
    }
    if (!cut.isEmpty()) {
      notes.add(
          String.join(", ", cut)
              + ": andere combinaties komen even vaak voor als de laatste die er staat; die zijn"
              + " weggelaten.");
    }
    return notes;
  }

  /** The combinations with a place in a column, from the first place on. */
  private List<FactId> listed(int column) {
    return layout.cells().stream()
        .map(row -> row.get(column))
        .map(Cell::fact)
        .flatMap(Optional::stream)
        .filter(id -> id.measure() == Measure.RANK && place(id).isPresent())
        .toList();
  }

  private boolean othersAreAsFrequent(List<FactId> listed) {
    FactId last = listed.getLast();
    double place = place(last).orElseThrow();
    return printed.facts().alike(last.variable(), last.group()).stream()
        .filter(fact -> fact.id().measure() == Measure.RANK)
        .filter(fact -> fact.number().isPresent() && fact.number().getAsDouble() == place)
        .anyMatch(fact -> !listed.contains(fact.id()));
  }

  private OptionalDouble place(FactId id) {
    return printed.find(id).map(fact -> fact.number()).orElse(OptionalDouble.empty());
  }
}
