package nl.peiling.model.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.peiling.model.edition.Concordance;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Spelling;

/** Holds the concordance against the editions that it speaks of. */
final class ConcordanceCheck {

  private final Concordance concordance;
  private final Map<String, Definitions> editions;
  private final Set<String> present;
  private final Definitions now;
  private final ProblemCollector problems;

  /**
   * Checks a concordance.
   *
   * @param editions what the earlier editions laid down, by their key
   * @param present the keys of all earlier editions, also of those that cannot be read
   */
  ConcordanceCheck(
      Concordance concordance,
      Map<String, Definitions> editions,
      Set<String> present,
      Definitions now,
      ProblemCollector problems) {
    this.concordance = concordance;
    this.editions = editions;
    this.present = Set.copyOf(present);
    this.now = now;
    this.problems = problems;
  }

  void check() {
    Set<String> taken = new HashSet<>();
    Set<String> known = names(now);
    Map<String, Set<String>> namesThen = new HashMap<>();
    editions.forEach((key, definitions) -> namesThen.put(key, names(definitions)));
    for (Concordance.Entry entry : concordance.entries()) {
      Optional<String> edition = entry.edition();
      boolean absent = edition.isPresent() && !present.contains(edition.get());
      if (absent) {
        report(
            entry,
            "Van editie ‘" + edition.get() + "’ staat niets in de map eerder.",
            Spelling.hint(edition.get(), present));
      }
      Set<String> then = new HashSet<>();
      namesThen.forEach((key, names) -> {
        if (edition.isEmpty() || edition.get().equals(key)) {
          then.addAll(names);
        }
      });
      boolean readable =
          edition.map(editions::containsKey).orElse(editions.size() == present.size());
      if (readable && !then.contains(entry.old())) {
        report(
            entry,
            "‘" + entry.old() + "’ komt niet voor in de eerdere editie.",
            Spelling.hint(entry.old(), then));
      }
      if (!known.contains(entry.now())) {
        report(
            entry,
            "‘" + entry.now() + "’ komt niet voor in deze editie.",
            Spelling.hint(entry.now(), known));
      } else if (!taken.add(edition.orElse("") + " " + entry.now())) {
        report(
            entry,
            "Naar ‘" + entry.now() + "’ wijzen twee rijen; er kan er maar één dezelfde zijn.",
            Optional.empty());
      }
    }
  }

  /** Every name that can stand in a concordance. */
  private static Set<String> names(Definitions edition) {
    Set<String> names = new HashSet<>();
    Stream.of(
            Definitions.QUESTION,
            Definitions.DERIVATION,
            Definitions.INTAKE,
            Definitions.FLOW,
            Definitions.BREAKDOWN,
            Definitions.RATIO)
        .forEach(kind -> names.addAll(edition.keys(kind)));
    Set<String> items = edition.keys(Definitions.ITEM);
    items.forEach(item -> names.add(item.replace('/', '.')));
    for (String kind : List.of(Definitions.ANSWER, Definitions.NET, Definitions.CASE)) {
      for (String answer : edition.keys(kind)) {
        names.add(answer);
        String whole = answer.substring(0, answer.indexOf('/'));
        items.stream()
            .filter(item -> item.startsWith(whole + "/"))
            .map(item -> item.replace('/', '.') + answer.substring(whole.length()))
            .forEach(names::add);
      }
    }
    edition
        .keys(Definitions.GROUP)
        .forEach(group -> names.add(Concordance.GROUP + Concordance.PART + group));
    return names;
  }

  private void report(Concordance.Entry entry, String message, Optional<String> hint) {
    Problem problem = Problem.error("concordantie.naam", entry.place(), message);
    problems.add(hint.map(problem::withHint).orElse(problem));
  }
}
