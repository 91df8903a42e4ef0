package nl.peiling.analysis.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.peiling.analysis.disclosure.LinkedTable;
import nl.peiling.analysis.disclosure.LinkedTable.Cell;
import nl.peiling.analysis.disclosure.SuppressedTable.Reason;
import nl.peiling.model.codebook.Missing;
import nl.peiling.model.edition.SmallCells;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.Problems;

/**
 * Says of each answer that cannot be protected what gives it away and what to do: a problem for
 * each answer to a question, with all groups in which it is so, and at the end which groups play a
 * part in most.
 */
final class UnprotectedProblems {

  private static final Place FILE = Place.file("editie.yaml");

  /** So many groups are named in one sentence. */
  private static final int MOST = 6;

  private final SmallCells limits;
  private final Twins twins;
  private final Families families;

  UnprotectedProblems(SmallCells limits, Twins twins, Families families) {
    this.limits = limits;
    this.twins = twins;
    this.families = families;
  }

  /** An answer to a question, and why it must not be known. */
  private record Answer(String variable, String row, Reason reason) {}

  Problems of(Collection<Unprotected> numbers) {
    Map<Answer, List<Unprotected>> answers = new LinkedHashMap<>();
    for (Unprotected one : numbers) {
      Answer answer = new Answer(one.number().variable(), one.number().cell().row(), one.reason());
      answers.computeIfAbsent(answer, key -> new ArrayList<>()).add(one);
    }
    List<Problem> problems = new ArrayList<>();
    answers.forEach((answer, cases) -> problems.add(problem(answer, cases)));
    summary(answers.values().stream().map(this::groups).toList()).ifPresent(problems::add);
    return new Problems(problems);
  }

  /** Which questions follow from each other but have too many answers together to look at. */
  static Problems ofUntested(Collection<List<String>> families) {
    return new Problems(
        families.stream()
            .map(questions ->
                Problem.warning(
                        "afscherming.niet-getoetst",
                        FILE,
                        "Van "
                            + quotedList(questions)
                            + " is niet na te gaan of zij samen een verborgen aantal verraden: er"
                            + " zijn meer dan "
                            + FamilyTables.MOST
                            + " combinaties van antwoorden.")
                    .withHint(
                        "Elke vraag is wel op zichzelf beschermd. Met minder antwoorden per vraag"
                            + " is het wel na te gaan."))
            .toList());
  }

  private Problem problem(Answer answer, List<Unprotected> cases) {
    Set<String> groups = new TreeSet<>();
    Set<String> sizes = new TreeSet<>();
    // what is left of a group follows from the number itself
    boolean itself = cases.stream().anyMatch(one -> one.without().isEmpty());
    for (Unprotected one : cases) {
      if (itself && !one.without().isEmpty()) {
        continue;
      }
      groups.add(group(one));
      one.sizes().forEach(size -> sizes.add(size(size)));
    }
    return Problem.error(
            "afscherming.groepsgrootte",
            FILE,
            "Van ‘"
                + answer.variable()
                + "’ is het antwoord ‘"
                + answer.row()
                + "’ niet af te schermen bij "
                + listed(groups)
                + ": "
                + why(answer.reason())
                + ", en dat volgt uit de grootte van "
                + listed(sizes)
                + ".")
        .withHint(hint(answer, groups(cases)));
  }

  /** What helps: an exception only where it is about a small answer, and of what is none yet. */
  private String hint(Answer answer, Set<String> groups) {
    String topic = Selection.topic(answer.variable());
    Set<String> linked = linked(answer.variable(), topic);
    boolean excepted = limits.exceptions().contains(topic);
    String merge =
        "Voeg "
            + quoted(answer.row())
            + " samen met een ander antwoord, in het codeboek of met een afleiding";
    List<String> advice = new ArrayList<>(List.of(merge));
    if (!groups.isEmpty()) {
      advice.add(
          groups.size() == 1
              ? "laat de groep " + quotedList(groups) + " weg"
              : "laat een van de groepen " + quotedList(groups) + " weg");
    }
    if (answer.reason() == Reason.SMALL_BASE || (excepted && linked.isEmpty())) {
      return String.join(", of ", advice)
          + ". Een uitzondering "
          + (excepted ? "voor " + quoted(topic) + " is er al en " : "")
          + "helpt hier niet.";
    }
    String also = linked.isEmpty() ? "" : ", en zo nodig " + quotedList(linked);
    return String.join(", ", advice)
        + ", of noem "
        + (excepted ? quotedList(linked) : quoted(topic) + also)
        + " onder ‘kleine_cellen.uitzonderingen’ als zulke aantallen openbaar mogen zijn."
        + (excepted
            ? " " + quoted(topic) + " is al uitgezonderd, maar het aantal volgt ook daaruit."
            : "");
  }

  /** The groups that play a part in an answer that cannot be protected, and can be left out. */
  private Set<String> groups(List<Unprotected> cases) {
    Set<String> groups = new TreeSet<>();
    for (Unprotected one : cases) {
      groups.add(one.number().cell().group());
      groups.addAll(one.without());
      one.sizes().forEach(size -> groups.add(groupOf(size)));
    }
    groups.remove(Selection.TOTAL);
    return groups;
  }

  private String groupOf(Twins.Count number) {
    return number.cell().row().equals(LinkedTable.BASE)
        ? number.cell().group()
        : twins.size(number.variable(), number.cell()).orElse(number).cell().group();
  }

  /** Of many answers the fewest groups of which one plays a part in each, as near as can be. */
  private static Optional<Problem> summary(Collection<Set<String>> answers) {
    List<Set<String>> left =
        new ArrayList<>(answers.stream().filter(groups -> !groups.isEmpty()).toList());
    if (left.size() < 2) {
      return Optional.empty();
    }
    int all = left.size();
    List<String> chosen = new ArrayList<>();
    while (!left.isEmpty()) {
      Map<String, Integer> times = new TreeMap<>();
      left.forEach(groups -> groups.forEach(group -> times.merge(group, 1, Integer::sum)));
      String most =
          times.entrySet().stream()
              .max(
                  Map.Entry.<String, Integer>comparingByValue()
                      .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
              .orElseThrow()
              .getKey();
      chosen.add(quoted(most));
      left.removeIf(groups -> groups.contains(most));
    }
    return Optional.of(
        Problem.warning(
                "afscherming.groepen",
                FILE,
                (all == answers.size()
                        ? "Bij elk van deze " + all
                        : "Bij " + all + " van de " + answers.size())
                    + " antwoorden die niet zijn af te schermen, speelt een van deze groepen mee: "
                    + joined(chosen)
                    + ".")
            .withHint(
                "Laat eerst deze groepen weg of maak ze grover, en kijk opnieuw: of dan alles is"
                    + " af te schermen, blijkt pas uit een nieuwe berekening."));
  }

  /** The questions whose answers tell something of a variable's, and that are no exceptions. */
  private Set<String> linked(String variable, String topic) {
    Set<String> topics = new TreeSet<>();
    families.all().stream()
        .filter(family -> family.has(variable))
        .flatMap(family -> family.parts().stream())
        .map(part -> Selection.topic(part.variable()))
        .forEach(topics::add);
    topics.remove(topic);
    topics.removeAll(limits.exceptions());
    return topics;
  }

  private String why(Reason reason) {
    return switch (reason) {
      case SMALL_CELL -> "minder dan " + limits.minimumCell() + " respondenten gaven het";
      case SMALL_BASE ->
          "minder dan " + limits.minimumBase() + " respondenten beantwoordden de vraag";
      case SECONDARY -> "het beschermt een kleiner aantal van een vraag die eruit volgt";
    };
  }

  private static String group(Unprotected one) {
    String group = quoted(one.number().cell().group());
    return one.without().isEmpty() ? group : group + " zonder " + quotedList(one.without());
  }

  private String size(Twins.Count number) {
    Cell cell = number.cell();
    if (cell.row().equals(LinkedTable.BASE)) {
      return quoted(cell.group());
    }
    return twins.size(number.variable(), cell).map(size -> name(size)).orElse(quoted(cell.group()));
  }

  private static String name(Twins.Count size) {
    String group = quoted(size.cell().group());
    if (size.variable().isEmpty()) {
      return group;
    }
    boolean notAsked = size.cell().row().equals(Missing.NOT_ROUTED.name());
    return group
        + (notAsked ? " zonder wie " : " bij ")
        + quoted(size.variable())
        + (notAsked ? " kreeg" : "");
  }

  private static String quotedList(Collection<String> keys) {
    return listed(keys.stream().map(UnprotectedProblems::quoted).toList());
  }

  private static String quoted(String key) {
    return "‘" + key + "’";
  }

  private static String listed(Collection<String> names) {
    List<String> all = new ArrayList<>(names);
    if (all.size() > MOST) {
      int others = all.size() - MOST + 1;
      all = new ArrayList<>(all.subList(0, MOST - 1));
      all.add("nog " + others + " andere");
    }
    return joined(all);
  }

  private static String joined(List<String> all) {
    return all.size() < 2
        ? String.join("", all)
        : String.join(", ", all.subList(0, all.size() - 1)) + " en " + all.getLast();
  }
}
