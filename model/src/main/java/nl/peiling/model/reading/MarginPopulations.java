package nl.peiling.model.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peiling.model.edition.Edition;
import nl.peiling.model.edition.SourcedNumber;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Spelling;
import nl.peiling.model.problem.Visible;

/** Of how many doctors the shares in {@code populatie.csv} are: a number that the edition gives. */
final class MarginPopulations {

  private static final String COLUMN = "populatie";

  private final List<String> numbers;
  private final ProblemCollector problems;

  MarginPopulations(Edition edition, ProblemCollector problems) {
    this.numbers =
        Stream.of(edition.population(), edition.invitations())
            .flatMap(List::stream)
            .map(SourcedNumber::key)
            .toList();
    this.problems = problems;
  }

  void check(List<MarginRow> margins) {
    Map<String, MarginRow> first = new LinkedHashMap<>();
    for (MarginRow row : margins) {
      Optional<String> population = row.margin().population();
      MarginRow before = first.putIfAbsent(row.variable(), row);
      if (population.isPresent() && !numbers.contains(population.get())) {
        report(
            row.place(COLUMN),
            "Het getal ‘"
                + Visible.text(population.get())
                + "’ staat niet bij populatie of uitnodigingen in editie.yaml.",
            Spelling.hint(population.get(), numbers)
                .orElse(
                    "Mogelijk zijn: "
                        + Visible.list(numbers)
                        + ". Of laat de cel leeg als niet bekend is waarvan dit een aandeel is."));
      } else if (before != null && !before.margin().population().equals(population)) {
        report(
            row.place(COLUMN),
            "Hier staat "
                + named(population)
                + ", en bij ‘"
                + before.category()
                + "’ (rij "
                + before.row()
                + ") "
                + named(before.margin().population())
                + ".",
            "De klassen van één kenmerk zijn aandelen van hetzelfde getal.");
      }
    }
  }

  private static String named(Optional<String> population) {
    return population.map(key -> "‘" + Visible.text(key) + "’").orElse("niets");
  }

  private void report(Place place, String message, String hint) {
    problems.add(Problem.error("populatie.getal", place, message).withHint(hint));
  }
}
